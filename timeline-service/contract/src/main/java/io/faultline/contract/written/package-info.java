/** Statements as people write them: names of subjects resolved, every fault named by its field. */
@NullMarked
package io.faultline.contract.written;

import org.jspecify.annotations.NullMarked;
