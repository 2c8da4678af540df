/** Fills tables by PostgreSQL's COPY. */
@NullMarked
package io.faultline.query.projection.copy;

import org.jspecify.annotations.NullMarked;
