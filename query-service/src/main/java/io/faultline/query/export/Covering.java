package io.faultline.query.export;

import io.faultline.contract.SubjectId;
import io.faultline.query.export.sink.Narrowed;
import io.faultline.query.export.sink.Table;
import io.faultline.query.format.Column;
import io.faultline.query.problem.Refused;
import io.faultline.query.subject.Registry;
import io.faultline.query.subject.SubjectRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters that say which lines and columns of a table to export, as they were given. */
public class Covering {

    @RestQuery
    @Parameter(
            description = "Ids of countries, blocs, companies and agencies, separated by commas; all if left out",
            examples = @ExampleObject(name = "China and NVIDIA", value = "CN,nvidia"))
    public @Nullable String subjects;

    @RestQuery
    @Parameter(
            description = "Columns to leave out, separated by commas. Those of `position`, `knownFrom` and `knownUntil`"
                    + " that there are tell of this service's log: without them, and sorted, exports of services that"
                    + " were loaded in another order are the same",
            examples = @ExampleObject(name = "No sources", value = "sources"))
    public @Nullable String omit;

    /**
     * @return the table without the columns to leave out
     * @throws Refused if one of them is none
     */
    Table narrowed(Table table) {
        if (omit == null) {
            return table;
        }
        Set<String> omitted = new HashSet<>();
        List<String> columns = table.columns().stream().map(Column::name).toList();
        for (String name : omit.split(",", -1)) {
            if (!columns.contains(name.strip())) {
                throw Refused.badParameter(
                        "omit", "'" + name + "' is no column; known are " + String.join(", ", columns));
            }
            omitted.add(name.strip());
        }
        return new Narrowed(table, omitted);
    }

    /**
     * Empty for all.
     *
     * @throws Refused if one of them is none
     */
    List<SubjectRef> among(Registry registry) {
        List<SubjectRef> found = new ArrayList<>();
        for (String id : subjects == null ? List.<String>of() : List.of(subjects.split(",", -1))) {
            found.add(subject(id.strip(), registry)
                    .orElseThrow(() -> Refused.badParameter("subjects", "'" + id + "' is no subject known then")));
        }
        return found;
    }

    private static Optional<SubjectRef> subject(String id, Registry registry) {
        try {
            return registry.find(new SubjectId(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
