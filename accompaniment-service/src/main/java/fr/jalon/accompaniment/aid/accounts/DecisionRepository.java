package fr.jalon.accompaniment.aid.accounts;

import fr.jalon.accompaniment.rows.RowRepository;
import fr.jalon.platform.worklist.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the decisions of a period, in the order of the days they were taken. */
@ApplicationScoped
class DecisionRepository {
  private static final UUID NONE = new UUID(0, 0);

  private final RowRepository rows;

  DecisionRepository(RowRepository rows) {
    this.rows = rows;
  }

  /** A decision, as the accountancy reads it: nobody is named but whoever decided. */
  record Decided(
      UUID id,
      UUID personId,
      String line,
      String territory,
      LocalDate decidedOn,
      String decidedByName,
      String status,
      long requestedCents,
      @Nullable Long grantedCents,
      @Nullable String reason,
      @Nullable String derogation,
      @Nullable LocalDate paidOn,
      @Nullable LocalDate cancelledOn) {

    Position position() {
      return new Position(decidedOn, id, "");
    }

    Stream<@Nullable Object> fields() {
      return Stream.of(
          id,
          personId,
          line,
          territory,
          decidedOn,
          status.equals("REFUSED") ? "Refusée" : "Accordée",
          euros(requestedCents),
          grantedCents == null ? null : euros(grantedCents),
          reason,
          derogation,
          decidedByName,
          state(),
          paidOn,
          cancelledOn);
    }

    private @Nullable String state() {
      return switch (status) {
        case "TO_PAY" -> "À payer";
        case "PAID" -> "Payée";
        case "CANCELLED" -> "Annulée";
        default -> null;
      };
    }

    private static String euros(long cents) {
      return "%d,%02d".formatted(cents / 100, cents % 100);
    }
  }

  @Transactional
  List<Decided> page(LocalDate from, LocalDate to, Optional<Position> after, int limit) {
    return rows.select(
        """
        select id, person_id, line, territory, decided_on, decided_by_name, status,
               requested_cents, granted_cents, reason, derogation, paid_on, cancelled_on
          from aid
         where decided_on between ?1 and ?2 and (decided_on, id) > (?3, ?4)
         order by decided_on, id
         limit ?5
        """,
        Decided.class,
        from,
        to,
        after.map(Position::sortOn).orElse(from.minusDays(1)),
        after.map(Position::key).orElse(NONE),
        limit);
  }
}
