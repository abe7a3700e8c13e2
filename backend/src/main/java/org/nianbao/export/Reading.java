package org.nianbao.export;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agencies;
import org.nianbao.export.SitePage.Entry;
import org.nianbao.publication.Heads;
import org.nianbao.publication.Publications;
import org.nianbao.report.ReportId;
import org.nianbao.store.Missing;
import org.nianbao.store.PublicationClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/**
 * The site without script: every publication, agency and the latest, as the server writes them. What was written is kept
 * until the public record changes, a day begins, or the web app is built anew.
 */
@Service
class Reading {

    private static final int LATEST = 20;
    private static final int NEWS = 50;
    private static final long KEPT_BYTES = 32L << 20;

    private record Key(long tick, LocalDate day, Shell shell, String address) {}

    private final Exporting exporting;
    private final Publications publications;
    private final Heads heads;
    private final Agencies agencies;
    private final PublicationClock changes;
    private final Clock clock;
    private final @Nullable Resource webPage;
    private final Cache<Key, File> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Key key, File page) -> page.bytes().length)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    Reading(
            Exporting exporting,
            Publications publications,
            Heads heads,
            Agencies agencies,
            PublicationClock changes,
            Clock clock,
            @Value("${nianbao.web-page:}") String webPage) {
        this.exporting = exporting;
        this.publications = publications;
        this.heads = heads;
        this.agencies = agencies;
        this.changes = changes;
        this.clock = clock;
        this.webPage = webPage.isBlank() ? null : new DefaultResourceLoader().getResource(webPage);
    }

    /** @param address all that tells one page from another */
    private File kept(String address, Function<Shell, String> page) {
        return kept.get(
                new Key(changes.now(), LocalDate.now(clock), shell(), address),
                key -> File.of(page.apply(key.shell())));
    }

    /** Small, and another one as soon as the web app is built anew. */
    private Shell shell() {
        return Shell.of(webPage);
    }

    /** @param number null for the publication in force */
    File publication(ReportId report, @Nullable Integer number, String base) {
        return kept(base + "/publications/" + report + (number == null ? "" : "/" + number), shell -> {
            var paper = exporting.paper(report, number);
            var numbers = publications.numbers(List.of(paper.publication())).getFirst();
            return shell.with(
                    HtmlFile.about(paper, base), new PublicationPage(paper, exporting.formats(), numbers).write(base));
        });
    }

    File home(String base) {
        return kept(
                base + "/",
                shell -> shell.withoutScript(
                        SitePage.about(SiteFrame.NAME, "政府信息公开工作年度报告的统一公开、检索与下载。", base + "/"),
                        SitePage.home(latest(LATEST), agencies.tree())));
    }

    File agency(String code, String base) {
        return kept(base + "/agencies/" + code, shell -> agency(shell, code, base));
    }

    private String agency(Shell shell, String code, String base) {
        var tree = agencies.tree();
        var agency = tree.find(code);
        if (agency == null) {
            throw new Missing("没有代码为“" + code + "”的机关。");
        }
        return shell.withoutScript(
                SitePage.about(
                        agency.name() + "政府信息公开年报", agency.name() + "历年政府信息公开工作年度报告。", base + "/agencies/" + code),
                SitePage.agency(agency, tree, publications.numbersOf(List.of(code))));
    }

    /**
     * The page where something is not, or no longer. The app says so in its own way.
     *
     * @param agency whose it would be; null where the address names none
     */
    String sentence(String title, String sentence, @Nullable String agency, String base) {
        return shell().withoutScript(
                        SitePage.about(title, sentence, base + "/"),
                        SitePage.sentence(
                                title,
                                sentence,
                                agency == null ? null : agencies.tree().find(agency)));
    }

    File feed(String base) {
        return kept(base + "/feed.xml", shell -> Feed.of(latest(NEWS), base));
    }

    private List<Entry> latest(int most) {
        var tree = agencies.tree();
        return heads.latest(most).stream()
                .map(head ->
                        new Entry(head, tree.known(head.id().report().agency()).name()))
                .toList();
    }
}
