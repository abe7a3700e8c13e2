package org.nianbao.report.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.Api;
import org.nianbao.Desk;
import org.nianbao.Hand;
import org.nianbao.NianbaoTest;
import org.nianbao.Tokens;
import org.nianbao.agency.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One mail in the morning to whom something waits for, through a real SMTP server. */
@NianbaoTest
@Import(Hand.Time.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReminderTests {

    private static final String AGENCY = "640200-mail";
    private static final GreenMail SMTP = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        SMTP.start();
        properties.add("spring.mail.host", () -> "localhost");
        properties.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
        properties.add("nianbao.mail-from", () -> "nianbao@example.test");
        properties.add("nianbao.url", () -> "https://nianbao.example.test");
    }

    @LocalServerPort
    private int port;

    @AfterAll
    static void stop() {
        SMTP.stop();
    }

    private Api editor(String name) {
        return Api.on(port).withToken(Tokens.withEmail(name + "@example.test", name, AGENCY, "editor"));
    }

    @BeforeAll
    void twoDraftsOfAnAgencyWithTwoEditors(@Autowired Agencies agencies, @Autowired Hand hand) {
        hand.set("2026-01-12T09:00");
        var desk = Desk.of(port, agencies, AGENCY);
        desk.start(2024, "BLANK");
        desk.start(2025, "BLANK");
        editor("mawenjing").ask("{ queue { totalCount } }");
        editor("yangxiaofan").ask("{ queue { totalCount } }");
        Api.on(port)
                .withToken(Tokens.withEmail("chief@example.test", "chief", AGENCY, "chief"))
                .ask("{ queue { totalCount } }");
    }

    private static Stream<String> recipients() {
        return Stream.of(SMTP.getReceivedMessages()).map(message -> {
            try {
                return message.getAllRecipients()[0].toString();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void oncePersonAndDayHoweverOftenAndUnlessNotWanted(@Autowired Reminding reminding, @Autowired Hand hand)
            throws MessagingException, IOException {
        assertThat(editor("yangxiaofan")
                        .ask("{ reminders { possible address byMail } }")
                        .toString())
                .isEqualTo("{\"possible\":true,\"address\":\"yangxiaofan@example.test\",\"byMail\":true}");
        assertThat(editor("yangxiaofan")
                        .ask("mutation { setReminders(byMail: false) { byMail } }")
                        .get("byMail")
                        .asBoolean())
                .isFalse();
        hand.set("2026-01-26T08:30");
        reminding.remind();
        reminding.remind();

        assertThat(recipients()).as("终审无待办，另一编辑不要邮件").containsExactly("mawenjing@example.test");
        MimeMessage mail = SMTP.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("年报待办：2 份报告等您办理，最早截止2025年1月31日，已逾期 360 天");
        assertThat((String) mail.getContent())
                .contains("2025 年度报告　编写　2026年1月12日起等候，截止2026年1月31日，还有 5 天", "https://nianbao.example.test/desk");

        hand.set("2026-01-27T08:30");
        reminding.remind();
        assertThat(recipients()).hasSize(2);
    }

    @Test
    void whatCouldNotBeSentIsTriedAgain(@Autowired Reminding reminding, @Autowired Hand hand) throws Exception {
        SMTP.purgeEmailFromAllMailboxes();
        hand.set("2026-01-28T08:30");
        int there = SMTP.getSmtp().getPort();
        SMTP.getSmtp().stopService();
        reminding.remind();
        var again = new GreenMail(new ServerSetup(there, null, ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            hand.set("2026-01-28T08:40");
            reminding.remind();
            assertThat(again.getReceivedMessages()).hasSize(1);
        } finally {
            again.stop();
        }
        assertThat(editor("mawenjing")
                        .query("{ reminders { possible } }", Map.of())
                        .has("errors"))
                .isFalse();
    }
}
