package org.nianbao.request.handling;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.account.Role;
import org.nianbao.request.Guards.Objection;
import org.nianbao.request.RequestAction;
import org.nianbao.request.RequestId;
import org.nianbao.request.Requests;
import org.nianbao.request.correspondence.Composing;
import org.nianbao.request.correspondence.Composing.LetterMatter;
import org.nianbao.request.correspondence.LetterHeads;
import org.nianbao.request.correspondence.LetterWordings;
import org.nianbao.request.correspondence.LetterWordings.WordingChange;
import org.nianbao.request.identity.Applicant;
import org.nianbao.request.identity.Vault;
import org.nianbao.request.letter.Letter;
import org.nianbao.request.letter.LetterHead;
import org.nianbao.request.letter.LetterKind;
import org.nianbao.request.letter.OwnWording;
import org.nianbao.request.letter.Slot;
import org.nianbao.store.Missing;
import org.springframework.stereotype.Service;

/**
 * The letters of a request, to be read and to be printed. Whom the words concern reads them without a name; the applicant's
 * stands in a letter only for who may open the identity, and each time that is recorded with what it was for.
 */
@Service
public class Lettering {

    /**
     * A letter as it stands.
     *
     * @param asks     what its writer is asked for, with what is known of it
     * @param lacks    what it may not go out without
     * @param mayWrite whether the caller may write and number it
     */
    record ShownLetter(Letter letter, Map<Slot, String> asks, List<String> lacks, boolean mayWrite) {}

    private final Requests requests;
    private final RequestSight sight;
    private final Handling handling;
    private final Composing composing;
    private final LetterHeads heads;
    private final LetterWordings wordings;
    private final Vault vault;
    private final Clock clock;

    Lettering(
            Requests requests,
            RequestSight sight,
            Handling handling,
            Composing composing,
            LetterHeads heads,
            LetterWordings wordings,
            Vault vault,
            Clock clock) {
        this.requests = requests;
        this.sight = sight;
        this.handling = handling;
        this.composing = composing;
        this.heads = heads;
        this.wordings = wordings;
        this.vault = vault;
        this.clock = clock;
    }

    /** Each letter that the request's state allows. For the agency's people at work on it. */
    List<ShownLetter> letters(Caller caller, RequestId id) {
        var matter = matter(caller, id);
        var shown = sight.shown(caller, matter.request());
        boolean mayWrite = shown.permittedActions().contains(RequestAction.WRITE_LETTER);
        return composing.allowed(matter).stream()
                .map(kind -> {
                    var asks = composing.asks(matter, kind);
                    return new ShownLetter(
                            composing.letter(matter, kind),
                            asks,
                            lacks(matter, kind, asks),
                            mayWrite && !kind.isReply() && !kind.isSheet());
                })
                .toList();
    }

    private List<String> lacks(LetterMatter matter, LetterKind kind, Map<Slot, String> asks) {
        if (kind.isSheet()) {
            return List.of();
        }
        return (kind.isReply() ? composing.objections(matter) : composing.objections(matter, kind, asks))
                .stream().filter(Objection::refused).map(Objection::message).toList();
    }

    /** A letter to nobody yet, to be read or filed. */
    public Letter letter(Caller caller, RequestId id, LetterKind kind) {
        return composing.letter(allowed(matter(caller, id), kind), kind);
    }

    /**
     * A letter with the name of whom it goes to. REGISTRAR, or the HANDLER to whom it is assigned; it is recorded that the
     * identity was opened, and for which letter.
     *
     * @param code whether a receipt gives out a new 查询码, in the place of an earlier one
     */
    public Letter addressed(Caller caller, RequestId id, LetterKind kind, boolean code) {
        var matter = allowed(matter(caller, id), kind);
        if (kind == LetterKind.APPROVAL_SHEET) {
            return composing.letter(matter, kind);
        }
        var applicant = handling.openFor(caller, id, "制作文书：" + composing.title(kind));
        return composing.letter(
                matter,
                kind,
                composing.asks(matter, kind),
                kind.goesToOthers() ? third(kind, applicant) : name(applicant),
                code && kind == LetterKind.RECEIPT
                        ? vault.issueCode(id.toString()).shown()
                        : null);
    }

    private static String name(Applicant applicant) {
        return String.join(
                "、",
                Stream.concat(
                                Stream.of(applicant.name()),
                                applicant.others().stream().map(Applicant.CoApplicant::name))
                        .toList());
    }

    /** Where several were consulted, whoever prints it says which. */
    private static String third(LetterKind kind, Applicant applicant) {
        var third = applicant.thirdParties();
        boolean one = third.size() == 1
                && (kind == LetterKind.THIRD_PARTY_CONSULTATION || kind == LetterKind.THIRD_PARTY_NOTICE);
        return one ? third.getFirst().name() : "";
    }

    private LetterMatter matter(Caller caller, RequestId id) {
        sight.requirePapers(caller, id.agency());
        var request = requests.get(id);
        return composing.matter(request, sight.standing(request), sight.calendar(id.agency()));
    }

    private LetterMatter allowed(LetterMatter matter, LetterKind kind) {
        if (!composing.allowed(matter).contains(kind)) {
            throw new Missing("这件申请现在没有“" + kind.label() + "”。");
        }
        return matter;
    }

    /** What an agency puts over and under its letters. For its people at work on requests. */
    LetterHead head(Caller caller, String agency) {
        sight.requirePapers(caller, agency);
        return heads.of(agency);
    }

    /** REGISTRAR. */
    LetterHead put(Caller caller, String agency, LetterHead head) {
        heads.put(agency, head, sight.require(caller, agency, Role.REGISTRAR), clock.instant());
        return heads.of(agency);
    }

    /** How an agency words its letters, and what it changed of that, the first first. For its people at work on requests. */
    List<WordingChange> wordings(Caller caller, String agency) {
        sight.requirePapers(caller, agency);
        return wordings.of(agency);
    }

    /**
     * Words a kind of letter anew, for those that are not out yet. REGISTRAR.
     *
     * @param wording null for the product's
     */
    List<WordingChange> word(Caller caller, String agency, LetterKind kind, @Nullable OwnWording wording) {
        sight.requirePapers(caller, agency);
        wordings.add(agency, kind, wording, sight.require(caller, agency, Role.REGISTRAR), clock.instant());
        return wordings.of(agency);
    }
}
