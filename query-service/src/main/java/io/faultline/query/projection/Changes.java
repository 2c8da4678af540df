package io.faultline.query.projection;

import java.util.Collection;
import java.util.List;

/**
 * What a batch of events changes in the tables.
 *
 * @param closedEarlier accounts that were there before the batch and are now closed
 * @param opened accounts that the batch opened, some of them closed again
 */
record Changes(
        List<LogRow> actionEvents,
        List<LogRow> subjectEvents,
        Collection<Account> closedEarlier,
        Collection<Account> opened,
        Collection<FactRow> facts,
        Collection<LinkRow> links) {}
