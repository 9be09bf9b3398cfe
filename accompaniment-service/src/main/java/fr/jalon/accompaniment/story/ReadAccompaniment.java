package fr.jalon.accompaniment.story;

import fr.jalon.accompaniment.appointment.AppointmentRepository;
import fr.jalon.accompaniment.appointment.AppointmentView;
import fr.jalon.accompaniment.appointment.Appointments;
import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.contract.ContractRepository;
import fr.jalon.accompaniment.contract.ContractView;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.ClosingReason;
import fr.jalon.accompaniment.policy.Deadline;
import fr.jalon.accompaniment.story.StoryView.DeadlineView;
import fr.jalon.accompaniment.story.StoryView.OrientationView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the whole story of one accompaniment, in as many queries whatever it holds. */
@ApplicationScoped
class ReadAccompaniment {
  private final AccompanimentRepository accompaniments;
  private final AppointmentRepository appointments;
  private final ContractRepository contracts;
  private final Chapters chapters;
  private final Clock clock;

  ReadAccompaniment(
      AccompanimentRepository accompaniments,
      AppointmentRepository appointments,
      ContractRepository contracts,
      Chapters chapters,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.appointments = appointments;
    this.contracts = contracts;
    this.chapters = chapters;
    this.clock = clock;
  }

  @Transactional
  StoryView handle(AccompanimentId id) {
    var accompaniment = accompaniments.get(id);
    return story(
            accompaniment,
            appointments.of(accompaniment),
            contracts.of(accompaniment),
            LocalDate.now(clock))
        .told(accompaniments.formerOf(id), chapters.of(List.of(id.value())));
  }

  static StoryView story(
      Accompaniment accompaniment,
      Appointments appointments,
      List<Contract> contracts,
      LocalDate today) {
    Optional<LocalDate> closedOn;
    Optional<ClosingReason> reason;
    switch (accompaniment) {
      case Accompaniment.Open _ -> {
        closedOn = Optional.empty();
        reason = Optional.empty();
      }
      case Accompaniment.Closed closed -> {
        closedOn = Optional.of(closed.closedOn());
        reason = Optional.of(closed.reason());
      }
    }
    return new StoryView(
        accompaniment.id().value(),
        accompaniment.subject().parcoursId(),
        accompaniment.subject().personId(),
        Stage.of(accompaniment, appointments, contracts),
        accompaniment.regime(),
        OrientationView.of(accompaniment.assignment()),
        accompaniment.assignment().decidedOn(),
        closedOn.orElse(null),
        reason.orElse(null),
        accompaniment.deadlines().stream()
            .map(each -> view(each, metOn(each, appointments, contracts), closedOn.orElse(today)))
            .toList(),
        appointments.all().stream().map(each -> AppointmentView.of(each, appointments)).toList(),
        contracts.stream().map(ContractView::of).toList(),
        null,
        List.of());
  }

  /** Nothing more falls due on an accompaniment that ended: it is judged on its last day. */
  private static DeadlineView view(Deadline promise, Optional<LocalDate> metOn, LocalDate asOf) {
    return new DeadlineView(
        promise.rule(),
        promise.label(),
        promise.source(),
        promise.startedOn(),
        promise.dueOn(),
        metOn.orElse(null),
        promise.overdue(metOn.orElse(null), asOf));
  }

  private static Optional<LocalDate> metOn(
      Deadline promise, Appointments appointments, List<Contract> contracts) {
    return switch (promise.rule()) {
      case FIRST_APPOINTMENT_BOOKED -> appointments.firstBookedOn();
      case FIRST_APPOINTMENT_HELD -> appointments.firstHeldOn();
      case CONTRACT, CONTRACT_BY_LAW ->
          contracts.stream()
              .filter(Contract.Signed.class::isInstance)
              .map(signed -> ((Contract.Signed) signed).signedOn())
              .min(Comparator.naturalOrder());
    };
  }
}
