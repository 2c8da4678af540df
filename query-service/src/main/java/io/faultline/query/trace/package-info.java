/** What facts show over time, written as the rows of states: pure functions, no database. */
@NullMarked
package io.faultline.query.trace;

import org.jspecify.annotations.NullMarked;
