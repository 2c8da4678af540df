package io.faultline.query.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.faultline.contract.SubjectId;
import io.faultline.contract.Words;
import io.faultline.query.fact.Course;
import io.faultline.query.fact.Example;
import io.faultline.query.fact.Facet;
import io.faultline.query.subject.SubjectRef;
import io.faultline.query.subject.SubjectType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Timelines and the answers that they keep take room, and give all of it back. */
class RoomTest {

    private static final LocalDate DAY = LocalDate.parse("2025-06-01");
    private static final Course SANCTION =
            Example.course("sanction", "s", "'imposedBy':'US','targets':['CN'],'effective':'2025-01-01'");

    private static SubjectTimeline timelineOf(String subject, Facet facet) {
        SubjectRef place = new SubjectRef(SubjectType.COUNTRY, new SubjectId(subject), Words.english(subject));
        return new SubjectTimeline(
                Holding.always(place, List.of(Example.fact(facet, subject, SANCTION)), View.DEFAULT, Map.of()),
                View.DEFAULT);
    }

    private static final SubjectTimeline AMERICA = timelineOf("US", Facet.RESTRICTIONS_IMPOSED);
    private static final SubjectTimeline CHINA = timelineOf("CN", Facet.RESTRICTIONS_FACED);

    @Test
    void what_two_timelines_both_say_is_held_once_until_both_are_gone() {
        Room room = new Room();
        room.take(AMERICA);
        long one = room.bytes();
        room.take(CHINA);
        assertThat(room.bytes()).isEqualTo(one + CHINA.ownBytes());
        assertThat(CHINA.texts().iterator().next())
                .isSameAs(AMERICA.texts().iterator().next());
        room.leave(AMERICA);
        assertThat(room.bytes()).isEqualTo(one);
        room.leave(CHINA);
        assertThat(room.bytes()).isZero();
    }

    @Test
    void an_answer_is_kept_where_there_is_room_and_given_all_the_same_where_there_is_none() {
        SubjectTimeline china = timelineOf("CN", Facet.RESTRICTIONS_FACED);
        AtomicLong room = new AtomicLong(1_000);
        china.keepAnswers(room);
        String kept = answer(china, DAY);
        assertThat(room).hasValueBetween(0L, 999L);
        assertThat(answer(china, DAY)).isEqualTo(kept);
        room.set(0);
        String unkept = answer(china, DAY.minusYears(1));
        assertThat(unkept).isNotEqualTo(kept).contains("\"constantUntil\":\"2025-01-01\"");
        assertThat(answer(china, DAY.minusYears(1))).isEqualTo(unkept);
        assertThat(room).hasValue(0);
    }

    @Test
    void a_timeline_that_is_forgotten_gives_back_what_its_answers_took() {
        SubjectTimeline china = timelineOf("CN", Facet.RESTRICTIONS_FACED);
        AtomicLong room = new AtomicLong(10_000);
        china.keepAnswers(room);
        String before = answer(china, DAY);
        answer(china, DAY.minusYears(1));
        china.forgetAnswers();
        assertThat(room).hasValue(10_000);
        assertThat(answer(china, DAY)).isEqualTo(before);
        assertThat(room).hasValue(10_000);
    }

    private static String answer(SubjectTimeline timeline, LocalDate day) {
        return new String(timeline.answerOn(day, Holding.NOW, Facet.ofPlaces())
                .json(day, null)
                .bytes());
    }
}
