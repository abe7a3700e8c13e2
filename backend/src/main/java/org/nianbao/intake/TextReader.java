package org.nianbao.intake;

import org.nianbao.form.Editions;

/** Reads a report from plain text, such as an office program or pdftotext saves. */
public final class TextReader {

    private final ReportReader reader;

    public TextReader(Editions editions) {
        this.reader = new ReportReader(editions);
    }

    /**
     * What the text says, as far as it is certain.
     *
     * @throws UnreadableFile when the text holds no annual report
     */
    public Reading read(String text) {
        return reader.read(Pages.lines(text));
    }
}
