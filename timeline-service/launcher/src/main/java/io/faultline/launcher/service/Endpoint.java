package io.faultline.launcher.service;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A service's address on this machine. */
public final class Endpoint {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI base;
    private final HttpClient client;

    public Endpoint(int port) {
        this.base = URI.create("http://127.0.0.1:" + port);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(TIMEOUT)
                .build();
    }

    public URI uri(String reference) {
        return base.resolve(reference);
    }

    /** Empty when nobody answers. */
    public Optional<HttpResponse<String>> get(String reference, String... headers) throws InterruptedException {
        return send(request(reference, headers).GET());
    }

    public Optional<HttpResponse<String>> post(String reference, Path file, String... headers)
            throws InterruptedException, FileNotFoundException {
        return send(request(reference, headers).POST(HttpRequest.BodyPublishers.ofFile(file)));
    }

    private HttpRequest.Builder request(String reference, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(reference)).timeout(TIMEOUT);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Optional<HttpResponse<String>> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            return Optional.of(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
