package io.faultline.timeline.importing.run;

import java.util.List;

/**
 * Entries of the file that are taken together.
 *
 * @param from how many entries come before them
 * @param to how many entries are read with them
 */
record Batch(List<Item> items, long from, long to) {}
