package org.nianbao.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.content.Block;
import org.nianbao.content.Cell;
import org.nianbao.content.Channel;
import org.nianbao.content.Content;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.form.SectionForm;

/** A report in which nothing happened: every figure zero, every section a sentence; then changed here and there. */
record Sample(Edition edition, Map<Integer, List<Block>> prose, Map<String, Cell> cells, List<Channel> channels) {

    private static final Editions EDITIONS = Editions.load();

    /** A department of which nothing is known from the year before. */
    static Circumstances department(int year) {
        return new Circumstances(year, Circumstances.Body.AGENCY, new LastYear.Unknown());
    }

    static Circumstances city(int year) {
        return new Circumstances(year, Circumstances.Body.REGULATING_GOVERNMENT, new LastYear.Unknown());
    }

    /** A department that published this sample for the year before. */
    Circumstances lastYearOf(int year) {
        return new Circumstances(year, Circumstances.Body.AGENCY, new LastYear.Known(content(), false));
    }

    static Sample zero(String edition) {
        var form = EDITIONS.byKey(edition);
        var prose = form.sections().stream().collect(Collectors.toMap(SectionForm::number,
                section -> List.of(Block.paragraph("本年度工作按要求开展。"))));
        var cells = new HashMap<String, Cell>();
        form.cells().forEach(cell -> cells.put(cell.ref(), Cell.number(cell.ref(), BigDecimal.ZERO)));
        return new Sample(form, prose, cells, List.of());
    }

    /** The first report year of the edition. */
    int year() {
        return edition.key().equals("free") ? 2018 : Integer.parseInt(edition.key());
    }

    /** Changes like {@code requests.received.person=5}, {@code …=BLANK}, {@code …=NOT_APPLICABLE}, spaces between. */
    Sample figures(String changes) {
        var changed = new HashMap<>(cells);
        for (var change : changes.strip().split("\\s+")) {
            var ref = change.substring(0, change.indexOf('='));
            if (edition.cell(ref) == null) {
                throw new IllegalArgumentException(edition + " has no cell " + ref);
            }
            changed.put(ref, switch (change.substring(ref.length() + 1)) {
                case "BLANK" -> Cell.blank(ref);
                case "NOT_APPLICABLE" -> Cell.notApplicable(ref);
                default -> Cell.number(ref, new BigDecimal(change.substring(ref.length() + 1)));
            });
        }
        return new Sample(edition, prose, changed, channels);
    }

    Sample prose(int section, Block... blocks) {
        var changed = new HashMap<>(prose);
        changed.put(section, List.of(blocks));
        return new Sample(edition, changed, cells, channels);
    }

    /** Categories like {@code 概况 1, 其他 2}. */
    Sample channel(Integer items, String categories) {
        var list = Stream.of(categories.split(", ")).filter(part -> !part.isEmpty()).map(part -> part.split(" "))
                .map(part -> new Channel.Category(part[0], Integer.parseInt(part[1]))).toList();
        var channel = new Channel("c" + channels.size(), "门户网站", List.of(Channel.Kind.WEBSITE), items, null, list);
        return new Sample(edition, prose, cells, Stream.concat(channels.stream(), Stream.of(channel)).toList());
    }

    Content content() {
        return Content.of(edition, "年度报告", List.of(), null, prose, cells, channels, List.of(), List.of());
    }
}
