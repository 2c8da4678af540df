package io.faultline.launcher;

import io.faultline.launcher.postgres.EmbeddedDatabase;
import io.faultline.launcher.process.Watch;
import io.faultline.launcher.service.Endpoint;
import io.faultline.launcher.service.Leftovers;
import io.faultline.launcher.service.Readiness;
import io.faultline.launcher.service.Service;
import io.faultline.launcher.service.TimelineImport;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;

/** The parts of Faultline, started one upon the other, and stopped the other way round however the run ends. */
final class Faultline {

    private static final String DATABASE = "faultline";

    private final Installation installation;
    private final Settings settings;
    private final PrintStream out;
    private final Watch watch = new Watch();
    private final Readiness readiness;
    private final Endpoint timeline;
    private final Endpoint query;

    Faultline(Installation installation, Settings settings, PrintStream out) {
        this.installation = installation;
        this.settings = settings;
        this.out = out;
        this.readiness = new Readiness(watch, out);
        this.timeline = new Endpoint(settings.timeline().number());
        this.query = new Endpoint(settings.query().number());
    }

    /** Returns by an exception only: an interrupt when asked to stop, a failure when a part has ended. */
    void run() throws IOException, InterruptedException {
        installation.requireComplete();
        try (HomeLock lock = HomeLock.take(settings.home())) {
            new Leftovers(settings.home()).stop();
            EmbeddedDatabase.stopLeftover(settings.data());
            settings.requireFreePorts();
            runDatabase();
        }
    }

    private void runDatabase() throws IOException, InterruptedException {
        out.println("Starting PostgreSQL ...");
        try (EmbeddedDatabase database = watch.over(
                EmbeddedDatabase.durable(settings.data(), settings.database().number()))) {
            database.createDatabase(DATABASE);
            runServices(
                    settings.forServices(database.jdbcUrl(DATABASE), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD));
        }
    }

    private void runServices(Map<String, String> environment) throws IOException, InterruptedException {
        try (Service recording = start("timeline-service", settings.timelineHeap(), environment)) {
            readiness.await(timeline, "/q/health/ready");
            try (Service answering = start("query-service", settings.queryHeap(), environment)) {
                long position = loadTimeline();
                readiness.await(query, "/q/health/ready");
                readiness.await(query, "/v1/countries/CN/state", "X-Faultline-Min-Position", Long.toString(position));
                announce();
                watch.untilSomethingEnds();
            }
        }
    }

    private Service start(String name, Heap heap, Map<String, String> environment) throws IOException {
        out.println("Starting " + name + " ...");
        return watch.over(Service.start(name, installation.jarOf(name), settings.home(), heap.size(), environment));
    }

    private long loadTimeline() throws IOException, InterruptedException {
        out.println("Loading the 2025 timeline ...");
        return new TimelineImport(timeline, watch, out).load(installation.timelineOf2025());
    }

    private void announce() {
        out.printf(
                "Faultline is ready: query-service on %s, timeline-service on %s; try: curl '%s'%n",
                query.uri(""), timeline.uri(""), query.uri("/v1/countries/CN/state?asOf=2025-10-15"));
    }
}
