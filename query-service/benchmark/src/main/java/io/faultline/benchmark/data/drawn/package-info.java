/** What chance decides: who acts, what they do, and in which words it is told. */
@NullMarked
package io.faultline.benchmark.data.drawn;

import org.jspecify.annotations.NullMarked;
