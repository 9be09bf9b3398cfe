package fr.jalon.orientation.ceo.paper;

import fr.jalon.contracts.ParcoursType;
import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.ceo.Ceo;
import fr.jalon.orientation.ceo.Ceo.Refused;
import fr.jalon.orientation.ceo.Ceo.Signed;
import fr.jalon.orientation.ceo.FollowUp;
import fr.jalon.orientation.ceo.Signatory;
import fr.jalon.orientation.ceo.Terms.Clause;
import fr.jalon.orientation.ceo.Terms.FirstAppointment;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.signature.Signature;
import fr.jalon.platform.signature.SignatureBox;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the page of a CEO shows, in the French of printed pages; templates print strings. */
record CeoPage(PersonIdentity person, Ceo ceo, FollowUp followUp) {
  private static final SignatureBox.Style STYLE =
      new SignatureBox.Style(FrenchDates::date, CeoPage::typeset);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Pattern BEFORE_HIGH_MARK = Pattern.compile(" ([;:!?»%€])");
  private static final Pattern AFTER_QUOTE = Pattern.compile("« ");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

  /** A clause and its number. */
  record Line(int number, String text) {
    static Line of(Clause clause) {
      return new Line(clause.number(), typeset(clause.text()));
    }
  }

  /** What the template names, and what it shows there. */
  Map<String, Object> values(String contentSha256, String sealedOn) {
    var terms = ceo.terms();
    var values = new HashMap<String, Object>();
    values.put("id", ceo.head().id());
    values.put("version", ceo.version());
    values.put("state", state());
    values.put("name", name());
    values.put("born", FrenchDates.date(person.birthDate()));
    values.put(
        "birthName",
        person.birthName().equalsIgnoreCase(person.lastName()) ? "" : person.birthName());
    values.put("address", person.address().map(a -> String.join(", ", a.lines())).orElse(""));
    values.put("parcours", label(followUp.parcoursType()));
    values.put("decidedOn", FrenchDates.date(followUp.decidedOn()));
    values.put("organisme", typeset(followUp.organisme()));
    values.put("referent", followUp.referent().orElse("à désigner par l’organisme"));
    values.put("situation", paragraphs(terms.situation()));
    values.put("objectives", paragraphs(terms.objectives()));
    values.put("personClauses", lines(Signatory.PERSON));
    values.put("departementClauses", lines(Signatory.DEPARTEMENT));
    values.put("appointment", terms.firstAppointment().map(CeoPage::appointment).orElse(""));
    values.put("readOn", ceo.readOn().map(FrenchDates::date).orElse(""));
    values.put("personBox", box(Signatory.PERSON));
    values.put("departementBox", box(Signatory.DEPARTEMENT));
    values.put("sealedOn", sealedOn);
    values.put("sha256", contentSha256);
    return values;
  }

  static ZonedDateTime inParis(Instant instant) {
    return instant.atZone(PARIS);
  }

  private String state() {
    return switch (ceo) {
      case Signed _ -> "";
      case Refused _ ->
          "Version que la personne n’a pas voulu signer — ce document n’engage personne.";
      case Ceo.Draft _, Ceo.HalfSigned _ ->
          "Projet — ce document n’engage pas tant que les deux parties ne l’ont pas signé.";
    };
  }

  private String name() {
    return "%s %s %s".formatted(person.title(), person.firstName(), person.lastName()).strip();
  }

  private List<Line> lines(Signatory side) {
    return ceo.terms().clausesOf(side).stream().map(Line::of).toList();
  }

  private SignatureBox box(Signatory signatory) {
    return ceo.signatures().stream()
        .filter(signature -> signature.signatory() == signatory)
        .findFirst()
        .map(this::box)
        .orElse(SignatureBox.EMPTY);
  }

  private SignatureBox box(Signature<Signatory> given) {
    return given.signatory() == Signatory.PERSON
        ? SignatureBox.before(given, person.firstName() + " " + person.lastName(), STYLE)
        : SignatureBox.byAgent(given, STYLE);
  }

  private static String appointment(FirstAppointment known) {
    var time = known.time().map(CeoPage::time).orElse("");
    var place = known.place().map(said -> ", " + said).orElse("");
    return typeset(FrenchDates.day(known.on()) + time + place);
  }

  private static String time(LocalTime time) {
    return time.getMinute() == 0
        ? " à %d h".formatted(time.getHour())
        : " à %d h %02d".formatted(time.getHour(), time.getMinute());
  }

  private static String label(ParcoursType type) {
    return switch (type) {
      case PROFESSIONNEL -> "Parcours professionnel";
      case SOCIO_PROFESSIONNEL -> "Parcours socio-professionnel";
      case SOCIAL -> "Parcours social";
    };
  }

  private static List<String> paragraphs(String text) {
    return text.lines().filter(line -> !line.isBlank()).map(CeoPage::typeset).toList();
  }

  /** As French sets it: no mark begins a line, apostrophes are curved; no word changes. */
  static String typeset(String text) {
    var marks = BEFORE_HIGH_MARK.matcher(text).replaceAll("\u00a0$1");
    var quotes = AFTER_QUOTE.matcher(marks).replaceAll("«\u00a0");
    return APOSTROPHE.matcher(quotes).replaceAll("’");
  }
}
