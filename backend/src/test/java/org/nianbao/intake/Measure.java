package org.nianbao.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nianbao.content.Block;
import org.nianbao.content.Cell;
import org.nianbao.content.Content;
import org.nianbao.foreign.text.Glyphs;
import org.nianbao.form.Editions;
import org.nianbao.intake.doubt.Doubt;
import org.nianbao.intake.doubt.ReadReport;

/**
 * What came of reading a file, held against what a person reads in it.
 *
 * @param cells       how many cells the expectation speaks of
 * @param right       cells that hold the number, or the blank, that stands in the file
 * @param wrong       cells with another number, which a doubt names
 * @param silent      cells with another number, which no doubt names: the fault that must not be
 * @param missing     cells left BLANK where a number stands, which a doubt names
 * @param lost        cells left BLANK where a number stands, without a doubt
 * @param doubts      all doubts
 * @param falseDoubts doubts of what was read right and leaves nothing to doubt
 * @param facts       how many of the other facts were expected: agency, year, contact, channels, letters of a section …
 * @param faults      what is wrong, one short line each
 */
public record Measure(
        int cells,
        int right,
        int wrong,
        int silent,
        int missing,
        int lost,
        int doubts,
        int falseDoubts,
        int facts,
        int factsRight,
        List<String> faults) {

    public static final Measure NOTHING = new Measure(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());

    public Measure {
        faults = List.copyOf(faults);
    }

    /**
     * What is expected of a file.
     *
     * @param cells   number by cell; "-" where the file has none
     * @param doubted cells of which a doubt is due though their number is right
     * @param facts   other facts by name, as {@link #facts(ReadReport)} names them
     */
    public record Expected(Map<String, String> cells, Set<String> doubted, Map<String, String> facts) {}

    public static Measure of(byte[] file, Editions editions, Expected expected) {
        return of(new FileReader(editions, Fixture.THIS_YEAR).read(file, "文件").getFirst(), expected);
    }

    static Measure of(ReadReport reading, Expected expected) {
        var faults = new ArrayList<String>();
        var named = new HashSet<String>();
        reading.doubts().forEach(doubt -> {
            named.addAll(named(doubt, expected.cells().keySet()));
            named.addAll(leftBlank(doubt, reading.content()));
        });
        int[] counts = new int[5];
        var clean = new HashSet<String>();
        expected.cells().forEach((ref, number) -> {
            var cell = reading.content().cells().get(ref);
            var read =
                    cell == null || cell.number() == null ? "-" : cell.number().toPlainString();
            boolean doubted = named.contains(ref);
            boolean same = read.equals(number)
                    || !read.equals("-")
                            && !number.equals("-")
                            && new BigDecimal(read).compareTo(new BigDecimal(number)) == 0;
            int kind = same ? 0 : !read.equals("-") ? doubted ? 1 : 2 : doubted ? 3 : 4;
            counts[kind]++;
            if (kind != 0) {
                faults.add(List.of("", "wrong", "SILENT", "missing", "lost").get(kind) + " " + ref + " " + number
                        + " read " + read);
            } else if (!number.equals("-") && !expected.doubted().contains(ref)) {
                clean.add(ref);
            }
        });
        var facts = facts(reading);
        int right = 0;
        for (var fact : expected.facts().entrySet()) {
            if (fact.getValue().equals(facts.getOrDefault(fact.getKey(), "-"))) {
                right++;
            } else {
                faults.add("fact " + fact.getKey() + " " + fact.getValue() + " read "
                        + facts.getOrDefault(fact.getKey(), "-"));
            }
        }
        int idle = 0;
        for (var doubt : reading.doubts()) {
            var cells = named(doubt, expected.cells().keySet());
            boolean nothing = cells.isEmpty()
                    ? clean.size() == expected.cells().size()
                            && right == expected.facts().size()
                    : clean.containsAll(cells);
            if (nothing) {
                idle++;
                faults.add("false doubt " + doubt.message());
            }
        }
        return new Measure(
                expected.cells().size(),
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                reading.doubts().size(),
                idle,
                expected.facts().size(),
                right,
                faults);
    }

    /** The cells a doubt names; none when it speaks of a section or of the whole. */
    private static Set<String> named(Doubt doubt, Set<String> all) {
        return doubt.cells().stream().filter(all::contains).collect(Collectors.toSet());
    }

    /** A doubt about a section speaks of all that was left BLANK in it. */
    private static List<String> leftBlank(Doubt doubt, Content content) {
        var section = doubt.section() == null ? null : content.edition().section(doubt.section());
        return doubt.cell() != null || section == null
                ? List.of()
                : content.cells().values().stream()
                        .filter(cell -> cell.number() == null
                                && section.tables().contains(cell.ref().split("\\.")[0]))
                        .map(Cell::ref)
                        .toList();
    }

    /** What was read beside the cells; prose by how many letters and digits it has. */
    static Map<String, String> facts(ReadReport reading) {
        var facts = new TreeMap<String, String>();
        Content content = reading.content();
        facts.put("agencyName", String.valueOf(reading.agencyName()));
        facts.put("year", String.valueOf(reading.year()));
        facts.put("edition", String.valueOf(reading.edition()));
        facts.put("title", content.title() == null ? "-" : content.title());
        var contact = content.contact();
        if (contact != null) {
            put(facts, "contact.address", contact.address());
            put(facts, "contact.postcode", contact.postcode());
            put(facts, "contact.phone", contact.phone());
            put(facts, "contact.fax", contact.fax());
            put(facts, "contact.email", contact.email());
        }
        facts.put(
                "channels",
                String.join(
                        " ",
                        content.channels().stream()
                                .map(channel -> channel.kinds().getFirst() + ":" + channel.items())
                                .toList()));
        facts.put("problems", String.valueOf(content.problems().size()));
        facts.put("measures", String.valueOf(content.measures().size()));
        facts.put("letters.preamble", letters(content.preamble()));
        content.prose().forEach((number, blocks) -> facts.put("letters." + number, letters(blocks)));
        return facts;
    }

    private static void put(Map<String, String> facts, String name, String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    private static String letters(List<Block> blocks) {
        return String.valueOf(blocks.stream()
                .mapToInt(block -> Glyphs.fold(block.text()).length())
                .sum());
    }

    public Measure and(Measure other) {
        return new Measure(
                cells + other.cells,
                right + other.right,
                wrong + other.wrong,
                silent + other.silent,
                missing + other.missing,
                lost + other.lost,
                doubts + other.doubts,
                falseDoubts + other.falseDoubts,
                facts + other.facts,
                factsRight + other.factsRight,
                List.of());
    }

    public static String head() {
        return String.format(
                Locale.ROOT,
                "%-34s %6s %6s %6s %6s %7s %6s %6s %6s %9s",
                "file",
                "cells",
                "right",
                "wrong",
                "SILENT",
                "missing",
                "lost",
                "doubts",
                "false",
                "facts");
    }

    public String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-34s %6d %6d %6d %6d %7d %6d %6d %6d %5d/%3d",
                name,
                cells,
                right,
                wrong,
                silent,
                missing,
                lost,
                doubts,
                falseDoubts,
                factsRight,
                facts);
    }
}
