package org.nianbao;

import com.mongodb.ConnectionString;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * Stands between a client and the database, and cuts the connection after the database has done what it was sent and
 * before the client hears of it: what a change of primary does to whoever writes at that moment.
 */
public final class CutConnection implements AutoCloseable {

    private static final int LENGTH = Integer.BYTES;
    private static final int OP_MSG = 2013;

    private final ConnectionString database;
    private final ServerSocket door;
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile String marker = "";
    private volatile String awaited = "";
    private volatile boolean outOfTime;

    /** @param uri of the database itself, of one server */
    public CutConnection(String uri) {
        database = new ConnectionString(uri);
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::serve);
    }

    /** The address of the same database, by way of here. */
    public String uri() {
        return "mongodb://localhost:" + door.getLocalPort() + "/" + database.getDatabase() + "?directConnection=true";
    }

    /** Cuts off the answers to the next so many messages of a command on a collection. */
    public void cut(int times, String command, String collection) {
        awaited = "";
        outOfTime = false;
        marker = named(command, collection);
        cuts.set(times);
    }

    /** To the next message of a command on a collection the database is out of time. */
    public void outOfTime(String command, String collection) {
        cut(1, command, collection);
        outOfTime = true;
    }

    /** To the first message of a command on a collection behind an insertion there, the database is out of time. */
    public void outOfTimeBehindAnInsert(String command, String collection) {
        outOfTime(command, collection);
        awaited = named("insert", collection);
    }

    /** A BSON string: its name, a zero, its length, itself, a zero. */
    private static String named(String command, String collection) {
        var bytes = ByteBuffer.allocate(command.length() + collection.length() + 6)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(command.getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0)
                .putInt(collection.length() + 1)
                .put(collection.getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0)
                .array();
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** How many cuts are still to come. */
    public int left() {
        return cuts.get();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.startVirtualThread(() -> carry(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket client) {
        var host = database.getHosts().getFirst().split(":");
        try (client;
                var server = new Socket(host[0], Integer.parseInt(host[1]))) {
            var asked = new DataInputStream(client.getInputStream());
            var answered = new DataInputStream(server.getInputStream());
            while (true) {
                var message = message(asked);
                server.getOutputStream().write(message);
                var answer = message(answered);
                if (names(message) && cuts.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    if (!outOfTime) {
                        return;
                    }
                    answer = outOfTime(message);
                }
                client.getOutputStream().write(answer);
            }
        } catch (IOException closed) {
            // Either side went away.
        }
    }

    /** A message of the protocol begins with its length. */
    private static byte[] message(InputStream in) throws IOException {
        var head = in.readNBytes(LENGTH);
        if (head.length < LENGTH) {
            throw new IOException("closed");
        }
        var message =
                new byte[ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt()];
        System.arraycopy(head, 0, message, 0, LENGTH);
        in.readNBytes(message, LENGTH, message.length - LENGTH);
        return message;
    }

    /** MaxTimeMSExpired, as an OP_MSG of one document. */
    private static byte[] outOfTime(byte[] message) {
        var error = new RawBsonDocument(
                        new BsonDocument("ok", new BsonInt32(0))
                                .append("code", new BsonInt32(50))
                                .append("errmsg", new BsonString("out of time")),
                        new BsonDocumentCodec())
                .getByteBuffer();
        int length = 5 * Integer.BYTES + 1 + error.remaining();
        int request = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).getInt(Integer.BYTES);
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .putInt(0)
                .putInt(request)
                .putInt(OP_MSG)
                .putInt(0)
                .put((byte) 0)
                .put(error.asNIO())
                .array();
    }

    private boolean names(byte[] message) {
        var said = new String(message, StandardCharsets.ISO_8859_1);
        if (!awaited.isEmpty()) {
            awaited = said.contains(awaited) ? "" : awaited;
            return false;
        }
        return !marker.isEmpty() && said.contains(marker);
    }
}
