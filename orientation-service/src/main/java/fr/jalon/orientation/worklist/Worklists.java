package fr.jalon.orientation.worklist;

import static fr.jalon.orientation.OrientationProblem.WORKLIST_NOT_FOUND;

import fr.jalon.platform.worklist.Worklist;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Every list there is, in the order in which a parcours meets them. */
@ApplicationScoped
class Worklists {
  private final List<Worklist> all;

  Worklists(@All List<Worklist> others) {
    all =
        Stream.of(
                Stream.of(ParcoursWorklist.values()),
                Stream.of(ActWorklist.values()),
                others.stream())
            .<Worklist>flatMap(lists -> lists)
            .toList();
  }

  List<Worklist> all() {
    return all;
  }

  Worklist named(String code) {
    return all.stream()
        .filter(list -> list.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            WORKLIST_NOT_FOUND.because("Les listes sont dans la réponse de GET /listes.", "id"));
  }
}
