package io.faultline.query.projection;

import io.faultline.contract.statement.Statement;
import io.faultline.query.fact.Course;
import io.faultline.query.fact.Fact;
import io.faultline.query.fact.Facts;
import io.faultline.query.fact.Lifecycles;
import io.faultline.query.fact.Reading;
import io.faultline.query.finding.Codes;
import io.faultline.query.packing.Packing;
import io.faultline.query.trace.Trace;
import io.faultline.query.trace.TraceWriter;
import io.faultline.query.trace.Traces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All that is known of one action, and what events more change in its accounts and facts. */
final class ActionKnowledge {

    private final String actionId;
    private final SortedSet<KnownEvent> events;
    private final Map<Long, Account> open = new TreeMap<>();
    private final List<Account> closedEarlier = new ArrayList<>();
    private final Map<Long, Account> opened = new TreeMap<>();
    private final List<FactRow> facts = new ArrayList<>();
    private final List<LinkRow> links = new ArrayList<>();
    private final Map<Long, Collection<Short>> foundBy = new HashMap<>();
    private @Nullable Set<Short> said;

    ActionKnowledge(String actionId, Collection<KnownEvent> events, Collection<Account> open) {
        this.actionId = actionId;
        this.events = new TreeSet<>(events);
        open.forEach(account -> this.open.put(account.id(), account));
    }

    /** Closes the accounts that no longer tell the truth and opens those that now do. */
    void learn(KnownEvent event) {
        findBy(event);
        events.add(event);
        List<Layer> untold = new ArrayList<>(Layer.of(events));
        List<Account> outdated = open.values().stream()
                .filter(account -> !untold.removeIf(account::tells))
                .toList();
        outdated.forEach(account -> close(account.closedAt(event.position())));
        for (int i = 0; i < untold.size(); i++) {
            open(event.position(), i, untold.get(i));
        }
    }

    /** An action is found by all that was ever said of it, so a correction adds only what is new. */
    private void findBy(KnownEvent event) {
        Statement statement = Layer.saidBy(event.event());
        if (statement == null) {
            return;
        }
        if (said == null) {
            said = new HashSet<>();
            for (KnownEvent earlier : events) {
                Statement before = Layer.saidBy(earlier.event());
                said.addAll(before == null ? Set.of() : Codes.of(before));
            }
        }
        List<Short> added = Codes.of(statement).stream().filter(said::add).toList();
        if (!added.isEmpty()) {
            foundBy.put(event.position(), added);
        }
    }

    private void close(Account closed) {
        open.remove(closed.id());
        if (opened.replace(closed.id(), closed) == null) {
            closedEarlier.add(closed);
        }
    }

    private void open(long position, int ordinal, Layer layer) {
        List<Fact> said = layer.course().map(Facts::of).orElse(List.of());
        Account account = Account.opened(position, ordinal, actionId, layer, extentOf(layer, said), shownBy(said));
        open.put(account.id(), account);
        opened.put(account.id(), account);
        Map<FactRow.Place, FactRow> rows = new LinkedHashMap<>();
        touched(said, account, rows);
        layer.course().ifPresent(course -> links.addAll(LinkRow.of(course.statement(), account)));
        for (Statement statement : layer.noLongerSaid()) {
            for (Fact fact : Facts.of(Course.of(statement))) {
                rows.putIfAbsent(FactRow.placeOf(fact), FactRow.noLonger(fact, account));
            }
        }
        facts.addAll(rows.values());
    }

    /** All facts of an action have its one lifecycle. */
    private static void touched(List<Fact> facts, Account account, Map<FactRow.Place, FactRow> rows) {
        Span span = facts.isEmpty() ? null : Span.of(facts.getFirst().lifecycle());
        for (Fact fact : facts) {
            rows.merge(FactRow.placeOf(fact), FactRow.of(fact, span, account), FactRow::spanning);
        }
    }

    /** The same, with nothing that would have to be written. */
    ActionKnowledge onward() {
        return new ActionKnowledge(actionId, events, open.values());
    }

    String actionId() {
        return actionId;
    }

    /** How many events there are about it. */
    int size() {
        return events.size();
    }

    /** In the reading that most ask for; the others are worked out from the events. */
    private static byte @Nullable [] shownBy(List<Fact> said) {
        List<Trace> traces = Traces.of(said, Reading.POSSIBLE, false);
        return traces.isEmpty() ? null : Packing.pack(TraceWriter.bytes(traces));
    }

    private static Extent extentOf(Layer layer, List<Fact> said) {
        return layer.course()
                .map(course -> Extent.of(
                        said.isEmpty() ? Lifecycles.of(course) : said.getFirst().lifecycle()))
                .orElse(Extent.NONE);
    }

    /** What each event says that none before it did, by position. */
    Map<Long, Collection<Short>> foundBy() {
        return foundBy;
    }

    List<LinkRow> links() {
        return links;
    }

    Collection<Account> closedEarlier() {
        return closedEarlier;
    }

    Collection<Account> opened() {
        return opened.values();
    }

    List<FactRow> facts() {
        return facts;
    }
}
