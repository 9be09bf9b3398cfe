package fr.jalon.orientation.equipe;

import fr.jalon.orientation.equipe.EquipeSession.Call;
import fr.jalon.orientation.equipe.EquipeSession.Convened;
import fr.jalon.orientation.equipe.EquipeSession.Held;
import fr.jalon.orientation.equipe.EquipeSession.Member;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of {@code equipe_session}. */
@Entity
@Table(name = "equipe_session")
class SessionRow {
  enum Status {
    CONVENED,
    HELD
  }

  @Id UUID id = new UUID(0, 0);

  @Enumerated(EnumType.STRING)
  Status status = Status.CONVENED;

  @Column(name = "held_on", updatable = false)
  LocalDate heldOn = LocalDate.EPOCH;

  @Column(updatable = false)
  @Nullable String territory;

  @Column(updatable = false)
  @Nullable String place;

  @Column(updatable = false)
  int quorum = 1;

  @Column(name = "convened_by", updatable = false)
  String convenedBy = "";

  static SessionRow of(Convened convened, String author) {
    var call = convened.call();
    var row = new SessionRow();
    row.id = call.id();
    row.heldOn = call.day();
    row.territory = call.territory().orElse(null);
    row.place = call.place().orElse(null);
    row.quorum = call.quorum();
    row.convenedBy = author;
    return row;
  }

  EquipeSession toSession(List<MemberRow> rows) {
    var members = rows.stream().map(MemberRow::toMember).toList();
    var call =
        new Call(
            id,
            heldOn,
            Optional.ofNullable(territory),
            Optional.ofNullable(place),
            quorum,
            members);
    return switch (status) {
      case CONVENED -> new Convened(call);
      case HELD -> new Held(call, present(rows));
    };
  }

  private static Set<Integer> present(List<MemberRow> rows) {
    return rows.stream()
        .filter(row -> row.present)
        .map(row -> row.number)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A row of {@code equipe_member}. */
  @Entity(name = "MemberRow")
  @Table(name = "equipe_member")
  static class MemberRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    @Column(name = "session_id", updatable = false)
    UUID sessionId = new UUID(0, 0);

    @Column(updatable = false)
    int number = 1;

    @Column(updatable = false)
    String name = "";

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Capacity capacity = Capacity.DEPARTEMENT;

    boolean present;

    static MemberRow of(UUID session, Member member) {
      var row = new MemberRow();
      row.sessionId = session;
      row.number = member.number();
      row.name = member.name();
      row.capacity = member.capacity();
      return row;
    }

    Member toMember() {
      return new Member(number, name, capacity);
    }
  }
}
