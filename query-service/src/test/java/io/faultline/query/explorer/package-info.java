/** The page at the root, in a real browser, over the real services. */
@NullMarked
package io.faultline.query.explorer;

import org.jspecify.annotations.NullMarked;
