package org.nianbao.graphql;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cleans every text that comes in: what is asked of a field holds {@linkplain Characters text as it may be kept},
 * or the field is refused, naming the place. Where an object has a text and lists of places in it ({@code start}, {@code
 * end}), these follow the text.
 */
@Component
public final class TextSanitizer extends SimplePerformantInstrumentation {

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> field,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        return parameters.isTrivialDataFetcher()
                ? field
                : environment -> field.get(
                        environment.getArguments().isEmpty()
                                ? environment
                                : DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment)
                                        .arguments(written(environment.getArguments()))
                                        .build());
    }

    private static Map<String, Object> written(Map<String, Object> arguments) {
        return looked(arguments, "", (path, text) -> {
            try {
                return text.written();
            } catch (IllegalArgumentException e) {
                throw new BadRequest(path + "：" + e.getMessage());
            }
        });
    }

    /** What comes from a file or from an older store, of which nothing may be refused any more. */
    public static Map<String, Object> legible(Map<String, Object> tree) {
        return looked(tree, "", (path, text) -> text.legible());
    }

    private static Map<String, Object> looked(
            Map<?, ?> tree, String path, BiFunction<String, Characters, String> keep) {
        var looked = new LinkedHashMap<String, Object>();
        tree.forEach((name, value) ->
                looked.put((String) name, looked(value, path.isEmpty() ? (String) name : path + "." + name, keep)));
        if (tree.get("text") instanceof String came) {
            var text = Characters.of(came);
            looked.replaceAll((name, value) -> value instanceof List<?> list ? following(list, text) : value);
        }
        return looked;
    }

    private static Object looked(Object value, String path, BiFunction<String, Characters, String> keep) {
        return switch (value) {
            case String text -> keep.apply(path, Characters.of(text));
            case Map<?, ?> tree -> looked(tree, path, keep);
            case List<?> list ->
                IntStream.range(0, list.size())
                        .mapToObj(i -> looked(list.get(i), path + "[" + i + "]", keep))
                        .toList();
            case null, default -> value;
        };
    }

    private static List<?> following(List<?> list, Characters text) {
        return list.stream()
                .map(one -> one instanceof Map<?, ?> place
                                && place.get("start") instanceof Integer start
                                && place.get("end") instanceof Integer end
                        ? moved(place, text.place(start), text.place(end))
                        : one)
                .toList();
    }

    private static Map<String, Object> moved(Map<?, ?> place, int start, int end) {
        var moved = new LinkedHashMap<String, Object>();
        place.forEach((name, value) -> moved.put((String) name, value));
        moved.put("start", start);
        moved.put("end", end);
        return moved;
    }
}
