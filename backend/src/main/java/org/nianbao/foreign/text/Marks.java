package org.nianbao.foreign.text;

/** Digits that stand raised or lowered: marks of notes, powers, indices; never digits of the number before them. */
public final class Marks {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Marks() {}

    /** The same as plain text has them. */
    public static String raised(String text) {
        var raised = new StringBuilder(text.length());
        text.chars().forEach(c -> raised.append(c >= '0' && c <= '9' ? RAISED.charAt(c - '0') : (char) c));
        return raised.toString();
    }
}
