package cloud.girofle.herbier.sharing.oai;

/** A request that cannot be answered, in the protocol's own terms; it is told to whoever asked. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * The protocol's error codes, by their names. {@code noSetHierarchy} is none of ours: there
     * always are sets.
     */
    enum Code {
        BAD_VERB("badVerb"),
        BAD_ARGUMENT("badArgument"),
        BAD_RESUMPTION_TOKEN("badResumptionToken"),
        CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
        ID_DOES_NOT_EXIST("idDoesNotExist"),
        NO_RECORDS_MATCH("noRecordsMatch"),
        NO_METADATA_FORMATS("noMetadataFormats");

        private final String written;

        Code(String written) {
            this.written = written;
        }
    }

    private final Code code;

    Refusal(Code code, String sentence) {
        super(sentence, null, false, false); // An answer, not an accident: no stack is kept.
        this.code = code;
    }

    /** As the protocol writes it. */
    String code() {
        return code.written;
    }

    /** What is wrong, in English. */
    String sentence() {
        return String.valueOf(getMessage());
    }

    /** Whether the arguments make so little sense that they are not said again in the answer. */
    boolean isOfArguments() {
        return code == Code.BAD_VERB || code == Code.BAD_ARGUMENT;
    }
}
