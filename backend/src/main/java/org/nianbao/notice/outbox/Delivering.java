package org.nianbao.notice.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agencies;
import org.nianbao.notice.Addressees;
import org.nianbao.notice.Errand;
import org.nianbao.notice.Event;
import org.nianbao.notice.EventKind;
import org.nianbao.notice.Mail;
import org.nianbao.notice.Mail.MailText;
import org.nianbao.notice.outbox.Delivery.DeliveryState;
import org.nianbao.notice.outbox.Delivery.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Sending what leaves the house. It is put into the outbox first, so that it survives whatever happens; what does not
 * arrive is tried again after growing pauses for most of a day, and then given up and shown to who set the webhook up.
 */
@Service
public class Delivering {

    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

    /** Before each further try, in minutes. */
    private static final int[] PAUSES = {1, 2, 4, 8, 15, 30, 60, 120, 180, 360, 360};

    static final int TRIES = PAUSES.length + 1;

    /** Longer than any try takes; whoever has not noted by then what came of one has died over it. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    static final int AT_ONCE = 16;

    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final Posting posting;
    private final Agencies agencies;
    private final Addressees addressees;
    private final Mail mail;
    private final Clock clock;
    private final String site;
    private final ReentrantLock running = new ReentrantLock();
    private final Errand errand = new Errand("outbox", this::deliverDue);

    Delivering(
            Deliveries deliveries,
            Webhooks webhooks,
            Posting posting,
            Agencies agencies,
            Addressees addressees,
            Mail mail,
            Clock clock,
            @Value("${nianbao.url}") String site) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.posting = posting;
        this.agencies = agencies;
        this.addressees = addressees;
        this.mail = mail;
        this.clock = clock;
        this.site = site;
    }

    /**
     * Puts an event into the outbox, for every webhook that asks for it and for some people by mail. Harmless when that was
     * done before.
     *
     * @param byMail identities of the people
     */
    public void put(Event event, List<String> byMail) {
        var now = clock.instant();
        var tree = agencies.tree();
        webhooks.all().stream()
                .filter(hook -> hook.active() && hook.kinds().contains(event.kind()))
                .filter(hook -> tree.isWithin(event.agency(), hook.agency()))
                .forEach(hook -> deliveries.add(new Receiver.ToWebhook(hook.id()), event, now));
        byMail.forEach(person -> deliveries.add(new Receiver.ToPerson(person), event, now));
        errand.ask();
    }

    /** Also what another instance left when it ended. */
    @Scheduled(fixedRateString = "PT5S")
    void deliverSoon() {
        errand.ask();
    }

    /** Tries all that is due now; in one instance one after the other, so that whoever comes back from it knows it done. */
    void deliverDue() {
        running.lock();
        try {
            tryDue();
        } finally {
            running.unlock();
        }
    }

    private void tryDue() {
        var taken = new ArrayList<Delivery>();
        do {
            taken.clear();
            // What is taken is to be tried: no more of it than there is room for.
            for (var next = take(); next != null; next = taken.size() < AT_ONCE ? take() : null) {
                taken.add(next);
            }
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                taken.forEach(delivery -> threads.execute(() -> attempt(delivery)));
            }
        } while (!taken.isEmpty());
    }

    private @Nullable Delivery take() {
        return deliveries.take(clock.instant(), LEASE);
    }

    /** Tries it, and notes what came of it. */
    private Delivery attempt(Delivery delivery) {
        var answer = switch (delivery.target()) {
            case Receiver.ToWebhook(var id) -> toWebhook(id, delivery);
            case Receiver.ToPerson(var id) -> toPerson(id, delivery.event());
        };
        boolean over = answer.isGone()
                || delivery.attempts() >= TRIES
                || delivery.event().kind() == EventKind.TEST;
        var state = answer.arrived() ? DeliveryState.SENT : over ? DeliveryState.DEAD : DeliveryState.WAITING;
        if (state == DeliveryState.DEAD) {
            LOG.warn("{} is given up after {} tries: {}", delivery.id(), delivery.attempts(), answer.text());
        }
        deliveries.note(delivery, state, answer, state == DeliveryState.WAITING ? next(delivery.attempts()) : null);
        return delivery;
    }

    private Instant next(int attempts) {
        return clock.instant().plus(Duration.ofMinutes(PAUSES[attempts - 1]));
    }

    private Response toWebhook(String id, Delivery delivery) {
        var webhook = webhooks.find(id);
        return webhook == null
                ? new Response(410, "推送地址已删除，没有发送。", clock.instant())
                : !webhook.active() && delivery.event().kind() != EventKind.TEST
                        ? new Response(410, "推送已停用，没有发送。", clock.instant())
                        : posting.post(webhook, delivery);
    }

    /** Who has no address any more, or does not see the agency any more, is not written to, and that is all right. */
    private Response toPerson(String id, Event event) {
        var addressee = addressees.find(id);
        if (addressee == null
                || addressee.email() == null
                || !agencies.tree().inSight(addressee.caller(), event.agency())) {
            return new Response(200, "没有可用的邮箱，未发送。", clock.instant());
        }
        try {
            mail.send(new MailText(addressee.email(), event.sentence(), text(event)));
            return new Response(200, "", clock.instant());
        } catch (MailException e) {
            return new Response(null, String.valueOf(e.getMessage()), clock.instant());
        }
    }

    /** What a report's reviewers wrote stays in the desk: mail goes through many hands. */
    private String text(Event event) {
        return event.sentence() + "\n\n"
                + (site.isEmpty() ? "请登录年报系统，在“消息”中查看。" : "请登录查看：" + site + event.link())
                + "\n\n不想再收到此邮件，可以在“消息”页更改。\n";
    }

    /** Tries a webhook at once with an event of its own, and says what came of it. */
    Delivery test(Webhook webhook, Event event) {
        var target = new Receiver.ToWebhook(webhook.id());
        deliveries.add(target, event, clock.instant().plus(LEASE));
        return now(Deliveries.id(target, event));
    }

    /** Tries at once what was given up; what is not is left as it is. */
    Delivery again(String id) {
        deliveries.revive(id, clock.instant().plus(LEASE));
        return now(id);
    }

    private Delivery now(String id) {
        var taken = deliveries.take(id, clock.instant(), LEASE);
        if (taken != null) {
            attempt(taken);
        }
        var now = deliveries.find(id);
        if (now == null) {
            throw new IllegalStateException(id + " is gone from the outbox");
        }
        return now;
    }
}
