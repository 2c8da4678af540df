/** Takes a file into the store, chunk by chunk, each in one transaction with its counts. */
@NullMarked
package io.faultline.timeline.importing.run;

import org.jspecify.annotations.NullMarked;
