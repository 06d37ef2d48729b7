package cloud.girofle.herbier.library;

import java.util.function.Predicate;

/**
 * Makes permanent keys that look like Zotero's: eight characters that cannot be mistaken for one
 * another. A key is drawn from what it names, so that the same imports give the same addresses.
 */
final class Keys {

    private static final String ALPHABET = "23456789ABCDEFGHIJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    private Keys() {}

    /** The first free key for that name. */
    static String of(String name, Predicate<String> taken) {
        String seed = name;
        for (int next = 1; ; next++) {
            String key = key(seed);
            if (!taken.test(key)) {
                return key;
            }
            seed = name + "\n" + next;
        }
    }

    private static String key(String seed) {
        long number = 0;
        byte[] digest = Json.sha256(seed);
        for (int i = 0; i < Long.BYTES; i++) {
            number = (number << Byte.SIZE) | (digest[i] & 0xFF);
        }
        StringBuilder key = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            int letter = (int) Long.remainderUnsigned(number, ALPHABET.length());
            key.append(ALPHABET.charAt(letter));
            number = Long.divideUnsigned(number, ALPHABET.length());
        }
        return key.toString();
    }
}
