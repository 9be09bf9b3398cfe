package fr.jalon.localstack.cantal;

import fr.jalon.contracts.Attendance;
import fr.jalon.contracts.Channel;
import fr.jalon.contracts.OrientationEvent;
import fr.jalon.contracts.OrientationEvent.ConvocationSent;
import fr.jalon.contracts.OrientationEvent.OrientationAppointmentBooked;
import fr.jalon.contracts.OrientationEvent.OrientationAppointmentClosed;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What orientation-service would have told of somebody.
 *
 * <p>The end of the parcours comes right after its beginning: accompaniment-service, which opens a
 * follow-up for whoever is oriented and still there, then opens none for people whom nobody here
 * knows. The counts read events in any order.
 */
record OrientationTellings(Moment moment, FirstSteps steps) {
  private static final String RULE = "ENTREE-1";
  private static final String REGIME = "PDIE-2021";

  List<OrientationEvent> all() {
    var told = new ArrayList<OrientationEvent>();
    told.add(opened());
    moment
        .person()
        .leftOn()
        .ifPresent(day -> {
          told.add(
              new ParcoursClosed(
                  moment.event("closed"),
                  moment.learnt(day.plusDays(1)),
                  Moment.DEPARTEMENT,
                  moment.personId(),
                  moment.parcoursId(),
                  day,
                  "DROIT_CLOS"));
          told.add(right("5", SubjectToDuties.NO, day, day.plusDays(1)));
        });
    told.add(right("2", SubjectToDuties.YES, moment.person().enteredOn(), steps.receivedOn()));
    convocation(told);
    orientations(told);
    return told;
  }

  private ParcoursOpened opened() {
    var person = moment.person();
    var is = person.qualities();
    return new ParcoursOpened(
        moment.event("opened"),
        moment.learnt(steps.receivedOn()),
        Moment.DEPARTEMENT,
        moment.personId(),
        moment.parcoursId(),
        person.stock() ? Origin.STOCK : Origin.ENTRY,
        RULE,
        person.stock()
            ? "Premier fichier mensuel"
            : "Première apparition : Droit ouvert et soumise aux droits et devoirs",
        REGIME,
        person.enteredOn(),
        person.enteredOn(),
        steps.notifiedOn(),
        steps.receivedOn(),
        null,
        is.territory(),
        new Profile(
            is.birthMonth(),
            Sex.valueOf(is.sex()),
            FamilySituation.valueOf(is.family()),
            is.education().equals("UNKNOWN") ? null : is.education()));
  }

  private RightChanged right(
      String state, SubjectToDuties subject, LocalDate on, LocalDate toldOn) {
    return new RightChanged(
        moment.event("right:" + state),
        moment.learnt(toldOn),
        Moment.DEPARTEMENT,
        moment.personId(),
        moment.parcoursId(),
        state,
        subject,
        on);
  }

  private void convocation(List<OrientationEvent> told) {
    var convoked = steps.convokedOn();
    if (convoked == null) {
      return;
    }
    told.add(
        new ConvocationSent(
            moment.event("convoked"),
            moment.learnt(convoked),
            Moment.DEPARTEMENT,
            moment.personId(),
            moment.parcoursId(),
            moment.person().id("convocation"),
            null,
            Channel.POST,
            convoked));
    var missed = steps.missedOn();
    if (missed != null) {
      meeting(told, "missed", convoked, missed, null);
    }
    var seen = steps.seenOn();
    if (seen != null) {
      meeting(told, "seen", missed == null ? convoked : missed.plusDays(1), seen, seen);
    }
  }

  private void meeting(
      List<OrientationEvent> told,
      String which,
      LocalDate bookedOn,
      LocalDate on,
      @Nullable LocalDate heldOn) {
    var id = moment.person().id("meeting:" + which);
    told.add(
        new OrientationAppointmentBooked(
            moment.event("booked:" + which),
            moment.learnt(bookedOn),
            Moment.DEPARTEMENT,
            moment.personId(),
            moment.parcoursId(),
            id,
            bookedOn,
            on));
    told.add(
        new OrientationAppointmentClosed(
            moment.event("held:" + which),
            moment.learnt(on),
            Moment.DEPARTEMENT,
            moment.personId(),
            moment.parcoursId(),
            id,
            heldOn == null ? Attendance.UNEXCUSED : Attendance.HONOURED,
            on,
            heldOn));
  }

  private void orientations(List<OrientationEvent> told) {
    var rank = 0;
    for (var orientation : moment.person().orientations()) {
      rank++;
      told.add(
          new OrientationDecided(
              moment.event("oriented:" + rank),
              moment.learnt(orientation.on()),
              Moment.DEPARTEMENT,
              moment.personId(),
              moment.parcoursId(),
              moment.person().id("orientation:" + rank),
              rank,
              ParcoursType.valueOf(orientation.type()),
              Moment.organisme(orientation.organisme()),
              orientation.organisme(),
              orientation.spe(),
              Moment.referent(orientation.organisme()),
              orientation.on(),
              orientation.on().plusDays(1)));
    }
  }
}
