package fr.jalon.indicators.catalogue;

import fr.jalon.indicators.catalogue.count.Average;
import fr.jalon.indicators.catalogue.count.Counting;
import fr.jalon.indicators.catalogue.count.Moment;
import java.util.Optional;

/**
 * How a measure counts, in the words of those who read the figure; each sentence opens with a
 * blank.
 */
final class Wording {
  private Wording() {}

  static String of(Measure measure) {
    return switch (measure) {
      case Measure.Share share -> mature(share.cohort().maturity());
      case Measure.EventDelay delay ->
          switch (delay.average()) {
                case MEAN -> "";
                case MEDIAN -> " Médiane exacte, en jours calendaires.";
              }
              + mature(delay.cohort().maturity());
      case Measure.CohortCount count ->
          count
              .limit()
              .map(limit ->
                  " Ceux dont le délai de %s court encore sont comptés à part."
                      .formatted(limit.delay().inWords()))
              .orElse("");
      case Measure.Stock stock ->
          " %s comptés au dernier jour de la période, ce jour compris ; celui dont c'est le dernier jour compte encore.%s"
              .formatted(
                  counted(stock.counting()),
                  stock
                      .per()
                      .map(" Rapporté à la référence %s déclarée pour ce jour."::formatted)
                      .orElse(""));
      case Measure.EpisodeCount count ->
          " %s : %s dans la période.%s"
              .formatted(
                  counted(count.counting()),
                  count.at().words(),
                  count.following().map(Wording::followed).orElse(""));
      case Measure.Lapse lapse ->
          " Jours calendaires jusqu'au jour « %s », qui tombe dans la période ; %s."
              .formatted(
                  words(lapse.to()),
                  lapse.average() == Average.MEAN ? "moyenne simple" : "médiane exacte");
      case Measure.FollowedShare share -> followed(share.following());
      case Measure.Declared _ -> " Chiffre déclaré par les pilotes.";
      case Measure.Dated _ -> " Fait et date déclarés par les pilotes.";
      case Measure.NotComputed(var reason) -> " Non calculé : " + reason;
      case Measure.Table(var table) -> " Tableau %s de l'enquête de la DREES.".formatted(table);
    };
  }

  private static String mature(Optional<Delay> maturity) {
    return maturity
        .map(delay ->
            " Cohorte mûre : une personne compte une fois passé le délai de %s ; celles dont le délai court encore et celles sorties avant son terme sans l'événement sont comptées à part."
                .formatted(delay.inWords()))
        .orElse("");
  }

  private static String followed(Measure.Following following) {
    return " %s, à %s de date à date ; ce dont le délai court encore est compté à part."
        .formatted(
            switch (following.how()) {
              case STARTED -> "Suivi d'un événement commencé depuis";
              case IN_FORCE -> "Suivi d'une situation en cours au terme du délai";
              case STARTED_AND_IN_FORCE ->
                  "Suivi d'une situation commencée depuis et en cours au terme du délai";
            },
            following.within().inWords());
  }

  private static String counted(Counting counting) {
    return switch (counting) {
      case PERSONS -> "Personnes distinctes";
      case EPISODES -> "Faits";
      case AMOUNT -> "Montants";
    };
  }

  private static String words(Moment moment) {
    return moment.words();
  }
}
