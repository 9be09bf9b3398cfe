package fr.jalon.orientation.search;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.beneficiary.PersonRepository;
import fr.jalon.orientation.beneficiary.ReadingTraceRepository;
import fr.jalon.orientation.recognition.ResolvePersons;
import fr.jalon.orientation.recognition.ResolvePersons.Asked;
import fr.jalon.orientation.recognition.ResolvePersons.Doubtful;
import fr.jalon.orientation.recognition.ResolvePersons.Nobody;
import fr.jalon.orientation.recognition.ResolvePersons.One;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers another service that must match a partner's file, or print names: each item for itself,
 * and each person told of is traced.
 */
@ApplicationScoped
class ResolveBatch {
  private final ResolvePersons resolvePersons;
  private final PersonRepository people;
  private final ReadingTraceRepository traces;
  private final Tenancy tenancy;

  ResolveBatch(
      ResolvePersons resolvePersons,
      PersonRepository people,
      ReadingTraceRepository traces,
      Tenancy tenancy) {
    this.resolvePersons = resolvePersons;
    this.people = people;
    this.traces = traces;
    this.tenancy = tenancy;
  }

  /** One item: a person whose name is asked, or traits of a person who is to be found. */
  record Item(String reference, Optional<PersonId> person, Optional<Asked> traits) {}

  /** What came of an item. */
  enum Outcome {
    FOUND,
    UNCERTAIN,
    UNKNOWN,
    UNREADABLE
  }

  /** The answer to an item; the identity only where a name was asked. */
  record Answer(
      String reference,
      Outcome outcome,
      @Nullable UUID personId,
      @Nullable PersonIdentity identity) {}

  @Transactional
  List<Answer> handle(List<Item> items) {
    var matched = items.stream().filter(item -> item.traits().isPresent()).toList();
    var resolved =
        resolvePersons.handle(
            matched.stream().flatMap(item -> item.traits().stream()).toList(),
            tenancy.departement());
    var names = people.identities(items.stream().flatMap(item -> item.person().stream()).toList());
    var answers = new ArrayList<Answer>();
    int next = 0;
    for (var item : items) {
      if (item.traits().isPresent()) {
        answers.add(
            switch (resolved.get(next++)) {
              case One one ->
                  new Answer(item.reference(), Outcome.FOUND, one.person().value(), null);
              case Doubtful _ -> new Answer(item.reference(), Outcome.UNCERTAIN, null, null);
              case Nobody _ -> new Answer(item.reference(), Outcome.UNKNOWN, null, null);
            });
      } else {
        answers.add(named(item, names));
      }
    }
    traces.read(
        "Résolution",
        answers.stream()
            .flatMap(answer -> Optional.ofNullable(answer.personId()).stream())
            .toList());
    return answers;
  }

  private static Answer named(Item item, Map<PersonId, PersonIdentity> names) {
    if (item.person().isEmpty()) {
      return new Answer(item.reference(), Outcome.UNREADABLE, null, null);
    }
    var found = names.get(item.person().get());
    return found == null
        ? new Answer(item.reference(), Outcome.UNKNOWN, null, null)
        : new Answer(item.reference(), Outcome.FOUND, found.id().value(), found);
  }
}
