package org.nianbao.graphql;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Passes an answer on as one whole, and keeps a copy of its bytes where it is worth keeping. */
final class CopiedResponse extends HttpServletResponseWrapper {

    /** Most answers fit, and so are sent at once and with their length. */
    private static final int BUFFER = 64 << 10;

    private final BooleanSupplier worthKeeping;
    private final ByteArrayOutputStream copy = new ByteArrayOutputStream(0);

    /** @param worthKeeping asked when the answer is there and only has to be written */
    CopiedResponse(HttpServletResponse response, BooleanSupplier worthKeeping) {
        super(response);
        response.setBufferSize(BUFFER);
        this.worthKeeping = worthKeeping;
    }

    byte[] bytes() {
        return copy.toByteArray();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        copy.reset();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        var out = super.getOutputStream();
        return new ServletOutputStream() {

            @Override
            public void write(int next) throws IOException {
                out.write(next);
                if (worthKeeping.getAsBoolean()) {
                    copy.write(next);
                }
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                if (worthKeeping.getAsBoolean()) {
                    copy.write(bytes, offset, length);
                }
            }

            /** Whoever writes it says so when it is complete; then it is sent anyway. */
            @Override
            public void flush() {}

            @Override
            public boolean isReady() {
                return out.isReady();
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                out.setWriteListener(listener);
            }
        };
    }
}
