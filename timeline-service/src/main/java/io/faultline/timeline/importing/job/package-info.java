/** Imports as jobs that outlive the process: what was asked, the file, the counts and the problems. */
@NullMarked
package io.faultline.timeline.importing.job;

import org.jspecify.annotations.NullMarked;
