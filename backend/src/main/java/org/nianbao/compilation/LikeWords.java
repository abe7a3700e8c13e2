package org.nianbao.compilation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Groups sentences that say much the same: those that share half their pairs of neighbouring characters with the group's first. */
final class LikeWords {

    /** So many groups may share a pair before it tells nothing any more; 信息 and 公开 stand in nearly all. */
    private static final int COMMON = 200;

    private LikeWords() {}

    /** Larger groups first; within one, and among equals, in the order given. */
    static <T> List<List<T>> groups(List<T> all, Function<T, String> text) {
        var groups = new ArrayList<List<T>>();
        var first = new ArrayList<Set<String>>();
        var having = new HashMap<String, List<Integer>>();
        for (var one : all) {
            var pairs = pairs(text.apply(one));
            int like = like(pairs, first, having);
            if (like >= 0) {
                groups.get(like).add(one);
            } else {
                int group = groups.size();
                groups.add(new ArrayList<>(List.of(one)));
                first.add(pairs);
                pairs.forEach(pair ->
                        having.computeIfAbsent(pair, none -> new ArrayList<>()).add(group));
            }
        }
        groups.sort(Comparator.comparing((List<T> group) -> group.size()).reversed());
        return groups;
    }

    private static int like(Set<String> pairs, List<Set<String>> first, Map<String, List<Integer>> having) {
        var shared = new HashMap<Integer, Integer>();
        pairs.stream()
                .map(having::get)
                .filter(groups -> groups != null && groups.size() <= COMMON)
                .flatMap(List::stream)
                .forEach(group -> shared.merge(group, 1, Integer::sum));
        return shared.keySet().stream()
                .filter(group -> {
                    var other = first.get(group);
                    var common = new HashSet<>(pairs);
                    common.retainAll(other);
                    return 3 * common.size() >= pairs.size() + other.size();
                })
                .min(Comparator.naturalOrder())
                .orElse(-1);
    }

    private static Set<String> pairs(String text) {
        var letters = text.replaceAll("[^\\p{L}\\p{N}]", "");
        var pairs = new HashSet<String>();
        IntStream.range(0, letters.length() - 1).forEach(i -> pairs.add(letters.substring(i, i + 2)));
        if (pairs.isEmpty()) {
            pairs.add(letters);
        }
        return pairs;
    }
}
