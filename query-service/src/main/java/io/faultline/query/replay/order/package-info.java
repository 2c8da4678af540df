/** Reads what a replay is asked for, every fault named by its field. */
@NullMarked
package io.faultline.query.replay.order;

import org.jspecify.annotations.NullMarked;
