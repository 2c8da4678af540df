/** Plain SQL, for tables that are no events and belong to nobody else. */
@NullMarked
package io.faultline.timeline.database;

import org.jspecify.annotations.NullMarked;
