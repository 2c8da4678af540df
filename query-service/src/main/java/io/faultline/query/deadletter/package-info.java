/** Dead letters as operators see and handle them. */
@NullMarked
package io.faultline.query.deadletter;

import org.jspecify.annotations.NullMarked;
