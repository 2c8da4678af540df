package io.faultline.benchmark;

import io.faultline.benchmark.peer.PeerBest;
import io.faultline.benchmark.peer.replay.RebuildPeer;
import io.faultline.benchmark.row.HeavySubject;
import io.faultline.benchmark.row.KnownAt;
import io.faultline.benchmark.row.Measurement;
import io.faultline.benchmark.row.Reading;
import io.faultline.benchmark.row.StateCold;
import io.faultline.benchmark.row.StateGrowth;
import io.faultline.benchmark.row.StateHttp;
import io.faultline.benchmark.row.Storage;
import io.faultline.benchmark.whole.Rebuild;
import io.faultline.benchmark.whole.Start;
import io.faultline.benchmark.write.Freshness;
import io.faultline.benchmark.write.Import;
import io.faultline.benchmark.write.Record;
import java.util.List;

/** Everything that can be measured. */
final class Catalogue {

    /** In the order in which they run: what writes into a data set comes after what reads it. */
    static final List<Measurement> ALL = List.of(
            new Storage(),
            new StateHttp(),
            new StateCold(),
            new KnownAt(),
            new Reading(),
            new StateGrowth(),
            new HeavySubject(),
            new Start(),
            new Rebuild(),
            new RebuildPeer(),
            new PeerBest(),
            new Import(),
            new Record(),
            new Freshness());

    private Catalogue() {}
}
