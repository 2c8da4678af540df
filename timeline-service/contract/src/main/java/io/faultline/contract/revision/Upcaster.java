package io.faultline.contract.revision;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Turns what one revision of an event stored into what the next would have stored. One that is published is never
 * changed: what it is fed lies in logs for ever.
 */
interface Upcaster {

    /** Name under which the events are stored. */
    String type();

    /** The revision that it reads; what it makes is of the next. */
    int from();

    /** @param payload changed in place, whole: the tree belongs to this event alone */
    void upcast(ObjectNode payload);
}
