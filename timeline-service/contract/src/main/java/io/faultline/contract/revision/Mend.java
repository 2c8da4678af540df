package io.faultline.contract.revision;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Says what an event means that was accepted once and breaks a rule made stricter since. Rules are for what is yet to be
 * recorded: what is stored stays a fact.
 */
interface Mend {

    /**
     * Mends what is broken in one object, and nothing else.
     *
     * @param part the payload, or any object within it
     */
    void mend(ObjectNode part);
}
