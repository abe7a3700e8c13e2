package org.nianbao.report.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.content.Block;
import org.nianbao.content.BlockKind;
import org.nianbao.content.Content;
import org.nianbao.content.Figure;
import org.nianbao.content.Measure;
import org.nianbao.content.PastMeasure;
import org.nianbao.form.Editions;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.trail.TrailEntry.Act;
import org.nianbao.report.trail.TrailEntry.Deed;

/** The chain covers everything a revision says. */
class HashesTests {

    private static final Caller EDITOR = new Caller("id", "马文静", Set.of(Role.EDITOR), "640100-jgsw");
    private static final PastMeasure ASKED = new PastMeasure("m1", 2020, "加强培训", null, null, null, null);

    private static Content content(Figure... figures) {
        return Content.of(
                Editions.load().forYear(2021),
                "年度报告",
                List.of(),
                null,
                Map.of(1, List.of(new Block(BlockKind.PARAGRAPH, null, "收到7件。", List.of(figures)))),
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String hash(Content content) {
        var report = Report.started(new ReportId("640100-jgsw", 2021), content, EDITOR, Instant.EPOCH);
        return Hashes.entry(report, Instant.EPOCH, EDITOR, Deed.of(Act.SAVE, null), 1, content)
                .hash();
    }

    @Test
    void figuresAndAnswersToEarlierMeasuresAreCovered() {
        var plain = content();
        var asked = plain.withPastMeasures(List.of(ASKED));
        var answered = plain.withPastMeasures(List.of(ASKED.answered(Measure.Status.DONE, "两期")));
        assertThat(Set.of(
                        hash(plain),
                        hash(content(new Figure("requests.received.total", 2, 3))),
                        hash(content(new Figure("requests.received.legal", 2, 3))),
                        hash(asked),
                        hash(answered)))
                .hasSize(5);
        assertThat(hash(content())).isEqualTo(hash(plain));
    }

    /** As an earlier release wrote it, which knew no field for what was refused. */
    private static final String EARLIER = """
        {"report":"640100-jgsw:2021","entries":2,"hash":"7ea63a0e71cc31f587fc9743732a2be357d73ddd4f0d3ca6f575b1b3cfe24222"}
        {"number":1,"at":"2022-01-10T01:30:00Z","callerId":"u1","by":"马文静","action":"START","step":null,"from":0,\
        "revision":1,"reason":null,"extent":null,"content":"{\\"title\\":\\"年度报告\\"}","digest":null,\
        "hash":"21ec62920134cb42b2ff65af01fa236bd2b1b1ba52edb33aebc0c018edf92155"}
        {"number":2,"at":"2022-01-10T02:00:00Z","callerId":"u2","by":"丁建国","action":"REFUSE","step":"APPROVE","from":1,\
        "revision":1,"reason":"您的角色不在本报告的审核流程中。","extent":null,"content":null,"digest":null,\
        "hash":"7ea63a0e71cc31f587fc9743732a2be357d73ddd4f0d3ca6f575b1b3cfe24222"}
        """;

    private static boolean intact(String file) throws IOException {
        return TrailFile.verify(new BufferedReader(new StringReader(file))).intact();
    }

    @Test
    void whatAnEarlierReleaseExportedIsWholeAndNothingCanBeAddedToIt() throws IOException {
        assertThat(intact(EARLIER)).isTrue();
        assertThat(intact(EARLIER.replace("\"step\":\"APPROVE\"", "\"step\":\"APPROVE\",\"tried\":\"APPROVE\"")))
                .isFalse();
    }
}
