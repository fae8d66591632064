<?php
// Installs WordPress, publishes a post whose content is the address in the first argument, alone on a line,
// and prints the post's address.
require __DIR__ . '/configuration.php';
mysqli_query(mysqli_connect('localhost', DB_USER, DB_PASSWORD, '', 0, getenv('DATABASE_SOCKET')), 'CREATE DATABASE wordpress');
define('WP_INSTALLING', true);
require ABSPATH . 'wp-settings.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Host page', 'editor', 'editor@example.org', false, '', 'password');
$post = ['post_title' => 'The cities', 'post_content' => "Before\n\n$argv[1]\n\nAfter", 'post_status' => 'publish'];
echo WP_HOME . '/?p=' . wp_insert_post($post);
