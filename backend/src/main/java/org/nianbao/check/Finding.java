package org.nianbao.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.Sha256;

/**
 * 校核结果: what a rule says of given content.
 *
 * @param rule      the rule's stable code
 * @param message   a Chinese sentence with both numbers
 * @param cells     references of the cells meant; the number most likely to change comes first
 * @param section   the section in which the cells or the prose stand; null when the report as a whole or a channel is
 *                  meant
 * @param excerpt   where in the section's text, when a sentence is meant; exactly as it stands there
 * @param channel   the channel meant, by its id
 * @param part      the part meant where it is no cell and no section's prose: title, preamble, contact, channels,
 *                  problems, measures, pastMeasures, correction, compilation, year (which has not ended); null otherwise
 * @param place     where something waits that was not accepted, as {@code Unaccepted.place}; null for all other rules
 * @param remaining whether nothing is wrong, but something is not there yet: what is not filled in, or a year's end
 * @param facts     the numbers, names and words of the content that the message rests on, without the rule's own words
 * @param accepted  why somebody lets it stand; null as the rules give it
 */
public record Finding(
        String rule,
        Severity severity,
        String message,
        List<String> cells,
        @Nullable Integer section,
        @Nullable String excerpt,
        @Nullable String channel,
        @Nullable String part,
        @Nullable String place,
        boolean remaining,
        List<String> facts,
        @Nullable Acceptance accepted) {

    private static final int KEY_BYTES = 12;

    /** What a finding stops: BLOCK stops submission, approval and publication; WARN asks for a look; INFO is a hint. */
    public enum Severity {
        BLOCK,
        WARN,
        INFO
    }

    public Finding {
        cells = List.copyOf(cells);
        facts = List.copyOf(facts);
    }

    public Finding as(Severity other) {
        return new Finding(
                rule, other, message, cells, section, excerpt, channel, part, place, remaining, facts, accepted);
    }

    /**
     * The finding in a season that asks for its correction: a warning blocks, and says who decided that.
     *
     * @param by the sentence that says so; null where its rule was not raised
     */
    public Finding raised(@Nullable String by) {
        return severity != Severity.WARN || by == null
                ? this
                : new Finding(
                        rule,
                        Severity.BLOCK,
                        message + by,
                        cells,
                        section,
                        excerpt,
                        channel,
                        part,
                        place,
                        remaining,
                        facts,
                        null);
    }

    /** The finding as it is accepted; a BLOCK cannot be. */
    public Finding accepted(@Nullable Acceptance acceptance) {
        return severity == Severity.BLOCK || acceptance == null
                ? this
                : new Finding(
                        rule,
                        severity,
                        message,
                        cells,
                        section,
                        excerpt,
                        channel,
                        part,
                        place,
                        remaining,
                        facts,
                        acceptance);
    }

    public Finding on(String channel) {
        return new Finding(
                rule, severity, message, cells, section, excerpt, channel, part, place, remaining, facts, accepted);
    }

    public Finding at(String cell) {
        return new Finding(
                rule,
                severity,
                message,
                List.of(cell),
                section,
                excerpt,
                channel,
                part,
                place,
                remaining,
                facts,
                accepted);
    }

    public Finding in(String part) {
        return new Finding(
                rule, severity, message, cells, section, excerpt, channel, part, place, remaining, facts, accepted);
    }

    /** What is not there yet. */
    public Finding stillToCome() {
        return outstanding(true);
    }

    /** Once a report has been submitted, what is missing is wrong. */
    public Finding overdue() {
        return outstanding(false);
    }

    private Finding outstanding(boolean remaining) {
        return new Finding(
                rule, severity, message, cells, section, excerpt, channel, part, place, remaining, facts, accepted);
    }

    /**
     * Names the finding for as long as it rests on the same: the rule, the place, and the facts. The rule's sentence
     * may be worded anew, and the rest of the sentence in the prose too, without making it another finding.
     */
    public String key() {
        return hash(
                rule,
                String.join(" ", cells),
                String.valueOf(section),
                String.valueOf(channel),
                String.valueOf(part),
                String.join("\n", facts) + (place == null ? "" : "\n" + place));
    }

    /** What {@link #key} was while it covered the rule's sentence: reasons given then are stored under it. */
    public String keyOfItsSentence() {
        return hash(rule, message, String.join(" ", cells), String.valueOf(section), String.valueOf(channel));
    }

    private static String hash(String... said) {
        return Sha256.of(String.join("\n", said)).substring(0, 2 * KEY_BYTES);
    }

    /**
     * How many of each rule are open: errors, and warnings that nobody has given a reason for; hints are none, nor is it that
     * the year has not ended, which passes by itself.
     */
    public static Map<String, Integer> open(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !"year".equals(finding.part()))
                .filter(finding -> finding.severity() == Severity.BLOCK
                        || finding.severity() == Severity.WARN && finding.accepted() == null)
                .collect(Collectors.toMap(Finding::rule, finding -> 1, Integer::sum));
    }
}
