package org.nianbao.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The three forms there have been and further ones, made up by a test as their files would say them. */
public final class MoreForms {

    private MoreForms() {}

    public static Editions and(String... files) {
        var all = new LinkedHashMap<String, EditionFile>();
        Stream.concat(Stream.of("free", "2019", "2021").map(MoreForms::printed), Stream.of(files))
                .map(MoreForms::read)
                .forEach(file -> all.put(file.key(), file));
        return Editions.of(all);
    }

    private static String printed(String key) {
        try (var in = ClassPathFolder.open("form", key + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EditionFile read(String json) {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build()
                .readValue(json, EditionFile.class);
    }
}
