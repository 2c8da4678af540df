package io.faultline.contract.revision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The revisions that each type of event has had: one more than there are steps between them. */
public final class Revisions {

    private static final int FIRST = 1;

    private final Map<String, Map<Integer, Upcaster>> steps = new HashMap<>();

    public Revisions() {
        this(Upcasters.ALL);
    }

    /** @throws IllegalArgumentException where they do not lead from the first revision to the newest, each once */
    Revisions(List<Upcaster> upcasters) {
        for (Upcaster step : upcasters) {
            Upcaster other =
                    steps.computeIfAbsent(step.type(), none -> new HashMap<>()).putIfAbsent(step.from(), step);
            if (other != null) {
                throw new IllegalArgumentException("two steps lead on from revision " + step.from() + " of "
                        + step.type() + ": " + other + " and " + step);
            }
        }
        steps.forEach((type, ofType) -> {
            for (int revision = FIRST; revision < newest(type); revision++) {
                if (!ofType.containsKey(revision)) {
                    throw new IllegalArgumentException("no step leads on from revision " + revision + " of " + type);
                }
            }
        });
    }

    /** The revision that events of a type are stored in today. */
    public String today(String type) {
        return String.valueOf(newest(type));
    }

    /** Whether it is a revision that events of the type have had. */
    public boolean isKnown(String type, String revision) {
        OptionalInt number = number(revision);
        return number.isPresent() && number.getAsInt() >= FIRST && number.getAsInt() <= newest(type);
    }

    /**
     * Brings a payload to today's revision.
     *
     * @param revision a known one
     */
    public void upcast(String type, String revision, ObjectNode payload) {
        for (int step = number(revision).orElseThrow(); step < newest(type); step++) {
            steps.get(type).get(step).upcast(payload);
        }
    }

    private int newest(String type) {
        return FIRST + steps.getOrDefault(type, Map.of()).size();
    }

    /** Empty for what no revision is written like, such as {@code 1.0}. */
    private static OptionalInt number(String revision) {
        try {
            int number = Integer.parseInt(revision);
            return String.valueOf(number).equals(revision) ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException none) {
            return OptionalInt.empty();
        }
    }
}
