package org.nianbao.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reviewed guidance of all editions: what is said of a place holds in every edition that has it, so that a new form
 * begins with all that is still true of it.
 */
final class GuidanceFile {

    private static final String SECTION = "section ";

    /**
     * @param place as in {@link Guidance}, but a section by its title, which outlasts its number
     * @param only  keys of the only editions it holds in; null for all
     * @param not   keys of those it does not hold in; null for none
     */
    record Entry(
            String place,
            @Nullable List<String> only,
            @Nullable List<String> not,
            String counts,
            @Nullable String excludes,
            @Nullable String source,
            @Nullable List<String> mistakes) {

        boolean holdsIn(String edition) {
            return (only == null || only.contains(edition)) && (not == null || !not.contains(edition));
        }

        Guidance at(String where) {
            return new Guidance(where, counts, excludes, source, mistakes == null ? List.of() : mistakes);
        }
    }

    private GuidanceFile() {}

    static List<Entry> read() {
        var json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = ClassPathFolder.open("guidance", "form.json")) {
            return List.of(json.readValue(in, Entry[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said of the places of an edition, in the order of the file. */
    static List<Guidance> of(Edition edition) {
        var places = places(edition);
        return read().stream()
                .filter(entry -> entry.holdsIn(edition.key()))
                .map(entry -> entry.at(placeIn(edition, entry.place())))
                .filter(guidance -> places.contains(guidance.place()))
                .toList();
    }

    private static String placeIn(Edition edition, String place) {
        return place.startsWith(SECTION)
                ? edition.sections().stream()
                        .filter(section -> place.equals(SECTION + section.title()))
                        .map(section -> SECTION + section.number())
                        .findFirst()
                        .orElse("")
                : place;
    }

    /** Everything of an edition that something can be said of. */
    static Set<String> places(Edition edition) {
        var places = new LinkedHashSet<>(List.of("form", "preamble", "channels", "improvement"));
        edition.sections().forEach(section -> places.add(SECTION + section.number()));
        for (var table : edition.tables()) {
            places.add(table.key());
            table.rows().forEach(row -> places.add(table.key() + "." + row.key()));
            table.columns().forEach(column -> places.add(table.key() + ".*." + column.key()));
        }
        return places;
    }
}
