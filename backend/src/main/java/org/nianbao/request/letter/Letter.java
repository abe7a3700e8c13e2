package org.nianbao.request.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 文书: a letter as it was composed, from its title to its date.
 *
 * @param number     文号; null until it is signed
 * @param addressee  whom it is addressed to, by name; empty on a sheet that is addressed to nobody
 * @param paragraphs its text; what is missing stands there as 〔待填：…〕
 * @param remedy     the sentence on the remedy; null where it names none
 * @param lines      of a sheet; empty for all others
 * @param enclosures 附件, by name
 * @param agency     that signs
 * @param on         the day of the signature; null until then
 */
public record Letter(
        LetterKind kind,
        String title,
        @Nullable String number,
        String addressee,
        List<String> paragraphs,
        @Nullable String remedy,
        List<LetterLine> lines,
        List<String> enclosures,
        String agency,
        @Nullable LocalDate on) {

    /** @param text empty where it is written by hand */
    public record LetterLine(String label, String text) {}

    public Letter {
        paragraphs = List.copyOf(paragraphs);
        lines = List.copyOf(lines);
        enclosures = List.copyOf(enclosures);
    }

    /** With more paragraphs, behind those it has. */
    public Letter saying(List<String> more) {
        var all = new ArrayList<>(paragraphs);
        all.addAll(more);
        return new Letter(kind, title, number, addressee, all, remedy, lines, enclosures, agency, on);
    }

    /** As it was signed. */
    public Letter signed(String letterNumber, LocalDate day) {
        return new Letter(kind, title, letterNumber, addressee, paragraphs, remedy, lines, enclosures, agency, day);
    }

    /** All that it says, a line a paragraph; without whom it is addressed to. */
    public String text() {
        return Stream.of(
                        Stream.of(title),
                        Stream.ofNullable(number),
                        paragraphs.stream(),
                        Stream.ofNullable(remedy),
                        lines.stream().map(line -> line.label() + "：" + line.text()),
                        enclosures.stream(),
                        Stream.of(agency))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    /** Without what it says and to whom: this is what ends up in logs. */
    @Override
    public String toString() {
        return "Letter[" + kind + "]";
    }
}
