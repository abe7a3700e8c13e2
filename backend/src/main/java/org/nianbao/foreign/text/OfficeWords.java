package org.nianbao.foreign.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Words that offices use, by what they are there for: reviewed data in {@code resources/intake}, not Java. */
public final class OfficeWords {

    private OfficeWords() {}

    public static Map<String, List<String>> read(String name) {
        try (var in = OfficeWords.class.getResourceAsStream("/intake/" + name + ".json")) {
            return JsonMapper.builder().build().readValue(in, new TypeReference<Map<String, List<String>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
