package io.faultline.launcher;

import io.faultline.launcher.process.StartFailure;
import java.util.Map;

/** The most memory for objects that a service may take, and the variable that chooses it. */
record Heap(String variable, String size) {

    /** Leaves room for the others on the machine, and is enough for some hundred thousand actions. */
    private static final String USUAL = "1200m";

    static Heap chosenBy(String variable, Map<String, String> environment) {
        String text = environment.getOrDefault(variable, "");
        if (text.isBlank()) {
            return new Heap(variable, USUAL);
        }
        if (!text.matches("[1-9]\\d{0,5}[mg]")) {
            throw new StartFailure(
                    variable + " is '" + text + "', and a heap is a number of megabytes or gigabytes, as 1200m or 3g.");
        }
        return new Heap(variable, text);
    }
}
