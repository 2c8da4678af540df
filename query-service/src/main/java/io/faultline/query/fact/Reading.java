package io.faultline.query.fact;

import io.faultline.contract.time.ImpreciseDate;
import java.time.LocalDate;

/** How an imprecise date is read: from its earliest day on as possible, or only from its latest as certain. */
public enum Reading {
    POSSIBLE {
        @Override
        public LocalDate beginOf(ImpreciseDate start) {
            return start.earliest();
        }

        @Override
        public boolean isOver(ImpreciseDate end, LocalDate day) {
            return !day.isBefore(end.latest());
        }
    },
    CERTAIN {
        @Override
        public LocalDate beginOf(ImpreciseDate start) {
            return start.latest();
        }

        @Override
        public boolean isOver(ImpreciseDate end, LocalDate day) {
            return !day.isBefore(end.earliest());
        }
    };

    /** First day on which something that starts then counts. */
    public abstract LocalDate beginOf(ImpreciseDate start);

    public boolean hasBegun(ImpreciseDate start, LocalDate day) {
        return !day.isBefore(beginOf(start));
    }

    public abstract boolean isOver(ImpreciseDate end, LocalDate day);
}
