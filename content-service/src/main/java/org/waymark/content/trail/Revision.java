package org.waymark.content.trail;

import java.time.Instant;

/** What was approved and published, under a number that counts from 1; it never changes. */
public record Revision(int number, TrailContent content, Instant published) {}
