package org.nianbao.request.identity;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Function;

/**
 * The file of the master keys, as an operator makes and changes it with {@code identity-keyset}: Tink's JSON, so that its
 * own tool reads it too. A key is added first and made the primary one when every instance knows it; one that wraps
 * nothing any more is dropped.
 */
public final class KeysetFile {

    private static final String USAGE = """
        用法：identity-keyset new  文件          生成密钥文件，含一个主密钥
              identity-keyset list 文件          列出主密钥的编号，带 * 的用于加密
              identity-keyset add  文件          加入一个新的主密钥，暂不用于加密
              identity-keyset use  文件 编号     改用这一主密钥加密
              identity-keyset drop 文件 编号     删去一个旧的主密钥；由它加密的内容再也无法打开\
        """;

    private static final int WITH_FILE = 2;
    private static final int WITH_NUMBER = 3;

    private KeysetFile() {}

    /**
     * Does what an operator says.
     *
     * @return 0 when it was done, else 1; why is printed
     */
    public static int keep(List<String> arguments, PrintStream out) {
        try {
            out.println(done(arguments));
            return 0;
        } catch (IllegalArgumentException | IllegalStateException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private static String done(List<String> arguments) {
        if (arguments.size() < WITH_FILE) {
            throw new IllegalArgumentException(USAGE);
        }
        var file = Path.of(arguments.get(1));
        return switch (arguments.get(0) + arguments.size()) {
            case "new" + WITH_FILE -> {
                create(file);
                yield listed(file);
            }
            case "list" + WITH_FILE -> listed(file);
            case "add" + WITH_FILE -> {
                change(file, keys -> KeysetHandle.newBuilder(keys).addEntry(fresh()));
                yield listed(file);
            }
            case "use" + WITH_NUMBER -> {
                change(file, keys -> {
                    var builder = KeysetHandle.newBuilder(keys);
                    builder.getAt(place(keys, arguments.get(2))).makePrimary();
                    return builder;
                });
                yield listed(file);
            }
            case "drop" + WITH_NUMBER -> {
                change(file, keys -> {
                    int place = place(keys, arguments.get(2));
                    if (keys.getAt(place).isPrimary()) {
                        throw new IllegalArgumentException("主密钥" + arguments.get(2) + "正用于加密，不能删去。请先改用另一个。");
                    }
                    return KeysetHandle.newBuilder(keys).deleteAt(place);
                });
                yield listed(file);
            }
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    /** A new file with one key, which only its owner reads. Where there is one it stays, for its loss is the loss of all. */
    public static void create(Path file) {
        if (Files.exists(file)) {
            throw new IllegalStateException("“" + file + "”已经存在，没有改动。");
        }
        try {
            write(
                    file,
                    KeysetHandle.newBuilder()
                            .addEntry(fresh().makePrimary())
                            .setConfiguration(AeadConfig2026.get())
                            .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("无法生成主密钥。", e);
        }
    }

    private static void change(Path file, Function<KeysetHandle, KeysetHandle.Builder> change) {
        try {
            write(
                    file,
                    change.apply(MasterKeys.read(file))
                            .setConfiguration(AeadConfig2026.get())
                            .build(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("密钥文件没有改动：" + e.getMessage(), e);
        }
    }

    private static KeysetHandle.Builder.Entry fresh() {
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId();
    }

    private static int place(KeysetHandle keys, String number) {
        for (int i = 0; i < keys.size(); i++) {
            if (MasterKeys.number(keys.getAt(i)).equals(number)) {
                return i;
            }
        }
        throw new IllegalArgumentException("密钥文件中没有编号为“" + number + "”的主密钥。");
    }

    private static String listed(Path file) {
        var keys = MasterKeys.read(file);
        var lines = new StringBuilder(file + "中的主密钥：");
        for (int i = 0; i < keys.size(); i++) {
            lines.append(keys.getAt(i).isPrimary() ? "\n* " : "\n  ").append(MasterKeys.number(keys.getAt(i)));
        }
        return lines.toString();
    }

    /** Whole or not at all, and never for others to read meanwhile. */
    private static void write(Path file, KeysetHandle keys, CopyOption... how) throws GeneralSecurityException {
        var text = TinkJsonProtoKeysetFormat.serializeKeyset(keys, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            // Which only its owner may read, as is everything made this way.
            var beside = Files.createTempFile(folder, ".identity-keyset", ".new");
            Files.writeString(beside, text);
            Files.move(beside, file, how);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalStateException("“" + file + "”已经存在，没有改动。", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
