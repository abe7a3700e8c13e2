package org.nianbao.check.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.check.Result.Outcome.FAIL;
import static org.nianbao.check.Result.Outcome.NOT_ASSESSABLE;
import static org.nianbao.check.Result.Outcome.PASS;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.check.Circumstances;
import org.nianbao.check.LastYear;
import org.nianbao.check.Result;
import org.nianbao.check.Result.Outcome;
import org.nianbao.check.Rule;
import org.nianbao.content.Block;
import org.nianbao.content.ChannelKind;
import org.nianbao.form.Edition;
import org.nianbao.form.Editions;

/** Each rule of each edition by example: kept, broken, and not to be told. A new rule needs its lines here. */
class RuleExamplesTests {

    private static final Rules RULES = Rules.load();
    private static final Editions EDITIONS = Sample.EDITIONS;

    /** Rules that can always be told. */
    private static final Set<String> ALWAYS_ASSESSABLE =
            Set.of("E-1", "E-2", "B-1", "B-2", "B-3", "B-4", "B-5", "M-4", "M-5", "S-1", "S-6", "U-1");

    private static final String FIGURES = """
        B-1  2019 PASS requests.received.legal=NOT_APPLICABLE
        B-1  2019 FAIL procurement.procurement.amount=BLANK
        B-1  2021 PASS requests.received.legal=0
        B-1  2021 FAIL requests.other-rest.legal=BLANK
        B-2  2019 PASS fees.fees.change=BLANK
        B-2  2019 FAIL fees.fees.change=NOT_APPLICABLE
        B-2  2021 PASS fees.fees.amount=BLANK
        B-2  2021 FAIL fees.fees.amount=NOT_APPLICABLE
        N-1  2019 PASS licensing.licences.change=-3 enforcement.coercion.change=-1 fees.fees.change=-2
        N-1  2019 FAIL licensing.licences.previousItems=-3
        N-1  2019 NOT_ASSESSABLE licensing.licences.previousItems=BLANK
        N-1  2021 PASS enforcement.penalties.decisions=3985758
        N-1  2021 FAIL requests.carriedOut.person=-1
        N-1  2021 NOT_ASSESSABLE requests.carriedOut.person=NOT_APPLICABLE
        N-2  2019 PASS procurement.procurement.amount=1276.5534
        N-2  2019 FAIL procurement.procurement.items=0.5
        N-2  2019 NOT_ASSESSABLE procurement.procurement.amount=BLANK
        N-2  2021 PASS fees.fees.amount=59237.2449 requests.received.person=2.0
        N-2  2021 FAIL fees.fees.amount=0.1234567
        N-2  2021 NOT_ASSESSABLE fees.fees.amount=BLANK
        T2-2 2019 PASS regulations.normativeDocuments.made=6
        T2-2 2019 FAIL regulations.rules.made=6
        T2-2 2019 NOT_ASSESSABLE regulations.rules.made=BLANK
        T2-2 2021 PASS regulations.normativeDocuments.issued=4 regulations.normativeDocuments.inForce=4
        T2-2 2021 FAIL regulations.rules.inForce=6 regulations.rules.issued=NOT_APPLICABLE
        T2-2 2021 NOT_ASSESSABLE regulations.rules.issued=NOT_APPLICABLE
        T2-3 2019 PASS regulations.normativeDocuments.made=87
        T2-3 2019 PASS regulations.rules.disclosed=2 regulations.rules.totalDisclosed=2
        T2-3 2019 FAIL regulations.normativeDocuments.disclosed=2 regulations.normativeDocuments.totalDisclosed=1
        T2-3 2019 NOT_ASSESSABLE regulations.normativeDocuments.disclosed=2 regulations.normativeDocuments.totalDisclosed=BLANK
        T2-4 2021 PASS regulations.rules.issued=3 regulations.rules.repealed=2 regulations.rules.inForce=1
        T2-4 2021 FAIL regulations.normativeDocuments.issued=3 regulations.normativeDocuments.inForce=2
        T2-4 2021 NOT_ASSESSABLE regulations.normativeDocuments.issued=3 regulations.normativeDocuments.repealed=BLANK
        T3-1 2019 PASS requests.received.person=5 requests.carriedIn.person=1 requests.total.person=4 requests.carriedOut.person=2
        T3-1 2019 FAIL requests.received.person=5 requests.total.person=4
        T3-1 2019 NOT_ASSESSABLE requests.received.person=5 requests.total.person=BLANK
        T3-1 2021 PASS requests.received.total=5 requests.total.total=5
        T3-1 2021 FAIL requests.received.total=5 requests.total.person=5
        T3-1 2021 NOT_ASSESSABLE requests.received.total=NOT_APPLICABLE
        T3-2 2019 PASS requests.granted.person=1 requests.refused-internal.person=2 requests.other.person=3 requests.total.person=6
        T3-2 2019 FAIL requests.other.research=1
        T3-2 2019 NOT_ASSESSABLE requests.other.research=BLANK
        T3-2 2021 PASS requests.unavailable-unclear.legal=1 requests.notProcessed-excessive.legal=2 requests.other-rest.legal=3 requests.total.legal=6
        T3-2 2021 FAIL requests.other-feeUnpaid.welfare=1
        T3-2 2021 NOT_ASSESSABLE requests.other-notCorrected.welfare=BLANK
        T3-3 2019 PASS requests.other.person=1 requests.other.otherOrganisation=2 requests.other.total=3
        T3-3 2019 FAIL requests.other.total=1
        T3-3 2019 NOT_ASSESSABLE requests.other.total=BLANK
        T3-3 2021 PASS requests.other-rest.business=1 requests.other-rest.total=1
        T3-3 2021 FAIL requests.other-rest.legal=1
        T3-3 2021 NOT_ASSESSABLE requests.other-rest.legal=BLANK
        T3-2 2031 PASS requests.summarised.person=1 requests.refused-internal.person=2 requests.total.person=3
        T3-2 2031 FAIL requests.summarised.research=1
        T3-2 2031 NOT_ASSESSABLE requests.summarised.research=BLANK
        B-2  2031 PASS requests.summarised.person=BLANK
        B-2  2031 FAIL openData.interface.uses=NOT_APPLICABLE
        N-2  2031 PASS openData.interface.uses=3
        N-2  2031 FAIL openData.interface.uses=0.5
        N-2  2031 NOT_ASSESSABLE openData.interface.uses=BLANK
        T4-1 2019 PASS review.reconsideration.upheld=1 review.reconsideration.pending=2 review.reconsideration.total=3
        T4-1 2019 FAIL review.reconsideration.upheld=10 review.reconsideration.corrected=1
        T4-1 2019 NOT_ASSESSABLE review.reconsideration.upheld=10 review.reconsideration.total=BLANK
        T4-1 2021 PASS review.directLitigation.other=1 review.directLitigation.total=1
        T4-1 2021 FAIL review.litigationAfterReconsideration.total=1
        T4-1 2021 NOT_ASSESSABLE review.litigationAfterReconsideration.other=NOT_APPLICABLE
        """;

    /** What nobody wrote for an edition it has from the one before, wherever rule and cells are the same. */
    static Stream<Example> examples() {
        var examples = written().toList();
        for (var editions : EDITIONS.stream().gather(Gatherers.windowSliding(2)).toList()) {
            examples = Stream.concat(examples.stream(), inherited(examples, editions.getFirst(), editions.getLast()))
                    .toList();
        }
        return examples.stream();
    }

    private static Stream<Example> inherited(List<Example> examples, Edition before, Edition edition) {
        return RULES.of(edition).stream()
                .filter(RULES.of(before)::contains)
                .filter(rule -> of(examples, rule, edition).findAny().isEmpty())
                .flatMap(rule -> of(examples, rule, before))
                .flatMap(example -> example.in(edition).stream());
    }

    private static Stream<Example> of(List<Example> examples, Rule rule, Edition edition) {
        return examples.stream()
                .filter(example ->
                        example.rule().equals(rule.code()) && example.sample().edition() == edition);
    }

    private static Stream<Example> written() {
        return Stream.of(
                        FIGURES.lines().map(RuleExamplesTests::figures),
                        Stream.of(
                                new Example(
                                        "T2-2",
                                        PASS,
                                        Sample.zero("2019").figures("regulations.rules.made=6"),
                                        Sample.city(2019)),
                                new Example(
                                        "T2-2",
                                        PASS,
                                        Sample.zero("2021").figures("regulations.rules.inForce=6"),
                                        Sample.city(2021))),
                        EDITIONS.stream().map(Edition::key).flatMap(RuleExamplesTests::commonToAllEditions),
                        YearExamples.all(),
                        ProseExamples.all(),
                        Stream.of("2019", "2021").flatMap(FillingExamples::in),
                        Stream.of("free", "2019", "2021").flatMap(SecretsExamples::in),
                        EDITIONS.stream().map(Edition::key).flatMap(CompiledExamples::in),
                        EDITIONS.stream().map(Edition::key).flatMap(RegisteredExamples::in))
                .flatMap(s -> s);
    }

    private static Example figures(String line) {
        var parts = line.split("\\s+", 4);
        return Example.of(
                parts[0], Outcome.valueOf(parts[2]), Sample.zero(parts[1]).figures(parts[3]));
    }

    private static Stream<Example> commonToAllEditions(String edition) {
        var zero = Sample.zero(edition);
        var last = zero.edition().sections().size();
        return Stream.of(
                Example.of("E-1", PASS, zero),
                new Example(
                        "E-1",
                        FAIL,
                        zero,
                        Sample.department(
                                EDITIONS.forYear(zero.year() - 1) == zero.edition()
                                        ? zero.year() + 1
                                        : zero.year() - 1)),
                Example.of("E-2", PASS, zero),
                new Example(
                        "E-2",
                        FAIL,
                        zero,
                        new Circumstances(
                                zero.year(),
                                Circumstances.Body.AGENCY,
                                new LastYear.Unknown(),
                                LocalDate.of(zero.year(), 12, 31),
                                List.of(),
                                null)),
                Example.of("U-1", PASS, zero.channel(28, "概况 20")),
                Example.of("U-1", FAIL, zero.unaccepted("measures.m2.due", "下月底")),
                Example.of("U-1", FAIL, zero.channel("", ChannelKind.WEBSITE, 28, null, List.of())),
                Example.of("S-1", PASS, zero.prose(last, Block.paragraph("无。"))),
                Example.of("S-1", FAIL, zero.prose(1, Block.paragraph("无。"))),
                Example.of("S-1", FAIL, zero.prose(last)),
                Example.of("S-1", FAIL, zero.prose(1, Block.heading(1, "（一）主动公开"))),
                Example.of("C-1", PASS, zero.channel(28, "概况 20, 预算 8")),
                Example.of("C-1", FAIL, zero.channel(28, "概况 20, 预算 8").channel(28, "概况 20, 预算 9")),
                Example.of("C-1", NOT_ASSESSABLE, zero.channel(null, "概况 20").channel(5, "")),
                Example.of("C-2", PASS, zero.channel(28, "概况 20, 其他 8").channel(28, "概况 20")),
                Example.of("C-2", FAIL, zero.channel(28, "概况 20, 其他信息 7")),
                Example.of("C-2", NOT_ASSESSABLE, zero.channel(28, "概况 20")),
                Example.of("C-3", PASS, zero.channel(28, "概况 28").channel(28, "其他 1")),
                Example.of("C-3", FAIL, zero.channel(28, "概况 20")),
                Example.of("C-3", NOT_ASSESSABLE, zero.channel(null, "概况 20")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aRuleSaysOfItsExampleWhatAPersonWould(Example example) {
        var results = RULES.results(example.sample().content(), example.circumstances()).stream()
                .filter(result -> result.rule().code().equals(example.rule()))
                .toList();
        var outcomes = results.stream()
                .map(Result::outcome)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Outcome.class)));
        assertThat(outcomes.contains(FAIL) ? FAIL : outcomes.contains(NOT_ASSESSABLE) ? NOT_ASSESSABLE : PASS)
                .as("%s: %s", example, example.sample().content().prose())
                .isEqualTo(example.outcome());
        assertThat(results)
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.findings().isEmpty()).isEqualTo(result.outcome() != FAIL));
    }

    @Test
    void everyRuleOfEveryEditionHasAnExampleOfEachOutcome() {
        var needed = new TreeSet<String>();
        EDITIONS.stream()
                .forEach(edition -> RULES.of(edition).stream()
                        .filter(rule ->
                                RULES.results(Sample.zero(edition.key()).content(), Sample.department(2021)).stream()
                                        .anyMatch(result -> result.rule() == rule))
                        .forEach(rule -> Stream.of(Outcome.values())
                                .filter(outcome ->
                                        outcome != NOT_ASSESSABLE || !ALWAYS_ASSESSABLE.contains(rule.code()))
                                .forEach(outcome -> needed.add(rule.code() + " " + edition.key() + " " + outcome))));
        assertThat(examples().map(Example::toString)).containsAll(needed);
    }
}
