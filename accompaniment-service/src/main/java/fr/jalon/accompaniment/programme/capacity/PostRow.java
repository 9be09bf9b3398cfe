package fr.jalon.accompaniment.programme.capacity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post as its table holds it. */
@Entity
@Table(name = "programme_post")
class PostRow {
  @Id UUID id;
  long version;
  String programme;
  String function;

  @Column(name = "agent_id")
  String agentId;

  String name;
  BigDecimal fte;

  @Column(name = "since_on")
  LocalDate sinceOn;

  @Column(name = "until_on")
  @Nullable LocalDate untilOn;

  @Column(name = "recorded_at")
  Instant recordedAt;

  @Column(name = "recorded_by")
  String recordedBy;

  @SuppressWarnings("NullAway.Init") // Hibernate's
  protected PostRow() {}

  @SuppressWarnings("NullAway.Init") // become fills the rest
  PostRow(Post post, Instant at, String by) {
    id = post.id();
    become(post, at, by);
  }

  final void become(Post post, Instant at, String by) {
    version = post.version();
    programme = post.programme();
    function = post.function();
    agentId = post.agentId();
    name = post.name();
    fte = post.fte();
    sinceOn = post.sinceOn();
    untilOn = post.untilOn();
    recordedAt = at;
    recordedBy = by;
  }

  Post toPost() {
    return new Post(id, programme, function, agentId, name, fte, sinceOn, untilOn, version);
  }
}
