package org.nianbao.export.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.nianbao.content.text.TextForm;

/** A publication as plain text, in the form in which it can be taken in again. */
public final class TxtFile {

    /** Older Windows programs read UTF-8 as such only when the file begins with it. */
    private static final String MARK = "\uFEFF";

    private TxtFile() {}

    public static byte[] of(Paper paper) {
        var facts = new ArrayList<String>();
        facts.add("发布日期：" + Spelling.of(paper.publishedOn()));
        facts.add("索引号：" + paper.publication().indexNumber());
        if (paper.number() > 1) {
            facts.add("版本：第" + paper.number() + "版（更正）");
        }
        if (paper.publication().correctionNote() != null) {
            facts.add("更正说明：" + paper.publication().correctionNote());
        }
        return (MARK + TextForm.write(paper.enclosure(), facts)).getBytes(StandardCharsets.UTF_8);
    }
}
