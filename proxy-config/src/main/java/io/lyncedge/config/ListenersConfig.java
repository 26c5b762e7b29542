package io.lyncedge.config;

/**
 * Which listeners are open; on what address and port is the process's own setting.
 *
 * @param https something is published on 443, even if no usable certificate covers it yet
 * @param http something redirects or bridges on 80
 */
public record ListenersConfig(boolean https, boolean http) {}
