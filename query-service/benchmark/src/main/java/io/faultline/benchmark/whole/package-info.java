/** Measures what concerns a service as a whole: rebuilding everything, and starting. */
@NullMarked
package io.faultline.benchmark.whole;

import org.jspecify.annotations.NullMarked;
