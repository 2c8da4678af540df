package io.faultline.query.gathering;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.query.fact.Fact;
import io.faultline.query.subject.SubjectRef;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts that a subject's state is made of, as known at one point.
 *
 * @param names under which it acts: its own, those merged into it, its agencies'
 * @param own facts under the subject's own name, or its agencies'
 * @param inherited facts that reach it through others
 * @param wholes for every own action that is a part, and for its wholes, what it is a part of
 * @param consulted everybody whose facts were looked at
 * @param position of the newest event that they rest on
 */
public record Holdings(
        SubjectRef subject,
        Set<SubjectId> names,
        List<Fact> own,
        List<Inheritance> inherited,
        Map<ActionId, ActionId> wholes,
        Set<SubjectId> consulted,
        long position) {}
