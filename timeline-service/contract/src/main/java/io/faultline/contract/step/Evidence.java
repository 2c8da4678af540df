package io.faultline.contract.step;

import io.faultline.contract.statement.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a step is known from. */
public record Evidence(List<Source> sources, @Nullable String note) {

    public static final Evidence NONE = new Evidence(List.of(), null);

    public Evidence {
        sources = sources == null ? List.of() : List.copyOf(sources);
    }
}
