/** Kills each part under load and looks whether anything was lost, doubled or corrupted. */
@NullMarked
package io.faultline.query.faults;

import org.jspecify.annotations.NullMarked;
