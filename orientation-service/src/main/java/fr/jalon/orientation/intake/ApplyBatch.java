package fr.jalon.orientation.intake;

import fr.jalon.orientation.cnaf.Dossier;
import fr.jalon.orientation.parcours.CloseParcours;
import fr.jalon.orientation.parcours.OpenParcours;
import fr.jalon.orientation.parcours.Reception;
import fr.jalon.orientation.recognition.BeneficiaryRepository;
import fr.jalon.orientation.recognition.BeneficiaryRepository.Source;
import fr.jalon.orientation.recognition.RecognisePersons;
import fr.jalon.orientation.recognition.Recognised;
import fr.jalon.orientation.recognition.Recognised.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Applies dossiers, whether a batch of a file or one that is replayed: all of them, or none. */
@ApplicationScoped
class ApplyBatch {
  private final RecognisePersons recognisePersons;
  private final BeneficiaryRepository beneficiaries;
  private final OpenParcours openParcours;
  private final CloseParcours closeParcours;

  ApplyBatch(
      RecognisePersons recognisePersons,
      BeneficiaryRepository beneficiaries,
      OpenParcours openParcours,
      CloseParcours closeParcours) {
    this.recognisePersons = recognisePersons;
    this.beneficiaries = beneficiaries;
    this.openParcours = openParcours;
    this.closeParcours = closeParcours;
  }

  /** What came of it. */
  record Outcome(int entrants, int ambiguous) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Outcome handle(List<Dossier> dossiers, Reception reception) {
    if (dossiers.isEmpty()) {
      return new Outcome(0, 0);
    }
    var recognised =
        recognisePersons.handle(
            dossiers, reception.header(), reception.fileId(), reception.departement());
    beneficiaries.write(
        recognised,
        new Source(
            reception.fileId(), reception.header(), reception.departement(), reception.now()));
    return new Outcome(openParcours.handle(recognised, reception), ambiguous(recognised));
  }

  /** Once the file has been read to its end. */
  @Transactional(Transactional.TxType.MANDATORY)
  void end(Reception reception) {
    closeParcours.handle(reception.fileId(), reception.departement(), reception.now());
  }

  private static int ambiguous(List<Recognised> recognised) {
    return (int)
        recognised.stream()
            .flatMap(told -> told.persons().stream())
            .filter(someone -> someone.found() == Found.AMBIGUOUS)
            .count();
  }
}
