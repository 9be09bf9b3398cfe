package fr.jalon.orientation.profession;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A profession, as data: a département says its own, and its own caseload.
 *
 * @param peoplePerEtp how many people one ETP follows, when a text says so
 * @param source the text that says so
 */
public record Profession(String code, String label, Optional<Integer> peoplePerEtp, String source) {

  /** How many people somebody follows who works that share of full time. */
  public Optional<Integer> capacity(BigDecimal etp) {
    return peoplePerEtp.map(people ->
        BigDecimal.valueOf(people).multiply(etp).setScale(0, RoundingMode.DOWN).intValueExact());
  }
}
