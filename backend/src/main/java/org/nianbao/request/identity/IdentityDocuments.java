package org.nianbao.request.identity;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.nianbao.request.identity.Applicant.Agent;
import org.nianbao.request.identity.Applicant.CoApplicant;
import org.nianbao.request.identity.Applicant.ContactDetails;
import org.nianbao.request.identity.Applicant.ThirdParty;

/** What is sealed, as bytes: documents like all others of the store, with a form number of their own. */
final class IdentityDocuments {

    private static final DocumentCodec CODEC = new DocumentCodec();
    private static final String NAME = "name";
    private static final String IDENTITY = "identity";
    private static final String CONTACT = "contact";
    private static final String KIND = "kind";
    private static final String NUMBER = "number";
    /** What stands as the kind of a {@link CreditCode}. */
    private static final String CREDIT_CODE = "CREDIT_CODE";

    /** A paper and what its digest is keyed with. */
    record Salted(RequestPaper paper, byte[] salt) {

        private static final String ALGORITHM = "HmacSHA256";
        private static final int SALT_BYTES = 32;
        private static final SecureRandom RANDOM = new SecureRandom();

        static Salted of(RequestPaper paper) {
            var salt = new byte[SALT_BYTES];
            RANDOM.nextBytes(salt);
            return new Salted(paper, salt);
        }

        String digest() {
            try {
                var mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(salt, ALGORITHM));
                return HexFormat.of().formatHex(mac.doFinal(paper.content()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return paper.toString();
        }
    }

    private IdentityDocuments() {}

    static byte[] write(Applicant applicant) {
        var agent = applicant.agent();
        return bytes(new Document(NAME, applicant.name())
                .append(IDENTITY, write(applicant.identity()))
                .append(CONTACT, write(applicant.contact()))
                .append(
                        "agent",
                        agent == null
                                ? null
                                : new Document(NAME, agent.name())
                                        .append(IDENTITY, write(agent.identity()))
                                        .append("authority", agent.authority()))
                .append(
                        "others",
                        applicant.others().stream()
                                .map(other ->
                                        new Document(NAME, other.name()).append(IDENTITY, write(other.identity())))
                                .toList())
                .append(
                        "thirdParties",
                        applicant.thirdParties().stream()
                                .map(party -> new Document(NAME, party.name()).append(CONTACT, write(party.contact())))
                                .toList()));
    }

    static Applicant applicant(byte[] bytes) {
        var document = document(bytes);
        var agent = document.get("agent", Document.class);
        return new Applicant(
                document.getString(NAME),
                identity(document),
                contact(document.get(CONTACT, Document.class)),
                agent == null ? null : new Agent(agent.getString(NAME), identity(agent), agent.getString("authority")),
                list(document, "others").stream()
                        .map(other -> new CoApplicant(other.getString(NAME), identity(other)))
                        .toList(),
                list(document, "thirdParties").stream()
                        .map(party -> {
                            var contact = party.get(CONTACT, Document.class);
                            return new ThirdParty(party.getString(NAME), contact == null ? null : contact(contact));
                        })
                        .toList());
    }

    static byte[] write(Salted salted) {
        return bytes(new Document(NAME, salted.paper().name())
                .append("type", salted.paper().type())
                .append("salt", new Binary(salted.salt()))
                .append("content", new Binary(salted.paper().content())));
    }

    static Salted paper(byte[] bytes) {
        var document = document(bytes);
        return new Salted(
                new RequestPaper(
                        document.getString(NAME),
                        document.getString("type"),
                        document.get("content", Binary.class).getData()),
                document.get("salt", Binary.class).getData());
    }

    private static @Nullable Document write(@Nullable Identity identity) {
        return switch (identity) {
            case null -> null;
            case IdentityNumber paper -> new Document(KIND, paper.kind().name()).append(NUMBER, paper.number());
            case CreditCode code -> new Document(KIND, CREDIT_CODE).append(NUMBER, code.number());
        };
    }

    private static @Nullable Identity identity(Document of) {
        var document = of.get(IDENTITY, Document.class);
        if (document == null) {
            return null;
        }
        var kind = document.getString(KIND);
        return kind.equals(CREDIT_CODE)
                ? new CreditCode(document.getString(NUMBER))
                : new IdentityNumber(IdentityKind.valueOf(kind), document.getString(NUMBER));
    }

    private static @Nullable Document write(@Nullable ContactDetails contact) {
        return contact == null
                ? null
                : new Document("phone", contact.phone())
                        .append("mail", contact.mail())
                        .append("address", contact.address());
    }

    private static ContactDetails contact(Document document) {
        return new ContactDetails(
                document.getString("phone"), document.getString("mail"), document.getString("address"));
    }

    private static List<Document> list(Document document, String name) {
        return document.getList(name, Document.class);
    }

    private static byte[] bytes(Document document) {
        try (var buffer = new BasicOutputBuffer();
                var writer = new BsonBinaryWriter(buffer)) {
            CODEC.encode(
                    writer, document.append("form", 1), EncoderContext.builder().build());
            return buffer.toByteArray();
        }
    }

    private static Document document(byte[] bytes) {
        try (var reader = new BsonBinaryReader(java.nio.ByteBuffer.wrap(bytes))) {
            return CODEC.decode(reader, DecoderContext.builder().build());
        }
    }
}
