package org.nianbao.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells what a web page or an office puts around a report from the report itself. */
final class Furniture {

    private static final int LONGEST = 80;
    private static final int SHORT = 30;
    private static final Known KNOWN = known();

    /**
     * The words of {@code resources/intake/furniture.json}.
     *
     * @param within a line that holds one of them is of the page
     * @param labels a line of nothing else is
     */
    private record Known(Pattern within, Pattern labels) {}

    private Furniture() {}

    private static Known known() {
        try (var in = Furniture.class.getResourceAsStream("/intake/furniture.json")) {
            var read = JsonMapper.builder().build().readValue(in, new TypeReference<Map<String, List<String>>>() {});
            return new Known(
                    Pattern.compile(String.join("|", read.get("within"))),
                    Pattern.compile("(?:(?:"
                            + String.join(
                                    "|",
                                    read.get("labels").stream()
                                            .map(Pattern::quote)
                                            .toList()) + ")[ |｜·/、：:>\\[\\]【】]*)+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isAround(Line line) {
        if (line.text().length() > LONGEST || line.text().indexOf('。') >= 0) {
            return false;
        }
        var tidy = Glyphs.tidy(line.text());
        return KNOWN.within().matcher(line.text()).find()
                || KNOWN.within().matcher(tidy).find()
                || KNOWN.labels().matcher(tidy).matches();
    }

    /** Where the report has ended among its last lines: from there on no sentence follows. */
    static int end(List<Line> lines, @Nullable String agency) {
        int end = lines.size();
        for (int i = lines.size() - 1; i >= 0 && lines.get(i).text().indexOf('。') < 0; i--) {
            var line = lines.get(i);
            boolean signature = Glyphs.tidy(line.text()).equals(agency);
            if (isAround(line) || signature || i > 0 && isStray(lines.get(i - 1), line)) {
                end = i;
            }
        }
        return end;
    }

    /** A few words behind a finished sentence that are neither a sentence nor numbered. */
    private static boolean isStray(Line before, Line line) {
        boolean finished = Paragraphs.ended(before.text()) || before.text().equals("无");
        return finished
                && line.end() < SHORT
                && !Paragraphs.ended(line.text())
                && !Paragraphs.STARTS.matcher(line.text()).lookingAt();
    }
}
