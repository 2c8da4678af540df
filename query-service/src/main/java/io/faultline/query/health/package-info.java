/** What an operator sees. */
@NullMarked
package io.faultline.query.health;

import org.jspecify.annotations.NullMarked;
