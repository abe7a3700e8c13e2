package org.nianbao.request.handling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.identity.Applicant;

/** Who applies, as it is shown to whom it was opened. */
record OpenedApplicant(
        String name,
        @Nullable String identity,
        @Nullable String phone,
        @Nullable String mail,
        @Nullable String address,
        @Nullable String agent,
        List<String> others,
        List<String> thirdParties,
        String words) {

    OpenedApplicant(Applicant applicant, String words) {
        this(
                applicant.name(),
                applicant.identity() == null ? null : applicant.identity().number(),
                applicant.contact().phone(),
                applicant.contact().mail(),
                applicant.contact().address(),
                applicant.agent() == null
                        ? null
                        : applicant.agent().name() + "（" + applicant.agent().authority() + "）",
                applicant.others().stream().map(Applicant.CoApplicant::name).toList(),
                applicant.thirdParties().stream()
                        .map(Applicant.ThirdParty::name)
                        .toList(),
                words);
    }

    /** Nothing of it: it goes into logs. */
    @Override
    public String toString() {
        return "申请人";
    }
}
