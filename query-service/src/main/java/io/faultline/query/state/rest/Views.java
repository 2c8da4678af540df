package io.faultline.query.state.rest;

import io.faultline.query.action.KnownActions;
import io.faultline.query.gathering.LinkReader;
import io.faultline.query.problem.Refused;
import io.faultline.query.projection.Watermark;
import io.faultline.query.state.View;
import io.faultline.query.subject.KnownBy;
import jakarta.enterprise.context.ApplicationScoped;

/** What a reader asks to see, with what hangs on the actions to leave out. */
@ApplicationScoped
public class Views {

    private final KnownActions actions;
    private final LinkReader links;
    private final Watermark watermark;

    Views(KnownActions actions, LinkReader links, Watermark watermark) {
        this.watermark = watermark;
        this.actions = actions;
        this.links = links;
    }

    /** @throws Refused if an action to leave out is none */
    public View of(Seeing seeing, KnownBy known) {
        View asked = seeing.view();
        asked.without().stream().filter(id -> !actions.isKnown(id)).findFirst().ifPresent(unknown -> {
            throw Refused.badParameter("without", "'" + unknown + "' is no action or observation");
        });
        if (!seeing.cascades() || asked.without().isEmpty()) {
            return asked;
        }
        long read = Math.min(known.position(), watermark.position());
        return asked.leavingOut(links.withFollowers(asked.without(), new KnownBy(known.instant(), read)), read);
    }
}
