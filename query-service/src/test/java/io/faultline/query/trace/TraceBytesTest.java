package io.faultline.query.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.query.fact.Course;
import io.faultline.query.fact.Example;
import io.faultline.query.fact.Facts;
import io.faultline.query.fact.Reading;
import io.faultline.query.text.Pieces;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an account shows is the same after it was written and read back. */
class TraceBytesTest {

    static Stream<Course> courses() {
        return Stream.of(
                Example.course(
                        "tariff",
                        "rates",
                        "'imposedBy':'US','targets':['CN','all'],'newRate':10.50,'products':['steel'],"
                                + "'effective':'[..2025-04]','supersedes':'older'",
                        Example.amended("2025-05", "tariff", "rates", "'imposedBy':'US','targets':['CN'],'newRate':0")),
                Example.course(
                        "investment-pledge",
                        "pledge",
                        "'pledgers':['SA','AE'],'recipient':'US','partners':['nvidia'],'pledged':'2025-05','partOf':'x',"
                                + "'amounts':[{'type':'announced','value':600.00,'currency':'USD'},{'value':5,'unit':'MW'}]",
                        "'step':'delivered','from':'2025-06-01','amounts':"
                                + "[{'type':'disbursed','value':7,'currency':'EUR'}]"),
                Example.course(
                        "app-ban", "ban", "'imposedBy':'IN','company':'bytedance','app':'TikTok','effective':'2020'"),
                Example.course(
                        "observation",
                        "share",
                        "'indicator':'market-share','subject':'nvidia','unit':'percent','from':'2025','value':95,"
                                + "'forecast':true,'dimensions':{'market':'\u4e2d\u56fd'}"),
                Example.course(
                        "market-shock",
                        "shock",
                        "'company':'nvidia','at':'2025-01-27','change':{'value':-17,'unit':'percent'},'window':'one trading day'"));
    }

    @ParameterizedTest
    @MethodSource("courses")
    void every_trace_is_read_as_it_was_written(Course course) {
        List<Trace> traces = Traces.of(Facts.of(course), Reading.POSSIBLE, false);
        List<Trace> read = TraceReader.traces(TraceWriter.bytes(traces));
        assertThat(traces).isNotEmpty();
        assertThat(read)
                .usingRecursiveComparison()
                .withEqualsForType((one, other) -> one.compareTo(other) == 0, Dated.class)
                .withEqualsForType(TraceBytesTest::sayTheSame, RowText.class)
                .isEqualTo(traces);
    }

    private static boolean sayTheSame(RowText one, RowText other) {
        return one.saysTheSameAs(other)
                && one.action().equals(other.action())
                && one.sinceEarliest() == other.sinceEarliest()
                && one.sinceLatest() == other.sinceLatest()
                && one.money().equals(other.money());
    }

    @Test
    void the_last_row_of_an_account_is_one_piece_and_earlier_ones_share_what_they_have_in_common_with_it() {
        Course sanction = Example.course(
                "sanction", "s", "'imposedBy':'US','targets':['CN'],'announced':'2025-01-01','effective':'2025-02-01'");
        List<Row> rows = TraceReader.traces(TraceWriter.bytes(Traces.of(Facts.of(sanction), Reading.POSSIBLE, false)))
                .getFirst()
                .stretches()
                .stream()
                .map(Stretch::row)
                .toList();
        assertThat(rows).hasSizeGreaterThan(1);
        assertThat(pieces(rows.getLast(), true).count()).isOne();
        assertThat(pieces(rows.getFirst(), true).count()).isEqualTo(3);
        for (Row row : rows) {
            assertThat(row.text().bytes()).isSameAs(rows.getLast().text().bytes());
            assertThat(new String(pieces(row, true).bytes(), StandardCharsets.UTF_8))
                    .isEqualTo("," + new String(row.json(), StandardCharsets.UTF_8));
        }
    }

    private static Pieces pieces(Row row, boolean follows) {
        Pieces pieces = new Pieces();
        row.text().addTo(pieces, follows, List.of(), List.of());
        return pieces;
    }

    @Test
    void rows_that_several_subjects_show_are_one_row_after_reading_too() {
        Course sanction =
                Example.course("sanction", "s", "'imposedBy':'US','targets':['CN','RU'],'effective':'2025-01-01'");
        List<Trace> read =
                TraceReader.traces(TraceWriter.bytes(Traces.of(Facts.of(sanction), Reading.POSSIBLE, false)));
        assertThat(read).hasSize(3);
        assertThat(read.stream()
                        .map(trace -> trace.stretches().getFirst().row())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void bytes_of_another_version_of_the_derivation_are_told_apart() {
        Course sanction = Example.course("sanction", "s", "'imposedBy':'US','targets':['CN'],'effective':'2025-01-01'");
        byte[] bytes = TraceWriter.bytes(Traces.of(Facts.of(sanction), Reading.POSSIBLE, false));
        assertThat(TraceReader.isCurrent(bytes)).isTrue();
        ByteBuffer.wrap(bytes).putInt(Facts.DERIVATION_VERSION + 1);
        assertThat(TraceReader.isCurrent(bytes)).isFalse();
    }
}
