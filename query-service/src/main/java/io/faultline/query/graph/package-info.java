/** The same model, read through GraphQL. */
@NullMarked
package io.faultline.query.graph;

import org.jspecify.annotations.NullMarked;
