/** The newest actions, for feed readers. */
@NullMarked
package io.faultline.query.feed;

import org.jspecify.annotations.NullMarked;
