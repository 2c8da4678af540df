package io.faultline.contract.statement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.faultline.contract.Check;
import io.faultline.contract.SubjectId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measure that one party imposes and others face. */
public sealed interface Restriction extends Measure {

    SubjectId imposedBy();

    /**
     * @param targets countries or blocs that it restricts; {@code all} for every country
     * @param aimedAt countries it is aimed at although it restricts everybody
     * @param affected companies that it hits
     * @param elements chemical elements it covers, by symbol
     * @param extraterritorial true where it also binds goods made abroad
     */
    @Kind(
            value = "export-control",
            event = "ExportControlImposed",
            life = Life.MEASURE,
            schemes = {"GTA:19", "GTA:35", "MAST:P", "DPA:7", "DPA:12"})
    record ExportControl(
            @JsonUnwrapped About about,
            @JsonUnwrapped MeasureDates dates,
            SubjectId imposedBy,
            List<SubjectId> targets,
            List<SubjectId> aimedAt,
            List<SubjectId> affected,
            List<String> goods,
            List<String> elements,
            List<String> rules,
            @Nullable Boolean extraterritorial)
            implements Restriction {

        public ExportControl {
            targets = Lists.orEmpty(targets);
            aimedAt = Lists.orEmpty(aimedAt);
            affected = Lists.orEmpty(affected);
            goods = Lists.orEmpty(goods);
            elements = Lists.orEmpty(elements);
            rules = Lists.orEmpty(rules);
            Check.that()
                    .present("title", about.title())
                    .present("imposedBy", imposedBy)
                    .notEmpty("targets", targets)
                    .notEmpty("goods", goods)
                    .verify();
        }
    }

    /** @param affected companies whose goods may no longer be bought */
    @Kind(
            value = "procurement-ban",
            event = "ProcurementBanned",
            life = Life.MEASURE,
            schemes = {"GTA:42", "MAST:M", "DPA:64", "DPA:66"})
    record ProcurementBan(
            @JsonUnwrapped About about,
            @JsonUnwrapped MeasureDates dates,
            SubjectId imposedBy,
            List<String> goods,
            String scope,
            List<SubjectId> affected)
            implements Restriction {

        public ProcurementBan {
            goods = Lists.orEmpty(goods);
            affected = Lists.orEmpty(affected);
            Check.that()
                    .present("title", about.title())
                    .present("imposedBy", imposedBy)
                    .notEmpty("goods", goods)
                    .present("scope", scope)
                    .notEmpty("affected", affected)
                    .verify();
        }
    }

    /**
     * @param scope such as nationwide, government devices, new downloads
     * @param ground reason given for the ban
     */
    @Kind(
            value = "app-ban",
            event = "AppBanned",
            life = Life.MEASURE,
            schemes = {"DPA:72", "DPA:64"})
    record AppBan(
            @JsonUnwrapped About about,
            @JsonUnwrapped MeasureDates dates,
            SubjectId imposedBy,
            SubjectId company,
            @Nullable String app,
            @Nullable String scope,
            @Nullable Level level,
            @Nullable String ground)
            implements Restriction {

        public AppBan {
            Check.that()
                    .present("title", about.title())
                    .present("imposedBy", imposedBy)
                    .present("company", company)
                    .verify();
        }
    }

    /**
     * @param targets may be {@code unspecified}
     * @param priorRate rate before, in percent; null is unknown, not 0
     * @param newRate rate from the effective date on, in percent; also an indicator {@code tariff-rate} of the imposer
     */
    @Kind(
            value = "tariff",
            event = "TariffImposed",
            life = Life.MEASURE,
            schemes = {"GTA:47"})
    record Tariff(
            @JsonUnwrapped About about,
            @JsonUnwrapped MeasureDates dates,
            SubjectId imposedBy,
            List<SubjectId> targets,
            @Nullable BigDecimal priorRate,
            @Nullable BigDecimal newRate,
            List<String> products)
            implements Restriction {

        public Tariff {
            targets = Lists.orEmpty(targets);
            products = Lists.orEmpty(products);
            priorRate = Numbers.plain(priorRate);
            newRate = Numbers.plain(newRate);
            Check.that()
                    .present("title", about.title())
                    .present("imposedBy", imposedBy)
                    .notEmpty("targets", targets)
                    .holds(Numbers.isWritable(priorRate), "priorRate", Numbers.unwritable(priorRate))
                    .holds(Numbers.isWritable(newRate), "newRate", Numbers.unwritable(newRate))
                    .verify();
        }
    }

    /**
     * @param list name of the list, such as {@code Entity List}
     * @param entry reference of the entry within the list
     */
    @Kind(
            value = "entity-listing",
            event = "EntityListed",
            life = Life.MEASURE,
            schemes = {"GTA:79", "GTA:35"})
    record EntityListing(
            @JsonUnwrapped About about,
            @JsonUnwrapped MeasureDates dates,
            SubjectId imposedBy,
            String list,
            SubjectId company,
            @Nullable String entry,
            @Nullable String reason)
            implements Restriction {

        public EntityListing {
            Check.that()
                    .present("title", about.title())
                    .present("imposedBy", imposedBy)
                    .present("list", list)
                    .present("company", company)
                    .verify();
        }
    }

    @Kind(
            value = "sanction",
            event = "SanctionImposed",
            life = Life.MEASURE,
            schemes = {"GTA:11", "GTA:75", "CAMEO:163"})
    record Sanction(
            @JsonUnwrapped About about,
            @JsonUnwrapped MeasureDates dates,
            SubjectId imposedBy,
            List<SubjectId> targets,
            List<String> goods)
            implements Restriction {

        public Sanction {
            targets = Lists.orEmpty(targets);
            goods = Lists.orEmpty(goods);
            Check.that()
                    .present("title", about.title())
                    .present("imposedBy", imposedBy)
                    .notEmpty("targets", targets)
                    .verify();
        }
    }
}
