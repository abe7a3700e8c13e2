package org.nianbao.notice;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** 邮件: what people are told by mail, where an SMTP server is configured. */
@Component
public class Mail {

    /** @param to a mail address */
    public record MailText(String to, String subject, String text) {}

    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);

    private final Reminders reminders;
    private final Clock clock;
    private final @Nullable JavaMailSender sender;
    private final String from;

    Mail(
            Reminders reminders,
            Clock clock,
            ObjectProvider<JavaMailSender> sender,
            @Value("${spring.mail.host:}") String server,
            @Value("${nianbao.mail-from}") String from) {
        this.reminders = reminders;
        this.clock = clock;
        this.sender = server.isBlank() ? null : sender.getIfAvailable();
        this.from = from;
    }

    public boolean possible() {
        return sender != null;
    }

    /**
     * Sends somebody the reminder of today, unless that was sent already. What could not be sent is tried again when this is
     * asked for again, by whichever instance comes first.
     *
     * @param reminder what is sent once a day: by the person's identity, and what else tells two reminders apart
     * @return whether it was sent now
     */
    public boolean remind(String reminder, MailText letter) {
        var today = LocalDate.now(clock);
        if (sender == null || !reminders.take(reminder, today, clock.instant())) {
            return false;
        }
        try {
            send(letter);
            return true;
        } catch (MailException e) {
            reminders.giveBack(reminder, today);
            LOG.warn("提醒邮件 {} 没有发出：{}", reminder, e.getMessage());
            return false;
        }
    }

    /** @throws MailException when it could not be handed over to the mail server */
    public void send(MailText letter) {
        if (sender == null) {
            throw new MailSendException("没有配置邮件服务器。");
        }
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(letter.to());
        message.setSubject(letter.subject());
        message.setText(letter.text());
        sender.send(message);
    }
}
