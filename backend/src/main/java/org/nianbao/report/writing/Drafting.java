package org.nianbao.report.writing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.account.Role;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.check.Finding;
import org.nianbao.content.Content;
import org.nianbao.content.ContentInput;
import org.nianbao.content.ContentTree;
import org.nianbao.content.Edited;
import org.nianbao.content.InvalidPart;
import org.nianbao.content.Merged;
import org.nianbao.content.OpenParagraphs;
import org.nianbao.form.Editions;
import org.nianbao.form.ReportYears;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.TextSanitizer;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.report.Sight;
import org.nianbao.report.StepOutcome.ChangeOutcome;
import org.nianbao.report.StepOutcome.InvalidContent;
import org.nianbao.report.StepOutcome.ReportExists;
import org.nianbao.report.StepOutcome.ReportSaved;
import org.nianbao.report.StepOutcome.ReportStarted;
import org.nianbao.report.StepOutcome.RestoreOutcome;
import org.nianbao.report.StepOutcome.SaveOutcome;
import org.nianbao.report.StepOutcome.StaleReport;
import org.nianbao.report.StepOutcome.StartOutcome;
import org.nianbao.report.StepOutcome.WrongStatus;
import org.nianbao.report.reading.Browsing;
import org.nianbao.report.trail.Gate;
import org.nianbao.report.trail.Revisions;
import org.nianbao.report.trail.Steps;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.report.trail.TrailEntry.Deed;
import org.nianbao.store.StaleWrite;
import org.nianbao.workflow.Action;
import org.springframework.stereotype.Service;

/** Starting a report and writing it. */
@Service
public class Drafting {

    private final Reports reports;
    private final Revisions revisions;
    private final Browsing browsing;
    private final Steps steps;
    private final Sight sight;
    private final Gate gate;
    private final Agencies agencies;
    private final Editions editions;
    private final Clock clock;

    Drafting(
            Reports reports,
            Revisions revisions,
            Browsing browsing,
            Steps steps,
            Sight sight,
            Gate gate,
            Agencies agencies,
            Editions editions,
            Clock clock) {
        this.reports = reports;
        this.revisions = revisions;
        this.browsing = browsing;
        this.steps = steps;
        this.sight = sight;
        this.gate = gate;
        this.agencies = agencies;
        this.editions = editions;
        this.clock = clock;
    }

    public StartOutcome start(Caller caller, String agency, int year, Opening opening) {
        return start(caller, agency, year, opening, UnaryOperator.identity(), null);
    }

    /**
     * As above, with more than the opening to begin with.
     *
     * @param said what the trail is to say of that; null for nothing
     */
    public StartOutcome start(
            Caller caller,
            String agency,
            int year,
            Opening opening,
            UnaryOperator<Content> more,
            @Nullable String said) {
        var id = new ReportId(requireOwn(caller, agency, year).code(), requirePast(year));
        var last = switch (opening) {
            case LAST_YEAR -> browsing.previous(id);
            case BLANK -> null;
        };
        var content = last == null ? blank(id) : CarryOver.of(last, year - 1, blank(id));
        return create(
                caller,
                Report.started(id, legible(more.apply(content)), caller, clock.instant()),
                Deed.of(Act.START, said));
    }

    /**
     * Starts a report with content that was read from a file; whoever takes it over answers for it as its author. Which
     * measures are to be followed up is known from last year's publication, whatever the file says.
     *
     * @param file  its name, and what became of its doubts
     * @param noted is told which report it will be, before it is begun
     */
    public StartOutcome startFrom(
            Caller caller, String agency, int year, Content content, String file, Consumer<ReportId> noted) {
        var id = new ReportId(requireOwn(caller, agency, year).code(), requirePast(year));
        var last = browsing.previous(id);
        var answering = last == null ? content : content.withPastMeasures(CarryOver.pastMeasures(last, year - 1));
        noted.accept(id);
        return create(
                caller,
                Report.started(id, legible(answering), caller, clock.instant()),
                Deed.of(Act.IMPORT, "导入文件：" + file));
    }

    /** What was published before some characters were refused, or stands in a file of ours that was made of it. */
    private Content legible(Content content) {
        return ContentTree.read(TextSanitizer.legible(ContentTree.write(content)), editions);
    }

    private StartOutcome create(Caller caller, Report report, Deed deed) {
        try {
            return new ReportStarted(steps.start(report, caller, deed));
        } catch (StaleWrite e) {
            return new ReportExists(reports.get(report.id()), "该机关 " + report.year() + " 年的年度报告已经存在，没有改动它。");
        }
    }

    /**
     * Saves parts of a report as a new revision. What somebody else changed since {@code revision} is merged, block by block
     * and entry by entry; only when both changed the same one does the caller get to choose.
     */
    public SaveOutcome save(Caller caller, ReportId id, int revision, ContentInput input) {
        return save(caller, id, revision, input, Deed.of(Act.SAVE, null));
    }

    /**
     * Saves what was taken over from a file.
     *
     * @param taken the file's name, and what was taken of it
     */
    public SaveOutcome saveFrom(Caller caller, ReportId id, int revision, ContentInput input, String taken) {
        return save(caller, id, revision, input, Deed.of(Act.IMPORT, "导入文件：" + taken));
    }

    /**
     * Saves numbers that were taken from a register.
     *
     * @param taken what the trail is to say of that
     */
    SaveOutcome saveFilled(Caller caller, ReportId id, int revision, ContentInput input, String taken) {
        return save(caller, id, revision, input, Deed.of(Act.SAVE, taken));
    }

    private SaveOutcome save(Caller caller, ReportId id, int revision, ContentInput input, Deed deed) {
        return gate.on(caller, id, Action.EDIT, report -> save(caller, report, revision, input, deed));
    }

    private SaveOutcome save(Caller caller, Report report, int revision, ContentInput input, Deed deed) {
        var refusal = gate.refusal(SaveOutcome.class, caller, report, Action.EDIT);
        if (refusal != null) {
            return refusal;
        }
        if (revision > report.revision() || revision < 1) {
            throw new BadRequest("版本 " + revision + " 不存在，最新版本是 " + report.revision() + "。");
        }
        var locked = locked(report, input);
        if (!locked.isEmpty()) {
            return new InvalidContent(locked, "这些内容没有开放修改，什么都没有保存。");
        }
        return switch (input.applyTo(report.content())) {
            case Edited.Invalid refused ->
                new InvalidContent(refused.problems(), "有 " + refused.problems().size() + " 处内容无法接受，什么都没有保存。");
            case Edited.Accepted(var mine) when revision == report.revision() -> saved(caller, report, mine, deed);
            case Edited.Accepted(var mine) ->
                merged(caller, report, input.onto(revisions.content(report, revision), report.content(), mine), deed);
        };
    }

    private SaveOutcome merged(Caller caller, Report report, Merged merged, Deed deed) {
        if (!merged.collisions().isEmpty()) {
            return new StaleReport(
                    report, merged.collisions(), "他人已在您之后的版本 " + report.revision() + " 中改动了同一处内容，您的改动没有保存。");
        }
        return switch (merged.input().applyTo(report.content())) {
            case Edited.Invalid refused ->
                new InvalidContent(
                        refused.problems(),
                        "与他人刚保存的内容合并后有 " + refused.problems().size() + " 处无法接受，什么都没有保存。");
            case Edited.Accepted(var both) -> saved(caller, report, both, deed);
        };
    }

    private SaveOutcome saved(Caller caller, Report report, Content content, Deed deed) {
        var closed = lockedParagraphs(report, content);
        return closed == null ? advanced(caller, report, content, deed) : closed;
    }

    private ReportSaved advanced(Caller caller, Report report, Content content, Deed deed) {
        return content.equals(report.content())
                ? new ReportSaved(report)
                : new ReportSaved(steps.advance(report, report.saved(content, caller), caller, deed));
    }

    /**
     * Saves what somebody else suggested as the caller's own, on the report as it stands, within a turn that the gate gave.
     *
     * @param said for the trail: whose suggestions they are
     */
    public ChangeOutcome take(Caller caller, Report report, ContentInput input, String said) {
        var refusal = gate.refusal(ChangeOutcome.class, caller, report, Action.EDIT);
        if (refusal != null) {
            return refusal;
        }
        var locked = locked(report, input);
        if (!locked.isEmpty()) {
            return new InvalidContent(locked, "这些内容没有开放修改，什么都没有保存。");
        }
        return switch (input.applyTo(report.content())) {
            case Edited.Invalid refused ->
                new InvalidContent(refused.problems(), "有 " + refused.problems().size() + " 处内容无法接受，什么都没有保存。");
            case Edited.Accepted(var content) -> {
                var closed = lockedParagraphs(report, content);
                yield closed == null ? advanced(caller, report, content, Deed.of(Act.SAVE, said)) : closed;
            }
        };
    }

    /** Saves what an earlier revision said as a new one; nothing in between is lost, it stays a revision. */
    RestoreOutcome restore(Caller caller, ReportId id, int revision, int earlier) {
        return gate.on(caller, id, Action.EDIT, report -> {
            var refusal = gate.refusal(RestoreOutcome.class, caller, report, Action.EDIT, revision);
            if (refusal != null) {
                return refusal;
            }
            if (report.course().opening() != null) {
                return new WrongStatus(report.status(), "退回时只开放了一部分内容，不能整份恢复以前的版本。");
            }
            // Sums are changed where they are made only, and go on from what is in them now.
            var content = revisions
                    .content(report, earlier)
                    .withCompilation(report.content().compilation());
            return content.equals(report.content())
                    ? new ReportSaved(report)
                    : new ReportSaved(steps.advance(
                            report, report.saved(content, caller), caller, Deed.of(Act.RESTORE, "恢复版本 " + earlier)));
        });
    }

    private static List<InvalidPart> locked(Report report, ContentInput input) {
        var opening = report.course().opening();
        return opening == null
                ? List.of()
                : input.touched().stream()
                        .map(ContentInput::whole)
                        .distinct()
                        .filter(part -> !opening.allows(part, report.edition()::lists)
                                && opening.paragraphs(part).isEmpty())
                        .map(part -> new InvalidPart(part, "退回时没有开放修改这一处。"))
                        .toList();
    }

    /** Where only some paragraphs of a piece of prose were opened and another one reads otherwise; null where none does. */
    private @Nullable InvalidContent lockedParagraphs(Report report, Content content) {
        var opening = report.course().opening();
        if (opening == null || opening.items().stream().allMatch(item -> item.paragraph() == null)) {
            return null;
        }
        var then = revisions.content(report, opening.revision());
        var closed = opening.items().stream()
                .filter(item -> item.paragraph() != null)
                .filter(item -> !opening.allows(item.prose(), report.edition()::lists))
                .filter(item -> !new OpenParagraphs(then.blocks(item.section()), opening.paragraphs(item.prose()))
                        .admit(content.blocks(item.section())))
                .map(item -> new InvalidPart(
                        item.prose(),
                        "退回时只开放了"
                                + opening.paragraphs(item.prose()).stream()
                                        .sorted()
                                        .map(number -> "第 " + number + " 段")
                                        .collect(Collectors.joining("、"))
                                + "，其他段落没有开放修改。"))
                .distinct()
                .toList();
        return closed.isEmpty() ? null : new InvalidContent(closed, "这些内容没有开放修改，什么都没有保存。");
    }

    /** What the rules say of content that is not saved. */
    List<Finding> check(Caller caller, String agency, int year, ContentInput input) {
        sight.require(caller, agency);
        var id = new ReportId(agency, requirePast(year));
        return switch (input.applyTo(blank(id))) {
            case Edited.Accepted accepted -> browsing.findings(id, accepted.content());
            case Edited.Invalid refused ->
                throw new BadRequest(refused.problems().getFirst().path() + "："
                        + refused.problems().getFirst().message());
        };
    }

    private Content blank(ReportId id) {
        var agency = agencies.tree().recorded(id.agency());
        return Content.blank(editions.forYear(id.year()), agency.name() + id.year() + "年政府信息公开工作年度报告");
    }

    /** One's own agency, or one whose duties it took over, for the years in which that one existed. */
    private Agency requireOwn(Caller caller, String code, int year) {
        caller.require(Role.EDITOR);
        var tree = agencies.tree();
        var agency = tree.recorded(code);
        var answering = tree.answering(code);
        if (answering == null || !answering.code().equals(caller.agency())) {
            throw new Forbidden("只能编写本机关的年度报告，“" + agency.name() + "”不是您的机关。");
        }
        if (agency.closed() != null && agency.closed().getYear() < year) {
            throw new BadRequest(
                    "“" + agency.name() + "”已于 " + agency.closed().getYear() + " 年撤销，没有 " + year + " 年的年度报告。");
        }
        return agency;
    }

    /** The year that has ended comes before the one that has not, then those before it. */
    List<Integer> years(Caller caller) {
        caller.staffAgency();
        int now = now();
        return Stream.concat(
                        Stream.of(now - 1, now),
                        IntStream.iterate(now - 2, year -> year >= ReportYears.FIRST, year -> year - 1)
                                .boxed())
                .toList();
    }

    private int now() {
        return LocalDate.now(clock).getYear();
    }

    private int requirePast(int year) {
        int now = now();
        if (year < ReportYears.FIRST || year > now) {
            throw new BadRequest("年份只能是 " + ReportYears.FIRST + " 至 " + now + "，现为 " + year + "。");
        }
        return year;
    }
}
