package fr.jalon.orientation.intake;

import fr.jalon.orientation.cnaf.Block;
import fr.jalon.orientation.cnaf.Dossier;
import fr.jalon.orientation.dsp.RecordApplications;
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
import java.util.stream.IntStream;

/** Applies dossiers, whether a batch of a file or one that is replayed: all of them, or none. */
@ApplicationScoped
class ApplyBatch {
  private final RecognisePersons recognisePersons;
  private final BeneficiaryRepository beneficiaries;
  private final OpenParcours openParcours;
  private final CloseParcours closeParcours;
  private final RecordApplications recordApplications;

  ApplyBatch(
      RecognisePersons recognisePersons,
      BeneficiaryRepository beneficiaries,
      OpenParcours openParcours,
      CloseParcours closeParcours,
      RecordApplications recordApplications) {
    this.recognisePersons = recognisePersons;
    this.beneficiaries = beneficiaries;
    this.openParcours = openParcours;
    this.closeParcours = closeParcours;
    this.recordApplications = recordApplications;
  }

  /** What came of it. */
  record Outcome(int entrants, int ambiguous) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Outcome handle(List<Block.Sound> sounds, Reception reception) {
    if (sounds.isEmpty()) {
      return new Outcome(0, 0);
    }
    var dossiers = sounds.stream().map(Block.Sound::dossier).toList();
    return switch (reception.header().layout().use()) {
      case RIGHTS -> rights(news(dossiers, reception), reception);
      case ANSWERS -> {
        var recognised = recognised(dossiers, reception);
        yield new Outcome(answers(sounds, recognised, reception), ambiguous(recognised));
      }
      case NONE -> new Outcome(0, 0);
    };
  }

  /** Of the same flow sent again in another file nothing is left to do but what differs. */
  private List<Dossier> news(List<Dossier> dossiers, Reception reception) {
    return reception.readBefore()
        ? recognisePersons.news(dossiers, reception.header(), reception.departement())
        : dossiers;
  }

  private List<Recognised> recognised(List<Dossier> dossiers, Reception reception) {
    return recognisePersons.handle(
        dossiers, reception.header(), reception.fileId(), reception.departement());
  }

  private Outcome rights(List<Dossier> dossiers, Reception reception) {
    if (dossiers.isEmpty()) {
      return new Outcome(0, 0);
    }
    var recognised = recognised(dossiers, reception);
    beneficiaries.write(recognised, source(reception));
    return new Outcome(openParcours.handle(recognised, reception), ambiguous(recognised));
  }

  /** An application makes persons known; it opens no right and no parcours. */
  private int answers(List<Block.Sound> sounds, List<Recognised> recognised, Reception reception) {
    beneficiaries.introduce(recognised, source(reception));
    recordApplications.handle(
        IntStream.range(0, sounds.size())
            .mapToObj(i ->
                new RecordApplications.Told(
                    recognised.get(i), sounds.get(i).application().orElseThrow()))
            .toList(),
        reception);
    return 0;
  }

  private static Source source(Reception reception) {
    return new Source(
        reception.fileId(), reception.header(), reception.departement(), reception.now());
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
