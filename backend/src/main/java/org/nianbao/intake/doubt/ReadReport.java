package org.nianbao.intake.doubt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.Content;

/**
 * What was read from a file: content that is only proposed until a person accepts it.
 *
 * @param agencyName as the title or the preamble states it; null when neither does
 * @param year       the report's year (统计期限), never that of publication; null when the file states none
 * @param edition    the edition whose form the file shows; null when neither its tables nor its year tell, in which
 *                   case the content is in the newest of those it may be in, and a doubt says so
 * @param unread     text that found no place in the content, in the file's order
 * @param notTaken   numbers of section one that are neither a channel's nor a cell's, by sentence
 */
public record ReadReport(
        @Nullable String agencyName,
        @Nullable Integer year,
        @Nullable String edition,
        Content content,
        List<Doubt> doubts,
        List<String> unread,
        List<NotTaken> notTaken) {

    public ReadReport {
        doubts = List.copyOf(doubts);
        unread = List.copyOf(unread);
        notTaken = List.copyOf(notTaken);
    }
}
