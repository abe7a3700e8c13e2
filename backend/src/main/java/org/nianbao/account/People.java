package org.nianbao.account;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Reads from Keycloak who belongs to an agency. The client it signs in as may look at people and groups and change
 * nothing. Asked anew each time, for an administrator who has just changed something there wants to see it.
 */
@Component
public class People {

    record Granted(String access_token) {}

    record Group(String id) {}

    record Member(
            String id,
            String username,
            @Nullable String firstName,
            @Nullable String lastName,
            boolean enabled) {}

    record RealmRole(String name) {}

    private static final String CLIENT = "nianbao-people";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int PAGE = 100;

    private final String tokensAt;
    private final String secret;
    private final RestClient keycloak;

    People(@Value("${nianbao.realm-uri}") String realm, @Value("${nianbao.people-secret}") String secret) {
        var connections = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        connections.setReadTimeout(PATIENCE);
        this.tokensAt = realm + "/protocol/openid-connect/token";
        this.secret = secret;
        this.keycloak = RestClient.builder()
                .requestFactory(connections)
                .baseUrl(realm.replaceFirst("/realms/([^/]+)$", "/admin/realms/$1"))
                .build();
    }

    /** The people in the group of an agency, by account; {@link PeopleUnknown} when Keycloak does not say. */
    public List<Person> of(String agency) {
        if (secret.isEmpty()) {
            throw new PeopleUnknown("本系统没有配置查询人员的凭证（KEYCLOAK_PEOPLE_SECRET），请联系系统管理员。");
        }
        try {
            var token = token();
            return get(
                            token,
                            new ParameterizedTypeReference<List<Group>>() {},
                            "/groups?q={attribute}&populateHierarchy=false",
                            "agency:" + agency)
                    .stream()
                    .flatMap(group -> members(token, group))
                    .map(member -> person(token, member, agency))
                    .sorted(Comparator.comparing(Person::account))
                    .toList();
        } catch (HttpClientErrorException e) {
            throw new PeopleUnknown("登录服务没有允许本系统查询人员，请系统管理员检查其中的客户端 " + CLIENT + "。", e);
        } catch (RestClientException e) {
            throw new PeopleUnknown("登录服务暂时无法访问，请稍后再试。", e);
        }
    }

    private String token() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", CLIENT);
        form.add("client_secret", secret);
        var granted = keycloak.post()
                .uri(URI.create(tokensAt))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Granted.class);
        return Optional.ofNullable(granted)
                .map(Granted::access_token)
                .orElseThrow(() -> new RestClientException("no token"));
    }

    private Stream<Member> members(String token, Group group) {
        var members = new ArrayList<Member>();
        List<Member> page;
        do {
            page = get(
                    token,
                    new ParameterizedTypeReference<>() {},
                    "/groups/{id}/members?briefRepresentation=true&first={first}&max={max}",
                    group.id(),
                    members.size(),
                    PAGE);
            members.addAll(page);
        } while (page.size() == PAGE);
        return members.stream();
    }

    /** With the roles that a token of his or hers would carry, also those that come with a group. */
    private Person person(String token, Member member, String agency) {
        var roles = get(
                        token,
                        new ParameterizedTypeReference<List<RealmRole>>() {},
                        "/users/{id}/role-mappings/realm/composite",
                        member.id())
                .stream()
                .map(role -> Role.ofRealmRole(role.name()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var name = Stream.of(member.firstName(), member.lastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return new Person(
                member.id(),
                name.isEmpty() ? member.username() : name,
                member.username(),
                roles,
                agency,
                member.enabled());
    }

    private <T> List<T> get(String token, ParameterizedTypeReference<List<T>> type, String path, Object... variables) {
        var found = keycloak.get()
                .uri(path, variables)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .body(type);
        return found == null ? List.of() : found;
    }
}
