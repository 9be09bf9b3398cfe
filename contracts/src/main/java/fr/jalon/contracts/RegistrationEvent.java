package fr.jalon.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a person is registered as a jobseeker, as France Travail tells. */
public sealed interface RegistrationEvent extends AccompanimentEvent {

  /**
   * The person is on the list of jobseekers from {@code registeredOn} on.
   *
   * @param category France Travail's, where it was told
   */
  record JobseekerRegistered(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      @Nullable UUID parcoursId,
      LocalDate registeredOn,
      @Nullable String category)
      implements RegistrationEvent {}

  /**
   * The person is no longer on the list of jobseekers.
   *
   * @param reason France Travail's code, where it was told
   */
  record JobseekerDeregistered(
      UUID eventId,
      Instant occurredAt,
      String departement,
      UUID personId,
      @Nullable UUID parcoursId,
      LocalDate deregisteredOn,
      DeregistrationKind kind,
      @Nullable String reason)
      implements RegistrationEvent {}

  /** Whether the person asked for it. */
  enum DeregistrationKind {
    CESSATION,
    RADIATION
  }
}
