package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Who has a report open sees who else has, and nobody lingers who has gone. */
@NianbaoTest
@Import(Hand.Time.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttendantTests {

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeAll
    void aDepartment(@Autowired Agencies agencies) {
        desk = Desk.of(port, agencies, "640200-attendants");
    }

    private JsonNode attend(Api person, int year, String place, boolean leaving) {
        return person.ask(
                "mutation($input: AttendReportInput!) { attendReport(input: $input) { name place at } }",
                Map.of("input", Map.of("id", desk.id(year), "place", place, "leaving", leaving)));
    }

    private List<String> names(Api person, int year) {
        return Desk.each(attend(person, year, "第一部分", false), "/name");
    }

    @Test
    void eachSeesTheOthersWhereTheyAreAndNotHimself() {
        desk.start(2021, "BLANK");
        assertThat(names(desk.as("editor"), 2021)).isEmpty();
        var others = attend(desk.as("reviewer"), 2021, "第三部分", false);
        assertThat(Desk.each(others, "/name")).containsExactly("editor@640200-attendants");
        assertThat(Desk.each(others, "/place")).containsExactly("第一部分");
        attend(desk.as("editor"), 2021, "第六部分", false);
        assertThat(Desk.each(attend(desk.as("reviewer"), 2021, "第三部分", false), "/place"))
                .as("只在最后所在之处")
                .containsExactly("第六部分");
    }

    @Test
    void whoLeavesOrHasNotSaidAnythingForTwoMinutesIsGone(@Autowired Hand hand) {
        desk.start(2022, "BLANK");
        attend(desk.as("editor"), 2022, "第一部分", false);
        attend(desk.as("chief"), 2022, "第一部分", false);
        attend(desk.as("chief"), 2022, "第一部分", true);
        hand.push(Duration.ofSeconds(129));
        assertThat(names(desk.as("reviewer"), 2022)).containsExactly("editor@640200-attendants");
        hand.push(Duration.ofSeconds(2));
        assertThat(names(desk.as("reviewer"), 2022)).isEmpty();
    }

    @Test
    void oneReportsPeopleAreNotAnothers() {
        desk.start(2023, "BLANK");
        desk.start(2024, "BLANK");
        attend(desk.as("editor"), 2023, "第一部分", false);
        assertThat(names(desk.as("reviewer"), 2024)).isEmpty();
    }

    @Test
    void aReportThatDoesNotExistCannotBeAttendedNorAtAnEndlessPlace() {
        desk.start(2020, "BLANK");
        var query = "mutation($id: ID!, $place: String) { attendReport(input: {id: $id, place: $place}) { name } }";
        assertThat(desk.as("editor").refusal(query, Map.of("id", desk.id(2019))))
                .isEqualTo("NOT_FOUND");
        assertThat(desk.as("editor").refusal(query, Map.of("id", desk.id(2020), "place", "长".repeat(101))))
                .isEqualTo("BAD_REQUEST");
    }
}
