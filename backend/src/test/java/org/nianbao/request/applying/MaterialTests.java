package org.nianbao.request.applying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What a file that is sent in is, by what is in it. */
class MaterialTests {

    private static byte[] picture(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] pdf(String within) {
        return ("%PDF-1.7\n" + within).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void itsTypeFollowsFromItsContentAndItsNameIsMadeToFit() throws IOException {
        assertThat(Material.of("身份证.PNG", picture("png")).type()).isEqualTo("image/png");
        assertThat(Material.of("C:\\照片\\身份证.pdf", picture("jpg")).name()).isEqualTo("身份证.pdf.jpg");
        assertThat(Material.of("授权委托书", pdf("1 0 obj")).name()).isEqualTo("授权委托书.pdf");
    }

    @Test
    void whateverElseItIsCalledItIsRefused() throws IOException {
        for (var content : new byte[][] {
            "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
            "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8),
            "MZ".getBytes(StandardCharsets.UTF_8),
            "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
        }) {
            assertThatThrownBy(() -> Material.of("身份证.pdf", content)).hasMessageContaining("只接收 PDF、JPG、PNG");
        }
        assertThatThrownBy(() -> Material.of("身份证.png", Arrays.copyOf(picture("png"), 12)))
                .hasMessageContaining("图片无法读取");
        assertThatThrownBy(() -> Material.of("身份证.pdf", pdf("<< /S /JavaScript /JS (app.alert(1)) >>")))
                .hasMessageContaining("脚本或者附件");
        assertThatThrownBy(() -> Material.of("身份证.pdf", pdf("<< /Type /EmbeddedFile >>")))
                .hasMessageContaining("脚本或者附件");
        assertThatThrownBy(() -> Material.of("空.pdf", new byte[0])).hasMessageContaining("空的");
        assertThatThrownBy(() -> Material.of("大.pdf", Arrays.copyOf(pdf(""), Material.MOST_BYTES + 1)))
                .hasMessageContaining("2 MB");
        assertThatThrownBy(() -> Material.of(" ", pdf(""))).hasMessageContaining("文件名");
    }

    @Test
    void itIsKeptOutOfLogs() {
        assertThat(Material.of("马小禾身份证.pdf", pdf("马小禾")).toString()).doesNotContain("马小禾");
    }
}
