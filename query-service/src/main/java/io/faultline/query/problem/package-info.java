/** Refusals and failures as clients see them. */
@NullMarked
package io.faultline.query.problem;

import org.jspecify.annotations.NullMarked;
