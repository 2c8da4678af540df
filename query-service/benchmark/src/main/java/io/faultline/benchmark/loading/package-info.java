/** Brings generated data into the databases that are measured. */
@NullMarked
package io.faultline.benchmark.loading;

import org.jspecify.annotations.NullMarked;
