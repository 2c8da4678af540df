/** A file to import, as it is read: row by row, each knowing where it stands, and what is wrong with it. */
@NullMarked
package io.faultline.timeline.importing.file;

import org.jspecify.annotations.NullMarked;
