package io.faultline.query.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultline.contract.Words;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A title or name in the languages that it is there in. */
@Type("Text")
@Description("A title or name in the languages that it is there in")
public record GraphText(
        @Nullable String en, @Name("zhHant") @Nullable String chinese) {

    static GraphText of(Words words) {
        Map<String, String> texts = words.byLanguage();
        return new GraphText(texts.get("en"), texts.get("zh-Hant"));
    }

    static GraphText of(JsonNode words) {
        return new GraphText(
                words.path("en").asText(null), words.path("zh-Hant").asText(null));
    }
}
