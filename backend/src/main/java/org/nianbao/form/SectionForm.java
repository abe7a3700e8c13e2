package org.nianbao.form;

import java.util.List;

/** One numbered section (一、二、三…) of the form and the keys of the tables that belong in it. */
public record SectionForm(int number, String title, List<String> tables) {

    public SectionForm {
        tables = List.copyOf(tables);
    }
}
