package io.faultline.query.deadletter;

import io.faultline.query.asked.Paging;
import io.faultline.query.intake.deadletter.Retrial;
import io.faultline.query.omission.Omissions;
import io.faultline.query.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists dead letters, and does with them what an operator asks for. */
@ApplicationScoped
public class DeadLetters {

    private static final int MOST_NAMED = 100;

    private final LetterTable table;
    private final Retrial retrial;
    private final Omissions omissions;

    DeadLetters(LetterTable table, Retrial retrial, Omissions omissions) {
        this.table = table;
        this.retrial = retrial;
        this.omissions = omissions;
    }

    public DeadLetterPage page(Paging paging) {
        Paging.Page<DeadLetter> page =
                paging.numbered(table.after(paging.afterNumber(0), paging.size() + 1), DeadLetter::position);
        return new DeadLetterPage(omissions.letters(), omissions.streams(), page.items(), page.next());
    }

    public OutcomePage outcomes(Paging paging) {
        Paging.Page<Outcome> page =
                paging.numbered(table.outcomesAfter(paging.afterNumber(0), paging.size() + 1), Outcome::id);
        return new OutcomePage(page.items(), page.next());
    }

    /** @throws Refused if there is no such letter */
    public Settled retry(String position, String by) {
        return retryStream(letter(position).stream(), by);
    }

    /**
     * @param stream null for all of them
     * @throws Refused if nothing of the stream waits
     */
    public Settled retryAll(@Nullable String stream, String by) {
        if (stream == null) {
            int projected = 0;
            for (DeadLetter head : table.heads(null)) {
                projected += retrial.retry(head.stream(), by);
            }
            return settled(projected, null);
        }
        if (table.heads(stream).isEmpty()) {
            throw Refused.notFound("unknown-dead-letter", "no dead letter of the stream '" + stream + "' waits");
        }
        return retryStream(stream, by);
    }

    /**
     * The letters that waited for it are tried at once.
     *
     * @throws Refused if there is no such letter
     */
    public Settled discard(String position, String reason, String by) {
        DeadLetter letter = letter(position);
        if (!retrial.discard(letter.stream(), letter.position(), reason, by)) {
            throw unknown(position);
        }
        return letter.waitsFor() == null ? retryStream(letter.stream(), by) : settled(0, letter.stream());
    }

    private Settled retryStream(String stream, String by) {
        return settled(retrial.retry(stream, by), stream);
    }

    private Settled settled(int projected, @Nullable String stream) {
        List<DeadLetter> waiting = table.heads(stream);
        return new Settled(projected, waiting.size(), waiting.subList(0, Math.min(waiting.size(), MOST_NAMED)));
    }

    private DeadLetter letter(String position) {
        if (!position.matches("\\d{1,18}")) {
            throw unknown(position);
        }
        return table.at(Long.parseLong(position)).orElseThrow(() -> unknown(position));
    }

    private static Refused unknown(String position) {
        return Refused.notFound("unknown-dead-letter", "there is no dead letter at '" + position + "'");
    }
}
