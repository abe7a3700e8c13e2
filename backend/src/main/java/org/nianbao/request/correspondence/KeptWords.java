package org.nianbao.request.correspondence;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.Fact;
import org.nianbao.request.RecordedFact;
import org.nianbao.request.Request;
import org.nianbao.request.RequestStanding;
import org.nianbao.request.identity.Held;
import org.nianbao.request.identity.PaperRef;
import org.nianbao.request.identity.RequestPaper;
import org.nianbao.request.identity.Vault;
import org.nianbao.request.letter.Slot;
import org.nianbao.request.letter.WrittenReply;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What lies apart of a request's facts, read as what it was written as. */
@Component
public class KeptWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vault vault;

    KeptWords(Vault vault) {
        this.vault = vault;
    }

    /** What lies apart of a fact, to be read; null where nothing does, or it was erased. */
    public @Nullable String text(Request request, int number) {
        var recorded = request.facts().get(number - 1);
        var paper = recorded.fact() instanceof Fact.MaterialHandedIn ? null : paper(recorded);
        return paper == null ? null : text(recorded, paper);
    }

    /** What lies apart of all facts of a request, by their numbers, read at once; nothing of those of which nothing does. */
    public Map<Integer, String> texts(Request request) {
        var papers = request.facts().stream()
                .filter(each -> hasPaper(each) && !(each.fact() instanceof Fact.MaterialHandedIn))
                .toList();
        var opened = vault.openPapers(
                request.id().toString(), papers.stream().map(KeptWords::ref).toList());
        var texts = new HashMap<Integer, String>();
        papers.forEach(recorded -> {
            var paper = opened.get(ref(recorded).id());
            if (paper != null) {
                texts.put(recorded.number(), text(recorded, paper));
            }
        });
        return texts;
    }

    private static String text(RecordedFact recorded, RequestPaper paper) {
        if (!paper.type().equals(WrittenReply.TYPE)) {
            return paper.words();
        }
        return recorded.fact() instanceof Fact.LetterWritten
                ? slots(paper).entrySet().stream()
                        .map(each -> each.getKey().label() + "：" + each.getValue())
                        .collect(Collectors.joining("\n"))
                : WrittenReply.read(paper.content()).shown();
    }

    /** A file of the applicant's; null where the fact is of none, and when it was erased. */
    public @Nullable RequestPaper material(Request request, int number) {
        return number < 1
                        || number > request.facts().size()
                        || !(request.facts().get(number - 1).fact() instanceof Fact.MaterialHandedIn)
                ? null
                : paper(request.facts().get(number - 1));
    }

    /** The reply that was drafted last; null while none was, where its parts are not told apart, and when it was erased. */
    public @Nullable WrittenReply reply(Request request, RequestStanding standing) {
        var draft = standing.draft();
        if (draft == null) {
            return null;
        }
        var paper = paper(request.facts().get(draft.number() - 1));
        if (paper == null) {
            return null;
        }
        return paper.type().equals(WrittenReply.TYPE)
                ? WrittenReply.read(paper.content())
                : WrittenReply.of(draft.drafted(), request.registered().form(), request.subject(), paper.words());
    }

    /** What was written last into a letter that is no reply; nothing while none was written. */
    Map<Slot, String> slots(Request request, String kind) {
        return request.inForce().reversed().stream()
                .filter(each -> each.fact() instanceof Fact.LetterWritten written
                        && written.letter().equals(kind))
                .findFirst()
                .map(this::paper)
                .map(KeptWords::slots)
                .orElse(Map.of());
    }

    /** What lies apart of the last fact of a kind; null where there is none, or it was erased. */
    @Nullable
    String last(Request request, Class<? extends Fact> kind) {
        return request.inForce().reversed().stream()
                .filter(each -> kind.isInstance(each.fact()))
                .findFirst()
                .map(each -> text(request, each.number()))
                .orElse(null);
    }

    /** What a letter's writer said, as it is kept. */
    public static byte[] written(Map<Slot, String> words) {
        return JSON.writeValueAsBytes(words);
    }

    private static Map<Slot, String> slots(RequestPaper paper) {
        return JSON.readValue(paper.content(), new TypeReference<EnumMap<Slot, String>>() {});
    }

    private @Nullable RequestPaper paper(RecordedFact recorded) {
        return hasPaper(recorded) && vault.openPaper(ref(recorded)) instanceof Held.There<RequestPaper>(var paper)
                ? paper
                : null;
    }

    private static boolean hasPaper(RecordedFact recorded) {
        return recorded.paper() != null && recorded.digest() != null;
    }

    private static PaperRef ref(RecordedFact recorded) {
        return new PaperRef(Objects.requireNonNull(recorded.paper()), Objects.requireNonNull(recorded.digest()));
    }
}
