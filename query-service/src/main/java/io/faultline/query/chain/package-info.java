/** What an action answered, and what answered it. */
@NullMarked
package io.faultline.query.chain;

import org.jspecify.annotations.NullMarked;
