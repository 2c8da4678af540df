/** Bounds how many clients this node streams to. */
@NullMarked
package io.faultline.query.listening;

import org.jspecify.annotations.NullMarked;
