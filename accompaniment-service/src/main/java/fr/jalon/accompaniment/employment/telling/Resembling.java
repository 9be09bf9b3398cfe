package fr.jalon.accompaniment.employment.telling;

import fr.jalon.accompaniment.employment.Employment;
import fr.jalon.accompaniment.employment.EmploymentRepository;
import fr.jalon.accompaniment.employment.EmploymentView;
import fr.jalon.accompaniment.employment.EndReason;
import fr.jalon.accompaniment.employment.JobTerms;
import fr.jalon.accompaniment.employment.rule.EmploymentRulesFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Which jobs of one person look so much alike that they are perhaps one. */
@ApplicationScoped
class Resembling {
  private final EmploymentRepository employments;
  private final EmploymentRulesFile file;

  Resembling(EmploymentRepository employments, EmploymentRulesFile file) {
    this.employments = employments;
    this.file = file;
  }

  /** The jobs known for good that these terms may tell again. */
  List<Employment> to(UUID personId, JobTerms terms) {
    return among(employments.ofPerson(personId), terms);
  }

  EmploymentView view(Employment employment) {
    return switch (employment) {
      case Employment.ToCompare waiting ->
          view(waiting, employments.ofPerson(waiting.job().subject().personId()));
      case Employment.Current _, Employment.Ended _, Employment.Same _ ->
          EmploymentView.of(employment, List.of());
    };
  }

  EmploymentView view(Employment employment, List<Employment> ofPerson) {
    return EmploymentView.of(
        employment,
        among(ofPerson, employment.job().terms()).stream().map(each -> each.id().value()).toList());
  }

  private List<Employment> among(List<Employment> ofPerson, JobTerms terms) {
    return ofPerson.stream()
        .filter(each ->
            switch (each) {
              case Employment.Current _ -> true;
              case Employment.Ended ended -> ended.end().reason() != EndReason.RECORDED_IN_ERROR;
              case Employment.ToCompare _, Employment.Same _ -> false;
            })
        .filter(each -> file.rules().sameJob().proposes(each.job().terms(), terms))
        .toList();
  }
}
