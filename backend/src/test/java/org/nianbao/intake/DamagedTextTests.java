package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.content.Cell;
import org.nianbao.content.CellKind;
import org.nianbao.foreign.text.Glyphs;
import org.nianbao.foreign.text.Line;
import org.nianbao.foreign.text.Pages;
import org.nianbao.intake.doubt.Doubt;

/** Whatever happens to a file on its way: no figure is invented, none is put elsewhere, none is lost in silence. */
class DamagedTextTests {

    private static final int TIMES = 15;
    /** A label's own number (1.) is no figure; everything else with digits is. */
    private static final Pattern FIGURES = Pattern.compile("(?<!\\d)\\d{1,2}[.．、](?!\\d)|(\\d+)(?:\\.(\\d+))?");

    private static final String LETTERS = "| \t\f\n（）()一二三、.／/-—无0359，。；：“”其中年月日增减约条①⼀…%";
    private static final Set<Damage> MOVED = EnumSet.of(Damage.SHUFFLED, Damage.LINES_SWAPPED, Damage.LETTERS_CHANGED);

    private enum Damage {
        TRUNCATED,
        SHUFFLED,
        LINES_SWAPPED,
        LINES_LOST,
        FIGURES_LOST,
        FIGURES_DOUBLED,
        LETTERS_CHANGED
    }

    record Damaged(String edition, Damage damage, int seed) {

        String text() {
            var random = new Random(seed);
            var lines = new ArrayList<>(List.of(Fixture.text(edition).split("\n", -1)));
            switch (damage) {
                case TRUNCATED -> {
                    var kept = lines.subList(0, 10 + random.nextInt(lines.size() - 10));
                    return String.join("\n", kept);
                }
                case SHUFFLED -> Collections.shuffle(lines, random);
                case LINES_SWAPPED ->
                    IntStream.range(0, 4)
                            .forEach(i -> Collections.swap(
                                    lines, random.nextInt(lines.size()), random.nextInt(lines.size())));
                case LINES_LOST ->
                    IntStream.range(0, 3)
                            .forEach(i -> lines.removeIf(lines.get(pick(lines, random, ".*[^\\f].*"))::equals));
                case FIGURES_LOST, FIGURES_DOUBLED ->
                    IntStream.range(0, 4).forEach(i -> {
                        int at = pick(lines, random, "[^。，]*\\d+ +\\d+.*");
                        lines.set(
                                at,
                                lines.get(at)
                                        .replaceFirst(
                                                "(\\d+) +(\\d+)",
                                                damage == Damage.FIGURES_LOST
                                                        ? random.nextBoolean() ? "$1" : "$2"
                                                        : "$1 $1 $2"));
                    });
                case LETTERS_CHANGED -> {}
            }
            var text = String.join("\n", lines);
            return damage == Damage.LETTERS_CHANGED ? changed(text, random) : text;
        }

        private static String changed(String text, Random random) {
            var changed = new StringBuilder(text);
            for (int i = 0; i < 40; i++) {
                char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
                int at = random.nextInt(changed.length());
                if (random.nextBoolean()) {
                    changed.insert(at, letter);
                } else {
                    changed.setCharAt(at, letter);
                }
            }
            return changed.toString();
        }

        private static int pick(List<String> lines, Random random, String shape) {
            int at = random.nextInt(lines.size());
            while (!lines.get(at).matches(shape)) {
                at = random.nextInt(lines.size());
            }
            return at;
        }
    }

    static Stream<Damaged> files() {
        return Stream.of("2019", "2021")
                .flatMap(edition -> Stream.of(Damage.values())
                        .flatMap(damage ->
                                IntStream.range(0, TIMES).mapToObj(seed -> new Damaged(edition, damage, seed))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void neitherInventsNorMisplacesNorLosesAFigure(Damaged file) {
        var text = file.text();

        var reading = Fixture.read(text);

        var read = Fixture.figures(reading.content());
        var present = figures(text);
        assertThat(read.values())
                .allSatisfy(number ->
                        assertThat(present).containsKeys(number.replace("-", "").split("\\.")));
        if (!MOVED.contains(file.damage()) && file.edition().equals(reading.edition())) {
            assertThat(Fixture.figures(file.edition())).containsAllEntriesOf(read);
        }
        var kept = figures(reading.content().title()
                + reading.content().preamble()
                + reading.content().prose()
                + reading.doubts()
                + reading.unread()
                + read.values());
        pageNumbers(text).forEach((number, times) -> present.merge(number, -times, Integer::sum));
        assertThat(present)
                .allSatisfy((figure, times) ->
                        assertThat(kept.getOrDefault(figure, 0)).isGreaterThanOrEqualTo(times));
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysOfEveryBlankCellWhyItIsBlank(Damaged file) {
        var reading = Fixture.read(file.text());

        var doubted = reading.doubts().stream()
                .flatMap(doubt -> doubt.cells().stream())
                .toList();
        var wholeSections = reading.doubts().stream()
                .filter(doubt -> doubt.cell() == null)
                .map(Doubt::section)
                .toList();
        assertThat(reading.content().sections()).allSatisfy(section -> {
            if (!wholeSections.contains(section.number())) {
                assertThat(section.tables().stream()
                                .flatMap(table -> table.rows().stream())
                                .flatMap(row -> row.cells().stream())
                                .filter(cell -> cell.kind() == CellKind.BLANK)
                                .map(Cell::ref))
                        .allMatch(doubted::contains);
            }
        });
    }

    private static Map<String, Integer> pageNumbers(String text) {
        var numbers = new StringBuilder();
        Pages.lines(text).stream()
                .filter(line -> line.kind() == Line.LineKind.PAGE_NUMBER)
                .forEach(line -> numbers.append(line.text()).append('\n'));
        return figures(numbers.toString());
    }

    private static Map<String, Integer> figures(String text) {
        var figures = new HashMap<String, Integer>();
        var found = FIGURES.matcher(Glyphs.clean(text).replaceAll("(?<=\\d),(?=\\d{3})", ""));
        while (found.find()) {
            for (int group = 1; group <= 2; group++) {
                if (found.group(group) != null) {
                    figures.merge(found.group(group), 1, Integer::sum);
                }
            }
        }
        return figures;
    }
}
