package org.nianbao.intake.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.content.ChineseNumerals;
import org.nianbao.foreign.text.Glyphs;
import org.nianbao.foreign.text.Line;
import org.nianbao.form.Edition;
import org.nianbao.form.SectionForm;
import org.nianbao.intake.doubt.Doubt;
import org.nianbao.intake.doubt.Notes;

/**
 * Where a report's sections stand in a file, as one edition's form numbers them.
 *
 * @param sections the lines of each section that was found, by its number
 * @param prelude  the lines before the first section
 */
public record Outline(Map<Integer, List<Line>> sections, List<Line> prelude, Notes notes) {

    public static Outline of(Headings headings, Edition edition) {
        var chosen = choose(headings.found(), edition);
        var sections = new HashMap<Integer, List<Line>>();
        var notes = new Notes();
        var ordered = chosen.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> e.getValue().from()))
                .toList();
        int end = headings.lines().size() - headings.secondReport().size();
        for (int i = 0; i < ordered.size(); i++) {
            var form = ordered.get(i).getKey();
            var heading = ordered.get(i).getValue();
            int next = i + 1 < ordered.size() ? ordered.get(i + 1).getValue().from() : end;
            sections.put(form.number(), body(headings, heading, next));
            compare(edition, form, heading, notes);
        }
        for (var form : edition.sections()) {
            if (!sections.containsKey(form.number())) {
                notes.doubt(new Doubt(
                        Doubt.DoubtKind.SECTION,
                        edition.cellsIn(form.number()),
                        form.number(),
                        "没有读到第" + numeral(form.number()) + "部分“" + form.title() + "”。",
                        List.of(),
                        List.of()));
            }
        }
        int start = ordered.isEmpty() ? end : ordered.getFirst().getValue().from();
        return new Outline(sections, headings.without(0, start), notes);
    }

    /**
     * For each section of the form the heading that bears its title, else one on its topic; of several the one with the
     * form's own numeral, else the first.
     */
    private static Map<SectionForm, Heading> choose(List<Heading> found, Edition edition) {
        var titles = edition.sections().stream()
                .map(form -> Glyphs.fold(form.title()))
                .toList();
        var chosen = new HashMap<SectionForm, Heading>();
        for (var form : edition.sections()) {
            var topic = Topic.of(form.title());
            var named = found.stream()
                    .filter(heading -> isNamed(heading, Glyphs.fold(form.title())))
                    .toList();
            var meant = !named.isEmpty()
                    ? named
                    : found.stream()
                            .filter(heading -> topic != null
                                    && heading.topic() == topic
                                    && titles.stream().noneMatch(title -> isNamed(heading, title)))
                            .toList();
            meant.stream()
                    .filter(heading -> heading.numeral() == form.number())
                    .findFirst()
                    .or(() -> meant.stream().findFirst())
                    .ifPresent(heading -> chosen.put(form, heading));
        }
        var overview = Topic.OVERVIEW.in(edition);
        if (overview != null && !chosen.containsKey(overview)) {
            int first = chosen.values().stream().mapToInt(Heading::from).min().orElse(Integer.MAX_VALUE);
            found.stream()
                    .filter(heading -> heading.numeral() == 1 && heading.from() < first)
                    .findFirst()
                    .ifPresent(heading -> chosen.put(overview, heading));
        }
        return chosen;
    }

    private static boolean isNamed(Heading heading, String title) {
        return Glyphs.fold(heading.title()).equals(title);
    }

    private static List<Line> body(Headings headings, Heading heading, int next) {
        var body = new ArrayList<Line>();
        if (!heading.rest().isBlank()) {
            body.add(headings.lines().get(heading.from()).rest(heading.rest()));
        }
        body.addAll(headings.without(heading.to(), next));
        return body;
    }

    /** The form's title takes the place of the file's; words that the form does not have are kept as unread. */
    private static void compare(Edition edition, SectionForm form, Heading heading, Notes notes) {
        if (!isPart(Glyphs.fold(heading.title()), Glyphs.fold(form.title()))) {
            notes.unread(heading.line(), numeral(heading.numeral()) + "、" + heading.title());
        }
        boolean numbered = !edition.tables().isEmpty();
        if (heading.topic() != Topic.of(form.title()) || numbered && heading.numeral() != form.number()) {
            notes.doubt(
                    Doubt.DoubtKind.SECTION,
                    form.number(),
                    "“" + numeral(heading.numeral()) + "、" + heading.title() + "”按第" + numeral(form.number()) + "部分“"
                            + form.title() + "”读入。");
        }
    }

    private static boolean isPart(String part, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            if (whole.charAt(i) == part.charAt(at)) {
                at++;
            }
        }
        return at == part.length();
    }

    private static String numeral(int number) {
        return ChineseNumerals.ordinal(number);
    }
}
