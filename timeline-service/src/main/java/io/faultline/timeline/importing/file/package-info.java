/** Takes files apart into rows that know on which line each field stands. */
@NullMarked
package io.faultline.timeline.importing.file;

import org.jspecify.annotations.NullMarked;
