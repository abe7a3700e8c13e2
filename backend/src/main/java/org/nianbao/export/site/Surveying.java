package org.nianbao.export.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyTree;
import org.nianbao.export.Site;
import org.nianbao.export.file.Listing;
import org.nianbao.export.file.Markup;
import org.nianbao.export.file.Spelling;
import org.nianbao.export.site.AnswerPages.PageHead;
import org.nianbao.export.site.FormAnswer.Elsewhere;
import org.nianbao.form.Editions;
import org.nianbao.form.ReportYears;
import org.nianbao.publication.Publications;
import org.nianbao.statistics.Ordering;
import org.nianbao.statistics.Ranking;
import org.nianbao.statistics.Timeliness;
import org.nianbao.statistics.Timing;
import org.springframework.stereotype.Service;

/** Looking across agencies and years, by a form and without script; each answer can be taken away as a file. */
@Service
class Surveying {

    /** What a query for the same costs. */
    private static final long TIMELINESS_COST = 3_000;

    private static final long FIGURES_COST = 1_500;
    private static final long CORRECTIONS_COST = 500;

    private final AnswerPages pages;
    private final Timing timing;
    private final Ordering ordering;
    private final Publications publications;
    private final Agencies agencies;
    private final Editions editions;
    private final Clock clock;

    Surveying(
            AnswerPages pages,
            Timing timing,
            Ordering ordering,
            Publications publications,
            Agencies agencies,
            Editions editions,
            Clock clock) {
        this.pages = pages;
        this.timing = timing;
        this.ordering = ordering;
        this.editions = editions;
        this.publications = publications;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @param base the site's address */
    FormAnswer timeliness(TimelinessWanted asked, String base) {
        var agency = AgencyWanted.of(asked.agency(), agencies.tree());
        if (agency.isNamed()) {
            return new Elsewhere(
                    asked.of(Objects.requireNonNull(agency.certain()).code()).address());
        }
        var shown = new TimelinessWanted(
                asked.agency(), asked.year().isEmpty() ? String.valueOf(timing.current()) : asked.year(), asked.only());
        var years = Stream.concat(Stream.of(timing.current()), publications.years().stream())
                .distinct()
                .sorted((one, other) -> other - one)
                .toList();
        var page = new TimelinessPage(shown, agency, years);
        return pages.answer(
                base,
                new PageHead(TimelinessWanted.PATH, asked.address(), "公布时限", "各机关政府信息公开工作年度报告是否在法定时限内公布，按年度和机关查询。"),
                page::write,
                markup -> chosen(markup, agency, one -> asked.of(one).address(), () -> {
                    var found = timeliness(shown);
                    page.timeliness(markup, found, timing.before(found));
                    return TIMELINESS_COST;
                }));
    }

    /** The same as a list to take away. */
    Listing timelinessList(TimelinessWanted asked) {
        requireCoded(asked.agency(), agencies.tree());
        var found = timeliness(asked);
        return TimelinessWords.listing(
                found, found.entries().stream().filter(asked::shows).toList());
    }

    /** @param base the site's address */
    FormAnswer figures(FigureWanted asked, String base) {
        var tree = agencies.tree();
        boolean ranking = asked.path().equals(FigureWanted.RANKING);
        var agency = AgencyWanted.of(asked.agency(), tree);
        if (agency.isNamed()) {
            return new Elsewhere(
                    asked.of(Objects.requireNonNull(agency.certain()).code()).address());
        }
        var wanted = filled(asked);
        var shown = AgencyWanted.of(wanted.agency(), tree);
        var published = publications.years().stream()
                .filter(new KeyFigures(editions)::hold)
                .toList();
        var page = new FigurePages(
                wanted,
                shown,
                published,
                editions.forYear(wanted.year().matches("\\d{4}") ? Integer.parseInt(wanted.year()) : timing.current()),
                base);
        return pages.answer(
                base,
                new PageHead(
                        asked.path(),
                        asked.address(),
                        ranking ? "各机关排序" : "历年走势",
                        ranking ? "把各机关政府信息公开工作年度报告中的一项数据或比率依次排列。" : "一个机关历年政府信息公开工作年度报告中的一项数据或比率，与同类机关对照。"),
                ranking ? page::ranking : page::trend,
                markup -> chosen(markup, shown, one -> asked.of(one).address(), () -> {
                    if (ranking) {
                        page.show(markup, rankingOf(wanted));
                    } else if (shown.certain() == null) {
                        markup.element("p", "还没有机关。");
                    } else {
                        page.show(markup, ordering.trend(wanted.agency(), wanted.figure()));
                    }
                    return FIGURES_COST;
                }));
    }

    /** The same as a list to take away. */
    Listing figureList(FigureWanted asked) {
        requireCoded(asked.agency(), agencies.tree());
        var wanted = filled(asked);
        var today = LocalDate.now(clock);
        return wanted.path().equals(FigureWanted.RANKING)
                ? FigureWords.listing(rankingOf(wanted), today)
                : FigureWords.listing(ordering.trend(wanted.agency(), wanted.figure()), today);
    }

    /** The same as a picture. */
    String chart(FigureWanted asked, Chart.Shape shape, String base) {
        requireCoded(asked.agency(), agencies.tree());
        var wanted = filled(asked);
        var citation = "来源：" + Site.NAME + "，" + base + asked.path() + "，截至" + Spelling.of(LocalDate.now(clock));
        return wanted.path().equals(FigureWanted.RANKING)
                ? Chart.of(rankingOf(wanted), citation, shape)
                : Chart.of(ordering.trend(wanted.agency(), wanted.figure()), citation, shape);
    }

    private Ranking rankingOf(FigureWanted wanted) {
        return ordering.ranking(
                wanted.figure(),
                Sought.number(wanted.year(), years()),
                wanted.agency().isEmpty() ? null : wanted.agency(),
                wanted.kinds(),
                wanted.ascending());
    }

    /** With what is shown where nothing was asked for: the first main figure, the latest year, of a trend the first agency. */
    private FigureWanted filled(FigureWanted asked) {
        boolean ranking = asked.path().equals(FigureWanted.RANKING);
        var key = new KeyFigures(editions);
        int latest = publications.years().stream().filter(key::hold).findFirst().orElse(timing.current());
        var first = agencies.tree().all().stream().findFirst();
        return new FigureWanted(
                asked.path(),
                asked.figure().isEmpty() && !key.newest().isEmpty()
                        ? key.newest().getFirst().cell()
                        : asked.figure(),
                asked.agency().isEmpty() && !ranking && first.isPresent()
                        ? first.get().code()
                        : asked.agency(),
                ranking && asked.year().isEmpty() ? String.valueOf(latest) : asked.year(),
                asked.kind(),
                asked.order());
    }

    /** @param year empty for the latest of which something was changed, and where nothing was, of which something is published */
    FormAnswer corrections(String year, String base) {
        var published = publications.years();
        var shown = !year.isEmpty() || published.isEmpty()
                ? year
                : String.valueOf(published.stream()
                        .filter(one -> !publications.changedOf(one).isEmpty())
                        .findFirst()
                        .orElse(published.getFirst()));
        var page = new CorrectionsPage(shown, published);
        return pages.answer(
                base,
                new PageHead(
                        CorrectionsPage.PATH,
                        new PageAddress(CorrectionsPage.PATH).with("year", year).toString(),
                        "更正和撤回",
                        "政府信息公开工作年度报告公布以后的更正和撤回，按年度列出。"),
                page::write,
                markup -> {
                    if (shown.isEmpty()) {
                        markup.element("p", "还没有公布的年报。");
                    } else {
                        page.list(
                                markup,
                                publications.changedOf(Sought.number(shown, years())),
                                code -> agencies.tree().known(code));
                    }
                    return CORRECTIONS_COST;
                });
    }

    private Timeliness timeliness(TimelinessWanted wanted) {
        return timing.timeliness(
                wanted.year().isEmpty() ? null : Sought.number(wanted.year(), years()),
                wanted.agency().isEmpty() ? null : wanted.agency());
    }

    /** What was found for an agency that is certain, or the way to choose it. */
    private static long chosen(
            Markup markup, AgencyWanted agency, Function<String, String> address, LongSupplier results) {
        agency.requireKnown();
        if (agency.mustBeChosen()) {
            agency.choices(markup, one -> address.apply(one.code()));
            return 0;
        }
        return results.getAsLong();
    }

    private static void requireCoded(String agency, AgencyTree tree) {
        if (!agency.isEmpty()) {
            tree.recorded(agency);
        }
    }

    private ReportYears years() {
        return ReportYears.asOf(LocalDate.now(clock));
    }
}
