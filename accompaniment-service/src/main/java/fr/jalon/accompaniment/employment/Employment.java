package fr.jalon.accompaniment.employment;

import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;

import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.Change;
import fr.jalon.contracts.EmploymentEvent.EmploymentEnded;
import fr.jalon.contracts.EmploymentEvent.EmploymentStarted;
import fr.jalon.platform.date.FrenchDates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A job of a person who is followed, from the first telling of it to its end (PDIE 2021-2025,
 * fiches 2, 3 and 4).
 *
 * <p>One that looks like another waits for an agent to say whether they are one: nobody hears of it
 * before.
 */
public sealed interface Employment {
  Job job();

  default EmploymentId id() {
    return job().id();
  }

  /** A job heard of for the first time, that looks like no other of the person's. */
  static Change<Current> start(EmploymentId id, Accompaniment within, Statement told) {
    var job = Job.told(id, within, told);
    return Change.of(new Current(job), started(job, told.recordedAt()));
  }

  /** Told of, and so much like another job of the person that an agent has to compare them. */
  static ToCompare resembling(EmploymentId id, Accompaniment within, Statement told) {
    return new ToCompare(Job.told(id, within, told));
  }

  /** The person may or may not have this job twice: an agent says so. */
  record ToCompare(Job job) implements Employment {

    /** It is another job: it starts for everybody. */
    public Change<Current> another(Instant now) {
      var known = job.changed();
      return Change.of(new Current(known), started(known, now));
    }

    /** It is the same job: what was said of it is kept here, and its source goes to the other. */
    public Same same(EmploymentId as) {
      return new Same(job.changed(), as);
    }
  }

  /** The person works there, as far as is known. */
  record Current(Job job) implements Employment {

    public Change<Current> correct(Statement correction) {
      var next = job.with(correction);
      return Change.of(new Current(next), started(next, correction.recordedAt()));
    }

    public Current confirmedBy(Statement told) {
      return new Current(job.with(told.confirming()));
    }

    public Change<Ended> end(End end) {
      return Ended.of(job.changed(), List.of(), end);
    }
  }

  /** The person no longer works there. */
  record Ended(Job job, List<End> ends) implements Employment {
    public Ended {
      ends = List.copyOf(ends);
    }

    /** The end that counts: the last that was recorded. */
    public End end() {
      return ends.getLast();
    }

    public Change<Ended> correctEnd(End end) {
      return of(job.changed(), ends, end);
    }

    /** Whether the end is early is read again, by the terms that are now known. */
    public Change<Ended> correct(Statement correction, boolean early) {
      var next = job.with(correction);
      mustFollow(next, end());
      var told = started(next, correction.recordedAt());
      if (early == end().early()) {
        return Change.of(new Ended(next, ends), told);
      }
      var end =
          new End(
              end().on(), end().reason(), early, correction.recordedAt(), correction.recordedBy());
      var ended = of(next, ends, end);
      return new Change<>(
          ended.next(), Stream.concat(Stream.of(told), ended.events().stream()).toList());
    }

    public Ended confirmedBy(Statement told) {
      return new Ended(job.with(told.confirming()), ends);
    }

    private static Change<Ended> of(Job job, List<End> before, End end) {
      mustFollow(job, end);
      var all = new ArrayList<>(before);
      all.add(end);
      return Change.of(
          new Ended(job, all),
          new EmploymentEnded(
              UUID.randomUUID(),
              end.recordedAt(),
              job.subject().departement(),
              job.subject().personId(),
              job.subject().parcoursId(),
              job.accompaniment().value(),
              job.id().value(),
              end.on(),
              end.early(),
              end.reason().name()));
    }

    private static void mustFollow(Job job, End end) {
      if (end.on().isBefore(job.terms().startsOn())) {
        throw DATE_INCOHERENT.because(
            "L'emploi finit (%s) avant de commencer (%s)"
                .formatted(FrenchDates.date(end.on()), FrenchDates.date(job.terms().startsOn())),
            "/endedOn");
      }
    }
  }

  /** Another telling of a job already known; no move leads out of here. */
  record Same(Job job, EmploymentId as) implements Employment {}

  private static EmploymentStarted started(Job job, Instant now) {
    var terms = job.terms();
    return new EmploymentStarted(
        UUID.randomUUID(),
        now,
        job.subject().departement(),
        job.subject().personId(),
        job.subject().parcoursId(),
        job.accompaniment().value(),
        job.id().value(),
        terms.contract(),
        job.firstSource(),
        terms.startsOn(),
        terms.plannedEndsOn());
  }
}
