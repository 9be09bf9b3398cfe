package fr.jalon.accompaniment.francetravail.queue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.jalon.accompaniment.francetravail.api.Answer;
import fr.jalon.accompaniment.francetravail.api.Answer.Done;
import fr.jalon.accompaniment.francetravail.api.Answer.Never;
import fr.jalon.accompaniment.francetravail.api.Answer.NotNow;
import fr.jalon.accompaniment.francetravail.api.FranceTravailClient;
import fr.jalon.accompaniment.francetravail.api.PartnerAppointment;
import fr.jalon.accompaniment.francetravail.api.PartnerAppointment.Status;
import fr.jalon.accompaniment.francetravail.api.PartnerParcours;
import fr.jalon.accompaniment.francetravail.exchange.Disclosed;
import fr.jalon.accompaniment.francetravail.exchange.FranceTravailConfig.Api;
import fr.jalon.accompaniment.francetravail.exchange.PersonsClient;
import fr.jalon.accompaniment.francetravail.exchange.Unavailable;
import fr.jalon.accompaniment.francetravail.queue.SubjectRepository.AppointmentFacts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes one call, outside of any transaction: asks who the person is, finds them there, then asks
 * or tells. Made a second time, it first looks at what France Travail already has, where that can
 * be read.
 */
@ApplicationScoped
class PerformCall {
  private static final Effect NOTHING = new Nothing();

  private final SubjectRepository subjects;
  private final PersonsClient persons;
  private final FranceTravailClient api;
  private final Clock clock;

  PerformCall(
      SubjectRepository subjects, PersonsClient persons, FranceTravailClient api, Clock clock) {
    this.subjects = subjects;
    this.persons = persons;
    this.api = api;
    this.clock = clock;
  }

  /** What came of it, and what is to be kept. */
  record Performed(Answer answer, Effect effect) {
    static Performed of(Answer answer) {
      return new Performed(answer, NOTHING);
    }
  }

  /** What is to be kept of a call that was done. */
  sealed interface Effect {}

  /** Nothing but that it was done. */
  record Nothing() implements Effect {}

  /** What France Travail calls a rendez-vous of ours, and what it was told of it. */
  record AppointmentTold(UUID appointmentId, Optional<String> partnerId, Status status)
      implements Effect {}

  /** What France Travail answered: sealed before it is kept. */
  record Answered(AnswerKind kind, JsonNode content) implements Effect {
    @Override
    public String toString() {
      return "Answered[" + kind + "]";
    }
  }

  Performed handle(Call.Calling call, Api settings) {
    List<Disclosed> told;
    try {
      told = persons.disclose(List.of(call.head().personId()), "Appel de France Travail");
    } catch (Unavailable away) {
      return Performed.of(new NotNow(away.reason(), away.retryAfter(), false));
    }
    if (told.isEmpty()) {
      return never("PERSONNE_INCONNUE", "La personne n'est plus connue");
    }
    var person = told.getFirst();
    if (person.nir() == null) {
      return never("NIR_ABSENT", "La personne n'a pas de NIR connu");
    }
    return switch (call.head().kind()) {
      case READ_ORIENTATION ->
          withUsager(
              person,
              settings,
              usager -> kept(AnswerKind.ORIENTATION, api.readOrientation(settings, usager)));
      case WRITE_ORIENTATION ->
          withUsager(person, settings, usager -> writeOrientation(call, settings, usager));
      case SEND_APPOINTMENT ->
          withAppointment(
              call, person, settings, (usager, appointment) -> send(appointment, settings, usager));
      case CANCEL_APPOINTMENT ->
          withAppointment(
              call,
              person,
              settings,
              (usager, appointment) -> cancel(appointment, settings, usager));
      case READ_DIAGNOSIS -> diagnosis(person, settings);
    };
  }

  private Performed withUsager(Disclosed person, Api settings, Function<String, Performed> then) {
    var found = api.find(settings, String.valueOf(person.nir()), person.birthDate());
    return found instanceof Done(var usager, _) && usager.isPresent()
        ? then.apply(usager.get())
        : Performed.of(found);
  }

  private Performed withAppointment(
      Call.Calling call,
      Disclosed person,
      Api settings,
      BiFunction<String, AppointmentFacts, Performed> then) {
    var facts =
        QuarkusTransaction.requiringNew().call(() -> subjects.appointment(call.head().subjectId()));
    return facts.isEmpty()
        ? never("RENDEZ_VOUS_INCONNU", "Ce rendez-vous n'existe plus")
        : withUsager(person, settings, usager -> then.apply(usager, facts.get()));
  }

  private Performed diagnosis(Disclosed person, Api settings) {
    var found = api.findFile(settings, String.valueOf(person.nir()), person.birthDate());
    return found instanceof Done(var id, _) && id.isPresent()
        ? kept(AnswerKind.DIAGNOSIS, api.readDiagnosis(settings, id.get()))
        : Performed.of(found);
  }

  private static Performed kept(AnswerKind kind, Answer answer) {
    return answer instanceof Done(_, var body) && body.isPresent()
        ? new Performed(answer, new Answered(kind, body.get()))
        : Performed.of(answer);
  }

  private Performed writeOrientation(Call.Calling call, Api settings, String usager) {
    var facts =
        QuarkusTransaction.requiringNew()
            .call(() -> subjects.accompaniment(call.head().subjectId()));
    if (facts.isEmpty()) {
      return never("ORIENTATION_INCONNUE", "Cette orientation n'existe plus");
    }
    var parcours = PartnerParcours.of(facts.get().parcoursType());
    if (call.progress().unanswered() > 0) {
      var read = api.readOrientation(settings, usager);
      if (!(read instanceof Done done)) {
        return Performed.of(read);
      }
      if (holds(done, parcours)) {
        return Performed.of(done);
      }
    }
    return Performed.of(api.writeOrientation(settings, usager, parcours));
  }

  /** Whether what was asked for is there already: the last try was heard, only not answered. */
  private static boolean holds(Done read, PartnerParcours parcours) {
    if (read.body().isEmpty()) {
      return false;
    }
    for (var orientation : read.body().get()) {
      if (orientation.path("parcours").asText("").equals(parcours.name())
          && orientation.path("organisme").asText("").equals("CD")
          && orientation.path("statut").asText("").equals("DECIDE")) {
        return true;
      }
    }
    return false;
  }

  private Performed send(AppointmentFacts facts, Api settings, String usager) {
    if (facts.partnerId() == null) {
      return facts.status() == Status.ANNULE
          ? Performed.of(new Done(Optional.empty(), Optional.empty()))
          : create(facts, settings, usager);
    }
    var moved = api.moveAppointment(settings, usager, payload(facts, settings, facts.partnerId()));
    if (moved instanceof Never(var code, _) && code.equals(FranceTravailClient.UNKNOWN_ID)) {
      return create(facts, settings, usager);
    }
    return moved instanceof Done
        ? new Performed(
            moved, new AppointmentTold(facts.id(), Optional.of(facts.partnerId()), facts.status()))
        : Performed.of(moved);
  }

  /** Also what follows when France Travail merged two usagers, and forgot the id it had given. */
  private Performed create(AppointmentFacts facts, Api settings, String usager) {
    var created = api.createAppointment(settings, usager, payload(facts, settings, null));
    return created instanceof Done(var id, _)
        ? new Performed(created, new AppointmentTold(facts.id(), id, facts.status()))
        : Performed.of(created);
  }

  private Performed cancel(AppointmentFacts facts, Api settings, String usager) {
    if (facts.partnerId() == null) {
      return Performed.of(new Done(Optional.empty(), Optional.empty()));
    }
    var cancelled = api.cancelAppointment(settings, usager, facts.partnerId());
    return cancelled instanceof Done
        ? new Performed(cancelled, new AppointmentTold(facts.id(), Optional.empty(), Status.ANNULE))
        : Performed.of(cancelled);
  }

  private PartnerAppointment payload(AppointmentFacts facts, Api settings, @Nullable String id) {
    return PartnerAppointment.of(
        id,
        facts.startsAt().atZone(clock.getZone()).toOffsetDateTime(),
        facts.minutes(),
        facts.place(),
        facts.modality(),
        facts.status(),
        settings);
  }

  private static Performed never(String code, String reason) {
    return Performed.of(new Never(code, reason));
  }
}
