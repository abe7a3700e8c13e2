package org.nianbao.export.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agencies;
import org.nianbao.export.Exporting;
import org.nianbao.export.File;
import org.nianbao.export.Site;
import org.nianbao.export.file.HtmlFile;
import org.nianbao.export.file.Paper;
import org.nianbao.export.site.Feed.LatelyWithdrawn;
import org.nianbao.export.site.SitePage.LatelyPublished;
import org.nianbao.form.Editions;
import org.nianbao.publication.FiguresInForce;
import org.nianbao.publication.Heads;
import org.nianbao.publication.InForce;
import org.nianbao.publication.Publication;
import org.nianbao.publication.Publications;
import org.nianbao.publication.RecordChange;
import org.nianbao.publication.RecordChange.RecordChangeKind;
import org.nianbao.publication.RecordChanges;
import org.nianbao.report.ReportId;
import org.nianbao.statistics.Region;
import org.nianbao.statistics.Tallying;
import org.nianbao.statistics.Timing;
import org.nianbao.store.Missing;
import org.nianbao.store.PublicationClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/**
 * The site without script: every publication, agency and the latest, as the server writes them. What was written is kept
 * until the public record changes, a day begins, or the web app is built anew.
 */
@Service
class Visiting {

    private static final Logger LOG = LoggerFactory.getLogger(Visiting.class);
    private static final int LATEST = 20;
    private static final int NEWS = 50;
    private static final long KEPT_BYTES = 32L << 20;

    private record PageKey(long tick, LocalDate day, Shell shell, String address) {}

    private final Exporting exporting;
    private final Publications publications;
    private final Heads heads;
    private final FiguresInForce figures;
    private final RecordChanges recordChanges;
    private final Agencies agencies;
    private final Timing timing;
    private final Tallying tallying;
    private final Editions editions;
    private final PublicationClock changes;
    private final Clock clock;
    private final @Nullable Resource webPage;
    private volatile Shell latest;
    private final Cache<PageKey, File> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((PageKey key, File page) -> key.address().length() + page.bytes().length)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    Visiting(
            Exporting exporting,
            Publications publications,
            Heads heads,
            FiguresInForce figures,
            RecordChanges recordChanges,
            Agencies agencies,
            Timing timing,
            Tallying tallying,
            Editions editions,
            PublicationClock changes,
            Clock clock,
            @Value("${nianbao.web-page:}") String webPage) {
        this.exporting = exporting;
        this.publications = publications;
        this.heads = heads;
        this.figures = figures;
        this.recordChanges = recordChanges;
        this.agencies = agencies;
        this.timing = timing;
        this.tallying = tallying;
        this.editions = editions;
        this.changes = changes;
        this.clock = clock;
        this.webPage = webPage.isBlank() ? null : new DefaultResourceLoader().getResource(webPage);
        if (this.webPage != null && !this.webPage.exists()) {
            LOG.warn("没有找到网页模板 {}，网站的各页将只有正文，没有导航。", webPage);
        }
        // A template in which a place is missing fails the start, and nobody's page.
        this.latest = Shell.of(this.webPage);
    }

    /**
     * A page as it was written before, if nothing has changed since.
     *
     * @param address all that tells one page from another
     */
    File kept(String address, Function<Shell, String> page) {
        return kept.get(
                new PageKey(changes.now(), LocalDate.now(clock), shell(), address),
                key -> File.of(page.apply(key.shell())));
    }

    /** Another one as soon as the web app is built anew; until then the very same, which all kept pages share. */
    Shell shell() {
        var shell = Shell.of(webPage);
        if (!shell.equals(latest)) {
            latest = shell;
        }
        return latest;
    }

    /** @param number null for the publication in force */
    File publication(ReportId report, @Nullable Integer number, String base) {
        return kept(base + "/publications/" + report + (number == null ? "" : "/" + number), shell -> {
            var paper = exporting.paper(report, number);
            var numbers = publications.numbers(List.of(paper.publication())).getFirst();
            return shell.with(
                    "/publications/" + report,
                    HtmlFile.about(paper, base),
                    new PublicationPage(paper, numbers, sources(paper)).write(base));
        });
    }

    /** What a number says otherwise than the one before it. */
    File changes(ReportId report, int number, String base) {
        var address = ChangesPage.address(report, number);
        return kept(base + address, shell -> {
            var publication = publications.find(report, number);
            var name = agencies.tree().known(report.agency()).name();
            if (publication == null) {
                throw new Missing("没有" + name + report.year() + "年年报的第" + number + "版。");
            }
            var title = name + report.year() + "年年报第" + number + "版更正内容";
            return shell.withoutScript(
                    address,
                    SitePage.about(title + " - " + Site.NAME, title + "，逐格逐词列出。", base, address),
                    ChangesPage.of(publication, name, publications.corrected(publication)));
        });
    }

    private @Nullable CompiledSources sources(Paper paper) {
        var content = paper.content();
        var compilation = content.compilation();
        if (compilation == null) {
            return null;
        }
        var numbers = compilation.contributors().stream()
                .flatMap(one -> Stream.ofNullable(CompiledSources.publication(one, paper.year())))
                .toList();
        return new CompiledSources(
                compilation,
                content,
                paper.year(),
                figures.figures(numbers.stream()
                        .map(number -> new InForce(number, content.edition().key()))
                        .toList()),
                publications.withdrawn(numbers));
    }

    File home(String base) {
        return kept(
                base + "/",
                shell -> shell.withoutScript(
                        "/", SitePage.about(Site.NAME, "政府信息公开工作年度报告的统一公开、检索与下载。", base, "/"), home()));
    }

    private String home() {
        var tree = agencies.tree();
        var years = publications.years();
        var key = new KeyFigures(editions);
        var top = tree.all().stream().findFirst().orElse(null);
        var year = years.stream().filter(key::hold).findFirst().orElse(null);
        return SitePage.home(
                latest(LATEST),
                years,
                tree,
                timing.timeliness(null, null),
                top == null || year == null ? null : tallying.tally(top.code(), year, Region.Scope.WHOLE),
                key.newest());
    }

    File agency(String code, String base) {
        return kept(base + "/agencies/" + code, shell -> agency(shell, code, base));
    }

    private String agency(Shell shell, String code, String base) {
        var tree = agencies.tree();
        var agency = tree.recorded(code);
        return shell.withoutScript(
                SitePage.address(agency),
                SitePage.about(
                        agency.name() + "政府信息公开年报", agency.name() + "历年政府信息公开工作年度报告。", base, SitePage.address(agency)),
                SitePage.agency(agency, tree, publications.numbersOf(List.of(code))));
    }

    /**
     * The page where something is not, or no longer. The app says so in its own way.
     *
     * @param agency whose it would be; null where the address names none
     */
    String sentence(String title, String sentence, @Nullable String agency, String base) {
        return shell().withoutScript("", SitePage.about(title, sentence, base, "/"), sentence(title, sentence, agency));
    }

    /** As above, at an address of which the app knows nothing: a file's, or one at which there is nothing. */
    String sentenceAlone(String title, String sentence, @Nullable String agency, String base) {
        return shell().withoutApp(SitePage.about(title, sentence, base, "/"), sentence(title, sentence, agency));
    }

    private String sentence(String title, String sentence, @Nullable String agency) {
        return SitePage.sentence(
                title, sentence, agency == null ? null : agencies.tree().find(agency));
    }

    File feed(String base) {
        return kept(base + "/feed.xml", shell -> Feed.of(latest(NEWS), withdrawn(), base));
    }

    /** What was withdrawn among the latest changes; when it was decided, not when it was first published. */
    private List<LatelyWithdrawn> withdrawn() {
        var ids = recordChanges.latest(NEWS).stream()
                .filter(change -> change.kind() == RecordChangeKind.WITHDRAWN)
                .map(RecordChange::publication)
                .toList();
        var tree = agencies.tree();
        var found = publications.standing(ids);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .filter(Publication::withdrawn)
                .map(publication -> new LatelyWithdrawn(publication, tree.known(publication.agencyCode())))
                .toList();
    }

    private List<LatelyPublished> latest(int most) {
        var tree = agencies.tree();
        return heads.latest(most).stream()
                .map(head ->
                        new LatelyPublished(head, tree.known(head.id().report().agency())))
                .toList();
    }
}
