package org.nianbao.request.identity;

import java.time.Instant;

/** What is found where something was kept. */
public sealed interface Held<T> {

    record There<T>(T it) implements Held<T> {}

    /** 依法删除: it was there, and cannot be read by anybody any more. */
    record Gone<T>(Instant at) implements Held<T> {}

    /** Nothing was ever kept there. */
    record Never<T>() implements Held<T> {}
}
