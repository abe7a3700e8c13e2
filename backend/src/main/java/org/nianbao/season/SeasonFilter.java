package org.nianbao.season;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Role;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.Punctuality;

/**
 * Which agencies of a season are meant: those for whom all of it is true; null for whatever.
 *
 * @param term          which date {@code punctualities} is about
 * @param punctualities keeping that date in one of these ways
 * @param rule          in whose report, not published yet, it finds something
 * @param role          waiting for somebody in it
 * @param search        part of the name or the code
 */
public record SeasonFilter(
        @Nullable List<SeasonStage> stages,
        @Nullable String term,
        @Nullable List<Punctuality> punctualities,
        @Nullable List<AgencyKind> kinds,
        @Nullable String rule,
        @Nullable Role role,
        @Nullable String search) {

    public static final SeasonFilter ALL = new SeasonFilter(null, null, null, null, null, null, null);

    /** The same, however they keep the date. */
    SeasonFilter whateverPunctuality() {
        return new SeasonFilter(stages, term, null, kinds, rule, role, search);
    }

    public String termOrStatutory() {
        return term == null || term.isEmpty() ? KeptTerm.STATUTORY : term;
    }

    boolean finds(SeasonEntry entry) {
        var kept = entry.term(termOrStatutory());
        return among(stages, entry.stage())
                && (none(punctualities) || kept != null && punctualities.contains(kept.punctuality()))
                && among(kinds, entry.agency().kind())
                && (rule == null || rule.isEmpty() || entry.isOpen(rule))
                && (role == null || entry.awaited().stream().anyMatch(awaited -> awaited.role() == role))
                && (search == null || named(entry, search.strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean none(@Nullable List<?> some) {
        return some == null || some.isEmpty();
    }

    private static <T> boolean among(@Nullable List<T> some, T one) {
        return none(some) || some.contains(one);
    }

    private static boolean named(SeasonEntry entry, String part) {
        return entry.agency().name().toLowerCase(Locale.ROOT).contains(part)
                || entry.agency().code().toLowerCase(Locale.ROOT).contains(part);
    }
}
