package fr.jalon.accompaniment.employment;

import java.util.UUID;

public record EmploymentId(UUID value) {}
