package org.nianbao.export.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheets that files carry within them, read once. */
public final class Style {

    /** For a screen and for a browser's printer. */
    public static final String PAGE = read("page.css");

    /** The page where there is no web app. */
    public static final String SHELL = read("shell.html");

    /** For the page from which a PDF is made, in what CSS its renderer knows. */
    static final String PDF = read("pdf.css");

    /** Besides, where every page says at its edges what it is. */
    static final String RUNNING = read("running.css");

    /** Of the 使用手册, likewise. */
    static final String MANUAL = read("manual.css");

    /** For a workbook. */
    static final String SHEET = read("sheet.xml");

    /** For a document. */
    static final String DOCUMENT = read("document.xml");

    private Style() {}

    private static String read(String name) {
        try (var in = Style.class.getResourceAsStream("/export/" + name)) {
            if (in == null) {
                throw new IllegalStateException("缺少文件 export/" + name + "。");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
