/** The lines of one subject's state: which show on which days, by what is known when. */
@NullMarked
package io.faultline.query.line;

import org.jspecify.annotations.NullMarked;
