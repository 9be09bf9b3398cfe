package fr.jalon.indicators.publication.difference;

import fr.jalon.indicators.measure.counting.Member;
import fr.jalon.indicators.measure.counting.Member.Standing;
import fr.jalon.indicators.publication.Publication;
import fr.jalon.indicators.publication.PublishedFigure.FigureKey;
import fr.jalon.indicators.publication.Running;
import fr.jalon.indicators.publication.difference.Difference.Moved;
import fr.jalon.indicators.publication.member.PublishedMemberRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says, of those whom a figure no longer sees as it did, what moved each of them. */
@ApplicationScoped
class ExplainMoves {
  private final PublishedMemberRepository members;
  private final CauseRepository causes;
  private final Running running;

  ExplainMoves(PublishedMemberRepository members, CauseRepository causes, Running running) {
    this.members = members;
    this.causes = causes;
    this.running = running;
  }

  record Moves(Moved moved, Map<Cause, Long> causes) {}

  private record Seen(UUID parcours, UUID subject) {}

  /** One who is no longer seen as they were: not at all before, or not at all now. */
  private record Move(UUID parcours, @Nullable Standing before, @Nullable Standing now) {}

  Moves handle(
      Publication publication, FigureKey key, List<Member> current, boolean sameDefinition) {
    var moves = moves(standings(members.all(publication.id(), key)), standings(current));
    var learnt =
        causes.since(
            publication.publishedAt(),
            publication.asOf(),
            new HashSet<>(moves.stream().map(Move::parcours).toList()));
    var counted = new EnumMap<Cause, Long>(Cause.class);
    for (var move : moves) {
      var cause =
          Optional.ofNullable(learnt.get(move.parcours()))
              .orElseGet(() -> otherwise(publication, move, sameDefinition));
      counted.merge(cause, 1L, Long::sum);
    }
    return new Moves(
        new Moved(
            moves.stream().filter(move -> move.before() == null).count(),
            moves.stream().filter(move -> move.now() == null).count(),
            moves.stream().filter(move -> move.before() != null && move.now() != null).count()),
        counted);
  }

  private static Map<Seen, Standing> standings(List<Member> members) {
    var standings = new HashMap<Seen, Standing>();
    members.forEach(
        member -> standings.put(new Seen(member.parcours(), member.subject()), member.standing()));
    return standings;
  }

  private static List<Move> moves(Map<Seen, Standing> before, Map<Seen, Standing> now) {
    var all = new HashSet<>(before.keySet());
    all.addAll(now.keySet());
    return all.stream()
        .filter(seen -> before.get(seen) != now.get(seen))
        .map(seen -> new Move(seen.parcours(), before.get(seen), now.get(seen)))
        .toList();
  }

  /** Nothing was learnt of them: time, the definition or the software did it. */
  private Cause otherwise(Publication publication, Move move, boolean sameDefinition) {
    if (!sameDefinition) {
      return Cause.DEFINITION;
    }
    if (move.before() == Standing.RUNNING && move.now() != null) {
      return Cause.DELAI_ECHU;
    }
    return running.codeVersion().equals(publication.codeVersion()) ? Cause.QUALITE : Cause.LOGICIEL;
  }
}
