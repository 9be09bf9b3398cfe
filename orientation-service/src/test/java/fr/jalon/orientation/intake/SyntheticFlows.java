package fr.jalon.orientation.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Files of made-up households, the same for the same seed: each right waits, opens, is suspended,
 * ends and opens again as chance has it; each month has its file, and some days theirs.
 */
final class SyntheticFlows {
  private static final YearMonth FIRST = YearMonth.of(2024, 1);

  private final String departement;
  private final Random chance;
  private final List<Household> households = new ArrayList<>();

  SyntheticFlows(String departement, long seed, int households) {
    this.departement = departement;
    this.chance = new Random(seed);
    for (int i = 0; i < households; i++) {
      this.households.add(new Household(i, chance));
    }
  }

  /** A file and the day it was made, which is the day it is received. */
  record Flow(String name, LocalDate madeOn, String text) {
    byte[] bytes() {
      return text.getBytes(ISO_8859_1);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** In the right order: each month a few daily files, then the monthly one. */
  List<Flow> months(int months, int dailies) {
    var flows = new ArrayList<Flow>();
    for (int month = 0; month < months; month++) {
      var at = FIRST.plusMonths(month);
      for (int daily = 1; daily <= dailies && month > 0; daily++) {
        var day = at.atDay(1 + daily * 26 / (dailies + 1));
        var moved = households.stream().filter(one -> one.moves(chance, 8)).toList();
        flows.add(flow("I", day, day.plusDays(1), moved));
      }
      households.forEach(one -> one.moves(chance, 12));
      var told = households.stream().filter(one -> one.isToldMonthly(chance)).toList();
      flows.add(flow("M", at.atEndOfMonth(), at.plusMonths(1).atDay(5), told));
    }
    return flows;
  }

  private Flow flow(String type, LocalDate referenceDate, LocalDate madeOn, List<Household> told) {
    var xml = new StringBuilder(2_000 * (told.size() + 1));
    xml.append("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><Racine><IdentificationFlux>");
    xml.append(
        """
        <APPLIEME>CRI</APPLIEME><NUMVERSIONAPPLIEME>6200</NUMVERSIONAPPLIEME><TYPEFLUX>%s</TYPEFLUX>\
        <NATFLUX>D</NATFLUX><DTCREAFLUX>%s</DTCREAFLUX><HEUCREAFLUX>04:00:00</HEUCREAFLUX>\
        <DTREF>%s</DTREF></IdentificationFlux>
        """
            .formatted(type, madeOn, referenceDate));
    told.forEach(one -> one.write(xml, departement, referenceDate));
    xml.append(
        """
        <TransmissionFlux><NBTOTDOSRSATRANSM>%08d</NBTOTDOSRSATRANSM>\
        <NBTOTDOSRSATRANSMANO>00000000</NBTOTDOSRSATRANSMANO></TransmissionFlux></Racine>
        """
            .formatted(told.size()));
    return new Flow("synthetic-" + type + "-" + referenceDate + ".RCV", madeOn, xml.toString());
  }

  /** One dossier that lives through the months. */
  private static final class Household {
    private final int number;
    private final boolean couple;
    private String state;
    private boolean subject;
    private int street = 1;

    Household(int number, Random chance) {
      this.number = number;
      couple = chance.nextInt(3) == 0;
      state = List.of("2", "2", "2", "0", "5").get(chance.nextInt(5));
      subject = chance.nextInt(5) > 0;
    }

    /** One time in so many; answers whether anything moved. */
    boolean moves(Random chance, int oneIn) {
      if (chance.nextInt(oneIn) > 0) {
        return false;
      }
      var next =
          switch (state) {
            case "0" -> List.of("2", "1");
            case "2" -> List.of("2", "3", "5", "0", "9");
            case "3" -> List.of("2", "5");
            default -> List.of("2");
          };
      state = next.get(chance.nextInt(next.size()));
      subject = chance.nextInt(8) > 0;
      street += chance.nextInt(2);
      return true;
    }

    /** The closed ones are told once in a while, then no more. */
    boolean isToldMonthly(Random chance) {
      return !(state.equals("5") || state.equals("1")) || chance.nextInt(3) == 0;
    }

    void write(StringBuilder xml, String departement, LocalDate referenceDate) {
      var requestedOn = LocalDate.of(2023, 1, 1).plusDays(number % 300);
      xml.append(
          """
          <InfosFoyerRSA><IdentificationRSA><Organisme><FONORG>CAF</FONORG><NUMORG>151</NUMORG>\
          <MATRICULE>%07d00000000</MATRICULE></Organisme><Partenaire><TYPEPARTE>CG</TYPEPARTE>\
          <IDEPARTE>%s</IDEPARTE></Partenaire><DemandeRSA><DTDEMRSA>%s</DTDEMRSA><NUMDEMRSA>%08d015\
          </NUMDEMRSA></DemandeRSA></IdentificationRSA>
          """
              .formatted(number, departement, requestedOn, number));
      person(xml, "DEM", requestedOn);
      if (couple) {
        person(xml, "CJT", requestedOn);
      }
      xml.append(
          """
          <DonneesAdministratives><SituationFamille><SITFAM>%s</SITFAM></SituationFamille><Adresse>\
          <TroncCommunAdresse><RGADR>01</RGADR><PAYS>FRA</PAYS></TroncCommunAdresse>\
          <AdresseDetailleeFrance><NUMVOIE>%d</NUMVOIE><NOMVOIE>RUE</NOMVOIE><NUMCOM>15014</NUMCOM>\
          <CODEPOS>15000</CODEPOS><NOMCOM>AURILLAC</NOMCOM></AdresseDetailleeFrance></Adresse>\
          </DonneesAdministratives><PrestationRSA><SituationDossierRSA><EtatDossierRSA>\
          <ETATDOSRSA>%s</ETATDOSRSA></EtatDossierRSA>%s</SituationDossierRSA></PrestationRSA>\
          </InfosFoyerRSA>
          """
              .formatted(
                  couple ? "MAR" : "CEL",
                  street,
                  state,
                  state.equals("5")
                      ? "<FinDroit><MOTICLORSA>ECH</MOTICLORSA><DTCLORSA>%s</DTCLORSA></FinDroit>"
                          .formatted(referenceDate)
                      : ""));
    }

    private void person(StringBuilder xml, String role, LocalDate requestedOn) {
      boolean applicant = role.equals("DEM");
      var born = LocalDate.of(1970, 1, 1).plusDays(number * 3L + (applicant ? 0 : 1));
      var nir =
          "%s%02d%02d15990%03d"
              .formatted(
                  applicant ? "1" : "2",
                  born.getYear() % 100,
                  born.getMonthValue(),
                  number % 1_000);
      xml.append(
          """
          <Personne><Identification><NOM>FAMILLE%d</NOM><NOMNAI>FAMILLE%d</NOMNAI><PRENOM>%s\
          </PRENOM><DTNAI>%s</DTNAI><NIR>%s</NIR><SEXE>%s</SEXE></Identification><DossierCAF>\
          <DDRATDOS>%s</DDRATDOS></DossierCAF><Prestations><NATPREST>RSA</NATPREST><ROLEPERS>%s\
          </ROLEPERS></Prestations><MontantCalculDroitRSAPersonne><TOPPERSDRODEVORSA>%d\
          </TOPPERSDRODEVORSA></MontantCalculDroitRSAPersonne></Personne>
          """
              .formatted(
                  number,
                  number,
                  applicant ? "CAMILLE" : "DOMINIQUE",
                  born,
                  nir,
                  applicant ? "1" : "2",
                  requestedOn,
                  role,
                  subject ? 1 : 0));
    }
  }
}
