/** Dates ahead: what takes effect, pauses, goes on or ends after a day, as is known of it. */
@NullMarked
package io.faultline.query.ahead;

import org.jspecify.annotations.NullMarked;
