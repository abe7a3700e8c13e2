package org.nianbao.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All editions of the form there are, read once from the reviewed data. */
public final class Editions {

    private static final List<String> KEYS = List.of("free", "2019", "2021");

    private final List<Edition> editions;

    private Editions(List<Edition> editions) {
        this.editions = editions;
    }

    public static Editions load() {
        // Absent decimals and signed mean 0 and false; a misspelt one must fail the start, not fall back to them.
        var json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        return new Editions(KEYS.stream().map(key -> read(json, key)).toList());
    }

    private static Edition read(JsonMapper json, String key) {
        try (var in = Editions.class.getResourceAsStream("/form/" + key + ".json")) {
            if (in == null) {
                throw new IllegalStateException("缺少格式版本文件 form/" + key + ".json。");
            }
            return json.readValue(in, Edition.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Stream<Edition> stream() {
        return editions.stream();
    }

    /** The edition prescribed for a report year. */
    public Edition forYear(int year) {
        return editions.stream().filter(e -> e.covers(year)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有适用于 " + year + " 年的格式版本。"));
    }

    public Edition byKey(String key) {
        return editions.stream().filter(e -> e.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有名为“" + key + "”的格式版本。"));
    }
}
