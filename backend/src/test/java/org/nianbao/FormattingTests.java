package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FormattingTests {

    @Test
    void everyJavaFileIsLaidOutByTheFormatter() throws IOException {
        assertThat(Formatting.different().keySet())
                .as("mvn -f backend -q -Pformat test-compile lays these out")
                .isEmpty();
    }
}
