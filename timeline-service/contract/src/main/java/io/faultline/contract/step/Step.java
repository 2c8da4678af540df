package io.faultline.contract.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.faultline.contract.Check;
import io.faultline.contract.statement.Amount;
import io.faultline.contract.statement.Life;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.time.ImpreciseDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change in the world that an action goes through, dated in valid time. Steps are numbered within their action, and
 * each can be corrected or retracted by its number.
 *
 * <p>In JSON a step is one flat object: {@code step}, its dates, {@code sources} and {@code note}.
 */
public sealed interface Step {

    Evidence evidence();

    /** The day from which it counts. */
    ImpreciseDate from();

    /** @return the end of what it begins, null if it has none */
    default @Nullable ImpreciseDate until() {
        return null;
    }

    @StepName(
            value = "announced",
            event = "ActionAnnounced",
            lives = {Life.MEASURE, Life.RELEASE})
    record Announced(ImpreciseDate from, @JsonUnwrapped Evidence evidence) implements Step {
        public Announced {
            Check.that().present("from", from).verify();
        }
    }

    @StepName(value = "adopted", event = "ActionAdopted", lives = Life.MEASURE)
    record Adopted(ImpreciseDate from, @JsonUnwrapped Evidence evidence) implements Step {
        public Adopted {
            Check.that().present("from", from).verify();
        }
    }

    @StepName(value = "effective", event = "ActionTookEffect", lives = Life.MEASURE)
    record Effective(ImpreciseDate from, @JsonUnwrapped Evidence evidence) implements Step {
        public Effective {
            Check.that().present("from", from).verify();
        }
    }

    @StepName(value = "contracted", event = "ActionContracted", lives = Life.PROMISE)
    record Contracted(ImpreciseDate from, @JsonUnwrapped Evidence evidence) implements Step {
        public Contracted {
            Check.that().present("from", from).verify();
        }
    }

    @StepName(value = "released", event = "ActionReleased", lives = Life.RELEASE)
    record Released(ImpreciseDate from, @JsonUnwrapped Evidence evidence) implements Step {
        public Released {
            Check.that().present("from", from).verify();
        }
    }

    /** @param statement the whole terms from that day on, without milestones */
    @StepName(
            value = "amended",
            event = "ActionAmended",
            lives = {Life.MEASURE, Life.PROMISE, Life.RELEASE})
    record Amended(
            ImpreciseDate from,
            Statement statement,
            @JsonUnwrapped Evidence evidence) implements Step {
        public Amended {
            Check.that()
                    .present("from", from)
                    .present("statement", statement)
                    .holds(statement == null || !Terms.hasMilestones(statement), "statement", Terms.NO_MILESTONES)
                    .verify();
        }
    }

    /**
     * It takes effect later than planned.
     *
     * @param announced the day on which that was announced
     * @param effective the new date, which holds for every day once it is known
     */
    @StepName(value = "postponed", event = "ActionPostponed", lives = Life.MEASURE)
    record Postponed(
            ImpreciseDate announced,
            ImpreciseDate effective,
            @JsonUnwrapped Evidence evidence) implements Step {
        public Postponed {
            Check.that()
                    .present("announced", announced)
                    .present("effective", effective)
                    .verify();
        }

        @Override
        public ImpreciseDate from() {
            return announced;
        }
    }

    /** @param until the day on which it resumes by itself, null if it does not */
    @StepName(value = "suspended", event = "ActionSuspended", lives = Life.MEASURE)
    record Suspended(
            ImpreciseDate from,
            @Nullable ImpreciseDate until,
            @JsonUnwrapped Evidence evidence) implements Step {
        public Suspended {
            Check.that().present("from", from).verify();
        }
    }

    @StepName(value = "resumed", event = "ActionResumed", lives = Life.MEASURE)
    record Resumed(ImpreciseDate from, @JsonUnwrapped Evidence evidence) implements Step {
        public Resumed {
            Check.that().present("from", from).verify();
        }
    }

    /** @param from first day on which it no longer holds */
    @StepName(value = "ended", event = "ActionEnded", lives = Life.MEASURE)
    record Ended(
            ImpreciseDate from, Ending how, @JsonUnwrapped Evidence evidence) implements Step {
        public Ended {
            Check.that().present("from", from).present("how", how).verify();
        }
    }

    /** It never bound anybody. */
    @StepName(value = "rejected", event = "ActionRejected", lives = Life.MEASURE)
    record Rejected(ImpreciseDate from, @JsonUnwrapped Evidence evidence) implements Step {
        public Rejected {
            Check.that().present("from", from).verify();
        }
    }

    /**
     * @param amounts what was delivered, added to what was delivered before
     * @param complete {@code final} in JSON: nothing more is to come
     */
    @StepName(value = "delivered", event = "ActionDelivered", lives = Life.PROMISE)
    record Delivered(
            ImpreciseDate from,
            List<Amount> amounts,
            @JsonProperty("final") @Nullable Boolean complete,
            @JsonUnwrapped Evidence evidence)
            implements Step {
        public Delivered {
            amounts = amounts == null ? List.of() : List.copyOf(amounts);
            Check.that().present("from", from).verify();
        }
    }

    @StepName(value = "lapsed", event = "ActionLapsed", lives = Life.PROMISE)
    record Lapsed(ImpreciseDate from, @JsonUnwrapped Evidence evidence) implements Step {
        public Lapsed {
            Check.that().present("from", from).verify();
        }
    }

    @StepName(
            value = "withdrawn",
            event = "ActionWithdrawn",
            lives = {Life.PROMISE, Life.RELEASE})
    record Withdrawn(ImpreciseDate from, @JsonUnwrapped Evidence evidence) implements Step {
        public Withdrawn {
            Check.that().present("from", from).verify();
        }
    }
}
