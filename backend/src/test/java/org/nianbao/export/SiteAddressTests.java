package org.nianbao.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.NianbaoTest;
import org.nianbao.Samples;
import org.nianbao.Wire;
import org.nianbao.agency.Agencies;
import org.nianbao.export.file.Reports;
import org.nianbao.publication.publishing.Published;
import org.nianbao.publication.publishing.RecordBook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Where pages say they stand: where the operator says, whatever host is asked, since caches in between keep them. */
@NianbaoTest
@TestPropertySource(properties = {"store=site", "nianbao.url=https://nianbao.example.gov.cn/"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteAddressTests {

    private static final String PAGE = "/publications/" + Samples.AGENCY + "/2019";

    @LocalServerPort
    private int port;

    @BeforeAll
    void publish(@Autowired Agencies agencies, @Autowired RecordBook record) {
        Samples.putAgencies(agencies);
        Published.put(record, Samples.AGENCY, 2019, 1, null, Reports.of(2019));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: evil.example:444",
                "Host: ",
                "Host: localhost\r\nX-Forwarded-Host: evil.example",
                "Host: localhost\r\n"
                        + "X-Forwarded-Host: evil.example\r\n"
                        + "X-Forwarded-Proto: https\r\n"
                        + "X-Forwarded-Port: 444\r\n"
                        + "X-Forwarded-Prefix: /evil",
                "Host: localhost\r\nForwarded: host=evil.example;proto=https"
            })
    void noPageTakesTheHostThatWasAsked(String host) {
        for (var path : new String[] {
            PAGE,
            PAGE + ".html",
            "/feed.xml",
            "/sitemap.xml",
            "/robots.txt",
            "/",
            "/agencies/" + Samples.AGENCY,
            "/agencies/nowhere",
            "/.well-known/oauth-protected-resource"
        }) {
            var answer = Wire.get(port, path, host, "Accept: text/html, */*");

            assertThat(answer.body())
                    .as(path)
                    .contains("https://nianbao.example.gov.cn")
                    .doesNotContain("evil", "gov.cn//", "http://:", "localhost");
            assertThat(String.join("\n", answer.head())).as(path).doesNotContain("evil");
        }
        assertThat(Wire.get(port, PAGE, host, "Accept: text/html").body())
                .contains("<link rel=\"canonical\" href=\"https://nianbao.example.gov.cn" + PAGE + "\"");
    }

    @Test
    void anAddressThatIsNoneIsRefusedAtTheStart() {
        for (var address :
                new String[] {"nianbao.example.gov.cn", "ftp://nianbao.example", "https:///", "https://x/?y", "年报"}) {
            assertThatThrownBy(() -> new Site(address))
                    .hasMessageContaining("NIANBAO_URL")
                    .hasMessageContaining(address);
        }
    }
}
