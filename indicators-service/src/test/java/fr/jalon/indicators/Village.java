package fr.jalon.indicators;

import static fr.jalon.contracts.Attendance.EXCUSED;
import static fr.jalon.contracts.Attendance.HONOURED;
import static fr.jalon.contracts.Attendance.UNEXCUSED;
import static fr.jalon.contracts.EmploymentEvent.EmploymentKind.APPRENTICESHIP;
import static fr.jalon.contracts.EmploymentEvent.EmploymentKind.CDDI;
import static fr.jalon.contracts.EmploymentEvent.EmploymentKind.CDD_SHORT;
import static fr.jalon.contracts.EmploymentEvent.EmploymentKind.CDI;
import static fr.jalon.contracts.EmploymentEvent.EmploymentKind.INTERIM;
import static fr.jalon.contracts.EmploymentEvent.EmploymentKind.PEC;
import static fr.jalon.contracts.ParcoursType.PROFESSIONNEL;
import static fr.jalon.contracts.ParcoursType.SOCIAL;
import static fr.jalon.contracts.ParcoursType.SOCIO_PROFESSIONNEL;
import static fr.jalon.contracts.ProgrammeEvent.HealthStep.CHECK_DONE;
import static fr.jalon.contracts.ProgrammeEvent.HealthStep.CHECK_OFFERED;
import static fr.jalon.contracts.ProgrammeEvent.HealthStep.MDPH_REFERRAL;
import static fr.jalon.contracts.ProgrammeEvent.HealthStep.NURSE_MEETING;
import static fr.jalon.contracts.SubjectToDuties.NO;
import static fr.jalon.contracts.SubjectToDuties.YES;

import fr.jalon.contracts.AdmissionEvent.PublicAdmitted;
import fr.jalon.contracts.AdmissionEvent.PublicKind;
import fr.jalon.contracts.Event;
import fr.jalon.contracts.Origin;
import fr.jalon.contracts.Profile;
import fr.jalon.contracts.Profile.FamilySituation;
import fr.jalon.contracts.Profile.Sex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nine persons whose lives give every computed figure of the catalogue something to count, looked
 * at on 4 May 2026. The figures of {@code golden/figures.csv} were worked out by hand from here.
 */
final class Village {
  private static final Profile UNKNOWN =
      new Profile(null, Sex.UNKNOWN, FamilySituation.UNKNOWN, null);

  private final String departement;
  private final List<Life> lives = new ArrayList<>();

  Village(String departement) {
    this.departement = departement;
    ada();
    ben();
    cora();
    dan();
    eve();
    finn();
    gail();
    hugo();
    iris();
  }

  List<Event> events() {
    return lives.stream().flatMap(life -> life.events().stream()).toList();
  }

  /** Oriented on day 24, met on day 13, signed on the last day of one month; works from August. */
  private void ada() {
    entry(
            "2025-01-06",
            "2025-01-10",
            "2025-01-15",
            "AURILLAC",
            false,
            new Profile("1990-04", Sex.F, FamilySituation.SINGLE, "BAC"))
        .right("2025-01-06", "2", YES)
        .convoked("2025-01-16")
        .received("2025-01-20", EXCUSED)
        .received("2025-01-28", HONOURED)
        .oriented("2025-01-30", PROFESSIONNEL, "FRANCE_TRAVAIL")
        .ceo("2025-01-30")
        .met("2025-02-03", "2025-02-12", HONOURED)
        .stays("AG", null, "2025-02-10", "2025-02-24")
        .signed("2025-02-28")
        .works(CDI, "2025-08-01", null)
        .aided("MOBILITE", "2025-12-01", true, 15_000);
  }

  /** Oriented on day 45; missed day 15, came on day 28; signed on the last day of two months. */
  private void ben() {
    var ben =
        entry(
                "2025-02-03",
                "2025-02-10",
                "2025-02-14",
                "MAURIAC",
                false,
                new Profile("2004-06", Sex.M, FamilySituation.SINGLE, "CAP_BEP"))
            .right("2025-02-03", "2", YES)
            .convoked("2025-02-20")
            .oriented("2025-03-20", SOCIO_PROFESSIONNEL, "MISSION_LOCALE")
            .aided("MOBILITE", "2025-04-01", true, 30_000)
            .met("2025-04-04", "2025-04-04", UNEXCUSED)
            .met("2025-04-10", "2025-04-17", HONOURED);
    var global = ben.entered("AG", null, "2025-03-24", "2025-04-23");
    ben.aided("GARDE", "2025-05-05", true, 20_000)
        .signed("2025-05-20")
        .works(CDD_SHORT, "2025-06-01", "2025-11-30")
        .learntOn("2025-12-15")
        .quits(global, "AG", "2025-10-31", "JOB")
        .works(INTERIM, "2026-04-01", null);
  }

  /** In the stock: followed by the Département, suspended in October, works from September. */
  private void cora() {
    var cora =
        opened(
                Origin.STOCK,
                "2018-03-01",
                "2025-01-02",
                "2025-01-02",
                "AURILLAC",
                false,
                new Profile("1970-01", Sex.F, FamilySituation.COUPLE_WITH_CHILDREN, "NONE"))
            .right("2025-01-01", "2", YES)
            .oriented("2025-01-08", SOCIAL, "DEPARTEMENT")
            .stays("CEI", "COIP", "2025-03-03", "2025-03-10");
    var nurse = cora.entered("CEI", "NURSE", "2025-05-01", "2025-05-05");
    cora.health(CHECK_OFFERED, "2025-05-06")
        .health(NURSE_MEETING, "2025-05-06")
        .coordinated("2025-06-02", null)
        .health(NURSE_MEETING, "2025-06-10")
        .step("CEI", "PMSMP", "2025-06-16")
        .health(MDPH_REFERRAL, "2025-07-01")
        .step("CEI", "APPLICATION_PROMOTED", "2025-07-07")
        .step("CEI", "MEDIATION", "2025-07-08")
        .works(CDDI, "2025-09-01", "2026-02-28")
        .quits(nurse, "CEI", "2025-09-30", "OTHER_PROGRAMME")
        .right("2025-10-01", "3", YES);
  }

  /** Came back; oriented on day 29; excused on day 14, came on day 35; left the RSA. */
  private void dan() {
    var dan =
        entry(
                "2025-04-07",
                "2025-04-10",
                "2025-04-14",
                null,
                true,
                new Profile("1985-11", Sex.M, FamilySituation.COUPLE, null))
            .right("2025-04-07", "2", YES)
            .convoked("2025-04-15")
            .received("2025-04-22", UNEXCUSED)
            .received("2025-04-29", HONOURED)
            .oriented("2025-05-06", SOCIAL, "MSA")
            .ceo("2025-05-06")
            .met("2025-05-10", "2025-05-20", EXCUSED)
            .met("2025-05-22", "2025-06-10", HONOURED);
    var selfEmployed = dan.entered("TNS", null, "2025-05-12", "2025-05-19");
    dan.health(CHECK_OFFERED, "2025-05-20")
        .step("TNS", "COMPLEMENTARY_ACTIVITY", "2025-06-20")
        .learntOn("2025-09-01")
        .signed("2025-07-08")
        .health(CHECK_DONE, "2025-08-20")
        .right("2025-11-03", "5", NO)
        .quits(selfEmployed, "TNS", "2025-11-30", "RSA_EXIT")
        .left("2025-11-30", "FIN_DE_DROIT");
  }

  /** Nothing is known of her; left before any deadline. */
  private void eve() {
    entry("2025-10-31", "2025-11-05", "2025-11-10", "AURILLAC", false, UNKNOWN)
        .right("2025-10-31", "2", YES)
        .health(CHECK_OFFERED, "2025-11-10")
        .left("2025-11-20", "FIN_DE_DROIT");
  }

  /** Receives no RSA; 31 December is the last day of the follow-up. */
  private void finn() {
    var finn = new Life(departement);
    lives.add(finn);
    finn.told(
        new PublicAdmitted(
            Life.id(),
            finn.learnt(Life.day("2025-06-01")),
            departement,
            finn.person,
            finn.parcours,
            PublicKind.ASE_LEAVER,
            Life.day("2025-06-01"),
            "MAURIAC",
            new Profile("2006-02", Sex.M, FamilySituation.SINGLE, null)));
    var stay = finn.entered("CEI", "COIP", "2025-06-02", "2025-06-02");
    finn.works(APPRENTICESHIP, "2025-09-15", null).quits(stay, "CEI", "2025-12-31", "LASTING_JOB");
  }

  /** In the stock: in the guarantee; refused an aid; one of her jobs never was. */
  private void gail() {
    var gail =
        opened(
                Origin.STOCK,
                "2022-05-01",
                "2025-01-02",
                "2025-01-02",
                "MAURIAC",
                false,
                new Profile("1965-07", Sex.F, FamilySituation.SINGLE, "COLLEGE"))
            .coordinated("2024-06-01", "2025-03-15")
            .right("2025-01-01", "4", YES)
            .oriented("2025-01-10", SOCIAL, "DEPARTEMENT")
            .stays("GAD", null, "2025-01-20", "2025-02-01")
            .aided("MOBILITE", "2025-02-10", false, 0);
    gail.stops(gail.job(CDI, "2025-03-01", null), "2025-03-01", "RECORDED_IN_ERROR")
        .works(PEC, "2025-10-01", null);
  }

  /** The duplicate that a merge closed: nobody's, in no figure. */
  private void hugo() {
    entry("2025-03-03", "2025-03-04", "2025-03-05", "AURILLAC", false, UNKNOWN)
        .oriented("2025-03-10", SOCIAL, "DEPARTEMENT")
        .stays("AG", null, "2025-03-10", "2025-03-12")
        .coordinated("2025-03-12", null)
        .aided("MOBILITE", "2025-03-13", true, 99_900)
        .left("2025-04-01", "DOUBLON");
  }

  /** Oriented on day 30, one day before a month is over; met on day 15; signed in two months. */
  private void iris() {
    entry(
            "2026-01-05",
            "2026-01-08",
            "2026-01-12",
            "MAURIAC",
            false,
            new Profile("1998-09", Sex.F, FamilySituation.SINGLE_WITH_CHILDREN, "BAC_PLUS_2"))
        .convoked("2026-01-13")
        .oriented("2026-02-04", SOCIAL, "DEPARTEMENT")
        .met("2026-02-18", "2026-02-19", HONOURED)
        .signed("2026-03-30");
  }

  private Life entry(
      String enteredOn,
      String notifiedOn,
      String receivedOn,
      @Nullable String territory,
      boolean back,
      Profile profile) {
    return opened(Origin.ENTRY, enteredOn, notifiedOn, receivedOn, territory, back, profile);
  }

  private Life opened(
      Origin origin,
      String enteredOn,
      String notifiedOn,
      String receivedOn,
      @Nullable String territory,
      boolean back,
      Profile profile) {
    var life = new Life(departement);
    lives.add(life);
    return life.opened(origin, enteredOn, notifiedOn, receivedOn, territory, back, profile);
  }
}
