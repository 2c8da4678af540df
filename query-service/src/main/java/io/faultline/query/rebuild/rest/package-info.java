/** What operators ask of projections over HTTP. */
@NullMarked
package io.faultline.query.rebuild.rest;

import org.jspecify.annotations.NullMarked;
