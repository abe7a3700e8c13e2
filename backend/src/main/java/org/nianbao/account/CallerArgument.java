package org.nianbao.account;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hands the caller to every controller method, GraphQL or HTTP, that has a {@link Caller} parameter; over HTTP also as an
 * {@link Admission}. That is the only way to the caller, so a query's context holds {@code Caller.class} exactly when its answer may depend on who asked.
 */
@Component
class CallerArgument
        implements HandlerMethodArgumentResolver,
                WebMvcConfigurer,
                org.springframework.web.method.support.HandlerMethodArgumentResolver {

    private final ApplicationEventPublisher listeners;

    CallerArgument(ApplicationEventPublisher listeners) {
        this.listeners = listeners;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class || parameter.getParameterType() == Admission.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        var caller = arrived();
        environment.getGraphQlContext().put(Caller.class, caller);
        return caller;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return parameter.getParameterType() == Admission.class ? new Admission(arrived(), Callers.until()) : arrived();
    }

    private Caller arrived() {
        var caller = Callers.current();
        if (caller.agency() != null && !caller.roles().isEmpty()) {
            listeners.publishEvent(new StaffSeen(caller, Callers.email()));
        }
        return caller;
    }

    @Override
    public void addArgumentResolvers(
            List<org.springframework.web.method.support.HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }
}
