/** Whole tables for analysts: streamed, however long, with columns that stay the same. */
@NullMarked
package io.faultline.query.export;

import org.jspecify.annotations.NullMarked;
