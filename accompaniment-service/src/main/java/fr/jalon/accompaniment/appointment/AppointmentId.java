package fr.jalon.accompaniment.appointment;

import java.util.UUID;

/** Which rendez-vous. */
public record AppointmentId(UUID value) {}
