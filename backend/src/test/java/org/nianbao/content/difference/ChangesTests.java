package org.nianbao.content.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nianbao.content.Block;
import org.nianbao.content.CellKind;
import org.nianbao.content.Channel;
import org.nianbao.content.ChannelKind;
import org.nianbao.content.Contact;
import org.nianbao.content.Content;
import org.nianbao.content.ContentInput;
import org.nianbao.content.ContentInput.CellInput;
import org.nianbao.content.ContentInput.ChannelInput;
import org.nianbao.content.ContentInput.PastMeasureInput;
import org.nianbao.content.ContentInput.SectionInput;
import org.nianbao.content.Edited;
import org.nianbao.content.Filled;
import org.nianbao.content.Measure;
import org.nianbao.content.PastMeasure;

/** What differs between two states of a report: cells by reference, words by part. */
class ChangesTests {

    private static final Content BEFORE =
            Filled.in("2021").withPastMeasures(List.of(new PastMeasure("m1", 2020, "加强培训", null, null, null, null)));

    private static Content after(ContentInput input) {
        return input.applyTo(BEFORE) instanceof Edited.Accepted(var content) ? content : BEFORE;
    }

    private static String added(TextChange change) {
        return change.pieces().stream()
                .filter(piece -> piece.kind() == PieceKind.ADDED)
                .map(Piece::text)
                .collect(Collectors.joining("|"));
    }

    @Test
    void theSameStateHasNoChanges() {
        assertThat(CellChange.between(BEFORE, BEFORE)).isEmpty();
        assertThat(TextChange.between(BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void cellsAreListedInPrintedOrderWithBothStates() {
        var now = after(new ContentInput(
                null,
                null,
                null,
                null,
                List.of(
                        new CellInput("review.reconsideration.total", CellKind.NUMBER, BigDecimal.TWO, null),
                        new CellInput("regulations.rules.issued", CellKind.NOT_APPLICABLE, null, null)),
                null,
                null,
                null,
                null));
        var changes = CellChange.between(BEFORE, now);
        assertThat(changes)
                .extracting(CellChange::ref)
                .containsExactly("regulations.rules.issued", "review.reconsideration.total");
        assertThat(changes).allSatisfy(change -> {
            assertThat(change.before()).isEqualTo(BEFORE.cell(change.ref()));
            assertThat(change.after()).isEqualTo(now.cell(change.ref()));
        });
    }

    @Test
    void everyPartOfWordsIsNamedAndNoOther() {
        var now = after(new ContentInput(
                "新标题",
                List.of(Block.paragraph("新前言")),
                new Contact("新址", null, null, null, null),
                List.of(new SectionInput(5, List.of(Block.paragraph("人手不足。")))),
                null,
                List.of(new ChannelInput("c1", "门户网站", List.of(ChannelKind.WEBSITE), 30, 28, null)),
                List.of(),
                List.of(),
                List.of(new PastMeasureInput("m1", 2020, Measure.Status.DONE, "两期"))));
        assertThat(TextChange.between(BEFORE, now))
                .extracting(TextChange::part)
                .containsExactly(
                        "title",
                        "preamble",
                        "contact",
                        "channels",
                        "problems",
                        "measures",
                        "pastMeasures",
                        "section 5");
    }

    @Test
    void listsAreComparedAsPeopleWouldWriteThem() {
        var now = after(new ContentInput(
                null,
                null,
                null,
                null,
                null,
                List.of(
                        new ChannelInput(
                                "c1",
                                "门户网站",
                                List.of(ChannelKind.WEBSITE, ChannelKind.OTHER),
                                30,
                                21,
                                List.of(new Channel.Category("概况", 20), new Channel.Category("预算", 8))),
                        new ChannelInput("c2", "公示栏", List.of(ChannelKind.NOTICE_BOARD), null, null, null)),
                null,
                null,
                List.of(new PastMeasureInput("m1", 2020, Measure.Status.DONE, "两期"))));
        var changes = TextChange.between(BEFORE, now);
        assertThat(changes).extracting(ChangesTests::added).containsExactly("30", "（已完成；两期）");
    }
}
