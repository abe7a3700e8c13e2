package org.nianbao.agency;

import java.util.List;
import org.nianbao.account.Caller;
import org.nianbao.account.Forbidden;
import org.nianbao.account.People;
import org.nianbao.account.Person;
import org.nianbao.account.Role;
import org.springframework.stereotype.Service;

/** Who works for an agency. People are entered, moved and switched off in Keycloak; here they are only looked at. */
@Service
public class Staffing {

    private final Agencies agencies;
    private final People people;

    Staffing(Agencies agencies, People people) {
        this.agencies = agencies;
        this.people = people;
    }

    public List<Person> people(Caller caller, String code) {
        caller.require(Role.ADMIN);
        var tree = agencies.tree();
        if (!tree.inSight(caller, tree.get(code).code())) {
            throw new Forbidden("您只能查看本机关及下级机关的人员。");
        }
        return people.of(code);
    }
}
