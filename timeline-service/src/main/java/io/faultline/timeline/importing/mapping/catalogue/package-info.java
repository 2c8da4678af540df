/** The mappings that come with the service, as examples and for use. */
@NullMarked
package io.faultline.timeline.importing.mapping.catalogue;

import org.jspecify.annotations.NullMarked;
