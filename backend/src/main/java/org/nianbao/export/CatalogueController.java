package org.nianbao.export;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.nianbao.door.Door;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** What tells programs which data there are and what a file of them says. */
@Controller
class CatalogueController {

    static final String SCHEMA = "/publications/schema.json";

    private final Catalogue catalogue;
    private final Site site;
    private final JsonMapper json;
    private final File schema;

    CatalogueController(Catalogue catalogue, Site site, JsonMapper json) throws IOException {
        this.catalogue = catalogue;
        this.site = site;
        this.json = json;
        this.schema = File.of(new ClassPathResource("export/publication.schema.json").getContentAsByteArray());
    }

    @GetMapping("/data.json")
    @Door(cost = 20, otherSites = true, work = Door.Work.FILE)
    ResponseEntity<byte[]> data(HttpServletRequest request) {
        return answer(File.of(json.writeValueAsBytes(catalogue.of(site.base(request)))), "application/ld+json");
    }

    @GetMapping(SCHEMA)
    @Door(cost = 20, otherSites = true, work = Door.Work.FILE)
    ResponseEntity<byte[]> schema() {
        return answer(schema, "application/schema+json");
    }

    private static ResponseEntity<byte[]> answer(File file, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(type))
                .eTag(file.weakTag())
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(file.bytes());
    }
}
