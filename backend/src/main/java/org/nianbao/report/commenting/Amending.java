package org.nianbao.report.commenting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.check.rules.Rules;
import org.nianbao.content.Block;
import org.nianbao.content.Cell;
import org.nianbao.content.CellKind;
import org.nianbao.content.Content;
import org.nianbao.content.ContentInput;
import org.nianbao.content.ContentInput.CellInput;
import org.nianbao.content.ContentInput.SectionInput;
import org.nianbao.content.Edited;
import org.nianbao.form.Edition;
import org.nianbao.graphql.BadRequest;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.StepOutcome.AmendmentLeft;
import org.nianbao.report.StepOutcome.AmendmentSuggested;
import org.nianbao.report.StepOutcome.AmendmentUnfit;
import org.nianbao.report.StepOutcome.AmendmentsGone;
import org.nianbao.report.StepOutcome.AmendmentsTaken;
import org.nianbao.report.StepOutcome.InvalidContent;
import org.nianbao.report.StepOutcome.LeaveAmendmentOutcome;
import org.nianbao.report.StepOutcome.ReportSaved;
import org.nianbao.report.StepOutcome.SuggestAmendmentOutcome;
import org.nianbao.report.StepOutcome.TakeAmendmentsOutcome;
import org.nianbao.report.StepOutcome.WrongStatus;
import org.nianbao.report.commenting.Amendment.AmendmentSettled;
import org.nianbao.report.commenting.Amendment.AmendmentState;
import org.nianbao.report.commenting.Amendment.NewValue;
import org.nianbao.report.commenting.Amendment.NewWords;
import org.nianbao.report.commenting.Amendment.SuggestedChange;
import org.nianbao.report.reading.Browsing;
import org.nianbao.report.trail.Gate;
import org.nianbao.report.trail.Revisions;
import org.nianbao.report.writing.Drafting;
import org.nianbao.workflow.Action;
import org.nianbao.workflow.Return.Item;
import org.springframework.stereotype.Service;

/** Suggesting how a cell or a paragraph should read, and taking or leaving what was suggested. */
@Service
public class Amending {

    private static final int LONGEST_NOTE = 500;
    private static final int MOST_AT_ONCE = 200;

    private final Comments comments;
    private final Commenting commenting;
    private final Drafting drafting;
    private final Answering answering;
    private final Browsing browsing;
    private final Revisions revisions;
    private final Gate gate;
    private final Rules rules;
    private final Clock clock;

    Amending(
            Comments comments,
            Commenting commenting,
            Drafting drafting,
            Answering answering,
            Browsing browsing,
            Revisions revisions,
            Gate gate,
            Rules rules,
            Clock clock) {
        this.comments = comments;
        this.commenting = commenting;
        this.drafting = drafting;
        this.answering = answering;
        this.browsing = browsing;
        this.revisions = revisions;
        this.gate = gate;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What is suggested.
     *
     * @param cell      the cell meant; null for a paragraph
     * @param section   where the paragraph stands; null for the preamble
     * @param paragraph 1 for the first
     * @param kind      of the cell
     * @param text      of the paragraph; blank drops it
     */
    record Suggested(
            @Nullable String cell,
            @Nullable Integer section,
            @Nullable Integer paragraph,
            @Nullable CellKind kind,
            @Nullable BigDecimal number,
            @Nullable String text,
            @Nullable String note) {

        Suggested {
            if ((cell == null) == (paragraph == null)
                    || cell != null && (section != null || kind == null || text != null)
                    || paragraph != null && (text == null || kind != null || number != null)) {
                throw new BadRequest("建议或者针对一个单元格、写明改成什么值，或者针对一段文字、写明改成什么文字。");
            }
        }
    }

    SuggestAmendmentOutcome suggest(Caller caller, ReportId id, int revision, Suggested suggested) {
        return gate.on(caller, id, Action.SUGGEST, null, (hat, report) -> {
            var refusal = gate.refusal(SuggestAmendmentOutcome.class, hat, report, Action.SUGGEST, revision);
            if (refusal != null) {
                return refusal;
            }
            if (suggested.note() != null) {
                BadRequest.ifLonger("说明", suggested.note(), LONGEST_NOTE);
            }
            return suggested.cell() != null
                    ? value(hat, report, suggested, suggested.cell())
                    : words(hat, report, suggested);
        });
    }

    private SuggestAmendmentOutcome value(Caller hat, Report report, Suggested suggested, String ref) {
        var kind = Objects.requireNonNull(suggested.kind());
        var before = report.content().cell(ref);
        if (before == null) {
            throw new BadRequest(report.edition().called() + "没有单元格“" + ref + "”。");
        }
        var input = cells(List.of(new CellInput(ref, kind, suggested.number(), null)));
        return switch (input.applyTo(report.content())) {
            case Edited.Invalid(var problems) ->
                new AmendmentUnfit(problems.getFirst().message());
            case Edited.Accepted(var content) -> {
                var after = Objects.requireNonNull(content.cell(ref));
                yield after.equals(before)
                        ? new AmendmentUnfit("建议的数与现在的一样。")
                        : add(hat, report, new NewValue(before, after), ref, null, null, suggested.note());
            }
        };
    }

    private SuggestAmendmentOutcome words(Caller hat, Report report, Suggested suggested) {
        var section = suggested.section();
        int paragraph = Objects.requireNonNull(suggested.paragraph());
        var text = Objects.requireNonNull(suggested.text());
        if (section != null && report.edition().section(section) == null) {
            throw new BadRequest(report.edition().called() + "没有第 " + section + " 部分。");
        }
        var blocks = report.content().blocks(section);
        if (paragraph < 1 || paragraph > blocks.size()) {
            throw new BadRequest("这里没有第 " + paragraph + " 段，共 " + blocks.size() + " 段。");
        }
        var before = blocks.get(paragraph - 1);
        if (text.equals(before.text())) {
            return new AmendmentUnfit("建议的文字与现在的一样。");
        }
        if (text.contains("\n")) {
            return new AmendmentUnfit("建议只改这一段的文字，不能分成几段。");
        }
        if (text.isBlank()) {
            return words(hat, report, new NewWords(section, paragraph, before, null), suggested.note());
        }
        var reworded = Rewording.of(before, text);
        var figure = reworded.figure();
        if (figure != null) {
            return new AmendmentUnfit("“" + before.text().substring(figure.start(), figure.end())
                    + "”是从表格引用来的，随表格变化；要改这个数，请对" + cellsOf(report.edition(), figure.cell()) + "提出建议。");
        }
        return words(hat, report, new NewWords(section, paragraph, before, reworded.block()), suggested.note());
    }

    private SuggestAmendmentOutcome words(Caller hat, Report report, NewWords change, @Nullable String note) {
        return switch (input(report.content(), List.of(change)).applyTo(report.content())) {
            case Edited.Invalid(var problems) ->
                new AmendmentUnfit(problems.getFirst().message());
            case Edited.Accepted accepted ->
                add(hat, report, change, null, change.section(), change.before().text(), note);
        };
    }

    private static String cellsOf(Edition edition, String ref) {
        var label = "“" + edition.label(ref) + "”";
        return edition.cell(ref) == null ? "构成" + label + "的单元格" : "单元格" + label;
    }

    private AmendmentSuggested add(
            Caller hat,
            Report report,
            SuggestedChange change,
            @Nullable String cell,
            @Nullable Integer section,
            @Nullable String excerpt,
            @Nullable String note) {
        var amendment = new Amendment(hat.id(), report.revision(), change, null);
        var now = report.content();
        var before = open(report, hat.id()).stream()
                .filter(one -> amendmentOf(one).part(now).equals(amendment.part(now)))
                .toList();
        commenting.changed(comments.add(
                report.id(),
                hat,
                number -> new Comment(
                        new CommentId(report.id(), number),
                        cell,
                        section,
                        excerpt,
                        note == null || note.isBlank() ? amendment.said() : note.strip(),
                        false,
                        hat.name(),
                        now(),
                        List.of(),
                        null,
                        amendment)));
        // One person says one thing of a place: what he or she suggested of it before is taken back, once this is said.
        before.forEach(one -> settle(one.id(), settled(AmendmentState.WITHDRAWN, hat, null, null)));
        return new AmendmentSuggested(report);
    }

    /** Takes one's own suggestions back; those that were decided stay as they are. */
    List<Comment> withdraw(Caller caller, List<CommentId> ids) {
        requireFew(ids);
        return ids.stream()
                .map(id -> {
                    commenting.requireMay(caller, id.report());
                    var comment = comments.get(id);
                    var amendment = amendment(comment);
                    if (!caller.standsFor(amendment.callerId())) {
                        throw new Forbidden("建议只能由提出的人撤回，这一条是" + comment.by() + "提出的。");
                    }
                    return settle(id, settled(AmendmentState.WITHDRAWN, caller, null, null));
                })
                .toList();
    }

    /**
     * Takes suggestions over: one ordinary saved state by whoever takes them, in which totals that were right follow. All
     * of them or none; one that reads as suggested already is only noted as taken, so that this may be repeated.
     */
    TakeAmendmentsOutcome take(Caller caller, ReportId id, List<CommentId> ids) {
        requireFew(ids);
        return gate.on(caller, id, Action.EDIT, report -> {
            var refusal = gate.refusal(TakeAmendmentsOutcome.class, caller, report, Action.EDIT);
            if (refusal != null) {
                return refusal;
            }
            var taken = ids.stream().map(comments::get).toList();
            if (taken.stream().anyMatch(one -> !one.id().report().equals(id))) {
                throw new BadRequest("有的建议不是对这份报告提出的。");
            }
            var gone = taken.stream()
                    .filter(one -> amendment(one).settled() != null
                            || amendment(one).state(report.content()) == AmendmentState.OUTDATED)
                    .toList();
            if (!gone.isEmpty()) {
                return new AmendmentsGone("有 " + gone.size() + " 条建议已经办理，或者所针对的内容已有改动，什么都没有保存。请核对最新内容后再办理。");
            }
            var changes = taken.stream().map(one -> amendment(one).change()).toList();
            if (taken.stream()
                            .map(one -> amendment(one).part(report.content()))
                            .distinct()
                            .count()
                    < taken.size()) {
                return new AmendmentsGone("同一处有不止一条建议，请逐条选用。");
            }
            var said = taken.stream()
                    .map(Comment::by)
                    .distinct()
                    .collect(Collectors.joining("、", "采纳", "的修改建议 " + taken.size() + " 条"));
            return switch (drafting.take(caller, report, withTotals(report, input(report.content(), changes)), said)) {
                case WrongStatus wrong -> wrong;
                case InvalidContent invalid -> invalid;
                case ReportSaved(var saved) -> {
                    ids.forEach(one -> settle(one, settled(AmendmentState.TAKEN, caller, saved.revision(), null)));
                    yield new AmendmentsTaken(saved);
                }
            };
        });
    }

    /** Lets a suggestion be and says why; that answers what a return asked of the same place. */
    LeaveAmendmentOutcome leave(Caller caller, CommentId id, String reason) {
        BadRequest.ifBlankOrLonger("请写明不采纳的理由。", "理由", reason, LONGEST_NOTE);
        return gate.on(caller, id.report(), Action.EDIT, report -> {
            var refusal = gate.refusal(LeaveAmendmentOutcome.class, caller, report, Action.EDIT);
            if (refusal != null) {
                return refusal;
            }
            var amendment = amendment(comments.get(id));
            if (amendment.settled() != null) {
                return new AmendmentsGone("这条建议已经办理。");
            }
            var returned = report.course().opening();
            var item = returned == null ? null : returned.item(amendment.part(counted(report)));
            var answered = item == null || item.answer() != null
                    ? report
                    : answering.answered(caller, report, item, "不采纳建议：" + reason);
            settle(id, settled(AmendmentState.LEFT, caller, null, reason));
            return new AmendmentLeft(answered);
        });
    }

    /** Notes what reads as suggested by the time a report is submitted as taken in that state, whoever typed it. */
    public void submitted(Caller caller, Report report) {
        undecided(report, AmendmentState.TAKEN)
                .forEach(one -> settle(one.id(), settled(AmendmentState.TAKEN, caller, report.revision(), null)));
    }

    /** Suggestions that nobody has decided and that can still be taken. */
    private List<Comment> open(Report report) {
        return undecided(report, AmendmentState.OPEN);
    }

    private List<Comment> undecided(Report report, AmendmentState state) {
        return comments.amendments(report.id()).stream()
                .filter(one -> amendmentOf(one).state(report.content()) == state)
                .toList();
    }

    /** Of these somebody's own. */
    public List<Comment> open(Report report, String callerId) {
        return open(report).stream()
                .filter(one -> amendmentOf(one).callerId().equals(callerId))
                .toList();
    }

    /**
     * The state of a report whose paragraphs are counted where something is said of one by its number: what was returned,
     * while only some of its paragraphs are open, else what the report says now.
     */
    Content counted(Report report) {
        var opening = report.course().opening();
        return opening == null || opening.items().stream().allMatch(item -> item.paragraph() == null)
                ? report.content()
                : revisions.content(report, opening.revision());
    }

    /**
     * What open suggestions come to in a return: each place once, with what all would have there. Why they would stays in
     * their threads, which can be erased, as a return cannot.
     */
    public List<Item> items(Report report) {
        var items = new LinkedHashMap<String, Item>();
        for (var one : open(report)) {
            var amendment = amendmentOf(one);
            items.merge(
                    amendment.part(report.content()),
                    amendment.item(report.content(), amendment.said()),
                    (before, more) -> amendment.item(report.content(), together(before.note(), more.note())));
        }
        return List.copyOf(items.values());
    }

    private static String together(@Nullable String before, @Nullable String more) {
        return Stream.of(before, more).filter(Objects::nonNull).distinct().collect(Collectors.joining("\n"));
    }

    private Comment settle(CommentId id, AmendmentSettled how) {
        return commenting.changed(comments.settle(id, how));
    }

    private static void requireFew(List<CommentId> ids) {
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw new BadRequest("一次办理 1 至 " + MOST_AT_ONCE + " 条建议，现为 " + ids.size() + " 条。");
        }
    }

    private static Amendment amendment(Comment comment) {
        if (comment.amendment() == null) {
            throw new BadRequest("批注“" + comment.id() + "”不是修改建议。");
        }
        return comment.amendment();
    }

    private static Amendment amendmentOf(Comment comment) {
        return Objects.requireNonNull(comment.amendment());
    }

    private static ContentInput input(Content now, List<? extends SuggestedChange> changes) {
        var cells = new ArrayList<CellInput>();
        Map<Integer, List<Block>> sections = new LinkedHashMap<>();
        List<Block> preamble = null;
        for (var change : changes) {
            switch (change) {
                case NewValue(var before, var after) ->
                    cells.add(new CellInput(after.ref(), after.kind(), after.number(), null));
                case NewWords words -> {
                    var section = words.section();
                    if (section == null) {
                        preamble = reworded(preamble == null ? now.preamble() : preamble, words, now);
                    } else {
                        sections.put(
                                section, reworded(sections.getOrDefault(section, now.blocks(section)), words, now));
                    }
                }
            }
        }
        return new ContentInput(
                null,
                preamble == null
                        ? null
                        : preamble.stream().filter(block -> block != DROPPED).toList(),
                null,
                sections.isEmpty()
                        ? null
                        : sections.entrySet().stream()
                                .map(entry -> new SectionInput(
                                        entry.getKey(),
                                        entry.getValue().stream()
                                                .filter(block -> block != DROPPED)
                                                .toList()))
                                .toList(),
                cells.isEmpty() ? null : cells,
                null,
                null,
                null,
                null);
    }

    /** Stands where a paragraph is dropped until all changes are in their places. */
    private static final Block DROPPED = Block.paragraph("");

    /** The prose with one paragraph in other words; as it is where it reads like that already. */
    private static List<Block> reworded(List<Block> prose, NewWords words, Content now) {
        int at = Amendment.at(words, now);
        if (at < 0) {
            return prose;
        }
        var all = new ArrayList<>(prose);
        all.set(at, words.after() == null ? DROPPED : words.after());
        return all;
    }

    private static ContentInput cells(List<CellInput> cells) {
        return new ContentInput(null, null, null, null, cells, null, null, null, null);
    }

    /** With the totals over changed cells, where they were right before: else a person has to say what is. */
    private ContentInput withTotals(Report report, ContentInput input) {
        if (input.cells() == null) {
            return input;
        }
        var named = input.cells().stream().map(CellInput::ref).toList();
        var totals = rules.totalsOver(report.edition(), named);
        var wrong = browsing.suggestions(report, report.content()).stream()
                .map(one -> one.cell())
                .collect(Collectors.toSet());
        var cells = new LinkedHashMap<String, CellInput>();
        input.cells().forEach(cell -> cells.put(cell.ref(), cell));
        // A total of totals follows once these do.
        for (int round = 0; round <= totals.size(); round++) {
            if (!(withCells(input, cells).applyTo(report.content()) instanceof Edited.Accepted(var content))) {
                return input;
            }
            var following = browsing.suggestions(report, content).stream()
                    .filter(one -> totals.contains(one.cell())
                            && !named.contains(one.cell())
                            && !wrong.contains(one.cell())
                            && isNumber(report.content().cell(one.cell())))
                    .toList();
            if (following.isEmpty()) {
                break;
            }
            following.forEach(
                    one -> cells.put(one.cell(), new CellInput(one.cell(), CellKind.NUMBER, one.number(), null)));
        }
        return withCells(input, cells);
    }

    private static boolean isNumber(@Nullable Cell cell) {
        return cell != null && cell.kind() == CellKind.NUMBER;
    }

    private static ContentInput withCells(ContentInput input, Map<String, CellInput> cells) {
        return new ContentInput(
                null, input.preamble(), null, input.sections(), List.copyOf(cells.values()), null, null, null, null);
    }

    private AmendmentSettled settled(
            AmendmentState how, Caller caller, @Nullable Integer revision, @Nullable String reason) {
        return new AmendmentSettled(how, caller.name(), now(), revision, reason);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
