/** Writes commands in groups: those that wait together share one transaction. */
@NullMarked
package io.faultline.timeline.writing;

import org.jspecify.annotations.NullMarked;
