package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.Shared;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Zotero's own importers bring back of one full item of each type, as measured in {@code
 * loss.json}.
 *
 * @param types kept
 * @param fields kept
 * @param changed fields that came back otherwise
 * @param creators kept
 * @param otherRole creators who came back in another role
 */
record ZoteroLoss(int types, int fields, int changed, int creators, int otherRole) {

    /** Zotero's figures for a format; empty where it has no importer for it. */
    static Optional<ZoteroLoss> of(String format) {
        JsonNode all =
                JsonMapper.builder().build().readTree(Shared.sample("exports/loss.json").toFile());
        JsonNode figures = all.path(format);
        if (figures.path("typeKept").asInt(0) == 0) {
            return Optional.empty();
        }
        int total = 0;
        for (JsonNode count : figures.path("total")) {
            total += count.asInt();
        }
        int changed = sizes(figures.path("changed"));
        int otherRole = 0;
        for (JsonNode count : figures.path("creators").path("retyped")) {
            otherRole += count.asInt();
        }
        return Optional.of(
                new ZoteroLoss(
                        figures.path("typeKept").asInt(),
                        total - changed - sizes(figures.path("lost")),
                        changed,
                        figures.path("creators").path("kept").asInt(),
                        otherRole));
    }

    private static int sizes(JsonNode lists) {
        int sum = 0;
        for (JsonNode list : lists) {
            sum += list.size();
        }
        return sum;
    }
}
