/** Loads files of subjects and statements, as a job that reports every row it could not take. */
@NullMarked
package io.faultline.timeline.importing;

import org.jspecify.annotations.NullMarked;
