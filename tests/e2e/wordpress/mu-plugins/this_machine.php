<?php
// WordPress reads oEmbed responses only from public hosts, at the usual ports; those of a test are neither.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn($ports, $host, $url) => [...$ports, parse_url($url, PHP_URL_PORT)], 10, 3);

// Nobody gets the administrator's password by mail.
function wp_mail() {
    return true;
}
