package org.nianbao.account;

import java.util.Arrays;
import java.util.Optional;

/** What a person may do; a realm role in Keycloak of the name given here. */
public enum Role {
    EDITOR("editor", "编写"),
    REVIEWER("reviewer", "业务审核"),
    SECRECY_REVIEWER("secrecy-reviewer", "保密审查"),
    CHIEF("chief", "终审"),
    PUBLISHER("publisher", "发布"),
    /** Of the 政府信息公开工作机构: registers requests, sees who applies, delivers, files. */
    REGISTRAR("registrar", "申请登记"),
    /** Of a division: handles a request and drafts the reply. */
    HANDLER("handler", "承办"),
    OFFICE("office", "政务公开主管部门"),
    ADMIN("admin", "系统管理员");

    private final String realmRole;
    private final String label;

    Role(String realmRole, String label) {
        this.realmRole = realmRole;
        this.label = label;
    }

    /** What a person would call it. */
    public String label() {
        return label;
    }

    static Optional<Role> ofRealmRole(String name) {
        return Arrays.stream(values())
                .filter(role -> role.realmRole.equals(name))
                .findFirst();
    }
}
