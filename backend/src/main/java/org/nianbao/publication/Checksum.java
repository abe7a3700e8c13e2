package org.nianbao.publication;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nianbao.Sha256;
import org.nianbao.content.Content;
import org.nianbao.content.ContentTree;
import tools.jackson.databind.json.JsonMapper;

/**
 * 校验码: by which one state of the public record is told from any other, for a quotation or a copy. It covers what was published
 * and nothing that came later or is not public, and names in the order of the alphabet, so that no release changes it.
 */
final class Checksum {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What later reports say of a measure, and what of the content was never public. */
    private static final List<String> WITHOUT = List.of("followUps", "unaccepted", "compilation");

    private Checksum() {}

    /** Null for what was withdrawn. */
    static @Nullable String of(Publication publication) {
        var content = publication.content();
        return content == null
                ? null
                : Sha256.of(JSON.writeValueAsString(List.of(
                        publication.id().toString(),
                        publication.publishedAt().truncatedTo(ChronoUnit.MILLIS).toString(),
                        published(content))));
    }

    private static Object published(Content content) {
        return inOrder(ContentTree.write(content));
    }

    private static Object inOrder(Object tree) {
        return switch (tree) {
            case Map<?, ?> map -> {
                var ordered = new TreeMap<String, Object>();
                map.forEach((name, value) -> {
                    if (name instanceof String key && value != null && !WITHOUT.contains(key)) {
                        ordered.put(key, inOrder(value));
                    }
                });
                yield ordered;
            }
            case List<?> list -> list.stream().map(Checksum::inOrder).toList();
            default -> String.valueOf(tree);
        };
    }
}
