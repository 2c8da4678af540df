/** Answers a subject's state at a date. */
@NullMarked
package io.faultline.query.state;

import org.jspecify.annotations.NullMarked;
