package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.ReadingList.Item;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the references that files name, by their key or their citation key. */
record Names(Library library) {

    /** The key of the reference that a piece is about; empty where it is not there. */
    Optional<String> about(Piece piece) {
        if (piece.subject().kind() != Kind.ANNOTATION && piece.subject().kind() != Kind.REFERENCE) {
            return Optional.of("");
        }
        return piece.about().stream()
                .flatMap(name -> key(name).stream())
                .findFirst()
                .map(key -> library.movedTo(key).orElse(key));
    }

    /** What a piece says, the references in it named by their keys; empty where one is missing. */
    Optional<Map<String, String>> content(Piece piece) {
        if (piece.subject().kind() != Kind.LIST) {
            return Optional.of(piece.content());
        }
        ReadingList list = ReadingList.of(piece.content());
        List<Item> items = new ArrayList<>();
        for (Item item : list.items()) {
            Optional<String> key = key(item.reference());
            if (key.isEmpty()) {
                return Optional.empty();
            }
            items.add(new Item(key.get(), item.remark()));
        }
        return Optional.of(
                new ReadingList(list.title(), list.text(), list.language(), items).content());
    }

    private Optional<String> key(String name) {
        if (library.movedTo(name).isPresent() || library.find(name).isPresent()) {
            return Optional.of(name);
        }
        List<Reference> cited = library.cited(name);
        return cited.size() == 1 ? Optional.of(cited.getFirst().key()) : Optional.empty();
    }
}
