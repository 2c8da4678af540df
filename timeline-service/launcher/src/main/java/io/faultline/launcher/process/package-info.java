/** Processes in general: running a command, looking at a log, and what is said when something cannot start. */
@NullMarked
package io.faultline.launcher.process;

import org.jspecify.annotations.NullMarked;
