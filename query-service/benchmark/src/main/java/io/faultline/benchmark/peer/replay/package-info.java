/** A stock Axon processor that rebuilds a Hibernate read model, as most projects would. */
@NullMarked
package io.faultline.benchmark.peer.replay;

import org.jspecify.annotations.NullMarked;
