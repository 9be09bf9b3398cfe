package fr.jalon.indicators.export;

import fr.jalon.indicators.publication.PublishedView.FigureView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A published figure as one line of a spreadsheet. */
final class Row {
  static final List<String> TITLES =
      List.of(
          "fiche",
          "code",
          "libellé",
          "variante",
          "lecture",
          "territoire",
          "valeur",
          "unité",
          "numérateur",
          "dénominateur",
          "délai en cours",
          "sortis avant terme",
          "sans événement",
          "cible",
          "sens de la cible",
          "verdict",
          "masqué",
          "classe",
          "version de la définition",
          "définition",
          "source",
          "parcours",
          "empreinte");

  private Row() {}

  /** The cells, in the order of the titles. */
  static List<@Nullable Object> of(FigureView figure) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(figure.fiche());
    cells.add(figure.code());
    cells.add(figure.label());
    cells.add(figure.variant());
    cells.add(figure.variantLabel());
    cells.add(figure.territory() == null ? "département" : figure.territory());
    cells.add(figure.value());
    cells.add(figure.unit());
    cells.add(figure.numerator());
    cells.add(figure.denominator());
    cells.add(figure.immature());
    cells.add(figure.excluded());
    cells.add(figure.withoutEvent());
    cells.add(figure.target());
    cells.add(figure.comparator());
    cells.add(figure.verdict());
    cells.add(figure.masked());
    cells.add(figure.classe());
    cells.add(figure.version());
    cells.add(figure.rule());
    cells.add(figure.source());
    cells.add(figure.members());
    cells.add(figure.sha256());
    return cells;
  }
}
