/** Reads statements as people write them: names of subjects resolved, every fault named by its field. */
@NullMarked
package io.faultline.timeline.statement;

import org.jspecify.annotations.NullMarked;
