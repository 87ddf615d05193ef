package org.waymark.defaults.store;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code waymark.store}.
 *
 * @param database the name of the service's own database
 */
@ConfigurationProperties("waymark.store")
record StoreSettings(String database) {}
