package io.faultline.query.faults;

import io.faultline.query.stack.Stack;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * A client that records actions and corrects every other one. It repeats a request until it is answered: what has an
 * answer must be there, and what it had to repeat must be there once.
 */
final class Writer implements Runnable {

    static final int COMPANIES = 20;

    private final Stack stack;
    private final AtomicInteger numbers;
    private final Map<String, String> answered;
    private final LongAdder commands;
    private volatile boolean running = true;

    /** @param answered for every action that was answered, the model that is held true of it */
    Writer(Stack stack, AtomicInteger numbers, Map<String, String> answered, LongAdder commands) {
        this.stack = stack;
        this.numbers = numbers;
        this.answered = answered;
        this.commands = commands;
    }

    void stop() {
        running = false;
    }

    @Override
    public void run() {
        while (running) {
            int number = numbers.incrementAndGet();
            String id = "release-" + number;
            untilAnswered("/v1/actions", statement(id, "first", number), id);
            answered.put(id, "first");
            if (number % 2 == 0) {
                String correction = "{\"reason\":\"test\",\"statement\":" + statement(id, "second", number) + "}";
                untilAnswered("/v1/actions/" + id + "/corrections", correction, "correct-" + id);
                answered.put(id, "second");
            }
        }
    }

    /** Spread over a few companies and a month. */
    static String statement(String id, String model, int number) {
        return """
                {"kind":"model-release","id":"%s","title":{"en":"%s"},"developer":"%s","model":"%s",\
                "released":"2025-03-%02d","sources":[{"title":"test"}]}""".formatted(id, id, company(number), model, 1 + number % 31);
    }

    static String company(int number) {
        return "acme-" + number % COMPANIES;
    }

    private void untilAnswered(String path, String body, String key) {
        HttpRequest request = HttpRequest.newBuilder(stack.timeline.at(path))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        while (true) {
            int status = send(request);
            if (status == 200 || status == 201) {
                commands.increment();
                return;
            }
            if (status != 503 && status != 0) {
                throw new AssertionError(path + " answered " + status);
            }
            Thread.onSpinWait();
        }
    }

    /** 0 where no answer came. */
    private int send(HttpRequest request) {
        try {
            return stack.http
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException killed) {
            return 0;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
