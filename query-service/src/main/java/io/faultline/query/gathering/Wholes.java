package io.faultline.query.gathering;

import io.faultline.contract.ActionId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which action is a part of which, by known time.
 *
 * @param links for every action that is a part
 */
public record Wholes(Map<ActionId, List<Link>> links) {

    public static final Wholes NONE = new Wholes(Map.of());

    public record Link(ActionId whole, KnownDuring known) {}

    /** @param without actions that are nobody's parts */
    public @Nullable ActionId of(ActionId part, long micros, Set<ActionId> without) {
        if (without.contains(part)) {
            return null;
        }
        for (Link link : links.getOrDefault(part, List.of())) {
            if (link.known().includes(micros)) {
                return link.whole();
            }
        }
        return null;
    }
}
