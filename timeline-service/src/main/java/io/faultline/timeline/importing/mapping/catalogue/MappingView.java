package io.faultline.timeline.importing.mapping.catalogue;

import io.faultline.timeline.importing.mapping.cell.Column;
import java.util.List;

/**
 * A mapping that comes with the service.
 *
 * @param kind of the statements that it makes
 * @param columns that it uses; each by all the names that it knows for it
 * @param definition where it can be read
 */
public record MappingView(String id, String description, String kind, List<List<String>> columns, String definition) {

    static MappingView of(Catalogue.Shipped shipped) {
        return new MappingView(
                shipped.id(),
                shipped.mapping().description(),
                shipped.mapping().kind(),
                shipped.mapping().columns().stream().map(Column::names).toList(),
                "/v1/imports/mappings/" + shipped.id());
    }
}
