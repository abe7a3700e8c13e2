package org.nianbao.report.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.prose.Quantity;
import org.nianbao.content.Block;
import org.nianbao.content.Content;
import org.nianbao.content.Figure;
import org.nianbao.report.writing.TakenBlock.TakenMark;
import org.nianbao.report.writing.TakenBlock.Why;

/**
 * 取用上年文字: last year's words as a beginning for this year's. Years move on by one and figures become references to this
 * year's cells. Every other number of last year's is put in brackets, 【上年 213】, which no report should be submitted with
 * (rule S-3), so that none of them slips in unseen. 上年 and 本年 mean the year before and the year of whichever report they
 * stand in, and stay.
 */
final class TakingOver {

    /** Alternatives in order: what comes first is not looked at again. */
    private static final Pattern TOKEN = Pattern.compile(String.join(
            "|",
            "(?<kept>(?:https?://|www\\.)[\\x21-\\x7e]+|[\\w.+-]+@[\\w.-]+|第\\s*\\d+|[（(]\\d{1,2}[）)]|^\\s*\\d{1,2}[.．、](?!\\d)|0\\d{2,3}[-—－]\\d{7,8}|(?<=(?:邮编|邮政编码)[：:为是（(\\s]{0,4})\\d{6}(?!\\d)"
                + "|(?<!\\d)1月1日|12月31日|(?<!\\d)1月31日|(?<!\\d)3月31日)",
            "(?<document>[〔\\[（(](?<of>\\d{4})[〕\\]）)]\\s*\\d+\\s*号)",
            "(?<year>(?<!\\d)20\\d{2})(?=\\s*年)",
            "(?<worded>二[〇○零][〇○零一二三四五六七八九]{2})(?=年)",
            "(?<number>\\d{1,2}月\\d{1,2}日|\\d+(?:[,，]\\d{3}(?!\\d))*(?:\\.\\d+)?(?:\\s*(?:%|％|[万亿]))?)"));

    private static final String DIGITS = "〇一二三四五六七八九";

    private final int year;
    private final Content now;
    private final StringBuilder text = new StringBuilder();
    private final List<Figure> figures = new ArrayList<>();
    private final List<TakenMark> marks = new ArrayList<>();

    private TakingOver(int year, Content now) {
        this.year = year;
        this.now = now;
    }

    /**
     * @param last what was published
     * @param year the year of that report
     * @param now  the report that is being written
     */
    static List<TakenText> of(Content last, int year, Content now) {
        var sections = now.edition().sections().stream().map(form -> {
            var section = last.section(form.number());
            return new TakenText(
                    form.number(),
                    section == null || !section.title().equals(form.title())
                            ? List.of()
                            : taken(section.blocks(), year, now));
        });
        return Stream.concat(Stream.of(new TakenText(null, taken(last.preamble(), year, now))), sections)
                .filter(text -> !text.blocks().isEmpty())
                .toList();
    }

    private static List<TakenBlock> taken(List<Block> blocks, int year, Content now) {
        return blocks.stream()
                .filter(block -> !block.text().isBlank())
                .map(block -> new TakingOver(year, now).taken(block))
                .toList();
    }

    private TakenBlock taken(Block block) {
        int done = 0;
        for (var figure : block.figures()) {
            plain(block.text().substring(done, figure.start()));
            figure(figure.cell(), block.text().substring(figure.start(), figure.end()));
            done = figure.end();
        }
        plain(block.text().substring(done));
        return new TakenBlock(new Block(block.kind(), block.level(), text.toString(), figures), marks);
    }

    private void figure(String ref, String was) {
        var addends = now.edition().addends(ref);
        if (addends.isEmpty()) {
            bracketed(was);
            return;
        }
        int start = text.length();
        text.append(Figure.shown(addends, now.cells()));
        figures.add(new Figure(ref, start, text.length()));
        marks.add(new TakenMark(start, text.length(), Why.FIGURE, was));
    }

    private void plain(String stretch) {
        int done = 0;
        var matcher = TOKEN.matcher(stretch);
        while (matcher.find()) {
            worded(stretch.substring(done, matcher.start()));
            token(matcher.toMatchResult());
            done = matcher.end();
        }
        worded(stretch.substring(done));
    }

    private void token(MatchResult found) {
        var said = found.group();
        var document = found.group("of");
        if (found.group("number") != null || document != null && movedOn(Integer.parseInt(document)) != null) {
            bracketed(said);
        } else if (found.group("year") != null) {
            moved(said, movedOn(Integer.parseInt(said)));
        } else if (found.group("worded") != null) {
            var moved = movedOn(yearOf(said));
            moved(said, moved == null ? null : worded(Integer.parseInt(moved)));
        } else {
            text.append(said);
        }
    }

    /** The next year for last year, the one before and the one after; null for what is further away. */
    private @Nullable String movedOn(int said) {
        return Math.abs(said - year) > 1 ? null : String.valueOf(said + 1);
    }

    private static int yearOf(String worded) {
        var digits = worded.replace('○', '〇').replace('零', '〇');
        return digits.chars().reduce(0, (sum, digit) -> sum * 10 + DIGITS.indexOf(digit));
    }

    private static String worded(int year) {
        return String.valueOf(year)
                .chars()
                .mapToObj(digit -> DIGITS.substring(digit - '0', digit - '0' + 1))
                .reduce("", String::concat);
    }

    private void moved(String was, @Nullable String now) {
        int start = text.length();
        text.append(now == null ? was : now);
        if (now != null) {
            marks.add(new TakenMark(start, text.length(), Why.YEAR, was));
        }
    }

    private void bracketed(String was) {
        int start = text.length();
        text.append("【上年 ").append(was.strip()).append('】');
        marks.add(new TakenMark(start, text.length(), Why.NUMBER, was));
    }

    /** Amounts written in characters, 三次, are too often none of the year's to be put in brackets. */
    private void worded(String stretch) {
        int start = text.length();
        text.append(stretch);
        for (var amount : Quantity.in(stretch)) {
            marks.add(new TakenMark(
                    start + amount.start(),
                    start + amount.end(),
                    Why.WORDED_NUMBER,
                    stretch.substring(amount.start(), amount.end())));
        }
    }
}
