/** Descriptions, examples and problems of every operation in the OpenAPI document. */
@NullMarked
package io.faultline.timeline.openapi;

import org.jspecify.annotations.NullMarked;
