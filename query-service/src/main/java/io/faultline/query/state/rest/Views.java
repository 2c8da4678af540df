package io.faultline.query.state.rest;

import io.faultline.query.action.KnownActions;
import io.faultline.query.gathering.LinkReader;
import io.faultline.query.problem.Refused;
import io.faultline.query.state.View;
import io.faultline.query.subject.KnownBy;
import jakarta.enterprise.context.ApplicationScoped;

/** What a reader asks to see, with what hangs on the actions to leave out. */
@ApplicationScoped
public class Views {

    private final KnownActions actions;
    private final LinkReader links;

    Views(KnownActions actions, LinkReader links) {
        this.actions = actions;
        this.links = links;
    }

    /** @throws Refused if an action to leave out is none */
    public View of(Seeing seeing, KnownBy known) {
        View asked = seeing.view();
        asked.without().stream().filter(id -> !actions.isKnown(id)).findFirst().ifPresent(unknown -> {
            throw Refused.badParameter("without", "'" + unknown + "' is no action or observation");
        });
        return seeing.cascades() ? asked.leavingOut(links.withFollowers(asked.without(), known)) : asked;
    }
}
