package org.nianbao.trial;

import java.util.List;
import java.util.Map;

/** People who are in the trial's Keycloak for a test only, so that those of the demonstration stay as they are. */
final class TrialPeople {

    private final RealKeycloak keycloak;

    TrialPeople(RealKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** Somebody of 银川市机关事务服务中心 whose password is the name; answers the id. */
    String add(String name, String... roles) throws Exception {
        keycloak.manage(
                "POST",
                "/nianbao/users",
                Map.of(
                        "username",
                        name,
                        "firstName",
                        name,
                        "enabled",
                        true,
                        "groups",
                        List.of("/银川市机关事务服务中心"),
                        "credentials",
                        List.of(Map.of("type", "password", "value", name))));
        var id = keycloak.manage("GET", "/nianbao/users?exact=true&username=" + name, null)
                .path(0)
                .path("id")
                .asString();
        for (var role : roles) {
            keycloak.manage("POST", roles(id), List.of(keycloak.manage("GET", "/nianbao/roles/" + role, null)));
        }
        return id;
    }

    void takeRole(String id, String role) throws Exception {
        keycloak.manage("DELETE", roles(id), List.of(keycloak.manage("GET", "/nianbao/roles/" + role, null)));
    }

    void move(String id, String from, String to) throws Exception {
        keycloak.manage("DELETE", "/nianbao/users/" + id + "/groups/" + group(from), null);
        keycloak.manage("PUT", "/nianbao/users/" + id + "/groups/" + group(to), null);
    }

    void switchOff(String id) throws Exception {
        keycloak.manage("PUT", "/nianbao/users/" + id, Map.of("enabled", false));
    }

    private String group(String name) throws Exception {
        for (var group : keycloak.manage("GET", "/nianbao/groups", null)) {
            if (group.path("name").asString().equals(name)) {
                return group.path("id").asString();
            }
        }
        throw new AssertionError("no group " + name);
    }

    private static String roles(String id) {
        return "/nianbao/users/" + id + "/role-mappings/realm";
    }
}
