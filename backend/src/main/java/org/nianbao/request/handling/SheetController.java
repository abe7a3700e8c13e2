package org.nianbao.request.handling;

import java.util.List;
import java.util.Map;
import org.nianbao.account.Caller;
import org.nianbao.door.Door;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * A sheet as its cells. It comes as the bare body, which is held in memory, since a form's file may be put down on a disk and
 * these sheets name people; it is answered and kept nowhere.
 */
@Controller
class SheetController {

    private final Entering entering;

    SheetController(Entering entering) {
        this.entering = entering;
    }

    @PostMapping("/requests/sheets")
    @Door(cost = 5_000, staffOnly = true)
    ResponseEntity<Map<String, List<List<String>>>> cells(Caller caller, @RequestBody byte[] sheet) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of("lines", entering.cells(caller, sheet)));
    }
}
