package org.nianbao.request.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.ApplicantKind;
import org.nianbao.request.Arrival;
import org.nianbao.request.Disposition;
import org.nianbao.request.Fact.SupplyForm;
import org.nianbao.request.identity.Identity;

/**
 * What a row of a ledger says, as it would be registered.
 *
 * @param arrivedOn   the day it arrived
 * @param confirmedOn the day it was confirmed with the applicant; null where that is not needed, or not done yet
 * @param names       who applies; of joint applicants the representative first
 * @param identity    of the representative; null where the ledger has none
 * @param subject     what it is about, in words that name nobody
 * @param words       what was asked for
 * @param closing     how it was closed before the register; null while it is open
 */
public record LedgerEntry(
        LocalDate arrivedOn,
        @Nullable LocalDate confirmedOn,
        Arrival arrival,
        ApplicantKind kind,
        List<String> names,
        @Nullable Identity identity,
        LedgerContact contact,
        SupplyForm form,
        String subject,
        String words,
        @Nullable LedgerClosing closing) {

    public LedgerEntry {
        names = List.copyOf(names);
    }

    /** The day from which the period runs; the day it arrived where it has still to be confirmed. */
    public LocalDate receivedOn() {
        return confirmedOn == null ? arrivedOn : confirmedOn;
    }

    /** Nothing of it: it goes into logs. */
    @Override
    public String toString() {
        return "台账中的一件申请";
    }

    /** 联系方式, as far as the ledger has any. */
    public record LedgerContact(
            @Nullable String phone,
            @Nullable String mail,
            @Nullable String address) {

        public static final LedgerContact NONE = new LedgerContact(null, null, null);

        public boolean isNone() {
            return phone == null && mail == null && address == null;
        }

        @Override
        public String toString() {
            return "联系方式";
        }
    }

    /**
     * How a request was closed before it came into the register.
     *
     * @param rest   why, of {@link Disposition#REST}; null of all others
     * @param letter 答复文号; null where the ledger has none
     */
    public record LedgerClosing(
            LocalDate on,
            Disposition disposition,
            Disposition.@Nullable Rest rest,
            @Nullable String letter) {}
}
