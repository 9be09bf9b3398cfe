package fr.jalon.accompaniment.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One way of being followed in a programme, with its own active file.
 *
 * @param function the professionals whose time makes its places
 */
@Schema(
    name = "ProgrammeMeasure",
    description = "Une modalité du programme, avec sa propre file active")
public record Measure(
    @Schema(examples = "COIP") String code, String label, String function, Capacity capacity) {

  public Measure {
    Sound.code(code, "code");
    Sound.text(label, "label");
    Sound.code(function, "function");
    Sound.present(capacity, "capacity");
  }
}
