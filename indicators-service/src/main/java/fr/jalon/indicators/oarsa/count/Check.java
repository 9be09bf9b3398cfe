package fr.jalon.indicators.oarsa.count;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One thing that must hold between the numbers of the tables.
 *
 * @param faults where it does not
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Check(String code, String label, boolean holds, List<String> faults) {

  static Check of(String code, String label, List<String> faults) {
    return new Check(code, label, faults.isEmpty(), List.copyOf(faults));
  }
}
