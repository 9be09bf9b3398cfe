package fr.jalon.orientation.mailroom;

import static java.util.stream.Collectors.joining;

import fr.jalon.orientation.letter.Addressee;
import fr.jalon.orientation.letter.FrenchTypography;
import fr.jalon.orientation.letter.Letterheads;
import fr.jalon.orientation.mailroom.BatchRepository.Waiting;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.document.Paper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The first sheet of a batch: what it holds, by references that name nobody. */
@ApplicationScoped
class Slip {
  private static final String NOWHERE = "Sans territoire";

  private final Letterheads letterheads;
  private final Template page;

  Slip(Letterheads letterheads, @Location("mailroom/bordereau.html") Template page) {
    this.letterheads = letterheads;
    this.page = page;
  }

  /** What the slip speaks of. */
  record Told(
      UUID batch, List<Waiting> letters, boolean bothSides, LocalDate printedOn, Author by) {}

  byte[] print(Told told) {
    var date = FrenchTypography.text(FrenchDates.date(told.printedOn()));
    int count = told.letters().size();
    return Paper.print(
        page.data("departement", FrenchTypography.text(letterheads.current().name()))
            .data("title", "Tirage de courriers du " + date)
            .data("count", count == 1 ? "1 lettre" : count + " lettres")
            .data("bothSides", told.bothSides())
            .data("printedOn", date)
            .data("printedBy", told.by().name())
            .data("reference", Addressee.reference(told.batch()))
            .data("piles", piles(told.letters()))
            .render());
  }

  /** The letters of one territory, in the order of the file. */
  record Pile(String label, String references) {}

  private static List<Pile> piles(List<Waiting> letters) {
    var byTerritory = new LinkedHashMap<String, List<String>>();
    for (var letter : letters) {
      byTerritory
          .computeIfAbsent(
              Objects.requireNonNullElse(letter.territory(), NOWHERE), _ -> new ArrayList<>())
          .add(Addressee.reference(letter.subjectId()));
    }
    return byTerritory.entrySet().stream()
        .map(pile ->
            new Pile(
                "%s (%d)".formatted(pile.getKey(), pile.getValue().size()),
                pile.getValue().stream().collect(joining(" · "))))
        .toList();
  }
}
