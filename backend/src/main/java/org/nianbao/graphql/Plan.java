package org.nianbao.graphql;

import graphql.execution.ExecutionContext;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How one value that was found becomes a part of an answer, as the library would have completed it. */
@FunctionalInterface
interface Plan {

    /** For what only the library completes. */
    Plan NONE = (value, context) -> {
        throw Unplanned.SIGN;
    };

    /** @throws Unplanned when the library is to complete it, be it only to say what is wrong with it */
    Object read(Object value, ExecutionContext context);

    /** Tells that a plan does not hold for what was found; without a stack, as it says nothing else. */
    final class Unplanned extends RuntimeException {

        static final Unplanned SIGN = new Unplanned();

        private Unplanned() {
            super(null, null, false, false);
        }
    }

    private static @Nullable Object read(
            Plan plan, boolean nullable, @Nullable Object found, ExecutionContext context) {
        var value = context.getValueUnboxer().unbox(found);
        if (value == null && !nullable) {
            throw Unplanned.SIGN;
        }
        return value == null ? null : plan.read(value, context);
    }

    /** @param nullable whether an entry may be missing */
    record PlannedList(Plan entry, boolean nullable) implements Plan {

        @Override
        public Object read(Object value, ExecutionContext context) {
            if (!(value instanceof Collection<?> entries)) {
                throw Unplanned.SIGN;
            }
            var answer = new ArrayList<@Nullable Object>(entries.size());
            for (var one : entries) {
                answer.add(Plan.read(entry, nullable, one, context));
            }
            return answer;
        }
    }

    record Scalar(GraphQLScalarType type) implements Plan {

        @Override
        public Object read(Object value, ExecutionContext context) {
            return required(type.getCoercing().serialize(value, context.getGraphQLContext(), context.getLocale()));
        }
    }

    /** @param names as they were found before; an enum has few */
    record Constant(GraphQLEnumType type, Map<Object, Object> names) implements Plan {

        Constant(GraphQLEnumType type) {
            this(type, new ConcurrentHashMap<>());
        }

        @Override
        public Object read(Object value, ExecutionContext context) {
            var name = names.get(value);
            if (name != null) {
                return name;
            }
            var found = required(type.serialize(value, context.getGraphQLContext(), context.getLocale()));
            if (value instanceof Enum<?>) {
                names.put(value, found);
            }
            return found;
        }
    }

    /** @param values in the order of the names, one each */
    record Parts(PlannedNames names, Property[] values) implements Plan {

        @Override
        public Object read(Object value, ExecutionContext context) {
            if (context.getExecutionInput().isCancelled()) {
                throw Unplanned.SIGN;
            }
            var answer = new @Nullable Object[values.length];
            for (int i = 0; i < answer.length; i++) {
                var one = values[i];
                answer[i] = Plan.read(one.plan, one.nullable, one.value.apply(value), context);
            }
            return new PlannedAnswer(names, answer);
        }
    }

    private static Object required(@Nullable Object value) {
        if (value == null) {
            throw Unplanned.SIGN;
        }
        return value;
    }

    /** @param value finds it at the object it belongs to */
    record Property(UnaryOperator<@Nullable Object> value, Plan plan, boolean nullable) {}
}
