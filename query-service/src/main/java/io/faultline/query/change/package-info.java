/** What changed in states, event by event. */
@NullMarked
package io.faultline.query.change;

import org.jspecify.annotations.NullMarked;
