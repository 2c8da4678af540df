/** What was measured, date by date, as known at any time. */
@NullMarked
package io.faultline.query.series;

import org.jspecify.annotations.NullMarked;
