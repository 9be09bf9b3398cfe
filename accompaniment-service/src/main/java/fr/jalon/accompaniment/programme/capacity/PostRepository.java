package fr.jalon.accompaniment.programme.capacity;

import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_POST_NOT_FOUND;

import fr.jalon.accompaniment.programme.author.Author;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Keeps who holds which function in a programme, and since when. */
@ApplicationScoped
public class PostRepository implements PanacheRepositoryBase<PostRow, UUID> {

  /** Whether an agent holds the function on that day. */
  public boolean holds(String programme, String function, String agentId, LocalDate day) {
    return count(
            "programme = ?1 and function = ?2 and agentId = ?3 and sinceOn <= ?4"
                + " and (untilOn is null or untilOn >= ?4)",
            programme,
            function,
            agentId,
            day)
        > 0;
  }

  List<Post> of(String programme) {
    return list("programme = ?1 order by function, sinceOn, id", programme).stream()
        .map(PostRow::toPost)
        .toList();
  }

  Post lock(UUID id, String programme) {
    return find("id = ?1 and programme = ?2", id, programme)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .map(PostRow::toPost)
        .orElseThrow(() -> PROGRAMME_POST_NOT_FOUND.because("Aucun poste " + id));
  }

  void insert(Post post, Author author) {
    persist(new PostRow(post, author.now(), author.agentId()));
  }

  void update(Post post, Author author) {
    findById(post.id()).become(post, author.now(), author.agentId());
    flush();
  }
}
