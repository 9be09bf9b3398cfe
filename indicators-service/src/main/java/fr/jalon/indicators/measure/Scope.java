package fr.jalon.indicators.measure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Over which days and which territory a cohort is taken, on which day it is looked at, and whether
 * month by month.
 */
record Scope(
    LocalDate first, LocalDate last, Optional<String> territory, LocalDate asOf, boolean byMonth) {}
