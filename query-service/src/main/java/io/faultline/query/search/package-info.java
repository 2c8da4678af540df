/** Finds and counts actions and observations. */
@NullMarked
package io.faultline.query.search;

import org.jspecify.annotations.NullMarked;
