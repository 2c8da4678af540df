/** What is measured: a class for each figure of the results, or for several that are taken together. */
@NullMarked
package io.faultline.benchmark.row;

import org.jspecify.annotations.NullMarked;
