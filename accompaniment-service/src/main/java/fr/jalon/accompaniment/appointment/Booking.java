package fr.jalon.accompaniment.appointment;

import java.time.Instant;
import java.time.LocalDate;

/** That a rendez-vous was fixed: the day it was, when this became known, and who said so. */
public record Booking(LocalDate on, Instant recordedAt, String recordedBy) {}
