/** What was known when, over HTTP: RFC 7089. */
@NullMarked
package io.faultline.query.memento;

import org.jspecify.annotations.NullMarked;
