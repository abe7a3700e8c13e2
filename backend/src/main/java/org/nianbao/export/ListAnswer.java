package org.nianbao.export;

import java.util.Objects;
import org.nianbao.export.file.Format;
import org.nianbao.export.file.Listing;
import org.nianbao.store.Missing;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** How a list of an office goes out over HTTP: to whoever asked, and kept nowhere on the way. */
final class ListAnswer {

    private ListAnswer() {}

    /** @param plain the file's name for who cannot read ours */
    static ResponseEntity<byte[]> of(Listing listing, String plain, String extension) {
        var format = Objects.requireNonNull(Format.ofExtension(extension));
        return ResponseEntity.ok()
                .contentType(format.type())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.of(plain, listing.title(), extension))
                .body(
                        switch (format) {
                            case DOCX -> listing.docx();
                            case XLSX -> listing.xlsx();
                            case CSV -> listing.csv();
                            case HTML, PDF, JSON, TXT -> throw new Missing("没有这种格式。");
                        });
    }
}
