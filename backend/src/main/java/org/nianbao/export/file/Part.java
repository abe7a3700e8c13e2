package org.nianbao.export.file;

import java.util.List;
import java.util.stream.IntStream;

/** One part of a report or a letter as it is read from top to bottom, whatever file it is written to. */
public sealed interface Part
        permits Part.Headline,
                Part.Paragraph,
                Part.Bullet,
                Part.Facts,
                Part.LetterNumber,
                Part.LetterAddressee,
                Part.Enclosures,
                Part.Signature,
                Grid {

    /** @param level 1 for a section, 2 for （一）, 3 for 1. */
    record Headline(int level, String text) implements Part {}

    record Paragraph(String text) implements Part {}

    /** @param level 1 for the outermost */
    record Bullet(int level, String text) implements Part {}

    /** Lines of a name and a value. */
    record Facts(List<Detail> facts) implements Part {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** 发文字号: in the middle, under the title. */
    record LetterNumber(String text) implements Part {}

    /** 主送: at the left margin, with its colon. */
    record LetterAddressee(String text) implements Part {}

    /** 附件说明: a line each, the first with the word before it. */
    record Enclosures(List<String> names) implements Part {

        public Enclosures {
            names = List.copyOf(names);
        }

        /** What stands on each line; a single one bears no number. */
        List<String> lines() {
            return names.size() == 1
                    ? List.of("附件：" + names.getFirst())
                    : IntStream.range(0, names.size())
                            .mapToObj(at -> (at == 0 ? "附件：" : "　　　") + (at + 1) + "．" + names.get(at))
                            .toList();
        }
    }

    /**
     * 署名和成文日期 under a seal (GB/T 9704, 7.3.5.1): the day ends four characters before the right margin, the agency stands
     * in the middle over it. They never stand on a page without some of the text, to which anything could be put.
     */
    record Signature(String agency, String day) implements Part {

        private static final double FOUR = 4;

        /** How far before the right margin the day ends, in characters: more where the agency's name would not find room. */
        double dayIndent() {
            return Math.max(FOUR, (width(agency) - width(day)) / 2);
        }

        /** How far before the right margin the agency ends, in characters. */
        double agencyIndent() {
            return dayIndent() + (width(day) - width(agency)) / 2;
        }

        /** In characters: two digits take the room of one. */
        private static double width(String text) {
            return text.codePoints().mapToDouble(c -> c < 128 ? 0.5 : 1).sum();
        }
    }

    record Detail(String name, String value) {}
}
