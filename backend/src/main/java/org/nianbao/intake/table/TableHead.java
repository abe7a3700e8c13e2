package org.nianbao.intake.table;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nianbao.foreign.text.Glyphs;
import org.nianbao.form.ColumnForm;
import org.nianbao.form.TableForm;
import org.nianbao.form.TableForm.Printed;

/**
 * The heading of a printed table held against the form's. A page may set a heading's words in any order, over several
 * lines and across one another, so what is compared is which letters there are and how often.
 */
final class TableHead {

    /** How well a heading fits. Figures are read from a table only when its heading is the form's or nearly so. */
    enum Fit {
        SAME,
        NEARLY,
        NOT
    }

    /** In what the heading says that money is told. */
    enum Amount {
        AS_THE_FORM,
        YUAN,
        OTHER
    }

    record HeadFit(Fit fit, Amount amount) {}

    private static final double TOLERANCE = 0.2;
    private static final String AMOUNT = "百千万亿元";

    private final String labels;
    private final String corner;
    private final List<String> columns;
    private final boolean inARow;

    private TableHead(TableForm form, String labels) {
        this.labels = Glyphs.fold(labels);
        this.corner = form.corner() == null ? "" : Glyphs.fold(form.corner());
        this.columns = form.columns().stream()
                .map(column -> Glyphs.fold(column.label()))
                .toList();
        this.inARow = form.printed() == Printed.DOWN
                && form.columns().stream().allMatch(c -> c.groups().isEmpty());
    }

    /** The heading above the rows of a table. */
    static TableHead above(TableForm form) {
        var groups = new LinkedHashSet<String>();
        form.columns().forEach(column -> groups.addAll(column.groups()));
        return new TableHead(
                form,
                String.join("", groups)
                        + form.columns().stream().map(ColumnForm::label).collect(Collectors.joining()));
    }

    /** Every label of a table whose only figures stand in one line. */
    static TableHead around(TableForm form) {
        var labels = new StringBuilder();
        var groups = new LinkedHashSet<String>();
        form.columns().forEach(column -> groups.addAll(column.groups()));
        form.rows().forEach(row -> groups.addAll(row.groups()));
        groups.forEach(labels::append);
        for (var row : form.rows()) {
            labels.append(row.label());
            form.columns().forEach(column -> labels.append(column.label()));
        }
        return new TableHead(form, labels.toString());
    }

    /** @param text letters and digits of what stands where the heading should be */
    HeadFit compare(String text) {
        var bare = difference(text, labels);
        var cornered = difference(text, labels + corner);
        var least = size(cornered) <= size(bare) ? cornered : bare;
        var fit = size(least) == 0
                ? Fit.SAME
                : size(least) <= Math.max(2, labels.length() * TOLERANCE) ? Fit.NEARLY : Fit.NOT;
        return new HeadFit(fit != Fit.NOT && inOtherOrder(text) ? Fit.NOT : fit, amount(least));
    }

    private static Amount amount(Map<Character, Integer> difference) {
        var letters = difference.keySet().stream()
                .filter(letter -> AMOUNT.indexOf(letter) >= 0)
                .toList();
        return letters.isEmpty()
                ? Amount.AS_THE_FORM
                : letters.equals(List.of('万')) && difference.get('万') == -1 ? Amount.YUAN : Amount.OTHER;
    }

    /** Whether all columns can be made out, but not in the form's order. */
    private boolean inOtherOrder(String text) {
        if (!inARow) {
            return false;
        }
        boolean ascending = true;
        int before = -1;
        for (var column : columns) {
            int at = text.indexOf(column);
            if (at < 0) {
                return false;
            }
            ascending &= at > before;
            before = at;
        }
        return !ascending;
    }

    private static Map<Character, Integer> difference(String a, String b) {
        var counts = new HashMap<Character, Integer>();
        a.chars().forEach(letter -> counts.merge((char) letter, 1, Integer::sum));
        b.chars().forEach(letter -> counts.merge((char) letter, -1, Integer::sum));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static int size(Map<Character, Integer> difference) {
        return difference.values().stream().mapToInt(Math::abs).sum();
    }
}
