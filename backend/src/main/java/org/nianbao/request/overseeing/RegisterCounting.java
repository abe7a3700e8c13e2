package org.nianbao.request.overseeing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.nianbao.notice.Errand;
import org.nianbao.request.Requests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Counting a register into its head, soon after something was recorded and beside the work of whoever did: the open requests,
 * which are few however long a register is kept, and in an index those closed this year. What a crash left uncounted is
 * counted within minutes, as then all registers are.
 */
@Service
public class RegisterCounting {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterCounting.class);

    private final Requests requests;
    private final RegisterHeads heads;
    private final Clock clock;
    private final Errand errand = new Errand("register heads", this::countAll);

    RegisterCounting(Requests requests, RegisterHeads heads, Clock clock) {
        this.requests = requests;
        this.heads = heads;
        this.clock = clock;
    }

    /** Of what was recorded in this instance since it was last asked. */
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    public synchronized void follow() {
        requests.takeTouched().forEach(this::count);
    }

    @Scheduled(initialDelay = 15, fixedDelay = 600, timeUnit = TimeUnit.SECONDS)
    void followLeftUndone() {
        errand.ask();
    }

    private void countAll() {
        requests.agencies().forEach(this::count);
    }

    private void count(String agency) {
        try {
            long drawn = heads.draw(agency);
            int year = LocalDate.now(clock).getYear();
            heads.put(
                    RegisterHead.of(
                            agency,
                            requests.open(agency),
                            year,
                            requests.closedIn(agency, year, false),
                            requests.closedIn(agency, year, true)),
                    drawn);
        } catch (RuntimeException e) {
            LOG.warn("The register of {} could not be counted, and will be within minutes", agency, e);
        }
    }
}
