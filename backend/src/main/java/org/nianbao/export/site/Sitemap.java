package org.nianbao.export.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.nianbao.export.file.Markup;
import org.nianbao.publication.FiguresInForce;
import org.nianbao.publication.Heads;
import org.nianbao.publication.Heads.Head;
import org.nianbao.store.Missing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The map of the site for search engines (sitemaps.org): the pages across reports, every publication in force and
 * what each correction changed. The protocol lets a file hold 50,000 addresses, and a corrected publication has two; where there are more, the map is an index of files, one for each year or for a part of it. They are written
 * one address after the other, so that their number does not matter.
 */
@Component
class Sitemap {

    private static final String START = """
        <?xml version="1.0" encoding="UTF-8"?>
        <%s xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        """;

    /** Where a search engine finds what is asked across reports; what else is chosen there is one of their addresses. */
    private static final List<String> PAGES = List.of(
            "/", Sought.PATH, TimelinessWanted.PATH, FigureWanted.RANKING, FigureWanted.TREND, CorrectionsPage.PATH);

    /** A file of it, ready to be written. */
    interface MapFile {

        void write(String base, Writer out) throws IOException;
    }

    private final Heads heads;
    private final FiguresInForce inForce;
    private final int most;

    /** @param most how many publications a file may hold */
    Sitemap(Heads heads, FiguresInForce inForce, @Value("${nianbao.sitemap-addresses:24000}") int most) {
        this.heads = heads;
        this.inForce = inForce;
        this.most = most;
    }

    /** All of it, or the index where that is too much for a file. */
    MapFile whole() {
        var years = inForce.years();
        return years.stream().mapToInt(year -> inForce.agencies(year).size()).sum() > most
                ? (base, out) -> index(years, base, out)
                : (base, out) -> addresses(true, heads::each, base, out);
    }

    private void index(List<Integer> years, String base, Writer out) throws IOException {
        out.write(START.formatted("sitemapindex"));
        for (int year : years) {
            int parts = (inForce.agencies(year).size() + most - 1) / most;
            for (int part : IntStream.rangeClosed(1, parts).toArray()) {
                out.write(new Markup("")
                                .open("sitemap")
                                .element("loc", base + "/sitemap.xml?year=" + year + "&part=" + part)
                                .close()
                        + "\n");
            }
        }
        out.write("</sitemapindex>\n");
    }

    /** @throws Missing when there is no such part */
    MapFile part(int year, int part) {
        var agencies = inForce.agencies(year);
        long from = (part - 1L) * most;
        if (part < 1 || from >= agencies.size()) {
            throw new Missing("网站地图没有 " + year + " 年的第 " + part + " 部分。");
        }
        var first = agencies.get((int) from);
        var last = agencies.get((int) Math.min(from + most, agencies.size()) - 1);
        boolean beginning = part == 1 && inForce.years().getFirst() == year;
        return (base, out) -> addresses(beginning, reader -> heads.each(year, first, last, reader), base, out);
    }

    /** @param beginning whether the pages that are no publication's stand here */
    private static void addresses(boolean beginning, Consumer<Consumer<Head>> heads, String base, Writer out)
            throws IOException {
        out.write(START.formatted("urlset"));
        if (beginning) {
            for (var page : PAGES) {
                out.write(new Markup("").open("url").element("loc", base + page).close() + "\n");
            }
        }
        try {
            heads.accept(head -> {
                try {
                    out.write(address(head, base));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.write("</urlset>\n");
    }

    private static String address(Head head, String base) {
        return new Markup("")
                        .open("url")
                        .element("loc", base + SitePage.address(head.id()))
                        .element(
                                "lastmod",
                                head.publishedAt()
                                        .truncatedTo(ChronoUnit.SECONDS)
                                        .toString())
                        .close()
                + "\n"
                + (head.id().number() > 1 ? changes(head, base) : "");
    }

    private static String changes(Head head, String base) {
        return new Markup("")
                        .open("url")
                        .element(
                                "loc",
                                base
                                        + ChangesPage.address(
                                                head.id().report(), head.id().number()))
                        .close()
                + "\n";
    }
}
