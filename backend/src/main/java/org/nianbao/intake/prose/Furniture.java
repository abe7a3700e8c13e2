package org.nianbao.intake.prose;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.foreign.text.Glyphs;
import org.nianbao.foreign.text.Line;
import org.nianbao.foreign.text.OfficeWords;

/** Tells what a web page or an office puts around a report from the report itself. */
public final class Furniture {

    private static final int LONGEST = 80;
    private static final int SHORT = 30;
    private static final Map<String, List<String>> WORDS = OfficeWords.read("furniture");
    /** A line that holds one of them is of the page. */
    private static final Pattern WITHIN = Pattern.compile(String.join("|", WORDS.get("within")));
    /** A line of nothing else is. */
    private static final Pattern LABELS = Pattern.compile("(?:(?:"
            + String.join("|", WORDS.get("labels").stream().map(Pattern::quote).toList())
            + ")[ |｜·/、：:>\\[\\]【】]*)+");

    private Furniture() {}

    static boolean isAround(Line line) {
        if (line.text().length() > LONGEST || line.text().indexOf('。') >= 0) {
            return false;
        }
        var tidy = Glyphs.tidy(line.text());
        return WITHIN.matcher(line.text()).find()
                || WITHIN.matcher(tidy).find()
                || LABELS.matcher(tidy).matches();
    }

    /** Where the report has ended among its last lines: from there on no sentence follows. */
    public static int end(List<Line> lines, @Nullable String agency) {
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
