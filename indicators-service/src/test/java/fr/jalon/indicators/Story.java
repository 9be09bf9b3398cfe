package fr.jalon.indicators;

import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentBooked;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentClosed;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentOpened;
import fr.jalon.contracts.AccompanimentEvent.ContractKind;
import fr.jalon.contracts.AccompanimentEvent.ContractSigned;
import fr.jalon.contracts.Attendance;
import fr.jalon.contracts.Channel;
import fr.jalon.contracts.Event;
import fr.jalon.contracts.OrientationEvent.ConvocationSent;
import fr.jalon.contracts.OrientationEvent.OrientationDecided;
import fr.jalon.contracts.OrientationEvent.ParcoursClosed;
import fr.jalon.contracts.OrientationEvent.ParcoursOpened;
import fr.jalon.contracts.OrientationEvent.RightChanged;
import fr.jalon.contracts.Origin;
import fr.jalon.contracts.ParcoursType;
import fr.jalon.contracts.Profile;
import fr.jalon.contracts.Profile.FamilySituation;
import fr.jalon.contracts.Profile.Sex;
import fr.jalon.contracts.SubjectToDuties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What happens to the persons of one département, one event after the other. */
final class Story {
  private final String departement;
  private final List<Event> events = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-01T08:00:00Z");

  Story(String departement) {
    this.departement = departement;
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  String departement() {
    return departement;
  }

  /** One person's way; each call is one event, a minute after the one before. */
  final class Person {
    private final UUID person = UUID.randomUUID();
    private final UUID parcours = UUID.randomUUID();
    private final UUID accompaniment = UUID.randomUUID();

    Person convoked(String on) {
      return told(
          new ConvocationSent(
              id(), tick(), departement, person, parcours, id(), null, Channel.POST, day(on)));
    }

    Person oriented(String on, ParcoursType type) {
      return oriented(on, type, 1);
    }

    Person oriented(String on, ParcoursType type, int rank) {
      var orientation = id();
      told(
          new OrientationDecided(
              id(),
              tick(),
              departement,
              person,
              parcours,
              orientation,
              rank,
              type,
              id(),
              "DEPARTEMENT",
              false,
              id(),
              day(on),
              null));
      return told(
          new AccompanimentOpened(
              id(), tick(), departement, person, parcours, accompaniment, orientation, day(on)));
    }

    UUID booked(String on, String scheduledOn) {
      var appointment = id();
      told(
          new AccompanimentAppointmentBooked(
              id(),
              tick(),
              departement,
              person,
              parcours,
              accompaniment,
              appointment,
              true,
              day(on),
              day(scheduledOn)));
      return appointment;
    }

    Person met(String bookedOn, String heldOn) {
      return closed(booked(bookedOn, heldOn), Attendance.HONOURED, heldOn);
    }

    Person closed(UUID appointment, Attendance attendance, String scheduledOn) {
      return told(
          new AccompanimentAppointmentClosed(
              id(),
              tick(),
              departement,
              person,
              parcours,
              accompaniment,
              appointment,
              true,
              attendance,
              day(scheduledOn),
              attendance == Attendance.HONOURED ? day(scheduledOn) : null));
    }

    Person signed(String on) {
      return told(
          new ContractSigned(
              id(),
              tick(),
              departement,
              person,
              parcours,
              accompaniment,
              id(),
              ContractKind.CER,
              1,
              day(on),
              day(on),
              day(on).plusMonths(6),
              null,
              null,
              null,
              null));
    }

    Person left(String on) {
      return told(
          new ParcoursClosed(id(), tick(), departement, person, parcours, day(on), "FIN_DE_DROIT"));
    }

    /** The parcours was found to be another's duplicate. */
    Person doubled(String on) {
      return told(
          new ParcoursClosed(id(), tick(), departement, person, parcours, day(on), "DOUBLON"));
    }

    String parcoursId() {
      return parcours.toString();
    }

    Person rightChanged(String on) {
      return told(
          new RightChanged(
              id(), tick(), departement, person, null, "2", SubjectToDuties.YES, day(on)));
    }

    private Person told(Event event) {
      events.add(event);
      return this;
    }
  }

  Person entered(String on, String receivedOn, String territory) {
    return opened(Origin.ENTRY, on, receivedOn, territory);
  }

  Person inStock(String on, String receivedOn, String territory) {
    return opened(Origin.STOCK, on, receivedOn, territory);
  }

  /** Someone of whom only an accompaniment is known yet. */
  Person unheardOf() {
    return new Person();
  }

  private Person opened(Origin origin, String on, String receivedOn, String territory) {
    var person = new Person();
    return person.told(
        new ParcoursOpened(
            id(),
            tick(),
            departement,
            person.person,
            person.parcours,
            origin,
            "ENTREE-1",
            "NOUVELLE_DEMANDE",
            "PLEIN-EMPLOI-2025",
            day(on),
            day(on),
            day(receivedOn),
            day(receivedOn),
            null,
            territory,
            new Profile("1990-04", Sex.F, FamilySituation.SINGLE, null)));
  }

  /** From now on, what happens is told after that instant. */
  Story toldAfter(Instant instant) {
    now = instant;
    return this;
  }

  private Instant tick() {
    now = now.plusSeconds(60);
    return now;
  }

  private static UUID id() {
    return UUID.randomUUID();
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
