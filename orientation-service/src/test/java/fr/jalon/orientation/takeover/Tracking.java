package fr.jalon.orientation.takeover;

import static fr.jalon.orientation.Episodes.DATABASE;
import static fr.jalon.orientation.Episodes.TODAY;
import static fr.jalon.orientation.Episodes.as;
import static fr.jalon.orientation.staging.Takeovers.apply;
import static fr.jalon.orientation.staging.Takeovers.id;
import static fr.jalon.orientation.staging.Takeovers.map;
import static fr.jalon.orientation.staging.Takeovers.read;
import static fr.jalon.orientation.staging.Takeovers.upload;

import fr.jalon.orientation.spreadsheet.Workbooks;
import fr.jalon.orientation.takeover.People.Known;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A tracking workbook of someone, and what becomes of it. */
final class Tracking {
  static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  static final Map<String, String> DECIDED_AT_THE_INTERVIEW =
      Map.of("DECIDED_ON", "Reçu en entretien le :");
  static final LocalDate LETTER = TODAY.minusDays(50);
  static final LocalDate INTERVIEW = TODAY.minusDays(40);
  static final LocalDate FIRST = TODAY.minusDays(30);
  static final LocalDate CER = TODAY.minusDays(20);

  private Tracking() {}

  static String takeOver(byte[] file) {
    var id = id(upload(file, "suivi.xlsx"));
    var decided = read(id).extract().<List<String>>path("columns").contains("Date CER");
    map(id, decided ? DECIDED_AT_THE_INTERVIEW : Map.of()).statusCode(200);
    apply(id);
    return id;
  }

  static long steps(Known someone) {
    return DATABASE.count(
        "select count(*) from taken_over_milestone where parcours_id = ?", someone.episode().id());
  }

  static String structure() {
    var name = "Mission Élan " + UUID.randomUUID();
    as("chef-de-projet")
        .body(Map.of("name", name, "kind", "MISSION_LOCALE"))
        .post("/organismes")
        .then()
        .statusCode(201);
    return name.toUpperCase(Locale.FRENCH).replace("É", "E");
  }

  static byte[] workbook(List<List<Object>> lines) {
    return Workbooks.xlsx(lines);
  }

  static int serial(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
  }

  /** A line laid out as {@link Workbooks#TRACKING}. */
  static List<Object> line(Known someone, String structure) {
    var cells = new ArrayList<Object>();
    for (int i = 0; i < Workbooks.TRACKING.size(); i++) {
      cells.add("");
    }
    cells.set(2, someone.lastName());
    cells.set(3, "Éloïse");
    cells.set(4, serial(someone.birthDate()));
    cells.set(8, "dem");
    cells.set(11, Long.valueOf(someone.nir()));
    cells.set(13, "eloise@exemple.fr");
    cells.set(14, 698943255);
    cells.set(15, structure);
    cells.set(16, "SOCIO-PRO");
    cells.set(17, LETTER.format(FRENCH));
    cells.set(18, serial(INTERVIEW));
    cells.set(23, serial(FIRST));
    cells.set(25, CER.toString());
    return cells;
  }
}
