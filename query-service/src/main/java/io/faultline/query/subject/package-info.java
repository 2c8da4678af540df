/** Who the states are about, as the registry knew it. */
@NullMarked
package io.faultline.query.subject;

import org.jspecify.annotations.NullMarked;
