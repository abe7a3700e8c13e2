package org.nianbao.foreign.file;

import org.jspecify.annotations.Nullable;

/**
 * What formatting says of words; null where it says nothing.
 *
 * @param hidden that nobody sees them
 * @param struck that they do not count any more
 * @param raised that they are a mark on what stands before them
 */
record WordLook(
        @Nullable Boolean hidden,
        @Nullable Boolean struck,
        @Nullable Boolean raised) {

    static final WordLook PLAIN = new WordLook(null, null, null);

    /** This look with another's on top of it. */
    WordLook under(WordLook other) {
        return new WordLook(
                other.hidden == null ? hidden : other.hidden,
                other.struck == null ? struck : other.struck,
                other.raised == null ? raised : other.raised);
    }

    boolean isHidden() {
        return Boolean.TRUE.equals(hidden);
    }

    boolean isStruck() {
        return Boolean.TRUE.equals(struck);
    }

    boolean isRaised() {
        return Boolean.TRUE.equals(raised);
    }
}
