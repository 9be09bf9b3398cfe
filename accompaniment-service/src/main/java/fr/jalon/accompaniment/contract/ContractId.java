package fr.jalon.accompaniment.contract;

import java.util.UUID;

/** Which contract. */
public record ContractId(UUID value) {}
