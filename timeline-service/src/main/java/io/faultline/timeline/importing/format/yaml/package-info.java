/** YAML documents. */
@NullMarked
package io.faultline.timeline.importing.format.yaml;

import org.jspecify.annotations.NullMarked;
