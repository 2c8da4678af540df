/** How a state changed from day to day, and between what was known at two times. */
@NullMarked
package io.faultline.query.history;

import org.jspecify.annotations.NullMarked;
