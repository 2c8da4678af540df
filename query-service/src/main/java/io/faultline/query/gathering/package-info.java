/** Brings together the facts that make up one subject's state, as of one and the same event. */
@NullMarked
package io.faultline.query.gathering;

import org.jspecify.annotations.NullMarked;
