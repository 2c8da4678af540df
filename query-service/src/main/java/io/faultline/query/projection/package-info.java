/** Keeps the tables of what is and was held true. */
@NullMarked
package io.faultline.query.projection;

import org.jspecify.annotations.NullMarked;
