package org.nianbao.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 校核结果: what a rule says of given content.
 *
 * @param rule     the rule's stable code
 * @param message  a Chinese sentence with both numbers
 * @param cells    references of the cells meant; the number most likely to change comes first
 * @param section  the section in which the cells or the prose stand; null when the report as a whole or a channel is
 *                 meant
 * @param excerpt  where in the section's text, when a sentence is meant; exactly as it stands there
 * @param channel  the channel meant, by its id
 * @param accepted why somebody lets it stand; null as the rules give it
 * @param place    where something waits that was not accepted, as {@code Unaccepted.place}; null for all other rules
 */
public record Finding(String rule, Severity severity, String message, List<String> cells, @Nullable Integer section,
        @Nullable String excerpt, @Nullable String channel, @Nullable Acceptance accepted,
        @Nullable String place) {

    private static final int KEY_BYTES = 12;

    /** What a finding stops: BLOCK stops submission, approval and publication; WARN asks for a look; INFO is a hint. */
    public enum Severity { BLOCK, WARN, INFO }

    public Finding {
        cells = List.copyOf(cells);
    }

    public Finding(String rule, Severity severity, String message, List<String> cells, @Nullable Integer section,
            @Nullable String excerpt, @Nullable String channel) {
        this(rule, severity, message, cells, section, excerpt, channel, null, null);
    }

    Finding as(Severity other) {
        return new Finding(rule, other, message, cells, section, excerpt, channel, accepted, place);
    }

    /** The finding as it is accepted; a BLOCK cannot be. */
    public Finding accepted(@Nullable Acceptance acceptance) {
        return severity == Severity.BLOCK || acceptance == null ? this
                : new Finding(rule, severity, message, cells, section, excerpt, channel, acceptance, place);
    }

    Finding on(String channel) {
        return new Finding(rule, severity, message, cells, section, excerpt, channel, accepted, place);
    }

    /**
     * Names the finding for as long as what it says stays the same. The numbers are in the message; the rest of the
     * sentence in the prose may be reworded without making it another finding.
     */
    public String key() {
        var said = String.join("\n", rule, message, String.join(" ", cells), String.valueOf(section),
                String.valueOf(channel)) + (place == null ? "" : "\n" + place);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
