package org.nianbao.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Enclosure;
import org.nianbao.content.text.TextFormReader;
import org.nianbao.foreign.file.FileText;
import org.nianbao.foreign.file.HtmlReader;
import org.nianbao.foreign.file.OfficeReader;
import org.nianbao.foreign.file.OldOfficeReader;
import org.nianbao.foreign.file.PdfReader;
import org.nianbao.foreign.file.TablesAlone;
import org.nianbao.foreign.text.Opened;
import org.nianbao.foreign.text.Opened.Around;
import org.nianbao.foreign.text.Written;
import org.nianbao.form.Editions;
import org.nianbao.intake.doubt.Doubt;
import org.nianbao.intake.doubt.ReadReport;

/**
 * Reads a report from a file of any kind that is read: DOCX, DOC, ODT, XLSX, XLS, ODS, PDF, OFD, HTML or plain text. A file of
 * our own that nobody has changed gives exactly what was written to it; of every other, what can be seen is read.
 */
final class FileReader {

    private static final int LOOKED_AT = 4096;
    private static final Pattern PAGE = Pattern.compile(
            "(?s)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype html|html)\\b.*", Pattern.CASE_INSENSITIVE);

    private static final String CHANGED = "这个文件由本系统下载，后来改动过，已按现在看得见的文字重新读取，没有采用其中随附的原数据；请逐项核对。";

    private final Editions editions;
    private final int thisYear;

    /** @param thisYear the year in which it is read: no file is in a form of later years */
    FileReader(Editions editions, int thisYear) {
        this.editions = editions;
        this.thisYear = thisYear;
    }

    /**
     * The reports that a file holds, in its order; mostly one.
     *
     * @param name of the file; it may say whose report this is where nothing else does
     * @throws UnreadableFile when the file cannot be read or holds no report
     */
    List<ReadReport> read(byte[] file, String name) {
        var start = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\003\004")) {
            return read(OfficeReader.open(file, editions), name);
        }
        if (start.startsWith(OldOfficeReader.MARK)) {
            return read(OldOfficeReader.open(file, editions), name);
        }
        if (start.startsWith("%PDF-")) {
            return read(PdfReader.open(file), name);
        }
        var text = FileText.of(file);
        if (PAGE.matcher(text.substring(0, Math.min(text.length(), LOOKED_AT))).matches()) {
            return read(HtmlReader.open(text), name);
        }
        return text(text, name);
    }

    private List<ReadReport> read(Opened file, String name) {
        var around = file.around().and(name);
        var lines = TablesAlone.headed(file.lines(), editions);
        if (file.enclosed() == null) {
            return each(lines, around, file.warning());
        }
        var own = Enclosure.read(file.enclosed(), file.shown(), editions);
        return own == null ? each(lines, around, CHANGED) : List.of(as(own));
    }

    private List<ReadReport> text(String text, String name) {
        if (!TextFormReader.knows(text)) {
            return each(Written.lines(text), Around.NOTHING.and(name), null);
        }
        var own = TextFormReader.read(text, editions);
        return own == null ? each(Written.lines(text), Around.NOTHING, CHANGED) : List.of(as(own));
    }

    private List<ReadReport> each(List<Written> lines, Around around, @Nullable String warning) {
        return new TextReader(editions, thisYear)
                .each(lines, around).stream()
                        .map(reading -> warning == null ? reading : doubted(reading, warning))
                        .toList();
    }

    private static ReadReport as(Enclosure own) {
        return new ReadReport(
                own.agency(),
                own.year(),
                own.content().edition().key(),
                own.content(),
                List.of(),
                List.of(),
                List.of());
    }

    private static ReadReport doubted(ReadReport reading, String message) {
        var doubts = new ArrayList<>(List.of(new Doubt(Doubt.DoubtKind.REPORT, null, message)));
        doubts.addAll(reading.doubts());
        return new ReadReport(
                reading.agencyName(),
                reading.year(),
                reading.edition(),
                reading.content(),
                doubts,
                reading.unread(),
                reading.notTaken());
    }
}
