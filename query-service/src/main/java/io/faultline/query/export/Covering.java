package io.faultline.query.export;

import io.faultline.contract.SubjectId;
import io.faultline.query.problem.Refused;
import io.faultline.query.subject.Registry;
import io.faultline.query.subject.SubjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameter that says whom an export is about, as it was given. */
public class Covering {

    @RestQuery
    @Parameter(
            description = "Ids of countries, blocs, companies and agencies, separated by commas; all if left out",
            examples = @ExampleObject(name = "China and NVIDIA", value = "CN,nvidia"))
    public @Nullable String subjects;

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
