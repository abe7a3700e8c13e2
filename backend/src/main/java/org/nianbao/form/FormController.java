package org.nianbao.form;

import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class FormController {

    private final Editions editions;

    FormController(Editions editions) {
        this.editions = editions;
    }

    @QueryMapping
    Edition edition(@Argument int year) {
        return editions.forYear(year);
    }

    @QueryMapping
    List<Edition> editions() {
        return editions.stream().toList().reversed();
    }
}
