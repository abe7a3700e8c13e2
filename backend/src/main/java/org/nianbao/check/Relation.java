package org.nianbao.check;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A relation in which two numbers must stand, as = or ≥, and the words for it. */
public enum Relation {
    @JsonProperty("=")
    EQUAL("应等于"),
    @JsonProperty(">=")
    AT_LEAST("应不小于"),
    @JsonProperty("<=")
    AT_MOST("应不大于");

    private final String words;

    Relation(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public <N extends Comparable<? super N>> boolean holds(N left, N right) {
        int order = left.compareTo(right);
        return switch (this) {
            case EQUAL -> order == 0;
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
        };
    }
}
