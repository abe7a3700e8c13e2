package org.nianbao.graphql;

import graphql.execution.DataFetcherResult;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nianbao.graphql.Plan.Unplanned;
import org.reactivestreams.Publisher;

/**
 * Reads a property of records by their method of that name, which is also what the library tries first. Records that hold
 * how something is found out (the count of a {@link Connection}) are left to the library, since asking them may take long
 * and fail.
 */
final class RecordProperty implements UnaryOperator<@Nullable Object> {

    private static final Accessor UNKNOWN = unfit(Void.class);

    private final String name;
    /** Of the class met last: nearly always there is but one. */
    private volatile Accessor last = UNKNOWN;

    RecordProperty(String name) {
        this.name = name;
    }

    private record Accessor(Class<?> type, UnaryOperator<@Nullable Object> read) {}

    @Override
    public @Nullable Object apply(Object source) {
        var accessor = last;
        if (accessor.type != source.getClass()) {
            accessor = found(source.getClass(), name);
            last = accessor;
        }
        return accessor.read.apply(source);
    }

    private static Accessor found(Class<?> type, String name) {
        if (!type.isRecord()
                || Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .anyMatch(component -> component.isInterface() && isFunctional(component))) {
            return unfit(type);
        }
        try {
            var method = type.getMethod(name);
            var result = method.getReturnType();
            if (Modifier.isStatic(method.getModifiers())
                    || method.getDeclaringClass() != type
                    || result == void.class
                    || CompletionStage.class.isAssignableFrom(result)
                    || Publisher.class.isAssignableFrom(result)
                    || DataFetcherResult.class.isAssignableFrom(result)) {
                return unfit(type);
            }
            var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            var made = LambdaMetafactory.metafactory(
                    lookup,
                    "apply",
                    MethodType.methodType(UnaryOperator.class),
                    MethodType.methodType(Object.class, Object.class),
                    lookup.unreflect(method),
                    MethodType.methodType(Object.class, type));
            @SuppressWarnings("unchecked")
            var read = (UnaryOperator<@Nullable Object>) made.getTarget().invoke();
            return new Accessor(type, read);
        } catch (Throwable e) {
            return unfit(type);
        }
    }

    private static boolean isFunctional(Class<?> type) {
        return type.isAnnotationPresent(FunctionalInterface.class);
    }

    private static Accessor unfit(Class<?> type) {
        return new Accessor(type, source -> {
            throw Unplanned.SIGN;
        });
    }
}
