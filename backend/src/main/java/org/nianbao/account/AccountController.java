package org.nianbao.account;

import org.jspecify.annotations.Nullable;
import org.nianbao.door.Door;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
class AccountController {

    /** What the web app must know to send a person to the sign-in server. */
    record SignIn(String issuer, String client) {}

    private final SignIn signIn;

    AccountController(@Value("${nianbao.issuer-uri}") String issuer) {
        this.signIn = new SignIn(issuer, "nianbao-web");
    }

    @QueryMapping
    @Nullable
    Caller viewer(Caller caller) {
        return caller.isPublic() ? null : caller;
    }

    @GetMapping("/sign-in.json")
    @Door(cost = 0)
    @ResponseBody
    SignIn signIn() {
        return signIn;
    }
}
