/** Recording, correcting and retracting over HTTP. */
@NullMarked
package io.faultline.timeline.action.rest;

import org.jspecify.annotations.NullMarked;
