/** Measures both services, each figure beside a floor or a peer that is taken in the same run. */
@NullMarked
package io.faultline.benchmark;

import org.jspecify.annotations.NullMarked;
