package org.nianbao.notice.message;

import java.util.List;
import java.util.Set;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.agency.AdministrationEntries;
import org.nianbao.agency.AdministrationEntry;
import org.nianbao.agency.AdministrationEntry.AdministrationAct;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.notice.Addressee;
import org.nianbao.notice.Addressees;
import org.nianbao.notice.Errand;
import org.nianbao.notice.Event;
import org.nianbao.notice.EventKind;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells agencies what the office decided of their reports: whether they must report, and which warnings must be corrected.
 * Entries are numbered without a gap, so it is enough to note up to which of them this was done.
 */
@Component
class AdministrationNews {

    private final AdministrationEntries entries;
    private final ToldEntries told;
    private final Agencies agencies;
    private final Addressees addressees;
    private final Notifying notifying;
    private final Errand errand = new Errand("administration news", this::tellNew);

    AdministrationNews(
            AdministrationEntries entries,
            ToldEntries told,
            Agencies agencies,
            Addressees addressees,
            Notifying notifying) {
        this.entries = entries;
        this.told = told;
        this.agencies = agencies;
        this.addressees = addressees;
        this.notifying = notifying;
    }

    /** What was decided before this was told at all is not told afterwards. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        told.last(entries.last());
    }

    @Scheduled(fixedRateString = "PT10S", initialDelayString = "PT10S")
    void tellSoon() {
        errand.ask();
    }

    void tellNew() {
        for (var entry : entries.after(told.last(entries.last()))) {
            tell(entry);
            told.told(entry.number());
        }
    }

    private void tell(AdministrationEntry entry) {
        var agency = entry.determination().agencies().getFirst();
        switch (entry.act()) {
            case OBLIGATION -> tell(entry, EventKind.DUTY_SET, "/desk", agency);
            case RAISE, TERM -> {
                var tree = agencies.tree();
                var within = tree.answering(agency) == null ? List.<Agency>of() : tree.within(agency);
                boolean term = entry.act() == AdministrationAct.TERM;
                within.forEach(each -> tell(
                        entry,
                        term ? EventKind.DUTY_SET : EventKind.RULE_RAISED,
                        term ? "/desk" : "/desk/rules",
                        each.code()));
            }
            case CREATE, CHANGE, MERGE, CLOSE, TAKE_BACK, SHORT_NAMES, CHAIN, WEBHOOK -> {}
        }
    }

    /** Each agency's people as a matter of their own agency, since they may not see the one it was decided for. */
    private void tell(AdministrationEntry entry, EventKind kind, String link, String agency) {
        notifying.tell(
                new Event(
                        "administration#" + entry.number(),
                        kind,
                        agency,
                        null,
                        entry.what() + "。",
                        entry.reason(),
                        new Event.Actor(entry.callerId(), entry.by()),
                        link,
                        entry.at()),
                people(agency));
    }

    /** Those who have to do with reports. */
    private List<String> people(String agency) {
        return addressees.of(agency).stream()
                .map(Addressee::caller)
                .filter(caller -> !caller.roles().equals(Set.of(Role.ADMIN)))
                .map(Caller::id)
                .toList();
    }
}
