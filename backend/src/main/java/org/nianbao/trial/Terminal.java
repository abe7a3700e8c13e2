package org.nianbao.trial;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What the person who started the trial reads. */
final class Terminal {

    private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset());

    private Terminal() {}

    static void say(String line) {
        OUT.println(line);
    }

    /** In a bare locale Java would print question marks for Chinese, though nearly every terminal shows UTF-8. */
    private static Charset charset() {
        Charset declared = Charset.forName(System.getProperty("stdout.encoding", "UTF-8"));
        return declared.newEncoder().canEncode('年') ? declared : StandardCharsets.UTF_8;
    }
}
