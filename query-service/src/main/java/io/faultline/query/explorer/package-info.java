/** What the page at the root of this service has to be told; the page itself is a module of its own. */
@NullMarked
package io.faultline.query.explorer;

import org.jspecify.annotations.NullMarked;
