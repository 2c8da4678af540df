/** The benchmark's actions as plain dated rows, which is what the peers are given. */
@NullMarked
package io.faultline.benchmark.peer.fact;

import org.jspecify.annotations.NullMarked;
