package fr.jalon.orientation.disclosure;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a partner's exchange needs to know of whom it speaks: the word that goes into the trace. */
@Schema(
    name = "DisclosurePurpose",
    enumeration = {
      Purpose.CALL_WORD,
      Purpose.LINE_WORD,
      Purpose.ORIENTATION_WORD,
      Purpose.INSTRUCTION_WORD,
      Purpose.ORIENTATIONS_WORD,
      Purpose.CONTRACTS_WORD
    })
enum Purpose {
  @JsonProperty(Purpose.CALL_WORD)
  FRANCE_TRAVAIL_CALL(Purpose.CALL_WORD),
  @JsonProperty(Purpose.LINE_WORD)
  LINE_OF_A_FILE(Purpose.LINE_WORD),
  @JsonProperty(Purpose.ORIENTATION_WORD)
  ORIENTATION_FILE(Purpose.ORIENTATION_WORD),
  @JsonProperty(Purpose.INSTRUCTION_WORD)
  INSTRUCTION_FILE(Purpose.INSTRUCTION_WORD),
  @JsonProperty(Purpose.ORIENTATIONS_WORD)
  ORIENTATIONS_FOR_THE_CAISSE(Purpose.ORIENTATIONS_WORD),
  @JsonProperty(Purpose.CONTRACTS_WORD)
  CONTRACTS_FOR_THE_CAISSE(Purpose.CONTRACTS_WORD);

  static final String CALL_WORD = "Appel de France Travail";
  static final String LINE_WORD = "Rapprochement d'un fichier";
  static final String ORIENTATION_WORD = "Orientation.csv";
  static final String INSTRUCTION_WORD = "InstructionOrientation.csv";
  static final String ORIENTATIONS_WORD = "Jalon-orientations-caisse.csv";
  static final String CONTRACTS_WORD = "Jalon-contrats-caisse.csv";

  private final String word;

  Purpose(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
