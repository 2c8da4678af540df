/** The formats in which files come: CSV, NDJSON, JSON and YAML, plain or compressed. */
@NullMarked
package io.faultline.timeline.importing.format;

import org.jspecify.annotations.NullMarked;
