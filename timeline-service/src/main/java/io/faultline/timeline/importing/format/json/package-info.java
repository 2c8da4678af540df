/** JSON objects, one a line or in one array. */
@NullMarked
package io.faultline.timeline.importing.format.json;

import org.jspecify.annotations.NullMarked;
