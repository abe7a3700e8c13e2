package org.nianbao.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.Api;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.agency.Agencies;
import org.nianbao.export.file.Reports;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The map of a site that has more publications than one file may hold. */
@NianbaoTest
@TestPropertySource(properties = {"store=sitemap", "nianbao.sitemap-addresses=2"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SitemapTests {

    private static final Pattern LOC = Pattern.compile("<loc>http://localhost:\\d+(.*?)</loc>");

    @LocalServerPort
    private int port;

    @BeforeAll
    void publish(@Autowired Agencies agencies, @Autowired RecordBook record) {
        Samples.putAgencies(agencies);
        for (var agency : List.of("640104", "640100-jyj", Samples.AGENCY)) {
            Published.put(record, agency, 2021, 1, null, Reports.of(2021));
        }
        Published.put(record, "640104", 2020, 1, null, Reports.of(2020));
        Published.withdraw(record, Published.put(record, "640104-mzj", 2021, 1, null, Reports.of(2021)), "有误。");
    }

    private String get(String path) {
        var answer = Api.on(port).send(Api.on(port).request(path).build());
        return answer.statusCode() == 200 ? answer.body() : String.valueOf(answer.statusCode());
    }

    private List<String> addresses(String map) {
        return LOC.matcher(get(map)).results().map(found -> found.group(1)).toList();
    }

    @Test
    void theIndexLeadsToEveryPublicationInForceOnce() {
        assertThat(get("/sitemap.xml"))
                .contains("<sitemapindex", "</sitemapindex>")
                .doesNotContain("<urlset");
        var parts = addresses("/sitemap.xml");
        assertThat(parts)
                .containsExactly(
                        "/sitemap.xml?year=2021&amp;part=1",
                        "/sitemap.xml?year=2021&amp;part=2",
                        "/sitemap.xml?year=2020&amp;part=1");
        assertThat(parts.stream().map(part -> addresses(part.replace("&amp;", "&"))))
                .containsExactly(
                        List.of(
                                "/",
                                "/publications",
                                "/timeliness",
                                "/rankings",
                                "/trends",
                                "/corrections",
                                "/publications/640100-jgsw/2021",
                                "/publications/640100-jyj/2021"),
                        List.of("/publications/640104/2021"),
                        List.of("/publications/640104/2020"));
    }

    @Test
    void aPartThatIsNotThereIsMissing() {
        assertThat(get("/sitemap.xml?year=2021&part=3")).isEqualTo("404");
        assertThat(get("/sitemap.xml?year=2021&part=0")).isEqualTo("404");
        assertThat(get("/sitemap.xml?year=2019")).isEqualTo("404");
        assertThat(get("/sitemap.xml?year=zwei")).isEqualTo("400");
    }
}
