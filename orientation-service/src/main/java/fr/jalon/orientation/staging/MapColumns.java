package fr.jalon.orientation.staging;

import static fr.jalon.orientation.OrientationProblem.TAKEOVER_ALREADY_BEGUN;
import static fr.jalon.orientation.OrientationProblem.TAKEOVER_COLUMN_UNKNOWN;
import static fr.jalon.orientation.OrientationProblem.TAKEOVER_MAPPING_INCOMPLETE;
import static fr.jalon.orientation.OrientationProblem.TAKEOVER_MAPPING_UNKNOWN;

import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.spreadsheet.Field;
import fr.jalon.orientation.spreadsheet.Mapping;
import fr.jalon.orientation.staging.StagedLine.State;
import fr.jalon.orientation.staging.Takeover.Kind;
import fr.jalon.platform.http.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says which column means what; possible as long as no line is applied. */
@ApplicationScoped
class MapColumns {
  private final TakeoverRepository takeovers;
  private final LineRepository lines;
  private final Clock clock;

  MapColumns(TakeoverRepository takeovers, LineRepository lines, Clock clock) {
    this.takeovers = takeovers;
    this.lines = lines;
    this.clock = clock;
  }

  /**
   * What is asked for: columns, or a mapping saved under a name; and a name under which to save it.
   */
  record Order(
      @Nullable Map<Field, String> columns, @Nullable String saved, @Nullable String saveAs) {}

  @Transactional
  Takeover handle(UUID id, @Nullable String ifMatch, Order order, Author author) {
    var takeover = takeovers.lock(id);
    ETags.require(ifMatch, takeover.version());
    var mapping = mapping(order);
    var missing = mapping.missingFrom(takeover.columns());
    if (!missing.isEmpty()) {
      throw TAKEOVER_COLUMN_UNKNOWN.because(
          "Colonnes absentes du fichier : « %s ».".formatted(String.join(" », « ", missing)),
          "/columns");
    }
    if (!Kind.recognises(takeover.kind(), mapping)) {
      throw TAKEOVER_MAPPING_INCOMPLETE.because(
          switch (takeover.kind()) {
            case TRACKING ->
                "Donnez BIRTH_DATE, et NIR ou bien FIRST_NAME et LAST_NAME (ou BIRTH_NAME) : nul"
                    + " n'est reconnu par ses coordonnées.";
            case CAF_CONTACTS -> "Donnez NIR, ou bien ROLE et MATRICULE (ou REQUEST_NUMBER).";
          },
          "/columns");
    }
    var counts = lines.counts(id);
    if (counts.containsKey(State.APPLIED) || counts.containsKey(State.UP_TO_DATE)) {
      throw TAKEOVER_ALREADY_BEGUN.because(
          "Déposez à nouveau le fichier pour lire ses colonnes autrement.");
    }
    takeovers.map(id, mapping);
    lines.stageAnew(id);
    if (order.saveAs() != null && !order.saveAs().isBlank()) {
      takeovers.save(order.saveAs().strip(), mapping, author, clock.instant());
    }
    return takeovers.takeover(id);
  }

  private Mapping mapping(Order order) {
    if (order.columns() != null) {
      return new Mapping(order.columns());
    }
    if (order.saved() == null) {
      throw TAKEOVER_MAPPING_INCOMPLETE.because(
          "Donnez columns, ou saved pour reprendre une correspondance enregistrée.", "/columns");
    }
    return takeovers
        .saved(order.saved().strip())
        .orElseThrow(() ->
            TAKEOVER_MAPPING_UNKNOWN.because(
                "Choisissez une correspondance de GET /reprises/correspondances.", "/saved"));
  }
}
