package io.faultline.query.projection;

import io.faultline.query.intake.ReadEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a batch of events changes in the tables.
 *
 * @param closedEarlier accounts that were there before the batch and are now closed
 * @param opened accounts that the batch opened, some of them closed again
 */
record Changes(
        List<LogRow> actionEvents,
        List<LogRow> subjectEvents,
        Collection<Account> closedEarlier,
        Collection<Account> opened,
        Collection<FactRow> facts,
        Collection<LinkRow> links) {

    /** @param known what is now known of the actions that the events are about */
    static Changes of(List<ReadEvent> ofActions, List<ReadEvent> ofSubjects, Collection<ActionKnowledge> known) {
        List<Account> closedEarlier = new ArrayList<>();
        List<Account> opened = new ArrayList<>();
        List<FactRow> facts = new ArrayList<>();
        List<LinkRow> links = new ArrayList<>();
        Map<Long, Collection<Short>> foundBy = new HashMap<>();
        known.forEach(action -> {
            foundBy.putAll(action.foundBy());
            closedEarlier.addAll(action.closedEarlier());
            opened.addAll(action.opened());
            facts.addAll(action.facts());
            links.addAll(action.links());
        });
        return new Changes(rows(ofActions, foundBy), rows(ofSubjects, Map.of()), closedEarlier, opened, facts, links);
    }

    private static List<LogRow> rows(List<ReadEvent> read, Map<Long, Collection<Short>> foundBy) {
        return read.stream()
                .map(one -> LogRow.of(one.recorded(), one.event(), foundBy.get(one.position())))
                .toList();
    }
}
