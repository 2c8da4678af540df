package io.faultline.query.explorer;

/** What a reader reads with. */
record Look(String name, int width, int height, boolean dark, String locale) {

    static final Look WIDE = new Look("wide", 1440, 900, false, "en-GB");
    static final Look DARK = new Look("dark", 1440, 900, true, "en-GB");
    static final Look PHONE = new Look("phone", 390, 844, false, "en-GB");
    static final Look CHINESE = new Look("zh-Hant", 1440, 900, false, "zh-TW");

    static Look[] values() {
        return new Look[] {WIDE, DARK, PHONE, CHINESE};
    }
}
