package org.nianbao.request.identity;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.nianbao.Sha256;
import org.nianbao.request.identity.Applicant.Agent;
import org.nianbao.request.identity.Applicant.CoApplicant;
import org.nianbao.request.identity.Applicant.ContactDetails;
import org.nianbao.request.identity.Applicant.ThirdParty;
import org.slf4j.LoggerFactory;

/**
 * A person who does not exist, with characters and numbers that are nowhere else: whatever holds one of them has it from
 * here. Names are of characters so rare that already one of them gives away that something was taken apart, as a search
 * index does.
 */
public final class Canary {

    private static final String RARE = "龘靐齉爩鱻麤龗灪";

    public static final String NAME = RARE.substring(0, 3);
    public static final String NUMBER = "640101193807149178";
    public static final String CODE = "91350100M000100Y43";
    public static final String PHONE = "13800009271";
    public static final String MAIL = "canary-9271@example.org";
    public static final String ADDRESS = "某市某路" + RARE.charAt(3) + "号";
    public static final String WORDS = "请公开与本人" + NAME + "有关的处理决定，电话" + PHONE + "。";
    public static final String FILE = RARE.substring(6) + "的身份证.txt";

    private static final Set<String> MARKS = marks();
    private static final List<String> PAIRS = IntStream.range(0, RARE.length() - 1)
            .mapToObj(first -> RARE.substring(first, first + 2))
            .toList();
    private static final List<Charset> WAYS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, Charset.forName("GB18030"));

    private Canary() {}

    private static Set<String> marks() {
        var marks = new LinkedHashSet<String>();
        RARE.codePoints().mapToObj(Character::toString).forEach(marks::add);
        Stream.of(NUMBER, CODE, PHONE, MAIL).forEach(mark -> {
            marks.add(mark);
            // A number that can be guessed is given away by a hash without a secret.
            marks.add(Sha256.of(mark));
        });
        marks.add(NUMBER.substring(6, 17));
        return marks;
    }

    /** One who names everybody that can be named. */
    public static Applicant applicant() {
        return new Applicant(
                NAME,
                new IdentityNumber(IdentityKind.RESIDENT, NUMBER),
                new ContactDetails(PHONE, MAIL, ADDRESS),
                new Agent(
                        RARE.substring(3, 5),
                        new IdentityNumber(IdentityKind.PASSPORT, NUMBER.substring(6, 17)),
                        WORDS),
                List.of(new CoApplicant(RARE.substring(4, 6), new CreditCode(CODE))),
                List.of(new ThirdParty(RARE.substring(5, 7), new ContactDetails(null, null, ADDRESS))));
    }

    public static RequestPaper paper() {
        return RequestPaper.text(FILE, WORDS);
    }

    /** What of it stands in a text. */
    public static List<String> in(String text) {
        return MARKS.stream().filter(text::contains).toList();
    }

    /** What of it stands in an exception and its causes. */
    public static List<String> in(Throwable thrown) {
        return Stream.iterate(thrown, next -> next != null, Throwable::getCause)
                .flatMap(each -> Stream.concat(
                        in(String.valueOf(each)).stream(),
                        Stream.of(each.getSuppressed()).flatMap(other -> in(other).stream())))
                .toList();
    }

    /** Where it stands in a database, however a document holds it: {@code collection/id: what}. */
    public static List<String> in(MongoDatabase database) {
        var found = new ArrayList<String>();
        for (var name : database.listCollectionNames()) {
            for (var document : database.getCollection(name, BsonDocument.class).find()) {
                in(document).forEach(mark -> found.add(name + "/" + id(document.get("_id")) + ": " + mark));
            }
        }
        return found;
    }

    private static String id(BsonValue id) {
        return id.isString() ? id.asString().getValue() : id.toString();
    }

    private static Stream<String> in(BsonValue value) {
        return switch (value) {
            case BsonDocument document ->
                document.entrySet().stream()
                        .flatMap(field -> Stream.concat(in(field.getKey()).stream(), in(field.getValue())));
            case BsonArray array -> array.stream().flatMap(Canary::in);
            case BsonBinary bytes -> in(bytes.getData()).stream();
            default -> in(value.isString() ? value.asString().getValue() : value.toString()).stream();
        };
    }

    /**
     * What of it stands in bytes, in any of the ways in which text is written. No single characters, which are so short
     * that they also come about by chance.
     */
    public static List<String> in(byte[] bytes) {
        var read = new String(bytes, StandardCharsets.ISO_8859_1);
        return Stream.concat(PAIRS.stream(), MARKS.stream().filter(mark -> mark.length() > 1))
                .filter(mark -> WAYS.stream()
                        .map(way -> new String(mark.getBytes(way), StandardCharsets.ISO_8859_1))
                        .anyMatch(read::contains))
                .toList();
    }

    /**
     * Hears every word of the log from now on, the driver's and our own finest too, until it is closed. No backend may start
     * meanwhile, which would set up the log anew: a class that listens is a NianbaoTest, or locks "a backend".
     */
    public static Listener listen() {
        return new Listener();
    }

    public static final class Listener implements AutoCloseable {

        private static final List<String> TALKATIVE =
                List.of("org.nianbao", "org.mongodb.driver", "com.google.crypto.tink");

        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final Logger root;
        private final Map<Logger, Level> before;
        private final AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                heard.add(event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy())));
            }
        };

        private Listener() {
            var context = (LoggerContext) LoggerFactory.getILoggerFactory();
            root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            before = TALKATIVE.stream()
                    .map(context::getLogger)
                    .collect(Collectors.toMap(
                            logger -> logger,
                            logger -> logger.getLevel() == null ? logger.getEffectiveLevel() : logger.getLevel()));
            before.keySet().forEach(logger -> {
                logger.setLevel(Level.TRACE);
                // To nobody's screen: what is heard here is for the test.
                logger.setAdditive(false);
                logger.addAppender(ear);
            });
            ear.setContext(context);
            ear.start();
            root.addAppender(ear);
        }

        /** All that was said. */
        public List<String> heard() {
            return List.copyOf(heard);
        }

        /** What of the canary was in it. */
        public List<String> found() {
            return heard.stream().flatMap(each -> in(each).stream()).toList();
        }

        @Override
        public void close() {
            root.detachAppender(ear);
            before.forEach((logger, level) -> {
                logger.detachAppender(ear);
                logger.setAdditive(true);
                logger.setLevel(level);
            });
        }
    }
}
