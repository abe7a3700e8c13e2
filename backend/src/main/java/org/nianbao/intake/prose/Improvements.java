package org.nianbao.intake.prose;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Block;
import org.nianbao.content.ChineseNumerals;
import org.nianbao.content.Measure;
import org.nianbao.content.Problem;

/**
 * Finds the problems and measures that section five lists: after 一是, 二是 within a paragraph, as paragraphs of their
 * own, or under numbered headings. Whether a list tells what was wrong or what will be done is taken from the sentence
 * that leads to it, else from the heading above; where neither says, nothing is taken from it. Ordinals are places in a
 * list, whatever they count: 一是, 三是, 三是 are three entries, and only 一是 begins anew. An entry that tells a problem and
 * goes on to what will be done about it is a problem and its measure.
 */
public final class Improvements {

    private enum Mode {
        PROBLEMS,
        MEASURES
    }

    private static final Pattern ORDINAL =
            Pattern.compile("(?<=^|[。；，：、;,: ])(?:([一二三四五六七八九十])[是要]|第([一二三四五六七八九十])[，,、])");
    private static final Pattern MEASURES = Pattern.compile("改进|措施|整改|举措|下一步|今后|针对|打算|计划|将|努力");
    private static final Pattern PROBLEMS = Pattern.compile("问题|不足|差距|短板|薄弱|困难|表现|欠缺");
    private static final Pattern BOTH = Pattern.compile("(?:问题|不足)[^，。]{0,6}?[及和与、][^，。]{0,6}?(?:改进|整改|措施)");
    private static final Pattern PART = Pattern.compile("[^，]{0,12}(?:问题|不足|差距|短板|困难|措施|举措|打算|计划|方向|改进情况|整改情况|思路|安排)");
    private static final Pattern NUMBER =
            Pattern.compile("^(?:[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)]|\\d{1,2}[.、．]|[①-⑳])");
    private static final Pattern TURN = Pattern.compile("[。；](?:下一步|今后|针对|为此|对此|(?:改进|整改)(?:措施|情况)[：:])");
    /** What only leads to a measure: 改进措施：加强审核. */
    private static final Pattern LABEL = Pattern.compile("^(?:(?:改进|整改)(?:措施|情况)[：:]|(?:下一步|今后|对此|为此)[，,：:]?)");
    /** 仍存在一些不足: says that there are problems, not which. */
    private static final Pattern GENERAL = Pattern.compile("(?:一些|以下|不少|一定).{0,4}(?:问题|不足|差距)|[：:]$");

    private static final int MOST = 100;

    /**
     * One entry of a list.
     *
     * @param turned what it says will be done about it; null when it says nothing of that
     */
    private record Enumerated(
            Mode mode, String text, @Nullable String turned) {}

    private final List<Enumerated> entries = new ArrayList<>();
    /** Paragraphs of a part that are no list, in case that it has none. */
    private final Map<Mode, List<String>> loose = new EnumMap<>(Mode.class);

    private final Set<Mode> guessed = EnumSet.noneOf(Mode.class);
    private final List<Problem> problems = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private @Nullable Mode part;
    private int partLevel;
    private @Nullable Mode lead;
    private @Nullable Mode list;
    private int ordinal;
    private @Nullable StringBuilder headed;

    public Improvements(List<Block> blocks) {
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
        guess();
        fill();
    }

    public List<Problem> problems() {
        return problems;
    }

    /** As the report plans them. Which problem one answers is known only where both are told in one entry. */
    public List<Measure> measures() {
        return measures;
    }

    /** Whether the problems are sentences that neither ordinals nor numbers part. */
    public boolean problemsAreGuessed() {
        return guessed.contains(Mode.PROBLEMS);
    }

    public boolean measuresAreGuessed() {
        return guessed.contains(Mode.MEASURES);
    }

    /** 存在的问题 opens a part of the section; any other heading below it is one of the part's entries. */
    private void heading(String text, int level) {
        closeHeaded();
        if (PART.matcher(text).matches() && (part == null || level <= partLevel)) {
            part = BOTH.matcher(text).find() ? null : mode(text);
            partLevel = level;
            lead = null;
            list = null;
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
        var ordinals = ORDINAL.matcher(text).results().toList();
        if (ordinals.isEmpty() && part != null) {
            loose.computeIfAbsent(part, mode -> new ArrayList<>()).add(text);
        }
        leadsOn(text.substring(
                0, ordinals.isEmpty() ? text.length() : ordinals.getFirst().start()));
        for (int i = 0; i < ordinals.size(); i++) {
            boolean last = i + 1 == ordinals.size();
            begin(number(ordinals.get(i)));
            var told = text.substring(
                    ordinals.get(i).end(),
                    last ? text.length() : ordinals.get(i + 1).start());
            if (last || number(ordinals.get(i + 1)) == 1) {
                lastEntry(told, !last);
            } else {
                take(list, told);
            }
        }
    }

    private static int number(MatchResult ordinal) {
        return ChineseNumerals.number(ordinal.group(1) != null ? ordinal.group(1) : ordinal.group(2));
    }

    /** 一 begins a new list; what led to it says of what. Any other goes on with the list there is. */
    private void begin(int number) {
        if (ordinal > 0 && number == 1) {
            lead = null;
        }
        if (number == 1 || list == null) {
            list = mode();
        }
        ordinal = number;
    }

    /** An entry and, when another list follows or its sentences turn to the future, the lead behind it. */
    private void lastEntry(String text, boolean listFollows) {
        var turn = TURN.matcher(text);
        boolean turns = turn.find();
        int end = turns
                ? turn.start() + 1
                : listFollows ? Math.max(text.lastIndexOf('。'), text.lastIndexOf('；')) + 1 : text.length();
        take(list, turns && !listFollows || end == 0 ? text : text.substring(0, end));
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
        return MEASURES.matcher(text).find()
                ? Mode.MEASURES
                : PROBLEMS.matcher(text).find() ? Mode.PROBLEMS : null;
    }

    private void closeHeaded() {
        if (headed != null) {
            take(mode(), headed.toString());
            headed = null;
        }
    }

    private void take(@Nullable Mode mode, String text) {
        if (mode == null) {
            return;
        }
        var turn = TURN.matcher(text);
        boolean turns = mode == Mode.PROBLEMS && turn.find();
        var told = entry(turns ? text.substring(0, turn.start() + 1) : text);
        var turned =
                turns ? entry(LABEL.matcher(text.substring(turn.start() + 1)).replaceFirst("")) : "";
        if (!told.isBlank()) {
            entries.add(new Enumerated(mode, told, turned.isBlank() || turned.endsWith("：") ? null : turned));
        }
    }

    /** A single sentence goes without the mark that ended it in the list. */
    private static String entry(String text) {
        var entry = text.strip().replaceFirst("[；;，,]$", "");
        return !entry.isEmpty() && entry.indexOf('。') == entry.length() - 1
                ? entry.substring(0, entry.length() - 1)
                : entry;
    }

    /** A part of the section without any list tells an entry with each sentence. */
    private void guess() {
        loose.forEach((mode, paragraphs) -> {
            if (entries.stream().noneMatch(entry -> entry.mode() == mode)) {
                paragraphs.stream()
                        .flatMap(text -> Stream.of(text.split("(?<=。)")))
                        .filter(sentence -> !GENERAL.matcher(sentence).find())
                        .forEach(sentence -> take(mode, sentence));
                if (entries.stream().anyMatch(entry -> entry.mode() == mode)) {
                    guessed.add(mode);
                }
            }
        });
    }

    /** Where only the last problem turns to the future, that sentence closes the section and answers no single one. */
    private void fill() {
        var told =
                entries.stream().filter(entry -> entry.mode() == Mode.PROBLEMS).toList();
        boolean pairs = told.stream().limit(Math.max(0, told.size() - 1)).anyMatch(entry -> entry.turned() != null);
        for (var entry : entries) {
            if (entry.mode() == Mode.MEASURES) {
                measure(entry.text(), List.of());
            } else if (problems.size() < MOST) {
                var problem = new Problem("p" + (problems.size() + 1), entry.text());
                problems.add(problem);
                if (pairs && entry.turned() != null) {
                    measure(entry.turned(), List.of(problem));
                }
            }
        }
    }

    private void measure(String text, List<Problem> answered) {
        if (measures.size() < MOST) {
            measures.add(new Measure(
                    "m" + (measures.size() + 1), text, answered, null, null, Measure.Status.PLANNED, List.of()));
        }
    }
}
