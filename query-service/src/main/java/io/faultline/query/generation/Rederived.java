package io.faultline.query.generation;

/** Questions are answered from facts of another derivation from now on: what was made of the earlier ones is to be forgotten. */
public record Rederived() {}
