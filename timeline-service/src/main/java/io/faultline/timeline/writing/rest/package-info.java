/** What every write has in common over HTTP: its headers and its answer. */
@NullMarked
package io.faultline.timeline.writing.rest;

import org.jspecify.annotations.NullMarked;
