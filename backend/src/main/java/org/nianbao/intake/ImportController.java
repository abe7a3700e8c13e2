package org.nianbao.intake;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Caller;
import org.nianbao.content.Content;
import org.nianbao.door.Door;
import org.nianbao.graphql.Characters;
import org.nianbao.graphql.Connection;
import org.nianbao.graphql.Page;
import org.nianbao.intake.Importing.SentFile;
import org.nianbao.report.ReportId;
import org.nianbao.report.StepOutcome.ImportOutcome;
import org.nianbao.report.StepOutcome.TakeOutcome;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files come in over HTTP, since GraphQL has no way to carry them; all else about imports is GraphQL. */
@Controller
class ImportController {

    record AcceptImportInput(
            String id, String agency, int year, @Nullable List<Settlement.SettledDoubt> settled, boolean confirmed) {}

    record TakeImportInput(
            String id,
            String report,
            int revision,
            List<String> parts,
            @Nullable List<Settlement.SettledDoubt> settled,
            boolean confirmed) {}

    private final Importing importing;

    ImportController(Importing importing) {
        this.importing = importing;
    }

    @PostMapping("/imports")
    @Door(cost = 5_000, staffOnly = true, upload = true)
    ResponseEntity<Map<String, String>> upload(Caller caller, @RequestParam List<MultipartFile> file)
            throws IOException {
        var sent = new ArrayList<SentFile>();
        for (var one : file) {
            var name = one.getOriginalFilename();
            sent.add(new SentFile(
                    name == null || name.isBlank() ? "未命名" : Characters.of(name).legible(), one.getBytes()));
        }
        var upload = importing.read(caller, sent);
        return ResponseEntity.created(URI.create("/desk/imports/" + upload.id()))
                .body(Map.of("id", upload.id()));
    }

    @QueryMapping("import")
    @Nullable
    Import imported(Caller caller, @Argument String id) {
        return importing.find(caller, id);
    }

    @QueryMapping
    Connection<Import.UploadedFile> imports(Caller caller, @Argument int first, @Argument @Nullable String after) {
        return importing.page(caller, Page.of(first, after));
    }

    @SchemaMapping(typeName = "Import")
    List<Import> alongside(Import upload, Caller caller) {
        return importing.alongside(caller, upload);
    }

    @SchemaMapping(typeName = "Import")
    @Nullable
    String another(Import upload, @Argument String agency, @Argument int year) {
        return importing.another(upload, agency, year);
    }

    @SchemaMapping(typeName = "Import")
    Takeover takeover(
            Import upload,
            Caller caller,
            @Argument String report,
            @Argument @Nullable List<Settlement.SettledDoubt> settled) {
        return importing.takeover(caller, upload, ReportId.parse(report), settled);
    }

    @SchemaMapping(typeName = "Import")
    Content content(Import upload, @Argument @Nullable List<Settlement.SettledDoubt> settled) {
        return upload.settled(settled).content();
    }

    @SchemaMapping(typeName = "Import")
    int blank(Import upload, @Argument @Nullable List<Settlement.SettledDoubt> settled) {
        return upload.settled(settled).blank();
    }

    @MutationMapping
    ImportOutcome acceptImport(Caller caller, @Argument AcceptImportInput input) {
        return importing.accept(caller, input.id(), input.agency(), input.year(), input.settled(), input.confirmed());
    }

    @MutationMapping
    TakeOutcome takeImport(Caller caller, @Argument TakeImportInput input) {
        return importing.take(
                caller,
                input.id(),
                ReportId.parse(input.report()),
                input.revision(),
                input.parts(),
                input.settled(),
                input.confirmed());
    }
}
