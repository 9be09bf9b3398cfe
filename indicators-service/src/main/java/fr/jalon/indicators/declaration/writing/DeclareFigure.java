package fr.jalon.indicators.declaration.writing;

import fr.jalon.indicators.declaration.Declaration;
import fr.jalon.indicators.declaration.partner.CurrentStanding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Opens the draft of a figure, in the name of the partner for which the agent declares. */
@ApplicationScoped
class DeclareFigure {
  private final CurrentStanding standing;
  private final Subjects subjects;
  private final KeepFigure keepFigure;

  DeclareFigure(CurrentStanding standing, Subjects subjects, KeepFigure keepFigure) {
    this.standing = standing;
    this.subjects = subjects;
    this.keepFigure = keepFigure;
  }

  @Transactional
  Declaration handle(String code, Optional<String> variant, String period, Said said) {
    var organisation = standing.writing().organisation();
    return keepFigure.open(subjects.subject(code, variant, period, organisation), said);
  }
}
