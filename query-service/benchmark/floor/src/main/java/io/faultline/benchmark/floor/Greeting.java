package io.faultline.benchmark.floor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Something for Hibernate to map. */
@Entity
class Greeting {

    @Id
    private long id;

    private String text;

    @SuppressWarnings("NullAway.Init")
    protected Greeting() {}

    String text() {
        return text;
    }
}
