package org.nianbao.trial;

import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running backend, asked with a token. Quotation marks in queries come escaped. */
record Desk(String web) {

    private static final JsonMapper JSON = new JsonMapper();

    int status(String token) throws IOException, InterruptedException {
        return RunningTrial.post(web + "/graphql", "{\"query\": \"{viewer {name}}\"}", headers(token))
                .statusCode();
    }

    JsonNode viewer(String token) throws IOException, InterruptedException {
        return ask(token, "{viewer {name roles agency {code}}}").path("data").path("viewer");
    }

    /** Data and errors. */
    JsonNode ask(String token, String query) throws IOException, InterruptedException {
        return JSON.readTree(RunningTrial.post(web + "/graphql", "{\"query\": \"" + query + "\"}", headers(token))
                .body());
    }

    private static String[] headers(String token) {
        return new String[] {"Content-Type", "application/json", "Authorization", "Bearer " + token};
    }
}
