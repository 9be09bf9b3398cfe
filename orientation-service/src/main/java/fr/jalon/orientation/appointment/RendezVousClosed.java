package fr.jalon.orientation.appointment;

import fr.jalon.contracts.Attendance;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.parcours.ParcoursId;
import java.util.UUID;

/** Told within the service, in the same transaction: it is known what became of a rendez-vous. */
public record RendezVousClosed(
    UUID rendezVousId, ParcoursId parcours, PersonId person, Attendance attendance) {}
