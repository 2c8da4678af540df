package io.faultline.launcher.service;

import java.net.http.HttpResponse;
import java.util.Optional;

/** What came back, in few words. */
record Answer(Optional<HttpResponse<String>> response) {

    private static final int LENGTH = 300;

    boolean has(int status) {
        return response.filter(answer -> answer.statusCode() == status).isPresent();
    }

    @Override
    public String toString() {
        return response.map(answer -> answer.statusCode() + " " + shortened(answer.body()))
                .orElse("no answer yet");
    }

    private static String shortened(String body) {
        String line = body.replaceAll("\\s+", " ").strip();
        return line.length() <= LENGTH ? line : line.substring(0, LENGTH) + " ...";
    }
}
