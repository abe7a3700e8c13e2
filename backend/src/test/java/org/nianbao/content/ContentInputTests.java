package org.nianbao.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.content.ContentInput.CellInput;
import org.nianbao.content.ContentInput.ChannelInput;
import org.nianbao.content.ContentInput.MeasureInput;
import org.nianbao.content.ContentInput.PastMeasureInput;
import org.nianbao.content.ContentInput.ProblemInput;
import org.nianbao.content.ContentInput.SectionInput;

class ContentInputTests {

    private static final Content BEFORE = Filled.in("2021");
    private static final String RECEIVED = "requests.received.person";
    private static final String LONG = "长".repeat(501);

    /** A change of one part, all others left out. */
    private static ContentInput input(Object part) {
        return new ContentInput(
                part instanceof String title ? title : null,
                null,
                part instanceof Contact contact ? contact : null,
                list(part, SectionInput.class),
                list(part, CellInput.class),
                list(part, ChannelInput.class),
                list(part, ProblemInput.class),
                list(part, MeasureInput.class),
                list(part, PastMeasureInput.class));
    }

    private static <T> @Nullable List<T> list(Object part, Class<T> type) {
        return part instanceof List<?> list && !list.isEmpty() && type.isInstance(list.getFirst())
                ? list.stream().map(type::cast).toList()
                : null;
    }

    private static CellInput number(String ref, String number) {
        return new CellInput(ref, CellKind.NUMBER, new BigDecimal(number), null);
    }

    private static ChannelInput channel(@Nullable String id, @Nullable Integer items, Channel.Category... categories) {
        return new ChannelInput(id, "微信公众号", List.of(ChannelKind.WECHAT), items, null, List.of(categories));
    }

    private static MeasureInput measure(@Nullable String id, String... problems) {
        return new MeasureInput(id, "每月自查", List.of(problems), null, null, null);
    }

    private static Content accepted(Content before, ContentInput input) {
        assertThat(input.applyTo(before)).isInstanceOf(Edited.Accepted.class);
        return input.applyTo(before) instanceof Edited.Accepted(var content) ? content : before;
    }

    private static List<InvalidPart> refused(ContentInput input) {
        assertThat(input.applyTo(BEFORE)).isInstanceOf(Edited.Invalid.class);
        return input.applyTo(BEFORE) instanceof Edited.Invalid(var problems) ? problems : List.of();
    }

    @Test
    void partsLeftOutStay() {
        var nothing = new ContentInput(null, null, null, null, null, null, null, null, null);
        assertThat(accepted(BEFORE, nothing)).isEqualTo(BEFORE);
        var retitled = accepted(BEFORE, input("更正后的标题"));
        assertThat(retitled.title()).isEqualTo("更正后的标题");
        assertThat(retitled).usingRecursiveComparison().ignoringFields("title").isEqualTo(BEFORE);
    }

    @Test
    void onlyTheNamedCellAndSectionChange() {
        var after = accepted(
                accepted(BEFORE, input(List.of(number("requests.total.total", "7")))),
                input(List.of(new SectionInput(5, List.of(Block.paragraph("人手不足。"))))));
        assertThat(after.cell("requests.total.total").number()).isEqualTo("7");
        assertThat(after.section(5).text()).isEqualTo("人手不足。");
        assertThat(after.section(1)).isEqualTo(BEFORE.section(1));
        assertThat(after.cells().values())
                .filteredOn(cell -> !BEFORE.cells().containsValue(cell))
                .hasSize(1);
    }

    @Test
    void zeroBlankAndNotApplicableAreThreeThings() {
        var after = accepted(
                BEFORE,
                input(List.of(
                        number(RECEIVED, "0"),
                        new CellInput("requests.received.legal", CellKind.BLANK, null, null),
                        new CellInput("requests.received.total", CellKind.NOT_APPLICABLE, null, null))));
        assertThat(after.cell(RECEIVED)).isEqualTo(Cell.number(RECEIVED, BigDecimal.ZERO));
        assertThat(after.cell("requests.received.legal").kind()).isEqualTo(CellKind.BLANK);
        assertThat(after.cell("requests.received.total").kind()).isEqualTo(CellKind.NOT_APPLICABLE);
    }

    @Test
    void aNumberTypedAnewKeepsTheRemarkBesideItAndAnEmptyRemarkRemovesIt() {
        var noted = accepted(BEFORE, input(List.of(new CellInput(RECEIVED, CellKind.NUMBER, BigDecimal.ONE, "含信函"))));
        assertThat(accepted(noted, input(List.of(number(RECEIVED, "2"))))
                        .cell(RECEIVED)
                        .note())
                .isEqualTo("含信函");
        var cleared = input(List.of(new CellInput(RECEIVED, CellKind.NUMBER, BigDecimal.ONE, "")));
        assertThat(accepted(noted, cleared).cell(RECEIVED).note()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"999999999999999", "-999999999999999", "0.000000000000001", "1E+14"})
    void fifteenDigitsAreTaken(String number) {
        assertThat(accepted(BEFORE, input(List.of(number(RECEIVED, number))))
                        .cell(RECEIVED)
                        .number())
                .isEqualByComparingTo(number);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(List.of(number("requests.other.total", "1")), "cells[0].ref", "requests.other.total"),
                Arguments.of(
                        List.of(number(RECEIVED, "1"), new CellInput(RECEIVED, CellKind.BLANK, BigDecimal.ONE, null)),
                        "cells[1].number",
                        "给出数字 1"),
                Arguments.of(
                        List.of(new CellInput(RECEIVED, CellKind.NUMBER, null, null)), "cells[0].number", "没有给出数字"),
                Arguments.of(List.of(number(RECEIVED, "1234567890123456")), "cells[0].number", "15"),
                Arguments.of(List.of(number(RECEIVED, "0.0000000000000001")), "cells[0].number", "15"),
                Arguments.of(List.of(number(RECEIVED, "1E+15")), "cells[0].number", "15"),
                Arguments.of(List.of(number(RECEIVED, "1E+2000000000")), "cells[0].number", "15"),
                Arguments.of(List.of(new CellInput(RECEIVED, CellKind.BLANK, null, LONG)), "cells[0].note", "501"),
                Arguments.of(List.of(new SectionInput(7, List.of())), "sections[0].number", "7"),
                Arguments.of(
                        List.of(new SectionInput(1, List.of(Block.heading(5, "小标题")))),
                        "sections[0].blocks[0].level",
                        "5"),
                Arguments.of(
                        List.of(new SectionInput(1, List.of(Block.paragraph("长".repeat(20_001))))),
                        "sections[0].blocks[0].text",
                        "20001"),
                Arguments.of(List.of(channel("c1", 1), channel("c1", 2)), "channels[1].id", "c1"),
                Arguments.of(List.of(channel("c 1", 1)), "channels[0].id", "字母"),
                Arguments.of(List.of(channel(null, -1)), "channels[0].items", "-1"),
                Arguments.of(
                        List.of(channel(null, 1, new Channel.Category("概况", -2))),
                        "channels[0].categories[0].items",
                        "-2"),
                Arguments.of(
                        List.of(channel(null, 1, new Channel.Category(LONG, 2))),
                        "channels[0].categories[0].name",
                        "501"),
                Arguments.of(List.of(new ProblemInput("p1", "甲"), new ProblemInput("p1", "乙")), "problems[1].id", "p1"),
                Arguments.of(List.of(new ProblemInput(null, " ")), "problems[0].text", "不能为空"),
                Arguments.of(List.of(measure("m1", "p1", "p9")), "measures[0].problems", "p9"),
                Arguments.of(List.of(new MeasureInput(null, "自查", null, LONG, null, null)), "measures[0].owner", "501"),
                Arguments.of(new Contact(null, null, LONG, null, null), "contact.phone", "501"),
                Arguments.of(LONG, "title", "501"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatCannotBeTakenIsNamedWithItsPlaceAndValue(Object part, String path, String value) {
        assertThat(refused(input(part))).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.message()).contains(value);
        });
    }

    @Test
    void everyPartThatCannotBeTakenIsNamedAtOnce() {
        var input = new ContentInput(
                LONG,
                null,
                null,
                List.of(new SectionInput(9, List.of())),
                List.of(number("a.b.c", "1"), number("d.e.f", "2")),
                null,
                null,
                List.of(measure(null, "p8", "p9")),
                null);
        assertThat(refused(input))
                .extracting(InvalidPart::path)
                .containsExactly(
                        "title",
                        "sections[0].number",
                        "cells[0].ref",
                        "cells[1].ref",
                        "measures[0].problems",
                        "measures[0].problems");
    }

    @Test
    void idsStayWithTheirPartsAndAreNotGivenAgain() {
        var after = accepted(BEFORE, input(List.of(new ProblemInput("p2", "解读少"), new ProblemInput(null, "人手不足"))));
        assertThat(after.problems()).extracting(Problem::id).containsExactly("p2", "p3");
        var later = accepted(after, input(List.of(new ProblemInput(null, "经费不足"), new ProblemInput("p3", "人手不足"))));
        assertThat(later.problems()).extracting(Problem::id).containsExactly("p4", "p3");
    }

    @Test
    void aMeasureKeepsItsStatusAndWhatBecameOfIt() {
        var after = accepted(BEFORE, input(List.of(measure(null, "p1", "p1"), measure("m1", "p2"))));
        assertThat(after.measures()).extracting(Measure::id).containsExactly("m3", "m1");
        assertThat(after.measures().getFirst().problems())
                .extracting(Problem::id)
                .containsExactly("p1");
        assertThat(after.measures().getFirst().status()).isEqualTo(Measure.Status.PLANNED);
        assertThat(after.measures().getLast().status()).isEqualTo(Measure.Status.UNDERWAY);
        assertThat(after.measures().getLast().followUps())
                .isEqualTo(BEFORE.measures().getFirst().followUps());
    }

    @Test
    void aMeasureFollowsItsProblemsWhenTheyAreRewordedOrRemoved() {
        var after = accepted(BEFORE, input(List.of(new ProblemInput("p2", "解读仍然偏少"))));
        assertThat(after.measures().getFirst().problems()).containsExactly(new Problem("p2", "解读仍然偏少"));
    }

    @Test
    void twoPeopleCollideOnlyWhereBothChangedTheSamePartDifferently() {
        var theirs = accepted(
                BEFORE,
                new ContentInput(
                        null,
                        null,
                        null,
                        List.of(new SectionInput(5, List.of(Block.paragraph("人手不足。")))),
                        List.of(number(RECEIVED, "2.0")),
                        null,
                        null,
                        null,
                        null));
        assertThat(collides(input(List.of(number(RECEIVED, "3"))), theirs)).isTrue();
        assertThat(collides(input(List.of(number(RECEIVED, "2"))), theirs)).isFalse();
        assertThat(collides(input(List.of(number("requests.received.legal", "3"))), theirs))
                .isFalse();
        assertThat(collides(input(List.of(new SectionInput(5, List.of(Block.paragraph("经费不足。"))))), theirs))
                .isTrue();
        assertThat(collides(input(List.of(new SectionInput(5, List.of()))), theirs))
                .as("没有改动")
                .isFalse();
        assertThat(collides(input(List.of(new SectionInput(1, List.of()))), theirs))
                .isFalse();
        assertThat(collides(input("更正后的标题"), theirs)).isFalse();
    }

    private static boolean collides(ContentInput mine, Content theirs) {
        return !mine.onto(BEFORE, theirs, accepted(theirs, mine)).collisions().isEmpty();
    }

    @Test
    void aMeasureMayAnswerAProblemWrittenWithIt() {
        var input = new ContentInput(
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new ProblemInput("new-1", "人手不足")),
                List.of(measure(null, "new-1")),
                null);
        assertThat(accepted(BEFORE, input).measures())
                .singleElement()
                .satisfies(measure -> assertThat(measure.problems()).containsExactly(new Problem("new-1", "人手不足")));
    }
}
