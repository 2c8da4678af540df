package io.faultline.timeline.importing.mapping.expression;

import io.faultline.timeline.importing.mapping.cell.Cells;
import io.faultline.timeline.importing.mapping.cell.Column;
import io.faultline.timeline.importing.mapping.party.Parties;
import java.util.ArrayList;
import java.util.List;

/** One row while its statement is made: its cells, who is meant by them, and what is wrong with them. */
public final class Line {

    private final Cells cells;
    private final Parties parties;
    private final List<Fault> faults = new ArrayList<>(0);
    private final List<Fault> warnings = new ArrayList<>(0);

    public Line(Cells cells, Parties parties) {
        this.cells = cells;
        this.parties = parties;
    }

    /**
     * A cell that cannot be understood.
     *
     * @param field that it was meant for
     */
    public record Fault(String column, String field, String value, String message) {}

    public List<Fault> faults() {
        return faults;
    }

    /** Faults that leave a field out and reject nothing. */
    public List<Fault> warnings() {
        return warnings;
    }

    public Cells cells() {
        return cells;
    }

    Parties parties() {
        return parties;
    }

    void refuse(Column column, String field, String value, String message, boolean leniently) {
        (leniently ? warnings : faults).add(new Fault(cells.nameOf(column), field, value, message));
    }
}
