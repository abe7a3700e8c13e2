package org.nianbao.intake.prose;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nianbao.foreign.text.Line;
import org.nianbao.foreign.text.Title;

/**
 * All lines of a file that may open a section of its report.
 *
 * @param found        in order, without a table of contents and without those of a second report
 * @param lines        all lines of the file
 * @param contents     the lines of a table of contents
 * @param secondReport the lines from a second report's title on
 */
public record Headings(List<Heading> found, List<Line> lines, Set<Line> contents, List<Line> secondReport) {

    private static final int MOST_OF_A_REPORT = 4;

    public static Headings of(List<Line> all) {
        var found = new ArrayList<Heading>();
        for (int i = 0; i < all.size(); i++) {
            var heading = Heading.at(all, i);
            if (heading != null) {
                found.add(heading);
                i = heading.to() - 1;
            }
        }
        int end = secondReport(all, found);
        found.removeIf(heading -> heading.from() >= end);
        var listed = listed(found);
        var contents = new HashSet<Line>();
        listed.forEach(heading -> contents.addAll(all.subList(heading.from(), heading.to())));
        found.removeIf(listed::contains);
        return new Headings(found, all, contents, all.subList(end, all.size()));
    }

    /** The lines from one index to another, but for those of a table of contents. */
    List<Line> without(int from, int to) {
        return lines.subList(from, to).stream()
                .filter(line -> !contents.contains(line))
                .toList();
    }

    /** Entries with page numbers, and runs of headings with nothing between them whose topics all come again. */
    private static Set<Heading> listed(List<Heading> found) {
        var listed = new HashSet<Heading>();
        var last = new EnumMap<Topic, Integer>(Topic.class);
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).listing()) {
                listed.add(found.get(i));
            } else if (found.get(i).topic() != null) {
                last.put(found.get(i).topic(), i);
            }
        }
        for (int i = 0; i < found.size(); ) {
            int end = i + 1;
            while (end < found.size()
                    && found.get(end).from() == found.get(end - 1).to()
                    && found.get(end).numeral() == found.get(end - 1).numeral() + 1) {
                end++;
            }
            int after = end;
            var run = found.subList(i, end);
            if (run.size() >= MOST_OF_A_REPORT
                    && run.stream()
                            .allMatch(heading -> heading.topic() == null || last.get(heading.topic()) >= after)) {
                listed.addAll(run);
            }
            i = end;
        }
        return listed;
    }

    /** The line of a second title that has its own first section behind it, after most of a report. */
    private static int secondReport(List<Line> all, List<Heading> found) {
        var seen = EnumSet.noneOf(Topic.class);
        int before = 0;
        for (var heading : found) {
            if (heading.topic() == Topic.OVERVIEW && heading.numeral() == 1 && seen.size() >= MOST_OF_A_REPORT) {
                for (int i = before; i < heading.from(); i++) {
                    var title = Title.at(all, i, i + 1);
                    if (title != null) {
                        return title.agency() == null
                                        && Title.isAgency(all.get(i - 1).text())
                                ? i - 1
                                : i;
                    }
                }
            }
            if (heading.topic() != null) {
                seen.add(heading.topic());
            }
            before = heading.to();
        }
        return all.size();
    }
}
