/** Reads what older revisions of events stored as what it means today. */
@NullMarked
package io.faultline.contract.revision;

import org.jspecify.annotations.NullMarked;
