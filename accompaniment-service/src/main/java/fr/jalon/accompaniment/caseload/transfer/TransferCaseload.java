package fr.jalon.accompaniment.caseload.transfer;

import static fr.jalon.accompaniment.AccompanimentProblem.REFERENT_LEFT;
import static fr.jalon.accompaniment.AccompanimentProblem.REFERENT_NOT_FOUND;
import static fr.jalon.accompaniment.AccompanimentProblem.TRANSFER_TO_ONESELF;

import fr.jalon.accompaniment.caseload.Entrust;
import fr.jalon.accompaniment.caseload.Entrust.Wish;
import fr.jalon.accompaniment.caseload.ReferentRepository;
import fr.jalon.accompaniment.caseload.transfer.Caseload.Line;
import fr.jalon.accompaniment.caseload.transfer.Caseload.Outcome;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.GivenDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hands over all whom a référent follows to one or several others, each person with their own
 * result. Asked again, it finds only whom it left: nobody is handed over twice.
 */
@ApplicationScoped
class TransferCaseload {
  private final AccompanimentRepository accompaniments;
  private final CaseloadRepository caseloads;
  private final ReferentRepository referents;
  private final Entrust entrust;
  private final Clock clock;

  TransferCaseload(
      AccompanimentRepository accompaniments,
      CaseloadRepository caseloads,
      ReferentRepository referents,
      Entrust entrust,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.caseloads = caseloads;
    this.referents = referents;
    this.entrust = entrust;
    this.clock = clock;
  }

  /** What is asked: whose people, to whom, why, and whether a ceiling may be passed. */
  record Handover(
      UUID from,
      List<UUID> to,
      TransferReason reason,
      @Nullable LocalDate on,
      @Nullable String overCeilingReason,
      String by) {}

  @Transactional
  Caseload handle(Handover asked) {
    var today = LocalDate.now(clock);
    var on =
        new GivenDate("/transferredOn", LocalDate.EPOCH, "toute désignation")
            .resolve(asked.on(), today);
    if (asked.to().contains(asked.from())) {
      throw TRANSFER_TO_ONESELF.because("Nommez d'autres référents.", "/to");
    }
    var held = caseloads.hold(asked.from());
    var room = room(asked.to(), on);
    var head =
        new Caseload(
            UUID.randomUUID(),
            asked.from(),
            asked.reason(),
            on,
            asked.overCeilingReason(),
            clock.instant(),
            asked.by(),
            List.of());
    caseloads.insert(head);
    for (var id : held) {
      caseloads.insert(head.id(), handOver(new AccompanimentId(id), head, room));
    }
    return caseloads.get(head.id());
  }

  /** Those who may take people, none of whom takes anybody else meanwhile. */
  private Room room(List<UUID> to, LocalDate on) {
    var room = new Room();
    for (var id : to.stream().distinct().sorted().collect(Collectors.toList())) {
      var referent =
          referents
              .referent(id)
              .orElseThrow(() ->
                  REFERENT_NOT_FOUND.because(
                      "Dites d'abord sa capacité par PUT /referents/{id}/capacite.", "/to"));
      if (referent.hasLeftBy(on)) {
        throw REFERENT_LEFT.because("Choisissez des référents encore en poste.", "/to");
      }
      room.add(referent, entrust.ceiling(id), entrust.loadOf(id));
    }
    return room;
  }

  private Line handOver(AccompanimentId id, Caseload head, Room room) {
    return switch (accompaniments.get(id)) {
      case Accompaniment.Open open -> {
        var organisme = open.assignment().organismeReferentId();
        if (!room.knows(organisme)) {
          yield new Line(id.value(), Outcome.OTHER_ORGANISME, null);
        }
        yield room.take(organisme, head.overCeilingReason() != null)
            .map(taker -> entrusted(open, taker, head))
            .orElseGet(() -> new Line(id.value(), Outcome.CEILING_REACHED, null));
      }
      case Accompaniment.Closed _ ->
          throw new IllegalStateException("An accompaniment held as open is closed");
    };
  }

  private Line entrusted(Accompaniment.Open open, UUID taker, Caseload head) {
    var since = entrust.since(open.id().value());
    var on = Optional.of(head.transferredOn()).filter(day -> !day.isBefore(since)).orElse(since);
    entrust.wished(
        open,
        new Wish(
            taker,
            on,
            head.reason().name(),
            head.id(),
            head.overCeilingReason(),
            head.recordedBy()));
    accompaniments.update(open.entrustedTo(taker));
    return new Line(open.id().value(), Outcome.TRANSFERRED, taker);
  }
}
