package io.faultline.query.projection;

import io.faultline.contract.statement.About;
import io.faultline.contract.statement.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the link table: by this account, an action answers another or is a part of it.
 *
 * @param link {@code respondsTo} or {@code partOf}
 */
record LinkRow(long accountId, String actionId, String link, String target) {

    static List<LinkRow> of(Statement statement, Account account) {
        List<LinkRow> rows = new ArrayList<>();
        About about = statement.about();
        about.respondsTo().forEach(target -> rows.add(row(account, "respondsTo", target.value())));
        if (about.partOf() != null) {
            rows.add(row(account, "partOf", about.partOf().value()));
        }
        return rows;
    }

    private static LinkRow row(Account account, String link, String target) {
        return new LinkRow(account.id(), account.actionId(), link, target);
    }
}
