package org.nianbao.foreign.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.nianbao.foreign.text.Opened;

/**
 * What the packed streams of one PDF have become so far while it is read, whichever way they are packed, named or chained,
 * and however often one is unpacked. The library unpacks into memory without a bound of its own and lets nobody put one
 * there but through its filters; so each of them is asked here, and only while a foreign file is read.
 */
public final class UnpackedBytes {

    /** Many times what a report of text and fonts needs. */
    public static final long MOST = 100L << 20;
    /** A row of a picture as wide as no page is. */
    private static final long WIDEST_ROW = 1 << 20;
    /** They make pictures, whose size a few bytes may claim to be anything; no text is packed so. */
    private static final Set<COSName> PICTURES = Set.of(
            COSName.DCT_DECODE,
            COSName.DCT_DECODE_ABBREVIATION,
            COSName.JPX_DECODE,
            COSName.JBIG2_DECODE,
            COSName.CCITTFAX_DECODE,
            COSName.CCITTFAX_DECODE_ABBREVIATION);

    private static final ScopedValue<UnpackedBytes> CURRENT = ScopedValue.newInstance();

    static {
        count();
    }

    private long bytes;

    /** Thrown through the library, which may swallow it; {@link #tooMany()} says so afterwards all the same. */
    private static final class TooMany extends IOException {

        private static final long serialVersionUID = 1;

        TooMany() {
            super("more than a report unpacks to");
        }
    }

    /** What is done with a PDF. */
    interface Unpacking {

        Opened open() throws IOException;
    }

    Opened during(Unpacking reading) throws IOException {
        return ScopedValue.where(CURRENT, this).call(reading::open);
    }

    boolean tooMany() {
        return bytes > MOST;
    }

    /** @throws IOException when more has been unpacked already, though the library said nothing of it */
    static void check() throws IOException {
        if (CURRENT.isBound()) {
            CURRENT.get().add(0);
        }
    }

    public long bytes() {
        return bytes;
    }

    private void add(long more) throws TooMany {
        bytes += more;
        if (tooMany()) {
            throw new TooMany();
        }
    }

    @SuppressWarnings("unchecked")
    private static void count() {
        try {
            var known = FilterFactory.class.getDeclaredField("filters");
            known.setAccessible(true);
            ((Map<COSName, Filter>) known.get(FilterFactory.INSTANCE)).replaceAll(CountedFilter::new);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("PDF 的解压无法限量，不读取 PDF。", e);
        }
    }

    private static final class CountedFilter extends Filter {

        private final COSName name;
        private final Filter filter;

        CountedFilter(COSName name, Filter filter) {
            this.name = name;
            this.filter = filter;
        }

        @Override
        public DecodeResult decode(InputStream packed, OutputStream unpacked, COSDictionary parameters, int index)
                throws IOException {
            return filter.decode(packed, counted(unpacked, parameters, index), parameters, index);
        }

        @Override
        public DecodeResult decode(
                InputStream packed, OutputStream unpacked, COSDictionary parameters, int index, DecodeOptions options)
                throws IOException {
            return filter.decode(packed, counted(unpacked, parameters, index), parameters, index, options);
        }

        @Override
        protected void encode(InputStream input, OutputStream packed, COSDictionary parameters) throws IOException {
            filter.encode(input, packed, parameters, 0);
        }

        private OutputStream counted(OutputStream unpacked, COSDictionary parameters, int index) throws IOException {
            if (!CURRENT.isBound()) {
                return unpacked;
            }
            var row = getDecodeParams(parameters, index);
            long width = Math.max(1L, row.getInt(COSName.COLUMNS, 1))
                    * Math.max(1, row.getInt(COSName.COLORS, 1))
                    * Math.max(1, row.getInt(COSName.BITS_PER_COMPONENT, 8))
                    / 8;
            if (PICTURES.contains(name) || width > WIDEST_ROW) {
                throw new IOException("a picture, or as wide as none");
            }
            var sum = CURRENT.get();
            sum.add(0);
            return new FilterOutputStream(unpacked) {

                @Override
                public void write(int b) throws IOException {
                    sum.add(1);
                    out.write(b);
                }

                @Override
                public void write(byte[] some, int from, int length) throws IOException {
                    sum.add(length);
                    out.write(some, from, length);
                }
            };
        }
    }
}
