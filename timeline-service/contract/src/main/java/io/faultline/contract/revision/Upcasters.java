package io.faultline.contract.revision;

import java.util.List;

/** Every step that any event has taken from one revision to the next. */
final class Upcasters {

    static final List<Upcaster> ALL = List.of(new MergesGiveAReason());

    private Upcasters() {}
}
