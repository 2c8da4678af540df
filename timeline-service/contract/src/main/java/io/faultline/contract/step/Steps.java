package io.faultline.contract.step;

import io.faultline.contract.statement.Kinds;
import io.faultline.contract.statement.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** All steps, read off the sealed {@link Step}: a new record is found by itself. */
public final class Steps {

    private static final SortedMap<String, Class<? extends Step>> BY_NAME = new TreeMap<>();

    static {
        for (Class<?> type : Step.class.getPermittedSubclasses()) {
            Class<? extends Step> step = type.asSubclass(Step.class);
            BY_NAME.put(of(step).value(), step);
        }
    }

    private Steps() {}

    public static StepName of(Class<? extends Step> type) {
        return Objects.requireNonNull(type.getAnnotation(StepName.class), () -> type + " has no @StepName");
    }

    public static StepName of(Step step) {
        return of(step.getClass());
    }

    /** Record of every step by its name in JSON, in alphabetical order. */
    public static Map<String, Class<? extends Step>> all() {
        return Collections.unmodifiableMap(BY_NAME);
    }

    /** Whether the lifecycle of a statement's kind knows a step. */
    public static boolean areOfOneLife(Step step, Statement statement) {
        return Arrays.asList(of(step).lives()).contains(Kinds.of(statement).life());
    }
}
