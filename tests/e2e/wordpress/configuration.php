<?php
// WordPress's configuration, in place of a wp-config.php among its files: those may belong to the system.
// The test gives the variables.
define('ABSPATH', getenv('WORDPRESS') . '/');
define('WPMU_PLUGIN_DIR', __DIR__ . '/mu-plugins');
define('WP_HOME', getenv('WP_HOME'));
define('WP_SITEURL', WP_HOME);
define('DB_HOST', 'localhost:' . getenv('DATABASE_SOCKET'));
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
define('WP_DEFAULT_THEME', 'twentytwentythree');
$table_prefix = 'wp_';
