package org.nianbao.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What lies in a folder of the class path, be it a directory or part of a jar. */
final class ClassPathFolder {

    private ClassPathFolder() {}

    /** The names of its files in alphabetical order, each once. */
    static List<String> names(String folder) {
        var names = new TreeSet<String>();
        try {
            for (var url : Collections.list(loader().getResources(folder))) {
                names.addAll(
                        url.openConnection() instanceof JarURLConnection jar ? inJar(jar, folder) : inDirectory(url));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(names);
    }

    static InputStream open(String folder, String name) {
        return Objects.requireNonNull(loader().getResourceAsStream(folder + "/" + name), name);
    }

    private static ClassLoader loader() {
        return ClassPathFolder.class.getClassLoader();
    }

    private static List<String> inDirectory(URL url) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(new URI(url.toString())))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static List<String> inJar(JarURLConnection jar, String folder) throws IOException {
        var prefix = folder + "/";
        return jar.getJarFile().stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .filter(name -> !name.isEmpty() && !name.contains("/"))
                .toList();
    }
}
