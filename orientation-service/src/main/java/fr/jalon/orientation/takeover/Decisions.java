package fr.jalon.orientation.takeover;

import fr.jalon.contracts.ParcoursType;
import fr.jalon.orientation.spreadsheet.Field;
import fr.jalon.orientation.spreadsheet.LineContent;
import fr.jalon.orientation.spreadsheet.LineContent.ToldDecision;
import fr.jalon.orientation.spreadsheet.Spelling;
import fr.jalon.orientation.takeover.Plan.Decision;
import fr.jalon.platform.date.FrenchDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The decisions that a line tells, in order: the orientation, then each reorientation. One is taken
 * over whole, its day, its parcours and its organisme, after the one before it, or not at all.
 */
final class Decisions {
  private final List<Decision> known;
  private final Map<String, List<UUID>> directory;
  private final BiFunction<@Nullable Field, String, LineContent.Reason> reason;
  private final List<Decision> fresh = new ArrayList<>();
  private final List<LineContent.Reason> errors = new ArrayList<>();
  private final List<LineContent.Reason> notes = new ArrayList<>();

  /**
   * @param known those of the parcours already, in order
   * @param directory the organismes by the spelling of their name
   */
  Decisions(
      List<Decision> known,
      Map<String, List<UUID>> directory,
      BiFunction<@Nullable Field, String, LineContent.Reason> reason) {
    this.known = known;
    this.directory = directory;
    this.reason = reason;
  }

  Decisions read(LineContent line) {
    var day = line.dates().get(Field.DECIDED_ON);
    if (line.parcoursType().isPresent() && day == null) {
      note(Field.DECISION, "Sans date de décision, l'orientation n'est pas reprise.");
    } else if (line.parcoursType().isPresent() && day != null && isNews(Field.DECIDED_ON, day)) {
      add(Field.ORGANISME, day, line.parcoursType().get(), line.organisme());
    }
    for (ToldDecision told : line.reorientations()) {
      if (isNews(Field.REORIENTATIONS, told.on())) {
        add(Field.REORIENTATIONS, told.on(), told.type(), Optional.of(told.organisme()));
      }
    }
    return this;
  }

  List<Decision> fresh() {
    return fresh;
  }

  List<LineContent.Reason> errors() {
    return errors;
  }

  List<LineContent.Reason> notes() {
    return notes;
  }

  private Optional<Decision> latest() {
    if (!fresh.isEmpty()) {
      return Optional.of(fresh.getLast());
    }
    return known.isEmpty() ? Optional.empty() : Optional.of(known.getLast());
  }

  private boolean isNews(Field field, LocalDate day) {
    if (known.stream().anyMatch(decision -> decision.on().equals(day))) {
      return false;
    }
    var latest = latest();
    if (latest.isEmpty() || day.isAfter(latest.get().on())) {
      return true;
    }
    note(
        field,
        "Déjà connu au %s ; le %s n'est pas repris."
            .formatted(FrenchDates.date(latest.get().on()), FrenchDates.date(day)));
    return false;
  }

  private void add(Field field, LocalDate day, ParcoursType type, Optional<String> organisme) {
    var named =
        organisme
            .map(name -> directory.getOrDefault(Spelling.key(name), List.of()))
            .orElse(List.of());
    if (named.size() != 1) {
      errors.add(reason.apply(field, wrong(organisme, named)));
      return;
    }
    var latest = latest();
    if (latest.isPresent()
        && latest.get().type() == type
        && latest.get().organisme().equals(named.getFirst())) {
      note(
          field,
          "Même parcours et même organisme que le %s : ce n'est pas une réorientation."
              .formatted(FrenchDates.date(latest.get().on())));
      return;
    }
    fresh.add(new Decision(day, type, named.getFirst()));
  }

  private static String wrong(Optional<String> organisme, List<UUID> named) {
    return organisme
        .map(name ->
            (named.isEmpty()
                    ? "« %s » n'est pas dans l'annuaire : inscrivez-le ou corrigez la ligne."
                    : "Plusieurs organismes de l'annuaire s'appellent « %s ».")
                .formatted(name))
        .orElse("Une orientation désigne un organisme référent.");
  }

  private void note(Field field, String detail) {
    notes.add(reason.apply(field, detail));
  }
}
