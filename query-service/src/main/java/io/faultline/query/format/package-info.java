/** Answers in the format that a client asks for: made once as JSON, and shown otherwise on their way out. */
@NullMarked
package io.faultline.query.format;

import org.jspecify.annotations.NullMarked;
