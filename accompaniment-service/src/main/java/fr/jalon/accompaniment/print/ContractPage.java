package fr.jalon.accompaniment.print;

import fr.jalon.accompaniment.contract.Activity;
import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.contract.Signatory;
import fr.jalon.accompaniment.contract.Terms.Clause;
import fr.jalon.accompaniment.contract.Text;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.signature.SignatureBox;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the page of a contract shows, in the French of printed pages; templates print strings. */
record ContractPage(PersonName person, Contract contract, Text text) {
  private static final SignatureBox.Style STYLE =
      new SignatureBox.Style(FrenchDates::date, ContractPage::typeset);
  private static final Pattern BEFORE_HIGH_MARK = Pattern.compile(" ([;:!?»%€])");
  private static final Pattern AFTER_QUOTE = Pattern.compile("« ");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

  /** A clause and its number. */
  record Line(int number, String kind, List<String> text) {
    static Line of(Clause clause) {
      return new Line(
          clause.number(),
          clause.kind().map(kind -> typeset(kind.label())).orElse(""),
          paragraphs(clause.text()));
    }
  }

  /** What the template names, and what it shows there. */
  Map<String, Object> values(String contentSha256) {
    var terms = text.terms();
    var values = new HashMap<String, Object>();
    values.put("title", title());
    values.put("law", law());
    values.put("id", contract.head().id().value());
    values.put("version", text.version());
    values.put("state", state());
    values.put("person", person.full());
    values.put("birthDate", person.birthDate() == null ? "" : FrenchDates.date(person.birthDate()));
    values.put("startsOn", FrenchDates.date(terms.startsOn()));
    values.put("endsOn", FrenchDates.date(terms.endsOn()));
    values.put("history", history());
    values.put("objectives", paragraphs(terms.objectives()));
    values.put("actions", lines(true));
    values.put("personClauses", lines(false));
    values.put(
        "organismeClauses", terms.clausesOf(Signatory.REFERENT).stream().map(Line::of).toList());
    values.put("activity", activity(terms.activity()));
    values.put("readOn", text.readOn().map(FrenchDates::date).orElse(""));
    values.put("personBox", box(Signatory.PERSON));
    values.put("referentBox", box(Signatory.REFERENT));
    values.put("sealed", text instanceof Text.Agreed);
    values.put("sha256", contentSha256);
    return values;
  }

  private List<Line> lines(boolean actions) {
    return text.terms().clausesOf(Signatory.PERSON).stream()
        .filter(clause -> clause.kind().isPresent() == actions)
        .map(Line::of)
        .toList();
  }

  private String title() {
    return switch (contract.head().kind()) {
      case CER -> "Contrat d’engagements réciproques";
      case CONTRAT_ENGAGEMENT -> "Contrat d’engagement";
    };
  }

  private String law() {
    return switch (contract.head().kind()) {
      case CER -> "Articles L. 262-35 et L. 262-36 du code de l’action sociale et des familles";
      case CONTRAT_ENGAGEMENT ->
          "Article L. 5411-6 du code du travail, article L. 262-34 du code de l’action sociale et"
              + " des familles";
    };
  }

  private String state() {
    return switch (text) {
      case Text.Agreed _ -> "";
      case Text.Refused _ ->
          "Version que la personne n’a pas voulu signer : ce document n’engage personne.";
      case Text.Draft _, Text.PartlySigned _ ->
          "Projet : ce document n’engage pas tant que les deux parties ne l’ont pas signé.";
    };
  }

  /** Where this text stands among the others: what it renews or amends, and since when. */
  private String history() {
    var renewed = contract.head().renews().isPresent() ? "Renouvellement" : "";
    var amends =
        contract.bound().filter(_ -> isAmendment()).map(first -> amendment(first.signedOn()));
    return amends.orElse(renewed);
  }

  private boolean isAmendment() {
    return switch (contract) {
      case Contract.Proposed _ -> false;
      case Contract.InForce inForce ->
          inForce.binding().amendments() > 0 || text.version() != inForce.text().version();
      case Contract.Ended ended -> ended.binding().amendments() > 0;
    };
  }

  private static String amendment(LocalDate signedOn) {
    return "Avenant au contrat signé le " + FrenchDates.date(signedOn);
  }

  private static String activity(Activity activity) {
    return switch (activity) {
      case Activity.Full full -> hours(full.weeklyHours()) + " par semaine.";
      case Activity.Adapted adapted ->
          "%s par semaine, durée adaptée à la situation de la personne."
              .formatted(hours(adapted.weeklyHours()));
      case Activity.Exempt _ ->
          "La personne est dispensée d’activité hebdomadaire, au vu de sa situation.";
      case Activity.Unset _ -> "";
    };
  }

  private static String hours(int count) {
    return count == 1 ? "1 heure" : count + " heures";
  }

  private SignatureBox box(Signatory signatory) {
    return text.signatures().stream()
        .filter(signature -> signature.signatory() == signatory)
        .findFirst()
        .map(given ->
            signatory == Signatory.PERSON
                ? SignatureBox.before(given, person.usual(), STYLE)
                : SignatureBox.byAgent(given, STYLE))
        .orElse(SignatureBox.EMPTY);
  }

  private static List<String> paragraphs(String text) {
    return text.lines().filter(line -> !line.isBlank()).map(ContractPage::typeset).toList();
  }

  /** As French sets it: no mark begins a line, apostrophes are curved; no word changes. */
  static String typeset(String text) {
    var marks = BEFORE_HIGH_MARK.matcher(text).replaceAll("\u00a0$1");
    var quotes = AFTER_QUOTE.matcher(marks).replaceAll("«\u00a0");
    return APOSTROPHE.matcher(quotes).replaceAll("’");
  }
}
