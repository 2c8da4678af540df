/** The registry of subjects over HTTP. */
@NullMarked
package io.faultline.timeline.subject.rest;

import org.jspecify.annotations.NullMarked;
