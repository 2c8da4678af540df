/** What the vocabulary says, read naively: every question folds the whole log again and looks at one day. */
@NullMarked
package io.faultline.query.oracle;

import org.jspecify.annotations.NullMarked;
