package fr.jalon.indicators.publication.member;

import static fr.jalon.indicators.IndicatorProblem.FIGURE_NOT_PUBLISHED;
import static fr.jalon.indicators.IndicatorProblem.FIGURE_WITHOUT_PERSONS;

import fr.jalon.indicators.disclosure.ReadRaw;
import fr.jalon.indicators.measure.MeasureIndicator;
import fr.jalon.indicators.measure.MeasureIndicator.Question;
import fr.jalon.indicators.measure.counting.Member;
import fr.jalon.indicators.publication.PublicationRepository;
import fr.jalon.indicators.publication.PublishedFigure.FigureKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Goes down from a figure to those whom it counts; each reading is written down. */
@ApplicationScoped
class ListMembers {
  private final MeasureIndicator measureIndicator;
  private final LiveMembers liveMembers;
  private final PublicationRepository publications;
  private final PublishedMemberRepository members;
  private final ReadRaw readRaw;

  ListMembers(
      MeasureIndicator measureIndicator,
      LiveMembers liveMembers,
      PublicationRepository publications,
      PublishedMemberRepository members,
      ReadRaw readRaw) {
    this.measureIndicator = measureIndicator;
    this.liveMembers = liveMembers;
    this.publications = publications;
    this.members = members;
    this.readRaw = readRaw;
  }

  @Transactional
  List<Member> published(UUID publication, FigureKey key, Optional<Position> after, int most) {
    publications.get(publication);
    if (publications.figure(publication, key).isEmpty()) {
      throw FIGURE_NOT_PUBLISHED.because(
          "Pas de chiffre %s, variante %s, dans cette publication."
              .formatted(key.code(), key.variant()));
    }
    readRaw.handle("/publications/%s/chiffres/%s/parcours".formatted(publication, key.code()));
    return members.page(publication, key, after, most);
  }

  @Transactional
  List<Member> live(Question question, Optional<Position> after, int most) {
    var answer = measureIndicator.handle(question);
    var measure = answer.figure().variant().measure();
    if (!measure.isComputed()) {
      throw FIGURE_WITHOUT_PERSONS.because(
          "Cette variante est déclarée par ses pilotes : voyez la déclaration.", "?variante");
    }
    readRaw.handle(
        "/indicateurs/%s/parcours?periode=%s".formatted(question.code(), answer.period().name()));
    return liveMembers.of(measure, answer.period(), answer.territory(), answer.asOf()).stream()
        .filter(member -> after.map(position -> position.isBefore(member)).orElse(true))
        .sorted(Position.ORDER)
        .limit(most)
        .toList();
  }
}
