/** What the contract lets a statement of a kind say. */
@NullMarked
package io.faultline.timeline.importing.mapping.form;

import org.jspecify.annotations.NullMarked;
