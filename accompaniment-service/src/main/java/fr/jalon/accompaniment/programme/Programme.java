package fr.jalon.accompaniment.programme;

import static fr.jalon.accompaniment.AccompanimentProblem.PROGRAMME_CODE_UNKNOWN;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A programme as its file describes it: who enters and how, how many, with whom, what happens there
 * and how one leaves. Nothing else in this service knows one programme from another.
 *
 * @param unverified what the file holds that no text we read says
 * @param functions what the professionals of the programme may be
 * @param operatorRequired whether an entry names the partner that follows the person
 * @param inJobFollowUp whether who finds a job is still followed there
 */
@Schema(description = "Un programme, tel que son fichier le décrit")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Programme(
    @Schema(examples = "AG") String code,
    @Schema(examples = "Accompagnement global") String label,
    @Schema(description = "Texte qui fonde le programme") String source,
    @Schema(description = "Ce qu'aucun texte lu ne dit") List<String> unverified,
    Validity validity,
    @Schema(description = "Qui peut être admis") List<PublicKind> publics,
    EntryRule entry,
    Validation validation,
    List<Coded> functions,
    List<ReferentRole> referents,
    @Nullable Capacity capacity,
    List<Measure> measures,
    List<Coded> partners,
    boolean operatorRequired,
    List<StepKind> steps,
    List<Coded> refusalReasons,
    List<Coded> exitReasons,
    @Schema(description = "Suivi dans l'emploi après l'embauche") boolean inJobFollowUp) {

  public Programme {
    Sound.code(code, "code");
    Sound.text(label, "label");
    Sound.text(source, "source");
    unverified = Sound.distinct(unverified, "unverified", each -> each);
    Sound.present(validity, "validity");
    publics = Sound.distinct(publics, "publics", PublicKind::name);
    Sound.require(!publics.isEmpty(), "publics is empty");
    Sound.present(entry, "entry");
    Sound.present(validation, "validation");
    functions = Sound.distinct(functions, "functions", Coded::code);
    referents = Sound.distinct(referents, "referents", ReferentRole::role);
    Sound.require(!referents.isEmpty(), "referents is empty");
    measures = Sound.distinct(measures, "measures", Measure::code);
    partners = Sound.distinct(partners, "partners", Coded::code);
    steps = Sound.distinct(steps, "steps", StepKind::code);
    refusalReasons = Sound.distinct(refusalReasons, "refusalReasons", Coded::code);
    exitReasons = Sound.distinct(exitReasons, "exitReasons", Coded::code);
    Sound.require(!refusalReasons.isEmpty(), "refusalReasons is empty");
    Sound.require(!exitReasons.isEmpty(), "exitReasons is empty");
    Sound.require(
        entry.otherwise() != EntryRule.Otherwise.VALIDATION || !validation.by().isEmpty(),
        "entry falls back on a validation by nobody");
    Sound.require(
        !operatorRequired || !partners.isEmpty(), "operatorRequired without any of partners");
    known(codes(functions, Coded::code), asked(validation, referents, measures), "functions");
    for (var step : steps) {
      known(codes(partners, Coded::code), step.operators(), "partners");
    }
  }

  /** Whether each of those who validate must agree before the person may enter. */
  public boolean needsValidation(Set<String> metCriteria) {
    return !validation.by().isEmpty()
        && (entry.otherwise() == EntryRule.Otherwise.REFUSED || !entry.isMetBy(metCriteria));
  }

  /** Refuses a code that is not of the list. */
  public Coded criterion(String wanted, String pointer) {
    return one(entry.criteria(), Coded::code, wanted, pointer);
  }

  public Measure measure(String wanted, String pointer) {
    return one(measures, Measure::code, wanted, pointer);
  }

  public StepKind step(String wanted, String pointer) {
    return one(steps, StepKind::code, wanted, pointer);
  }

  public Coded function(String wanted, String pointer) {
    return one(functions, Coded::code, wanted, pointer);
  }

  public Coded partner(String wanted, String pointer) {
    return one(partners, Coded::code, wanted, pointer);
  }

  public ReferentRole referent(String wanted, String pointer) {
    return one(referents, ReferentRole::role, wanted, pointer);
  }

  public Coded refusalReason(String wanted, String pointer) {
    return one(refusalReasons, Coded::code, wanted, pointer);
  }

  public Coded exitReason(String wanted, String pointer) {
    return one(exitReasons, Coded::code, wanted, pointer);
  }

  /** The places of the programme itself, where its file counts them. */
  public Optional<Capacity> ownCapacity() {
    return Optional.ofNullable(capacity);
  }

  private <T> T one(List<T> list, Function<T, String> codeOf, String wanted, String pointer) {
    return list.stream()
        .filter(each -> codeOf.apply(each).equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            PROGRAMME_CODE_UNKNOWN.because(
                "Codes de %s : %s"
                    .formatted(
                        label,
                        list.stream().map(codeOf).sorted().collect(Collectors.joining(", "))),
                pointer));
  }

  private static List<String> asked(
      Validation validation, List<ReferentRole> referents, List<Measure> measures) {
    var asked = new HashSet<String>();
    validation.by().forEach(each -> asked.add(each.function()));
    referents.forEach(each -> each.needed().ifPresent(asked::add));
    measures.forEach(each -> asked.add(each.function()));
    return List.copyOf(asked);
  }

  private static <T> Set<String> codes(List<T> list, Function<T, String> code) {
    return list.stream().map(code).collect(Collectors.toSet());
  }

  private static void known(Set<String> known, List<String> asked, String key) {
    for (var each : asked) {
      Sound.require(known.contains(each), key + " does not know " + each);
    }
  }
}
