package org.nianbao.store;

import java.util.function.Supplier;
import org.bson.Document;

/** A stored document cannot be read as what it should be. The message names it, for whoever runs the server to read. */
public final class Damaged extends RuntimeException {

    private Damaged(String collection, Object id, RuntimeException cause) {
        super("集合“" + collection + "”中编号为“" + id + "”的文档已损坏，无法读取：" + cause, cause);
    }

    /** What a document is read as; where that fails, for whatever reason, it is named. */
    public static <T> T named(String collection, Document document, Supplier<T> reading) {
        return named(collection, String.valueOf(document.get("_id")), reading);
    }

    /** As above where the document at hand is only a part of the one of that id. */
    public static <T> T named(String collection, String id, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Damaged inner) {
            throw inner;
        } catch (RuntimeException e) {
            throw new Damaged(collection, id, e);
        }
    }
}
