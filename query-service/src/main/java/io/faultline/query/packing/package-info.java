/** Keeps on disk in few bytes what is alike from row to row. */
@NullMarked
package io.faultline.query.packing;

import org.jspecify.annotations.NullMarked;
