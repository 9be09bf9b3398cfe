package fr.jalon.accompaniment.story;

import static fr.jalon.accompaniment.AccompanimentProblem.PERSON_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads all that happened to a person in all their follow-ups, one statement a chapter. */
@ApplicationScoped
class ReadPerson {
  private final PersonStoryRepository persons;
  private final Chapters chapters;

  ReadPerson(PersonStoryRepository persons, Chapters chapters) {
    this.persons = persons;
    this.chapters = chapters;
  }

  @Transactional
  PersonStory handle(UUID personId) {
    var all = persons.of(personId);
    if (all.isEmpty()) {
      throw PERSON_NOT_FOUND.because("Aucun accompagnement pour " + personId);
    }
    return new PersonStory(
        personId, all, chapters.of(all.stream().map(AccompanimentSummary::id).toList()));
  }
}
