package fr.jalon.accompaniment.health;

import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.programme.author.Authors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads a person's way to care, for who follows them. */
@ApplicationScoped
class ReadHealth {
  private final Care care;
  private final HealthRepository health;
  private final Authors authors;

  ReadHealth(Care care, HealthRepository health, Authors authors) {
    this.care = care;
    this.health = health;
    this.authors = authors;
  }

  @Transactional
  HealthView handle(AccompanimentId id) {
    var accompaniment = care.read(id, authors.current());
    return HealthView.of(accompaniment, health.of(accompaniment));
  }
}
