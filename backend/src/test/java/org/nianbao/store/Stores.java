package org.nianbao.store;

import com.mongodb.client.MongoClient;

/** Stores for tests of other rooms that do without the whole backend. */
public final class Stores {

    private Stores() {}

    /** The database of that address, or the default one. */
    public static Store of(MongoClient client, String uri) {
        return new Store(client, uri);
    }
}
