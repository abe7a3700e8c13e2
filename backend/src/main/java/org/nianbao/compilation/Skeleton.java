package org.nianbao.compilation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nianbao.content.Block;
import org.nianbao.content.BlockKind;
import org.nianbao.content.Content;
import org.nianbao.content.Figure;
import org.nianbao.form.Edition;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * 汇总稿提纲: what the prose of a compiled report begins with: the usual headings, figures by reference to the sums, and
 * blanks （待填） for what only a person knows. A paragraph that names a cell the form lacks is left out.
 */
@Component
final class Skeleton {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z.\\-]+)}");

    /** @param level of a heading; 0 for a paragraph */
    private record SkeletonLine(int section, int level, String text) {}

    private final List<SkeletonLine> lines;

    Skeleton() {
        try (var in = Objects.requireNonNull(Skeleton.class.getResourceAsStream("/compilation/skeleton.json"))) {
            this.lines = List.of(new JsonMapper().readValue(in.readAllBytes(), SkeletonLine[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only where nothing is written yet. */
    Content on(Content content) {
        var edition = content.edition();
        var prose = new HashMap<>(content.prose());
        lines.stream().collect(Collectors.groupingBy(SkeletonLine::section)).forEach((section, some) -> {
            if (edition.section(section) != null
                    && prose.getOrDefault(section, List.of()).isEmpty()) {
                prose.put(
                        section,
                        some.stream()
                                .filter(line -> fits(line, edition))
                                .map(Skeleton::block)
                                .toList());
            }
        });
        return Content.of(
                        edition,
                        content.title(),
                        content.preamble(),
                        content.contact(),
                        prose,
                        content.cells(),
                        content.channels(),
                        content.problems(),
                        content.measures())
                .withPastMeasures(content.pastMeasures())
                .withUnaccepted(content.unaccepted());
    }

    private static boolean fits(SkeletonLine line, Edition edition) {
        return PLACE.matcher(line.text()).results().allMatch(place -> edition.cell(place.group(1)) != null);
    }

    /** Its figures show nothing until the content has its sums. */
    private static Block block(SkeletonLine line) {
        var text = new StringBuilder();
        var figures = new ArrayList<Figure>();
        var place = PLACE.matcher(line.text());
        int done = 0;
        while (place.find()) {
            text.append(line.text(), done, place.start());
            figures.add(new Figure(place.group(1), text.length(), text.length()));
            done = place.end();
        }
        text.append(line.text(), done, line.text().length());
        return line.level() == 0
                ? new Block(BlockKind.PARAGRAPH, null, text.toString(), figures)
                : new Block(BlockKind.HEADING, line.level(), text.toString(), figures);
    }
}
