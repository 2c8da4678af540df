/** A Quarkus service with nothing to do, as the floor that the real ones are measured against. */
@NullMarked
package io.faultline.benchmark.floor;

import org.jspecify.annotations.NullMarked;
