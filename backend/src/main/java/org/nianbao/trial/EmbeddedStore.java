package org.nianbao.trial;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A database server inside this process that speaks MongoDB's wire protocol and keeps its data in one file;
 * what it has acknowledged is there however the process ends.
 */
final class EmbeddedStore implements AutoCloseable {

    /** Has in the file what it acknowledges. Left to itself the file is up to a second behind. */
    private static final class Durable extends H2Backend {

        Durable(MVStore store) {
            super(store);
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            var answer = super.handleMessage(message);
            commit();
            return answer;
        }
    }

    private final MongoServer server;
    private final String uri;

    private EmbeddedStore(MongoServer server) {
        this.server = server;
        this.uri = server.bindAndGetConnectionString() + "/nianbao";
    }

    static EmbeddedStore in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EmbeddedStore(new MongoServer(new Durable(open(folder.resolve("nianbao.mv")))));
    }

    String uri() {
        return uri;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static MVStore open(Path file) {
        try {
            return MVStore.open(file.toString());
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new CannotStart("数据文件 %s 正被另一个运行中的年报使用：请先停止它，或用环境变量 TRIAL_FOLDER 另选一个文件夹。".formatted(file));
            }
            throw e;
        }
    }
}
