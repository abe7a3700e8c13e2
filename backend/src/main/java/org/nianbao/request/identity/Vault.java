package org.nianbao.request.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nianbao.store.Damaged;
import org.nianbao.store.Missing;
import org.springframework.stereotype.Component;

/**
 * Where applicants and papers lie, each request's under a key of its own. It asks nobody who is asking: whoever uses it
 * has checked that the caller may, and has noted in the request's trail that he or she opened it and why.
 *
 * <p>A request is named by its id, which must hold no {@code #}. Every method fails with {@link #OFF} where there is no
 * master key, and with {@link Damaged} where what is kept cannot be opened.
 */
@Component
public class Vault {

    /** What people are told where there is no master key. */
    public static final String OFF = "依申请公开登记尚未启用：系统没有配置申请人信息的密钥，请联系系统管理员。";

    private static final int AT_ONCE = 200;

    private final MasterKeys masters;
    private final IdentityKeys keys;
    private final Applicants applicants;
    private final Papers papers;
    private final PersonTokens tokens;
    private final Clock clock;

    Vault(
            MasterKeys masters,
            IdentityKeys keys,
            Applicants applicants,
            Papers papers,
            PersonTokens tokens,
            Clock clock) {
        this.masters = masters;
        this.keys = keys;
        this.applicants = applicants;
        this.papers = papers;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Whether there is a master key; without one nothing can be kept here, and the register of requests is off. */
    public boolean available() {
        return masters.areGiven();
    }

    /**
     * Keeps who asks, for the first time.
     *
     * @return false when somebody is kept under that request already, who stays
     * @throws Missing when the request was erased
     */
    public boolean add(String request, Applicant applicant) {
        return applicants.add(request, keyFor(request), applicant);
    }

    /**
     * Changes what is kept of who asks: a new address, one more third party. Where somebody else changes it at the same
     * time, this is asked again with what he or she left.
     *
     * @throws Missing when nobody is kept there, or no more
     */
    public Applicant change(String request, UnaryOperator<Applicant> change) {
        if (!(keys.find(request) instanceof Held.There<DataKey>(var key))) {
            throw Applicants.missing(request);
        }
        while (true) {
            var before = applicants.find(request, key);
            if (before == null) {
                throw Applicants.missing(request);
            }
            var after = change.apply(before.applicant());
            if (applicants.change(request, key, before.version(), after)) {
                return after;
            }
        }
    }

    /** Who asks. */
    public Held<Applicant> open(String request) {
        return switch (keys.find(request)) {
            case Held.Gone<DataKey> erased -> new Held.Gone<>(erased.at());
            case Held.Never<DataKey> never -> new Held.Never<>();
            case Held.There<DataKey> key -> {
                var found = applicants.find(request, key.it());
                yield found == null ? new Held.Never<>() : new Held.There<>(found.applicant());
            }
        };
    }

    /**
     * Keeps a paper as the request's next. Where the caller dies before it notes the reference, the paper stays with the
     * request and is erased with it.
     *
     * @throws Missing when the request was erased
     */
    public PaperRef putPaper(String request, RequestPaper paper) {
        return papers.add(request, keyFor(request), paper);
    }

    /**
     * A paper as it was put there.
     *
     * @throws Damaged also when it is not the one of the reference's digest
     */
    public Held<RequestPaper> openPaper(PaperRef paper) {
        return switch (keys.find(Papers.request(paper.id()))) {
            case Held.Gone<DataKey> erased -> new Held.Gone<>(erased.at());
            case Held.Never<DataKey> never -> new Held.Never<>();
            case Held.There<DataKey> key -> papers.find(paper, key.it());
        };
    }

    /**
     * Several papers of one request, read at once and opened under its key: by their ids, those that are not there or erased
     * left out.
     *
     * @throws Damaged as {@link #openPaper}
     */
    public Map<String, RequestPaper> openPapers(String request, Collection<PaperRef> some) {
        return !some.isEmpty() && keys.find(request) instanceof Held.There<DataKey>(var key)
                ? papers.find(request, some, key)
                : Map.of();
    }

    /** Erases one paper before the others, as the copy of an identity paper; harmless when that was done. */
    public void erasePaper(PaperRef paper) {
        masters.require();
        papers.erase(paper.id(), clock.instant());
    }

    /**
     * Erases the key, and with it all that is kept of the request, for good; then takes away what nobody can read any
     * more. It may be interrupted and repeated at any point, and must be repeated for all that were erased after the store
     * was brought back from a backup.
     */
    public void erase(String request) {
        masters.require();
        keys.erase(request, clock.instant());
        applicants.remove(request);
        papers.remove(request);
    }

    /**
     * By which the same applicant is known again at the same agency, and by nobody without the key (第三十六条第六项, the
     * counts for the fee). It never changes, whatever the master key.
     *
     * @return null where no number was given
     */
    public @Nullable String token(String agency, Applicant applicant) {
        return applicant.identity() == null ? null : tokens.of(agency, applicant.identity());
    }

    /**
     * A new code for asking how the request is doing, in the place of an earlier one. It is known only to whom this tells.
     *
     * @throws Missing when nobody is kept there
     */
    public QueryCode issueCode(String request) {
        masters.require();
        var code = QueryCode.fresh();
        applicants.setCode(request, code.hashed());
        return code;
    }

    /**
     * The code that follows from the key under which a request was sent, so that whoever sends it again is told the same one.
     *
     * @throws Missing when nobody is kept there
     */
    public QueryCode issueCode(String request, String sent) {
        var code = codeOf(request, sent);
        applicants.setCode(request, code.hashed());
        return code;
    }

    /** As above, whether or not it was issued. */
    public QueryCode codeOf(String request, String sent) {
        masters.require();
        return QueryCode.of(tokens.derive("QUERY_CODE\n" + request + "\n" + sent, QueryCode.BYTES));
    }

    /** Whether that is the request's code; it takes as long when there is no such request, or no code any more. */
    public boolean isCode(String request, String typed) {
        masters.require();
        return QueryCode.matches(applicants.code(request), typed);
    }

    /** Nobody can ask by a code any more. */
    public void forgetCode(String request) {
        masters.require();
        applicants.setCode(request, null);
    }

    /** Tells each request that can be asked for by a code, read some at a time; which may be taken away meanwhile. */
    public void eachCoded(Consumer<String> told) {
        masters.require();
        var after = "";
        while (true) {
            var some = applicants.coded(after, AT_ONCE);
            if (some.isEmpty()) {
                return;
            }
            some.forEach(each -> told.accept(each.request()));
            after = some.getLast().hashed();
        }
    }

    private DataKey keyFor(String request) {
        return switch (keys.findOrMake(request)) {
            case Held.There<DataKey> key -> key.it();
            case Held.Gone<DataKey> erased -> throw new Missing("申请“" + request + "”的申请人信息和材料已依法删除，不能再保存。");
            case Held.Never<DataKey> never -> throw new IllegalStateException();
        };
    }
}
