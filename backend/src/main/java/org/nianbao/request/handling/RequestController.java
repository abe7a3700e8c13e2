package org.nianbao.request.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.account.Caller;
import org.nianbao.account.Person;
import org.nianbao.account.Role;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.form.Editions;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.register.CorrectionProposal;
import org.nianbao.request.ApplicantKind;
import org.nianbao.request.BoardColumn;
import org.nianbao.request.Disposition;
import org.nianbao.request.Fact;
import org.nianbao.request.Fact.Rectified;
import org.nianbao.request.FactSentence;
import org.nianbao.request.Guards;
import org.nianbao.request.RecordedFact;
import org.nianbao.request.RequestAction;
import org.nianbao.request.RequestFilter;
import org.nianbao.request.RequestId;
import org.nianbao.request.RequestOrder;
import org.nianbao.request.RequestStatus;
import org.nianbao.request.TableThree;
import org.nianbao.request.deciding.SevenSteps;
import org.nianbao.request.handling.Registering.RegisterInput;
import org.nianbao.request.handling.RequestOutcome.OpenOutcome;
import org.nianbao.request.handling.RequestOutcome.RegisterOutcome;
import org.nianbao.request.handover.Proposals;
import org.nianbao.request.letter.WrittenReply;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class RequestController {

    /** After that many working days what is recorded is said to be late. */
    private static final int AT_ONCE = 3;

    record RequestCellInput(int year, String ref) {}

    record FilterInput(
            @Nullable Boolean open,
            @Nullable List<RequestStatus> statuses,
            @Nullable Integer numberYear,
            @Nullable Integer serial,
            @Nullable Boolean mine,
            @Nullable LocalDate dueUntil,
            @Nullable ApplicantKind kind,
            @Nullable Disposition disposition,
            @Nullable RequestCellInput cell,
            @Nullable String find,
            @Nullable BoardColumn column) {}

    record RecordInput(
            String request,
            int entries,
            RequestDeed deed,
            @Nullable String yearReason) {}

    record OpenInput(String request, String purpose) {}

    record StateInput(String agency, LocalDate keptSince) {}

    record RequestTable(String code, int year, List<RequestCell> cells) {}

    record RequestCell(String ref, int number) {}

    record ShownFact(
            int number,
            LocalDate on,
            Instant recordedAt,
            String by,
            String sentence,
            boolean lateEntry,
            boolean rectified,
            boolean mayMove,
            boolean mayStrike,
            @Nullable MaterialKind material,
            @Nullable String text) {}

    /** What a file of the applicant's is for. */
    enum MaterialKind {
        IDENTITY,
        OTHER
    }

    record ShownDraft(
            Disposition disposition,
            Disposition.@Nullable Rest rest,
            List<Fact.RequestPart> parts,
            @Nullable String text,
            List<DraftStep> steps,
            @Nullable WrittenReply reply,
            List<String> approved,
            boolean returned) {}

    /** A question as it was asked, and what was answered. */
    record DraftStep(String key, String step, String question, String answer, String given) {}

    private static final SevenSteps STEPS = SevenSteps.load();

    private final Handling handling;
    private final Registering registering;
    private final RequestSight sight;
    private final Agencies agencies;
    private final Editions editions;
    private final Proposals proposals;

    RequestController(
            Handling handling,
            Registering registering,
            RequestSight sight,
            Agencies agencies,
            Editions editions,
            Proposals proposals) {
        this.handling = handling;
        this.registering = registering;
        this.sight = sight;
        this.agencies = agencies;
        this.editions = editions;
        this.proposals = proposals;
    }

    @SchemaMapping(typeName = "Viewer")
    List<Role> requestRoles(Caller viewer) {
        return sight.requestRoles(viewer);
    }

    @QueryMapping
    Connection<ShownRequest> requests(
            Caller caller,
            @Argument String agency,
            @Argument @Nullable FilterInput filter,
            @Argument RequestOrder orderBy,
            @Argument int first,
            @Argument @Nullable String after) {
        return handling.requests(caller, agency, filter(caller, agency, filter), orderBy, Page.of(first, after));
    }

    @QueryMapping
    ShownRequest request(Caller caller, @Argument String id) {
        return handling.request(caller, id(id));
    }

    @QueryMapping
    RequestTable requestTable(Caller caller, @Argument String agency, @Argument int year) {
        var counted = handling.counted(caller, agency, year);
        return new RequestTable(
                agency,
                year,
                TableThree.count(editions.forYear(year), year, counted.stream()).entrySet().stream()
                        .map(cell -> new RequestCell(cell.getKey(), cell.getValue()))
                        .toList());
    }

    @QueryMapping
    List<Person> requestHandlers(Caller caller, @Argument String agency) {
        return handling.handlers(caller, agency);
    }

    @MutationMapping
    RequestTable stateRegister(Caller caller, @Argument StateInput input) {
        handling.state(caller, input.agency(), input.keptSince());
        return requestTable(caller, input.agency(), input.keptSince().getYear());
    }

    @SchemaMapping
    @Nullable
    LocalDate keptSince(RequestTable table, Caller caller) {
        return handling.statement(caller, table.code()).keptSince();
    }

    @SchemaMapping
    @Nullable
    CorrectionProposal correctionProposal(RequestTable table) {
        return proposals.of(TableThree.KEY, table.code(), table.year());
    }

    @MutationMapping
    RegisterOutcome registerRequest(Caller caller, @Argument RegisterInput input) {
        return registering.register(caller, input);
    }

    @MutationMapping
    RequestOutcome recordRequest(Caller caller, @Argument RecordInput input) {
        return handling.record(caller, id(input.request()), input.entries(), input.deed(), input.yearReason());
    }

    @MutationMapping
    OpenOutcome openApplicant(Caller caller, @Argument OpenInput input) {
        return handling.open(caller, id(input.request()), input.purpose());
    }

    @SchemaMapping
    Agency agency(RequestTable table) {
        return agencies.tree().known(table.code());
    }

    @SchemaMapping(typeName = "Request")
    Agency agency(ShownRequest shown) {
        return agencies.tree().known(shown.request().id().agency());
    }

    @SchemaMapping(typeName = "Request")
    @Nullable
    ShownDraft draft(ShownRequest shown) {
        var draft = shown.standing().draft();
        if (draft == null) {
            return null;
        }
        var drafted = draft.drafted();
        var reply = shown.papers() ? handling.reply(shown) : null;
        return new ShownDraft(
                drafted.disposition(),
                drafted.rest(),
                drafted.parts(),
                shown.papers() ? handling.text(shown.request(), draft.number()) : null,
                reply == null ? List.of() : steps(reply),
                reply,
                draft.approved().stream().sorted().toList(),
                draft.returned());
    }

    private static List<DraftStep> steps(WrittenReply reply) {
        return reply.answers().isEmpty()
                ? List.of()
                : STEPS.asked(reply.answers()).stream()
                        .flatMap(question -> question.answers().stream()
                                .filter(answer ->
                                        answer.key().equals(reply.answers().get(question.key())))
                                .map(answer -> new DraftStep(
                                        question.key(),
                                        question.step().label(),
                                        question.text(),
                                        answer.text(),
                                        answer.key())))
                        .toList();
    }

    @SchemaMapping(typeName = "Request")
    List<ShownFact> facts(ShownRequest shown) {
        var request = shown.request();
        boolean mayRectify = shown.permittedActions().contains(RequestAction.RECTIFY);
        var rectified = request.facts().stream()
                .map(RecordedFact::fact)
                .filter(Rectified.class::isInstance)
                .map(fact -> ((Rectified) fact).number())
                .toList();
        var texts = shown.papers() ? handling.texts(request) : Map.<Integer, String>of();
        return request.facts().stream()
                .map(each -> new ShownFact(
                        each.number(),
                        each.fact().on(),
                        each.recordedAt(),
                        each.callerId().isEmpty() ? "申请人" : each.by(),
                        FactSentence.of(each.fact()),
                        shown.calendar().workingDaysBetween(each.fact().on(), ChinaTime.day(each.recordedAt()))
                                > AT_ONCE,
                        rectified.contains(each.number()),
                        mayRectify && Guards.mayMove(each.fact()),
                        mayRectify && Guards.mayStrike(each.fact()),
                        shown.papers() && each.fact() instanceof Fact.MaterialHandedIn material
                                ? material.identity() ? MaterialKind.IDENTITY : MaterialKind.OTHER
                                : null,
                        texts.get(each.number())))
                .toList();
    }

    private RequestFilter filter(Caller caller, String agency, @Nullable FilterInput input) {
        if (input == null) {
            return RequestFilter.ALL;
        }
        var cell = input.cell();
        var counted =
                cell == null ? null : TableThree.countedIn(editions.forYear(cell.year()), cell.year(), cell.ref());
        if (cell != null && counted == null) {
            throw new BadRequest(cell.year() + " 年的格式没有单元格“" + cell.ref() + "”。");
        }
        if (input.find() != null && input.find().length() > 100) {
            throw new BadRequest("查找的内容最多 100 个字。");
        }
        return new RequestFilter(
                input.open(),
                input.statuses(),
                input.numberYear(),
                input.serial(),
                Boolean.TRUE.equals(input.mine()) ? caller.id() : null,
                input.dueUntil(),
                input.kind(),
                input.disposition(),
                counted,
                RequestFilter.SoughtRequest.of(input.find()),
                input.column() == null ? null : handling.countedOn(agency, input.column()));
    }

    static RequestId id(String id) {
        try {
            return RequestId.parse(id);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(String.valueOf(e.getMessage()));
        }
    }
}
