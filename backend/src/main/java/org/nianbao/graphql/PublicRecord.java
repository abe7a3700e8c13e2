package org.nianbao.graphql;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which operations read nothing but the public record: queries all of whose root fields bear {@code @publicRecord} in
 * the schema. A field that does not, be it new or introspection, makes the operation one that is answered anew each time.
 */
final class PublicRecord {

    private static final String DIRECTIVE = "publicRecord";

    private final GraphQLSchema schema;
    private final Function<String, @Nullable FragmentDefinition> fragments;
    private final Set<String> seen = new HashSet<>();

    private PublicRecord(GraphQLSchema schema, Function<String, @Nullable FragmentDefinition> fragments) {
        this.schema = schema;
        this.fragments = fragments;
    }

    /** Whether every operation of a document is such a one. */
    static boolean suffices(String text, GraphQLSchema schema) {
        var document = Parser.parse(text);
        var fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .allMatch(operation -> suffices(operation, fragments::get, schema));
    }

    static boolean suffices(
            OperationDefinition operation,
            Function<String, @Nullable FragmentDefinition> fragments,
            GraphQLSchema schema) {
        return operation.getOperation() == Operation.QUERY
                && new PublicRecord(schema, fragments).holds(operation.getSelectionSet());
    }

    private boolean holds(SelectionSet rootFields) {
        return rootFields.getSelections().stream().allMatch(selection -> switch (selection) {
            case Field field -> holds(field);
            case InlineFragment inline -> holds(inline.getSelectionSet());
            case FragmentSpread spread -> holds(spread);
            default -> false;
        });
    }

    private boolean holds(Field field) {
        var definition = schema.getQueryType().getFieldDefinition(field.getName());
        return definition != null && definition.hasAppliedDirective(DIRECTIVE);
    }

    private boolean holds(FragmentSpread spread) {
        var fragment = fragments.apply(spread.getName());
        return fragment != null && (!seen.add(spread.getName()) || holds(fragment.getSelectionSet()));
    }
}
