/** Keeps the facts in generations, of which one answers. */
@NullMarked
package io.faultline.query.generation;

import org.jspecify.annotations.NullMarked;
