/** Cells of a table and what they are taken for: dates, numbers, texts. */
@NullMarked
package io.faultline.timeline.importing.mapping.cell;

import org.jspecify.annotations.NullMarked;
