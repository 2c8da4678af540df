package io.faultline.query.standing;

import io.faultline.query.problem.Refused;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Looks at no more than so many actions: a question that takes more is refused. */
public final class AtMost implements Predicate<Standing> {

    private final int most;
    private final Consumer<Standing> look;
    private int seen;

    public AtMost(int most, Consumer<Standing> look) {
        this.most = most;
        this.look = look;
    }

    /** @throws Refused for one too many */
    @Override
    public boolean test(Standing standing) {
        if (seen == most) {
            throw Refused.tooMuch("more than " + most + " actions and observations would have to be looked at;"
                    + " narrow them down, for instance by subject");
        }
        seen++;
        look.accept(standing);
        return true;
    }
}
