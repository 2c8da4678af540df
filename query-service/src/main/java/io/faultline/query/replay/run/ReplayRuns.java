package io.faultline.query.replay.run;

import io.faultline.contract.ActionId;
import io.faultline.query.fact.Facts;
import io.faultline.query.fact.Reading;
import io.faultline.query.gathering.Supposed;
import io.faultline.query.replay.LeftOut;
import io.faultline.query.replay.Replay;
import io.faultline.query.replay.ReplaySettings;
import io.faultline.query.replay.job.Leases;
import io.faultline.query.replay.job.NoLongerMine;
import io.faultline.query.replay.job.StoredFrames;
import io.faultline.query.replay.job.StoredFrames.Packed;
import io.faultline.query.state.Timelines;
import io.faultline.query.subject.Registries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Works on one replay from its last frame on to its end. */
@ApplicationScoped
class ReplayRuns {

    private static final int STORED_AT_ONCE = 4 << 20;

    private final Timelines timelines;
    private final Registries registries;
    private final LeavingOut leavingOut;
    private final StoredFrames frames;
    private final Leases leases;
    private final ReplaySettings settings;

    ReplayRuns(
            Timelines timelines,
            Registries registries,
            LeavingOut leavingOut,
            StoredFrames frames,
            Leases leases,
            ReplaySettings settings) {
        this.timelines = timelines;
        this.registries = registries;
        this.leavingOut = leavingOut;
        this.frames = frames;
        this.leases = leases;
        this.settings = settings;
    }

    /**
     * @param isMine asked again and again
     * @throws NoLongerMine if it no longer is
     * @throws TooLarge if its frames take more room than a replay may
     */
    void run(Replay replay, BooleanSupplier isMine) {
        boolean isOutdated = replay.framesDone() > 0 && replay.derivation() != Facts.DERIVATION_VERSION;
        if (replay.derivation() != Facts.DERIVATION_VERSION) {
            leases.beginAnew(replay);
        }
        int done = isOutdated ? 0 : replay.framesDone();
        FrameMaker maker = maker(replay);
        if (done > 0) {
            maker.recall(done - 1);
        }
        long bytes = isOutdated ? 0 : replay.bytes();
        for (int frame = done; frame < replay.frames(); frame++) {
            bytes += make(replay, maker, frame, isMine);
            if (bytes > settings.storedBytes()) {
                throw new TooLarge(frame + 1, replay.frames(), settings.storedBytes());
            }
        }
    }

    private FrameMaker maker(Replay replay) {
        Supposed supposed = Supposed.of(replay.order().overlay(), Reading.POSSIBLE, false);
        long room = settings.rememberedBytes() / (replay.order().isWhatIf() ? 2 : 1);
        LeftOut without = replay.order().without();
        Set<ActionId> ofKinds = leavingOut.ofKinds(without.kinds(), replay.position());
        return new FrameMaker(
                replay,
                registries,
                timelines.beside(replay.position(), supposed, room),
                timelines.beside(replay.position(), Supposed.NOTHING, room),
                known -> leavingOut.at(known, without, ofKinds, replay.order().cascade()));
    }

    /** A large frame is stored in parts, so that it never lies in memory as a whole. */
    private long make(Replay replay, FrameMaker maker, int frame, BooleanSupplier isMine) {
        long began = System.nanoTime();
        maker.begin(frame);
        List<Packed> unstored = new ArrayList<>();
        long bytes = 0;
        int waiting = 0;
        for (int subject = 0; subject < replay.order().subjects().size(); subject++) {
            if (!isMine.getAsBoolean()) {
                throw new NoLongerMine(replay.id());
            }
            Packed part = Packed.of(maker.part(subject));
            unstored.add(part);
            bytes += part.bytes();
            waiting += part.bytes();
            if (waiting > STORED_AT_ONCE) {
                frames.put(replay.number(), frame, unstored);
                unstored.clear();
                waiting = 0;
            }
        }
        leases.advance(replay, frame, unstored, bytes, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        return bytes;
    }

    /** A replay whose frames take too much room. */
    static final class TooLarge extends RuntimeException {

        TooLarge(int frames, int all, long most) {
            super(
                    "its first " + frames + " of " + all + " frames take more than " + most
                            + " bytes; take longer steps, fewer days or fewer subjects",
                    null,
                    false,
                    false);
        }
    }
}
