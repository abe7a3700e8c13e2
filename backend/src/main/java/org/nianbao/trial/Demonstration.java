package org.nianbao.trial;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.account.StaffSeen;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.AgencyHistory;
import org.nianbao.agency.AgencyHistory.Era;
import org.nianbao.agency.AgencyKind;
import org.nianbao.calendar.HolidayNotices;
import org.nianbao.check.Finding.Severity;
import org.nianbao.compilation.Compiling;
import org.nianbao.content.Block;
import org.nianbao.content.ContentInput;
import org.nianbao.form.Editions;
import org.nianbao.publication.PublicationId;
import org.nianbao.publication.publishing.Correcting;
import org.nianbao.publication.publishing.Publishing;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Sight;
import org.nianbao.report.StepOutcome.ReportSaved;
import org.nianbao.report.commenting.Commenting;
import org.nianbao.report.reading.Browsing;
import org.nianbao.report.reviewing.Reviewing;
import org.nianbao.report.reviewing.Submitting;
import org.nianbao.report.writing.Accepting;
import org.nianbao.report.writing.Accepting.Justification;
import org.nianbao.report.writing.Drafting;
import org.nianbao.report.writing.Opening;
import org.nianbao.request.disputing.Disputing;
import org.nianbao.request.handling.Handling;
import org.nianbao.request.handling.Registering;
import org.nianbao.workflow.ReportStatus;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Fills an empty store with a city's agencies and their reports of 2019 to 2025, in every status there is. Everything
 * goes through the same doors as in earnest, by people of each role, on days of the year in which it would have
 * happened; and the register of requests of this year. The 2019 report of 银川市机关事务服务中心 carries the figures it really published; all else is invented.
 */
final class Demonstration implements ApplicationRunner {

    private static final String CITY = "640100";
    static final String CENTRE = "640100-jgsw";
    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2025;

    /** @param requests roughly how many it receives a year; a government, what nobody else here receives for it */
    private record Sample(
            String code,
            String name,
            AgencyKind kind,
            @Nullable String superior,
            int requests,
            long penalties) {}

    /** A superior stands before its subordinates. */
    private static final List<Sample> SAMPLES = List.of(
            new Sample(CITY, "银川市人民政府", AgencyKind.GOVERNMENT, null, 0, 0),
            new Sample("640100-zwgk", "银川市人民政府政务公开办公室", AgencyKind.OFFICE, CITY, 35, 0),
            new Sample(CENTRE, "银川市机关事务服务中心", AgencyKind.INSTITUTION, CITY, 0, 0),
            new Sample("640100-jyj", "银川市教育局", AgencyKind.DEPARTMENT, CITY, 36, 40),
            new Sample("640100-mzj", "银川市民政局", AgencyKind.DEPARTMENT, CITY, 18, 60),
            new Sample("640100-wjw", "银川市卫生健康委员会", AgencyKind.DEPARTMENT, CITY, 44, 700),
            new Sample("640100-zjj", "银川市住房和城乡建设局", AgencyKind.DEPARTMENT, CITY, 90, 300),
            new Sample("640104", "兴庆区人民政府", AgencyKind.GOVERNMENT, CITY, 160, 2000),
            new Sample("640104-mzj", "兴庆区民政局", AgencyKind.DEPARTMENT, "640104", 6, 20),
            new Sample("640104-jdb", "兴庆区凤凰街道办事处", AgencyKind.TOWNSHIP, "640104", 2, 0),
            new Sample("640106", "金凤区人民政府", AgencyKind.GOVERNMENT, CITY, 130, 1800),
            new Sample("640121", "永宁县人民政府", AgencyKind.GOVERNMENT, CITY, 70, 900));

    private static final Map<String, String> FORMER_NAMES = Map.of("640100-wjw", "银川市卫生和计划生育局");

    /** Its writer has not come to table four yet. */
    private static final ReportId UNFINISHED = new ReportId(CENTRE, 2025);

    /** Where a report stands that is not simply published. */
    private static final Map<ReportId, ReportStatus> STANDING = Map.of(
            new ReportId(CENTRE, 2023),
            ReportStatus.RETURNED,
            new ReportId(CENTRE, 2024),
            ReportStatus.IN_REVIEW,
            UNFINISHED,
            ReportStatus.DRAFT,
            new ReportId("640100-jyj", 2025),
            ReportStatus.APPROVED,
            new ReportId("640100-mzj", 2025),
            ReportStatus.IN_REVIEW,
            new ReportId("640104-mzj", 2025),
            ReportStatus.RETURNED,
            new ReportId("640104-jdb", 2025),
            ReportStatus.DRAFT);

    /** The city's own, begun of what the others have published; three of them have not. */
    private static final ReportId COMPILED = new ReportId(CITY, LAST_YEAR);

    private static final ReportId CORRECTED = new ReportId(CENTRE, 2022);
    private static final ReportId WITHDRAWN = new ReportId("640104-jdb", 2021);

    private final Agencies agencies;
    private final Editions editions;
    private final Drafting drafting;
    private final Submitting submitting;
    private final Reviewing reviewing;
    private final Publishing publishing;
    private final Correcting correcting;
    private final Compiling compiling;
    private final Browsing browsing;
    private final Sight sight;
    private final DemonstrationTalk talk;
    private final Registering registering;
    private final Handling handling;
    private final Disputing disputing;
    private final HolidayNotices notices;
    private final ApplicationEventPublisher listeners;
    private final MovableClock clock;

    Demonstration(
            Agencies agencies,
            Editions editions,
            Drafting drafting,
            Submitting submitting,
            Reviewing reviewing,
            Publishing publishing,
            Correcting correcting,
            Compiling compiling,
            Commenting commenting,
            Accepting accepting,
            Browsing browsing,
            Sight sight,
            Registering registering,
            Handling handling,
            Disputing disputing,
            HolidayNotices notices,
            ApplicationEventPublisher listeners,
            MovableClock clock) {
        this.agencies = agencies;
        this.editions = editions;
        this.drafting = drafting;
        this.submitting = submitting;
        this.reviewing = reviewing;
        this.publishing = publishing;
        this.correcting = correcting;
        this.compiling = compiling;
        this.browsing = browsing;
        this.sight = sight;
        this.talk = new DemonstrationTalk(commenting, accepting, browsing);
        this.registering = registering;
        this.handling = handling;
        this.disputing = disputing;
        this.notices = notices;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!agencies.tree().all().isEmpty()) {
            return;
        }
        try {
            SAMPLES.forEach(sample -> agencies.put(new AgencyHistory(sample.code(), eras(sample), null)));
            var figures = figures();
            SAMPLES.forEach(sample -> reportsOf(sample, figures));
            on(COMPILED, 60);
            compiling.compile(person("editor", COMPILED), COMPILED.agency(), COMPILED.year(), false);
            clock.backToNow();
            var keptSince = LocalDate.of(LAST_YEAR + 1, 1, 1);
            requestsOf(CENTRE).whole(keptSince);
            clock.backToNow();
            requestsOf("640100-jyj").some(keptSince);
        } finally {
            clock.backToNow();
        }
        // As if each had been here once: colleagues can be chosen from the first sign-in on.
        List.of("editor", "reviewer", "reviewer2", "secrecy", "chief", "publisher")
                .forEach(user -> listeners.publishEvent(new StaffSeen(person(user, UNFINISHED), null)));
    }

    private DemonstrationRequests requestsOf(String agency) {
        return new DemonstrationRequests(
                registering, handling, disputing, clock, notices.calendars().of(agency), agency);
    }

    /** One of them bore another name until 2018. */
    private static List<Era> eras(Sample sample) {
        var first = new Era(
                LocalDate.of(2008, 5, 1),
                FORMER_NAMES.getOrDefault(sample.code(), sample.name()),
                sample.kind(),
                sample.superior());
        return List.of(first, new Era(LocalDate.of(2018, 11, 30), sample.name(), sample.kind(), sample.superior()))
                .subList(0, first.name().equals(sample.name()) ? 1 : 2);
    }

    /**
     * What every report has in its tables. A government's is the sum of the reports right below it and of what it and others
     * account for that are not here (本级及其他); of the city everybody is.
     */
    private Map<ReportId, Map<String, Long>> figures() {
        var figures = new HashMap<ReportId, Map<String, Long>>();
        for (var sample : SAMPLES.reversed()) {
            var own = new DemonstrationFigures(sample.code().hashCode(), sample.requests(), sample.penalties());
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                var id = new ReportId(sample.code(), year);
                var cells = own.year(editions.forYear(year));
                if (sample.code().equals(CITY) || isReal(id)) {
                    cells.replaceAll((ref, number) -> 0L);
                }
                SAMPLES.stream()
                        .filter(part -> sample.code().equals(part.superior()))
                        .forEach(part -> figures.get(new ReportId(part.code(), id.year()))
                                .forEach((ref, number) -> cells.merge(ref, number, Long::sum)));
                figures.put(id, cells);
            }
        }
        return figures;
    }

    private static boolean isReal(ReportId id) {
        return id.equals(new ReportId(CENTRE, FIRST_YEAR));
    }

    private void reportsOf(Sample sample, Map<ReportId, Map<String, Long>> figures) {
        var random = new SplittableRandom(sample.name().hashCode());
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            var edition = editions.forYear(year);
            var id = new ReportId(sample.code(), year);
            if (id.equals(COMPILED)) {
                continue;
            }
            var cells = figures.get(id);
            var real = isReal(id);
            if (id.equals(UNFINISHED)) {
                cells.keySet().removeIf(ref -> ref.startsWith("review."));
            }
            var items = real ? DemonstrationItems.REAL : DemonstrationItems.some(random);
            // In the unfinished report a figure in the prose still differs from the channel, as findings are for.
            var stated = id.equals(UNFINISHED) ? items.withWechat(items.wechat() - 9) : items;
            carry(
                    id,
                    DemonstrationText.of(
                            sample.name(),
                            DemonstrationWords.of(SAMPLES.indexOf(sample), year),
                            sample.kind() == AgencyKind.GOVERNMENT,
                            year,
                            edition,
                            cells,
                            items,
                            stated,
                            real
                                    ? DemonstrationItems.REAL_CONTACT
                                    : DemonstrationItems.contact(sample.code(), sample.name())));
        }
    }

    /** Takes a report as far as it has come. */
    private void carry(ReportId id, ContentInput content) {
        var status = STANDING.getOrDefault(id, ReportStatus.PUBLISHED);
        on(id, 6);
        drafting.start(person("editor", id), id.agency(), id.year(), Opening.LAST_YEAR);
        on(id, 9);
        var report = save(id, 1, content);
        if (id.equals(UNFINISHED)) {
            talk.whileWriting(report, person("editor", id), person("reviewer", id));
        }
        if (status == ReportStatus.DRAFT) {
            return;
        }
        var past = report.content().pastMeasures();
        int written = past.isEmpty()
                ? 2
                : save(id, 2, DemonstrationText.answers(past)).revision();
        on(id, 12);
        submit(id, written);
        on(id, 14);
        reviewing.approve(person("reviewer", id), id, written, null);
        if (status == ReportStatus.RETURNED) {
            reviewing.sendBack(person("secrecy", id), id, written, "第一部分依申请公开一段请再核对，不要出现申请人信息。", List.of(), List.of(1));
            talk.whenReturned(id, person("secrecy", id));
        }
        if (status == ReportStatus.RETURNED || status == ReportStatus.IN_REVIEW) {
            return;
        }
        release(id, written, status, 24);
        if (id.equals(CORRECTED)) {
            on(id, 40);
            correcting.correct(person("editor", id), id, "第六部分补充说明，其他内容不变。");
            int corrected = save(
                            id,
                            written,
                            new ContentInput(
                                    null,
                                    null,
                                    null,
                                    List.of(new ContentInput.SectionInput(
                                            6, List.of(Block.paragraph("年内未收取信息处理费；公共机构节能数据另行公布。")))),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null))
                    .revision();
            submit(id, corrected);
            reviewing.approve(person("reviewer", id), id, corrected, null);
            release(id, corrected, status, 45);
        }
        if (id.equals(WITHDRAWN)) {
            on(id, 50);
            publishing.withdraw(person("publisher", id), PublicationId.parse(id + ":1"), "联系方式有误，核实后重新发布。");
        }
    }

    /** Whoever submits says why each open warning may stand. */
    private void submit(ReportId id, int revision) {
        var editor = person("editor", id);
        var reasons = browsing.findings(sight.toActOn(editor, id)).stream()
                .filter(finding -> finding.severity() == Severity.WARN && finding.accepted() == null)
                .map(finding -> new Justification(finding.key(), "已与业务科室核对，情况属实。"))
                .toList();
        submitting.submit(editor, id, revision, null, reasons);
    }

    private Report save(ReportId id, int revision, ContentInput content) {
        var outcome = drafting.save(person("editor", id), id, revision, content);
        if (!(outcome instanceof ReportSaved(var report))) {
            throw new IllegalStateException("演示数据 " + id + " 没有保存：" + outcome);
        }
        return report;
    }

    private void release(ReportId id, int revision, ReportStatus status, int dayOfYear) {
        List.of("secrecy", "reviewer2", "chief").forEach(who -> reviewing.approve(person(who, id), id, revision, null));
        if (status == ReportStatus.PUBLISHED) {
            on(id, dayOfYear);
            publishing.publish(person("publisher", id), id, revision, null);
        }
    }

    private void on(ReportId id, int dayOfYear) {
        clock.moveTo(LocalDate.ofYearDay(id.year() + 1, dayOfYear).atTime(LocalTime.of(9, 30)));
    }

    /** The people of the demonstration realm at the centre; elsewhere colleagues who cannot sign in. */
    private Caller person(String user, ReportId id) {
        var names = Map.of(
                "editor",
                "马文静",
                "reviewer",
                "李国栋",
                "reviewer2",
                "丁海燕",
                "secrecy",
                "纳志远",
                "chief",
                "王立新",
                "publisher",
                "赵敏芝");
        var roles = Map.of(
                "editor",
                Role.EDITOR,
                "reviewer",
                Role.REVIEWER,
                "reviewer2",
                Role.REVIEWER,
                "secrecy",
                Role.SECRECY_REVIEWER,
                "chief",
                Role.CHIEF,
                "publisher",
                Role.PUBLISHER);
        return new Caller(
                id.agency().equals(CENTRE) ? user : id.agency() + "-" + user,
                names.get(user),
                Set.of(roles.get(user)),
                id.agency(),
                clock.instant());
    }
}
