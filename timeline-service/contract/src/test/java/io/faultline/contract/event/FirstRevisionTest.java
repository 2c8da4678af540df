package io.faultline.contract.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.SubjectId;
import io.faultline.contract.event.ActionEvent.ActionRecorded;
import io.faultline.contract.event.SubjectEvent.SubjectRegistered;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.revision.Revisions;
import io.faultline.contract.statement.Restriction.Tariff;
import io.faultline.contract.subject.Subject;
import io.faultline.contract.time.ImpreciseDate;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Events to the byte as the codec of the project's first revision (commit b71bad5) wrote them: compiled from that
 * commit, it was given the golden files, and what it stored lies in {@code first-revision}. Never edited.
 */
class FirstRevisionTest {

    private final EventCodec codec = new EventCodec();

    static Stream<GoldenFile> files() {
        return GoldenFile.in("/first-revision");
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_the_first_revision_stored_still_means_the_same(GoldenFile file) {
        GoldenFile golden = GoldenFile.all()
                .filter(one -> one.name().equals(file.name()))
                .findFirst()
                .orElseThrow();
        assertThat(codec.decode(file.stored())).isEqualTo(codec.decode(golden.stored()));
    }

    /** The bytes are the same too, but for the identifiers of a company, which it wrote in no order. */
    static Stream<GoldenFile> unchanged() {
        Revisions revisions = new Revisions();
        return files().filter(file -> revisions.today(file.type()).equals(file.revision()));
    }

    @ParameterizedTest
    @MethodSource("unchanged")
    void what_the_first_revision_stored_loses_nothing_when_it_is_written_again(GoldenFile file) throws IOException {
        StoredEvent again = codec.encode(codec.decode(file.stored()));
        assertThat(again.type()).isEqualTo(file.type());
        assertThat(ContractJson.mapper().readTree(again.payload())).isEqualTo(file.tree());
    }

    @Test
    void every_event_that_the_first_revision_knew_is_there() {
        assertThat(files().map(GoldenFile::type).distinct())
                .containsExactly(
                        "ActionCorrected",
                        "ActionReinstated",
                        "ActionRetracted",
                        "AllianceFormed",
                        "AppBanned",
                        "DefenceContractAwarded",
                        "DoctrineAdopted",
                        "EntityListed",
                        "EquityStakeTaken",
                        "ExportControlImposed",
                        "IndicatorObserved",
                        "InvestmentPledged",
                        "MarketShocked",
                        "ModelReleased",
                        "PriceFloorGuaranteed",
                        "ProcurementBanned",
                        "ProgrammeLaunched",
                        "SanctionImposed",
                        "StanceTaken",
                        "StrategyIssued",
                        "SubjectMerged",
                        "SubjectRegistered",
                        "SubjectRevised",
                        "TariffImposed");
    }

    @Test
    void a_tariff_of_the_first_revision_reads_field_by_field() {
        ActionRecorded recorded = (ActionRecorded) read("TariffImposed.v1.json");
        assertThat(recorded.provenance())
                .isEqualTo(
                        new Provenance(Instant.parse("2025-12-31T00:00:00Z"), "timeline-2025", "2025-12-31", "import"));
        Tariff tariff = (Tariff) recorded.statement();
        assertThat(tariff.dates().announced()).isEqualTo(ImpreciseDate.parse("2024-05-14"));
        assertThat(tariff.dates().effective()).isEqualTo(ImpreciseDate.parse("2025-01-01"));
        assertThat(tariff.imposedBy()).isEqualTo(new SubjectId("US"));
        assertThat(tariff.targets()).containsExactly(new SubjectId("CN"));
        assertThat(List.of(tariff.priorRate(), tariff.newRate()))
                .containsExactly(new BigDecimal("25"), new BigDecimal("5E+1"));
        assertThat(tariff.products()).containsExactly("8541", "8542");
    }

    @Test
    void a_company_of_the_first_revision_reads_field_by_field() {
        SubjectRegistered registered = (SubjectRegistered) read("SubjectRegistered.company.v1.json");
        Subject.Company company = (Subject.Company) registered.subject();
        assertThat(company.id()).isEqualTo(registered.id());
        assertThat(company.identifiers()).isNotEmpty();
        assertThat(company.formerNames()).isNotEmpty();
    }

    private TimelineEvent read(String name) {
        return files().filter(file -> file.name().equals(name))
                .map(file -> codec.decode(file.stored()))
                .findFirst()
                .orElseThrow();
    }
}
