package org.nianbao.check.table;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.check.Check;
import org.nianbao.check.Reading;
import org.nianbao.check.Suggestion;

/** The cells of a form that are worked out from others, as the checks of one edition bind them. */
public final class WorkedOut {

    private final List<Check> checks;

    public WorkedOut(List<Check> checks) {
        this.checks = checks;
    }

    /** The cells that are worked out from others of the form: 合计, 结转下年度; one stands as often as it is checked. */
    public Stream<String> totals() {
        return sums().map(Equation.Total::cell);
    }

    /** The cells that follow from last year's report where it is known: 上年结转, 现行有效. */
    public Stream<String> carried() {
        return checks.stream()
                .filter(Balance.class::isInstance)
                .map(Balance.class::cast)
                .map(Balance::cell);
    }

    /** The totals that change when some cells do, and the totals of these; not the cells themselves. */
    public Set<String> totalsOver(Collection<String> cells) {
        var changing = new LinkedHashSet<>(cells);
        int before;
        do {
            before = changing.size();
            sums().filter(total -> total.over().stream().anyMatch(changing::contains))
                    .forEach(total -> changing.add(total.cell()));
        } while (changing.size() > before);
        cells.forEach(changing::remove);
        return changing;
    }

    private Stream<Equation.Total> sums() {
        return checks.stream()
                .filter(Equation.class::isInstance)
                .map(Equation.class::cast)
                .map(Equation::total)
                .filter(Objects::nonNull);
    }

    /** What BLANK cells must hold if the form's sums are to hold; see {@link Following}. */
    public Map<String, Suggestion> following(Reading reading) {
        return Following.from(checks, reading);
    }

    /** What cells should hold where they are BLANK or say another; see {@link Suggestions}. */
    public List<Suggestion> suggestions(Reading reading) {
        return Suggestions.of(checks, reading);
    }
}
