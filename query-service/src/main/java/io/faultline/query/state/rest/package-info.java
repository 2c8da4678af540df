/** States and lists of subjects over HTTP. */
@NullMarked
package io.faultline.query.state.rest;

import org.jspecify.annotations.NullMarked;
