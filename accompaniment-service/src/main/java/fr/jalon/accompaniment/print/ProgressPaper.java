package fr.jalon.accompaniment.print;

import fr.jalon.accompaniment.progress.Progress;
import fr.jalon.accompaniment.progress.Progress.Way;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.document.Paper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Prints how far a person has come, for the person: a tagged PDF/A, made anew at each reading. */
@ApplicationScoped
class ProgressPaper {
  private final Template template;

  ProgressPaper(@Location("progression.html") Template template) {
    this.template = template;
  }

  byte[] print(Progress progress, PersonName person) {
    var next = progress.nextAppointmentOn();
    return Paper.print(
        template
            .data("title", "Le chemin parcouru")
            .data("person", person.full())
            .data("since", FrenchDates.date(progress.since()))
            .data("asOf", FrenchDates.date(progress.asOf()))
            .data("held", held(progress.appointmentsHeld()))
            .data("next", next == null ? null : FrenchDates.date(next))
            .data("obstacles", lines(progress.obstacles()))
            .data("objectives", lines(progress.objectives()))
            .data("actions", lines(progress.actions()))
            .render());
  }

  /** One line of a table. */
  record Line(String label, String due, String way, String state) {
    static Line of(Way way) {
      return new Line(
          way.label(),
          way.dueOn() == null ? "" : "pour le " + FrenchDates.date(way.dueOn()),
          way.steps().stream()
              .map(step -> "%s, le %s".formatted(step.state(), FrenchDates.date(step.on())))
              .collect(Collectors.joining(" ; ")),
          way.state());
    }
  }

  private static List<Line> lines(List<Way> ways) {
    return ways.stream().map(Line::of).toList();
  }

  private static String held(int appointments) {
    return switch (appointments) {
      case 0 -> "Aucun rendez-vous tenu à ce jour.";
      case 1 -> "Un rendez-vous tenu.";
      default -> appointments + " rendez-vous tenus.";
    };
  }
}
