package io.faultline.benchmark.data;

import io.faultline.contract.event.TimelineEvent;

/**
 * An event on its way to the log.
 *
 * @param sequence its number within its action or subject, from 0
 */
public record Happening(long sequence, TimelineEvent event) {}
