package fr.jalon.orientation.admission;

import static fr.jalon.orientation.OrientationProblem.ADMISSION_ALREADY_OPEN;
import static fr.jalon.orientation.OrientationProblem.ADMISSION_OF_A_RECIPIENT;

import fr.jalon.contracts.AdmissionEvent.PublicAdmitted;
import fr.jalon.contracts.AdmissionEvent.PublicKind;
import fr.jalon.orientation.admission.AdmissionRepository.Row;
import fr.jalon.orientation.cnaf.FlowHeader;
import fr.jalon.orientation.cnaf.Layout;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.policy.Policies;
import fr.jalon.orientation.recognition.BeneficiaryRepository;
import fr.jalon.orientation.recognition.BeneficiaryRepository.Source;
import fr.jalon.orientation.recognition.RecognisePersons;
import fr.jalon.orientation.recognition.Recognised;
import fr.jalon.orientation.recognition.Recognised.Someone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Opens a parcours for somebody who receives no RSA: of its own kind, bound by no deadline of RSA.
 * The person is recognised as those of the CAF's files are; in doubt they are somebody else, and a
 * named agent is asked.
 */
@ApplicationScoped
class AdmitPerson {
  private final RecognisePersons recognisePersons;
  private final BeneficiaryRepository beneficiaries;
  private final AdmissionRepository admissions;
  private final Policies policies;
  private final Clock clock;

  AdmitPerson(
      RecognisePersons recognisePersons,
      BeneficiaryRepository beneficiaries,
      AdmissionRepository admissions,
      Policies policies,
      Clock clock) {
    this.recognisePersons = recognisePersons;
    this.beneficiaries = beneficiaries;
    this.admissions = admissions;
    this.policies = policies;
    this.clock = clock;
  }

  @Transactional
  Admitted handle(Newcomer newcomer, String departement, Author author) {
    var someone = recognised(newcomer, departement);
    refuseWhoIsFollowed(someone);
    var territory = admissions.territory(newcomer.commune()).orElse(null);
    var parcours = UUID.randomUUID();
    var now = clock.instant();
    admissions.insert(
        new Row(
            parcours,
            someone.id().value(),
            admissions.latest(someone.id().value()).orElse(null),
            newcomer.kind().name(),
            reason(newcomer.kind()),
            policies.regimeOn(newcomer.admittedOn()).regime(),
            newcomer.admittedOn(),
            territory,
            someone.found().name(),
            now,
            author.id(),
            author.name()));
    admissions.tell(
        new PublicAdmitted(
            UUID.randomUUID(),
            now,
            departement,
            someone.id().value(),
            parcours,
            newcomer.kind(),
            newcomer.admittedOn(),
            territory,
            newcomer.profile()));
    return new Admitted(
        parcours,
        someone.id().value(),
        newcomer.kind(),
        someone.found(),
        territory,
        newcomer.admittedOn());
  }

  private Someone recognised(Newcomer newcomer, String departement) {
    var header =
        new FlowHeader(
            Layout.VIRS0901,
            FlowHeader.Kind.DAILY,
            LocalDateTime.now(clock),
            newcomer.admittedOn());
    var nobodys = new UUID(0, 0);
    var told =
        recognisePersons
            .handle(List.of(newcomer.dossier(departement)), header, nobodys, departement)
            .getFirst();
    var someone = told.persons().getFirst();
    beneficiaries.introduce(
        List.of(
            new Recognised(
                told.dossier(),
                told.householdId(),
                told.known(),
                told.older(),
                List.of(withoutDoubts(someone)))),
        new Source(nobodys, header, departement, clock.instant()));
    admissions.doubt(someone, clock.instant());
    return someone;
  }

  /** The doubts of a file name that file; these come from none. */
  private static Someone withoutDoubts(Someone someone) {
    return new Someone(
        someone.id(),
        someone.found(),
        someone.nir(),
        List.of(),
        someone.member(),
        someone.right(),
        someone.here(),
        someone.known(),
        someone.newer());
  }

  private void refuseWhoIsFollowed(Someone someone) {
    for (var open : admissions.open(someone.id().value())) {
      if (open.admitted()) {
        throw ADMISSION_ALREADY_OPEN.because("Son parcours est " + open.id());
      }
      throw ADMISSION_OF_A_RECIPIENT.because("Son parcours est " + open.id());
    }
  }

  private static String reason(PublicKind kind) {
    return switch (kind) {
      case ASE_LEAVER -> "Admis hors RSA : jeune sortant de l'aide sociale à l'enfance";
      case DISABLED_WORKER -> "Admis hors RSA : travailleur handicapé";
      case OTHER -> "Admis hors RSA";
    };
  }
}
