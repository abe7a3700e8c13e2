package org.nianbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nianbao.content.ContentInput.CellInput;
import org.nianbao.content.ContentInput.ChannelInput;
import org.nianbao.content.ContentInput.MeasureInput;
import org.nianbao.content.ContentInput.ProblemInput;
import org.nianbao.content.ContentInput.SectionInput;

/** Two people at one report: what each changed stays, and where that cannot be nothing is saved. */
class MergingTests {

    private static final Content SEEN = Filled.in("2021");

    private static ContentInput prose(String... paragraphs) {
        return new ContentInput(
                null,
                null,
                null,
                List.of(new SectionInput(
                        1, Stream.of(paragraphs).map(Block::paragraph).toList())),
                null,
                null,
                null,
                null,
                null);
    }

    private static ContentInput lists(
            @Nullable List<ChannelInput> channels,
            @Nullable List<ProblemInput> problems,
            @Nullable List<MeasureInput> measures) {
        return new ContentInput(null, null, null, null, null, channels, problems, measures, null);
    }

    private static Content after(Content before, ContentInput change) {
        return change.applyTo(before) instanceof Edited.Accepted(var content) ? content : SEEN;
    }

    private static Merged merged(Content seen, ContentInput theirs, ContentInput mine) {
        var stored = after(seen, theirs);
        return mine.onto(seen, stored, after(stored, mine));
    }

    private static Content both(Content seen, ContentInput theirs, ContentInput mine) {
        var merged = merged(seen, theirs, mine);
        assertThat(merged.collisions()).isEmpty();
        return after(after(seen, theirs), merged.input());
    }

    @Test
    void twoAtTheTwoEndsOfASectionDoNotMeet() {
        var seen = after(SEEN, prose("甲", "乙", "丙"));

        assertThat(both(seen, prose("甲一", "乙", "丙"), prose("甲", "乙", "丙三", "丁"))
                        .section(1)
                        .text())
                .isEqualTo("甲一\n乙\n丙三\n丁");
        assertThat(both(seen, prose("甲一", "乙", "丙"), prose("甲", "乙二", "丙"))
                        .section(1)
                        .text())
                .isEqualTo("甲一\n乙二\n丙");
        assertThat(both(seen, prose("乙", "丙"), prose("甲", "乙", "新", "丙"))
                        .section(1)
                        .text())
                .isEqualTo("乙\n新\n丙");
        assertThat(both(seen, prose("甲", "乙", "丙同"), prose("甲", "乙", "丙同"))
                        .section(1)
                        .text())
                .isEqualTo("甲\n乙\n丙同");
    }

    @Test
    void whereBothChangedOneParagraphOrWroteAtOnePlaceNothingIsTaken() {
        var seen = after(SEEN, prose("甲", "乙", "丙"));

        assertThat(merged(seen, prose("甲", "乙一", "丙"), prose("甲", "乙二", "丙")).collisions())
                .containsExactly("section 1");
        assertThat(merged(seen, prose("甲", "丙"), prose("甲", "乙二", "丙")).collisions())
                .as("删去与改写")
                .hasSize(1);
        assertThat(merged(seen, prose("甲", "新一", "乙", "丙"), prose("甲", "新二", "乙", "丙"))
                        .collisions())
                .hasSize(1);
        assertThat(merged(after(SEEN, prose()), prose("甲"), prose("乙")).collisions())
                .hasSize(1);
    }

    /** Whatever two people do to a text, either they are told, or all that either wrote and all that neither took out is there. */
    @Test
    void noWordIsEverLost() {
        var random = new Random(7);
        int together = 0;
        for (int round = 0; round < 3_000; round++) {
            var seen =
                    IntStream.range(0, random.nextInt(9)).mapToObj(i -> "段" + i).toList();
            var theirs = edited(seen, "他", random);
            var mine = edited(seen, "我", random);
            var merged = ThreeWays.merged(seen, theirs, mine, text -> text, false);
            if (merged != null) {
                together++;
                var expected = new HashSet<>(theirs);
                expected.addAll(mine);
                seen.stream()
                        .filter(text -> !theirs.contains(text) || !mine.contains(text))
                        .forEach(expected::remove);
                assertThat(merged)
                        .as("%s | %s | %s", seen, theirs, mine)
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
        assertThat(together).isGreaterThan(1_000);
    }

    private static List<String> edited(List<String> before, String by, Random random) {
        var after = new ArrayList<String>();
        for (var text : before) {
            switch (random.nextInt(8)) {
                case 0 -> after.add(by + "改" + text);
                case 1 -> after.addAll(List.of(text, by + "加" + text));
                case 2 -> {}
                default -> after.add(text);
            }
        }
        return after;
    }

    @Test
    void editsOfDifferentParagraphsAreAlwaysPutTogether() {
        var random = new Random(11);
        for (int round = 0; round < 1_000; round++) {
            var seen = IntStream.range(0, 2 + random.nextInt(8))
                    .mapToObj(i -> "段" + i)
                    .toList();
            int his = random.nextInt(seen.size());
            int own = (his + 1 + random.nextInt(seen.size() - 1)) % seen.size();
            var theirs = new ArrayList<>(seen);
            theirs.set(his, "他改");
            var mine = new ArrayList<>(seen);
            mine.set(own, "我改");
            var expected = new ArrayList<>(theirs);
            expected.set(own, "我改");

            assertThat(ThreeWays.merged(seen, theirs, mine, text -> text, false))
                    .isEqualTo(expected);
        }
    }

    @Test
    void figuresThatFollowedTheirCellMeanwhileAreNoChange() {
        var seen = after(
                SEEN,
                new ContentInput(
                        null,
                        null,
                        null,
                        List.of(new SectionInput(
                                1,
                                List.of(
                                        new Block(
                                                BlockKind.PARAGRAPH,
                                                null,
                                                "新收0件",
                                                List.of(new Figure("requests.received.person", 2, 3))),
                                        Block.paragraph("乙")))),
                        null,
                        null,
                        null,
                        null,
                        null));
        var filled = new ContentInput(
                null,
                null,
                null,
                List.of(new SectionInput(1, List.of(seen.section(1).blocks().getFirst(), Block.paragraph("乙一")))),
                List.of(new CellInput("requests.received.person", CellKind.NUMBER, BigDecimal.valueOf(36), null)),
                null,
                null,
                null,
                null);
        var mine = new ContentInput(
                null,
                null,
                null,
                List.of(new SectionInput(
                        1,
                        List.of(
                                new Block(
                                        BlockKind.PARAGRAPH,
                                        null,
                                        "共收（待填）件",
                                        List.of(new Figure("requests.received.person", 2, 6))),
                                Block.paragraph("乙")))),
                null,
                null,
                null,
                null,
                null);

        assertThat(both(seen, filled, mine).section(1).text()).isEqualTo("共收36件\n乙一");
    }

    private static ChannelInput channel(@Nullable String id, String name, int items) {
        return new ChannelInput(id, name, List.of(ChannelKind.OTHER), items, null, null);
    }

    @Test
    void entriesOfListsAreMergedByTheirIds() {
        var seen = after(SEEN, lists(List.of(channel("c1", "网站", 28), channel("c2", "公示栏", 3)), null, null));
        var theirs =
                lists(List.of(channel("c1", "网站", 30), channel("c2", "公示栏", 3), channel(null, "微博", 5)), null, null);
        var mine = lists(List.of(channel("c1", "网站", 28), channel("c2", "公示栏", 4), channel(null, "微信", 6)), null, null);

        var channels = both(seen, theirs, mine).channels();
        assertThat(channels).extracting(Channel::name).containsExactly("网站", "公示栏", "微信", "微博");
        assertThat(channels).extracting(Channel::items).containsExactly(30, 4, 6, 5);
        assertThat(Set.copyOf(channels.stream().map(Channel::id).toList())).hasSize(4);
        assertThat(merged(seen, theirs, lists(List.of(channel("c1", "网站", 31), channel("c2", "公示栏", 3)), null, null))
                        .collisions())
                .containsExactly("channels");
        assertThat(merged(
                                seen,
                                lists(List.of(channel("c2", "公示栏", 3)), null, null),
                                lists(List.of(channel("c1", "网站", 31), channel("c2", "公示栏", 3)), null, null))
                        .collisions())
                .hasSize(1);
    }

    @Test
    void aProblemRewordedByOneAndItsMeasureByAnotherBothStay() {
        var theirs = lists(null, List.of(new ProblemInput("p1", "更新偏慢"), new ProblemInput("p2", "解读形式单一")), null);
        var mine = lists(
                null,
                null,
                List.of(
                        new MeasureInput("m1", "每日更新", List.of("p1", "p2"), "办公室", null, null),
                        new MeasureInput("m2", "增加图解", List.of(), null, null, null)));

        var both = both(SEEN, theirs, mine);
        assertThat(both.problems().getFirst().text()).isEqualTo("更新偏慢");
        assertThat(both.measures().getFirst().text()).isEqualTo("每日更新");
        assertThat(both.measures().getFirst().problems().getFirst().text()).isEqualTo("更新偏慢");
    }

    @Test
    void aClientThatSendsEverythingBackUndoesNothing() {
        var theirs = new ContentInput(
                "他人的标题",
                null,
                null,
                null,
                List.of(new CellInput("requests.received.person", CellKind.NUMBER, BigDecimal.valueOf(36), null)),
                null,
                null,
                null,
                null);
        var all = ContentInput.of(SEEN);
        var mine = new ContentInput(
                all.title(),
                List.of(Block.paragraph("我的引言。")),
                all.contact(),
                all.sections(),
                all.cells(),
                all.channels(),
                all.problems(),
                all.measures(),
                null);

        var both = both(SEEN, theirs, mine);
        assertThat(both.title()).isEqualTo("他人的标题");
        assertThat(both.cell("requests.received.person").number()).isEqualTo(BigDecimal.valueOf(36));
        assertThat(both.preamble()).containsExactly(Block.paragraph("我的引言。"));
    }
}
