package org.nianbao.graphql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.nianbao.Sha256;
import org.nianbao.door.Door;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The schema as it was written, with its comments and in its order, for those who generate code from it. */
@Controller
class SchemaController {

    private final byte[] schema;
    private final String tag;

    SchemaController() throws IOException {
        this.schema = new ClassPathResource("graphql/schema.graphqls").getContentAsByteArray();
        this.tag = Sha256.of(schema);
    }

    @GetMapping("/graphql/schema")
    @Door(cost = 0, otherSites = true)
    ResponseEntity<byte[]> schema() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .eTag("W/\"" + tag + "\"")
                .cacheControl(CacheControl.noCache().cachePublic())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"schema.graphqls\"")
                .body(schema);
    }
}
