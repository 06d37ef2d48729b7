package cloud.girofle.herbier.library;

import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of proposals. */
final class ProposalRows {

    private static final String SELECT =
            """
            SELECT number, kind, subject_kind, subject_id, about, base, act, content, author,
                   account, message, at, state, decided_by, decided, reason
              FROM proposal
            """;

    private ProposalRows() {}

    /** Adds one; its number is given here. */
    static Proposal add(Handle handle, Proposal proposal) {
        Edit edit = proposal.edit();
        long number =
                handle.createUpdate(
                                """
                                INSERT INTO proposal (kind, subject_kind, subject_id, about, base,
                                                      act, content, author, account, message, at,
                                                      state, decided_by, decided, reason)
                                VALUES (:kind, :subjectKind, :subjectId, :about, :base, :act,
                                        :content, :author, :account, :message, :at, 'OPEN', '', :at,
                                        '')
                                """)
                        .bind("kind", proposal.kind().name())
                        .bind("subjectKind", edit.subject().kind().name())
                        .bind("subjectId", edit.subject().id())
                        .bind("about", edit.about())
                        .bind("base", edit.base())
                        .bind("act", edit.act().name())
                        .bind("content", Json.write(edit.content()))
                        .bind("author", proposal.author().name())
                        .bind("account", proposal.author().account())
                        .bind("message", proposal.message())
                        .bind("at", Moment.write(proposal.at()))
                        .executeAndReturnGeneratedKeys("number")
                        .mapTo(long.class)
                        .one();
        return find(handle, number).orElseThrow();
    }

    /** Keeps what was decided. */
    static void decide(Handle handle, Proposal decided) {
        handle.execute(
                """
                UPDATE proposal SET state = ?, decided_by = ?, decided = ?, reason = ?
                 WHERE number = ?
                """,
                decided.state().name(),
                decided.decidedBy(),
                Moment.write(decided.decided()),
                decided.reason(),
                decided.number());
    }

    static Optional<Proposal> find(Handle handle, long number) {
        return handle.select(SELECT + "WHERE number = ?", number)
                .map((row, at) -> read(row))
                .findOne();
    }

    /** Those that wait, the oldest first. */
    static List<Proposal> open(Handle handle) {
        return handle.select(SELECT + "WHERE state = 'OPEN' ORDER BY number")
                .map((row, at) -> read(row))
                .list();
    }

    /** Those decided, the latest decided first. */
    static List<Proposal> decided(Handle handle, int most) {
        return handle.select(
                        SELECT + "WHERE state <> 'OPEN' ORDER BY decided DESC, number DESC LIMIT ?",
                        most)
                .map((row, at) -> read(row))
                .list();
    }

    /** Those of somebody with an account, the latest first. */
    static List<Proposal> by(Handle handle, long account, int most) {
        return handle.select(
                        SELECT + "WHERE account = ? AND account <> 0 ORDER BY number DESC LIMIT ?",
                        account,
                        most)
                .map((row, at) -> read(row))
                .list();
    }

    static int countOpen(Handle handle) {
        return handle.select("SELECT count(*) FROM proposal WHERE state = 'OPEN'")
                .mapTo(int.class)
                .one();
    }

    static int countLetters(Handle handle) {
        return handle.select(
                        """
                        SELECT count(*) FROM proposal
                         WHERE state = 'OPEN' AND kind IN ('REFERENCE', 'ERROR')
                        """)
                .mapTo(int.class)
                .one();
    }

    private static Proposal read(ResultSet row) throws SQLException {
        Subject subject = new Subject(Subject.Kind.valueOf(row.getString(3)), row.getString(4));
        String message = row.getString(11);
        return new Proposal(
                row.getLong(1),
                Proposal.Kind.valueOf(row.getString(2)),
                new Edit(
                        subject,
                        row.getString(5),
                        row.getInt(6),
                        Act.valueOf(row.getString(7)),
                        EntryRows.content(row.getString(8)),
                        message),
                new Author(row.getLong(10), row.getString(9)),
                message,
                Moment.read(row.getString(12)),
                Proposal.State.valueOf(row.getString(13)),
                row.getString(14),
                Moment.read(row.getString(15)),
                row.getString(16));
    }
}
