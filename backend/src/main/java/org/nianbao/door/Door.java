package org.nianbao.door;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On what terms an HTTP address of ours is answered (入口): what it costs, for whom it is, how much may be sent. Borne by the
 * method that answers it, or by an {@link Address}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Door {

    /**
     * What each request is charged before anything of it is read, in the units in which a query is weighed (a field 1); 0
     * where asking is free and unlimited. What turned out to cost more says so by {@link Doors#charge}. The public is
     * charged; staff are only where nobody else may ask.
     */
    long cost();

    /** Whether only who is signed in may ask; anybody else is refused before anything is read. */
    boolean staffOnly() default false;

    /** Whether pages of other sites may ask, of those that the settings name (CORS). */
    boolean otherSites() default false;

    /** Whether a file comes in, bounded as multipart bodies are, instead of a text that is read at once. */
    boolean upload() default false;

    /** How many bytes may be sent, where that is something else than for all; held in memory, as no upload is. */
    int bytes() default 0;

    /** Whether an answer made of the public record alone may be kept and sent again until that changes. */
    boolean keptReady() default false;

    /** Of which work this is; of each only so much is done at once for one address. */
    Work work() default Work.SMALL;

    /** What kind of work an answer is. */
    enum Work {
        /** Done by itself, however many ask. */
        SMALL,
        QUERY,
        /** Writing a file, or sending one that is long. */
        FILE
    }
}
