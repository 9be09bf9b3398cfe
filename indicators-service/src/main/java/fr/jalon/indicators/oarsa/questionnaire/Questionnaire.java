package fr.jalon.indicators.oarsa.questionnaire;

import java.util.List;
import java.util.Optional;

/** All that the survey asks. */
public record Questionnaire(
    int version,
    String source,
    List<Scope> scopes,
    Perimeter perimeter,
    List<Block> blocks,
    List<Note> notes,
    List<Sheet> sheets) {

  public Optional<Sheet> sheet(String code) {
    return sheets.stream().filter(sheet -> sheet.code().equals(code)).findFirst();
  }

  public Optional<Scope> scope(String name) {
    return scopes.stream().filter(scope -> scope.name().equals(name)).findFirst();
  }
}
