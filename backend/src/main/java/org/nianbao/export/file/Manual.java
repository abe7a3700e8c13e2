package org.nianbao.export.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chapter of the 使用手册, which the web app shows from the same file ({@code resources/manual}). What stands in 【】 is a
 * label of the app; a test of the web's holds that there is one.
 *
 * @param about for whom it is, and what for
 */
public record Manual(String title, String about, List<ManualSection> sections) {

    /** Whose chapters there are; each file holds that of a role, and behind it the one for everybody. */
    public static final List<String> CHAPTERS =
            List.of("common", "editor", "reviewer", "publisher", "registrar", "handler", "office", "admin");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param id stands in addresses, so it stays */
    public record ManualSection(String id, String title, List<ManualBlock> blocks) {}

    /** A paragraph, steps in their order, points in none, or a table: whichever is not null. */
    public record ManualBlock(
            @Nullable String says,
            @Nullable List<String> steps,
            @Nullable List<String> points,
            @Nullable List<String> heads,
            @Nullable List<List<String>> rows) {}

    /** A role's own chapter and the one for everybody. */
    public static List<Manual> of(String chapter) {
        return chapter.equals("common") ? List.of(read(chapter)) : List.of(read(chapter), read("common"));
    }

    private static Manual read(String chapter) {
        try (var in = Manual.class.getResourceAsStream("/manual/" + chapter + ".json")) {
            if (in == null) {
                throw new IllegalStateException("缺少文件 manual/" + chapter + ".json。");
            }
            return JSON.readValue(in, Manual.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
