package io.faultline.contract.statement;

import io.faultline.contract.ActionId;
import io.faultline.contract.Check;
import io.faultline.contract.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every statement says about itself, whatever its kind.
 *
 * @param id stable id of the action or observation
 * @param title required of actions, optional for observations
 * @param respondsTo actions that this one answers
 * @param partOf the action that this one is a part of
 * @param supersedes the action that this one takes the place of
 * @param derivedFrom actions that this one builds upon
 * @param linkBasis whether the source states the links
 * @param dateBasis whether the source states the dates
 */
public record About(
        ActionId id,
        @Nullable Words title,
        @Nullable Words summary,
        @Nullable String note,
        List<String> tags,
        @Nullable Credibility credibility,
        List<Source> sources,
        List<ActionId> respondsTo,
        @Nullable ActionId partOf,
        @Nullable ActionId supersedes,
        List<ActionId> derivedFrom,
        @Nullable Basis linkBasis,
        @Nullable Basis dateBasis,
        List<Amount> amounts) {

    public About {
        tags = Lists.orEmpty(tags);
        sources = Lists.orEmpty(sources);
        respondsTo = Lists.orEmpty(respondsTo);
        derivedFrom = Lists.orEmpty(derivedFrom);
        amounts = Lists.orEmpty(amounts);
        Check.that().present("id", id).notEmpty("sources", sources).verify();
    }
}
