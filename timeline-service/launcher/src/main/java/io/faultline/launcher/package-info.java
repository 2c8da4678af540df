/** Runs all of Faultline on one machine: PostgreSQL, timeline-service, query-service and the timeline of 2025. */
@NullMarked
package io.faultline.launcher;

import org.jspecify.annotations.NullMarked;
