package org.nianbao.request.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nianbao.request.identity.Canary.ADDRESS;
import static org.nianbao.request.identity.Canary.CODE;
import static org.nianbao.request.identity.Canary.MAIL;
import static org.nianbao.request.identity.Canary.NAME;
import static org.nianbao.request.identity.Canary.NUMBER;
import static org.nianbao.request.identity.Canary.PHONE;
import static org.nianbao.request.identity.Canary.WORDS;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.request.identity.Applicant.Agent;
import org.nianbao.request.identity.Applicant.CoApplicant;
import org.nianbao.request.identity.Applicant.ContactDetails;
import org.nianbao.request.identity.Applicant.ThirdParty;

class ApplicantTests {

    private static final ContactDetails BY_PHONE = new ContactDetails(PHONE, null, null);
    private static final Identity PAPER = new IdentityNumber(IdentityKind.RESIDENT, NUMBER);

    static Stream<Arguments> refusals() {
        var long_ = NAME.repeat(100);
        return Stream.of(
                refused("请填写申请人姓名或者名称", () -> applicant(" ", PAPER, List.of())),
                refused("申请人姓名或者名称过长", () -> applicant(long_, PAPER, List.of())),
                refused("申请人姓名或者名称中有换行", () -> applicant(NAME + "\r\nBcc: " + MAIL, PAPER, List.of())),
                refused("请填写代理人姓名", () -> new Agent("", PAPER, WORDS)),
                refused("请填写授权委托情况", () -> new Agent(NAME, PAPER, "")),
                refused("请填写共同申请人姓名或者名称", () -> new CoApplicant("\t", PAPER)),
                refused("第三方姓名或者名称过长", () -> new ThirdParty(long_, BY_PHONE)),
                refused("至少填写一项", () -> new ContactDetails(null, " ", "")),
                refused("联系电话", () -> new ContactDetails(NAME + PHONE, null, null)),
                refused("电子邮箱", () -> new ContactDetails(null, MAIL + " " + NAME, null)),
                refused("电子邮箱", () -> new ContactDetails(null, MAIL + "," + MAIL, null)),
                refused("通信地址中有换行", () -> new ContactDetails(null, null, ADDRESS + "\n" + NAME)),
                refused("共同申请人的证件号码与申请人的相同", () -> applicant(NAME, PAPER, List.of(new CoApplicant(NAME, PAPER)))),
                refused(
                        "有两名共同申请人的证件号码相同",
                        () -> applicant(
                                NAME, null, List.of(new CoApplicant(NAME, PAPER), new CoApplicant(WORDS, PAPER)))),
                refused("材料名称过长", () -> RequestPaper.text(long_, WORDS)),
                refused("文件类型", () -> new RequestPaper(NAME, NAME, new byte[1])),
                refused("材料是空的", () -> RequestPaper.text(NAME, "")),
                refused("10 MB", () -> new RequestPaper(NAME, "image/jpeg", new byte[RequestPaper.MOST_BYTES + 1])));
    }

    private static Applicant applicant(String name, Identity identity, List<CoApplicant> others) {
        return new Applicant(name, identity, BY_PHONE, null, others, List.of());
    }

    private static Arguments refused(String said, ThrowingCallable what) {
        return Arguments.of(said, what);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void whatIsWrongIsSaidOfTheFieldAndNothingOfWhatStandsInIt(String said, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said)
                .satisfies(refusal -> assertThat(Canary.in(refusal)).isEmpty());
    }

    @Test
    void aNameOfExactlyTheLimitIsTaken() {
        assertThat(new CoApplicant("某".repeat(200), null).name()).hasSize(200);
        assertThat(new RequestPaper("大", "image/jpeg", new byte[RequestPaper.MOST_BYTES]).content())
                .hasSize(RequestPaper.MOST_BYTES);
    }

    /** What is put into a log or an error's message by mistake names nobody. */
    @Test
    void whatIsWrittenOfItInALogNamesNobody() {
        var applicant = Canary.applicant();
        var code = new CreditCode(CODE);
        var salted = IdentityDocuments.Salted.of(Canary.paper());
        var all = List.<Object>of(
                applicant,
                applicant.contact(),
                applicant.agent(),
                applicant.others(),
                applicant.thirdParties(),
                applicant.identity(),
                code,
                Canary.paper(),
                salted,
                new Held.There<>(applicant),
                new Held.There<>(Canary.paper()),
                new Applicants.Versioned(1, applicant));

        assertThat(all)
                .allSatisfy(each -> assertThat(Canary.in(each.toString())).isEmpty());
        var queried = QueryCode.fresh();
        assertThat(queried.toString()).doesNotContain(queried.shown());
    }

    /** So that a new record of this room, which holds a text, cannot be forgotten above. */
    @Test
    void everyRecordOfTheRoomThatHoldsTextSaysItselfWhatIsWrittenOfIt() {
        var harmless = Set.of("PaperRef", "Wrapped", "Field");
        var records = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.nianbao.request.identity")
                        .stream()
                        .filter(type -> type.isAssignableTo(Record.class))
                        .toList();
        assertThat(records).hasSizeGreaterThan(10);
        assertThat(records)
                .filteredOn(type -> type.reflect().isRecord()
                        && Arrays.stream(type.reflect().getRecordComponents())
                                .anyMatch(part -> part.getType() == String.class || part.getType() == byte[].class))
                .filteredOn(type -> !harmless.contains(type.getSimpleName()))
                .allSatisfy(type -> assertThat(writesItself(type.reflect()))
                        .as(type.getName())
                        .isTrue());
    }

    /** Every record has a toString; one that was left to the compiler begins with its name. */
    private static boolean writesItself(Class<?> type) {
        return Stream.of(
                        Canary.applicant(),
                        Canary.applicant().contact(),
                        Canary.applicant().agent(),
                        Canary.applicant().others().getFirst(),
                        Canary.applicant().thirdParties().getFirst(),
                        PAPER,
                        new CreditCode(CODE),
                        Canary.paper(),
                        IdentityDocuments.Salted.of(Canary.paper()),
                        QueryCode.fresh(),
                        new Applicants.CodedRequest("某申请", "某散列"),
                        new Retentions.RetentionDecision(Instant.EPOCH, "某人", RetentionState.NOT_SET, "某理由"))
                .filter(type::isInstance)
                .anyMatch(each -> !each.toString().startsWith(type.getSimpleName() + "["));
    }

    @Test
    void aThirdPartyThatIsFoundLaterLeavesTheOthersTheirPlaces() {
        var applicant = Canary.applicant();
        var later = new ThirdParty("某公司", null);

        assertThat(applicant.with(later).thirdParties())
                .isEqualTo(Stream.concat(applicant.thirdParties().stream(), Stream.of(later))
                        .toList());
        assertThat(Collections.disjoint(applicant.thirdParties(), List.of(later)))
                .isTrue();
    }
}
