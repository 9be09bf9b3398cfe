package fr.jalon.indicators.measure.counting;

import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.measure.counting.Member.Standing;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists those whom a figure counts, by the very conditions under which it counts them. */
@ApplicationScoped
public class MemberRepository {
  private final AgroalDataSource database;

  MemberRepository(AgroalDataSource database) {
    this.database = database;
  }

  /** Those behind a measure, in the order of their identifiers. */
  public List<Member> list(Measure measure, Scope scope) {
    return switch (measure) {
      case Measure.OverCohort over -> list(measure, CohortStatement.members(over, scope));
      case Measure.OverEpisodes over -> list(measure, EpisodeStatement.members(over, scope));
      case Measure.Declared _, Measure.Dated _, Measure.NotComputed _, Measure.Table _ -> List.of();
    };
  }

  private List<Member> list(Measure measure, Statement statement) {
    try (var connection = database.getConnection();
        var select = CountRepository.prepare(connection, statement);
        var rows = select.executeQuery()) {
      var members = new ArrayList<Member>();
      while (rows.next()) {
        member(measure, rows).ifPresent(members::add);
      }
      members.sort(
          Comparator.comparing((Member each) -> each.parcours().toString())
              .thenComparing(each -> each.subject().toString()));
      return members;
    } catch (SQLException failure) {
      throw new IllegalStateException("Those behind a figure could not be listed", failure);
    }
  }

  private static Optional<Member> member(Measure measure, ResultSet rows) throws SQLException {
    boolean dated = rows.getObject(8, Integer.class) != null;
    var parcours = rows.getObject(1, UUID.class);
    var subject = rows.getObject(2, UUID.class);
    var startedOn = rows.getObject(3, LocalDate.class);
    var happenedOn = rows.getObject(4, LocalDate.class);
    return standing(measure, rows.getBoolean(5), rows.getBoolean(6), rows.getBoolean(7), dated)
        .map(standing -> new Member(parcours, subject, standing, startedOn, happenedOn));
  }

  /** As {@link Row} counts: none for what a count leaves out. */
  private static Optional<Standing> standing(
      Measure measure, boolean running, boolean gone, boolean met, boolean dated) {
    return switch (measure) {
      case Measure.CohortCount _ -> done(running, met);
      case Measure.EpisodeCount(_, _, _, var following) ->
          following.isEmpty() ? Optional.of(Standing.MET) : done(running, met);
      case Measure.Stock _ -> Optional.of(Standing.MET);
      case Measure.Share _, Measure.FollowedShare _ ->
          Optional.of(mature(running, gone, met ? Standing.MET : Standing.UNMET));
      case Measure.EventDelay _ ->
          Optional.of(mature(running, gone, dated ? Standing.MET : Standing.UNDATED));
      case Measure.Lapse _ -> Optional.of(dated ? Standing.MET : Standing.UNDATED);
      case Measure.Declared _, Measure.Dated _, Measure.NotComputed _, Measure.Table _ ->
          Optional.empty();
    };
  }

  private static Optional<Standing> done(boolean running, boolean met) {
    if (met) {
      return Optional.of(Standing.MET);
    }
    return running ? Optional.of(Standing.RUNNING) : Optional.empty();
  }

  private static Standing mature(boolean running, boolean gone, Standing standing) {
    if (running) {
      return Standing.RUNNING;
    }
    return gone ? Standing.LEFT : standing;
  }
}
