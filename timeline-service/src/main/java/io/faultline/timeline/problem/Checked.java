package io.faultline.timeline.problem;

import io.faultline.contract.Problem;
import java.util.function.Function;

/** Something that was asked for rightly, or the problem with how it was asked for. */
public sealed interface Checked<T> {

    record Fine<T>(T value) implements Checked<T> {}

    record Wrong<T>(Problem problem) implements Checked<T> {}

    /** Goes on with the value; a problem stays as it is. */
    default <R> Checked<R> then(Function<? super T, Checked<R>> next) {
        return switch (this) {
            case Fine<T> fine -> next.apply(fine.value());
            case Wrong<T> wrong -> new Wrong<>(wrong.problem());
        };
    }

    default <R> R either(Function<? super T, R> fine, Function<Problem, R> wrong) {
        return switch (this) {
            case Fine<T> value -> fine.apply(value.value());
            case Wrong<T> problem -> wrong.apply(problem.problem());
        };
    }
}
