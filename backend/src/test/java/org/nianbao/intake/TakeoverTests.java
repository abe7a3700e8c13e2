package org.nianbao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nianbao.account.Caller;
import org.nianbao.content.Block;
import org.nianbao.content.BlockKind;
import org.nianbao.content.Channel;
import org.nianbao.content.ChannelKind;
import org.nianbao.content.Contact;
import org.nianbao.content.Content;
import org.nianbao.content.Edited;
import org.nianbao.content.Figure;
import org.nianbao.content.Measure;
import org.nianbao.content.Measure.Status;
import org.nianbao.content.Problem;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;

/** 并入: what a file leaves open stays as the report has it. */
class TakeoverTests {

    private static final Edition EDITION = Editions.load().byKey("2021");
    private static final Problem LATE = new Problem("p1", "公开不够及时");
    private static final Measure CHECK =
            new Measure("m1", "定期检查", List.of(LATE), "办公室", LocalDate.of(2025, 6, 30), Status.UNDERWAY, List.of());
    private static final Channel SITE =
            new Channel("c1", "政府网站", List.of(ChannelKind.WEBSITE), 10, 8, List.of(new Channel.Category("政策文件", 4)));

    private static Content content(
            @Nullable Contact contact, List<Channel> channels, List<Problem> problems, List<Measure> measures) {
        return content(List.of(), contact, channels, problems, measures);
    }

    private static Content content(
            List<Block> one,
            @Nullable Contact contact,
            List<Channel> channels,
            List<Problem> problems,
            List<Measure> measures) {
        return Content.of(EDITION, "", List.of(), contact, Map.of(1, one), Map.of(), channels, problems, measures);
    }

    private static final Content NOW = content(
            new Contact("北京中路1号", "750001", "0951-1234567", null, null), List.of(SITE), List.of(LATE), List.of(CHECK));

    private static Content taken(Content read, String... keys) {
        return ((Edited.Accepted) Takeover.input(NOW, read, Set.of(keys)).applyTo(NOW)).content();
    }

    private static Measure planned(String text, Problem... problems) {
        return new Measure("m1", text, List.of(problems), null, null, Status.PLANNED, List.of());
    }

    @Test
    void aFileThatListsOnlyProblemsTakesNoMeasureAway() {
        var then = taken(content(null, List.of(), List.of(LATE, new Problem("p2", "队伍不稳")), List.of()), "problems");
        assertThat(then.problems()).extracting(Problem::text).containsExactly("公开不够及时", "队伍不稳");
        assertThat(then.measures()).containsExactly(CHECK);
    }

    @Test
    void aFileThatListsOnlyMeasuresTakesNoProblemAway() {
        var then = taken(content(null, List.of(), List.of(), List.of(planned("加强培训"))), "problems");
        assertThat(then.problems()).containsExactly(LATE);
        assertThat(then.measures()).extracting(Measure::text).containsExactly("加强培训");
    }

    @Test
    void aMeasureOfTheSameWordsKeepsWhoDoesItByWhenAndHowFarItIs() {
        var other = new Problem("p1", "队伍不稳");
        assertThat(taken(content(null, List.of(), List.of(), List.of(planned("定期检查"))), "problems")
                        .measures())
                .containsExactly(CHECK);
        assertThat(taken(content(null, List.of(), List.of(other), List.of(planned("定期检查"))), "problems")
                        .measures())
                .as("the problem it answered is gone, the rest is not")
                .singleElement()
                .satisfies(measure -> {
                    assertThat(measure.problems()).isEmpty();
                    assertThat(measure.owner()).isEqualTo("办公室");
                });
        var done = new Measure("m1", "定期检查", List.of(), "机关党委", null, Status.DONE, List.of());
        assertThat(taken(content(null, List.of(), List.of(), List.of(done)), "problems")
                        .measures())
                .as("what the file does say goes before")
                .singleElement()
                .satisfies(measure -> {
                    assertThat(measure.owner()).isEqualTo("机关党委");
                    assertThat(measure.status()).isEqualTo(Status.DONE);
                    assertThat(measure.due()).isEqualTo(CHECK.due());
                });
    }

    @Test
    void aChannelOfTheSameNameKeepsWhatTheFileDoesNotSayOfIt() {
        var read = new Channel("c1", "政府网站", List.of(), 12, null, List.of());
        assertThat(taken(content(null, List.of(read), List.of(), List.of()), "channels")
                        .channels())
                .containsExactly(new Channel("c1", "政府网站", SITE.kinds(), 12, 8, SITE.categories()));
    }

    @Test
    void aContactKeepsWhatTheFileDoesNotSayOfIt() {
        var read = new Contact(null, null, "0951-7654321", null, "a@b.cn");
        assertThat(taken(content(read, List.of(), List.of(), List.of()), "contact")
                        .contact())
                .isEqualTo(new Contact("北京中路1号", "750001", "0951-7654321", null, "a@b.cn"));
    }

    @Test
    void figuresThatTheFileBringsAreNotSaidToBecomePlainText() {
        var cell = "requests.received.total";
        var two = new Block(
                BlockKind.PARAGRAPH,
                null,
                "新收（待填）件，比上年多。另有（待填）件。",
                List.of(new Figure(cell, 2, 6), new Figure(cell, 15, 19)));
        var one = new Block(BlockKind.PARAGRAPH, null, "全年新收（待填）件。", List.of(new Figure(cell, 4, 8)));
        var report = Report.started(
                new ReportId("640100-jgsw", 2024),
                content(List.of(two), null, List.of(), List.of(), List.of()),
                Caller.PUBLIC,
                Instant.EPOCH);
        assertThat(Takeover.of(report, content(List.of(one), null, List.of(), List.of(), List.of()))
                        .parts())
                .extracting(Takeover.TakenPart::figures)
                .containsExactly(1);
        assertThat(Takeover.of(
                                report,
                                content(List.of(Block.paragraph("平稳开展。")), null, List.of(), List.of(), List.of()))
                        .parts())
                .extracting(Takeover.TakenPart::figures)
                .containsExactly(2);
    }
}
