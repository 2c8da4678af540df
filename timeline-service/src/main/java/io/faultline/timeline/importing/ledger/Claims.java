package io.faultline.timeline.importing.ledger;

import io.faultline.timeline.vintage.Fingerprint;
import io.faultline.timeline.vintage.Vintage.Later;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the editions around one say of some ids. */
public final class Claims {

    private final Place place;
    private final Map<Integer, Map<String, Fingerprint>> byEdition = new HashMap<>();

    Claims(Place place) {
        this.place = place;
    }

    void add(int edition, Line line) {
        byEdition.computeIfAbsent(edition, none -> new HashMap<>()).put(line.id(), line.content());
    }

    /** Null where the edition before does not have it. */
    public @Nullable Fingerprint before(String id) {
        return place.before() == null ? null : said(place.before(), id);
    }

    public List<Later> later(String id) {
        return place.later().stream()
                .map(entry -> new Later(entry.edition(), said(entry, id)))
                .toList();
    }

    private @Nullable Fingerprint said(Entry entry, String id) {
        return byEdition.getOrDefault(entry.id(), Map.of()).get(id);
    }
}
