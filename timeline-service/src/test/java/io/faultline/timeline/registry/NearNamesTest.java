package io.faultline.timeline.registry;

import static io.faultline.timeline.Statements.company;
import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.SubjectId;
import io.faultline.contract.subject.Subject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NearNamesTest {

    private final Subjects subjects = Subjects.NONE.with(Stream.of(
            company("deepseek", "DeepSeek"),
            company("siemens", "Siemens AG"),
            company("huawei", "华为技术有限公司"),
            company("arm", "Arm"),
            company("google", "Google"),
            company("google-deepmind", "Google DeepMind")));

    @Test
    void case_punctuation_accents_and_legal_forms_make_no_other_name() {
        assertThat(Stream.of("Deep Seek", "DEEPSEEK, Inc.", "DeepSeek Co., Ltd.", "Déepseek S.A."))
                .allSatisfy(name -> assertThat(subjects.near(name)).containsExactly(new SubjectId("deepseek")));
        assertThat(subjects.near("Siemens")).containsExactly(new SubjectId("siemens"));
        assertThat(subjects.near("华为技术股份有限公司")).containsExactly(new SubjectId("huawei"));
    }

    @Test
    void a_slip_of_the_pen_is_near() {
        assertThat(subjects.near("DeepSeeek")).containsExactly(new SubjectId("deepseek"));
        assertThat(subjects.near("Google DeepMInds")).containsExactly(new SubjectId("google-deepmind"));
    }

    @Test
    void names_that_share_only_their_beginning_are_not_near() {
        assertThat(subjects.near("Google Brain")).isEmpty();
        assertThat(subjects.near("DeepL")).isEmpty();
        assertThat(subjects.near("AMD")).isEmpty();
        assertThat(subjects.near("Ark")).isEmpty();
    }

    @Test
    void a_name_of_nothing_but_a_legal_form_is_still_a_name() {
        Subject the = company("the-company", "The Company");
        assertThat(Subjects.NONE.with(Stream.of(the)).near("the company")).containsExactly(the.id());
    }
}
