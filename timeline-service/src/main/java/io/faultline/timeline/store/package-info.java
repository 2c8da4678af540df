/** The event store: all wiring of Axon and PostgreSQL, so that nothing else needs to know either. */
@NullMarked
package io.faultline.timeline.store;

import org.jspecify.annotations.NullMarked;
