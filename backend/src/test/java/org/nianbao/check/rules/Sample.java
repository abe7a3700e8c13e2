package org.nianbao.check.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Circumstances;
import org.nianbao.check.Circumstances.Body;
import org.nianbao.check.LastYear;
import org.nianbao.content.Block;
import org.nianbao.content.Cell;
import org.nianbao.content.Channel;
import org.nianbao.content.ChannelKind;
import org.nianbao.content.Compilation;
import org.nianbao.content.Compilation.Adjustment;
import org.nianbao.content.Compilation.Contributor;
import org.nianbao.content.Contact;
import org.nianbao.content.Content;
import org.nianbao.content.Measure;
import org.nianbao.content.PastMeasure;
import org.nianbao.content.Problem;
import org.nianbao.content.Unaccepted;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;

/**
 * A report in which nothing happened: every figure zero, every section a sentence that no rule has anything against; then
 * changed here and there.
 */
record Sample(Content content) {

    static final Editions EDITIONS = Editions.load();
    /** The id of a channel through which nothing was made public; another one takes its place. */
    private static final String NOTHING = "c";

    static Sample zero(String edition) {
        var form = EDITIONS.byKey(edition);
        var prose = form.sections().stream()
                .collect(Collectors.toMap(
                        section -> section.number(), section -> List.of(Block.paragraph("组织学习2次，未收取信息处理费。"))));
        var cells = new HashMap<String, Cell>();
        form.cells().forEach(cell -> cells.put(cell.ref(), Cell.number(cell.ref(), BigDecimal.ZERO)));
        var problem = new Problem("p", "更新不及时");
        return new Sample(Content.of(
                form,
                "年度报告",
                List.of(Block.paragraph("本报告依照条例编制。")),
                new Contact(null, null, "0951-6888012", null, null),
                prose,
                cells,
                List.of(new Channel(NOTHING, "公示栏", List.of(ChannelKind.NOTICE_BOARD), 0, null, List.of())),
                List.of(problem),
                List.of(new Measure(
                        "m",
                        "每周更新",
                        List.of(problem),
                        "办公室",
                        LocalDate.of(2022, 6, 30),
                        Measure.Status.PLANNED,
                        List.of()))));
    }

    /** A department of which nothing is known from the year before. */
    static Circumstances department(int year) {
        return circumstances(year, Body.AGENCY, new LastYear.Unknown());
    }

    static Circumstances city(int year) {
        return circumstances(year, Body.REGULATING_GOVERNMENT, new LastYear.Unknown());
    }

    /** In the January after, nothing being known that might have been copied from. */
    static Circumstances circumstances(int year, Body body, LastYear lastYear) {
        return new Circumstances(year, body, lastYear, LocalDate.of(year + 1, 1, 10), List.of(), null);
    }

    /** A department that published this sample for the year before. */
    Circumstances lastYearOf(int year) {
        return circumstances(year, Body.AGENCY, new LastYear.Known(content, false));
    }

    /**
     * The same in another edition's form, where it has every cell that is not zero here and as many sections; else none.
     */
    Optional<Sample> in(Edition other) {
        var cells = new HashMap<>(zero(other.key()).content().cells());
        for (var cell : content.cells().values()) {
            if (cells.containsKey(cell.ref())) {
                cells.put(cell.ref(), cell);
            } else if (!Objects.equals(cell.number(), BigDecimal.ZERO)) {
                return Optional.empty();
            }
        }
        var prose = new HashMap<>(
                content.prose().values().stream().allMatch(List::isEmpty)
                        ? Map.of()
                        : zero(other.key()).content().prose());
        prose.putAll(content.prose());
        return Optional.of(new Sample(Content.of(
                        other,
                        content.title(),
                        content.preamble(),
                        content.contact(),
                        prose,
                        cells,
                        content.channels(),
                        content.problems(),
                        content.measures())
                .withPastMeasures(content.pastMeasures())));
    }

    Edition edition() {
        return content.edition();
    }

    /** The first report year of the edition. */
    int year() {
        return edition().key().equals("free")
                ? 2018
                : Integer.parseInt(edition().key());
    }

    /** Changes like {@code requests.received.person=5}, {@code …=BLANK}, {@code …=NOT_APPLICABLE}, spaces between. */
    Sample figures(String changes) {
        var changed = content.cells();
        for (var change : changes.strip().split("\\s+")) {
            var ref = change.substring(0, change.indexOf('='));
            if (edition().cell(ref) == null) {
                throw new IllegalArgumentException(edition() + " has no cell " + ref);
            }
            changed.put(
                    ref,
                    switch (change.substring(ref.length() + 1)) {
                        case "BLANK" -> Cell.blank(ref);
                        case "NOT_APPLICABLE" -> Cell.notApplicable(ref);
                        default -> Cell.number(ref, new BigDecimal(change.substring(ref.length() + 1)));
                    });
        }
        return with(content.title(), content.preamble(), content.prose(), changed);
    }

    Sample prose(int section, Block... blocks) {
        var changed = new HashMap<>(content.prose());
        changed.put(section, List.of(blocks));
        return with(content.title(), content.preamble(), changed, content.cells());
    }

    /** Not a word anywhere. */
    Sample silent() {
        return new Sample(Content.of(
                edition(),
                content.title(),
                List.of(),
                null,
                Map.of(),
                content.cells(),
                List.of(),
                List.of(),
                List.of()));
    }

    Sample title(String title) {
        return with(title, content.preamble(), content.prose(), content.cells());
    }

    Sample preamble(String text) {
        return with(content.title(), List.of(Block.paragraph(text)), content.prose(), content.cells());
    }

    /** Categories like {@code 概况 1, 其他 2}. */
    Sample channel(Integer items, String categories) {
        var list = Stream.of(categories.split(", "))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split(" "))
                .map(part -> new Channel.Category(part[0], Integer.parseInt(part[1])))
                .toList();
        return channel("门户网站", ChannelKind.WEBSITE, items, null, list);
    }

    Sample channel(
            String name, ChannelKind kind, Integer items, Integer previousItems, List<Channel.Category> categories) {
        var others = content.channels().stream()
                .filter(other -> !other.id().equals(NOTHING))
                .toList();
        var channel = new Channel("c" + others.size(), name, List.of(kind), items, previousItems, categories);
        return new Sample(Content.of(
                edition(),
                content.title(),
                content.preamble(),
                content.contact(),
                content.prose(),
                content.cells(),
                Stream.concat(others.stream(), Stream.of(channel)).toList(),
                content.problems(),
                content.measures()));
    }

    /** One problem, and a measure that answers it or not, has an owner and a date or not. */
    Sample improvement(boolean answered, boolean owned) {
        var problem = new Problem("p1", "更新不及时");
        var measure = new Measure(
                "m1",
                "每周更新",
                answered ? List.of(problem) : List.of(),
                owned ? "办公室" : null,
                owned ? LocalDate.of(2022, 6, 30) : null,
                Measure.Status.PLANNED,
                List.of());
        return new Sample(Content.of(
                edition(),
                content.title(),
                content.preamble(),
                content.contact(),
                content.prose(),
                content.cells(),
                content.channels(),
                List.of(problem),
                List.of(measure)));
    }

    /** A measure of the year before, and what became of it. */
    Sample pastMeasure(Measure.@Nullable Status status) {
        return new Sample(
                content.withPastMeasures(List.of(new PastMeasure("m1", year() - 1, "每周更新", null, null, status, null))));
    }

    /** Something typed where it cannot stand. */
    Sample unaccepted(String place, String text) {
        return new Sample(content.withUnaccepted(
                Stream.concat(content.unaccepted().stream(), Stream.of(new Unaccepted(place, text)))
                        .toList()));
    }

    private Sample with(String title, List<Block> preamble, Map<Integer, List<Block>> prose, Map<String, Cell> cells) {
        return new Sample(Content.of(
                edition(),
                title,
                preamble,
                content.contact(),
                prose,
                cells,
                content.channels(),
                content.problems(),
                content.measures()));
    }

    /** The same figures as sums of what the contributors gave. */
    Sample compiled(List<Contributor> contributors, Adjustment... adjustments) {
        var sums = new HashMap<String, BigDecimal>();
        Compilation.add(sums, content.cells().values());
        return new Sample(content.withCompilation(new Compilation(contributors, sums, Map.of(), List.of(adjustments))));
    }
}
