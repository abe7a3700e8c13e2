package org.nianbao.request.correspondence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.RequestId;
import org.nianbao.request.letter.LetterHead;
import org.nianbao.store.Busy;
import org.nianbao.store.Store;
import org.springframework.stereotype.Repository;

/**
 * 文号, one document each: which letter has it. A number is taken by putting the document there, the next of its series, so
 * that none is skipped and no two are the same. It stays with its letter: whoever writes or signs that anew, or was not
 * answered, gets the same.
 */
@Repository
class LetterNumbers {

    private static final String AGENCY = "agency";
    private static final String SERIES = "series";
    private static final String YEAR = "year";
    private static final String SERIAL = "serial";
    /** Request, kind and turn in one. */
    private static final String LETTER = "letter";

    private static final String NUMBER = "number";
    private static final int MOST_TRIES = 200;

    private final MongoCollection<Document> numbers;

    LetterNumbers(Store store) {
        this.numbers = store.collection(
                "letterNumbers",
                new IndexModel(Indexes.ascending(AGENCY, SERIES, YEAR, SERIAL), new IndexOptions().unique(true)),
                new IndexModel(Indexes.ascending(LETTER), new IndexOptions().unique(true)));
    }

    /** @return null while the letter has none */
    @Nullable
    String find(RequestId request, String letter) {
        var found = numbers.find(eq(LETTER, request + " " + letter)).first();
        return found == null ? null : found.getString(NUMBER);
    }

    /** The letter's number; the next one of the series where it has none yet. */
    String take(RequestId request, String letter, String series, int year) {
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            var before = find(request, letter);
            if (before != null) {
                return before;
            }
            int serial = next(request.agency(), series, year);
            var number = LetterHead.number(series, year, serial);
            if (Store.insert(
                    numbers,
                    new Document("_id", request.agency() + " " + year + " " + serial + " " + series)
                            .append(AGENCY, request.agency())
                            .append(SERIES, series)
                            .append(YEAR, year)
                            .append(SERIAL, serial)
                            .append(LETTER, request + " " + letter)
                            .append(NUMBER, number))) {
                return number;
            }
        }
        throw new Busy("编文号的人太多，请稍后再试。");
    }

    private int next(String agency, String series, int year) {
        var last = numbers.find(and(eq(AGENCY, agency), eq(SERIES, series), eq(YEAR, year)))
                .sort(Sorts.descending(SERIAL))
                .projection(Projections.include(SERIAL))
                .first();
        return last == null ? 1 : last.getInteger(SERIAL) + 1;
    }
}
