package org.nianbao.intake;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Suggestion;
import org.nianbao.check.rules.Rules;
import org.nianbao.content.Content;
import org.nianbao.foreign.text.TableWord;
import org.nianbao.intake.doubt.Notes.OfCells;
import org.nianbao.intake.doubt.Proposal;

/** 旁证: what the form's own sums say of cells that were left BLANK, as long as nothing in the file speaks against it. */
final class Witness {

    private static final Rules RULES = Rules.load();
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final int FEW = 2;

    private final Map<String, Suggestion> following;

    Witness(Content content) {
        this.following = RULES.following(content);
    }

    /** Null where nothing follows for one of the cells, or where the file has a figure there that says otherwise. */
    @Nullable
    Proposal propose(OfCells doubt) {
        var suggestions = doubt.refs().stream()
                .map(following::get)
                .filter(Objects::nonNull)
                .toList();
        if (suggestions.isEmpty() || suggestions.size() < doubt.cells().size() || !agrees(doubt.found(), suggestions)) {
            return null;
        }
        var numbers = new LinkedHashMap<String, BigDecimal>();
        suggestions.forEach(suggestion -> numbers.put(suggestion.cell(), suggestion.number()));
        var formulas = suggestions.stream().map(Suggestion::formula).distinct().toList();
        return Proposal.numbers(formulas.size() <= FEW ? String.join("；", formulas) : Proposal.BY_ALL_SUMS, numbers);
    }

    /** Whether all figures that stand there are among the numbers, in their order. */
    private static boolean agrees(List<TableWord> found, List<Suggestion> numbers) {
        Iterator<Suggestion> rest = numbers.iterator();
        return found.stream()
                .filter(piece -> !piece.isText() && !piece.mark())
                .flatMap(piece -> FIGURE.matcher(piece.raw()).results())
                .map(figure -> new BigDecimal(figure.group().replace(",", "")))
                .allMatch(figure -> {
                    while (rest.hasNext()) {
                        if (rest.next().number().compareTo(figure) == 0) {
                            return true;
                        }
                    }
                    return false;
                });
    }
}
