package org.nianbao.trial;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.calendar.WorkCalendar;
import org.nianbao.request.ApplicantKind;
import org.nianbao.request.Arrival;
import org.nianbao.request.Fact;
import org.nianbao.request.Request;
import org.nianbao.request.dispute.DisputeKind;
import org.nianbao.request.dispute.DisputeOutcome;
import org.nianbao.request.dispute.DisputeRole;
import org.nianbao.request.disputing.Disputing;
import org.nianbao.request.disputing.Disputing.DisputeDeed;
import org.nianbao.request.disputing.Disputing.DisputeDeed.DecideDispute;
import org.nianbao.request.disputing.Disputing.OpenDisputeInput;
import org.nianbao.request.disputing.DisputingOutcome.DisputeRecorded;
import org.nianbao.request.disputing.ShownDispute;
import org.nianbao.request.handling.Handling;
import org.nianbao.request.handling.Registering;
import org.nianbao.request.handling.Registering.ApplicantInput;
import org.nianbao.request.handling.Registering.RegisterInput;
import org.nianbao.request.handling.RequestDeed;
import org.nianbao.request.handling.RequestOutcome.RequestRecorded;
import org.nianbao.request.handling.RequestOutcome.RequestRegistered;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A register of requests as it stands on the day of the trial: closed in most ways there are, and open in each status, one
 * of them late. Their days are counted back from today in working days; nobody in it exists.
 */
final class DemonstrationRequests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Registering registering;
    private final Handling handling;
    private final Disputing disputing;
    private final MovableClock clock;
    private final WorkCalendar calendar;
    private final String agency;
    private final LocalDate today;
    private final LocalDateTime now;

    /** On the day this is made. */
    DemonstrationRequests(
            Registering registering,
            Handling handling,
            Disputing disputing,
            MovableClock clock,
            WorkCalendar calendar,
            String agency) {
        this.registering = registering;
        this.handling = handling;
        this.disputing = disputing;
        this.clock = clock;
        this.calendar = calendar;
        this.agency = agency;
        this.now = LocalDateTime.now(clock);
        this.today = now.toLocalDate();
    }

    /** Of the agency whose people can sign in. */
    void whole(LocalDate keptSince) {
        handling.state(person("registrar"), agency, keptSince);
        given();
        disputed(partlyGiven());
        upheld(refusedForAThirdParty());
        anotherAgencys();
        withdrawn();
        notAmended();
        sentTwice();

        late();
        extended();
        signed();
        inReview();
        consulting();
        awaitingAmendment();
        assigned(registered(5, Arrival.ONLINE, ApplicantKind.PERSON, "机关食堂食材采购合同", "请提供今年机关食堂食材采购合同的复印件。"), 4, "后勤科");
        registered(1, Arrival.EMAIL, ApplicantKind.PERSON, "公务用车数量", "想了解目前公务用车一共有多少辆，各是什么车型。");
        registered(0, Arrival.IN_PERSON, ApplicantKind.BUSINESS, "办公楼物业服务合同", "请提供办公楼现行物业服务合同及补充协议。");
    }

    /** Of another, as the office above sees it: one in hand and one that is late. */
    void some(LocalDate keptSince) {
        handling.state(person("registrar"), agency, keptSince);
        given();
        late();
        assigned(registered(9, Arrival.ONLINE, ApplicantKind.PERSON, "招生计划", "请提供今年各校的招生计划数。"), 8, "业务科");
    }

    private void given() {
        var case1 = assigned(
                registered(70, Arrival.ONLINE, ApplicantKind.PERSON, "公务用车社会化租赁合同", "请提供去年签订的公务用车社会化租赁合同。"),
                69,
                "车辆管理科");
        delivered(answered(case1, 60, "经查，您申请的合同属于可以公开的政府信息，现随本告知书一并提供。"), 58, "ELECTRONIC");
        var case2 = assigned(
                registered(64, Arrival.ONLINE, ApplicantKind.RESEARCH, "公共机构能源消耗统计", "请提供近三年公共机构能源消耗统计数据。"), 63, "节能科");
        delivered(answered(case2, 52, "您申请的统计数据现以电子表格提供。"), 51, "ELECTRONIC");
    }

    private Request partlyGiven() {
        var request = assigned(
                registered(66, Arrival.IN_PERSON, ApplicantKind.LEGAL, "办公用房维修工程招标文件", "请提供办公用房维修工程的招标文件和评标记录。"),
                65,
                "办公用房科");
        return delivered(
                answered(
                        request,
                        50,
                        "PARTLY_GRANTED",
                        List.of(
                                Map.of("asked", "办公用房维修工程的招标文件", "ground", "PROVIDED"),
                                Map.of(
                                        "asked", "办公用房维修工程的评标记录",
                                        "ground", "DELIBERATIVE",
                                        "reason", "评标记录是评标委员会内部讨论各投标文件时形成的意见，公开后会影响评委独立、如实发表看法。"))),
                48,
                "POST");
    }

    private Request refusedForAThirdParty() {
        var request = assigned(
                registered(62, Arrival.REGISTERED_POST, ApplicantKind.BUSINESS, "物业服务投标报价明细", "请提供物业服务项目各投标人的报价明细。"),
                61,
                "后勤科");
        request = done(
                request,
                60,
                "registrar",
                "consult",
                Map.of("on", ago(60), "kind", "THIRD_PARTY", "text", "请就是否同意公开贵方的报价明细提出意见。"));
        request = done(request, 58, "registrar", "recordReached", Map.of("on", ago(58), "consultation", 1));
        request = done(
                request,
                50,
                "registrar",
                "recordOpinion",
                Map.of("on", ago(50), "consultation", 1, "opinion", "OBJECTS", "text", "报价明细属于商业秘密，不同意公开。"));
        return delivered(
                answered(
                        request,
                        44,
                        "THIRD_PARTY",
                        List.of(Map.of(
                                "asked", "物业服务项目各投标人的报价明细",
                                "ground", "THIRD_PARTY",
                                "reason", "报价明细反映各投标人的成本构成和报价策略，属于其商业秘密，公开后会使其在今后的竞争中处于不利地位。"))),
                42,
                "POST");
    }

    /** Still with those who decide: what table four calls 尚未审结 at the end of the year. */
    private void disputed(Request request) {
        opened(request, 22, DisputeKind.RECONSIDERATION, "银川市人民政府", 19, "银政复〔" + ago(19).getYear() + "〕118号");
    }

    /** Decided, and taken to court after that. */
    private void upheld(Request request) {
        var dispute =
                opened(request, 38, DisputeKind.RECONSIDERATION, "银川市人民政府", 35, "银政复〔" + ago(35).getYear() + "〕96号");
        on(9);
        var decided = disputing.record(
                person("registrar"),
                dispute.id(),
                dispute.entries(),
                new DisputeDeed(null, null, new DecideDispute(ago(9), DisputeOutcome.UPHELD), null, null),
                null);
        if (!(decided instanceof DisputeRecorded)) {
            throw new IllegalStateException("演示复议没有登记结果：" + decided);
        }
        opened(request, 3, DisputeKind.LITIGATION_AFTER_RECONSIDERATION, "银川市中级人民法院", null, null);
    }

    private ShownDispute opened(
            Request request,
            int filed,
            DisputeKind kind,
            String body,
            @Nullable Integer accepted,
            @Nullable String caseNumber) {
        on(accepted == null ? filed : accepted);
        var outcome = disputing.open(
                person("registrar"),
                new OpenDisputeInput(
                        agency,
                        request.id().toString(),
                        kind,
                        DisputeRole.RESPONDENT,
                        null,
                        body,
                        ago(filed),
                        accepted == null ? null : ago(accepted),
                        caseNumber,
                        null,
                        null));
        if (!(outcome instanceof DisputeRecorded recorded)) {
            throw new IllegalStateException("演示案件没有登记：" + outcome);
        }
        return recorded.dispute();
    }

    private void anotherAgencys() {
        var request = assigned(
                registered(46, Arrival.ONLINE, ApplicantKind.PERSON, "某地块规划许可", "请提供某地块的建设工程规划许可证。"), 45, "办公室");
        delivered(
                answered(
                        request,
                        42,
                        "NOT_HELD",
                        List.of(Map.of(
                                "asked", "某地块的建设工程规划许可证",
                                "ground", "OTHER_AGENCY",
                                "reason", "建设工程规划许可证由自然资源主管部门核发并保存，本机关没有参与制作，也没有获取。",
                                "support", Map.of("agency", "银川市自然资源局", "contact", "0951-0000000")))),
                41,
                "ELECTRONIC");
    }

    private void withdrawn() {
        var request = registered(40, Arrival.ONLINE, ApplicantKind.PERSON, "会议室使用安排", "请提供会议中心今年的使用安排。");
        request = done(request, 36, "registrar", "recordWithdrawal", Map.of("on", ago(36)));
        closed(request, 36, Map.of("disposition", "REST", "rest", "WITHDRAWN", "reason", "申请人书面撤回，身份已核对。"));
    }

    private void notAmended() {
        var request = registered(45, Arrival.ONLINE, ApplicantKind.PERSON, "有关材料", "请提供有关的全部材料。");
        request = done(
                request,
                42,
                "registrar",
                "askAmendment",
                Map.of("on", ago(42), "until", ago(30), "text", "请说明所需信息的名称、文号或者其他特征。"));
        closed(request, 28, Map.of("disposition", "NOT_CORRECTED", "reason", "补正期限届满，申请人没有补正，也没有说明理由。"));
    }

    /** Nowhere counted. */
    private void sentTwice() {
        var request = registered(30, Arrival.IN_PERSON, ApplicantKind.PERSON, "误登记的来件", "来件抬头是其他机关，当日原件退回。");
        request = done(request, 30, "registrar", "proposeVoiding", Map.of("on", ago(30), "text", "来件写给其他机关，未拆登记有误。"));
        done(request, 29, "registrar2", "agreeToVoiding", Map.of("on", ago(29)));
    }

    private void late() {
        assigned(registered(24, Arrival.ONLINE, ApplicantKind.PERSON, "停车场收费依据", "请提供办公区停车场收费的依据和收支情况。"), 23, "后勤科");
    }

    private void extended() {
        var request = assigned(
                registered(19, Arrival.REGISTERED_POST, ApplicantKind.WELFARE, "无障碍设施改造资料", "请提供办公区无障碍设施改造的设计和验收资料。"),
                18,
                "办公用房科");
        request = done(request, 6, "handler", "askExtension", Map.of("days", 10, "reason", "资料分散在三处档案，需逐卷查阅。"));
        request = done(request, 5, "chief", "extend", Map.of("on", ago(5)));
        done(request, 4, "registrar", "tellExtension", Map.of("on", ago(4)));
    }

    private void signed() {
        var request = assigned(
                registered(17, Arrival.ONLINE, ApplicantKind.PERSON, "办公家具采购结果", "请提供今年办公家具采购的中标结果。"), 16, "资产科");
        answered(request, 2, "中标结果已在政府采购网公开，现告知查询方式和途径。");
    }

    private void inReview() {
        var request = assigned(
                registered(13, Arrival.ONLINE, ApplicantKind.RESEARCH, "光伏项目发电量", "请提供屋顶光伏项目的逐月发电量。"), 12, "节能科");
        drafted(request, 2, "您申请的逐月发电量现以电子表格提供。");
    }

    private void consulting() {
        var request = assigned(
                registered(11, Arrival.ONLINE, ApplicantKind.BUSINESS, "食堂承包方资质材料", "请提供机关食堂承包方的资质材料。"), 10, "后勤科");
        request = done(
                request,
                8,
                "registrar",
                "consult",
                Map.of("on", ago(8), "kind", "THIRD_PARTY", "text", "请就是否同意公开贵方的资质材料提出意见。"));
        done(request, 6, "registrar", "recordReached", Map.of("on", ago(6), "consultation", 1));
    }

    private void awaitingAmendment() {
        var request = registered(6, Arrival.ONLINE, ApplicantKind.PERSON, "维修情况", "请公开维修的情况。");
        done(
                request,
                3,
                "registrar",
                "askAmendment",
                Map.of("on", ago(3), "until", today.plusDays(14), "text", "请说明是哪一处、哪一年的维修，需要哪些资料。"));
    }

    private Request registered(int ago, Arrival arrival, ApplicantKind kind, String subject, String words) {
        on(ago);
        var outcome = registering.register(
                person("registrar"),
                new RegisterInput(
                        agency,
                        arrival,
                        ago(ago),
                        null,
                        subject,
                        words,
                        kind,
                        Fact.SupplyForm.ELECTRONIC,
                        new ApplicantInput(
                                kind == ApplicantKind.PERSON ? "演示申请人" : "演示申请单位",
                                null,
                                null,
                                null,
                                "applicant@example.org",
                                null,
                                null,
                                List.of()),
                        null,
                        null));
        if (!(outcome instanceof RequestRegistered registered)) {
            throw new IllegalStateException("演示申请“" + subject + "”没有登记：" + outcome);
        }
        return registered.request().request();
    }

    private Request assigned(Request request, int ago, String division) {
        return done(
                request,
                ago,
                "registrar",
                "assign",
                Map.of("handler", id("handler"), "name", NAMES.get("handler"), "division", division));
    }

    private Request drafted(Request request, int ago, String text) {
        return drafted(
                request,
                ago,
                "GRANTED",
                List.of(Map.of("asked", request.subject(), "ground", "PROVIDED", "reason", text)));
    }

    private Request drafted(Request request, int ago, String disposition, List<Map<String, Object>> items) {
        return done(
                request,
                ago,
                "handler",
                "draft",
                Map.of("disposition", disposition, "parts", List.of(), "items", items, "text", ""));
    }

    /** All of it given. */
    private Request answered(Request request, int ago, String text) {
        return signed(drafted(request, ago, text), ago);
    }

    /** Drafted, reviewed and signed on one day. */
    private Request answered(Request request, int ago, String disposition, List<Map<String, Object>> items) {
        return signed(drafted(request, ago, disposition, items), ago);
    }

    private Request signed(Request drafted, int ago) {
        var then = drafted;
        then = done(then, ago, "reviewer", "approve", Map.of());
        then = done(then, ago, "secrecy", "approve", Map.of());
        return done(then, ago, "chief", "sign", Map.of());
    }

    private Request delivered(Request request, int ago, String means) {
        return done(request, ago, "registrar", "deliver", Map.of("on", ago(ago), "means", means));
    }

    private void closed(Request request, int ago, Map<String, ?> reason) {
        var proposed = done(request, ago, "registrar", "proposeClosing", reason);
        done(proposed, ago, "registrar2", "agreeToClosing", Map.of("on", ago(ago)));
    }

    private Request done(Request request, int ago, String who, String deed, Map<String, ?> input) {
        on(ago);
        var outcome = handling.record(
                person(who),
                request.id(),
                request.version(),
                JSON.convertValue(Map.of(deed, input), RequestDeed.class));
        if (!(outcome instanceof RequestRecorded recorded)) {
            throw new IllegalStateException("演示申请 " + request.id() + " 的“" + deed + "”没有登记：" + outcome);
        }
        return recorded.request().request();
    }

    private void on(int ago) {
        var then = ago(ago).atTime(LocalTime.of(9, 30));
        clock.moveTo(then.isAfter(now) ? now : then);
    }

    /** So many working days before today; 0 for the last working day there was, up to today. */
    private LocalDate ago(int workingDays) {
        var day = today;
        for (int left = workingDays; ; day = day.minusDays(1)) {
            if (calendar.on(day).working() && left-- == 0) {
                return day;
            }
        }
    }

    private static final Map<String, String> NAMES = Map.of(
            "registrar",
            "沈洁",
            "registrar2",
            "白志远",
            "handler",
            "丁雨桐",
            "reviewer",
            "李国栋",
            "secrecy",
            "纳志远",
            "chief",
            "王立新");

    private static final Map<String, Role> ROLES = Map.of(
            "registrar", Role.REGISTRAR,
            "registrar2", Role.REGISTRAR,
            "handler", Role.HANDLER,
            "reviewer", Role.REVIEWER,
            "secrecy", Role.SECRECY_REVIEWER,
            "chief", Role.CHIEF);

    private Caller person(String user) {
        return new Caller(id(user), NAMES.get(user), Set.of(ROLES.get(user)), agency, clock.instant());
    }

    /** The people of the demonstration realm are the centre's; elsewhere colleagues who cannot sign in. */
    private String id(String user) {
        return agency.equals(Demonstration.CENTRE) ? user : agency + "-" + user;
    }
}
