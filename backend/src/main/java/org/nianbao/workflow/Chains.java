package org.nianbao.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The review chains there are, by agency code; agencies without their own follow the default. */
public final class Chains {

    private static final String DEFAULT = "default";

    private final Map<String, List<Step>> chains;

    Chains(Map<String, List<Step>> chains) {
        this.chains = Map.copyOf(chains);
        if (!chains.containsKey(DEFAULT)) {
            throw new IllegalArgumentException("审核流程文件缺少“" + DEFAULT + "”。");
        }
    }

    public static Chains load() {
        try (var in = Chains.class.getResourceAsStream("/workflow/chains.json")) {
            return new Chains(JsonMapper.builder().build().readValue(in, new TypeReference<>() { }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Step> of(String agency) {
        return chains.getOrDefault(agency, chains.get(DEFAULT));
    }
}
