package org.nianbao.request.retaining;

import org.nianbao.request.Fact;
import org.nianbao.request.RequestId;
import org.nianbao.request.Requests;
import org.nianbao.request.dispute.Disputes;
import org.nianbao.request.dispute.Remedies;
import org.nianbao.request.handling.RequestSight;
import org.nianbao.request.identity.PaperRef;
import org.nianbao.request.identity.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The 查询码 and what proves who applied (身份证明) go before the file does: 90 days after nobody can turn against the reply any
 * more nobody can ask by the one, and the others are erased. Each night, by every instance, since what is forgotten twice is
 * forgotten.
 */
@Service
public class CodeForgetting {

    /** Behind the last remedy. */
    private static final int DAYS = 90;

    private static final Logger LOG = LoggerFactory.getLogger(CodeForgetting.class);

    private final Requests requests;
    private final Disputes disputes;
    private final RequestSight sight;
    private final Vault vault;

    CodeForgetting(Requests requests, Disputes disputes, RequestSight sight, Vault vault) {
        this.requests = requests;
        this.disputes = disputes;
        this.sight = sight;
        this.vault = vault;
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Shanghai")
    public void forget() {
        if (vault.available()) {
            vault.eachCoded(request -> {
                try {
                    forget(request);
                } catch (RuntimeException e) {
                    LOG.warn("The code of {} could not be looked at, and will be the next night", request, e);
                }
            });
        }
    }

    private void forget(String id) {
        var request = requests.find(RequestId.parse(id));
        if (request == null) {
            return;
        }
        var over = Remedies.over(sight.standing(request), disputes.onRequest(request.id()));
        if (over != null && over.plusDays(DAYS).isBefore(sight.today())) {
            // First what is erased: whoever is interrupted finds the request again by its code.
            request.facts().stream()
                    .filter(each -> each.fact() instanceof Fact.MaterialHandedIn material && material.identity())
                    .forEach(each -> {
                        if (each.paper() != null && each.digest() != null) {
                            vault.erasePaper(new PaperRef(each.paper(), each.digest()));
                        }
                    });
            vault.forgetCode(id);
        }
    }
}
