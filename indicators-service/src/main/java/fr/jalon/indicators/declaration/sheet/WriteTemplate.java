package fr.jalon.indicators.declaration.sheet;

import static fr.jalon.indicators.IndicatorProblem.PARTNER_UNKNOWN;

import fr.jalon.indicators.declaration.Declaration;
import fr.jalon.indicators.declaration.DeclarationRepository;
import fr.jalon.indicators.declaration.Subject;
import fr.jalon.indicators.declaration.Told;
import fr.jalon.indicators.declaration.Version;
import fr.jalon.indicators.declaration.partner.CurrentStanding;
import fr.jalon.indicators.declaration.partner.Standing;
import fr.jalon.indicators.declaration.policy.Declarables;
import fr.jalon.indicators.declaration.writing.Subjects;
import fr.jalon.indicators.sheet.Cells;
import fr.jalon.indicators.sheet.SheetWriter.Tab;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what an organisation is asked for a period, with what it already said. */
@ApplicationScoped
class WriteTemplate {
  private static final List<List<String>> NOTES =
      List.of(
          List.of("À lire"),
          List.of("Remplissez la valeur, ou oui/non et le jour pour un jalon, et la méthode."),
          List.of("Une ligne sans valeur ni oui/non est laissée de côté sans erreur."),
          List.of("N'écrivez aucun nom, NIR ni autre donnée personnelle."),
          List.of("Rien n'est soumis par le tableau : relisez puis soumettez chaque déclaration."));

  private final Declarables declarables;
  private final DeclarationRepository declarations;
  private final CurrentStanding standing;
  private final Subjects subjects;

  WriteTemplate(
      Declarables declarables,
      DeclarationRepository declarations,
      CurrentStanding standing,
      Subjects subjects) {
    this.declarables = declarables;
    this.declarations = declarations;
    this.standing = standing;
    this.subjects = subjects;
  }

  @Transactional
  List<Tab> handle(String periodName, Optional<String> asked) {
    var period = subjects.period(periodName, "?periode");
    var organisation =
        switch (standing.reading()) {
          case Standing.Partner(var own) -> own;
          case Standing.Departement() -> asked.orElse("");
        };
    if (!declarables.organisations().contains(organisation)) {
      throw PARTNER_UNKNOWN.because(
          "Organismes pilotes : %s.".formatted(String.join(", ", declarables.organisations())),
          "?organisme");
    }
    var known = declarations.ofPeriodsEnding(period.last(), period.last());
    var lines = new ArrayList<List<String>>();
    lines.add(Columns.ALL);
    declarables.all().stream()
        .filter(figure ->
            figure.declarers().contains(organisation)
                && declarables.policy().isDeclaredFor(figure.code(), period))
        .map(figure -> line(new Subject(figure, period, organisation), known))
        .forEach(lines::add);
    return List.of(new Tab("Déclarations " + period.name(), lines), new Tab("À lire", NOTES));
  }

  private static List<String> line(Subject subject, List<Version> known) {
    var stated =
        known.stream()
            .map(Version::declaration)
            .filter(one -> one.subject().equals(subject))
            .map(Declaration::stated)
            .findFirst();
    var figure = subject.figure();
    return List.of(
        figure.code(),
        figure.label(),
        figure.variant(),
        figure.variantLabel(),
        figure.unit(),
        subject.period().name(),
        stated
            .map(one -> one.told() instanceof Told.Amount(var value) ? Cells.french(value) : "")
            .orElse(""),
        stated
            .map(one ->
                switch (one.told()) {
                  case Told.Amount _ -> "";
                  case Told.Reached _ -> "oui";
                  case Told.NotReached _ -> "non";
                })
            .orElse(""),
        stated
            .map(one -> one.told() instanceof Told.Reached(var on) ? Cells.french(on) : "")
            .orElse(""),
        stated.map(one -> one.method()).orElse(""));
  }
}
