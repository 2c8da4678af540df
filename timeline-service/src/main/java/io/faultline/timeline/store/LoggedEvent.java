package io.faultline.timeline.store;

import io.faultline.contract.event.TimelineEvent;

/** An event with its position in the log. */
public record LoggedEvent(long position, TimelineEvent event) {}
