package org.nianbao.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.RequestMethodsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every {@link Door} of the house, and which of them a request comes to. Addresses are compared by the very patterns by which
 * a request finds its method, so that no way of writing one slips through. A method of ours that answers HTTP and bears no
 * door stops the start.
 */
@Component
public class Doors implements SmartInitializingSingleton {

    private static final String OURS = "org.nianbao.";
    private static final String FOUND = Doors.class.getName() + ".FOUND";
    private static final String TILL = Doors.class.getName() + ".TILL";

    private record Entrance(RequestMethodsRequestCondition methods, PathPattern path, Door door) {}

    private final ListableBeanFactory beans;
    private volatile List<Entrance> entrances = List.of();

    Doors(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        entrances = Stream.concat(methods(), addresses())
                .sorted(Comparator.comparing(Entrance::path, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    private Stream<Entrance> methods() {
        return beans.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(method -> method.getValue().getBeanType().getName().startsWith(OURS))
                .flatMap(method -> entrances(method.getKey(), method.getValue()));
    }

    private static Stream<Entrance> entrances(RequestMappingInfo mapping, HandlerMethod method) {
        var door = required(method.getMethodAnnotation(Door.class), method + " answers " + mapping);
        var paths = mapping.getPathPatternsCondition();
        return paths == null
                ? Stream.of()
                : paths.getPatterns().stream().map(path -> new Entrance(mapping.getMethodsCondition(), path, door));
    }

    private Stream<Entrance> addresses() {
        return beans.getBeansOfType(Address.class).entrySet().stream()
                .map(named -> new Entrance(
                        new RequestMethodsRequestCondition(named.getValue().method()),
                        PathPatternParser.defaultInstance.parse(named.getValue().path()),
                        required(beans.findAnnotationOnBean(named.getKey(), Door.class), named.getKey())));
    }

    private static Door required(@Nullable Door door, String what) {
        if (door == null) {
            throw new IllegalStateException(what + " without saying by @Door what that costs and for whom it is");
        }
        return door;
    }

    /** The door a request comes to; null for what no room answers: the server's health, files of the web app, nothing. */
    public @Nullable Door at(HttpServletRequest request) {
        if (request.getAttribute(FOUND) instanceof Optional<?> found) {
            return (Door) found.orElse(null);
        }
        var path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        var found = entrances.stream()
                .filter(entrance ->
                        entrance.path().matches(path) && entrance.methods().getMatchingCondition(request) != null)
                .map(Entrance::door)
                .findFirst();
        request.setAttribute(FOUND, found);
        return found.orElse(null);
    }

    /** To be said by whoever answers, of a request that costs more than its door says, as soon as that is known. */
    public static void charge(HttpServletRequest request, long cost) {
        if (request.getAttribute(TILL) instanceof LongConsumer till) {
            till.accept(cost);
        }
    }

    /** Who is told what answering a request costs; nobody where it is not charged. */
    public static void tell(HttpServletRequest request, LongConsumer till) {
        request.setAttribute(TILL, till);
    }

    /** Who asks, as far as an address tells. */
    public static String client(HttpServletRequest request) {
        return client(request.getRemoteAddr());
    }

    /** Of the request that is being answered now. */
    public static String client() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? client(asked.getRequest())
                : "";
    }

    /** One subscriber of IPv6 has 2⁶⁴ addresses, so the first half of one stands for all of them. */
    public static String client(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, bytes.length / 2);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
