package org.nianbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.content.ContentInput.PastMeasureInput;
import org.nianbao.content.Measure.Status;

/** What became of earlier measures is answered one by one; which there are is not the writer's to choose. */
class PastMeasureTests {

    private static final PastMeasure TRAINING =
            new PastMeasure("m1", 2022, "加强培训", "办公室", LocalDate.of(2023, 6, 30), null, null);
    private static final PastMeasure LEDGER = new PastMeasure("m1", 2021, "建立台账", null, null, null, null);
    private static final Content BEFORE = Filled.in("2021").withPastMeasures(List.of(LEDGER, TRAINING));

    private static ContentInput input(PastMeasureInput... answers) {
        return new ContentInput(null, null, null, null, null, null, null, null, List.of(answers));
    }

    private static PastMeasureInput answer(String measure, int year, @Nullable Status status, @Nullable String note) {
        return new PastMeasureInput(measure, year, status, note);
    }

    private static Content after(Content before, ContentInput input) {
        assertThat(input.applyTo(before)).isInstanceOf(Edited.Accepted.class);
        return input.applyTo(before) instanceof Edited.Accepted(var content) ? content : before;
    }

    @Test
    void onlyTheNamedOneIsAnsweredAndNothingElseOfItChanges() {
        var content = after(BEFORE, input(answer("m1", 2022, Status.DONE, "举办两期")));
        assertThat(content.pastMeasures()).containsExactly(LEDGER, TRAINING.answered(Status.DONE, "举办两期"));
        assertThat(content.withPastMeasures(BEFORE.pastMeasures())).isEqualTo(BEFORE);
    }

    @Test
    void anAnswerCanBeTakenBack() {
        var answered = after(BEFORE, input(answer("m1", 2022, Status.DONE, "举办两期")));
        assertThat(after(answered, input(answer("m1", 2022, null, null)))).isEqualTo(BEFORE);
    }

    @Test
    void theyStayWhenOtherPartsChange() {
        var retitled = new ContentInput("更正后的标题", null, null, null, null, null, List.of(), List.of(), null);
        assertThat(after(BEFORE, retitled).pastMeasures()).isEqualTo(BEFORE.pastMeasures());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(input(answer("m2", 2022, Status.DONE, null)), "pastMeasures[0].measure", "2022 年的“m2”"),
                Arguments.of(input(answer("m1", 2020, Status.DONE, null)), "pastMeasures[0].measure", "2020"),
                Arguments.of(
                        input(answer("m1", 2022, Status.DONE, null), answer("m1", 2022, null, null)),
                        "pastMeasures[1].measure",
                        "两次"),
                Arguments.of(input(answer("m1", 2022, Status.DONE, "长".repeat(501))), "pastMeasures[0].note", "501"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatCannotBeAnsweredIsNamed(ContentInput input, String path, String value) {
        assertThat(input.applyTo(BEFORE))
                .isInstanceOfSatisfying(
                        Edited.Invalid.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.path()).isEqualTo(path);
                                    assertThat(problem.message()).contains(value);
                                }));
    }

    @Test
    void twoPeopleMayAnswerDifferentOnesButNotTheSame() {
        var theirs = after(BEFORE, input(answer("m1", 2021, Status.DROPPED, "机构改革")));
        var other = input(answer("m1", 2022, Status.DONE, null));
        assertThat(other.onto(BEFORE, theirs, after(theirs, other)).collisions())
                .isEmpty();
        var same = input(answer("m1", 2021, Status.DONE, null));
        assertThat(same.onto(BEFORE, theirs, after(theirs, same)).collisions()).hasSize(1);
    }

    @Test
    void theyAreStoredAndReportsWithoutThemAreStoredAsBefore() {
        var answered = after(BEFORE, input(answer("m1", 2022, Status.UNDERWAY, "已办一期")));
        assertThat(ContentTree.read(ContentTree.write(answered), Filled.EDITIONS))
                .isEqualTo(answered);
        assertThat(ContentTree.write(Filled.in("2021"))).doesNotContainKey("pastMeasures");
    }
}
