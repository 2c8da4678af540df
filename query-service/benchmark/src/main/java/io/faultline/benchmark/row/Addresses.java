package io.faultline.benchmark.row;

import io.faultline.benchmark.data.drawn.Cast;
import io.faultline.benchmark.load.Conversation;
import io.faultline.benchmark.load.Requests;
import io.faultline.contract.SubjectId;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Addresses of states, each of a subject at a day, and how many bytes each answer has. */
public final class Addresses {

    private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 5_479;
    private static final int ASKERS = 4;

    private final List<String> paths;
    private int[] sizes = new int[0];

    private Addresses(List<String> paths) {
        this.paths = paths;
    }

    public static Addresses drawn(int count, long seed, Function<RandomGenerator, SubjectId> subjects) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            paths.add(path(subjects.apply(random), random));
        }
        return new Addresses(paths);
    }

    /** The same subjects and days, asked something else of. */
    static Addresses changed(Addresses states, UnaryOperator<String> change) {
        return new Addresses(states.paths.stream().map(change).toList());
    }

    static SubjectId notTheLargest(Cast cast, RandomGenerator random) {
        SubjectId drawn = cast.protagonist(random);
        while (drawn.equals(Cast.LARGEST)) {
            drawn = cast.protagonist(random);
        }
        return drawn;
    }

    static String path(SubjectId subject, RandomGenerator random) {
        return path(subject, FIRST_DAY.plusDays(random.nextInt(DAYS)));
    }

    static String path(SubjectId subject, LocalDate day) {
        return "/v1/%s/%s/state?asOf=%s".formatted(subject.isCountryOrBloc() ? "countries" : "companies", subject, day);
    }

    public List<String> paths() {
        return paths;
    }

    int[] sizes() {
        return sizes;
    }

    /**
     * Asks every address once.
     *
     * @return those that were answered before time was over
     */
    public Addresses askedOnce(int port, Duration patience) throws IOException, InterruptedException {
        int[] found = new int[paths.size()];
        long end = System.nanoTime() + patience.toNanos();
        try (ExecutorService askers = Executors.newFixedThreadPool(ASKERS)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int part = 0; part < ASKERS; part++) {
                int first = part;
                parts.add(askers.submit(() -> {
                    ask(port, first, found, end);
                    return null;
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
        return answered(found);
    }

    private void ask(int port, int first, int[] found, long end) throws IOException {
        try (Conversation conversation = new Conversation(port)) {
            for (int i = first; i < found.length && System.nanoTime() < end; i += ASKERS) {
                found[i] = conversation.get(paths.get(i)).orFail(paths.get(i)).body().length;
            }
        }
    }

    private Addresses answered(int[] found) {
        List<String> kept = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] > 0) {
                kept.add(paths.get(i));
                lengths.add(found[i]);
            }
        }
        Addresses answered = new Addresses(kept);
        answered.sizes = lengths.stream().mapToInt(Integer::intValue).toArray();
        return answered;
    }

    /** Requests for them in random order, the same order for the same seed. */
    Supplier<byte[]> requests(long seed) {
        return requests(seed, paths);
    }

    /** Requests for these paths, drawn as those for the addresses are. */
    public static Supplier<byte[]> requests(long seed, List<String> paths) {
        byte[][] requests = paths.stream().map(Requests::get).toArray(byte[][]::new);
        SplittableRandom random = new SplittableRandom(seed);
        return () -> requests[random.nextInt(requests.length)];
    }
}
