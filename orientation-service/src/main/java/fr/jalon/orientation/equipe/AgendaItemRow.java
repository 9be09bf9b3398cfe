package fr.jalon.orientation.equipe;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.equipe.AgendaItem.Answer;
import fr.jalon.orientation.equipe.AgendaItem.Answered;
import fr.jalon.orientation.equipe.AgendaItem.Asked;
import fr.jalon.orientation.equipe.AgendaItem.Question;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A row of {@code equipe_opinion}: a question, then its answer, which is a proof. */
@Entity
@Table(name = "equipe_opinion")
class AgendaItemRow {
  enum Verdict {
    FAVORABLE,
    UNFAVORABLE
  }

  @Id UUID id = new UUID(0, 0);

  @Column(name = "session_id", updatable = false)
  UUID sessionId = new UUID(0, 0);

  @Column(name = "parcours_id", updatable = false)
  UUID parcoursId = new UUID(0, 0);

  @Formula("(select p.person_id from parcours p where p.id = parcours_id)")
  UUID personId = new UUID(0, 0);

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  Subject subject = Subject.REVIEW;

  @Column(name = "asked_by", updatable = false)
  String askedBy = "";

  @Column(name = "asked_by_name", updatable = false)
  String askedByName = "";

  @Enumerated(EnumType.STRING)
  @Nullable Verdict opinion;

  @Nullable String text;

  @Column(name = "given_on")
  @Nullable LocalDate givenOn;

  @Column(name = "person_heard")
  @Nullable Boolean personHeard;

  @Column(name = "person_assisted")
  @Nullable Boolean personAssisted;

  @Column(name = "recorded_by")
  @Nullable String recordedBy;

  static AgendaItemRow of(Asked asked) {
    var question = asked.question();
    var row = new AgendaItemRow();
    row.id = question.id();
    row.sessionId = question.sessionId();
    row.parcoursId = question.parcours().value();
    row.personId = question.person().value();
    row.subject = question.subject();
    row.askedBy = question.by().id();
    row.askedByName = question.by().name();
    return row;
  }

  void become(Answered answered) {
    var answer = answered.answer();
    opinion = answer.favorable() ? Verdict.FAVORABLE : Verdict.UNFAVORABLE;
    text = answer.text();
    givenOn = answer.givenOn();
    personHeard = answer.heard();
    personAssisted = answer.assisted();
    recordedBy = answer.recordedBy();
  }

  AgendaItem toItem() {
    var question =
        new Question(
            id,
            sessionId,
            new ParcoursId(parcoursId),
            new PersonId(personId),
            subject,
            new Author(askedBy, askedByName));
    if (opinion == null || givenOn == null) {
      return new Asked(question);
    }
    return new Answered(
        question,
        new Answer(
            opinion == Verdict.FAVORABLE,
            Objects.requireNonNullElse(text, ""),
            givenOn,
            Boolean.TRUE.equals(personHeard),
            Boolean.TRUE.equals(personAssisted),
            Objects.requireNonNullElse(recordedBy, "")));
  }
}
