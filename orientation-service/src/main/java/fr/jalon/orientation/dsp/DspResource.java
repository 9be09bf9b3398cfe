package fr.jalon.orientation.dsp;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.dsp.DspRepository.Collection;
import fr.jalon.orientation.dsp.SocioProfessionalSituation.EducationLevel;
import fr.jalon.orientation.dsp.SocioProfessionalSituation.Experience;
import fr.jalon.orientation.dsp.SocioProfessionalSituation.Housing;
import fr.jalon.orientation.dsp.SocioProfessionalSituation.Obstacle;
import fr.jalon.orientation.dsp.SocioProfessionalSituation.SuggestedParcours;
import fr.jalon.orientation.dsp.SocioProfessionalSituation.TravelRange;
import fr.jalon.orientation.dsp.SocioProfessionalSituation.Unemployment;
import fr.jalon.orientation.dsp.SocioProfessionalSituation.WorkHistory;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a person answered when applying, before anybody met them. */
@Path("/parcours/{id}/dsp")
@Tag(name = "Orientation", description = "Diagnostic et décision d'orientation.")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class DspResource {
  private final DspRepository answers;
  private final Milestones milestones;

  DspResource(DspRepository answers, Milestones milestones) {
    this.answers = answers;
    this.milestones = milestones;
  }

  @GET
  @Allowed(
      value = {Role.CONSEILLER, Role.CHEF_DE_PROJET},
      relation = Relation.FILE)
  @Operation(
      summary = "Lire les données socio-professionnelles",
      description =
          "Ce que la personne a répondu lors de sa demande, du recueil le plus récent au plus"
              + " ancien ; aucun recueil n'en remplace un autre. Une réponse absente est inconnue.")
  public DspView read(@PathParam("id") UUID id) {
    PersonId person = milestones.personOf(new ParcoursId(id));
    return new DspView(id, answers.history(person).stream().map(CollectionView::of).toList());
  }

  @Schema(name = "SocioProfessionalSituation", description = "Recueils, le plus récent d'abord")
  record DspView(UUID parcoursId, List<CollectionView> collections) {}

  @Schema(name = "SocioProfessionalCollection", description = "Un recueil")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CollectionView(
      @Schema(description = "Jour du recueil", examples = "2026-02-12") LocalDate collectedOn,
      @Schema(description = "Flux qui l'a dit", examples = "VIRS0901") String source,
      @Nullable EducationLevel educationLevel,
      @Nullable EducationLevel highestDiploma,
      @Schema(description = "Qualification professionnelle")
          @Nullable Boolean professionalQualification,
      @Nullable WorkHistory workHistory,
      @Schema(description = "Dernier métier, dans ses mots", examples = "AIDE A DOMICILE")
          @Nullable String lastJob,
      @Nullable Boolean stoppedMoreThanOneYearAgo,
      @Nullable Experience experience,
      @Schema(description = "Ancienneté de l'inscription à France Travail")
          @Nullable Unemployment unemployment,
      @Schema(description = "Engagé dans une recherche d'emploi") @Nullable Boolean seeksWork,
      @Nullable Boolean professionalProject,
      @Schema(description = "Emploi recherché, dans ses mots", examples = "MACON")
          @Nullable String wantedJob,
      @Schema(description = "Projet de création d'entreprise") @Nullable Boolean businessProject,
      @Schema(description = "Moyen de locomotion") @Nullable Boolean vehicle,
      @Schema(description = "Permis B") @Nullable Boolean drivingLicence,
      @Nullable Set<TravelRange> travel,
      @Nullable Housing housing,
      @Schema(description = "Difficultés déclarées ; une liste vide : aucune")
          @Nullable Set<Obstacle> obstacles,
      @Schema(description = "Isolé avec enfant ou enceinte")
          @Nullable Boolean aloneWithChildOrPregnant,
      @Nullable Boolean familySupport,
      @Nullable Boolean individualSupport,
      @Schema(description = "Parcours que le calcul de la caisse propose ; ne décide de rien")
          @Nullable SuggestedParcours suggestedParcours) {

    static CollectionView of(Collection collection) {
      var told = collection.read();
      return new CollectionView(
          told.collectedOn(),
          collection.layout(),
          told.educationLevel().orElse(null),
          told.highestDiploma().orElse(null),
          told.professionalQualification().orElse(null),
          told.workHistory().orElse(null),
          told.lastJob().orElse(null),
          told.stoppedMoreThanOneYearAgo().orElse(null),
          told.experience().orElse(null),
          told.unemployment().orElse(null),
          told.seeksWork().orElse(null),
          told.professionalProject().orElse(null),
          told.wantedJob().orElse(null),
          told.businessProject().orElse(null),
          told.vehicle().orElse(null),
          told.drivingLicence().orElse(null),
          told.travel().<Set<TravelRange>>map(TreeSet::new).orElse(null),
          told.housing().orElse(null),
          told.obstacles().<Set<Obstacle>>map(TreeSet::new).orElse(null),
          told.aloneWithChildOrPregnant().orElse(null),
          told.familySupport().orElse(null),
          told.individualSupport().orElse(null),
          told.suggestedParcours().orElse(null));
    }
  }
}
