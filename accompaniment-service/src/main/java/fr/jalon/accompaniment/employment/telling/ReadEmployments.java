package fr.jalon.accompaniment.employment.telling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.jalon.accompaniment.employment.EmploymentId;
import fr.jalon.accompaniment.employment.EmploymentRepository;
import fr.jalon.accompaniment.employment.EmploymentView;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.platform.identity.OfFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads the jobs of a person, in as many queries whatever their number. */
@ApplicationScoped
class ReadEmployments {
  private final AccompanimentRepository accompaniments;
  private final EmploymentRepository employments;
  private final Resembling resembling;

  ReadEmployments(
      AccompanimentRepository accompaniments,
      EmploymentRepository employments,
      Resembling resembling) {
    this.accompaniments = accompaniments;
    this.employments = employments;
    this.resembling = resembling;
  }

  @Transactional
  EmploymentView one(EmploymentId id) {
    return resembling.view(employments.get(id));
  }

  /** All that is known of the person's jobs, on whatever parcours they were heard of. */
  @Transactional
  Jobs ofPerson(AccompanimentId id) {
    var subject = accompaniments.get(id).subject();
    var all = employments.ofPerson(subject.personId());
    return new Jobs(
        subject.parcoursId(), all.stream().map(each -> resembling.view(each, all)).toList());
  }

  /** The jobs of one person. */
  @Schema(name = "Employments", description = "Les emplois d'une personne, du premier au dernier")
  record Jobs(UUID parcoursId, List<EmploymentView> items) implements OfFile {
    @Override
    @JsonIgnore
    @Schema(hidden = true)
    public UUID fileId() {
      return parcoursId;
    }
  }
}
