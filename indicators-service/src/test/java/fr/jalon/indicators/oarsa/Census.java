package fr.jalon.indicators.oarsa;

import fr.jalon.contracts.AccompanimentEvent.ContractKind;
import fr.jalon.contracts.AccompanimentEvent.ContractSigned;
import fr.jalon.contracts.ContractEvent.ContractAmended;
import fr.jalon.contracts.ContractEvent.ContractEndCause;
import fr.jalon.contracts.ContractEvent.ContractEnded;
import fr.jalon.contracts.Event;
import fr.jalon.contracts.OrientationEvent.OrientationDecided;
import fr.jalon.contracts.OrientationEvent.ParcoursClosed;
import fr.jalon.contracts.OrientationEvent.ParcoursOpened;
import fr.jalon.contracts.OrientationEvent.RightChanged;
import fr.jalon.contracts.Origin;
import fr.jalon.contracts.ParcoursType;
import fr.jalon.contracts.PersonEvent.PersonsMerged;
import fr.jalon.contracts.Profile;
import fr.jalon.contracts.Profile.FamilySituation;
import fr.jalon.contracts.Profile.Sex;
import fr.jalon.contracts.RegistrationEvent.DeregistrationKind;
import fr.jalon.contracts.RegistrationEvent.JobseekerDeregistered;
import fr.jalon.contracts.RegistrationEvent.JobseekerRegistered;
import fr.jalon.contracts.SubjectToDuties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The persons of one département and all that happens to them, told in the order it is written. */
final class Census {
  static final Profile SOMEBODY = new Profile("1990-04", Sex.F, FamilySituation.SINGLE, null);

  private final String departement;
  private final List<Event> events = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-05T08:00:00Z");

  Census(String departement) {
    this.departement = departement;
  }

  String departement() {
    return departement;
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  /** What follows becomes known from that day on. */
  Census learning(String day) {
    now = Instant.parse(day + "T08:00:00Z");
    return this;
  }

  Person person() {
    return person(SOMEBODY);
  }

  Person person(Profile profile) {
    return new Person(profile);
  }

  /** In the scope since that day: right open, subject, in a parcours requested on that day. */
  Person entered(String on) {
    return entered(on, SOMEBODY);
  }

  Person entered(String on, Profile profile) {
    return person(profile).enters(on).right(on, "2", SubjectToDuties.YES);
  }

  final class Person {
    private final UUID person = UUID.randomUUID();
    private final Profile profile;
    private UUID parcours = UUID.randomUUID();
    private int orientations;
    private int contracts;

    private Person(Profile profile) {
      this.profile = profile;
    }

    UUID id() {
      return person;
    }

    Person enters(String on) {
      return enters(on, on, "SAINT-FLOUR");
    }

    Person enters(String on, String requestedOn, String territory) {
      parcours = UUID.randomUUID();
      orientations = 0;
      contracts = 0;
      return told(
          new ParcoursOpened(
              fresh(),
              tick(),
              departement,
              person,
              parcours,
              Origin.ENTRY,
              "ENTREE-1",
              "NOUVELLE_DEMANDE",
              "PLEIN-EMPLOI-2025",
              day(requestedOn),
              day(on),
              day(on),
              day(on),
              null,
              territory,
              profile));
    }

    Person leaves(String on) {
      return told(
          new ParcoursClosed(
              fresh(), tick(), departement, person, parcours, day(on), "FIN_DE_DROIT"));
    }

    Person right(String on, String state, SubjectToDuties subject) {
      return told(
          new RightChanged(fresh(), tick(), departement, person, null, state, subject, day(on)));
    }

    Person oriented(String on, String kind) {
      return told(
          new OrientationDecided(
              fresh(),
              tick(),
              departement,
              person,
              parcours,
              fresh(),
              ++orientations,
              ParcoursType.SOCIAL,
              fresh(),
              kind,
              false,
              null,
              day(on),
              null));
    }

    UUID contract(String signedOn, String from, String to, String... actions) {
      var contract = fresh();
      told(
          new ContractSigned(
              fresh(),
              tick(),
              departement,
              person,
              parcours,
              fresh(),
              contract,
              ContractKind.CER,
              ++contracts,
              day(signedOn),
              day(from),
              day(to),
              null,
              null,
              null,
              actions.length == 0 ? null : Arrays.asList(actions)));
      return contract;
    }

    Person amended(UUID contract, String signedOn, String from, String to, String... actions) {
      return told(
          new ContractAmended(
              fresh(),
              tick(),
              departement,
              person,
              parcours,
              fresh(),
              contract,
              2,
              day(signedOn),
              day(from),
              day(to),
              null,
              Arrays.asList(actions)));
    }

    Person ended(UUID contract, String on) {
      return told(
          new ContractEnded(
              fresh(),
              tick(),
              departement,
              person,
              parcours,
              fresh(),
              contract,
              day(on),
              ContractEndCause.TERMINATED));
    }

    Person registered(String on) {
      return told(
          new JobseekerRegistered(fresh(), tick(), departement, person, null, day(on), null));
    }

    Person deregistered(String on) {
      return told(
          new JobseekerDeregistered(
              fresh(),
              tick(),
              departement,
              person,
              null,
              day(on),
              DeregistrationKind.CESSATION,
              null));
    }

    /** This person was the other one all along. */
    Person isOne(Person absorbed) {
      return told(
          new PersonsMerged(
              fresh(), tick(), departement, person, absorbed.person, List.of(absorbed.parcours)));
    }

    private Person told(Event event) {
      events.add(event);
      return this;
    }
  }

  private Instant tick() {
    now = now.plusSeconds(60);
    return now;
  }

  private static UUID fresh() {
    return UUID.randomUUID();
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
