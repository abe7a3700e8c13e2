package org.nianbao.notice.message;

import java.util.ArrayList;
import java.util.Collection;
import org.nianbao.notice.Event;
import org.nianbao.notice.live.Hints;
import org.nianbao.notice.outbox.Delivering;
import org.springframework.stereotype.Service;

/**
 * Telling people and systems what happened: a message in the desk of each person, a mail to who wants one, a delivery to
 * each webhook that asks for it.
 */
@Service
public class Notifying {

    private final Messages messages;
    private final MailTimings timings;
    private final Delivering delivering;
    private final Hints hints;

    Notifying(Messages messages, MailTimings timings, Delivering delivering, Hints hints) {
        this.messages = messages;
        this.timings = timings;
        this.delivering = delivering;
        this.hints = hints;
    }

    /**
     * Tells of an event; to be called again after a crash or a failure, for nobody is told twice of what has the same id.
     *
     * @param persons by identity; whoever did it is left out, whether among them or not
     */
    public void tell(Event event, Collection<String> persons) {
        var told = persons.stream()
                .distinct()
                .filter(person ->
                        event.actor() == null || !person.equals(event.actor().id()))
                .toList();
        var atOnce = new ArrayList<String>();
        for (var person : told) {
            var timing = timings.of(person);
            if (messages.add(event, person, timing == MailTiming.DAILY)) {
                hints.messages(person);
            }
            if (timing == MailTiming.AT_ONCE) {
                atOnce.add(person);
            }
        }
        delivering.put(event, atOnce);
    }
}
