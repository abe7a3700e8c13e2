package org.nianbao.request.applying;

import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.door.Doors;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.request.applying.ApplyOutcome.ByCodeOutcome;
import org.nianbao.request.applying.ApplyOutcome.GuideOutcome;
import org.nianbao.request.applying.ApplyOutcome.LookUpOutcome;
import org.nianbao.request.applying.ApplyOutcome.RequestProgress;
import org.nianbao.request.applying.ApplyOutcome.RequestReceipt;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ApplyingController {

    /** The number and the code are never in an address, which stays in logs and histories. */
    record LookUpInput(
            String reference, String code, @Nullable String lastFour) {

        @Override
        public String toString() {
            return reference;
        }
    }

    record AmendInput(String reference, String code, String words) {

        @Override
        public String toString() {
            return reference;
        }
    }

    record WithdrawInput(String reference, String code, String lastFour) {

        @Override
        public String toString() {
            return reference;
        }
    }

    private final Applying applying;
    private final Agencies agencies;

    ApplyingController(Applying applying, Agencies agencies) {
        this.applying = applying;
        this.agencies = agencies;
    }

    @QueryMapping
    Connection<ApplyGuide> applyGuides(@Argument int first, @Argument @Nullable String after) {
        return applying.open(Page.of(first, after));
    }

    @QueryMapping
    @Nullable
    ApplyGuide applyGuide(@Argument String agency) {
        return applying.guide(agency);
    }

    @MutationMapping
    GuideOutcome setApplyGuide(Caller caller, @Argument ApplyGuideInput input) {
        return applying.set(caller, input);
    }

    @MutationMapping
    ApplyOutcome apply(@Argument ApplyInput input) {
        return applying.apply(Doors.client(), input);
    }

    @MutationMapping
    LookUpOutcome lookUpRequest(@Argument LookUpInput input) {
        return applying.lookUp(Doors.client(), RequestCode.typed(input.reference(), input.code()), input.lastFour());
    }

    @MutationMapping
    ByCodeOutcome amendRequest(@Argument AmendInput input) {
        return applying.amend(Doors.client(), RequestCode.typed(input.reference(), input.code()), input.words());
    }

    @MutationMapping
    ByCodeOutcome withdrawRequest(@Argument WithdrawInput input) {
        return applying.withdraw(Doors.client(), RequestCode.typed(input.reference(), input.code()), input.lastFour());
    }

    @SchemaMapping
    Agency agency(ApplyGuide guide) {
        return agencies.tree().known(guide.agency());
    }

    @SchemaMapping
    boolean open(ApplyGuide guide) {
        return applying.isOpen(guide);
    }

    @SchemaMapping
    Agency agency(RequestReceipt receipt) {
        return agencies.tree().known(receipt.agency());
    }

    @SchemaMapping
    Agency agency(RequestProgress progress) {
        return agencies.tree().known(progress.agency());
    }
}
