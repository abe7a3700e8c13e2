package org.nianbao.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Block;
import org.nianbao.content.Measure;
import org.nianbao.content.Problem;

/**
 * Finds the problems and measures that section five lists: after 一是, 二是 within a paragraph, as paragraphs of their
 * own, or under numbered headings. Whether a list tells what was wrong or what will be done is taken from the sentence
 * that leads to it, else from the heading above; where neither says, nothing is taken from it.
 */
final class Improvements {

    private enum Mode { PROBLEMS, MEASURES }

    private static final String ORDINALS = "一二三四五六七八九";
    private static final Pattern ORDINAL = Pattern.compile(
            "(?<=^|[。；，：、;,: ])(?:([一二三四五六七八九])[是要]|第([一二三四五六七八九])[，,、])");
    private static final Pattern MEASURES = Pattern.compile("改进|措施|整改|举措|下一步|今后|针对|打算|计划|将|努力");
    private static final Pattern PROBLEMS = Pattern.compile("问题|不足|差距|短板|薄弱|困难|表现|欠缺");
    private static final Pattern BOTH = Pattern.compile("(?:问题|不足)[^，。]{0,6}?[及和与、][^，。]{0,6}?(?:改进|整改|措施)");
    private static final Pattern PART = Pattern.compile(
            "[^，]{0,12}(?:问题|不足|差距|短板|困难|措施|举措|打算|计划|方向|改进情况|整改情况|思路|安排)");
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)]|\\d{1,2}[.、．]|[①-⑳])");
    private static final Pattern NEW_LEAD = Pattern.compile("。(?:下一步|今后|针对|为此|对此)");

    private static final int MOST = 100;

    private final List<String> problems = new ArrayList<>();
    private final List<String> measures = new ArrayList<>();
    private @Nullable Mode part;
    private int partLevel;
    private @Nullable Mode lead;
    private @Nullable Mode list;
    private int ordinal;
    private @Nullable StringBuilder headed;

    Improvements(List<Block> blocks) {
        for (var block : blocks) {
            var text = NUMBER.matcher(block.text()).replaceFirst("");
            boolean numbered = text.length() < block.text().length();
            switch (block.kind()) {
                case HEADING -> heading(text, block.level() == null ? 1 : block.level());
                case ITEM -> item(text, numbered);
                case PARAGRAPH -> paragraph(text);
            }
        }
        closeHeaded();
    }

    List<Problem> problems() {
        var list = new ArrayList<Problem>();
        problems.forEach(text -> list.add(new Problem("p" + (list.size() + 1), text)));
        return list;
    }

    /** As the report plans them; which problem each answers, no report says for certain. */
    List<Measure> measures() {
        var list = new ArrayList<Measure>();
        measures.forEach(text -> list.add(new Measure("m" + (list.size() + 1), text, List.of(), null, null,
                Measure.Status.PLANNED, List.of())));
        return list;
    }

    /** 存在的问题 opens a part of the section; any other heading below it is one of the part's entries. */
    private void heading(String text, int level) {
        closeHeaded();
        if (PART.matcher(text).matches() && (part == null || level <= partLevel)) {
            part = BOTH.matcher(text).find() ? null : mode(text);
            partLevel = level;
            lead = null;
            ordinal = 0;
        } else if (mode() != null) {
            headed = new StringBuilder(text).append("。");
        }
    }

    private void item(String text, boolean numbered) {
        if (numbered && mode() != null) {
            closeHeaded();
            take(mode(), text);
        } else {
            paragraph(text);
        }
    }

    private void paragraph(String text) {
        if (headed != null && !(text.endsWith("：") && mode(text) != null)) {
            headed.append(text);
            return;
        }
        closeHeaded();
        var entries = ORDINAL.matcher(text).results().toList();
        leadsOn(text.substring(0, entries.isEmpty() ? text.length() : entries.getFirst().start()));
        for (int i = 0; i < entries.size(); i++) {
            boolean last = i + 1 == entries.size();
            begin(number(entries.get(i)));
            entry(text.substring(entries.get(i).end(), last ? text.length() : entries.get(i + 1).start()),
                    !last && number(entries.get(i + 1)) <= ordinal);
        }
    }

    private static int number(MatchResult ordinal) {
        return 1 + ORDINALS.indexOf(ordinal.group(1) != null ? ordinal.group(1) : ordinal.group(2));
    }

    /** An ordinal that does not count on begins a new list; what led to it says of what. */
    private void begin(int number) {
        if (ordinal > 0 && number <= ordinal) {
            lead = null;
        }
        if (ordinal == 0 || number <= ordinal) {
            list = mode();
        }
        ordinal = number;
    }

    /** One entry, and, when another list follows or its sentences turn to the future, the lead behind it. */
    private void entry(String text, boolean listFollows) {
        var turn = NEW_LEAD.matcher(text);
        int end = turn.find() ? turn.start() + 1
                : listFollows ? Math.max(text.lastIndexOf('。'), text.lastIndexOf('；')) + 1 : text.length();
        take(list, text.substring(0, end > 0 ? end : text.length()));
        if (end > 0 && end < text.length()) {
            leadsOn(text.substring(end));
        }
    }

    private void leadsOn(String text) {
        if (text.isBlank()) {
            return;
        }
        ordinal = 0;
        var sentence = text.substring(text.lastIndexOf('。', text.length() - 2) + 1);
        var clause = sentence.substring(sentence.lastIndexOf('，') + 1);
        lead = mode(clause) != null ? mode(clause) : mode(sentence);
    }

    private @Nullable Mode mode() {
        return lead != null ? lead : part;
    }

    private static @Nullable Mode mode(String text) {
        return MEASURES.matcher(text).find() ? Mode.MEASURES : PROBLEMS.matcher(text).find() ? Mode.PROBLEMS : null;
    }

    private void closeHeaded() {
        if (headed != null) {
            take(mode(), headed.toString());
            headed = null;
        }
    }

    /** A single sentence goes without the mark that ended it in the list. */
    private void take(@Nullable Mode mode, String text) {
        var entry = text.strip().replaceFirst("[；;，,]$", "");
        if (entry.indexOf('。') == entry.length() - 1 && !entry.isEmpty()) {
            entry = entry.substring(0, entry.length() - 1);
        }
        var taken = mode == Mode.PROBLEMS ? problems : measures;
        if (!entry.isBlank() && mode != null && taken.size() < MOST) {
            taken.add(entry);
        }
    }
}
