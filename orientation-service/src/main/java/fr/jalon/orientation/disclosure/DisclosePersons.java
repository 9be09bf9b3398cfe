package fr.jalon.orientation.disclosure;

import fr.jalon.orientation.beneficiary.ReadingTraceRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Tells a machine what a partner is to know of persons, and writes down of whom and why. */
@ApplicationScoped
class DisclosePersons {
  private final DisclosureRepository persons;
  private final ReadingTraceRepository traces;

  DisclosePersons(DisclosureRepository persons, ReadingTraceRepository traces) {
    this.persons = persons;
    this.traces = traces;
  }

  /** What is told, and the directory where it is asked for. */
  record Directory(
      List<DisclosureRepository.Organisme> organismes,
      List<DisclosureRepository.Referent> referents) {}

  @Transactional
  List<Disclosed> handle(List<UUID> asked, Purpose purpose) {
    var told = persons.persons(asked);
    traces.read(
        "Divulgation (%s)".formatted(purpose.word()),
        told.stream().map(Disclosed::personId).toList());
    return told;
  }

  @Transactional
  Directory directory() {
    return new Directory(persons.organismes(), persons.referents());
  }
}
