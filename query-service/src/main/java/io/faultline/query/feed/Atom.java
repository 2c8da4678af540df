package io.faultline.query.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Words;
import io.faultline.query.standing.Standing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes actions as a feed (RFC 4287). */
final class Atom {

    private static final String ID = "urn:faultline:feed:actions";

    private final URI self;
    private final URI actions;

    /**
     * @param self address of the feed
     * @param actions address that ids of actions stand under
     */
    Atom(URI self, URI actions) {
        this.self = self;
        this.actions = actions;
    }

    byte[] write(List<Standing> newest) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(ID);
        feed.setTitle("Faultline: newest actions");
        feed.setUpdated(Date.from(newest.stream()
                .map(Standing::knownSince)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)));
        Person author = new Person();
        author.setName("Faultline");
        feed.setAuthors(List.of(author));
        feed.setOtherLinks(List.of(link("self", self, "application/atom+xml")));
        feed.setEntries(newest.stream().map(this::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed, true).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Entry entry(Standing standing) {
        Entry entry = new Entry();
        entry.setId("urn:faultline:action:" + standing.id());
        entry.setTitle(titleOf(standing));
        entry.setUpdated(Date.from(standing.knownSince()));
        entry.setAlternateLinks(List.of(link("alternate", actions.resolve(standing.id()), "application/json")));
        Content summary = new Content();
        summary.setType(Content.TEXT);
        summary.setValue(summaryOf(standing));
        entry.setSummary(summary);
        entry.setCategories(Stream.concat(
                        Stream.of(standing.kind()), standing.subjects().stream().map(SubjectId::value))
                .map(Atom::category)
                .toList());
        return entry;
    }

    private static String titleOf(Standing standing) {
        @Nullable Words title = standing.statement().about().title();
        return title == null
                ? standing.id()
                : title.byLanguage()
                        .getOrDefault(
                                "en", title.byLanguage().values().iterator().next());
    }

    private static String summaryOf(Standing standing) {
        String subjects = standing.subjects().stream().map(SubjectId::value).collect(Collectors.joining(", "));
        return standing.kind() + ", " + (standing.date() == null ? "undated" : standing.date())
                + (subjects.isEmpty() ? "" : ": " + subjects);
    }

    private static Category category(String term) {
        Category category = new Category();
        category.setTerm(term);
        return category;
    }

    private static Link link(String rel, URI to, String type) {
        Link link = new Link();
        link.setRel(rel);
        link.setHref(to.toString());
        link.setType(type);
        return link;
    }
}
