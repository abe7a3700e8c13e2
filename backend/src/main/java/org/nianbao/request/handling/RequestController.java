package org.nianbao.request.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.ChinaTime;
import org.nianbao.account.Caller;
import org.nianbao.account.Person;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.calendar.CountedDay;
import org.nianbao.form.Editions;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.request.ApplicantKind;
import org.nianbao.request.Arrival;
import org.nianbao.request.Disposition;
import org.nianbao.request.Fact;
import org.nianbao.request.Fact.Rectified;
import org.nianbao.request.FactSentence;
import org.nianbao.request.RecordedFact;
import org.nianbao.request.Request;
import org.nianbao.request.RequestAction;
import org.nianbao.request.RequestFilter;
import org.nianbao.request.RequestId;
import org.nianbao.request.RequestOrder;
import org.nianbao.request.RequestStanding.Consultation;
import org.nianbao.request.RequestStatus;
import org.nianbao.request.TableThree;
import org.nianbao.request.handling.Registering.RegisterInput;
import org.nianbao.request.handling.RequestOutcome.OpenOutcome;
import org.nianbao.request.handling.RequestOutcome.RegisterOutcome;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class RequestController {

    /** After that many working days what is recorded is said to be late. */
    private static final int AT_ONCE = 3;

    record CellInput(int year, String ref) {}

    record FilterInput(
            @Nullable Boolean open,
            @Nullable List<RequestStatus> statuses,
            @Nullable Integer numberYear,
            @Nullable Integer serial,
            @Nullable Boolean mine,
            @Nullable LocalDate dueUntil,
            @Nullable ApplicantKind kind,
            @Nullable Disposition disposition,
            @Nullable CellInput cell) {}

    record RecordInput(String request, int entries, RequestDeed deed) {}

    record OpenInput(String request, String purpose) {}

    record StateInput(String agency, LocalDate keptSince) {}

    record RequestTable(String code, int year, List<RequestCell> cells) {}

    record RequestCell(String ref, int number) {}

    /** The period for a reply, as of today. */
    record ShownDeadline(
            LocalDate start, int workingDays, LocalDate due, int left, boolean provisional, List<CountedDay> strip) {}

    record ShownFact(
            int number,
            LocalDate on,
            Instant recordedAt,
            String by,
            String sentence,
            boolean lateEntry,
            boolean rectified,
            @Nullable String text) {}

    record ShownDraft(
            Disposition disposition,
            Disposition.@Nullable Rest rest,
            List<Fact.Part> parts,
            @Nullable String text,
            List<String> approved,
            boolean returned) {}

    private final Handling handling;
    private final Registering registering;
    private final Agencies agencies;
    private final Editions editions;

    RequestController(Handling handling, Registering registering, Agencies agencies, Editions editions) {
        this.handling = handling;
        this.registering = registering;
        this.agencies = agencies;
        this.editions = editions;
    }

    @QueryMapping
    Connection<ShownRequest> requests(
            Caller caller,
            @Argument String agency,
            @Argument @Nullable FilterInput filter,
            @Argument RequestOrder orderBy,
            @Argument int first,
            @Argument @Nullable String after) {
        return handling.requests(caller, agency, filter(caller, filter), orderBy, Page.of(first, after));
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

    @MutationMapping
    RegisterOutcome registerRequest(Caller caller, @Argument RegisterInput input) {
        return registering.register(caller, input);
    }

    @MutationMapping
    RequestOutcome recordRequest(Caller caller, @Argument RecordInput input) {
        return handling.record(caller, id(input.request()), input.entries(), input.deed());
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
    String id(ShownRequest shown) {
        return shown.request().id().toString();
    }

    @SchemaMapping(typeName = "Request")
    String number(ShownRequest shown) {
        return shown.request().id().shown();
    }

    @SchemaMapping(typeName = "Request")
    Agency agency(ShownRequest shown) {
        return agencies.tree().known(shown.request().id().agency());
    }

    @SchemaMapping(typeName = "Request")
    String subject(ShownRequest shown) {
        return shown.request().subject();
    }

    @SchemaMapping(typeName = "Request")
    RequestStatus status(ShownRequest shown) {
        return shown.standing().status();
    }

    @SchemaMapping(typeName = "Request")
    Arrival arrival(ShownRequest shown) {
        return registered(shown.request()).arrival();
    }

    @SchemaMapping(typeName = "Request")
    LocalDate arrivedOn(ShownRequest shown) {
        return shown.standing().arrivedOn();
    }

    @SchemaMapping(typeName = "Request")
    @Nullable
    LocalDate receivedOn(ShownRequest shown) {
        return shown.standing().receivedOn();
    }

    @SchemaMapping(typeName = "Request")
    ApplicantKind kind(ShownRequest shown) {
        return shown.standing().kind();
    }

    @SchemaMapping(typeName = "Request")
    int applicants(ShownRequest shown) {
        return registered(shown.request()).joint();
    }

    @SchemaMapping(typeName = "Request")
    Fact.SupplyForm form(ShownRequest shown) {
        return registered(shown.request()).form();
    }

    @SchemaMapping(typeName = "Request")
    @Nullable
    ShownDeadline deadline(ShownRequest shown) {
        var reply = shown.standing().reply();
        return reply == null
                ? null
                : new ShownDeadline(
                        reply.start(),
                        reply.workingDays(),
                        reply.due(),
                        reply.left(shown.standing().today(), shown.calendar()),
                        reply.provisional(),
                        reply.strip(shown.calendar()));
    }

    @SchemaMapping(typeName = "Request")
    @Nullable
    LocalDate due(ShownRequest shown) {
        return shown.standing().due();
    }

    @SchemaMapping(typeName = "Request")
    boolean late(ShownRequest shown) {
        return shown.standing().late();
    }

    @SchemaMapping(typeName = "Request")
    @Nullable
    LocalDate amendBy(ShownRequest shown) {
        return shown.standing().amendBy();
    }

    @SchemaMapping(typeName = "Request")
    @Nullable
    LocalDate awaits(ShownRequest shown) {
        return shown.standing().awaits();
    }

    @SchemaMapping(typeName = "Request")
    List<Consultation> consultations(ShownRequest shown) {
        return shown.standing().consultations();
    }

    /** Whatever waits for a decision, the chief's or a second person's. */
    @SchemaMapping(typeName = "Request")
    List<String> pending(ShownRequest shown) {
        var asked = shown.standing().asked();
        var pending = new ArrayList<String>();
        if (!shown.standing().isOpen()) {
            return pending;
        }
        if (asked.extension() != null) {
            pending.add("申请延期 " + asked.extension() + " 个工作日，待批准。");
        }
        if (!shown.standing().extensionTold()) {
            pending.add("延期已经批准，待告知申请人；答复期限届满前没有告知的，期限不延长。");
        }
        if (asked.fee() != null) {
            pending.add("收费 " + asked.fee().yuan() + " 元，待批准。");
        }
        if (asked.feeApproved()) {
            pending.add("收费已经批准，待送达收费通知。");
        }
        if (asked.closing() != null) {
            pending.add("直接办结：" + asked.closing().disposition().label() + "，待另一人确认。");
        }
        if (asked.voiding() != null) {
            pending.add("作废，待另一人确认。");
        }
        if (asked.withdrawnOn() != null) {
            pending.add("申请人已经撤回申请，待办结。");
        }
        return pending;
    }

    @SchemaMapping(typeName = "Request")
    @Nullable
    String handler(ShownRequest shown) {
        return shown.standing().people().handlerName();
    }

    @SchemaMapping(typeName = "Request")
    @Nullable
    String division(ShownRequest shown) {
        return shown.standing().people().division();
    }

    @SchemaMapping(typeName = "Request")
    @Nullable
    ShownDraft draft(ShownRequest shown) {
        var draft = shown.standing().draft();
        if (draft == null) {
            return null;
        }
        var drafted = draft.drafted();
        return new ShownDraft(
                drafted.disposition(),
                drafted.rest(),
                drafted.parts(),
                shown.papers() ? handling.text(shown.request(), draft.number()) : null,
                draft.approved().stream().sorted().toList(),
                draft.returned());
    }

    @SchemaMapping(typeName = "Request")
    List<String> openSteps(ShownRequest shown) {
        return shown.openSteps();
    }

    @SchemaMapping(typeName = "Request")
    @Nullable
    String letterNumber(ShownRequest shown) {
        return shown.standing().letterNumber();
    }

    @SchemaMapping(typeName = "Request")
    @Nullable
    LocalDate closedOn(ShownRequest shown) {
        return shown.standing().closedOn();
    }

    @SchemaMapping(typeName = "Request")
    @Nullable
    Disposition disposition(ShownRequest shown) {
        return shown.standing().disposition();
    }

    @SchemaMapping(typeName = "Request")
    Disposition.@Nullable Rest rest(ShownRequest shown) {
        return shown.standing().rest();
    }

    @SchemaMapping(typeName = "Request")
    List<ShownFact> facts(ShownRequest shown) {
        var request = shown.request();
        var rectified = request.facts().stream()
                .map(RecordedFact::fact)
                .filter(Rectified.class::isInstance)
                .map(fact -> ((Rectified) fact).number())
                .toList();
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
                        shown.papers() ? handling.text(request, each.number()) : null))
                .toList();
    }

    @SchemaMapping(typeName = "Request")
    int entries(ShownRequest shown) {
        return shown.request().version();
    }

    @SchemaMapping(typeName = "Request")
    List<RequestAction> permittedActions(ShownRequest shown) {
        return shown.permitted();
    }

    private static Fact.Registered registered(Request request) {
        return request.inForce().stream()
                .map(RecordedFact::fact)
                .filter(Fact.Registered.class::isInstance)
                .map(Fact.Registered.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private RequestFilter filter(Caller caller, @Nullable FilterInput input) {
        if (input == null) {
            return RequestFilter.ALL;
        }
        var cell = input.cell();
        var counted =
                cell == null ? null : TableThree.countedIn(editions.forYear(cell.year()), cell.year(), cell.ref());
        if (cell != null && counted == null) {
            throw new BadRequest(cell.year() + " 年的格式没有单元格“" + cell.ref() + "”。");
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
                counted);
    }

    private static RequestId id(String id) {
        try {
            return RequestId.parse(id);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(String.valueOf(e.getMessage()));
        }
    }
}
