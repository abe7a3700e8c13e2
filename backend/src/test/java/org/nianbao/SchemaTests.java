package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLObjectType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaMappingInspector;
import org.springframework.graphql.execution.SchemaReport;

/** Everything the schema promises has something behind it. */
@NianbaoTest
class SchemaTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class Inspection {

        @Bean
        AtomicReference<SchemaReport> schemaReport() {
            return new AtomicReference<>();
        }

        @Bean
        GraphQlSourceBuilderCustomizer inspects(AtomicReference<SchemaReport> report) {
            return source -> source.inspectSchemaMappings(SchemaTests::nameResults, report::set);
        }
    }

    /** The members of the result unions are records that bear their names, wherever they stand. */
    private static void nameResults(SchemaMappingInspector.Initializer inspector) {
        OutcomeTests.answers()
                .flatMap(answer -> OutcomeTests.members(answer.type()))
                .distinct()
                .forEach(type -> inspector.classMapping(type.getSimpleName(), type));
    }

    @Test
    void everyFieldAndArgumentIsMapped(@Autowired AtomicReference<SchemaReport> inspected) {
        var report = inspected.get();

        assertThat(report.unmappedFields()).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
        assertThat(report.skippedTypes()).isEmpty();
    }

    /** Whoever needs no cursors is spared the edges, on every list alike. */
    @Test
    void everyConnectionHasItsNodes(@Autowired GraphQlSource source) {
        assertThat(source.schema().getAllTypesAsList())
                .filteredOn(type -> type.getName().endsWith("Connection"))
                .hasSizeGreaterThan(15)
                .allSatisfy(type -> assertThat(((GraphQLObjectType) type).getFieldDefinition("nodes"))
                        .as(type.getName())
                        .isNotNull());
    }

    @Test
    void theSchemaCanBeHadAsItWasWritten(@LocalServerPort int port) throws IOException {
        var first = Api.on(port).send(Api.on(port).request("/graphql/schema").build());
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).isEqualTo(Files.readString(Path.of("../schema.graphqls")));
        assertThat(first.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(Api.on(port)
                        .send(Api.on(port)
                                .request("/graphql/schema")
                                .header("If-None-Match", tag)
                                .build())
                        .statusCode())
                .isEqualTo(304);
    }
}
