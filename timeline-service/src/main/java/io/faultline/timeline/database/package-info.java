/** PostgreSQL: SQL in the open transaction, the table of the log, and COPY. */
@NullMarked
package io.faultline.timeline.database;

import org.jspecify.annotations.NullMarked;
