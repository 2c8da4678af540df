/** Actions as a busy world would make them: seeded, so that every run and every side measures the same ones. */
@NullMarked
package io.faultline.benchmark.data;

import org.jspecify.annotations.NullMarked;
