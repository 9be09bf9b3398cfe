package fr.jalon.accompaniment.contract.due;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When a contract is listed for its term. */
@ConfigMapping(prefix = "jalon.contract")
interface ContractConfig {
  /** How many days before its term a contract is listed, to be renewed in time. */
  @WithDefault("30")
  int endingSoonDays();
}
