package fr.jalon.accompaniment.worklist;

import static fr.jalon.accompaniment.AccompanimentProblem.WORKLIST_NOT_FOUND;

import fr.jalon.platform.worklist.Worklist;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** Every list there is: each room declares its own. */
@ApplicationScoped
class Worklists {
  private final List<Worklist> all;

  Worklists(@All List<Worklist> declared) {
    all = declared.stream().sorted(Comparator.comparing(Worklist::code)).toList();
  }

  List<Worklist> all() {
    return all;
  }

  Worklist named(String code) {
    return all.stream()
        .filter(list -> list.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            WORKLIST_NOT_FOUND.because("Les listes sont dans la réponse de GET /listes.", "code"));
  }
}
