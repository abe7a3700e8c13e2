package org.nianbao.request.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.Remedy;

/**
 * 文书模板: the wording of one kind of letter, the product's or an agency's own. The sentence on the remedy is no part of it.
 *
 * @param paragraphs with {@link Slot}s between braces; one that is nothing but a slot becomes as many as that has
 * @param lines      of a sheet; empty for all others
 */
public record LetterTemplate(
        LetterKind kind, String title, List<LetterWording> paragraphs, List<Letter.LetterLine> lines) {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    /** @param optional whether it is left out when something in it is not known */
    public record LetterWording(String text, boolean optional) {
        Set<Slot> slots() {
            return LetterTemplate.slots(text);
        }
    }

    public LetterTemplate {
        paragraphs = List.copyOf(paragraphs);
        lines = List.copyOf(lines);
        if (title.isBlank()) {
            throw new IllegalArgumentException("文书模板须有标题。");
        }
        var named = new LinkedHashSet<Slot>();
        paragraphs.forEach(each -> named.addAll(each.slots()));
        lines.forEach(line -> named.addAll(slots(line.text())));
        for (var slot : kind.required()) {
            if (paragraphs.stream()
                            .filter(each -> !each.optional())
                            .noneMatch(each -> each.slots().contains(slot))
                    && lines.stream().noneMatch(line -> slots(line.text()).contains(slot))) {
                throw new IllegalArgumentException(
                        "“" + kind.label() + "”的模板缺少“" + slot.label() + "”，请在正文中写入 {" + slot.key() + "}。");
            }
        }
        for (var slot : named) {
            if (!kind.allows(slot)) {
                throw new IllegalArgumentException(
                        "“" + kind.label() + "”发给申请人以外的人，模板不能写“" + slot.label() + "”，以免透露由谁申请。");
            }
        }
    }

    /** What whoever writes the letter is asked for, in the order in which it stands there. */
    public List<Slot> asks() {
        return Stream.concat(
                        paragraphs.stream().map(LetterWording::text),
                        lines.stream().map(Letter.LetterLine::text))
                .flatMap(text -> slots(text).stream())
                .filter(Slot::isTyped)
                .distinct()
                .toList();
    }

    /**
     * The letter for one request. What is not known yet stands in it as 〔待填：…〕; {@link LetterCheck} lets none be signed so.
     *
     * @param addressee  by name; kept nowhere but in the letter
     * @param remedy     null for a kind that names none
     * @param enclosures 附件, by name
     * @param agency     that signs, by name
     */
    public Letter compose(
            Particulars particulars,
            String addressee,
            @Nullable Remedy remedy,
            List<String> enclosures,
            String agency) {
        if ((remedy != null) != kind.namesRemedy()) {
            throw new IllegalArgumentException("“" + kind.label() + "”" + (remedy == null ? "须写明救济途径。" : "不写救济途径。"));
        }
        var known = addressee.isBlank() ? particulars : particulars.with(Slot.ADDRESSEE, addressee);
        var text = new ArrayList<String>();
        for (var each : paragraphs) {
            if (!each.optional() || each.slots().stream().allMatch(known::has)) {
                text.addAll(paragraphs(each.text(), known));
            }
        }
        return new Letter(
                kind,
                title,
                null,
                kind == LetterKind.APPROVAL_SHEET ? "" : addressee,
                text,
                remedy == null ? null : remedy.sentence(known.or(Slot.YOU, "你"), kind.noun()),
                lines.stream()
                        .map(line -> new Letter.LetterLine(
                                line.label(), filled(line.text(), slot -> known.has(slot) ? known.joined(slot) : "")))
                        .toList(),
                enclosures,
                agency,
                (LocalDate) null);
    }

    static List<String> paragraphs(String text, Particulars known) {
        var alone = SLOT.matcher(text);
        if (alone.matches()) {
            var slot = Slot.ofKey(alone.group(1));
            return known.has(slot) ? known.all(slot) : List.of(slot.blank());
        }
        return List.of(filled(text, slot -> known.has(slot) ? known.joined(slot) : slot.blank()));
    }

    private static String filled(String text, Function<Slot, String> value) {
        return SLOT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value.apply(Slot.ofKey(found.group(1)))));
    }

    private static Set<Slot> slots(String text) {
        var slots = new LinkedHashSet<Slot>();
        SLOT.matcher(text).results().forEach(found -> slots.add(Slot.ofKey(found.group(1))));
        return slots;
    }
}
