package org.nianbao.request.correspondence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.request.letter.LetterKind;
import org.nianbao.request.letter.OwnWording;
import org.nianbao.store.Damaged;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * How agencies word their letters, one document a change under {@code <agency>#<number>}, of which none is ever changed or
 * taken away: a letter that went out is printed again as it was worded then.
 */
@Repository
public class LetterWordings {

    private static final String COLLECTION = "letterWordings";
    private static final char NUMBER = '#';
    private static final int MOST = 500;

    /** @param wording null where the agency went back to the product's */
    public record WordingChange(LetterKind kind, @Nullable OwnWording wording, Instant at, String by) {}

    private final MongoCollection<Document> wordings;

    LetterWordings(Store store) {
        this.wordings = store.collection(COLLECTION);
    }

    /** All that an agency changed, the first first. */
    public List<WordingChange> of(String agency) {
        return wordings.find(and(gt("_id", agency + NUMBER), lt("_id", agency + (char) (NUMBER + 1))))
                .sort(Sorts.ascending("_id"))
                .map(LetterWordings::read)
                .into(new ArrayList<>());
    }

    /** @throws IllegalArgumentException where an agency changes without end */
    public void add(String agency, LetterKind kind, @Nullable OwnWording wording, Caller caller, Instant at) {
        for (int number = of(agency).size() + 1; ; number++) {
            if (number > MOST) {
                throw new IllegalArgumentException("文书措辞已经改动 " + MOST + " 次，不能再改，请联系系统管理员。");
            }
            if (Store.commit(
                    wordings,
                    new Document("_id", agency + NUMBER + String.format(Locale.ROOT, "%06d", number))
                            .append("kind", kind.name())
                            .append("text", wording == null ? null : wording.text())
                            .append("callerId", caller.id())
                            .append("by", caller.name())
                            .append("at", Date.from(at)))) {
                return;
            }
        }
    }

    private static WordingChange read(Document document) {
        return Damaged.named(COLLECTION, document, () -> {
            var kind = LetterKind.valueOf(document.getString("kind"));
            var text = document.getString("text");
            return new WordingChange(
                    kind,
                    text == null ? null : new OwnWording(kind, text),
                    document.getDate("at").toInstant(),
                    document.getString("by"));
        });
    }
}
