/** Holds facts that are made anew against those that they replace. */
@NullMarked
package io.faultline.query.rebuild;

import org.jspecify.annotations.NullMarked;
