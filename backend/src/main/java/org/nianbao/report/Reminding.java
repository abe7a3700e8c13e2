package org.nianbao.report;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * 每天邮件提醒: one mail in the morning to everybody for whom something waits, where an SMTP server is configured. What
 * could not be sent is tried again a little later, by whichever instance comes first.
 */
@Service
class Reminding {

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Mornings {}

    /**
     * What somebody's reminders are set to.
     *
     * @param possible whether mail can be sent to him or her at all
     * @param address  where to; null when the sign-in server names none
     * @param byMail   whether he or she wants it
     */
    record Setting(boolean possible, @Nullable String address, boolean byMail) {}

    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);

    private final Reminders reminders;
    private final Colleagues colleagues;
    private final Queueing queueing;
    private final Agencies agencies;
    private final Clock clock;
    private final @Nullable JavaMailSender mail;
    private final String from;
    private final String site;

    Reminding(
            Reminders reminders,
            Colleagues colleagues,
            Queueing queueing,
            Agencies agencies,
            Clock clock,
            ObjectProvider<JavaMailSender> mail,
            @Value("${spring.mail.host:}") String server,
            @Value("${nianbao.mail-from}") String from,
            @Value("${nianbao.url}") String site) {
        this.reminders = reminders;
        this.colleagues = colleagues;
        this.queueing = queueing;
        this.agencies = agencies;
        this.clock = clock;
        this.mail = server.isBlank() ? null : mail.getIfAvailable();
        this.from = from;
        this.site = site;
    }

    Setting setting(Caller caller) {
        caller.staffAgency();
        var known = colleagues.find(caller.id());
        var address = known == null ? null : known.email();
        return new Setting(mail != null && address != null, address, known == null || known.byMail());
    }

    Setting set(Caller caller, boolean byMail) {
        caller.staffAgency();
        colleagues.setByMail(caller.id(), byMail);
        return setting(caller);
    }

    @Scheduled(cron = "0 30/10 8 * * *", zone = "Asia/Shanghai")
    void remind() {
        if (mail != null) {
            colleagues.byMail().forEach(colleague -> remind(mail, colleague));
        }
    }

    private void remind(JavaMailSender sender, Colleague colleague) {
        var tasks = queueing.tasks(colleague.caller());
        var today = LocalDate.now(clock);
        var now = clock.instant();
        if (tasks.isEmpty() || !reminders.take(colleague.id(), today, now)) {
            return;
        }
        var digest = new Digest(tasks, agencies.tree(), site);
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(String.valueOf(colleague.email()));
        message.setSubject(digest.subject());
        message.setText(digest.text(colleague.name()));
        try {
            sender.send(message);
        } catch (MailException e) {
            reminders.giveBack(colleague.id(), today);
            LOG.warn("给 {} 的待办提醒没有发出：{}", colleague.id(), e.getMessage());
        }
    }
}
