package org.nianbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.content.ContentInput.CellInput;
import org.nianbao.content.ContentInput.ChannelInput;
import org.nianbao.content.ContentInput.MeasureInput;
import org.nianbao.content.ContentInput.UnacceptedInput;

/** 未采用的输入: kept as typed until its place is settled, and in nobody's way elsewhere. */
class UnacceptedTests {

    private static final String RECEIVED = "requests.received.person";
    private static final Content BEFORE = Filled.in("2021");

    private static ContentInput input(
            @Nullable List<CellInput> cells,
            @Nullable List<ChannelInput> channels,
            @Nullable List<MeasureInput> measures,
            UnacceptedInput... unaccepted) {
        return new ContentInput(null, null, null, null, cells, channels, null, measures, null, List.of(unaccepted));
    }

    private static ContentInput typed(String place, @Nullable String text) {
        return input(null, null, null, new UnacceptedInput(place, text));
    }

    private static List<CellInput> number(int number) {
        return List.of(new CellInput(RECEIVED, CellKind.NUMBER, BigDecimal.valueOf(number), null));
    }

    private static Content after(Content before, ContentInput input) {
        assertThat(input.applyTo(before)).isInstanceOf(Edited.Accepted.class);
        return input.applyTo(before) instanceof Edited.Accepted(var content) ? content : before;
    }

    @Test
    void whatWasTypedStaysExactlyAndTheCellKeepsItsNumber() {
        var after = after(BEFORE, typed(RECEIVED, " 1万 "));
        assertThat(after.unaccepted()).containsExactly(new Unaccepted(RECEIVED, " 1万 "));
        assertThat(after.cell(RECEIVED)).isEqualTo(BEFORE.cell(RECEIVED));
        assertThat(ContentTree.read(ContentTree.write(after), Filled.EDITIONS)).isEqualTo(after);
    }

    @Test
    void aNumberInTheCellSettlesItAndSoDoesDroppingIt() {
        var typed = after(BEFORE, typed(RECEIVED, "1万"));
        assertThat(after(typed, input(number(3), null, null)).unaccepted()).isEmpty();
        assertThat(after(typed, typed(RECEIVED, null))).isEqualTo(BEFORE);
        assertThat(after(typed, input(number(3), null, null, new UnacceptedInput(RECEIVED, "三")))
                        .unaccepted())
                .containsExactly(new Unaccepted(RECEIVED, "三"));
    }

    @Test
    void contentOfWhichAllWasAcceptedIsWrittenAsBefore() {
        assertThat(ContentTree.write(BEFORE)).doesNotContainKey("unaccepted");
    }

    @Test
    void aFieldOfAListIsSettledByItsOwnValueAndByItsRowGoing() {
        var first = BEFORE.channels().getFirst();
        var place = "channels." + first.id() + ".items";
        var typed = after(BEFORE, typed(place, "一百多"));
        assertThat(after(typed, input(null, List.of(channel(first, first.items(), "改名")), null))
                        .unaccepted())
                .hasSize(1);
        assertThat(after(typed, input(null, List.of(channel(first, 41_000, first.name())), null))
                        .unaccepted())
                .isEmpty();
        assertThat(after(typed, input(null, List.of(), null)).unaccepted()).isEmpty();
    }

    @Test
    void theProblemsOfAMeasureAreSettledByProblemsAndNotByItsStatus() {
        var typed = after(BEFORE, typed("measures.m1.problems", "人手不足"));
        assertThat(after(typed, measure(List.of("p1", "p2"), Measure.Status.DONE))
                        .unaccepted())
                .hasSize(1);
        assertThat(after(typed, measure(List.of("p1"), Measure.Status.UNDERWAY)).unaccepted())
                .isEmpty();
    }

    private static ContentInput measure(List<String> problems, Measure.Status status) {
        var of = BEFORE.measures().getFirst();
        return input(null, null, List.of(new MeasureInput(of.id(), of.text(), problems, of.owner(), of.due(), status)));
    }

    private static ChannelInput channel(Channel of, @Nullable Integer items, String name) {
        return new ChannelInput(of.id(), name, of.kinds(), items, of.previousItems(), of.categories());
    }

    @Test
    void aMeasureTooUnfinishedToBeInTheListWaitsUntilItIs() {
        var waiting = after(BEFORE, typed("measures.m-new.owner", "办公室"));
        assertThat(waiting.measures()).isEqualTo(BEFORE.measures());
        var written = after(
                waiting, input(null, null, List.of(new MeasureInput("m-new", "每月自查", List.of(), "办公室", null, null))));
        assertThat(written.unaccepted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"requests.received.nobody", "channels.c1.colour", "measures.m1", "title", "channels.c 1.items"})
    void aPlaceTheReportDoesNotHaveIsNamed(String place) {
        assertThat(typed(place, "1万").applyTo(BEFORE))
                .isInstanceOfSatisfying(
                        Edited.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.path()).isEqualTo("unaccepted[0].place");
                                    assertThat(problem.message()).contains(place);
                                }));
    }

    @Test
    void moreThanALineIsRefused() {
        assertThat(typed(RECEIVED, "一".repeat(501)).applyTo(BEFORE)).isInstanceOf(Edited.Invalid.class);
    }

    @Test
    void whoeverFillsACellMustHaveSeenWhatWasTypedInIt() {
        var theirs = after(BEFORE, typed(RECEIVED, "1万"));
        var mine = input(number(8), null, null);
        assertThat(mine.onto(BEFORE, theirs, after(theirs, mine)).collisions()).containsExactly(RECEIVED);
        assertThat(mine.onto(theirs, theirs, after(theirs, mine)).collisions()).isEmpty();
        var elsewhere = typed("requests.received.legal", "/");
        assertThat(elsewhere.onto(BEFORE, theirs, after(theirs, elsewhere)).collisions())
                .isEmpty();
    }
}
