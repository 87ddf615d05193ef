package org.waymark.content.material;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code waymark.materials}.
 *
 * @param maxSize the largest file that is taken
 * @param maxRequest the same with the texts beside it
 */
@ConfigurationProperties("waymark.materials")
public record MaterialSettings(DataSize maxSize, DataSize maxRequest) {}
