/** What a command is and how it can turn out: accepted, unchanged or refused; never an exception. */
@NullMarked
package io.faultline.timeline.decision;

import org.jspecify.annotations.NullMarked;
