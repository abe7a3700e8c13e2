package org.nianbao.intake.table;

/** How like a misprinted label is to the form's: the share of its letters that stand there in the same order. */
final class Resemblance {

    static final double PLAIN = 0.6;
    static final double APART = 0.15;
    private static final int LONGEST = 80;

    private Resemblance() {}

    /** From 0 to 1; labels with different numbers (1.、2.) are never alike. */
    static double of(String text, String label) {
        if (text.length() > LONGEST || number(text) != number(label)) {
            return 0;
        }
        int longer = Math.max(text.length(), label.length());
        return Math.min(text.length(), label.length()) < longer * PLAIN ? 0 : (double) common(text, label) / longer;
    }

    private static int number(String text) {
        return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9' ? text.charAt(0) : 0;
    }

    /** Length of the longest common subsequence. */
    private static int common(String a, String b) {
        var row = new int[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            int diagonal = 0;
            for (int k = 1; k <= b.length(); k++) {
                int above = row[k];
                row[k] = a.charAt(i) == b.charAt(k - 1) ? diagonal + 1 : Math.max(row[k], row[k - 1]);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
