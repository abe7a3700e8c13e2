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

/**
 * Stands between a client and the database, and cuts the connection after the database has done what it was sent and
 * before the client hears of it: what a change of primary does to whoever writes at that moment.
 */
public final class CutConnection implements AutoCloseable {

    private static final int LENGTH = Integer.BYTES;

    private final ConnectionString database;
    private final ServerSocket door;
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile byte[] marker = {};

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
        // A BSON string: its name, a zero, its length, itself, a zero.
        marker = ByteBuffer.allocate(command.length() + collection.length() + 6)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(command.getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0)
                .putInt(collection.length() + 1)
                .put(collection.getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0)
                .array();
        cuts.set(times);
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
                    return;
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

    private boolean names(byte[] message) {
        var sought = new String(marker, StandardCharsets.ISO_8859_1);
        return !sought.isEmpty() && new String(message, StandardCharsets.ISO_8859_1).contains(sought);
    }
}
