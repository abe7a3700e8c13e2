package org.nianbao.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.NianbaoTest;
import org.nianbao.agency.Agencies;
import org.nianbao.form.Editions;
import org.nianbao.publication.KeptFiles;
import org.nianbao.publication.Publications;
import org.nianbao.store.PublicationClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** A tag that is not taken from the bytes, a year's, is good for one way of writing them. */
@NianbaoTest
class ReleaseTests {

    @Autowired
    private Publications publications;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Editions editions;

    @Autowired
    private PublicationClock clock;

    @Autowired
    private KeptFiles files;

    private static Release of(String... parts) {
        return new Release(
                "JSON 3",
                Arrays.stream(parts).map(part -> new ByteArrayResource(part.getBytes(StandardCharsets.UTF_8))));
    }

    private Exporting exporting(Release release) {
        return new Exporting(publications, agencies, editions, clock, files, release, Clock.systemUTC(), "");
    }

    @ParameterizedTest
    @EnumSource
    void aReleaseThatMayWriteOtherwiseKnowsNoOlderTag(OpenData form) {
        var before = exporting(of("class JsonFile", "class CsvLine")).tag(2019, form);

        assertThat(exporting(of("class JsonFile", "class CsvLine")).tag(2019, form))
                .isEqualTo(before);
        assertThat(exporting(of("class CsvLine", "class JsonFile")).tag(2019, form))
                .isEqualTo(before);
        assertThat(exporting(of("class JsonFile v2", "class CsvLine")).tag(2019, form))
                .isNotEqualTo(before);
        assertThat(exporting(of("class JsonFile", "class CsvLine v2")).tag(2019, form))
                .isNotEqualTo(before);
        assertThat(exporting(new Release("JSON 4", Stream.<Resource>of())).tag(2019, form))
                .isNotEqualTo(before);
    }

    @Test
    void oursIsMadeOfAllThatWrites() {
        assertThat(new Release().mark()).isEqualTo(new Release().mark());
        assertThat(Release.parts().map(Resource::getFilename))
                .contains(
                        "JsonFile.class",
                        "CsvLine.class",
                        "OpenData.class",
                        "Content.class",
                        "Spelling.class",
                        "2021.json",
                        "pdf.css");
    }
}
