/** Measures writing: imports, single actions, and how soon what was written can be read. */
@NullMarked
package io.faultline.benchmark.write;

import org.jspecify.annotations.NullMarked;
