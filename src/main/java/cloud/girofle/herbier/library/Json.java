package cloud.girofle.herbier.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Values as they stand in the database: JSON, its properties in the order records declare them. */
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    // What is empty is not written, and what is not written is empty: an earlier
                    // version's rows say the same.
                    .changeDefaultPropertyInclusion(before ->
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                    .changeDefaultNullHandling(
                            before -> JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.AS_EMPTY))
                    .build();

    /** The order in which an export gives the fields says nothing. */
    private static final JsonMapper CANONICAL =
            MAPPER.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /**
     * SHA-256 of the value, in hexadecimal; the same whatever the order of its maps, and whatever
     * empty properties later versions add.
     */
    static String hash(Object value) {
        return HexFormat.of().formatHex(sha256(CANONICAL.writeValueAsBytes(value)));
    }

    static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
