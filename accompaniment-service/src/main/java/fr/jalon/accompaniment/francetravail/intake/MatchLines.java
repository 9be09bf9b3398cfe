package fr.jalon.accompaniment.francetravail.intake;

import fr.jalon.accompaniment.francetravail.exchange.PersonsClient;
import fr.jalon.accompaniment.francetravail.exchange.Resolution;
import fr.jalon.accompaniment.francetravail.exchange.Resolution.Outcome;
import fr.jalon.accompaniment.francetravail.exchange.Unavailable;
import fr.jalon.accompaniment.francetravail.file.Traits;
import fr.jalon.accompaniment.francetravail.intake.ApplyResolution.Found;
import fr.jalon.accompaniment.francetravail.intake.PartnerLine.Waiting;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for the persons of a batch of lines: by NIR and birth date, else by names and birth, as
 * orientation-service recognises them; one question for the batch, asked outside of any
 * transaction.
 */
@ApplicationScoped
class MatchLines {
  private static final int TIMEOUT_SECONDS = 120;

  private final PartnerLineRepository lines;
  private final ApplyResolution applyResolution;
  private final PersonsClient persons;

  MatchLines(PartnerLineRepository lines, ApplyResolution applyResolution, PersonsClient persons) {
    this.lines = lines;
    this.applyResolution = applyResolution;
    this.persons = persons;
  }

  /** True while there may be more to match. */
  boolean handle() throws Unavailable {
    if (!persons.mayAsk()) {
      return false;
    }
    var batch = QuarkusTransaction.requiringNew().call(() -> lines.waiting(PersonsClient.MOST));
    if (batch.isEmpty()) {
      return false;
    }
    var found = ask(batch);
    QuarkusTransaction.requiringNew()
        .timeout(TIMEOUT_SECONDS)
        .run(() -> {
          for (var line : batch) {
            applyResolution.handle(
                line.place(),
                Optional.ofNullable(found.get(line.place().owner()))
                    .orElseGet(() -> byIdentifier(line.traits())));
          }
        });
    return batch.size() == PersonsClient.MOST;
  }

  private Map<String, Found> ask(List<Waiting> batch) throws Unavailable {
    var asked = batch.stream().filter(line -> line.traits().areEnough()).toList();
    var found = new HashMap<String, Found>();
    if (!asked.isEmpty()) {
      resolve(asked, found);
    }
    return found;
  }

  /** A line that nobody can read is looked for alone in the end, and holds no other back. */
  private void resolve(List<Waiting> asked, Map<String, Found> found) throws Unavailable {
    try {
      var answers =
          persons.resolve(
              asked.stream().map(line -> item(line.place().owner(), line.traits())).toList());
      if (answers.size() != asked.size()) {
        throw new Unavailable("orientation-service n'a pas répondu de chaque ligne");
      }
      answers.forEach(answer -> found.put(answer.reference(), found(answer)));
    } catch (Unavailable away) {
      if (!away.isRefusal()) {
        throw away;
      }
      if (asked.size() == 1) {
        found.put(asked.getFirst().place().owner(), Found.NOBODY);
      } else {
        int half = asked.size() / 2;
        resolve(asked.subList(0, half), found);
        resolve(asked.subList(half, asked.size()), found);
      }
    }
  }

  private static Found found(Resolution answer) {
    return answer.outcome() == Outcome.FOUND && answer.personId() != null
        ? Found.of(answer.personId())
        : new Found(Optional.empty(), answer.outcome() == Outcome.UNCERTAIN);
  }

  /** The lines of the extract of actions name their persons by an identifier alone. */
  private Found byIdentifier(Traits traits) {
    return Optional.ofNullable(traits.reference())
        .flatMap(lines::personOf)
        .map(Found::of)
        .orElse(Found.NOBODY);
  }

  private static Map<String, String> item(String reference, Traits traits) {
    var item = new HashMap<String, String>();
    item.put("reference", reference);
    var known = new ArrayList<Map.Entry<String, Optional<String>>>();
    known.add(Map.entry("nir", Optional.ofNullable(traits.nir())));
    known.add(Map.entry("birthDate", Optional.ofNullable(traits.birthDate()).map(String::valueOf)));
    known.add(Map.entry("birthName", Optional.ofNullable(traits.birthName())));
    known.add(Map.entry("firstName", Optional.ofNullable(traits.firstName())));
    known.add(Map.entry("birthPlace", Optional.ofNullable(traits.birthPlace())));
    known.forEach(one -> one.getValue().ifPresent(value -> item.put(one.getKey(), value)));
    return item;
  }
}
