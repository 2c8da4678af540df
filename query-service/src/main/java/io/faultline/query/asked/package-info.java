/** What every reading call can be asked: as of when, as known when, and up to which event. */
@NullMarked
package io.faultline.query.asked;

import org.jspecify.annotations.NullMarked;
