package org.nianbao.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nianbao.content.Cell;
import org.nianbao.content.Content;
import org.nianbao.form.Editions;
import org.nianbao.intake.doubt.ReadReport;

/** Reports in our own words, as a PDF's text comes out; their figures all differ and agree with one another. */
public final class Fixture {

    static final Editions EDITIONS = Editions.load();
    static final int THIS_YEAR = 2026;

    private Fixture() {}

    public static String text(String edition) {
        return resource(edition + ".txt");
    }

    /** The figures of a fixture by cell. */
    static Map<String, String> figures(String edition) {
        var figures = new TreeMap<String, String>();
        resource(edition + ".csv").lines().map(line -> line.split(",")).forEach(cell -> figures.put(cell[0], cell[1]));
        return figures;
    }

    /** The figures that were read, by cell; BLANK cells are left out. */
    static Map<String, String> figures(Content content) {
        return new TreeMap<>(content.cells().values().stream()
                .filter(cell -> cell.number() != null)
                .collect(Collectors.toMap(Cell::ref, cell -> String.valueOf(cell.number()))));
    }

    /** As an upload is read. */
    public static ReadReport file(byte[] file) {
        return named(file, "文件");
    }

    /** As an upload of that name is read. */
    static ReadReport named(byte[] file, String name) {
        return each(file, name).getFirst();
    }

    /** Each report of an upload. */
    static List<ReadReport> each(byte[] file, String name) {
        return new FileReader(EDITIONS, THIS_YEAR).read(file, name);
    }

    public static ReadReport read(String text) {
        return new TextReader(EDITIONS, THIS_YEAR).read(text);
    }

    /** The fixture of 2019 with one stretch of its text replaced. */
    static ReadReport readWith(String found, String replacement) {
        var text = text("2019");
        if (!text.contains(found)) {
            throw new IllegalArgumentException("文中没有“" + found + "”。");
        }
        return read(text.replace(found, replacement));
    }

    private static String resource(String name) {
        try (var in = Fixture.class.getResourceAsStream("/intake/" + name)) {
            if (in == null) {
                throw new IllegalStateException("没有 " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
