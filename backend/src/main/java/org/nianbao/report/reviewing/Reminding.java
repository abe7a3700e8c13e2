package org.nianbao.report.reviewing;

import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.notice.Mail;
import org.nianbao.notice.Mail.MailText;
import org.nianbao.report.people.Colleague;
import org.nianbao.report.people.Colleagues;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** 每天邮件提醒: one mail in the morning to everybody for whom something waits; what could not be sent, a little later. */
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

    private final Mail mail;
    private final Colleagues colleagues;
    private final Queue queue;
    private final Agencies agencies;
    private final String site;

    Reminding(Mail mail, Colleagues colleagues, Queue queue, Agencies agencies, @Value("${nianbao.url}") String site) {
        this.mail = mail;
        this.colleagues = colleagues;
        this.queue = queue;
        this.agencies = agencies;
        this.site = site;
    }

    Setting setting(Caller caller) {
        caller.staffAgency();
        var known = colleagues.find(caller.id());
        var address = known == null ? null : known.email();
        return new Setting(mail.possible() && address != null, address, known == null || known.byMail());
    }

    Setting set(Caller caller, boolean byMail) {
        caller.staffAgency();
        colleagues.setByMail(caller.id(), byMail);
        return setting(caller);
    }

    @Scheduled(cron = "0 30/10 8 * * *", zone = "Asia/Shanghai")
    void remind() {
        if (mail.possible()) {
            colleagues.byMail().forEach(this::remind);
        }
    }

    private void remind(Colleague colleague) {
        var tasks = queue.tasks(colleague.caller());
        if (!tasks.isEmpty()) {
            var digest = new Digest(tasks, agencies.tree(), site);
            mail.remind(
                    colleague.id(),
                    new MailText(String.valueOf(colleague.email()), digest.subject(), digest.text(colleague.name())));
        }
    }
}
