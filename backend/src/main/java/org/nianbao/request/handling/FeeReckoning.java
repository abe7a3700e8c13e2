package org.nianbao.request.handling;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.graphql.BadRequest;
import org.nianbao.request.Fact;
import org.nianbao.request.Fact.FeeBasis;
import org.nianbao.request.ProcessingFee;
import org.nianbao.request.ProcessingFee.FeeLine;
import org.nianbao.request.RecordedFact;
import org.nianbao.request.Request;
import org.nianbao.request.RequestId;
import org.nianbao.request.RequestStanding;
import org.nianbao.request.RequestStatus;
import org.nianbao.request.Requests;
import org.springframework.stereotype.Service;

/**
 * Counts what a processing fee is reckoned by: the requests that the same applicant made of the agency in a calendar month,
 * told by the person token and by nobody's name, or the pages of one request.
 */
@Service
class FeeReckoning {

    /** More than one applicant sends an agency. */
    private static final int MOST = 2_000;

    /**
     * A fee and how it comes about.
     *
     * @param told     whether the applicant can be told from others; without a number of a paper only this request counts
     * @param counted  what was counted, this request among it; empty by pages
     * @param quantity items of the month or pages of the request; 0 while nobody said how many pages
     * @param charged  what was charged already of the same month's items, in 元
     * @param yuan     what is to be paid for this request
     * @param standard as the notice says it; empty where nothing was counted
     */
    record ReckonedFee(
            FeeBasis basis,
            boolean told,
            List<CountedItem> counted,
            int quantity,
            int charged,
            int yuan,
            List<FeeLine> lines,
            String standard,
            String paper) {}

    record CountedItem(RequestId request, LocalDate receivedOn) {
        public String number() {
            return request.shown();
        }
    }

    private final ProcessingFee prices = ProcessingFee.load();
    private final Requests requests;
    private final RequestSight sight;

    FeeReckoning(Requests requests, RequestSight sight) {
        this.requests = requests;
        this.sight = sight;
    }

    /** @param quantity null for what is counted */
    ReckonedFee fee(Caller caller, RequestId id, FeeBasis basis, @Nullable Integer quantity) {
        sight.requirePapers(caller, id.agency());
        try {
            return fee(requests.get(id), basis, quantity);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(String.valueOf(e.getMessage()));
        }
    }

    ReckonedFee fee(Request request, FeeBasis basis, @Nullable Integer quantity) {
        var standing = sight.standing(request);
        var ofMonth = ofMonth(request, standing);
        int counted = quantity != null ? quantity : basis == FeeBasis.ITEMS ? ofMonth.size() : 0;
        int charged = basis == FeeBasis.PAGES
                ? 0
                : ofMonth.stream()
                        .filter(each -> !each.id().equals(request.id()))
                        .mapToInt(FeeReckoning::charged)
                        .sum();
        var lines = counted == 0 ? List.<FeeLine>of() : prices.lines(basis, counted);
        return new ReckonedFee(
                basis,
                standing.token() != null,
                basis == FeeBasis.PAGES
                        ? List.of()
                        : ofMonth.stream().map(this::item).toList(),
                counted,
                charged,
                Math.max(0, lines.stream().mapToInt(FeeLine::yuan).sum() - charged),
                lines,
                counted == 0 ? "" : prices.standard(basis, counted),
                prices.paper());
    }

    private CountedItem item(Request request) {
        var standing = sight.standing(request);
        return new CountedItem(
                request.id(), standing.receivedOn() == null ? standing.arrivedOn() : standing.receivedOn());
    }

    private List<Request> ofMonth(Request request, RequestStanding standing) {
        if (standing.token() == null || standing.receivedOn() == null) {
            return List.of(request);
        }
        var month = YearMonth.from(standing.receivedOn());
        return requests.ofApplicant(request.id().agency(), standing.token(), MOST).stream()
                .filter(each -> {
                    var other = sight.standing(each);
                    return other.status() != RequestStatus.VOIDED
                            && other.receivedOn() != null
                            && YearMonth.from(other.receivedOn()).equals(month);
                })
                .toList();
    }

    /** What was noticed of a request's items, in 元. */
    private static int charged(Request request) {
        var facts = request.inForce().stream().map(RecordedFact::fact).toList();
        return facts.stream().noneMatch(Fact.FeeNoticed.class::isInstance)
                ? 0
                : facts.stream()
                        .mapToInt(fact -> fact instanceof Fact.FeeAsked asked && asked.basis() == FeeBasis.ITEMS
                                ? asked.yuan()
                                : 0)
                        .max()
                        .orElse(0);
    }
}
