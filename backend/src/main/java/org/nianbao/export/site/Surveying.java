package org.nianbao.export.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyTree;
import org.nianbao.export.file.Listing;
import org.nianbao.export.file.Markup;
import org.nianbao.export.site.AnswerPages.PageHead;
import org.nianbao.export.site.FormAnswer.Elsewhere;
import org.nianbao.form.ReportYears;
import org.nianbao.publication.Publications;
import org.nianbao.statistics.Timeliness;
import org.nianbao.statistics.Timing;
import org.springframework.stereotype.Service;

/** Looking across agencies and years, by a form and without script; each answer can be taken away as a file. */
@Service
class Surveying {

    /** What a query for the same costs. */
    private static final long TIMELINESS_COST = 3_000;

    private final AnswerPages pages;
    private final Timing timing;
    private final Publications publications;
    private final Agencies agencies;
    private final Clock clock;

    Surveying(AnswerPages pages, Timing timing, Publications publications, Agencies agencies, Clock clock) {
        this.pages = pages;
        this.timing = timing;
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
                new PageHead(
                        TimelinessWanted.PATH, asked.address(), "公布时限", "各机关政府信息公开工作年度报告是否在法定时限内公布，按年度和机关查询。"),
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

    private Timeliness timeliness(TimelinessWanted wanted) {
        return timing.timeliness(
                wanted.year().isEmpty() ? null : Sought.number(wanted.year(), years()),
                wanted.agency().isEmpty() ? null : wanted.agency());
    }

    /** What was found for an agency that is certain, or the way to choose it. */
    private static long chosen(
            Markup markup,
            AgencyWanted agency,
            Function<String, String> address,
            LongSupplier results) {
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
