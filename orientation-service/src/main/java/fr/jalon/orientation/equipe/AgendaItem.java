package fr.jalon.orientation.equipe;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import java.time.LocalDate;
import java.util.UUID;

/** A file on the agenda of a session: the équipe is asked, then it answers. */
sealed interface AgendaItem {
  Question question();

  /** Which file, and about what. */
  record Question(
      UUID id, UUID sessionId, ParcoursId parcours, PersonId person, Subject subject, Author by) {}

  /** The équipe has not answered. */
  record Asked(Question question) implements AgendaItem {
    Answered answer(Answer answer) {
      return new Answered(question, answer);
    }
  }

  /** The équipe has answered, once. */
  record Answered(Question question, Answer answer) implements AgendaItem {
    Opinion opinion() {
      return new Opinion(
          question.parcours().value(), question.subject(), answer.favorable(), answer.givenOn());
    }
  }

  /**
   * The opinion itself; its text never leaves this service.
   *
   * @param heard whether the person was heard by the équipe
   * @param assisted whether somebody of the person's choice was with them
   */
  record Answer(
      boolean favorable,
      String text,
      LocalDate givenOn,
      boolean heard,
      boolean assisted,
      String recordedBy) {
    /** Quotes nothing: the text is about a person. */
    @Override
    public String toString() {
      return "Answer[favorable=%s, %s]".formatted(favorable, givenOn);
    }
  }
}
