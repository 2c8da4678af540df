/** What every edition of a data set says, row by row, in the database. */
@NullMarked
package io.faultline.timeline.importing.ledger;

import org.jspecify.annotations.NullMarked;
