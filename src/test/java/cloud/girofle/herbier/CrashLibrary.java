package cloud.girofle.herbier;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The data folder of a program that was killed, and the exports that it takes in. */
record CrashLibrary(Path data, Path imports) {

    /** In a folder that is there. */
    static CrashLibrary in(Path folder) throws IOException {
        return new CrashLibrary(
                folder.resolve("data"), Files.createDirectories(folder.resolve("import/girofle")));
    }

    Shell shell() {
        return new Shell(data, importFolder());
    }

    CrashVictim start(String... arguments) throws IOException {
        return new CrashVictim(Program.start(data, importFolder(), arguments), data);
    }

    private Path importFolder() {
        return Objects.requireNonNull(imports.getParent());
    }

    /** Writes an export of works, each with its own key: the name, and a number. */
    void export(String name, int works, int files) throws IOException {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < works; i++) {
            String key = name + "-" + i;
            String file = "";
            if (i < files) {
                Path text = imports.resolve(name).resolve(key + ".txt");
                Files.createDirectories(imports.resolve(name));
                Files.writeString(text, ("Pièce " + key + ", sobriété. ").repeat(800));
                file = ", file = {Texte:" + name + "/" + key + ".txt:text/plain}";
            }
            entries.append(
                    "@book{%s, title = {Herbier %s}, year = {2020}, abstract = {%s}%s}\n"
                            .formatted(key, key, "L’eau des serveurs. ".repeat(5), file));
        }
        Path unfinished = imports.resolve(name + ".part");
        Files.writeString(unfinished, entries);
        Files.move(unfinished, imports.resolve(name + ".bib"));
    }

    /** How many present references have a key that begins so. */
    int count(String name) throws SQLException {
        if (column("SELECT name FROM sqlite_schema WHERE name = 'reference'").isEmpty()) {
            return 0; // Killed before it had any table.
        }
        return column(
                        "SELECT key FROM reference WHERE status = 'PRESENT' AND citation_key LIKE '"
                                + name
                                + "-%'")
                .size();
    }

    /** What a query finds, in the database as any program finds it. */
    List<String> column(String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("library.db"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }

    /** Lets the index catch up, as the next start does; then what a deep check finds wrong. */
    String unsound() {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        try (Library library = Library.open(data)) {
            Settings settings = Settings.read(shell().environment());
            Console console = new Console(out, Messages.in(Locale.FRENCH), false);
            IndexFollower.catchUp(settings, library, console);
        }
        int code = Herbier.run(shell().environment(), out, "check", "--deep");
        return code == 0 ? "" : said.toString();
    }
}
