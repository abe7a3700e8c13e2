package org.nianbao.store;

import com.mongodb.MongoException;
import java.util.function.Consumer;

/**
 * What one room knows of how its part of the store has to be (核对存储). It looks at everything, however much that is, and
 * changes nothing; {@link StoreCheck} is the command that asks all of them.
 */
public interface Verification {

    /** What it looks through, in a few words for whoever runs the server. */
    String what();

    /**
     * Looks through it.
     *
     * @param wrong is told, in a sentence that names the document, each thing that is not as it has to be
     * @return how many were looked at
     */
    long verify(Consumer<String> wrong);

    /**
     * The same of one document: what cannot be looked through is wrong too, and the next one is looked at.
     *
     * @param document names it
     */
    static void each(String document, Consumer<String> wrong, Runnable look) {
        try {
            look.run();
        } catch (Damaged damaged) {
            wrong.accept(damaged.getMessage());
        } catch (MongoException e) {
            throw e;
        } catch (RuntimeException e) {
            wrong.accept(document + " 无法核对：" + e.getMessage());
        }
    }
}
