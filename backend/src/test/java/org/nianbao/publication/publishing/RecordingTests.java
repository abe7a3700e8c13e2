package org.nianbao.publication.publishing;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.Api;
import org.nianbao.Desk;
import org.nianbao.NianbaoTest;
import org.nianbao.agency.Agencies;
import org.nianbao.publication.Publications;
import org.nianbao.publication.Withdrawn;
import org.nianbao.report.ReportId;
import org.nianbao.report.Reports;
import org.nianbao.store.PublicationClock;
import org.nianbao.store.Store;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is made up for after a crash at each place where one can come between deciding and recording. */
@NianbaoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingTests {

    private static final int YEAR = 2021;

    @LocalServerPort
    private int port;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Recording recording;

    @Autowired
    private PublicationClock clock;

    @Autowired
    private Publications publications;

    @Autowired
    private RecordBook record;

    private MongoCollection<Document> reports;
    private MongoCollection<Document> numbered;
    private MongoCollection<Document> latest;
    private MongoCollection<Document> searched;
    private MongoCollection<Document> texts;
    private int desks;
    private Desk desk;

    @BeforeEach
    void anApprovedReportOfItsOwn(@Autowired Store store) {
        reports = store.collection("reports");
        numbered = store.collection("publications");
        latest = store.collection("latest");
        searched = store.collection("searched");
        texts = store.collection("searchedTexts");
        desk = Desk.of(port, agencies, "640200-recording" + desks++);
        desk.write(YEAR, "BLANK");
        desk.approve(YEAR, 2);
    }

    private void publish() {
        Desk.expect("ReportPublished", desk.act(desk.as("publisher"), "publishReport", YEAR, 2));
    }

    /** As if the server had died after the trail entry and before the public record. */
    private void unrecorded(int number, int entry) {
        numbered.deleteOne(eq(desk.id(YEAR) + ":" + number));
        latest.deleteOne(eq(desk.id(YEAR)));
        searched.deleteOne(eq(desk.id(YEAR)));
        texts.deleteOne(eq(desk.id(YEAR)));
        reports.updateOne(eq(desk.id(YEAR)), Updates.set("unreleased", entry));
        clock.advance();
    }

    private int entries() {
        return Objects.requireNonNull(reports.find(eq(desk.id(YEAR))).first()).getInteger("entries");
    }

    private String title() {
        var publication = desk.publication(YEAR, "content { title }");
        return publication.isNull() ? "none" : publication.at("/content/title").asString("withdrawn");
    }

    private String status() {
        return desk.report(YEAR, "status").get("status").asString();
    }

    private boolean marked() {
        return Objects.requireNonNull(reports.find(eq(desk.id(YEAR))).first()).containsKey("unreleased");
    }

    @Test
    void whatWasDecidedIsRecordedAndNotWhatIsBeingWrittenSince() {
        publish();
        unrecorded(1, entries());
        desk.mutate(desk.as("editor"), "correctReport", YEAR, Map.of("reason", "有误。"), "");
        Desk.expect("ReportSaved", desk.save(YEAR, 2, Map.of("title", "没有审过的标题")));
        assertThat(title()).isEqualTo("none");

        recording.followWhatWasDecided();
        assertThat(title()).contains("2021").doesNotContain("没有审过");
        assertThat(desk.publication(YEAR, "correctionNote")
                        .get("correctionNote")
                        .isNull())
                .isTrue();
        assertThat(marked()).isFalse();
    }

    @Test
    void aStepThatWasCommittedAndNotShownIsFound() {
        var before = reports.find(eq(desk.id(YEAR))).first();
        publish();
        reports.replaceOne(eq(desk.id(YEAR)), before, new ReplaceOptions());
        unrecorded(1, before.getInteger("entries") + 1);
        assertThat(title()).isEqualTo("none");

        recording.followWhatWasDecided();
        assertThat(status()).isEqualTo("PUBLISHED");
        assertThat(title()).contains("2021");
    }

    @Test
    void whatWasAnnouncedAndNeverDecidedStaysAsItWas() {
        reports.updateOne(eq(desk.id(YEAR)), Updates.set("unreleased", entries() + 1));
        recording.followWhatWasDecided();
        assertThat(status() + title()).isEqualTo("APPROVEDnone");
        publish();
        assertThat(title()).contains("2021");
        assertThat(marked()).isFalse();
    }

    @Test
    void aWithdrawalThatWasDecidedIsCarriedOut() {
        publish();
        desk.withdraw(YEAR, 1);
        var back = Updates.combine(Updates.set("withdrawn", false), Updates.unset("withdrawalReason"));
        numbered.updateOne(eq(desk.id(YEAR) + ":1"), back);
        latest.updateOne(eq(desk.id(YEAR)), back);
        reports.updateOne(eq(desk.id(YEAR)), Updates.set("unreleased", entries()));
        clock.advance();
        assertThat(title()).contains("2021");

        recording.followWhatWasDecided();
        assertThat(title()).isEqualTo("withdrawn");
    }

    @Test
    void anErasureThatWasDecidedIsCarriedOut(@Autowired Store store) {
        publish();
        desk.withdraw(YEAR, 1);
        var trail = store.collection("trail");
        var number = numbered.find(eq(desk.id(YEAR) + ":1")).first();
        var saved = trail.find(eq(desk.id(YEAR) + "#2")).first();
        Desk.expect(
                "PublicationErased",
                Desk.mutate(
                        desk.as("chief"),
                        "erasePublication",
                        Map.of("id", desk.id(YEAR) + ":1", "reason", "含有个人信息。"),
                        ""));
        numbered.replaceOne(eq(desk.id(YEAR) + ":1"), number);
        trail.replaceOne(eq(desk.id(YEAR) + "#2"), saved);
        reports.updateOne(eq(desk.id(YEAR)), Updates.set("unreleased", entries()));

        recording.followWhatWasDecided();
        assertThat(numbered.find(eq(desk.id(YEAR) + ":1")).first())
                .doesNotContainKey("content")
                .containsKey("erasure");
        assertThat(trail.find(eq(desk.id(YEAR) + "#2")).first().get("content", Document.class))
                .containsOnlyKeys("digest");
        assertThat(marked()).isFalse();
    }

    @Test
    void aSearchFindsTheOldNumberUntilItFollowsTheNew() {
        publish();
        var before = searched.find(eq(desk.id(YEAR))).first();
        var text = texts.find(eq(desk.id(YEAR))).first();
        desk.mutate(desk.as("editor"), "correctReport", YEAR, Map.of("reason", "补充。"), "");
        Desk.expect("ReportSaved", desk.save(YEAR, 2, Map.of("title", "更正后的标题")));
        desk.publish(YEAR, 3);
        searched.replaceOne(eq(desk.id(YEAR)), before);
        texts.replaceOne(eq(desk.id(YEAR)), text);
        reports.updateOne(eq(desk.id(YEAR)), Updates.set("unreleased", entries()));
        clock.advance();
        assertThat(found("年度报告")).startsWith("1 ").endsWith("年度报告");
        assertThat(found("更正后")).isEqualTo("none");

        recording.followWhatWasDecided();
        assertThat(found("更正后")).isEqualTo("2 更正后的标题");
        assertThat(found("年度报告")).isEqualTo("none");
    }

    /** What is found of the report, as a search shows it. */
    private String found(String words) {
        var hits = Api.on(port)
                .ask("""
                    query($words: String!, $agency: ID!) { search(words: $words, filter: {agency: $agency}) {
                      edges { node { publication { number content { title } } } } } }\
                    """, Map.of("words", words, "agency", desk.id(YEAR).split(":")[0]))
                .get("edges");
        return hits.isEmpty()
                ? "none"
                : hits.at("/0/node/publication/number").asInt() + " "
                        + hits.at("/0/node/publication/content/title").asString();
    }

    @Test
    void recordingAgainBringsNothingBackThatWasWithdrawn() {
        publish();
        var publication = Objects.requireNonNull(publications.find(ReportId.parse(desk.id(YEAR)), 1));
        desk.withdraw(YEAR, 1);
        record.add(publication, Objects.requireNonNull(publication.content()), "某局");
        assertThat(title()).isEqualTo("withdrawn");
    }

    @Test
    void recordingAgainBringsNothingBackThatWasErased(@Autowired Store store) {
        publish();
        var publication = Objects.requireNonNull(publications.find(ReportId.parse(desk.id(YEAR)), 1));
        record.withdraw(
                publication.id(),
                new Withdrawn(
                        "有误。", publication.publishedAt(), new Withdrawn.Erased("含个人信息。", publication.publishedAt())));
        record.add(publication, Objects.requireNonNull(publication.content()), "某局");
        assertThat(store.collection("excerpts")
                        .find(eq(publication.id().toString()))
                        .first())
                .isNull();
        assertThat(numbered.find(eq(publication.id().toString())).first()).doesNotContainKey("content");
    }

    @Test
    void theNextDecisionWaitsForTheOneBefore() {
        publish();
        unrecorded(1, entries());
        desk.mutate(desk.as("editor"), "correctReport", YEAR, Map.of("reason", "补充。"), "");
        Desk.expect("ReportSaved", desk.save(YEAR, 2, Map.of("title", "更正后的标题")));
        desk.publish(YEAR, 3);
        assertThat(title()).isEqualTo("更正后的标题");
        assertThat(numbered.find(eq(desk.id(YEAR) + ":1")).first())
                .as("第 1 版也在")
                .isNotNull();
        assertThat(marked()).isFalse();
    }

    @Test
    void howFarManyAreIsWhatIsUnderWayOfTheYear(@Autowired Reports reports) {
        var agency = desk.id(YEAR).split(":")[0];
        var many = Stream.concat(Stream.of(agency), IntStream.range(0, 2500).mapToObj(number -> "x" + number))
                .toList();
        assertThat(reports.howFar(many, YEAR))
                .isEqualTo(reports.howFar(List.of(agency), YEAR))
                .hasSize(1);
        assertThat(reports.howFar(many, YEAR - 1)).isEmpty();

        publish();
        assertThat(reports.howFar(many, YEAR)).as("published and done with").isEmpty();
        this.reports.updateOne(eq(desk.id(YEAR)), Updates.set("unratified", true));
        assertThat(reports.howFar(many, YEAR))
                .isEqualTo(reports.howFar(List.of(agency), YEAR))
                .hasSize(1);
    }
}
