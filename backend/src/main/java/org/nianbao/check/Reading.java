package org.nianbao.check;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.prose.ProseReader;
import org.nianbao.check.prose.Sentence;
import org.nianbao.check.prose.Statement;
import org.nianbao.content.Cell;
import org.nianbao.content.CellKind;
import org.nianbao.content.Content;

/** Content while it is being checked: its cells looked up and its prose read once for all rules. */
public final class Reading {

    private final Content content;
    private final Circumstances circumstances;
    private final ProseReader reader;
    private final Map<String, Cell> cells;
    /** The cells published for the year before; empty when that is not known. */
    private final Map<String, Cell> lastYear;

    private @Nullable List<Sentence> sentences;

    private Reading(
            Content content,
            Circumstances circumstances,
            ProseReader reader,
            Map<String, Cell> cells,
            Map<String, Cell> lastYear) {
        this.content = content;
        this.circumstances = circumstances;
        this.reader = reader;
        this.cells = cells;
        this.lastYear = lastYear;
    }

    public static Reading of(Content content, Circumstances circumstances, ProseReader reader) {
        var published = circumstances.lastYear().published();
        return new Reading(
                content, circumstances, reader, content.cells(), published == null ? Map.of() : published.cells());
    }

    public Content content() {
        return content;
    }

    public Circumstances circumstances() {
        return circumstances;
    }

    /** The prose, sentence by sentence with the figures in it; the preamble's first. */
    public List<Sentence> sentences() {
        var read = sentences;
        if (read == null) {
            read = reader.read(content);
            sentences = read;
        }
        return read;
    }

    /** The figures in the prose of some sections. */
    public Stream<Statement> statements(Predicate<Sentence> where) {
        return sentences().stream().filter(where).flatMap(sentence -> sentence.statements().stream());
    }

    /** The same content with some more of its cells filled in. */
    public Reading with(Collection<Suggestion> suggestions) {
        var filled = new HashMap<>(cells);
        suggestions.forEach(
                suggestion -> filled.put(suggestion.cell(), Cell.number(suggestion.cell(), suggestion.number())));
        return new Reading(content, circumstances, reader, filled, lastYear);
    }

    public boolean is(CellKind kind, String ref) {
        var cell = cells.get(ref);
        return cell != null && cell.kind() == kind;
    }

    /** The number in the cell; null where it holds none. */
    @Nullable
    public BigDecimal number(String ref) {
        var cell = cells.get(ref);
        return cell == null ? null : cell.number();
    }

    /** The number that cell had in the report of the year before; null where that is not known. */
    @Nullable
    public BigDecimal lastNumber(String ref) {
        var cell = lastYear.get(ref);
        return cell == null ? null : cell.number();
    }

    public boolean numbers(Collection<String> refs) {
        for (var ref : refs) {
            if (number(ref) == null) {
                return false;
            }
        }
        return true;
    }

    /**
     * A number for a cell that is BLANK or says another; null for one that says the same, was marked as not applicable,
     * or would go below zero.
     *
     * @param sum the formula without its result
     */
    @Nullable
    public Suggestion suggestion(String ref, BigDecimal number, String sum) {
        var stands = number(ref);
        var open = stands == null ? is(CellKind.BLANK, ref) : stands.compareTo(number) != 0;
        return open && number.signum() >= 0 ? new Suggestion(ref, number, sum + "＝" + plain(number)) : null;
    }

    /** A number as people write it: 0.10 is 0.1, 1E+2 is 100. */
    public static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
