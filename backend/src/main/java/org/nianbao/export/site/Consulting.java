package org.nianbao.export.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyTree;
import org.nianbao.export.file.Markup;
import org.nianbao.export.site.AnswerPages.PageHead;
import org.nianbao.export.site.ComparisonPage.BesideOthers;
import org.nianbao.export.site.FormAnswer.Elsewhere;
import org.nianbao.form.Editions;
import org.nianbao.form.ReportYears;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Page;
import org.nianbao.publication.PublicationFilter;
import org.nianbao.publication.Publications;
import org.nianbao.publication.search.Searching;
import org.nianbao.statistics.Tallying;
import org.springframework.stereotype.Service;

/**
 * Looking something up in the public record by a form, without script: 检索、统计、对比. Each answer is what the API says,
 * written as a page whose address says the whole question; a question that makes no sense brings the form back as it was
 * filled in, with a sentence.
 */
@Service
class Consulting {

    private static final int PAGE = 20;
    private static final int SOURCES = 100;
    private static final int TREND_FIGURES = 3;

    /** What the web app's queries for the same cost. */
    private static final long LIST_COST = 200;

    private static final long SEARCH_COST = 2_700;
    private static final long TALLY_COST = 3_500;
    private static final long COMPARED_COST = 630;
    /** Of one of the years before, and of one list of sources. */
    private static final long TREND_COST = 1_030;

    private static final long SOURCES_COST = 1_300;

    private final AnswerPages pages;
    private final Searching searching;
    private final Tallying tallying;
    private final Publications publications;
    private final Agencies agencies;
    private final Editions editions;
    private final Clock clock;

    Consulting(
            AnswerPages pages,
            Searching searching,
            Tallying tallying,
            Publications publications,
            Agencies agencies,
            Editions editions,
            Clock clock) {
        this.pages = pages;
        this.searching = searching;
        this.tallying = tallying;
        this.publications = publications;
        this.agencies = agencies;
        this.editions = editions;
        this.clock = clock;
    }

    /** @param base the site's address */
    FormAnswer publications(Sought sought, String base) {
        var tree = agencies.tree();
        var wanted = AgencyWanted.of(sought.agency(), tree);
        if (wanted.isNamed()) {
            return new Elsewhere(
                    sought.of(Objects.requireNonNull(wanted.certain()).code()).address());
        }
        var page = new RecordPage(sought, wanted, publications.years(), tree);
        return pages.answer(
                base,
                new PageHead(Sought.PATH, sought.address(), page.title(), "各级行政机关依法公布的政府信息公开工作年度报告，可按机关、年度和内容查询。"),
                page::write,
                markup -> {
                    wanted.requireKnown();
                    if (wanted.mustBeChosen()) {
                        wanted.choices(markup, one -> sought.of(one.code()).address());
                        return 0;
                    }
                    return results(markup, page, sought);
                });
    }

    private long results(Markup markup, RecordPage page, Sought sought) {
        var filter = new PublicationFilter(
                sought.below() || sought.agency().isEmpty() ? null : sought.agency(),
                sought.below() && !sought.agency().isEmpty() ? sought.agency() : null,
                sought.year(years()),
                null,
                sought.kind(),
                null);
        var part = Page.of(PAGE, sought.after());
        if (sought.search().isEmpty()) {
            page.list(markup, searching.list(filter, PublicationFilter.Order.NEWEST, part), searching.facets(filter));
            return LIST_COST;
        }
        page.hits(markup, searching.search(sought.search(), filter, part));
        return SEARCH_COST;
    }

    /** @param base the site's address */
    FormAnswer statistics(TallyWanted asked, String base) {
        var tree = agencies.tree();
        var published = publications.years();
        var named = AgencyWanted.of(asked.agency(), tree);
        if (named.isNamed()) {
            return new Elsewhere(
                    asked.of(Objects.requireNonNull(named.certain()).code()).address());
        }
        var wanted = new TallyWanted(
                asked.agency().isEmpty() ? top(tree) : asked.agency(),
                asked.year().isEmpty() && !published.isEmpty() ? String.valueOf(published.getFirst()) : asked.year(),
                asked.scope(),
                asked.cell(),
                asked.after());
        var agency = AgencyWanted.of(wanted.agency(), tree);
        var figures = new KeyFigures(editions);
        var page = new StatisticsPage(
                wanted,
                agency,
                published.stream().filter(figures::hold).toList(),
                code -> tree.known(code).name());
        return pages.answer(
                base,
                new PageHead(TallyWanted.PATH, asked.address(), "数据统计", "由已公布的政府信息公开工作年度报告逐格相加，每个数都能追到它的来源。"),
                page::write,
                markup -> {
                    agency.requireKnown();
                    if (agency.mustBeChosen()) {
                        agency.choices(markup, one -> asked.of(one.code()).address());
                        return 0;
                    }
                    if (wanted.year().isEmpty() || agency.certain() == null) {
                        markup.element("p", "还没有公布的年报。");
                        return 0;
                    }
                    return tally(markup, page, wanted, figures);
                });
    }

    private long tally(Markup markup, StatisticsPage page, TallyWanted wanted, KeyFigures figures) {
        int year = Sought.number(wanted.year(), years());
        var scope = wanted.which();
        var tally = tallying.tally(wanted.agency(), year, scope);
        var trend = new ArrayList<>(tallying.before(tally).reversed());
        trend.add(tally);
        var sources = wanted.cell().isEmpty()
                ? null
                : tallying.contributions(tally, wanted.cell(), Page.of(SOURCES, wanted.after()));
        page.tally(
                markup,
                tally,
                trend,
                figures.newest().stream().limit(TREND_FIGURES).toList(),
                figures.all(),
                sources);
        return TALLY_COST + TREND_COST * (trend.size() - 1) + (sources == null ? 0 : SOURCES_COST);
    }

    private static String top(AgencyTree tree) {
        return tree.all().stream()
                .filter(agency -> tree.superior(agency) == null)
                .findFirst()
                .map(agency -> agency.code())
                .orElse("");
    }

    /** @param base the site's address */
    FormAnswer comparison(ComparisonWanted wanted, String base) {
        var tree = agencies.tree();
        var added = AgencyWanted.of(wanted.agency(), tree);
        try {
            var together = together(wanted, added);
            if (together != null) {
                return new Elsewhere(together);
            }
        } catch (BadRequest refused) {
            // is said on the page
        }
        var beside = wanted.of().stream()
                .flatMap(text -> Stream.ofNullable(Compared.of(text, years())))
                .limit(Compared.MOST)
                .map(one ->
                        new BesideOthers(one, tree.known(one.agency()).name(), publications.find(one.report(), null)))
                .toList();
        var page = new ComparisonPage(wanted, beside, publications.years());
        return pages.answer(
                base,
                new PageHead(Compared.PATH, wanted.address(), "年报对比", "把同一机关的几个年度，或者几个机关的同一年度的政府信息公开工作年度报告放在一起，逐格比较。"),
                page::write,
                markup -> {
                    added.requireKnown();
                    together(wanted, added);
                    if (added.mustBeChosen()) {
                        added.choices(markup, one -> wanted.adding(one.code()).address());
                    } else if (wanted.adds()) {
                        throw new BadRequest("请先选择机关。");
                    } else {
                        page.comparison(markup);
                    }
                    return COMPARED_COST * beside.size();
                });
    }

    /** Where what is compared already is compared with one more; null where none is to be added, or not yet certain. */
    private @Nullable String together(ComparisonWanted wanted, AgencyWanted added) {
        var compared = Compared.all(wanted.of(), years());
        var agency = added.certain();
        return agency == null
                ? null
                : Compared.address(Compared.all(
                        Stream.concat(
                                        compared.stream().map(Compared::toString),
                                        Stream.of(agency.code() + ":" + wanted.year()))
                                .toList(),
                        years()));
    }

    private ReportYears years() {
        return ReportYears.asOf(LocalDate.now(clock));
    }
}
