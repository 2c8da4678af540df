package io.faultline.query.oracle;

import java.util.List;

/**
 * Decisions that a property library draws and shrinks: a list of numbers, read one after another. Every choice shrinks
 * towards its first option, and where the list is used up the first option is taken.
 */
final class Dice {

    private final List<Integer> numbers;
    private int next;

    Dice(List<Integer> numbers) {
        this.numbers = numbers;
    }

    /** From 0 to below {@code options}. */
    int below(int options) {
        return next < numbers.size() ? Math.floorMod(numbers.get(next++), options) : 0;
    }

    /** True in one of {@code times} cases. */
    boolean oneIn(int times) {
        return below(times) == times - 1;
    }

    <T> T of(List<T> options) {
        return options.get(below(options.size()));
    }
}
