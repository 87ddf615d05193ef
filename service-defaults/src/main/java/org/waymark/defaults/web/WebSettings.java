package org.waymark.defaults.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code waymark.web}.
 *
 * @param maxBody the largest body that is read, but for uploads
 */
@ConfigurationProperties("waymark.web")
record WebSettings(@DefaultValue("1MB") DataSize maxBody) {}
