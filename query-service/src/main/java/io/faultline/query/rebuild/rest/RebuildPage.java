package io.faultline.query.rebuild.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds, the newest first.
 *
 * @param next cursor of the page after, null on the last
 */
@Schema(name = "RebuildPage")
record RebuildPage(List<RebuildView> items, @Nullable String next) {

    static final String EXAMPLE = "{\"items\": [" + RebuildView.EXAMPLE + "]}";
}
