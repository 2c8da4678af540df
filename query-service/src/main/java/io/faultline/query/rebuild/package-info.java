/** Makes all facts anew beside those that answer, and switches. */
@NullMarked
package io.faultline.query.rebuild;

import org.jspecify.annotations.NullMarked;
