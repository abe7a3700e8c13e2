package org.nianbao.notice.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.agency.Agencies;
import org.nianbao.agency.Agency;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.notice.message.MessageReading.MessageSetting;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class MessageController {

    private final MessageReading reading;
    private final Agencies agencies;

    MessageController(MessageReading reading, Agencies agencies) {
        this.reading = reading;
        this.agencies = agencies;
    }

    @QueryMapping
    Connection<Message> messages(
            Caller caller, @Argument boolean unread, @Argument int first, @Argument @Nullable String after) {
        return reading.messages(caller, unread, Page.of(first, after));
    }

    @SchemaMapping(typeName = "MessageConnection")
    int unreadCount(Caller caller) {
        return reading.unread(caller);
    }

    @SchemaMapping
    Agency agency(Message message) {
        return agencies.tree().known(message.event().agency());
    }

    @QueryMapping
    MessageSetting messageSetting(Caller caller) {
        return reading.setting(caller);
    }

    @MutationMapping
    Message readMessage(Caller caller, @Argument String id) {
        return reading.markRead(caller, id);
    }

    @MutationMapping
    int readMessages(Caller caller, @Argument Instant until) {
        return reading.markRead(caller, until);
    }

    @MutationMapping
    MessageSetting setMessageMail(Caller caller, @Argument MailTiming mail) {
        return reading.set(caller, mail);
    }
}
