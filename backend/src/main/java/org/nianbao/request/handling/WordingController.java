package org.nianbao.request.handling;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.graphql.BadRequest;
import org.nianbao.request.correspondence.LetterWordings.WordingChange;
import org.nianbao.request.letter.LetterKind;
import org.nianbao.request.letter.OwnWording;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** How an agency words its letters. */
@Controller
class WordingController {

    record ShownWording(
            LetterKind kind, String text, boolean own, List<WordingPart> parts, List<ShownChange> changes) {}

    record WordingPart(String name, boolean required) {}

    record ShownChange(Instant at, String by, @Nullable String text) {}

    record WordingPreview(List<String> paragraphs, @Nullable String refusal) {}

    record WordingInput(String agency, LetterKind kind, String text) {}

    private final Lettering lettering;

    WordingController(Lettering lettering) {
        this.lettering = lettering;
    }

    @QueryMapping
    List<ShownWording> letterWordings(Caller caller, @Argument String agency) {
        var changes = lettering.wordings(caller, agency);
        return Arrays.stream(LetterKind.values())
                .filter(kind -> !kind.isSheet())
                .map(kind -> shown(kind, changes))
                .toList();
    }

    @QueryMapping
    WordingPreview letterWordingPreview(
            Caller caller, @Argument String agency, @Argument LetterKind kind, @Argument String text) {
        lettering.wordings(caller, agency);
        try {
            return new WordingPreview(OwnWording.typed(kind, text).preview(), null);
        } catch (IllegalArgumentException e) {
            return new WordingPreview(List.of(), String.valueOf(e.getMessage()));
        }
    }

    @MutationMapping
    ShownWording putLetterWording(Caller caller, @Argument WordingInput input) {
        try {
            return shown(
                    input.kind(),
                    lettering.word(
                            caller,
                            input.agency(),
                            input.kind(),
                            input.text().isBlank() ? null : OwnWording.typed(input.kind(), input.text())));
        } catch (IllegalArgumentException e) {
            throw new BadRequest(String.valueOf(e.getMessage()));
        }
    }

    private static ShownWording shown(LetterKind kind, List<WordingChange> all) {
        var changes = all.stream().filter(change -> change.kind() == kind).toList();
        var own = changes.isEmpty() ? null : changes.getLast().wording();
        return new ShownWording(
                kind,
                own == null ? OwnWording.product(kind) : own.shown(),
                own != null,
                OwnWording.parts(kind).stream()
                        .map(slot ->
                                new WordingPart(slot.label(), kind.required().contains(slot)))
                        .toList(),
                changes.reversed().stream()
                        .map(change -> new ShownChange(
                                change.at(),
                                change.by(),
                                change.wording() == null
                                        ? null
                                        : change.wording().shown()))
                        .toList());
    }
}
