package io.faultline.query.omission;

/**
 * Events were projected after later ones had been: what was made of states before that is to be forgotten, whatever
 * position it was made at.
 */
public record Latecomers() {}
