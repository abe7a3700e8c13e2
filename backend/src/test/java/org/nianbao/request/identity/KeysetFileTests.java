package org.nianbao.request.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetFileTests {

    @TempDir
    private Path folder;

    private Path file;
    private String said = "";

    @BeforeEach
    void make() {
        file = folder.resolve("keys").resolve("identity-keyset.json");
        assertThat(keep("new", file.toString())).isZero();
    }

    private int keep(String... arguments) {
        var out = new ByteArrayOutputStream();
        int end = KeysetFile.keep(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return end;
    }

    private MasterKeys masters() {
        return new MasterKeys(file.toString());
    }

    @Test
    void aNewFileHoldsOneKeyThatWrapsAndIsItsOwnersAlone() throws IOException {
        assertThat(masters().numbers()).containsExactly(masters().primary());
        assertThat(said).contains("* " + masters().primary());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aFileThatIsThereStays() throws IOException {
        var before = Files.readString(file);

        assertThat(keep("new", file.toString())).isEqualTo(1);
        assertThat(said).contains("已经存在");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void aKeyIsAddedThenUsedThenTheOldOneDropped() {
        var old = masters().primary();
        keep("add", file.toString());
        var other = masters().numbers().stream()
                .filter(number -> !number.equals(old))
                .findFirst()
                .orElseThrow();
        assertThat(masters().primary()).isEqualTo(old);

        assertThat(keep("use", file.toString(), other)).isZero();
        assertThat(masters().primary()).isEqualTo(other);
        assertThat(masters().numbers()).containsExactlyInAnyOrder(old, other);

        assertThat(keep("drop", file.toString(), old)).isZero();
        assertThat(masters().numbers()).containsExactly(other);
    }

    @Test
    void theKeyThatWrapsIsNotDropped() {
        assertThat(keep("drop", file.toString(), masters().primary())).isEqualTo(1);
        assertThat(said).contains("不能删去");
        assertThat(masters().numbers()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "new", "list", "rotate {}", "use {}", "drop {}", "new {} 1"})
    void whoDoesNotKnowHowIsToldSo(String typed) {
        var arguments = Stream.of(typed.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.replace("{}", file.toString()))
                .toArray(String[]::new);
        assertThat(keep(arguments)).isEqualTo(1);
        assertThat(said).contains("用法");
    }

    @Test
    void aNumberOrAFileThatIsNotThereIsNamed() {
        assertThat(keep("use", file.toString(), "12")).isEqualTo(1);
        assertThat(said).contains("“12”");
        assertThat(keep("list", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(said).contains("无法读取", "none");
    }

    /** What stands there instead may still be most of a key. */
    @Test
    void aFileThatIsNoKeysetStopsTheStartAndIsNotRepeated() throws IOException {
        var text = Files.readString(file);
        var secret = text.replaceAll("(?s).*\"value\":\\s*\"([^\"]+)\".*", "$1");
        assertThat(secret).hasSizeGreaterThan(20);
        for (var broken : List.of(
                "", "{}", text.substring(0, text.length() - 5), text.replace("AesGcmKey", "NoSuchKey"), secret)) {
            Files.writeString(file, broken);
            assertThatThrownBy(this::masters)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("IDENTITY_KEYSET")
                    .hasNoCause()
                    .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(secret));
        }
    }
}
