package io.faultline.launcher.imports;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** A file on its way to the service, read from disk as it is sent. */
record Upload(String query, String type, BodyPublisher body) {

    private static final Map<String, String> TYPES = Map.of(
            "yaml", "application/yaml",
            "yml", "application/yaml",
            "ndjson", "application/x-ndjson",
            "jsonl", "application/x-ndjson",
            "json", "application/json",
            "csv", "text/csv",
            "tsv", "text/tab-separated-values");

    static Upload of(Arguments arguments) throws IOException {
        Path file = Objects.requireNonNull(arguments.file());
        Map<String, String> parameters = new LinkedHashMap<>(arguments.parameters());
        parameters.put("file", file.getFileName().toString());
        String query = parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
        return arguments.mapping() == null
                ? new Upload(query, typeOf(file), BodyPublishers.ofFile(file))
                : withMapping(query, file, arguments.mapping());
    }

    HttpRequest.Builder on(HttpRequest.Builder request) {
        return request.header("Content-Type", type).POST(body);
    }

    private static Upload withMapping(String query, Path file, Path mapping) throws IOException {
        String boundary = UUID.randomUUID().toString();
        String head = part(boundary, "mapping", "mapping.yaml", "text/plain");
        String next = "\r\n" + part(boundary, "file", file.getFileName().toString(), typeOf(file));
        return new Upload(
                query,
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(mapping),
                        BodyPublishers.ofString(next),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
    }

    private static String part(String boundary, String name, String file, String type) {
        String fileName = name.equals("file") ? "; filename=\"" + file.replace("\"", "") + "\"" : "";
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + fileName
                + "\r\nContent-Type: " + type + "\r\n\r\n";
    }

    private static String typeOf(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return TYPES.getOrDefault(plain.substring(plain.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
