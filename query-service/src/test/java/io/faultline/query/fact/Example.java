package io.faultline.query.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.faultline.contract.SubjectId;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.statement.Statement;
import io.faultline.contract.step.Step;
import io.faultline.query.fact.Course.Numbered;
import java.util.ArrayList;
import java.util.List;

/** Actions of tests, told in JSON with ' in the place of ". */
public final class Example {

    private static final ObjectMapper JSON = ContractJson.mapper();

    private Example() {}

    /** An action of a kind with these fields of its own. */
    public static Course course(String kind, String id, String fields, String... steps) {
        List<Numbered> taken = new ArrayList<>();
        for (String step : steps) {
            taken.add(new Numbered(taken.size() + 1, read("{" + step + "}", Step.class)));
        }
        return new Course(read(statement(kind, id, fields), Statement.class), taken);
    }

    /** The line that an action puts into one facet of a subject's state. */
    public static Fact fact(Facet facet, String subject, Course course) {
        return Facts.of(course).stream()
                .filter(fact -> fact.facet() == facet && fact.subject().equals(new SubjectId(subject)))
                .findFirst()
                .orElseThrow();
    }

    /** A step that puts these fields in the place of an action's own. */
    public static String amended(String from, String kind, String id, String fields) {
        return "'step':'amended','from':'%s','statement':%s".formatted(from, statement(kind, id, fields));
    }

    private static String statement(String kind, String id, String fields) {
        return "{'kind':'%s','id':'%s','title':{'en':'t'},'sources':[{'title':'s'}],%s}".formatted(kind, id, fields);
    }

    private static <T> T read(String json, Class<T> form) {
        try {
            return JSON.readValue(json.replace('\'', '"'), form);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(json, wrong);
        }
    }
}
