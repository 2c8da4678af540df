/** Declarative mappings: what the rows of somebody's table mean, as statements. */
@NullMarked
package io.faultline.timeline.importing.mapping;

import org.jspecify.annotations.NullMarked;
