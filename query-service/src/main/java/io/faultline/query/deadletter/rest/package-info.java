/** Dead letters over HTTP. */
@NullMarked
package io.faultline.query.deadletter.rest;

import org.jspecify.annotations.NullMarked;
