package io.faultline.timeline.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.faultline.contract.Violation;
import io.faultline.contract.subject.Subject;
import io.faultline.timeline.Statements;
import io.faultline.timeline.registry.SubjectReader.Reading.Faulty;
import io.faultline.timeline.registry.SubjectReader.Reading.Understood;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubjectReaderTest {

    private final Subjects known = Subjects.NONE.with(Stream.of(Statements.read("""
            {"type":"bloc","id":"EU","name":{"en":"EU"},"members":[{"country":"IT","from":"1958-01-01"}]}""", Subject.class)));

    @Test
    void a_company_may_have_no_home() {
        assertThat(read("{'type':'company','id':'nous-research','name':{'en':'Nous Research'}}"))
                .isInstanceOf(Understood.class);
    }

    @Test
    void a_home_that_is_no_country_is_named() {
        assertFault("{'type':'company','id':'x','name':{'en':'x'},'home':'XX'}", "home", "'XX'");
    }

    @Test
    void a_member_that_is_no_country_is_named_by_its_place() {
        assertFault(
                "{'type':'bloc','id':'NATO','name':{'en':'x'},"
                        + "'members':[{'country':'IT','from':'1975-01-01'},{'country':'QQ','from':'1975-01-01'}]}",
                "members[1].country",
                "'QQ'");
    }

    @Test
    void an_agency_may_act_for_a_registered_bloc() {
        assertThat(read("{'type':'agency','id':'european-commission','name':{'en':'x'},'country':'EU'}"))
                .isInstanceOf(Understood.class);
        assertFault("{'type':'agency','id':'x','name':{'en':'x'},'country':'NATO'}", "country", "'NATO'");
    }

    @Test
    void a_bloc_cannot_have_the_code_of_a_country() {
        assertFault(
                "{'type':'bloc','id':'IT','name':{'en':'x'},'members':[{'country':'IT','from':'1975-01-01'}]}",
                "id",
                "'IT'");
    }

    @Test
    void reserved_ids_are_refused() {
        assertFault("{'type':'company','id':'world','name':{'en':'x'}}", "id", "reserved");
    }

    @Test
    void an_unknown_field_is_refused_by_name() {
        assertFault("{'type':'company','id':'x','name':{'en':'x'},'colour':'red'}", "colour", "'colour'");
    }

    private void assertFault(String json, String field, String part) {
        Violation fault = ((Faulty) read(json)).violations().getFirst();
        assertThat(fault.field()).isEqualTo(field);
        assertThat(fault.message()).contains(part);
    }

    private SubjectReader.Reading read(String json) {
        return new SubjectReader().read(Statements.read(json.replace('\'', '"'), ObjectNode.class), known);
    }
}
