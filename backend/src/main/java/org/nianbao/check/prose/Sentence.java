package org.nianbao.check.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of a report, exactly as it stands.
 *
 * @param section    the section in which it stands; null for the preamble
 * @param statements the figures in it, in order; none in a heading
 */
public record Sentence(@Nullable Integer section, String text, List<Statement> statements) {

    public Sentence {
        statements = List.copyOf(statements);
    }
}
