package fr.jalon.accompaniment.contract;

import fr.jalon.accompaniment.contract.Contract.Ended;
import fr.jalon.accompaniment.contract.Contract.InForce;
import fr.jalon.contracts.AccompanimentEvent;
import fr.jalon.contracts.AccompanimentEvent.ContractSigned;
import fr.jalon.contracts.ContractEvent.ContractAmended;
import fr.jalon.contracts.ContractEvent.ContractEnded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the others are told of a contract: dates and kinds, never what it says. */
public final class Told {
  private Told() {}

  /** That both have signed: a contract, or other terms of one that goes on. */
  public static AccompanimentEvent signed(InForce contract, Instant now) {
    return contract.binding().amendments() == 0 ? first(contract, now) : amended(contract, now);
  }

  private static ContractSigned first(InForce contract, Instant now) {
    var head = contract.head();
    var subject = head.file().subject();
    var terms = contract.text().terms();
    return new ContractSigned(
        UUID.randomUUID(),
        now,
        subject.departement(),
        subject.personId(),
        subject.parcoursId(),
        head.file().accompaniment().value(),
        head.id().value(),
        head.kind(),
        contract.binding().rank(),
        contract.text().signedOn(),
        terms.startsOn(),
        terms.endsOn(),
        contract.binding().firstSinceEntry().orElse(null),
        head.renews().map(ContractId::value).orElse(null),
        terms.activity().hours().orElse(null),
        kinds(terms));
  }

  private static ContractAmended amended(InForce contract, Instant now) {
    var head = contract.head();
    var subject = head.file().subject();
    var terms = contract.text().terms();
    return new ContractAmended(
        UUID.randomUUID(),
        now,
        subject.departement(),
        subject.personId(),
        subject.parcoursId(),
        head.file().accompaniment().value(),
        head.id().value(),
        contract.binding().amendments() + 1,
        contract.text().signedOn(),
        terms.startsOn(),
        terms.endsOn(),
        terms.activity().hours().orElse(null),
        kinds(terms));
  }

  public static ContractEnded ended(Ended contract, Instant now) {
    var head = contract.head();
    var subject = head.file().subject();
    return new ContractEnded(
        UUID.randomUUID(),
        now,
        subject.departement(),
        subject.personId(),
        subject.parcoursId(),
        head.file().accompaniment().value(),
        head.id().value(),
        contract.ending().on(),
        contract.ending().cause());
  }

  private static List<String> kinds(Terms terms) {
    return terms.actionKinds().stream().map(ActionKind::name).toList();
  }
}
