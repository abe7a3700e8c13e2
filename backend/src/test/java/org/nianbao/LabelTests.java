package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.EnumTypeDefinition;
import graphql.schema.idl.SchemaParser;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.content.ChannelKind;
import org.nianbao.content.Measure;
import org.nianbao.workflow.Action;
import org.nianbao.workflow.ReportStatus;

/** What files, sentences and the schema call a value is one word: the schema's description of a value names its label in brackets. */
class LabelTests {

    private static final Pattern BRACKETED = Pattern.compile("\\(([\\p{IsHan}、]+)");

    static Stream<Arguments> enums() {
        return Stream.of(
                enumOf("ChannelKind", ChannelKind.values(), ChannelKind::label),
                enumOf("MeasureStatus", Measure.Status.values(), Measure.Status::label),
                enumOf("ReportStatus", ReportStatus.values(), ReportStatus::label),
                enumOf("Action", Action.values(), Action::label));
    }

    private static <E extends Enum<E>> Arguments enumOf(String name, E[] values, Function<E, String> label) {
        return Arguments.of(name, Arrays.stream(values).collect(Collectors.toMap(Enum::name, label)));
    }

    @ParameterizedTest
    @MethodSource("enums")
    void theSchemaCallsAValueAsItsLabelDoes(String name, Map<String, String> labels) {
        assertThat(described(name)).isEqualTo(labels);
    }

    private static Map<String, String> described(String name) {
        var schema = Objects.requireNonNull(LabelTests.class.getResourceAsStream("/graphql/schema.graphqls"));
        return new SchemaParser()
                        .parse(new InputStreamReader(schema, StandardCharsets.UTF_8))
                        .getTypeOrNull(name, EnumTypeDefinition.class)
                        .getEnumValueDefinitions()
                        .stream()
                        .collect(Collectors.toMap(
                                value -> value.getName(),
                                value -> BRACKETED
                                        .matcher(value.getDescription().getContent())
                                        .results()
                                        .map(found -> found.group(1))
                                        .findFirst()
                                        .orElse("")));
    }
}
