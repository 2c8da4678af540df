package io.faultline.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.faultline.query.stack.Answer;
import io.faultline.query.stack.Stack;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads the feed as a feed reader does, and holds it against RFC 4287. */
class FeedIT {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private static Stack stack;

    @BeforeAll
    static void load() throws Exception {
        stack = new Stack();
        stack.awaitRead(stack.load2025());
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static Answer ask(String query) throws Exception {
        Answer answer = stack.get(stack.query.at("/v1/feed.atom" + query));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static SyndFeed feed(String query) throws Exception {
        return new SyndFeedInput().build(new StringReader(ask(query).body()));
    }

    private static List<String> ids(SyndFeed feed) {
        return feed.getEntries().stream().map(SyndEntry::getUri).toList();
    }

    private static long read(Answer written) {
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        long position = written.json().path("position").asLong();
        stack.awaitRead(position);
        return position;
    }

    private static String stance(String id, String stand) {
        return """
                {"kind":"stance","id":"%s","title":{"en":"%s <&> stands"},"holder":"JP","topic":"%s","stand":"%s","from":"2025",
                 "sources":[{"title":"none"}]}""".formatted(id, id, id, stand);
    }

    @Test
    void the_newest_come_first_and_a_correction_is_news() throws Exception {
        read(stack.post(stack.timeline.at("/v1/actions"), stance("fed-1", "for")));
        read(stack.post(stack.timeline.at("/v1/actions"), stance("fed-2", "for")));
        assertThat(ids(feed("?limit=2"))).containsExactly("urn:faultline:action:fed-2", "urn:faultline:action:fed-1");
        read(stack.post(
                stack.timeline.at("/v1/actions/fed-1/corrections"),
                "{\"reason\":\"misread\",\"statement\":" + stance("fed-1", "against") + "}"));
        SyndFeed corrected = feed("?subject=JP&kind=stance");
        assertThat(ids(corrected)).containsExactly("urn:faultline:action:fed-1", "urn:faultline:action:fed-2");
        assertThat(corrected.getEntries().getFirst().getTitle()).isEqualTo("fed-1 <&> stands");
        read(stack.post(stack.timeline.at("/v1/actions/fed-2/retraction"), "{\"reason\":\"a hoax\"}"));
        assertThat(ids(feed("?subject=JP&kind=stance"))).containsExactly("urn:faultline:action:fed-1");
        read(stack.post(stack.timeline.at("/v1/actions/fed-1/retraction"), "{\"reason\":\"a hoax\"}"));
        assertThat(ids(feed("?subject=JP&kind=stance"))).isEmpty();
    }

    @Test
    void an_entry_tells_kind_subjects_and_where_to_read_on() throws Exception {
        SyndEntry h20 = feed("?limit=200&subject=nvidia").getEntries().stream()
                .filter(entry -> entry.getUri().endsWith(":us-h20-export-restriction"))
                .findFirst()
                .orElseThrow();
        assertThat(h20.getTitle()).isEqualTo("The US restricts exports of NVIDIA's H20 chip to China");
        assertThat(h20.getCategories().stream().map(SyndCategory::getName)).contains("export-control", "CN", "nvidia");
        assertThat(h20.getDescription().getValue()).isEqualTo("export-control, 2025-04: CN, US, nvidia");
        assertThat(stack.get(URI.create(h20.getLink()))
                        .json()
                        .at("/statement/id")
                        .asText())
                .isEqualTo("us-h20-export-restriction");
    }

    @Test
    void it_has_all_that_the_rfc_asks_for() throws Exception {
        Answer answer = ask("?limit=200");
        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        List<Element> entries = children(feed, "entry");
        assertThat(entries).hasSizeGreaterThanOrEqualTo(59);
        List<Element> whole = new ArrayList<>(entries);
        whole.add(feed);
        for (Element one : whole) {
            assertThat(URI.create(onlyText(one, "id")).isAbsolute()).isTrue();
            assertThat(onlyText(one, "title")).isNotBlank();
            assertThat(OffsetDateTime.parse(onlyText(one, "updated"))).isNotNull();
            for (Element link : children(one, "link")) {
                assertThat(URI.create(link.getAttribute("href")).isAbsolute()).isTrue();
            }
            children(one, "category")
                    .forEach(category ->
                            assertThat(category.getAttribute("term")).isNotBlank());
        }
        assertThat(onlyText(children(feed, "author").getFirst(), "name")).isNotBlank();
        assertThat(children(feed, "link")).hasSize(1).first().satisfies(link -> {
            assertThat(link.getAttribute("rel")).isEqualTo("self");
            assertThat(link.getAttribute("href")).endsWith("/v1/feed.atom?limit=200");
        });
        assertThat(entries.stream().map(entry -> onlyText(entry, "id"))).doesNotHaveDuplicates();
        assertThat(entries)
                .allMatch(entry -> children(entry, "link").size() == 1
                        && children(entry, "link")
                                .getFirst()
                                .getAttribute("rel")
                                .equals("alternate"));
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element
                    && ATOM.equals(element.getNamespaceURI())
                    && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String onlyText(Element parent, String name) {
        List<Element> found = children(parent, name);
        assertThat(found).as(name).hasSize(1);
        return found.getFirst().getTextContent();
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() throws Exception {
        for (String query : List.of("?kind=embargo", "?subject=atlantis", "?limit=0", "?limit=many", "?asOf=soon")) {
            Answer refused = stack.get(stack.query.at("/v1/feed.atom" + query));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().at("/violations/0/field").asText())
                    .isEqualTo(query.substring(1, query.indexOf('=')));
        }
    }
}
