package io.faultline.contract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.SubjectEvent.SubjectMerged;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.statement.Amount;
import io.faultline.contract.statement.Holding.PriceFloor;
import io.faultline.contract.statement.Observation;
import io.faultline.contract.statement.Qualifier;
import io.faultline.contract.statement.Restriction.Tariff;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.time.ImpreciseDate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was accepted once is read for ever, whatever has become of the shape of events and of the rules for input. */
class OlderEventsTest {

    private final EventCodec codec = new EventCodec();

    /** Accepted by the codec of the first revision, and refused as input since. Never edited, only added. */
    static Stream<GoldenFile> acceptedOnce() {
        return GoldenFile.in("/accepted-once");
    }

    @Test
    void a_merge_of_the_first_revision_says_that_no_reason_was_stated() {
        SubjectMerged first = (SubjectMerged) golden("SubjectMerged.v1.json");
        SubjectMerged today = (SubjectMerged) golden("SubjectMerged.v2.json");

        assertThat(first.reason()).isEqualTo(SubjectMerged.NO_REASON);
        assertThat(today.reason()).startsWith("Facebook, Inc. was renamed");
        assertThat(first)
                .isEqualTo(new SubjectMerged(today.id(), today.provenance(), SubjectMerged.NO_REASON, today.into()));
    }

    @ParameterizedTest
    @MethodSource("acceptedOnce")
    void an_event_that_breaks_a_rule_made_stricter_since_is_read_and_can_be_written(GoldenFile file) {
        assertThatExceptionOfType(IOException.class)
                .as("refused as input")
                .isThrownBy(() -> ContractJson.mapper().treeToValue(said(file), Statement.class));

        TimelineEvent event = codec.decode(file.stored());

        assertThat(codec.decode(codec.encode(event))).isEqualTo(event);
    }

    @Test
    void what_ended_before_it_took_effect_never_did_and_the_note_keeps_what_was_stated() {
        Tariff tariff = (Tariff) acceptedOnce("TariffImposed.until-before-effective.v1.json");
        assertThat(tariff.dates().effective()).isNull();
        assertThat(tariff.dates().until()).isEqualTo(ImpreciseDate.parse("2025-03"));
        assertThat(tariff.dates().announced()).isEqualTo(ImpreciseDate.parse("2025-01-10"));
        assertThat(tariff.about().note())
                .isEqualTo("As printed. Stated to take effect 2025-06-01, which is not before its end.");
    }

    @ParameterizedTest
    @CsvSource({"through, 2025-05-31, 2025-06-01", "until, 2025-06-01, 2025-06-01", "until, 2025-05, 2025-06"})
    void an_end_on_the_first_day_or_before_is_an_end_before_it_takes_effect(String end, String day, String effective) {
        Tariff tariff = (Tariff) tariff(about -> about.put(end, day).put("effective", effective));
        assertThat(tariff.dates().effective()).isNull();
        assertThat(tariff.about().note()).startsWith("Stated to take effect " + effective);
    }

    @Test
    void a_number_of_too_many_digits_is_about_what_is_left_of_it() {
        Observation observation = (Observation) acceptedOnce("IndicatorObserved.sixty-digits.v1.json");
        assertThat(observation.value().number()).isEqualTo(new BigDecimal("123456789012345678901234567890.123456789"));
        assertThat(observation.qualifier()).isEqualTo(Qualifier.ABOUT);
    }

    @Test
    void a_number_beyond_the_largest_is_more_than_that() {
        Amount amount = acceptedOnce("PriceFloorGuaranteed.huge-price.v1.json")
                .about()
                .amounts()
                .getFirst();
        assertThat(amount.value()).isEqualByComparingTo("1E+40");
        assertThat(amount.qualifier()).isEqualTo(Qualifier.MORE_THAN);
    }

    @Test
    void a_rate_beyond_the_largest_is_unknown() {
        assertThat(((Tariff) tariff(about -> about.put("newRate", new BigDecimal("1E+41")))).newRate())
                .isNull();
    }

    @Test
    void a_rate_too_small_to_be_written_is_nothing() {
        assertThat(((Tariff) tariff(about -> about.put("newRate", new BigDecimal("1E-41")))).newRate())
                .isEqualByComparingTo("0");
    }

    @Test
    void what_lasts_longer_than_calendars_reach_lasts_a_thousand_years() {
        PriceFloor floor = (PriceFloor) acceptedOnce("PriceFloorGuaranteed.endless.v1.json");
        assertThat(floor.dates().lasts()).isEqualTo(Period.ofYears(1000));
    }

    @Test
    void a_blank_text_says_nothing() {
        assertThat(tariff(about -> about.put("summary", "  ")).about().summary())
                .isNull();
    }

    @Test
    void what_no_store_holds_is_left_out_of_a_text() {
        assertThat(tariff(about -> about.put("note", "a\u0000bHALFc\ud83d\ude00"))
                        .about()
                        .note())
                .isEqualTo("abc\ud83d\ude00");
    }

    @Test
    void what_was_never_accepted_is_still_refused_and_with_its_own_complaint() {
        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> tariff(about -> about.put("newRate", "fifty").put("summary", " ")))
                .withMessageContaining("newRate");
    }

    private interface Change {

        void of(ObjectNode statement);
    }

    private Statement tariff(Change change) {
        ObjectNode payload = (ObjectNode) file("TariffImposed.v1.json").tree();
        change.of((ObjectNode) payload.get("statement"));
        byte[] json = payload.toString().replace("HALF", "\\ud83d").getBytes(StandardCharsets.UTF_8);
        return ((ActionRecorded) codec.decode(new StoredEvent("TariffImposed", "1", json))).statement();
    }

    private Statement acceptedOnce(String name) {
        return acceptedOnce()
                .filter(file -> file.name().equals(name))
                .map(file -> ((ActionRecorded) codec.decode(file.stored())).statement())
                .findFirst()
                .orElseThrow();
    }

    private TimelineEvent golden(String name) {
        return codec.decode(file(name).stored());
    }

    private static GoldenFile file(String name) {
        return GoldenFile.all()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode said(GoldenFile file) {
        return (ObjectNode) file.tree().get("statement");
    }
}
