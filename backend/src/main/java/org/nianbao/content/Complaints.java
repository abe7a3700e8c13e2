package org.nianbao.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything in a change that cannot be taken, collected as it is looked through, and the limits all parts share. */
final class Complaints {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LINE = 500;
    private static final int MOST_PARTS = 1_000;

    private final List<InvalidPart> problems = new ArrayList<>();

    void refuse(String path, String message) {
        problems.add(new InvalidPart(path, message));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<InvalidPart> all() {
        return List.copyOf(problems);
    }

    String line(String path, String value) {
        return atMost(LONGEST_LINE, path, value);
    }

    void optionalLine(String path, @Nullable String value) {
        if (value != null) {
            line(path, value);
        }
    }

    String text(String path, String value) {
        if (value.isBlank()) {
            refuse(path, "不能为空。");
        }
        return atMost(LONGEST_TEXT, path, value);
    }

    String paragraph(String path, String value) {
        if (value.length() > LONGEST_TEXT) {
            refuse(path, "一段文字最多 " + LONGEST_TEXT + " 个字，现有 " + value.length() + " 个字。");
        }
        return value;
    }

    private String atMost(int most, String path, String value) {
        if (value.length() > most) {
            refuse(path, "最多 " + most + " 个字，现有 " + value.length() + " 个字。");
        }
        return value;
    }

    void notNegative(String path, @Nullable Integer items) {
        if (items != null && items < 0) {
            refuse(path, "条数不能是负数，现为 " + items + "。");
        }
    }

    void atMostParts(String path, int size) {
        if (size > MOST_PARTS) {
            refuse(path, "最多 " + MOST_PARTS + " 项，现有 " + size + " 项。");
        }
    }
}
