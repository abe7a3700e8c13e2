package org.nianbao.intake.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nianbao.foreign.text.Glyphs;
import org.nianbao.foreign.text.TableWord;
import org.nianbao.form.TableForm;

/** All words that the forms print in some tables, to tell a line of a table from a line of prose. */
public final class TableLabels {

    private final Set<String> labels = new HashSet<>();
    private final Set<Integer> letters = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();

    public TableLabels(List<TableForm> forms) {
        for (var form : forms) {
            if (SectionTables.TITLE.matcher(Glyphs.fold(form.title())).matches()) {
                add(form.title());
            }
            add(form.corner() == null ? "" : form.corner());
            for (var row : form.rows()) {
                add(row.label());
                row.groups().forEach(this::add);
            }
            for (var column : form.columns()) {
                add(column.label());
                column.groups().forEach(this::add);
            }
        }
    }

    private void add(String label) {
        var folded = Glyphs.fold(label);
        labels.add(folded);
        folded.codePoints().forEach(letters::add);
        for (int i = 0; i + 1 < folded.length(); i++) {
            pairs.add(folded.substring(i, i + 2));
        }
    }

    Set<String> all() {
        return labels;
    }

    /** Whether a word is one of a label's, or several labels' run together. */
    boolean know(TableWord piece) {
        var text = piece.text();
        if (text.length() > 200 || !text.codePoints().allMatch(letters::contains)) {
            return false;
        }
        int known = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            known += pairs.contains(text.substring(i, i + 2)) ? 1 : 0;
        }
        return known * 3 >= (text.length() - 1) * 2;
    }
}
