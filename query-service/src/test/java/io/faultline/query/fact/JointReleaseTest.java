package io.faultline.query.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.SubjectId;
import io.faultline.contract.json.ContractJson;
import io.faultline.contract.statement.Statement;
import org.junit.jupiter.api.Test;

class JointReleaseTest {

    @Test
    void a_model_that_several_developed_is_a_release_of_each() throws Exception {
        Statement release = ContractJson.mapper().readValue("""
                {"kind":"model-release","id":"go-explore","title":{"en":"Go-Explore"},"model":"Go-Explore",
                 "developer":"uber-ai","coDevelopers":["openai","uber-ai"],"released":"2019-01-30","sources":[{"title":"s"}]}""", Statement.class);
        assertThat(Facts.of(Course.of(release)))
                .allSatisfy(fact -> assertThat(fact.facet()).isEqualTo(Facet.RELEASES))
                .extracting(Fact::subject)
                .containsExactly(new SubjectId("uber-ai"), new SubjectId("openai"));
    }
}
