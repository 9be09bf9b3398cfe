package fr.jalon.orientation.ceo;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.ceo.Ceo.Draft;
import fr.jalon.orientation.ceo.Ceo.HalfSigned;
import fr.jalon.orientation.ceo.Ceo.Signed;
import fr.jalon.platform.identity.OfFile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A CEO as both resources show it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CeoView(
    UUID id,
    UUID parcoursId,
    UUID personId,
    UUID orientationId,
    CeoRow.Status status,
    @Schema(description = "Version, aussi donnée par l'ETag") long version,
    String situation,
    String objectives,
    String personCommitments,
    String departementCommitments,
    List<SignatureView> signatures,
    @Schema(description = "Jour où les deux parties ont signé") @Nullable LocalDate signedOn)
    implements OfFile {

  @Override
  public UUID fileId() {
    return personId;
  }

  static CeoView of(Ceo ceo) {
    var head = ceo.head();
    var terms = ceo.terms();
    return new CeoView(
        head.id(),
        head.parcours().value(),
        head.person().value(),
        head.orientationId(),
        switch (ceo) {
          case Draft _ -> CeoRow.Status.DRAFT;
          case HalfSigned _ -> CeoRow.Status.HALF_SIGNED;
          case Signed _ -> CeoRow.Status.SIGNED;
        },
        ceo.version(),
        terms.situation(),
        terms.objectives(),
        terms.personCommitments(),
        terms.departementCommitments(),
        ceo.signatures().stream().map(SignatureView::of).toList(),
        ceo instanceof Signed signed ? signed.signedOn() : null);
  }

  /** A signature as it is shown. */
  @Schema(name = "Signature")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SignatureView(
      Signatory signatory,
      LocalDate signedOn,
      @Nullable String place,
      @Schema(description = "Agent qui a signé, ou devant qui la personne a signé") String agent) {
    static SignatureView of(Signature signature) {
      return new SignatureView(
          signature.signatory(),
          signature.on(),
          signature.place().orElse(null),
          signature.agentName());
    }
  }
}
