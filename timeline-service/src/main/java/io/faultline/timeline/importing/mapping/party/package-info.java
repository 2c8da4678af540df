/** Companies and countries by the names that tables have for them. */
@NullMarked
package io.faultline.timeline.importing.mapping.party;

import org.jspecify.annotations.NullMarked;
