/** The read side: from the event log to answers. */
@NullMarked
package io.faultline.query;

import org.jspecify.annotations.NullMarked;
