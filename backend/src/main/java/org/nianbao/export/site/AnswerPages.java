package org.nianbao.export.site;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.nianbao.export.File;
import org.nianbao.export.Site;
import org.nianbao.export.file.Markup;
import org.nianbao.export.site.FormAnswer.Shown;
import org.nianbao.graphql.BadRequest;
import org.nianbao.store.Missing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Pages that answer a form: kept while nothing changes, and with a sentence in the answer's place where a question makes no sense. */
@Component
class AnswerPages {

    private final Visiting visiting;

    AnswerPages(Visiting visiting) {
        this.visiting = visiting;
    }

    /** What the head of a page says of it, and which of the ways leads to it. */
    record PageHead(String path, String address, String title, String description) {

        private String write(Shell shell, String base, String main) {
            return shell.withoutScript(
                    path, SitePage.about(title + " - " + Site.NAME, description, base, address), main);
        }
    }

    /**
     * @param page    writes the page around what it is given
     * @param results writes what was found, and says what that cost; what it throws is said in its place
     */
    FormAnswer answer(
            String base, PageHead head, Function<Consumer<Markup>, String> page, ToLongFunction<Markup> results) {
        try {
            var cost = new AtomicLong();
            var kept = visiting.kept(
                    base + head.address(),
                    shell -> head.write(shell, base, page.apply(markup -> cost.set(results.applyAsLong(markup)))));
            return new Shown(HttpStatus.OK, kept, cost.get());
        } catch (BadRequest refused) {
            return said(base, head, page, HttpStatus.BAD_REQUEST, refused);
        } catch (Missing missing) {
            return said(base, head, page, HttpStatus.NOT_FOUND, missing);
        }
    }

    private FormAnswer said(
            String base,
            PageHead head,
            Function<Consumer<Markup>, String> page,
            HttpStatus status,
            RuntimeException trouble) {
        var sentence = String.valueOf(trouble.getMessage());
        return new Shown(
                status,
                File.of(head.write(visiting.shell(), base, page.apply(markup -> SitePage.trouble(markup, sentence)))),
                0);
    }
}
