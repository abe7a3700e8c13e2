package org.nianbao.notice.message;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.notice.Addressees;
import org.nianbao.notice.Mail;
import org.nianbao.notice.live.Hints;
import org.nianbao.store.Missing;
import org.springframework.stereotype.Service;

/** Reading one's messages. Whoever changed to another agency does not see those of the one before. */
@Service
class MessageReading {

    /** More than that nobody counts. */
    static final int MOST_COUNTED = 1_000;

    /**
     * How somebody's messages reach him or her outside of the desk.
     *
     * @param possible whether mail can be sent to him or her at all
     * @param address  where to; null when the sign-in server names none
     */
    record MessageSetting(boolean possible, @Nullable String address, MailTiming mail) {}

    private final Messages messages;
    private final MailTimings timings;
    private final Agencies agencies;
    private final Addressees addressees;
    private final Mail mail;
    private final Hints hints;

    MessageReading(
            Messages messages, MailTimings timings, Agencies agencies, Addressees addressees, Mail mail, Hints hints) {
        this.messages = messages;
        this.timings = timings;
        this.agencies = agencies;
        this.addressees = addressees;
        this.mail = mail;
        this.hints = hints;
    }

    Connection<Message> messages(Caller caller, boolean unread, Page page) {
        caller.staffAgency();
        return messages.page(caller.id(), unread, inSight(caller), page);
    }

    int unread(Caller caller) {
        caller.staffAgency();
        return messages.count(caller.id(), true, inSight(caller), MOST_COUNTED);
    }

    /** Somebody's messages are of few agencies, and each is looked for in the tree but once. */
    private Predicate<String> inSight(Caller caller) {
        var tree = agencies.tree();
        Map<String, Boolean> known = new HashMap<>();
        return agency -> known.computeIfAbsent(agency, code -> tree.inSight(caller, code));
    }

    Message markRead(Caller caller, String id) {
        caller.staffAgency();
        var message = messages.markRead(caller.id(), id);
        if (message == null || !inSight(caller).test(message.event().agency())) {
            throw new Missing("没有编号为“" + id + "”的消息。");
        }
        hints.messages(caller.id());
        return message;
    }

    int markRead(Caller caller, Instant until) {
        caller.staffAgency();
        messages.markRead(caller.id(), until);
        hints.messages(caller.id());
        return unread(caller);
    }

    MessageSetting setting(Caller caller) {
        caller.staffAgency();
        var known = addressees.find(caller.id());
        var address = known == null ? null : known.email();
        return new MessageSetting(mail.possible() && address != null, address, timings.of(caller.id()));
    }

    MessageSetting set(Caller caller, MailTiming timing) {
        caller.staffAgency();
        timings.put(caller.id(), timing);
        return setting(caller);
    }
}
