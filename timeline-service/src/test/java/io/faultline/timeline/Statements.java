package io.faultline.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.subject.Subject;

/** Statements and subjects for tests. */
public final class Statements {

    private static final ObjectMapper JSON = ContractJson.mapper();

    private Statements() {}

    /** An export control with this id, whose title can be told apart from others. */
    public static Statement exportControl(String id, String title) {
        return read(exportControlJson(id, title), Statement.class);
    }

    public static String exportControlJson(String id, String title) {
        return """
                {"kind":"export-control","id":"%s","title":{"en":"%s"},"effective":"2025-04","imposedBy":"US",\
                "targets":["CN"],"goods":["chips"],"sources":[{"title":"the source"}]}""".formatted(id, title);
    }

    public static Statement sanction(String id) {
        return read("""
                {"kind":"sanction","id":"%s","title":{"en":"a sanction"},"imposedBy":"US","targets":["CN"],\
                "sources":[{"title":"the source"}]}""".formatted(id), Statement.class);
    }

    public static Subject company(String id, String name) {
        return read("""
                {"type":"company","id":"%s","name":{"en":"%s"},"home":"US"}""".formatted(id, name), Subject.class);
    }

    public static <T> T read(String json, Class<T> form) {
        try {
            return JSON.readValue(json, form);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }
}
