/** Asking over HTTP: one question at a time to time it, or many at once to see how many can be answered. */
@NullMarked
package io.faultline.benchmark.load;

import org.jspecify.annotations.NullMarked;
