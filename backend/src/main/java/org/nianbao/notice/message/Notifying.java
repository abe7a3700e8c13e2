package org.nianbao.notice.message;

import java.util.Collection;
import org.nianbao.notice.Event;
import org.nianbao.notice.live.Hints;
import org.springframework.stereotype.Service;

/**
 * Notifying people and systems what happened: a message in the desk of each person, a mail to who wants one, a delivery to
 * each webhook that asks for it.
 */
@Service
public class Notifying {

    private final Messages messages;
    private final Hints hints;

    Notifying(Messages messages, Hints hints) {
        this.messages = messages;
        this.hints = hints;
    }

    /**
     * Tells of an event; to be called again after a crash or a failure, for nobody is told twice of what has the same id.
     *
     * @param persons by identity; whoever did it is left out, whether among them or not
     */
    public void tell(Event event, Collection<String> persons) {
        persons.stream()
                .distinct()
                .filter(person ->
                        event.actor() == null || !person.equals(event.actor().id()))
                .filter(person -> messages.add(event, person))
                .forEach(hints::messages);
    }
}
