package org.nianbao.request.applying;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.calendar.WorkCalendar;
import org.nianbao.request.Fact;
import org.nianbao.request.RecordedFact;
import org.nianbao.request.Request;
import org.nianbao.request.RequestStanding;
import org.nianbao.request.applying.ApplyOutcome.ProgressLetter;
import org.nianbao.request.correspondence.Composing;
import org.nianbao.request.correspondence.Composing.LetterMatter;
import org.nianbao.request.correspondence.KeptWords;
import org.nianbao.request.letter.LetterKind;
import org.springframework.stereotype.Component;

/**
 * The letters of a request that went to the applicant: what was told, not what lies on a desk. They are addressed to nobody
 * here, as no answer to whoever has a code says who applies.
 */
@Component
class ProgressLetters {

    private final Composing composing;
    private final KeptWords words;

    ProgressLetters(Composing composing, KeptWords words) {
        this.composing = composing;
        this.words = words;
    }

    /** @param read whether what they say is told */
    List<ProgressLetter> of(Request request, RequestStanding standing, WorkCalendar calendar, boolean read) {
        var matter = composing.matter(request, standing, calendar);
        return request.inForce().stream()
                .flatMap(each -> letter(matter, each, read))
                .toList();
    }

    private Stream<ProgressLetter> letter(LetterMatter matter, RecordedFact recorded, boolean read) {
        return switch (recorded.fact()) {
            case Fact.AmendmentAsked asked -> Stream.of(told(matter, recorded, LetterKind.AMENDMENT, read));
            case Fact.ReasonsAsked asked -> Stream.of(told(matter, recorded, LetterKind.REASONS, read));
            case Fact.ExtensionTold told -> Stream.of(told(matter, recorded, LetterKind.EXTENSION, read));
            case Fact.FeeNoticed noticed -> Stream.of(told(matter, recorded, LetterKind.FEE_NOTICE, read));
            case Fact.Delivered delivered -> Stream.of(reply(matter, recorded, read));
            case Fact.ReplyRenewed renewed ->
                Stream.of(new ProgressLetter("重新作出的答复", renewed.on(), null, read ? text(matter, recorded) : null));
            default -> Stream.of();
        };
    }

    private ProgressLetter told(LetterMatter matter, RecordedFact recorded, LetterKind kind, boolean read) {
        var written = matter.request().inForce().reversed().stream()
                .map(RecordedFact::fact)
                .filter(fact -> fact instanceof Fact.LetterWritten letter
                        && letter.letter().equals(kind.name()))
                .map(Fact.LetterWritten.class::cast)
                .findFirst();
        return new ProgressLetter(
                composing.title(kind),
                recorded.fact().on(),
                written.map(Fact.LetterWritten::letterNumber).orElse(null),
                !read
                        ? null
                        : written.isPresent() ? composing.letter(matter, kind).text() : text(matter, recorded));
    }

    private ProgressLetter reply(LetterMatter matter, RecordedFact delivered, boolean read) {
        var reply = matter.reply();
        var kind = reply == null ? null : LetterKind.of(reply.decision());
        var draft = matter.standing().draft();
        String text = null;
        if (read && kind != null) {
            text = composing.letter(matter, kind).text();
        } else if (read && draft != null) {
            text = words.text(matter.request(), draft.number());
        }
        return new ProgressLetter(
                kind == null ? "答复" : composing.title(kind),
                delivered.fact().on(),
                matter.standing().letterNumber(),
                text);
    }

    private @Nullable String text(LetterMatter matter, RecordedFact recorded) {
        return words.text(matter.request(), recorded.number());
    }
}
