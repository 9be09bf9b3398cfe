package fr.jalon.indicators.measure;

import java.time.LocalDate;
import java.util.Optional;

/** Over which days and which territory a cohort is taken, and on which day it is looked at. */
record Scope(LocalDate first, LocalDate last, Optional<String> territory, LocalDate asOf) {}
