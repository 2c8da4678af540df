/** The real PostgreSQL and the packaged services, as the processes that {@code ./run} would start. */
@NullMarked
package io.faultline.benchmark.stack;

import org.jspecify.annotations.NullMarked;
