package io.faultline.benchmark.peer.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;

/** A row of a state, whose revisions are the days on which it began and ended. */
@Entity
@Audited
@Table(name = "dated_row")
class DatedRow {

    @Id
    @Column(columnDefinition = "text")
    private String id;

    @Column(columnDefinition = "text")
    private String subject;

    @Column(columnDefinition = "text")
    private String body;

    @SuppressWarnings("NullAway.Init")
    protected DatedRow() {}

    String body() {
        return body;
    }
}
