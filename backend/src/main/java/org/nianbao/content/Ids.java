package org.nianbao.content;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives new parts of a list ids above all it has, so that a part that was removed does not come back as another: a
 * measure that was followed up, a comment or a comparison of revisions would mistake the one for the other.
 */
final class Ids {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private final String prefix;
    private final BiConsumer<String, String> refuse;
    private final Set<String> taken = new HashSet<>();
    private int last;

    /**
     * @param given  the ids the change names; null for a new part
     * @param before the ids there were
     * @param refuse takes the path and a sentence
     */
    Ids(String prefix, List<@Nullable String> given, Collection<String> before, BiConsumer<String, String> refuse) {
        this.prefix = prefix;
        this.refuse = refuse;
        var ours = Pattern.compile(prefix + "(\\d{1,8})");
        this.last = Stream.concat(given.stream(), before.stream())
                .filter(id -> id != null)
                .map(ours::matcher)
                .filter(matcher -> matcher.matches())
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .max()
                .orElse(0);
    }

    String take(String path, @Nullable String id) {
        if (id == null) {
            return prefix + ++last;
        }
        if (!WELL_FORMED.matcher(id).matches()) {
            refuse.accept(path + ".id", "编号只能由字母、数字、-、_ 组成，最多 40 个。");
        } else if (!taken.add(id)) {
            refuse.accept(path + ".id", "编号“" + id + "”重复。");
        }
        return id;
    }
}
