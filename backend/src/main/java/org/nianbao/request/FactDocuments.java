package org.nianbao.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.Fact.ConsultationKind;
import org.nianbao.request.Fact.DeliveryMeans;
import org.nianbao.request.Fact.FeeBasis;
import org.nianbao.request.Fact.Judged;
import org.nianbao.request.Fact.Opinion;
import org.nianbao.request.Fact.RequestPart;
import org.nianbao.request.Fact.SupplyForm;

/** Facts as documents and back; part of the store. What a document says is also what its hash covers. */
final class FactDocuments {

    private static final String KIND = "is";
    private static final String ON = "on";
    private static final String BY = "who";
    private static final String DISPOSITION = "disposition";
    private static final String REST = "rest";
    private static final String EARLIER = "earlier";
    private static final String CONSULTATION = "consultation";
    private static final String DAYS = "days";
    private static final String UNTIL = "until";
    private static final String STEP = "step";

    private FactDocuments() {}

    /** What is said, in a fixed order, absent where there is nothing. */
    static Map<String, Object> fields(Fact fact) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put(KIND, kind(fact));
        fields.put(ON, fact.on().toString());
        switch (fact) {
            case Fact.Registered one -> {
                fields.put("arrival", one.arrival().name());
                fields.put("applicant", one.kind().name());
                fields.put("agent", one.agent());
                fields.put("joint", one.joint());
                put(fields, "token", one.token());
                fields.put("form", one.form().name());
                put(fields, "splitOf", one.splitOf());
            }
            case Fact.KindChanged one -> fields.put("applicant", one.kind().name());
            case Fact.Assigned one -> {
                fields.put("handler", one.handler());
                fields.put("name", one.name());
                fields.put("division", one.division());
            }
            case Fact.AmendmentAsked one -> fields.put(UNTIL, one.until().toString());
            case Fact.ReasonsGiven one -> fields.put("reasonable", one.reasonable());
            case Fact.ConsultationSent one -> {
                fields.put(CONSULTATION, one.consultation());
                fields.put("of", one.kind().name());
            }
            case Fact.ConsultationReached one -> fields.put(CONSULTATION, one.consultation());
            case Fact.OpinionCame one -> {
                fields.put(CONSULTATION, one.consultation());
                fields.put("opinion", one.opinion().name());
            }
            case Fact.ExtensionAsked one -> fields.put(DAYS, one.days());
            case Fact.Extended one -> fields.put(DAYS, one.days());
            case Fact.DelaySet one -> fields.put(UNTIL, one.until().toString());
            case Fact.FeeAsked one -> {
                fields.put("basis", one.basis().name());
                fields.put("quantity", one.quantity());
                fields.put("yuan", one.yuan());
            }
            case Fact.FeePaid one -> fields.put("receipt", one.receipt());
            case Fact.Drafted one -> {
                fields.put(BY, one.drafter());
                result(fields, one.disposition(), one.rest());
                fields.put("parts", one.parts().stream().map(RequestPart::name).toList());
                put(fields, EARLIER, one.earlier());
                put(fields, "secret", one.secret());
            }
            case Fact.StepApproved one -> {
                fields.put(STEP, one.step());
                fields.put(BY, one.by());
            }
            case Fact.StepReturned one -> {
                fields.put(STEP, one.step());
                fields.put(BY, one.by());
            }
            case Fact.Signed one -> {
                fields.put(BY, one.by());
                fields.put("letter", one.letterNumber());
            }
            case Fact.Delivered one -> {
                fields.put("means", one.means().name());
                if (one.judged() != null) {
                    fields.put("due", one.judged().due().toString());
                    fields.put("calendar", one.judged().calendar());
                }
            }
            case Fact.ClosingProposed one -> {
                fields.put(BY, one.by());
                result(fields, one.disposition(), one.rest());
                put(fields, EARLIER, one.earlier());
            }
            case Fact.Closed one -> {
                fields.put(BY, one.by());
                result(fields, one.disposition(), one.rest());
            }
            case Fact.TakenOver one -> {
                fields.put(BY, one.by());
                result(fields, one.disposition(), one.rest());
                put(fields, "letter", one.letterNumber());
            }
            case Fact.VoidingProposed one -> fields.put(BY, one.by());
            case Fact.Voided one -> fields.put(BY, one.by());
            case Fact.ReplyRenewed one -> fields.put("ordered", one.ordered());
            case Fact.Filed one -> {
                fields.put("box", one.box());
                fields.put("years", one.years());
            }
            case Fact.LetterWritten one -> {
                fields.put("kind", one.letter());
                fields.put("title", one.title());
                fields.put("letter", one.letterNumber());
            }
            case Fact.Rectified one -> {
                fields.put("number", one.number());
                if (one.instead() != null) {
                    fields.put("instead", fields(one.instead()));
                }
            }
            case Fact.IdentityOpened one -> fields.put(BY, one.by());
            case Fact.MaterialHandedIn one -> fields.put("identity", one.identity());
            case Fact.WordsRecorded one -> {}
            case Fact.Described one -> {}
            case Fact.Confirmed one -> {}
            case Fact.Amended one -> {}
            case Fact.ReasonsAsked one -> {}
            case Fact.ExtensionTold one -> {}
            case Fact.FeeApproved one -> {}
            case Fact.FeeNoticed one -> {}
            case Fact.RequestWithdrawn one -> {}
        }
        return fields;
    }

    static Document write(RecordedFact recorded) {
        return new Document("number", recorded.number())
                .append("fact", new Document(fields(recorded.fact())))
                .append("at", Date.from(recorded.recordedAt()))
                .append("callerId", recorded.callerId())
                .append("by", recorded.by())
                .append("paper", recorded.paper())
                .append("digest", recorded.digest())
                .append("hash", recorded.hash());
    }

    static RecordedFact read(Document recorded) {
        return new RecordedFact(
                recorded.getInteger("number"),
                fact(recorded.get("fact", Document.class)),
                recorded.getDate("at").toInstant(),
                recorded.getString("callerId"),
                recorded.getString("by"),
                recorded.getString("paper"),
                recorded.getString("digest"),
                recorded.getString("hash"));
    }

    private static Fact fact(Document said) {
        var on = LocalDate.parse(said.getString(ON));
        var kind = said.getString(KIND);
        return switch (kind) {
            case "registered" ->
                new Fact.Registered(
                        on,
                        Arrival.valueOf(said.getString("arrival")),
                        ApplicantKind.valueOf(said.getString("applicant")),
                        said.getBoolean("agent"),
                        said.getInteger("joint"),
                        said.getString("token"),
                        SupplyForm.valueOf(said.getString("form")),
                        request(said, "splitOf"));
            case "wordsRecorded" -> new Fact.WordsRecorded(on);
            case "materialHandedIn" -> new Fact.MaterialHandedIn(on, said.getBoolean("identity", false));
            case "described" -> new Fact.Described(on);
            case "identityOpened" -> new Fact.IdentityOpened(on, said.getString(BY));
            case "confirmed" -> new Fact.Confirmed(on);
            case "kindChanged" -> new Fact.KindChanged(on, ApplicantKind.valueOf(said.getString("applicant")));
            case "assigned" ->
                new Fact.Assigned(on, said.getString("handler"), said.getString("name"), said.getString("division"));
            case "amendmentAsked" -> new Fact.AmendmentAsked(on, day(said, UNTIL));
            case "amended" -> new Fact.Amended(on);
            case "reasonsAsked" -> new Fact.ReasonsAsked(on);
            case "reasonsGiven" -> new Fact.ReasonsGiven(on, said.getBoolean("reasonable"));
            case "consultationSent" ->
                new Fact.ConsultationSent(
                        on, said.getInteger(CONSULTATION), ConsultationKind.valueOf(said.getString("of")));
            case "consultationReached" -> new Fact.ConsultationReached(on, said.getInteger(CONSULTATION));
            case "opinionCame" ->
                new Fact.OpinionCame(on, said.getInteger(CONSULTATION), Opinion.valueOf(said.getString("opinion")));
            case "extensionAsked" -> new Fact.ExtensionAsked(on, said.getInteger(DAYS));
            case "extended" -> new Fact.Extended(on, said.getInteger(DAYS));
            case "extensionTold" -> new Fact.ExtensionTold(on);
            case "delaySet" -> new Fact.DelaySet(on, day(said, UNTIL));
            case "feeAsked" ->
                new Fact.FeeAsked(
                        on,
                        FeeBasis.valueOf(said.getString("basis")),
                        said.getInteger("quantity"),
                        said.getInteger("yuan"));
            case "feeApproved" -> new Fact.FeeApproved(on);
            case "feeNoticed" -> new Fact.FeeNoticed(on);
            case "feePaid" -> new Fact.FeePaid(on, said.getString("receipt"));
            case "drafted" ->
                new Fact.Drafted(
                        on,
                        said.getString(BY),
                        disposition(said),
                        rest(said),
                        said.getList("parts", String.class).stream()
                                .map(RequestPart::valueOf)
                                .toList(),
                        request(said, EARLIER),
                        said.getString("secret"));
            case "stepApproved" -> new Fact.StepApproved(on, said.getString(STEP), said.getString(BY));
            case "stepReturned" -> new Fact.StepReturned(on, said.getString(STEP), said.getString(BY));
            case "signed" -> new Fact.Signed(on, said.getString(BY), said.getString("letter"));
            case "delivered" ->
                new Fact.Delivered(
                        on,
                        DeliveryMeans.valueOf(said.getString("means")),
                        said.containsKey("due") ? new Judged(day(said, "due"), said.getString("calendar")) : null);
            case "requestWithdrawn" -> new Fact.RequestWithdrawn(on);
            case "closingProposed" ->
                new Fact.ClosingProposed(on, said.getString(BY), disposition(said), rest(said), request(said, EARLIER));
            case "closed" -> new Fact.Closed(on, said.getString(BY), disposition(said), rest(said));
            case "takenOver" ->
                new Fact.TakenOver(on, said.getString(BY), disposition(said), rest(said), said.getString("letter"));
            case "voidingProposed" -> new Fact.VoidingProposed(on, said.getString(BY));
            case "voided" -> new Fact.Voided(on, said.getString(BY));
            case "replyRenewed" -> new Fact.ReplyRenewed(on, said.getBoolean("ordered"));
            case "filed" -> new Fact.Filed(on, said.getString("box"), said.getInteger("years"));
            case "letterWritten" ->
                new Fact.LetterWritten(on, said.getString("kind"), said.getString("title"), said.getString("letter"));
            case "rectified" -> {
                var instead = said.get("instead", Document.class);
                yield new Fact.Rectified(on, said.getInteger("number"), instead == null ? null : fact(instead));
            }
            default -> throw new IllegalArgumentException("a fact of the kind " + kind + " is not known");
        };
    }

    static String kind(Fact fact) {
        var name = fact.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static void result(Map<String, Object> fields, Disposition disposition, Disposition.@Nullable Rest rest) {
        fields.put(DISPOSITION, disposition.key());
        put(fields, REST, rest == null ? null : rest.name());
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value instanceof RequestId id ? id.toString() : value);
        }
    }

    private static LocalDate day(Document said, String name) {
        return LocalDate.parse(said.getString(name));
    }

    private static Disposition disposition(Document said) {
        return Disposition.ofKey(said.getString(DISPOSITION));
    }

    private static Disposition.@Nullable Rest rest(Document said) {
        var rest = said.getString(REST);
        return rest == null ? null : Disposition.Rest.valueOf(rest);
    }

    private static @Nullable RequestId request(Document said, String name) {
        var id = said.getString(name);
        return id == null ? null : RequestId.parse(id);
    }

    static List<Document> write(List<RecordedFact> facts) {
        return new ArrayList<>(facts.stream().map(FactDocuments::write).toList());
    }
}
