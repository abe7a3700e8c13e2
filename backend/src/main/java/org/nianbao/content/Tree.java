package org.nianbao.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Putting values into a tree of maps and lists and taking them out again. */
final class Tree {

    private Tree() {}

    /** Map.of iterates in another order after each start of the machine, and a hash is taken over this. */
    static Map<String, Object> inOrder(Object... keysAndValues) {
        var tree = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            tree.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return tree;
    }

    static void put(Map<String, Object> tree, String key, @Nullable Object value) {
        if (value != null) {
            tree.put(key, value);
        }
    }

    static String text(Map<String, Object> tree, String key) {
        var value = tree.get(key);
        if (value == null) {
            throw new IllegalArgumentException("存储的内容缺少“" + key + "”。");
        }
        return (String) value;
    }

    static @Nullable String optional(Map<String, Object> tree, String key) {
        return (String) tree.get(key);
    }

    static @Nullable Integer integer(Map<String, Object> tree, String key) {
        return tree.get(key) instanceof Number number ? number.intValue() : null;
    }

    static int number(Map<String, Object> tree, String key) {
        return ((Number) tree.get(key)).intValue();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> tree, String key) {
        return tree.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    static List<Map<String, Object>> maps(Map<String, Object> tree, String key) {
        return list(tree.get(key));
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(@Nullable Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    static List<String> strings(Map<String, Object> tree, String key) {
        return tree.get(key) == null ? List.of() : (List<String>) tree.get(key);
    }
}
