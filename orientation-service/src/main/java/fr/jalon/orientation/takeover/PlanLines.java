package fr.jalon.orientation.takeover;

import static fr.jalon.orientation.OrientationProblem.TAKEOVER_NOT_MAPPED;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.contact.ContactSource;
import fr.jalon.orientation.contact.RecordContacts;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.spreadsheet.Field;
import fr.jalon.orientation.spreadsheet.LineContent;
import fr.jalon.orientation.spreadsheet.LineContent.Reason;
import fr.jalon.orientation.spreadsheet.Mapping;
import fr.jalon.orientation.staging.StagedLine;
import fr.jalon.orientation.staging.Takeover;
import fr.jalon.orientation.staging.Takeover.Kind;
import fr.jalon.orientation.takeover.KnownRepository.Candidate;
import fr.jalon.orientation.takeover.KnownRepository.Open;
import fr.jalon.orientation.takeover.Plan.Outcome;
import fr.jalon.orientation.takeover.Recognition.Newcomer;
import fr.jalon.orientation.takeover.Recognition.Nobody;
import fr.jalon.orientation.takeover.Recognition.Someone;
import fr.jalon.platform.date.FrenchDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what each line would change: to show it before, and to do it after. */
@ApplicationScoped
class PlanLines {
  private final KnownRepository known;
  private final Newcomers newcomers;
  private final RecordContacts contacts;
  private final Clock clock;

  PlanLines(KnownRepository known, Newcomers newcomers, RecordContacts contacts, Clock clock) {
    this.known = known;
    this.newcomers = newcomers;
    this.contacts = contacts;
    this.clock = clock;
  }

  /**
   * One plan a line, in their order; refuses a table whose columns mean nothing yet.
   *
   * @param create whether people whom nobody knows are to be created
   */
  @Transactional
  List<Plan> handle(Takeover takeover, List<StagedLine> lines, boolean create) {
    var mapping =
        takeover
            .mapping()
            .orElseThrow(() ->
                TAKEOVER_NOT_MAPPED.because("Donnez-la par PUT /reprises/{id}/correspondance."));
    var today = LocalDate.now(clock);
    var contents =
        lines.stream()
            .map(line -> mapping.values(takeover.columns(), line.cells()))
            .map(values -> LineContent.read(values, today))
            .toList();
    return new Planning(takeover, mapping, contents)
        .plans(create && takeover.kind() == Kind.TRACKING);
  }

  static ContactSource source(Kind kind) {
    return switch (kind) {
      case TRACKING -> ContactSource.SPREADSHEET;
      case CAF_CONTACTS -> ContactSource.CAF_CONTACT_FILE;
    };
  }

  /** A set of lines, with what is known of them all. */
  private final class Planning {
    private final Takeover takeover;
    private final Mapping mapping;
    private final List<LineContent> contents;
    private final Map<Integer, List<Candidate>> candidates;
    private final Map<Integer, List<UUID>> members;
    private final Map<String, List<UUID>> organismes;
    private final List<Recognition> recognised = new ArrayList<>();
    private Map<UUID, Open> open = new HashMap<>();

    Planning(Takeover takeover, Mapping mapping, List<LineContent> contents) {
      this.takeover = takeover;
      this.mapping = mapping;
      this.contents = contents;
      candidates = known.candidates(contents);
      boolean tracking = takeover.kind() == Kind.TRACKING;
      members = tracking ? Map.of() : known.members(contents);
      organismes = tracking ? known.organismes() : Map.of();
    }

    List<Plan> plans(boolean create) {
      for (int i = 0; i < contents.size(); i++) {
        recognised.add(recognise(i, contents.get(i)));
      }
      if (create) {
        newcomers.foresee(contents, recognised);
      }
      open =
          known.open(
              recognised.stream()
                  .filter(Someone.class::isInstance)
                  .map(found -> ((Someone) found).person().value())
                  .toList());
      var plans = new ArrayList<Plan>();
      for (int i = 0; i < contents.size(); i++) {
        plans.add(plan(contents.get(i), recognised.get(i)));
      }
      return plans;
    }

    private Recognition recognise(int i, LineContent line) {
      var nirIndex = known.index(line);
      var found = candidates.getOrDefault(i, List.of());
      return switch (takeover.kind()) {
        case TRACKING -> Recognition.ofTracking(line, nirIndex, found);
        case CAF_CONTACTS ->
            Recognition.ofContacts(line, nirIndex, found, members.getOrDefault(i, List.of()));
      };
    }

    private Plan plan(LineContent line, Recognition recognition) {
      if (!line.reasons().isEmpty()) {
        return Plan.refused(Outcome.IN_ERROR, line.reasons(), line);
      }
      return switch (recognition) {
        case Nobody nobody ->
            Plan.refused(nobody.outcome(), List.of(reason(nobody.blamed(), nobody.why())), line);
        case Newcomer newcomer -> newcomer(line, newcomer);
        case Someone someone ->
            switch (takeover.kind()) {
              case CAF_CONTACTS -> contactsOnly(line, someone.person());
              case TRACKING -> tracking(line, someone.person());
            };
      };
    }

    private Plan contactsOnly(LineContent line, PersonId person) {
      var notes = new ArrayList<Reason>();
      boolean changed = contactsChange(line, person, notes);
      return new Plan(
          changed ? Outcome.TO_UPDATE : Outcome.UP_TO_DATE,
          notes,
          Optional.of(person),
          Optional.empty(),
          Map.of(),
          List.of(),
          line);
    }

    /** All that the line tells is new, as the person is. */
    private Plan newcomer(LineContent line, Newcomer newcomer) {
      var decisions = new Decisions(List.of(), organismes, this::reason).read(line);
      if (!decisions.errors().isEmpty()) {
        return Plan.refused(Outcome.IN_ERROR, decisions.errors(), line);
      }
      var steps = new EnumMap<Field, LocalDate>(Field.class);
      steps.putAll(line.dates());
      tellDecision(steps, decisions);
      return new Plan(
          newcomer.doubtful() ? Outcome.IN_DOUBT : Outcome.TO_CREATE,
          decisions.notes(),
          Optional.empty(),
          Optional.empty(),
          steps,
          decisions.fresh(),
          line);
    }

    /** The day of the decision is among the steps when there is one to keep. */
    private void tellDecision(Map<Field, LocalDate> steps, Decisions decisions) {
      steps.remove(Field.DECIDED_ON);
      if (!decisions.fresh().isEmpty()) {
        steps.put(Field.DECIDED_ON, decisions.fresh().getFirst().on());
      }
    }

    private Plan tracking(LineContent line, PersonId person) {
      var parcours = open.get(person.value());
      if (parcours == null && !(line.dates().isEmpty() && line.reorientations().isEmpty())) {
        return Plan.refused(
            Outcome.UNMATCHED,
            List.of(reason(null, "La personne n'a pas de parcours ouvert où porter ces dates.")),
            line);
      }
      var errors = new ArrayList<Reason>();
      var notes = new ArrayList<Reason>();
      var steps = new EnumMap<Field, LocalDate>(Field.class);
      if (parcours != null) {
        line.dates().forEach((field, day) -> step(parcours, field, day, steps, errors, notes));
      }
      var decisions =
          new Decisions(parcours == null ? List.of() : parcours.decided(), organismes, this::reason)
              .read(line);
      errors.addAll(decisions.errors());
      notes.addAll(decisions.notes());
      tellDecision(steps, decisions);
      if (!errors.isEmpty()) {
        return Plan.refused(Outcome.IN_ERROR, errors, line);
      }
      boolean changed = contactsChange(line, person, notes) || !steps.isEmpty();
      return new Plan(
          changed ? Outcome.TO_UPDATE : Outcome.UP_TO_DATE,
          notes,
          Optional.of(person),
          Optional.ofNullable(parcours).map(found -> new ParcoursId(found.parcoursId())),
          steps,
          decisions.fresh(),
          line);
    }

    private void step(
        Open parcours,
        Field field,
        LocalDate day,
        Map<Field, LocalDate> steps,
        List<Reason> errors,
        List<Reason> notes) {
      var reached = parcours.reached().get(field);
      if (reached == null) {
        if (day.isBefore(parcours.knownSince())) {
          errors.add(
              reason(
                  field,
                  "Le %s précède le début du parcours (%s)."
                      .formatted(FrenchDates.date(day), FrenchDates.date(parcours.knownSince()))));
        }
        steps.put(field, day);
      } else if (field != Field.DECIDED_ON && !reached.equals(day)) {
        notes.add(
            reason(
                field,
                "Déjà connu au %s ; le %s n'est pas repris."
                    .formatted(FrenchDates.date(reached), FrenchDates.date(day))));
      }
    }

    private boolean contactsChange(LineContent line, PersonId person, List<Reason> notes) {
      if (line.email().isEmpty() && line.phones().isEmpty()) {
        return false;
      }
      var foreseen =
          contacts.foresee(
              person, source(takeover.kind()), takeover.asOf(), line.email(), line.phones());
      if (foreseen.emailUnreadable()) {
        notes.add(reason(Field.EMAIL, "Adresse électronique illisible, non reprise."));
      }
      if (foreseen.phonesUnreadable() > 0) {
        notes.add(reason(Field.PHONE, "Numéro de téléphone illisible, non repris."));
      }
      return foreseen.changed();
    }

    private Reason reason(@Nullable Field field, String detail) {
      return new Reason(field == null ? "" : mapping.column(field), detail);
    }
  }
}
