package org.nianbao.request.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.nianbao.NianbaoTest;
import org.nianbao.request.identity.Applicant.ContactDetails;
import org.nianbao.request.identity.Applicant.ThirdParty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** In the whole backend: who asks stands in no collection, in no line of the log and in no error's message. */
@NianbaoTest
class CanaryTests {

    private static final String REQUEST = "640100-canary:2026:1";

    @Autowired
    private Vault vault;

    @Test
    void whoAsksStandsNowhereInTheClear(@Autowired MongoClient client, @Value("${spring.mongodb.uri}") String uri) {
        var database = new ConnectionString(uri).getDatabase();
        List<Throwable> refusals;
        try (var log = Canary.listen()) {
            vault.add(REQUEST, Canary.applicant());
            var paper = vault.putPaper(REQUEST, Canary.paper());
            vault.change(REQUEST, applicant -> applicant.with(new ThirdParty(Canary.NAME, null)));
            vault.issueCode(REQUEST);
            refusals = refusals(paper);
            assertThat(log.found()).isEmpty();
        }

        assertThat(refusals).hasSize(6).doesNotContainNull();
        assertThat(refusals.stream().flatMap(refusal -> Canary.in(refusal).stream()))
                .isEmpty();
        assertThat(Canary.in(client.getDatabase(database))).isEmpty();
        var apart = client.getDatabase(database + "-identity");
        assertThat(Canary.in(apart)).isEmpty();
        assertThat(apart.listCollectionNames().into(new ArrayList<>()))
                .contains("applicants", "requestPapers", "identityKeys");
        assertThat(client.getDatabase(database).listCollectionNames().into(new ArrayList<>()))
                .doesNotContain("applicants", "requestPapers", "identityKeys");
    }

    private List<Throwable> refusals(PaperRef paper) {
        return List.<ThrowingCallable>of(
                        () -> IdentityNumber.typed(IdentityKind.RESIDENT, Canary.NUMBER, LocalDate.of(1949, 10, 1)),
                        () -> new IdentityNumber(IdentityKind.RESIDENT, Canary.NUMBER + "1"),
                        () -> new CreditCode(Canary.NUMBER),
                        () -> new ContactDetails(Canary.MAIL, Canary.PHONE, Canary.ADDRESS),
                        () -> vault.openPaper(new PaperRef(paper.id(), "0")),
                        () -> vault.change(REQUEST + "0", applicant -> Canary.applicant()))
                .stream()
                .map(each -> catchThrowable(each))
                .toList();
    }
}
