package org.nianbao.agency;

/** What comes of a mutation about agencies: done, or a refusal one can act on. The records are the schema's result types. */
public sealed interface AgencyOutcome {

    /** @param agency as it is now recorded; of several, the one that goes on */
    record AgencyChanged(AgencyRecord agency) implements AgencyOutcome {}

    /** Planned to be founded, and now not to be. */
    record AgencyTakenOut(String code, String message) implements AgencyOutcome {}

    /** @param theirs what is recorded by now */
    record StaleAgency(AgencyRecord theirs, String message) implements AgencyOutcome {}

    record UnfitChange(String message) implements AgencyOutcome {}
}
