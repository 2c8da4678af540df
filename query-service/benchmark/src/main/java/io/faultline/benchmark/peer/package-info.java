/** Other systems that answer the same question, each behind the same thin server. */
@NullMarked
package io.faultline.benchmark.peer;

import org.jspecify.annotations.NullMarked;
