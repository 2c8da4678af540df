/** How each peer answers what was the state of a subject on a day. */
@NullMarked
package io.faultline.benchmark.peer.answer;

import org.jspecify.annotations.NullMarked;
