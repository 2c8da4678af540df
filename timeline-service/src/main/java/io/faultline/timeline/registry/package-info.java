/** The registry of subjects as it is now, in memory: who is registered, and who is meant by a name. */
@NullMarked
package io.faultline.timeline.registry;

import org.jspecify.annotations.NullMarked;
