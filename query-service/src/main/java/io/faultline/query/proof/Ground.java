package io.faultline.query.proof;

import io.faultline.contract.event.TimelineEvent;

/**
 * An event that something rests on.
 *
 * @param type its published name
 */
public record Ground(long position, String type, TimelineEvent event) {}
