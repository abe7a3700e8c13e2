package org.nianbao.notice.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nianbao.Api;
import org.nianbao.Desk;
import org.nianbao.Hand;
import org.nianbao.NianbaoTest;
import org.nianbao.Tokens;
import org.nianbao.agency.Agencies;
import org.nianbao.notice.Event;
import org.nianbao.notice.EventKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What came is in one morning's mail and in no other's, through a real SMTP server. */
@NianbaoTest
@Import(Hand.Time.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MorningMailTests {

    private static final String AGENCY = "640200-morning";
    private static GreenMail smtp = started(0);

    private static GreenMail started(int port) {
        var server = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        int there = smtp.getSmtp().getPort();
        properties.add("spring.mail.host", () -> "localhost");
        properties.add("spring.mail.port", () -> there);
        properties.add("nianbao.mail-from", () -> "nianbao@example.test");
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Notifying notifying;

    @Autowired
    private MorningMail morningMail;

    @Autowired
    private Hand clock;

    private int people;
    private String reader;

    @AfterAll
    static void stop() {
        smtp.stop();
    }

    @BeforeAll
    void anAgency(@Autowired Agencies agencies) {
        Desk.of(port, agencies, AGENCY);
    }

    @BeforeEach
    void whoWantsAMailAMorning() throws Exception {
        smtp.purgeEmailFromAllMailboxes();
        reader = "reader" + ++people;
        person().ask("mutation { setMessageMail(mail: DAILY) { mail } }");
    }

    private Api person() {
        return Api.on(port).withToken(Tokens.withEmail(reader + "@example.test", reader, AGENCY, "editor"));
    }

    private void happens(String at, String what) {
        clock.set(at);
        told(what);
    }

    private void told(String what) {
        notifying.tell(
                new Event(
                        reader + what,
                        EventKind.RETURNED,
                        AGENCY,
                        2025,
                        what + "。",
                        null,
                        null,
                        "/desk",
                        clock.instant()),
                List.of("id-of-" + reader));
    }

    private void morning(String at) {
        clock.set(at);
        morningMail.send();
    }

    private List<String> mails() {
        return Stream.of(smtp.getReceivedMessages())
                .filter(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().startsWith(reader + "@");
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .map(mail -> {
                    try {
                        return (String) mail.getContent();
                    } catch (IOException | MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @Test
    void whatIsToldAroundTheRunIsInOneMailExactly() {
        happens("2026-01-12T17:00", "甲");
        happens("2026-01-13T08:34:59", "乙");
        morning("2026-01-13T08:35");
        // Of what happened before, people are told a little later, and of some of it after a crash only.
        clock.set("2026-01-13T08:34:58");
        told("丙");
        morning("2026-01-13T08:45");
        happens("2026-01-13T08:46", "丁");
        morning("2026-01-14T08:35:01");

        assertThat(mails()).hasSize(2);
        assertThat(mails().getFirst()).contains("甲", "乙").doesNotContain("丙");
        assertThat(mails().getLast()).contains("丙", "丁").doesNotContain("甲", "乙");
    }

    @Test
    void aMorningWithoutAServerIsMadeUpForByTheNext() {
        happens("2026-02-02T09:00", "甲");
        happens("2026-02-03T09:00", "乙");
        morning("2026-02-05T08:35");

        assertThat(mails()).singleElement().satisfies(mail -> assertThat(mail).contains("甲", "乙"));
    }

    @Test
    void whatCouldNotBeSentIsInTheNextTry() {
        happens("2026-03-02T09:00", "甲");
        int there = smtp.getSmtp().getPort();
        smtp.stop();
        morning("2026-03-03T08:35");
        smtp = started(there);
        morning("2026-03-03T08:45");
        assertThat(mails()).hasSize(1);
        morning("2026-03-04T08:35");
        assertThat(mails()).hasSize(1);
    }

    @Test
    void whatWasReadOrCameBeforeItWasWantedIsInNone() {
        person().ask("mutation { setMessageMail(mail: NEVER) { mail } }");
        happens("2026-04-01T09:00", "甲");
        person().ask("mutation { setMessageMail(mail: DAILY) { mail } }");
        happens("2026-04-01T10:00", "乙");
        person().ask("mutation { readMessages(until: \"2026-04-01T10:00:00+08:00\") }");
        morning("2026-04-02T08:35");
        assertThat(mails()).isEmpty();
    }
}
