/** Text that is written already, and answers that are put together from it. */
@NullMarked
package io.faultline.query.text;

import org.jspecify.annotations.NullMarked;
