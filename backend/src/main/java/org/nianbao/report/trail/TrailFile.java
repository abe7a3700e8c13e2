package org.nianbao.report.trail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.Sha256;
import org.nianbao.report.Report;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.report.trail.TrailEntry.Deed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report's trail as a file of its own: JSON lines, the report with the number and hash of its last entry first, then
 * every entry with all its hash covers. What was changed, dropped or put in afterwards is found from the file alone.
 */
public final class TrailFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_PROBLEMS = 20;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(ChinaTime.ZONE);

    /**
     * The first line.
     *
     * @param entries how many entries the report has
     * @param hash    of the last
     */
    public record FirstLine(String report, int entries, String hash) {}

    /**
     * @param content what the entry saved, as the text whose digest its hash covers; null when it saved nothing, or when
     *                that was erased
     * @param digest  of the content that was erased; null while it is there
     */
    public record EntryLine(
            int number,
            String at,
            String callerId,
            String by,
            Act action,
            @Nullable String step,
            int from,
            int revision,
            @Nullable String reason,
            @Nullable Extent extent,
            @Nullable String tried,
            @Nullable String content,
            @Nullable String digest,
            String hash) {

        static EntryLine of(TrailEntry entry, @Nullable String content, @Nullable String digest) {
            return new EntryLine(
                    entry.number(),
                    entry.at().toString(),
                    entry.callerId(),
                    entry.by(),
                    entry.action(),
                    entry.step(),
                    entry.from(),
                    entry.revision(),
                    entry.reason(),
                    entry.extent(),
                    entry.tried(),
                    content,
                    digest,
                    entry.hash());
        }

        /** Whether its hash is over all that it says, and over the hash before it. */
        private boolean follows(String before, String report) {
            return Hashes.hash(
                            before,
                            report,
                            number,
                            Instant.parse(at),
                            callerId,
                            by,
                            new Deed(action, step, reason, extent, tried),
                            from,
                            revision,
                            digestOfContent())
                    .equals(hash);
        }

        /** The digest that its hash covers, which stays when its content is erased. */
        @Nullable
        String digestToKeep(String before, String report) {
            var hashed = asHashed();
            return hashed.follows(before, report) ? hashed.digestOfContent() : digestOfContent();
        }

        /** Of what it saved, be it there or erased. */
        private @Nullable String digestOfContent() {
            return content == null ? digest : Sha256.of(content);
        }

        /**
         * Half a character, which could be saved once, was hashed as a question mark and is read back as �: an entry that
         * holds one says what was saved all the same.
         */
        private EntryLine asHashed() {
            return new EntryLine(
                    number,
                    at,
                    callerId,
                    by,
                    action,
                    step,
                    from,
                    revision,
                    reason == null ? null : reason.replace('\uFFFD', '?'),
                    extent,
                    tried,
                    content == null ? null : content.replace('\uFFFD', '?'),
                    digest,
                    hash);
        }
    }

    /**
     * @param problems what does not fit, at most twenty; none when the trail is whole
     * @param erasures which act erased the content of how many entries, a sentence each
     */
    public record TrailCheck(int entries, List<String> problems, List<String> erasures) {

        public boolean intact() {
            return problems.isEmpty();
        }
    }

    private final FirstLine head;
    private final List<String> problems = new ArrayList<>();
    private final List<String> erasures = new ArrayList<>();
    /** Numbers of the entries whose content is gone and which no act says was erased, by the revision they saved. */
    private final TreeMap<Integer, Integer> gone = new TreeMap<>();

    private String before = Report.FIRST_HASH;
    private int last;
    private int read;

    TrailFile(FirstLine head) {
        this.head = head;
    }

    static String text(Object line) {
        return JSON.writeValueAsString(line);
    }

    /** Checks the next entry; entries come in the order of their numbers. */
    void add(EntryLine line) {
        read++;
        if (line.number() != last + 1) {
            problem(
                    line.number() > last + 1
                            ? "第 " + (last + 1) + " 条至第 " + (line.number() - 1) + " 条缺失。"
                            : "第 " + line.number() + " 条重复或次序不对。");
        } else if (!line.follows(before, head.report()) && !line.asHashed().follows(before, head.report())) {
            problem("第 " + line.number() + " 条（" + line.by() + "，" + line.at() + "）的内容与校验值不符，或前一条被改动。");
        } else {
            readErasures(line);
        }
        last = line.number();
        before = line.hash();
    }

    /** Only what an act of the trail says was erased may be gone. */
    private void readErasures(EntryLine line) {
        if (line.content() == null && line.digest() != null) {
            gone.put(line.revision(), line.number());
        }
        if (line.action() == Act.ERASE && line.extent() != null) {
            var span = line.extent().revisions();
            var erased =
                    span == null ? new TreeMap<Integer, Integer>() : gone.subMap(span.first(), true, span.last(), true);
            var numbers = line.extent().numbers().stream().map(number -> "第 " + number + " 版");
            erasures.add("第 " + line.number() + " 条（" + line.by() + "，" + DAY.format(Instant.parse(line.at()))
                    + "）依法删除了" + numbers.collect(Collectors.joining("、")) + "，删去 " + erased.size() + " 条留痕的内容。");
            erased.clear();
        }
    }

    private void problem(String sentence) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(sentence);
        }
    }

    TrailCheck verdict() {
        if (last != head.entries()) {
            problem("应有 " + head.entries() + " 条，最后一条是第 " + last + " 条。");
        } else if (!before.equals(head.hash())) {
            problem("最后一条的校验值与年度报告所记的不符。");
        }
        gone.values().forEach(number -> problem("第 " + number + " 条的内容不在了，留痕中没有依法删除它的记录。"));
        return new TrailCheck(read, List.copyOf(problems), List.copyOf(erasures));
    }

    /** Verifies an exported trail. */
    static TrailCheck verify(BufferedReader file) throws IOException {
        try {
            var first = file.readLine();
            var trail = new TrailFile(JSON.readValue(first == null ? "" : first, FirstLine.class));
            for (var line = file.readLine(); line != null; line = file.readLine()) {
                if (!line.isBlank()) {
                    trail.add(JSON.readValue(line, EntryLine.class));
                }
            }
            return trail.verdict();
        } catch (JacksonException | DateTimeException e) {
            return new TrailCheck(0, List.of("这不是导出的留痕文件，或文件已损坏。"), List.of());
        }
    }

    /**
     * The command: verifies the files named and says so, a line each.
     *
     * @return 0 when all are whole, 1 otherwise
     */
    public static int verify(List<String> files, PrintStream out) {
        boolean whole = !files.isEmpty();
        if (files.isEmpty()) {
            out.println("用法：verify-trail 文件…");
        }
        for (var file : files) {
            try (var reader = Files.newBufferedReader(Path.of(file))) {
                var verdict = verify(reader);
                whole &= verdict.intact();
                out.println(file + "：" + (verdict.intact() ? "完整，共 " + verdict.entries() + " 条。" : "不完整。"));
                Stream.of(verdict.problems(), verdict.erasures())
                        .flatMap(List::stream)
                        .forEach(sentence -> out.println("  " + sentence));
            } catch (IOException e) {
                whole = false;
                out.println(file + "：无法读取。");
            }
        }
        return whole ? 0 : 1;
    }
}
