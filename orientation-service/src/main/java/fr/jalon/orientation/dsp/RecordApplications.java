package fr.jalon.orientation.dsp;

import fr.jalon.orientation.cnaf.Application;
import fr.jalon.orientation.contact.ContactSource;
import fr.jalon.orientation.contact.RecordContacts;
import fr.jalon.orientation.dsp.DspRepository.CollectionRow;
import fr.jalon.orientation.parcours.Reception;
import fr.jalon.orientation.recognition.Recognised;
import fr.jalon.orientation.recognition.Recognised.Someone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Keeps what the applications of a file tell: each person's answers, and how the applicant agrees
 * to be reached. The contacts of a dossier are the applicant's, never the spouse's.
 */
@ApplicationScoped
public class RecordApplications {
  private final DspRepository answers;
  private final RecordContacts recordContacts;

  RecordApplications(DspRepository answers, RecordContacts recordContacts) {
    this.answers = answers;
    this.recordContacts = recordContacts;
  }

  /** An application whose persons are known by name: ours. */
  public record Told(Recognised recognised, Application application) {}

  @Transactional(Transactional.TxType.MANDATORY)
  public void handle(List<Told> applications, Reception reception) {
    answers.write(
        applications.stream()
            .flatMap(told ->
                told.application().collections().stream()
                    .map(collection -> row(told.recognised(), collection, reception)))
            .toList());
    applications.forEach(told -> contacts(told, reception));
  }

  private static CollectionRow row(
      Recognised recognised, Application.Collection collection, Reception reception) {
    return new CollectionRow(
        recognised.persons().get(collection.member()).id().value(),
        collection.on(),
        reception.header().createdAt(),
        reception.fileId(),
        recognised.dossier().number(),
        reception.header().layout().name(),
        collection.answers(),
        reception.now());
  }

  private void contacts(Told told, Reception reception) {
    var application = told.application();
    if (application.emails().isEmpty() && application.phones().isEmpty()) {
      return;
    }
    told.recognised().persons().stream()
        .filter(someone -> someone.member().role().equals("DEM"))
        .map(Someone::id)
        .findFirst()
        .ifPresent(applicant ->
            recordContacts.handle(
                applicant,
                ContactSource.DSP,
                reception.header().createdOn(),
                application.emails().stream().findFirst(),
                application.phones(),
                reception.header().layout().name()));
  }
}
