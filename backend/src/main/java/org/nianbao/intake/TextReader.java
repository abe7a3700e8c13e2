package org.nianbao.intake;

import java.util.List;
import org.nianbao.foreign.text.Opened.Around;
import org.nianbao.foreign.text.Pages;
import org.nianbao.foreign.text.Written;
import org.nianbao.form.Editions;
import org.nianbao.intake.doubt.ReadReport;

/** Reads a report from plain text, such as an office program or pdftotext saves. */
public final class TextReader {

    private final ReportReader reader;

    /** @param thisYear the year in which it is read: no file is in a form of later years */
    public TextReader(Editions editions, int thisYear) {
        this.reader = new ReportReader(editions, thisYear);
    }

    /**
     * What the text says, as far as it is certain.
     *
     * @throws UnreadableFile when the text holds no annual report
     */
    public ReadReport read(String text) {
        return reader.read(Pages.lines(Written.lines(text)), Around.NOTHING);
    }

    /** Each of the reports that some lines hold. */
    List<ReadReport> each(List<Written> lines, Around around) {
        return reader.each(Pages.lines(lines), around);
    }
}
