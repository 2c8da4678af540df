/** Tables as RFC 4180 writes them. */
@NullMarked
package io.faultline.timeline.importing.format.csv;

import org.jspecify.annotations.NullMarked;
