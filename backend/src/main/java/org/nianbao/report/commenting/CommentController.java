package org.nianbao.report.commenting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.report.Report;
import org.nianbao.report.ReportId;
import org.nianbao.report.StepOutcome.OpenComments;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CommentController {

    record CommentInput(
            String id,
            @Nullable String cell,
            @Nullable Integer section,
            @Nullable String excerpt,
            String text,
            boolean flagged) {}

    record AnswerCommentInput(String comment, String text) {}

    record ResolveCommentInput(String comment, boolean resolved) {}

    private final Commenting commenting;

    CommentController(Commenting commenting) {
        this.commenting = commenting;
    }

    @MutationMapping
    Comment comment(Caller caller, @Argument CommentInput input) {
        return commenting.comment(
                caller,
                ReportId.parse(input.id()),
                input.cell(),
                input.section(),
                input.excerpt(),
                input.text(),
                input.flagged());
    }

    @MutationMapping
    Comment answerComment(Caller caller, @Argument AnswerCommentInput input) {
        return commenting.answer(caller, CommentId.parse(input.comment()), input.text());
    }

    @MutationMapping
    Comment resolveComment(Caller caller, @Argument ResolveCommentInput input) {
        return commenting.resolve(caller, CommentId.parse(input.comment()), input.resolved());
    }

    @SchemaMapping
    List<Comment> comments(OpenComments refused) {
        return commenting.open(refused.report());
    }

    @SchemaMapping
    List<Comment> comments(Report report, Caller caller) {
        return commenting.of(caller, report);
    }
}
