package io.faultline.contract.revision;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Merges did not say why the two were held to be one, where all other changes of knowledge gave a reason. */
final class MergesGiveAReason implements Upcaster {

    @Override
    public String type() {
        return "SubjectMerged";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public void upcast(ObjectNode payload) {
        payload.put("reason", "not stated");
    }
}
