package io.faultline.timeline.importing.file;

/** What a file holds at one place: a row, or something that cannot be taken for one. */
public sealed interface Read permits Row, Unreadable {}
