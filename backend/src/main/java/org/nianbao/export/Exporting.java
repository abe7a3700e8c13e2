package org.nianbao.export;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.Sha256;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.content.Content;
import org.nianbao.content.ContentTree;
import org.nianbao.content.Measure;
import org.nianbao.export.file.CsvFile;
import org.nianbao.export.file.DocxFile;
import org.nianbao.export.file.Format;
import org.nianbao.export.file.HtmlFile;
import org.nianbao.export.file.JsonFile;
import org.nianbao.export.file.Manual;
import org.nianbao.export.file.Paper;
import org.nianbao.export.file.PdfFont;
import org.nianbao.export.file.Pdfs;
import org.nianbao.export.file.Printout;
import org.nianbao.export.file.Style;
import org.nianbao.export.file.TxtFile;
import org.nianbao.export.file.Unavailable;
import org.nianbao.export.file.XlsxFile;
import org.nianbao.form.Editions;
import org.nianbao.publication.KeptFiles;
import org.nianbao.publication.Publication;
import org.nianbao.publication.Publications;
import org.nianbao.report.ReportId;
import org.nianbao.store.Missing;
import org.nianbao.store.PublicationClock;
import org.nianbao.store.Store;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Making files of what is published. A file once made is kept a while, as a publication never changes, but for what
 * later ones say became of its measures and how its agency is called; what takes long to make is kept in the store as well
 * ({@link KeptFiles}). What was withdrawn is asked for no more, so that an hour later it is in no memory either.
 */
@Service
public class Exporting {

    private static final long KEPT_BYTES = 64L << 20;

    private record FileKey(String publication, List<Measure> measures, Agency agency, Format format, boolean official) {

        static FileKey of(Paper paper, Format format) {
            return new FileKey(
                    paper.publication().id().toString(),
                    paper.content().measures(),
                    paper.agency(),
                    format,
                    paper.official());
        }
    }

    private final Publications publications;
    private final Agencies agencies;
    private final Editions editions;
    private final PublicationClock changes;
    private final KeptFiles keptFiles;
    private final Release release;
    private final Pdfs pdfs;
    private final Instant started;
    private final Map<String, File> manuals = new ConcurrentHashMap<>();
    private final Cache<FileKey, File> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((FileKey key, File file) -> file.bytes().length)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    Exporting(
            Publications publications,
            Agencies agencies,
            Editions editions,
            PublicationClock changes,
            KeptFiles keptFiles,
            Release release,
            Clock clock,
            @Value("${nianbao.pdf-font:}") String pdfFont) {
        this.publications = publications;
        this.agencies = agencies;
        this.editions = editions;
        this.changes = changes;
        this.keptFiles = keptFiles;
        this.release = release;
        this.started = clock.instant();
        this.pdfs = new Pdfs(PdfFont.find(pdfFont));
    }

    /** The characters of some content that its PDF would not print. */
    Collection<String> unprintable(Content content) {
        return pdfs.unprintable(String.valueOf(ContentTree.write(content)));
    }

    /** The format an address ends in. */
    public Format format(String extension) {
        var format = Format.ofExtension(extension);
        if (format == null) {
            throw new Missing("没有“" + extension + "”格式的文件；可以下载的格式有 "
                    + Stream.of(Format.values()).map(Format::extension).collect(Collectors.joining("、")) + "。");
        }
        return format;
    }

    /**
     * What a file is made of.
     *
     * @param number null for the publication in force
     */
    public Paper paper(ReportId report, @Nullable Integer number) {
        var publication = publications.find(report, number);
        if (publication == null) {
            throw new Missing("没有这份已发布的年报：机关 " + report.agency() + "，" + report.year() + "年"
                    + (number == null ? "。" : "，第" + number + "版。"));
        }
        if (publication.withdrawal() != null) {
            throw Unavailable.withdrawn(publication, publication.withdrawal());
        }
        return paper(publication);
    }

    private Paper paper(Publication publication) {
        var content = publication.content();
        if (content == null) {
            throw new IllegalArgumentException("已发布报告 " + publication.id() + " 已撤回。");
        }
        return new Paper(publication, content, agencies.tree().known(publication.agencyCode()));
    }

    /** @param base the site's address, which a page needs for its links */
    File file(Paper paper, Format format, String base) {
        if (format == Format.HTML) {
            return File.of(HtmlFile.enclosing(paper, base, Style.PAGE));
        }
        return kept.get(
                FileKey.of(paper, format),
                key -> File.of(format.slow() ? keptOrMade(key, paper) : bytes(paper, format)));
    }

    private byte[] keptOrMade(FileKey key, Paper paper) {
        var id = paper.publication().id();
        var name = (paper.official() ? "official." : "") + key.format().extension();
        var madeOf = Sha256.of(key + release.mark() + pdfs.fonts());
        var found = reachable(() -> keptFiles.find(id, name, madeOf));
        if (found != null) {
            return found;
        }
        var made = bytes(paper, key.format());
        reachable(() -> {
            keptFiles.keep(id, name, madeOf, made);
            return made;
        });
        return made;
    }

    /** What the store gives; null where it cannot be reached, as a file can do without it. */
    private static byte @Nullable [] reachable(Supplier<byte @Nullable []> store) {
        try {
            return store.get();
        } catch (RuntimeException e) {
            if (Store.isOutOfReach(e)) {
                return null;
            }
            throw e;
        }
    }

    /** Makes what takes long of a report's number in force, where there is one, so that its first reader does not wait. */
    void makeAhead(ReportId report) {
        var publication = publications.find(report, null);
        if (publication != null && !publication.withdrawn()) {
            var paper = paper(publication);
            Stream.of(Format.values()).filter(Format::slow).forEach(format -> file(paper, format, ""));
        }
    }

    /**
     * The moment since which no file of a publication has become another, to the best of anybody's knowledge: by the public
     * record, and by what this release writes, as far as that can be told by when it was started.
     */
    Instant unchangedSince(Paper paper) {
        return Stream.of(paper.publication().publishedAt(), changes.changed(), started)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private byte[] bytes(Paper paper, Format format) {
        return switch (format) {
            case HTML -> throw new IllegalArgumentException("网页随网站地址而不同，不作保留。");
            case CSV -> CsvFile.of(paper);
            case JSON -> JsonFile.of(paper);
            case DOCX -> DocxFile.of(paper);
            case XLSX -> XlsxFile.of(paper);
            case PDF -> pdfs.make(paper);
            case TXT -> TxtFile.of(paper);
        };
    }

    /** Sets on pages what is printed; nothing of it is kept. */
    public byte[] print(Printout printout, Format format) {
        return switch (format) {
            case DOCX -> DocxFile.of(printout);
            case PDF -> pdfs.make(printout);
            case HTML, XLSX, CSV, JSON, TXT -> throw new Missing("打印件只有 docx 和 pdf 两种格式。");
        };
    }

    /**
     * By which a reader who has a year's data already is recognised, without reading it all again: the state of the
     * public record, asked before the data is, so that no old tag outlives a change; and the release that writes them.
     */
    String tag(int year, OpenData form) {
        return File.of(changes.now() + " " + year + " " + form + " " + release.mark())
                .tag();
    }

    /** Writes all publications in force of a year, one after the other, so that their number does not matter. */
    void write(int year, OpenData form, Writer out) throws IOException {
        out.write(form.head());
        try {
            publications.eachOfYear(year, publication -> {
                try {
                    out.write(form.lines(paper(publication)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The 使用手册 for a role; made once, as it changes with a release only. */
    File manual(String chapter) {
        if (!Manual.CHAPTERS.contains(chapter)) {
            throw new Missing("使用手册没有这一章：" + chapter + "。");
        }
        return manuals.computeIfAbsent(chapter, key -> File.of(pdfs.make(Manual.of(key))));
    }

    File dictionary() {
        return File.of(CsvFile.dictionary(editions.stream()));
    }
}
