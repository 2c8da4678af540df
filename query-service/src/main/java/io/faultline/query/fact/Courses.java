package io.faultline.query.fact;

import io.faultline.contract.event.ActionEvent;
import io.faultline.contract.event.ActionEvent.OfStatement;
import io.faultline.contract.event.ActionEvent.OfStep;
import io.faultline.contract.statement.Statement;
import io.faultline.query.fact.Course.Numbered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts together what the decisive events of an action say. */
public final class Courses {

    private Courses() {}

    /**
     * @param decisive the event that decides the statement, and one for each step
     * @return empty where no statement is held true
     */
    public static Optional<Course> of(Collection<? extends ActionEvent> decisive) {
        Statement statement = null;
        List<Numbered> steps = new ArrayList<>();
        for (ActionEvent event : decisive) {
            switch (event) {
                case OfStatement about -> statement = about.statement();
                case OfStep about when about.step() != null -> steps.add(new Numbered(about.number(), about.step()));
                case OfStep retracted -> {}
            }
        }
        steps.sort(Comparator.comparingInt(Numbered::number));
        return statement == null ? Optional.empty() : Optional.of(new Course(statement, List.copyOf(steps)));
    }
}
