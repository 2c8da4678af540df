/** The real services and the real PostgreSQL, as processes, for tests that ask through HTTP. */
@NullMarked
package io.faultline.query.stack;

import org.jspecify.annotations.NullMarked;
