package io.faultline.contract.json.form;

/** A value that is not written in the usual way: whether it may be, and what is wrong with it otherwise, Jackson tells. */
final class NotPlain extends RuntimeException {

    static final NotPlain HERE = new NotPlain();

    private NotPlain() {
        super("not plain", null, false, false);
    }
}
