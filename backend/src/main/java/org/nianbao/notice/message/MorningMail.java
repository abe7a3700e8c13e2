package org.nianbao.notice.message;

import java.util.List;
import java.util.stream.Collectors;
import org.nianbao.agency.Agencies;
import org.nianbao.notice.Addressee;
import org.nianbao.notice.Addressees;
import org.nianbao.notice.Mail;
import org.nianbao.notice.Mail.MailText;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 每天一封: in the morning, what came and was not read. Each message bears a mark until a mail told of it, whenever it came and
 * however long nobody sent any: what happened is told later than it happened, so by its time nothing could be left out or
 * doubled reliably.
 */
@Component
class MorningMail {

    private static final int MOST = 20;

    private final Messages messages;
    private final MailTimings timings;
    private final Addressees addressees;
    private final Agencies agencies;
    private final Mail mail;
    private final String site;

    MorningMail(
            Messages messages,
            MailTimings timings,
            Addressees addressees,
            Agencies agencies,
            Mail mail,
            @Value("${nianbao.url}") String site) {
        this.messages = messages;
        this.timings = timings;
        this.addressees = addressees;
        this.agencies = agencies;
        this.mail = mail;
        this.site = site;
    }

    @Scheduled(cron = "0 35/10 8 * * *", zone = "Asia/Shanghai")
    void send() {
        if (mail.possible()) {
            timings.daily().forEach(this::send);
        }
    }

    private void send(String person) {
        var addressee = addressees.find(person);
        if (addressee == null || addressee.email() == null) {
            return;
        }
        var unread = unread(addressee);
        if (!unread.isEmpty()
                && mail.remind(
                        person + ":messages",
                        new MailText(addressee.email(), "年报消息：" + unread.size() + " 条未读", text(unread)))) {
            messages.mailed(unread);
        }
    }

    private List<Message> unread(Addressee addressee) {
        var tree = agencies.tree();
        return messages.forMorning(addressee.caller().id()).stream()
                .filter(message ->
                        tree.inSight(addressee.caller(), message.event().agency()))
                .toList();
    }

    private String text(List<Message> unread) {
        return unread.stream()
                        .limit(MOST)
                        .map(message -> "· " + message.sentence())
                        .collect(Collectors.joining("\n"))
                + (unread.size() > MOST ? "\n……另有 " + (unread.size() - MOST) + " 条。" : "")
                + "\n\n"
                + (site.isEmpty() ? "请登录年报系统，在“消息”中查看。" : "请登录查看：" + site + "/desk/messages")
                + "\n\n不想再收到此邮件，可以在“消息”页更改。\n";
    }
}
