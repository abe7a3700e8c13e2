package org.nianbao.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 填报说明: how a place of the form is filled in, in this house's own words.
 *
 * @param place    form as a whole, preamble, channels, improvement, {@code section 3}, a table {@code requests}, a row
 *                 {@code requests.received}, or a column {@code requests.*.person}
 * @param counts   what is stated here
 * @param excludes what is not, and where it goes instead; null where nothing is taken for it
 * @param source   which part of an agency usually delivers it; null where it follows from what stands beside it
 * @param mistakes what is often done wrong
 */
public record Guidance(
        String place,
        String counts,
        @Nullable String excludes,
        @Nullable String source,
        List<String> mistakes) {

    public Guidance {
        mistakes = List.copyOf(mistakes);
    }
}
