package fr.jalon.accompaniment.programme.author;

import java.time.Instant;
import java.time.LocalDate;

/** The named agent who says something, the day it is and the instant it becomes known. */
public record Author(String agentId, String agentName, LocalDate today, Instant now) {}
