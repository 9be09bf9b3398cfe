package fr.jalon.accompaniment.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.contract.Contract.Binding;
import fr.jalon.accompaniment.policy.WeeklyActivity;
import fr.jalon.contracts.AccompanimentEvent.ContractKind;
import fr.jalon.contracts.ContractEvent.ContractEndCause;
import fr.jalon.platform.document.HandDrawing;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.signature.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contract as it is shown: it does not name the person. */
@Schema(description = "Contrat d'engagements réciproques, ou contrat d'engagement")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContractView(
    UUID id,
    UUID accompanimentId,
    UUID parcoursId,
    ContractKind kind,
    Status status,
    @Schema(description = "Où en est sa période, à ce jour ; pour un contrat signé")
        @Nullable Validity validity,
    @Schema(description = "Numéro du texte montré") long version,
    String objectives,
    List<ActionView> actions,
    @Schema(description = "Clauses numérotées : celles qu'un manquement cite")
        List<ClauseView> clauses,
    LocalDate startsOn,
    LocalDate endsOn,
    @Schema(description = "Heures d'activité par semaine") @Nullable Integer weeklyHours,
    @Schema(description = "Pourquoi moins d'heures, ou aucune")
        WeeklyActivity.@Nullable Reason adaptation,
    @Schema(description = "Dispense d'activité") boolean exempt,
    @Schema(description = "Premier jour où la personne a lu ce texte, ou l'a reçu")
        @Nullable LocalDate readOn,
    List<SignatureView> signatures,
    @Schema(description = "Jour de la seconde signature du premier texte")
        @Nullable LocalDate signedOn,
    @Schema(description = "Rang dans le parcours") @Nullable Integer rank,
    @Schema(description = "Premier contrat depuis la dernière entrée ; absent si on ne le sait pas")
        @Nullable Boolean firstSinceEntry,
    @Schema(description = "Contrat qu'il renouvelle") @Nullable UUID renews,
    @Schema(description = "Refus de la personne de signer ce texte") @Nullable RefusalView refusal,
    @Schema(description = "Avenant proposé, qui n'engage pas encore")
        @Nullable AmendmentView amendment,
    @Schema(description = "Fin anticipée, renouvellement ou clôture") @Nullable EndingView ending,
    String drawnUpBy,
    Instant drawnUpAt)
    implements OfFile {

  /** How far a text is. */
  public enum Status {
    DRAFT,
    PARTLY_SIGNED,
    SIGNED,
    REFUSED,
    ENDED
  }

  /** Where the day falls in the period of a contract: nobody has to say that it expired. */
  public enum Validity {
    UPCOMING,
    CURRENT,
    EXPIRED
  }

  /** One action. */
  @Schema(description = "Action du contrat")
  public record ActionView(
      @Schema(description = "Numéro de sa clause") int number,
      ActionKind kind,
      String label,
      String description) {}

  /** One numbered promise. */
  @Schema(name = "ContractClause", description = "Clause du contrat")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ClauseView(
      @Schema(description = "Numéro que cite un manquement", examples = "1") int number,
      String text,
      @Schema(description = "Qui s'y engage") Signatory side,
      @Schema(description = "Type d'action, au sens de la DREES") @Nullable ActionKind kind) {
    public static ClauseView of(Terms.Clause clause) {
      return new ClauseView(
          clause.number(), clause.text(), clause.side(), clause.kind().orElse(null));
    }
  }

  /** What a text says. */
  @Schema(name = "ContractTerms", description = "Les termes d'une version")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TermsView(
      String objectives,
      List<ClauseView> clauses,
      LocalDate startsOn,
      LocalDate endsOn,
      @Nullable Integer weeklyHours,
      WeeklyActivity.@Nullable Reason adaptation,
      boolean exempt) {
    public static TermsView of(Terms terms) {
      return new TermsView(
          terms.objectives(),
          terms.clauses().stream().map(ClauseView::of).toList(),
          terms.startsOn(),
          terms.endsOn(),
          terms.activity().hours().orElse(null),
          terms.activity().reason().orElse(null),
          terms.activity() instanceof Activity.Exempt);
    }
  }

  /** One signature. */
  @Schema(name = "ContractSignature", description = "Signature du contrat")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SignatureView(
      Signatory signatory,
      LocalDate signedOn,
      @Nullable String place,
      @Schema(description = "Agent qui a signé, ou devant qui la personne a signé") String agent,
      @Schema(description = "DRAWN, TYPED, PAPER, ou STATED pour les plus anciennes") String means,
      @Schema(description = "Qualité de qui a signé pour la personne")
          @Nullable String representedAs,
      @Schema(description = "Numérisation du papier signé") @Nullable UUID scanId,
      @Schema(description = "Empreinte du tracé") @Nullable String drawingSha256) {
    static SignatureView of(Signature<Signatory> signature) {
      return new SignatureView(
          signature.signatory(),
          signature.on(),
          signature.place().orElse(null),
          signature.agent().name(),
          signature.means(),
          signature.signer().representedAs().orElse(null),
          signature.scan().orElse(null),
          signature.drawing().map(HandDrawing::sha256).orElse(null));
    }
  }

  /** That the person did not want to sign. */
  @Schema(name = "ContractRefusal")
  public record RefusalView(LocalDate refusedOn, String reason) {}

  /** Other terms, on their way to be signed. */
  @Schema(name = "ContractAmendment", description = "Avenant proposé")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AmendmentView(
      long version,
      Status status,
      TermsView terms,
      @Nullable LocalDate readOn,
      List<SignatureView> signatures,
      @Nullable RefusalView refusal) {
    static AmendmentView of(Text text) {
      return new AmendmentView(
          text.version(),
          statusOf(text),
          TermsView.of(text.terms()),
          text.readOn().orElse(null),
          text.signatures().stream().map(SignatureView::of).toList(),
          refusalOf(text));
    }
  }

  /** How it ended, otherwise than by its term. */
  @Schema(name = "ContractEnding")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record EndingView(LocalDate endedOn, ContractEndCause cause, @Nullable String reason) {
    static EndingView of(Ending ending) {
      return new EndingView(ending.on(), ending.cause(), ending.reason().orElse(null));
    }
  }

  @Override
  @JsonIgnore
  @Schema(hidden = true)
  public UUID fileId() {
    return parcoursId;
  }

  /** A contract as it stands on that day. */
  public static ContractView of(Contract contract, LocalDate today) {
    var head = contract.head();
    var text = contract.text();
    var terms = text.terms();
    var bound = contract.bound();
    return new ContractView(
        head.id().value(),
        head.file().accompaniment().value(),
        head.file().subject().parcoursId(),
        head.kind(),
        contract instanceof Contract.Ended ? Status.ENDED : statusOf(text),
        bound.isEmpty() ? null : validity(contract.lastDay(), terms.startsOn(), today),
        text.version(),
        terms.objectives(),
        terms.clauses().stream().flatMap(each -> action(each).stream()).toList(),
        terms.clauses().stream().map(ClauseView::of).toList(),
        terms.startsOn(),
        terms.endsOn(),
        terms.activity().hours().orElse(null),
        terms.activity().reason().orElse(null),
        terms.activity() instanceof Activity.Exempt,
        text.readOn().orElse(null),
        text.signatures().stream().map(SignatureView::of).toList(),
        bound.map(Binding::signedOn).orElse(null),
        bound.map(Binding::rank).orElse(null),
        bound.flatMap(Binding::firstSinceEntry).orElse(null),
        head.renews().map(ContractId::value).orElse(null),
        refusalOf(text),
        contract instanceof Contract.InForce inForce
            ? inForce.amendment().map(AmendmentView::of).orElse(null)
            : null,
        contract instanceof Contract.Ended ended ? EndingView.of(ended.ending()) : null,
        head.drawing().by(),
        head.drawing().at());
  }

  private static Validity validity(LocalDate lastDay, LocalDate startsOn, LocalDate today) {
    if (today.isAfter(lastDay)) {
      return Validity.EXPIRED;
    }
    return today.isBefore(startsOn) ? Validity.UPCOMING : Validity.CURRENT;
  }

  private static Optional<ActionView> action(Terms.Clause clause) {
    return clause
        .kind()
        .map(kind -> new ActionView(clause.number(), kind, kind.label(), clause.text()));
  }

  private static Status statusOf(Text text) {
    return switch (text) {
      case Text.Draft _ -> Status.DRAFT;
      case Text.PartlySigned _ -> Status.PARTLY_SIGNED;
      case Text.Agreed _ -> Status.SIGNED;
      case Text.Refused _ -> Status.REFUSED;
    };
  }

  private static @Nullable RefusalView refusalOf(Text text) {
    return text instanceof Text.Refused refused
        ? new RefusalView(refused.refusal().on(), refused.refusal().reason())
        : null;
  }
}
