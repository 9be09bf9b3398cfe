package fr.jalon.accompaniment.francetravail.queue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.jalon.accompaniment.francetravail.api.PartnerAppointment;
import java.util.Optional;
import java.util.UUID;

/** What is to be kept of a call that was done. */
sealed interface Effect {

  /** Nothing but that it was done. */
  record Nothing() implements Effect {}

  /** What France Travail calls a rendez-vous of ours, and what it was told of it. */
  record AppointmentTold(
      UUID appointmentId, Optional<String> partnerId, PartnerAppointment.Status status)
      implements Effect {}

  /** What France Travail answered: sealed before it is kept. */
  record Answered(Kind kind, JsonNode content) implements Effect {
    /** Of what it speaks. */
    enum Kind {
      ORIENTATION,
      DIAGNOSIS
    }

    @Override
    public String toString() {
      return "Answered[" + kind + "]";
    }
  }
}
