package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.graphql.data.method.annotation.MutationMapping;

/** What can come of a mutation is told twice, by a union in the schema and by a sealed type in Java: member by member. */
class OutcomeTests {

    private static final TypeDefinitionRegistry SCHEMA = new SchemaParser().parse(new File("../schema.graphqls"));

    /** A field of the schema that answers with a union, and what it is of in Java; null when it is nothing. */
    record Answer(String field, String union, @Nullable Class<?> type) {

        @Override
        public String toString() {
            return field + ": " + union;
        }
    }

    private static final Map<String, Class<?>> MUTATIONS = StructureTests.CLASSES.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(MutationMapping.class))
            .map(JavaMethod::reflect)
            .collect(Collectors.toMap(OutcomeTests::field, Method::getReturnType));

    private static String field(Method mutation) {
        var named = mutation.getAnnotation(MutationMapping.class).value();
        return named.isEmpty() ? mutation.getName() : named;
    }

    static Stream<Answer> answers() {
        return SCHEMA.getTypes(ObjectTypeDefinition.class).stream()
                .flatMap(type -> type.getFieldDefinitions().stream().map(field -> {
                    var answered = TypeInfo.typeInfo(field.getType()).getName();
                    return new Answer(
                            type.getName() + "." + field.getName(), answered, java(type.getName(), field.getName()));
                }))
                .filter(answer -> SCHEMA.getTypeOrNull(answer.union(), UnionTypeDefinition.class) != null);
    }

    private static @Nullable Class<?> java(String type, String field) {
        return type.equals("Mutation")
                ? MUTATIONS.get(field)
                : StructureTests.CLASSES.stream()
                        .filter(each -> each.getSimpleName().equals(type) && each.isRecord())
                        .flatMap(each -> Stream.of(each.reflect().getRecordComponents()))
                        .filter(component -> component.getName().equals(field))
                        .<Class<?>>map(RecordComponent::getType)
                        .findFirst()
                        .orElse(null);
    }

    /** The records that a sealed type permits, also by way of another sealed type. */
    static Stream<Class<?>> members(Class<?> sealed) {
        return sealed.isSealed()
                ? Stream.of(sealed.getPermittedSubclasses())
                        .flatMap(OutcomeTests::members)
                        .distinct()
                : Stream.of(sealed);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void theSealedTypeHasTheMembersOfItsUnion(Answer answer) {
        assertThat(answer.type()).as("what answers " + answer).isNotNull();
        assertThat(answer.type().isSealed())
                .as(answer.type() + ", which answers " + answer + ", is sealed")
                .isTrue();
        assertThat(members(answer.type()).map(Class::getSimpleName))
                .as("what " + answer.type() + " permits, and " + answer.union())
                .containsExactlyInAnyOrderElementsOf(members(answer.union()));
    }

    private static List<String> members(String union) {
        return SCHEMA.getTypeOrNull(union, UnionTypeDefinition.class).getMemberTypes().stream()
                .map(member -> ((TypeName) member).getName())
                .toList();
    }

    /** Whoever knows none of the members reads why it was not done all the same. */
    @Test
    void everyMemberWithAMessageIsARefusal() {
        var told = answers()
                .flatMap(answer -> members(answer.union()).stream())
                .distinct()
                .map(member -> SCHEMA.getTypeOrNull(member, ObjectTypeDefinition.class))
                .filter(member -> member.getFieldDefinitions().stream()
                        .anyMatch(field -> field.getName().equals("message")))
                .toList();

        assertThat(told)
                .hasSizeGreaterThan(40)
                .allSatisfy(member -> assertThat(member.getImplements())
                        .as(member.getName())
                        .extracting(implemented -> ((TypeName) implemented).getName())
                        .contains("Refusal"));
    }

    @Test
    void noUnionIsLeftOut() {
        assertThat(answers().map(Answer::union))
                .containsAll(SCHEMA.getTypes(UnionTypeDefinition.class).stream()
                        .map(UnionTypeDefinition::getName)
                        .toList());
    }
}
