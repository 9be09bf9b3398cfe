package fr.jalon.orientation.reading;

import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Knows whether something exists for the département that asks; the database hides the others. */
@ApplicationScoped
class FileRepository {
  private final BulkRepository database;

  FileRepository(BulkRepository database) {
    this.database = database;
  }

  /** What a path may name. */
  enum Named {
    PARCOURS("select exists (select from parcours where id = ?) as found"),
    RENDEZ_VOUS("select exists (select from rendez_vous where id = ?) as found"),
    CONVOCATION("select exists (select from convocation where id = ?) as found"),
    DELIVERY("select exists (select from delivery where id = ?) as found"),
    CEO("select exists (select from ceo where id = ?) as found"),
    PERSON("select exists (select from person where id = ?) as found"),
    CONFLICT("select exists (select from identity_conflict where id = ?) as found"),
    MERGE("select exists (select from person_merge where id = ?) as found"),
    SUSPENSION("select exists (select from suspension where id = ?) as found"),
    LETTER_BATCH("select exists (select from letter_batch where id = ?) as found");

    private final String query;

    Named(String query) {
      this.query = query;
    }
  }

  private record Answer(boolean found) {}

  @Transactional
  boolean exists(Named named, UUID id) {
    return database.select(named.query, Answer.class, id).getFirst().found();
  }
}
