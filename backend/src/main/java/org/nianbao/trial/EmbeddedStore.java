package org.nianbao.trial;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A database server inside this process that speaks MongoDB's wire protocol and keeps its data in one file. What it has
 * acknowledged is in that file: a process that is killed loses nothing of it.
 */
final class EmbeddedStore implements AutoCloseable {

    /** Left to itself the file follows up to a second behind the answers. */
    private static final class WritesBeforeItAnswers extends H2Backend {

        /** What changes nothing need not wait for those who write. */
        private static final Set<String> READING = Set.of("find", "getMore", "count", "distinct", "hello", "ping");

        WritesBeforeItAnswers(MVStore file) {
            super(file);
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            var answer = super.handleMessage(message);
            if (!READING.contains(message.getDocument().keySet().iterator().next())) {
                commit();
            }
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
        return new EmbeddedStore(new MongoServer(new WritesBeforeItAnswers(open(folder.resolve("nianbao.mv")))));
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
