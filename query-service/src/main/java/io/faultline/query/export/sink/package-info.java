/** Where the lines of an export go. */
@NullMarked
package io.faultline.query.export.sink;

import org.jspecify.annotations.NullMarked;
