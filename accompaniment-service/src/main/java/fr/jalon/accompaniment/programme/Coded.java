package fr.jalon.accompaniment.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One value of a closed list: what is stored, and what people read. */
@Schema(name = "ProgrammeCode", description = "Une valeur d'une liste fermée")
public record Coded(@Schema(examples = "HOUSING") String code, String label) {

  public Coded {
    Sound.code(code, "code");
    Sound.text(label, "label");
  }
}
