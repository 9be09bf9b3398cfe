package fr.jalon.orientation.ceo;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.ceo.Ceo.Refused;
import fr.jalon.orientation.ceo.Ceo.Signed;
import fr.jalon.platform.document.HandDrawing;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.signature.Seal;
import fr.jalon.platform.signature.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A CEO as every resource shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CeoView(
    UUID id,
    UUID parcoursId,
    UUID personId,
    UUID orientationId,
    CeoRow.Status status,
    @Schema(description = "Numéro du texte, aussi donné par l'ETag") long version,
    String situation,
    String objectives,
    @Schema(description = "Engagements de la personne, une clause par ligne")
        String personCommitments,
    @Schema(description = "Engagements du département, une clause par ligne")
        String departementCommitments,
    @Schema(description = "Clauses numérotées, celles de la personne d'abord")
        List<ClauseView> clauses,
    @Nullable FirstAppointmentView firstAppointment,
    @Schema(description = "Premier jour où la personne a lu cette version, ou l'a reçue")
        @Nullable LocalDate readOn,
    List<SignatureView> signatures,
    @Schema(description = "Jour où les deux parties ont signé") @Nullable LocalDate signedOn,
    @Schema(description = "Refus de la personne de signer cette version")
        @Nullable RefusalView refusal,
    @Nullable SealView seal)
    implements OfFile {

  @Override
  public UUID fileId() {
    return personId;
  }

  public static CeoView of(Ceo ceo, Optional<Seal> seal) {
    var head = ceo.head();
    var terms = ceo.terms();
    return new CeoView(
        head.id(),
        head.parcours().value(),
        head.person().value(),
        head.orientationId(),
        CeoRow.statusOf(ceo),
        ceo.version(),
        terms.situation(),
        terms.objectives(),
        terms.commitmentsOf(Signatory.PERSON),
        terms.commitmentsOf(Signatory.DEPARTEMENT),
        terms.clauses().stream().map(ClauseView::of).toList(),
        terms.firstAppointment().map(FirstAppointmentView::of).orElse(null),
        ceo.readOn().orElse(null),
        ceo.signatures().stream().map(SignatureView::of).toList(),
        ceo instanceof Signed signed ? signed.signedOn() : null,
        ceo instanceof Refused refused
            ? new RefusalView(refused.refusal().on(), refused.refusal().reason())
            : null,
        seal.map(SealView::of).orElse(null));
  }

  /** One numbered promise. */
  @Schema(name = "Clause")
  public record ClauseView(
      @Schema(description = "Numéro que cite un manquement", examples = "1") int number,
      String text,
      @Schema(description = "Qui s'y engage") Signatory side) {
    public static ClauseView of(Terms.Clause clause) {
      return new ClauseView(clause.number(), clause.text(), clause.side());
    }
  }

  /** The first rendez-vous of the follow-up. */
  @Schema(name = "FirstAppointment")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FirstAppointmentView(
      LocalDate on, @Nullable LocalTime time, @Nullable String place) {
    public static FirstAppointmentView of(Terms.FirstAppointment known) {
      return new FirstAppointmentView(
          known.on(), known.time().orElse(null), known.place().orElse(null));
    }
  }

  /** A signature as it is shown. */
  @Schema(name = "Signature")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SignatureView(
      Signatory signatory,
      LocalDate signedOn,
      @Nullable String place,
      @Schema(description = "Agent qui a signé, ou devant qui la personne a signé") String agent,
      @Schema(description = "DRAWN, TYPED, PAPER, ou STATED pour les plus anciennes") String means,
      @Schema(description = "Qui a tenu la plume") @Nullable String signerName,
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
          signature.signer().name().orElse(null),
          signature.signer().representedAs().orElse(null),
          signature.scan().orElse(null),
          signature.drawing().map(HandDrawing::sha256).orElse(null));
    }
  }

  /** That the person did not want to sign. */
  @Schema(name = "CeoRefusal")
  public record RefusalView(LocalDate refusedOn, String reason) {}

  /** What the signed document is known by. */
  @Schema(name = "CeoSeal")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SealView(
      @Schema(description = "Empreinte du document") String sha256,
      @Schema(description = "Empreinte des données que le document porte")
          @Nullable String contentSha256,
      @Schema(description = "Instant où il a été scellé") @Nullable Instant sealedAt) {
    static SealView of(Seal seal) {
      return new SealView(
          seal.sha256(), seal.contentSha256().orElse(null), seal.sealedAt().orElse(null));
    }
  }
}
