/** The registry of who takes part: companies, agencies, blocs and regions, as events in the same store. */
@NullMarked
package io.faultline.timeline.subject;

import org.jspecify.annotations.NullMarked;
