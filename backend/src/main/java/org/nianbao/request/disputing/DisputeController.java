package org.nianbao.request.disputing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.form.Editions;
import org.nianbao.graphql.BadRequest;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.register.CorrectionProposal;
import org.nianbao.request.RequestId;
import org.nianbao.request.dispute.DisputeFact.DisputeStruck;
import org.nianbao.request.dispute.RecordedDisputeFact;
import org.nianbao.request.dispute.TableFour;
import org.nianbao.request.disputing.Disputing.DisputeDeed;
import org.nianbao.request.disputing.Disputing.OpenDisputeInput;
import org.nianbao.request.disputing.DisputingOutcome.OpeningOutcome;
import org.nianbao.request.handover.Proposals;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class DisputeController {

    record DisputeCellInput(int year, String ref) {}

    record DisputeFilterInput(
            @Nullable String request, @Nullable DisputeCellInput cell) {}

    record RecordDisputeInput(
            String dispute,
            int entries,
            DisputeDeed deed,
            @Nullable String yearReason) {}

    record StateDisputesInput(String agency, LocalDate keptSince) {}

    record DisputeTable(String code, int year, List<DisputeCell> cells) {}

    record DisputeCell(String ref, int number) {}

    record ShownDisputeFact(
            int number,
            LocalDate on,
            Instant recordedAt,
            String by,
            String sentence,
            boolean struck,
            boolean mayStrike) {}

    private final Disputing disputing;
    private final Agencies agencies;
    private final Editions editions;
    private final Proposals proposals;

    DisputeController(Disputing disputing, Agencies agencies, Editions editions, Proposals proposals) {
        this.disputing = disputing;
        this.agencies = agencies;
        this.editions = editions;
        this.proposals = proposals;
    }

    @QueryMapping
    Connection<ShownDispute> disputes(
            Caller caller,
            @Argument String agency,
            @Argument @Nullable DisputeFilterInput filter,
            @Argument int first,
            @Argument @Nullable String after) {
        var page = Page.of(first, after);
        if (filter == null || filter.request() == null && filter.cell() == null) {
            return disputing.all(caller, agency, page);
        }
        if (filter.request() != null && filter.cell() != null) {
            throw new BadRequest("filter 只能写 request 或者 cell 之一。");
        }
        return filter.cell() == null
                ? disputing.onRequest(caller, agency, request(filter.request()), page)
                : disputing.inCell(
                        caller, agency, filter.cell().year(), filter.cell().ref(), page);
    }

    @QueryMapping
    DisputeTable disputeTable(Caller caller, @Argument String agency, @Argument int year) {
        var counted = disputing.counted(caller, agency, year);
        return new DisputeTable(
                agency,
                year,
                TableFour.count(editions.forYear(year), year, counted.stream()).entrySet().stream()
                        .map(cell -> new DisputeCell(cell.getKey(), cell.getValue()))
                        .toList());
    }

    @MutationMapping
    OpeningOutcome openDispute(Caller caller, @Argument OpenDisputeInput input) {
        return disputing.open(caller, input);
    }

    @MutationMapping
    DisputingOutcome recordDispute(Caller caller, @Argument RecordDisputeInput input) {
        return disputing.record(caller, input.dispute(), input.entries(), input.deed(), input.yearReason());
    }

    @MutationMapping
    DisputeTable stateDisputes(Caller caller, @Argument StateDisputesInput input) {
        disputing.state(caller, input.agency(), input.keptSince());
        return disputeTable(caller, input.agency(), input.keptSince().getYear());
    }

    @SchemaMapping
    Agency agency(DisputeTable table) {
        return agencies.tree().known(table.code());
    }

    @SchemaMapping
    @Nullable
    LocalDate keptSince(DisputeTable table, Caller caller) {
        return disputing.statement(caller, table.code()).keptSince();
    }

    @SchemaMapping
    @Nullable
    CorrectionProposal correctionProposal(DisputeTable table) {
        return proposals.of(TableFour.KEY, table.code(), table.year());
    }

    @SchemaMapping(typeName = "Dispute")
    Agency agency(ShownDispute shown) {
        return agencies.tree().known(shown.dispute().agency());
    }

    @SchemaMapping(typeName = "Dispute")
    List<ShownDisputeFact> facts(ShownDispute shown) {
        var held = shown.dispute().inForce();
        boolean mayStrike = !shown.permittedActions().isEmpty();
        return shown.dispute().facts().stream()
                .map(each -> new ShownDisputeFact(
                        each.number(),
                        each.fact().on(),
                        each.recordedAt(),
                        each.by(),
                        each.fact().sentence(),
                        !(each.fact() instanceof DisputeStruck) && !held.contains(each),
                        mayStrike && !held.isEmpty() && isSame(held.getLast(), each)))
                .toList();
    }

    private static boolean isSame(RecordedDisputeFact one, RecordedDisputeFact other) {
        return one.number() == other.number();
    }

    private static RequestId request(String id) {
        try {
            return RequestId.parse(id);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(String.valueOf(e.getMessage()));
        }
    }
}
