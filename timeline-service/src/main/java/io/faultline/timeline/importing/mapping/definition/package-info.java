/** Reads mappings as people write them, and tells every mistake in one of them before the first row is read. */
@NullMarked
package io.faultline.timeline.importing.mapping.definition;

import org.jspecify.annotations.NullMarked;
