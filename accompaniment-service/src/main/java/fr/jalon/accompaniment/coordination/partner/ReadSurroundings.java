package fr.jalon.accompaniment.coordination.partner;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.coordination.partner.PartnerRepository.Partner;
import fr.jalon.accompaniment.coordination.partner.Professionals.Professional;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.platform.identity.OfFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads who is around a person, and whether a référent de parcours is proposed. */
@ApplicationScoped
class ReadSurroundings {
  private final AccompanimentRepository accompaniments;
  private final PartnerRepository partners;
  private final Surroundings surroundings;
  private final Clock clock;

  ReadSurroundings(
      AccompanimentRepository accompaniments,
      PartnerRepository partners,
      Surroundings surroundings,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.partners = partners;
    this.surroundings = surroundings;
    this.clock = clock;
  }

  /** Who is around a person today. */
  @Schema(name = "Surroundings", description = "Les professionnels autour de la personne, ce jour")
  record View(
      UUID parcoursId,
      List<Professional> professionals,
      @Schema(description = "À partir de combien la situation est complexe") int threshold,
      @Schema(
              description =
                  "Un référent de parcours est proposé ; un agent et la personne décident")
          boolean proposed,
      @Schema(description = "Le texte qui fonde la proposition") String source,
      @Schema(description = "Les intervenants déclarés, partis compris") List<PartnerView> partners)
      implements OfFile {
    @Override
    @JsonIgnore
    @Schema(hidden = true)
    public UUID fileId() {
      return parcoursId;
    }
  }

  /** A declared professional. */
  @Schema(name = "Partner", description = "Un intervenant, par sa fonction")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PartnerView(
      UUID id, String role, String organisation, LocalDate sinceOn, @Nullable LocalDate untilOn) {

    static PartnerView of(Partner partner) {
      return new PartnerView(
          partner.id(),
          partner.role(),
          partner.organisation(),
          partner.sinceOn(),
          partner.untilOn());
    }
  }

  @Transactional
  View handle(AccompanimentId id) {
    var accompaniment = accompaniments.get(id);
    var around = surroundings.of(accompaniment, LocalDate.now(clock));
    return new View(
        accompaniment.subject().parcoursId(),
        around,
        surroundings.threshold(),
        surroundings.areComplex(around),
        surroundings.source(),
        partners.of(id).stream().map(PartnerView::of).toList());
  }
}
