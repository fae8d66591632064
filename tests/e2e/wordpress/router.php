<?php
// Serves WordPress by PHP's own server: its files as they are, everything else by its front controller.
if (is_file($_SERVER['DOCUMENT_ROOT'] . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH))) {
    return false;
}
require __DIR__ . '/configuration.php';
define('WP_USE_THEMES', true);
require ABSPATH . 'wp-settings.php';
wp();
require ABSPATH . WPINC . '/template-loader.php';
