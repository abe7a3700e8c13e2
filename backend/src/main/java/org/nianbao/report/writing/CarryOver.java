package org.nianbao.report.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nianbao.content.Cell;
import org.nianbao.content.Channel;
import org.nianbao.content.Content;
import org.nianbao.content.PastMeasure;

/**
 * What of last year's publication a new report begins with: figures that must be the same by definition, and names that
 * rarely change. Nothing is carried that this year's report has to state anew; prose least of all.
 */
final class CarryOver {

    private CarryOver() {}

    /** @param year the year of the last report */
    static Content of(Content last, int year, Content blank) {
        return Content.of(
                        blank.edition(),
                        blank.title(),
                        List.of(),
                        last.contact(),
                        Map.of(),
                        cells(last, blank),
                        channels(last),
                        List.of(),
                        List.of())
                .withPastMeasures(pastMeasures(last, year));
    }

    /** Which figures go on is the form's to say: 结转下年度 becomes 上年结转, 现行有效 stays until something is issued. */
    private static Map<String, Cell> cells(Content last, Content blank) {
        var before = last.cells();
        var cells = new HashMap<String, Cell>();
        for (var form : blank.edition().cells()) {
            var source = blank.edition().opensWith(form);
            var cell = source == null ? null : before.get(source);
            if (cell != null && cell.number() != null) {
                cells.put(form.ref(), Cell.number(form.ref(), cell.number()));
            }
        }
        return cells;
    }

    private static List<Channel> channels(Content last) {
        return last.channels().stream()
                .map(channel ->
                        new Channel(channel.id(), channel.name(), channel.kinds(), null, channel.items(), List.of()))
                .toList();
    }

    /** The measures last year's report announced or had to answer for, but those that were done or given up. */
    static List<PastMeasure> pastMeasures(Content last, int year) {
        var open = new ArrayList<PastMeasure>();
        Stream.concat(
                        last.pastMeasures().stream(),
                        last.measures().stream()
                                .map(measure -> PastMeasure.of(measure, year).answered(measure.status(), null)))
                .filter(past -> past.status() == null || past.status().isOpen())
                .map(past -> past.answered(null, null))
                .forEach(open::add);
        return open;
    }
}
