package org.nianbao.graphql;

import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.introspection.Introspection;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.SingletonPropertyDataFetcher;
import java.util.ArrayList;
import org.nianbao.graphql.Plan.Constant;
import org.nianbao.graphql.Plan.Parts;
import org.nianbao.graphql.Plan.PlannedList;
import org.nianbao.graphql.Plan.Property;
import org.nianbao.graphql.Plan.Scalar;

/**
 * Makes plans for a query as it is executed now, its fields collected by the library itself. There is one only for objects of
 * one type all of whose chosen fields, at any depth, take no arguments and are fetched as properties.
 */
final class Plans {

    private final ExecutionContext context;
    private final FieldCollector collector;

    Plans(ExecutionContext context, FieldCollector collector) {
        this.context = context;
        this.collector = collector;
    }

    /** @return {@link Plan#NONE} where the library has to look at each field */
    Plan of(GraphQLType type, MergedField field) {
        return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
            case GraphQLList list -> {
                var entry = of(list.getWrappedType(), field);
                yield entry == Plan.NONE ? entry : new PlannedList(entry, isNullable(list.getWrappedType()));
            }
            case GraphQLScalarType scalar -> new Scalar(scalar);
            case GraphQLEnumType constants -> new Constant(constants);
            case GraphQLObjectType object -> of(object, field);
            default -> Plan.NONE;
        };
    }

    private Plan of(GraphQLObjectType object, MergedField field) {
        var chosen = collector.collectFields(
                FieldCollectorParameters.newParameters()
                        .schema(context.getGraphQLSchema())
                        .objectType(object)
                        .fragments(context.getFragmentsByName())
                        .variables(context.getCoercedVariables().toMap())
                        .graphQLContext(context.getGraphQLContext())
                        .build(),
                field);
        var names = new ArrayList<String>();
        var values = new ArrayList<Property>();
        for (var part : chosen.getSubFieldsList()) {
            var definition = object.getFieldDefinition(part.getName());
            if (definition == null && !part.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
                return Plan.NONE;
            }
            names.add(part.getResultKey());
            if (definition == null) {
                values.add(new Property(source -> object.getName(), (name, context) -> name, false));
                continue;
            }
            var fetcher = context.getGraphQLSchema()
                    .getCodeRegistry()
                    .getDataFetcher(object.getName(), definition.getName(), definition);
            var plan = fetcher != SingletonPropertyDataFetcher.singleton()
                            || !definition.getArguments().isEmpty()
                    ? Plan.NONE
                    : of(definition.getType(), part);
            if (plan == Plan.NONE) {
                return plan;
            }
            values.add(new Property(new RecordProperty(definition.getName()), plan, isNullable(definition.getType())));
        }
        return new Parts(new PlannedNames(names), values.toArray(Property[]::new));
    }

    private static boolean isNullable(GraphQLType type) {
        return !(type instanceof GraphQLNonNull);
    }
}
