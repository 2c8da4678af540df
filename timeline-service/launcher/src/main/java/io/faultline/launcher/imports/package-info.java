/** Imports files from the shell, through timeline-service. */
@NullMarked
package io.faultline.launcher.imports;

import org.jspecify.annotations.NullMarked;
