package io.faultline.query.fact;

import io.faultline.contract.time.ImpreciseDate;
import java.time.LocalDate;

/** How an imprecise date is read: from its earliest day on as possible, or only from its latest as certain. */
public enum Reading {
    POSSIBLE {
        @Override
        public boolean hasBegun(ImpreciseDate start, LocalDate day) {
            return !day.isBefore(start.earliest());
        }

        @Override
        public boolean isOver(ImpreciseDate end, LocalDate day) {
            return !day.isBefore(end.latest());
        }
    },
    CERTAIN {
        @Override
        public boolean hasBegun(ImpreciseDate start, LocalDate day) {
            return !day.isBefore(start.latest());
        }

        @Override
        public boolean isOver(ImpreciseDate end, LocalDate day) {
            return !day.isBefore(end.earliest());
        }
    };

    public abstract boolean hasBegun(ImpreciseDate start, LocalDate day);

    public abstract boolean isOver(ImpreciseDate end, LocalDate day);
}
