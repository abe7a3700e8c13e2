package org.nianbao.trial;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Serves the built web app, as the web server of a real deployment does: hashed files for ever, and the one page for
 * every address of the desk, which only the web app knows; and an explorer of queries, which a real deployment has not. Not a Spring
 * stereotype, so that no test and no other start finds it.
 */
final class WebApp implements WebMvcConfigurer {

    /** Where the web app alone knows what there is. */
    private static final Pattern DESK = Pattern.compile("desk(/.*)?");

    private final Resource folder;

    WebApp(Path folder) {
        // The trailing slash makes it a folder: resources resolve below it.
        this.folder = new FileSystemResource(folder.toAbsolutePath() + "/");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
        registry.addViewController("/api").setViewName("forward:/api.html");
        registry.addViewController("/graphiql").setViewName("forward:/graphiql/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(below("assets/"))
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/graphiql/**")
                .addResourceLocations("classpath:/trial/graphiql/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/**")
                .addResourceLocations(folder)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new FileOrPage());
    }

    private Resource below(String path) {
        try {
            return folder.createRelative(path);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class FileOrPage extends PathResourceResolver {

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            Resource file = super.resolveResourceInternal(request, path, locations, chain);
            return file == null && isPage(path) ? below("index.html") : file;
        }

        private boolean isPage(String path) {
            return DESK.matcher(path).matches()
                    && !path.substring(path.lastIndexOf('/') + 1).contains(".");
        }
    }
}
