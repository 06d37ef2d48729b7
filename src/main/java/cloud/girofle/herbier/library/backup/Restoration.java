package cloud.girofle.herbier.library.backup;

import cloud.girofle.herbier.library.DatabaseFile;
import cloud.girofle.herbier.library.Disk;
import cloud.girofle.herbier.library.FileStore;
import cloud.girofle.herbier.library.UnusableLibraryException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a backup in place of what a data folder holds, which is set aside and never written over.
 * Databases come last, each at once: whenever it is cut short, the library that stands there has
 * its files, and the same command does the rest.
 *
 * <p>Not thread-safe; the index must be held meanwhile, and removed after.
 */
public final class Restoration {

    private final Path data;
    private final FileStore files;
    private final Map<String, Path> places = new LinkedHashMap<>();

    /**
     * Of a data folder, which may not exist yet.
     *
     * @param content where what curators keep in files is to stand
     * @param imports where what is imported is to stand
     */
    public Restoration(Path data, Path content, Path imports) {
        this.data = data;
        this.files = new FileStore(data.resolve(BackupFolder.FILES));
        places.put("styles", data.resolve("styles"));
        places.put("content", content);
        places.put("import", imports);
    }

    /**
     * What is put in place.
     *
     * @param aside where what stood there is now; empty where nothing did
     * @param databases the names of those put in place
     */
    public record Done(Optional<Path> aside, List<String> databases) {

        public Done {
            databases = List.copyOf(databases);
        }
    }

    /**
     * Restores a backup, of which nothing is wrong as far as was found.
     *
     * @throws BadBackupException when there is no room, or it turns out damaged; what stood there
     *     stands then as before
     * @throws UnusableLibraryException when it is of a newer Herbier, or somebody has the library
     *     open
     */
    public Done restore(BackupFile backup) throws IOException {
        Files.createDirectories(data);
        refuseWithoutRights(backup);
        try (Workplace work = Workplace.beside(data.resolve("restore"))) {
            refuseWithoutRoom(backup);
            unpackDatabases(backup, work);
            DatabaseFile.Alone library = DatabaseFile.library(data).alone();
            try (library) {
                DatabaseFile.Alone accounts = DatabaseFile.accounts(data).alone();
                try (accounts) {
                    return put(backup, work);
                }
            }
        }
    }

    private Done put(BackupFile backup, Workplace work) throws IOException {
        SetAside aside = new SetAside(data);
        aside.linkFiles();
        addFiles(backup, work);
        for (Map.Entry<String, Path> place : places.entrySet()) {
            putFolder(backup, place.getKey(), place.getValue(), aside, work);
        }
        return new Done(aside.folder(), switchDatabases(backup, work, aside));
    }

    /**
     * Restores a copy that was kept before a migration: one database, nothing else. Of accounts,
     * nobody is signed in, as after a backup.
     *
     * @throws UnusableLibraryException when it is none, or somebody has the library open
     */
    public Done restore(Path copy) throws IOException {
        Files.createDirectories(data);
        try (Workplace work = Workplace.beside(data.resolve("restore"))) {
            String name =
                    String.valueOf(copy.getFileName()).startsWith("accounts")
                            ? "accounts.db"
                            : "library.db";
            try (OutputStream out = Files.newOutputStream(work.privateFile(name))) {
                Files.copy(copy, out);
            }
            DatabaseFile unpacked = database(work.folder(), name);
            unpacked.version();
            unpacked.refuseDamaged();
            if (name.equals("accounts.db")) {
                unpacked.forgetSessions(); // Those that were ended since stay so.
            }
            DatabaseFile.Alone alone = database(data, name).alone();
            try (alone) {
                SetAside aside = new SetAside(data);
                put(work.file(name), name, aside);
                return new Done(aside.folder(), List.of(name));
            }
        }
    }

    private static DatabaseFile database(Path folder, String name) {
        return name.equals("accounts.db")
                ? DatabaseFile.accounts(folder)
                : DatabaseFile.library(folder);
    }

    /** Looked at before anything is moved. */
    private void refuseWithoutRights(BackupFile backup) throws IOException {
        for (Map.Entry<String, Path> place : places.entrySet()) {
            Path folder = place.getValue().toAbsolutePath();
            Path there = folder;
            while (there != null && Files.notExists(there)) {
                there = there.getParent();
            }
            if (differs(backup, place.getKey(), folder)
                    && (there == null || !Files.isWritable(there))) {
                throw new BadBackupException(
                        BadBackupException.Kind.NO_RIGHTS,
                        backup.file().toString(),
                        folder.toString());
            }
        }
    }

    private void refuseWithoutRoom(BackupFile backup) throws IOException {
        long needed = 0;
        for (Map.Entry<String, String> each : backup.manifest().sums().entrySet()) {
            String path = each.getKey();
            boolean there =
                    path.startsWith("files/") && Files.exists(files.path(path.substring(9)));
            needed += there ? 0 : backup.bytes(path);
        }
        long free = Files.getFileStore(data).getUsableSpace();
        if (free < needed) {
            throw new BadBackupException(
                    BadBackupException.Kind.NO_ROOM,
                    backup.file().toString(),
                    String.valueOf(needed >> 20),
                    String.valueOf(free >> 20));
        }
    }

    private static void unpackDatabases(BackupFile backup, Workplace work) throws IOException {
        for (String name : List.of("library.db", "accounts.db")) {
            if (backup.holds(name)) {
                backup.unpack(name, work.privateFile(name));
                DatabaseFile unpacked = database(work.folder(), name);
                unpacked.version(); // Refuses a newer one.
                unpacked.refuseDamaged();
            }
        }
    }

    /** Those that are there, and sound, stay; nothing that the present library names goes. */
    private void addFiles(BackupFile backup, Workplace work) throws IOException {
        for (Map.Entry<String, String> each : backup.manifest().below("files").entrySet()) {
            Path place = files.path(each.getKey().substring(3));
            if (!Files.exists(place) || !sha256(place).equals(each.getValue())) {
                Path part = work.file("file");
                backup.unpack("files/" + each.getKey(), part);
                Disk.makeFolderOf(place);
                Disk.place(part, place);
            }
        }
    }

    /** File by file: what is the same stays, the rest is set aside. */
    private static void putFolder(
            BackupFile backup, String name, Path folder, SetAside aside, Workplace work)
            throws IOException {
        Map<String, String> wanted = backup.manifest().below(name);
        for (Map.Entry<String, Path> each : VisibleFiles.in(folder).entrySet()) {
            if (!sha256(each.getValue()).equals(wanted.getOrDefault(each.getKey(), ""))) {
                aside.move(each.getValue(), name + "/" + each.getKey());
            }
        }
        for (String path : wanted.keySet()) {
            Path place = folder.resolve(path);
            if (!Files.exists(place)) {
                Path part = work.file("file");
                backup.unpack(name + "/" + path, part);
                Disk.makeFolderOf(place);
                Files.move(part, place);
            }
        }
    }

    private static boolean differs(BackupFile backup, String name, Path folder) throws IOException {
        Map<String, String> wanted = backup.manifest().below(name);
        Map<String, Path> there = VisibleFiles.in(folder);
        if (!there.keySet().equals(wanted.keySet())) {
            return true;
        }
        for (Map.Entry<String, Path> each : there.entrySet()) {
            if (!sha256(each.getValue()).equals(wanted.get(each.getKey()))) {
                return true;
            }
        }
        return false;
    }

    /** The accounts first: a library never names one that is not there. */
    private List<String> switchDatabases(BackupFile backup, Workplace work, SetAside aside)
            throws IOException {
        List<String> put = new ArrayList<>();
        for (String name : List.of("accounts.db", "library.db")) {
            if (backup.holds(name)) {
                put(work.file(name), name, aside);
                put.add(name);
            } else {
                aside.database(name);
                Files.deleteIfExists(data.resolve(name)); // It stands aside.
            }
        }
        return put;
    }

    private void put(Path unpacked, String name, SetAside aside) throws IOException {
        aside.database(name);
        Disk.writeThrough(unpacked);
        Disk.place(unpacked, data.resolve(name));
    }

    private static String sha256(Path file) throws IOException {
        return FileStore.hash(file).sha256();
    }
}
