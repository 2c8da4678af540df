/** Actions and observations: what is known of them, and which commands may change that. */
@NullMarked
package io.faultline.timeline.action;

import org.jspecify.annotations.NullMarked;
