package fr.jalon.orientation.delivery;

import static fr.jalon.orientation.OrientationProblem.DELIVERY_MOVE_REFUSED;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.delivery.Delivery.Failed;
import fr.jalon.orientation.delivery.Delivery.FallenBack;
import fr.jalon.orientation.delivery.Delivery.Lapsed;
import fr.jalon.orientation.delivery.Delivery.Queued;
import fr.jalon.orientation.delivery.Delivery.Sending;
import fr.jalon.orientation.delivery.Delivery.Sent;
import fr.jalon.orientation.delivery.Delivery.Uncertain;
import fr.jalon.orientation.delivery.Delivery.Undeliverable;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.platform.date.FrenchDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Takes what somebody outside knows of a delivery; hearing the same again changes nothing. */
@ApplicationScoped
class SettleDelivery {
  private final DeliveryRepository deliveries;
  private final MoveDelivery move;
  private final Clock clock;

  SettleDelivery(DeliveryRepository deliveries, MoveDelivery move, Clock clock) {
    this.deliveries = deliveries;
    this.move = move;
    this.clock = clock;
  }

  /** What is known. */
  sealed interface Word {

    /** The letter was put in the post. */
    record Posted(AgentDate on) implements Word {}

    /** The carrier, asked about an uncertain message, had it that day. */
    record Left(AgentDate on) implements Word {}

    /** The carrier, asked about an uncertain message, never had it. */
    record NeverLeft() implements Word {}

    /** The carrier says that the person has it. */
    record Delivered() implements Word {}

    /** The carrier says that the person will not have it. */
    record Bounced(String reason) implements Word {}
  }

  @Transactional
  Delivery handle(UUID id, Word word, Author author) {
    var current = deliveries.lock(id);
    return switch (word) {
      case Word.Posted(var on) -> posted(current, on, author);
      case Word.Left(var on) ->
          switch (current) {
            case Uncertain uncertain -> move.to(uncertain.left(after(current, on)), author.name());
            case Sent sent when sent.on().equals(on.value()) -> sent;
            case Sent _, Queued _, Failed _, Sending _, Undeliverable _, FallenBack _, Lapsed _ ->
                throw refused(current);
          };
      case Word.NeverLeft() ->
          switch (current) {
            case Uncertain uncertain ->
                move.to(uncertain.neverLeft(clock.instant()), author.name());
            case Queued queued -> queued;
            case Sent _, Failed _, Sending _, Undeliverable _, FallenBack _, Lapsed _ ->
                throw refused(current);
          };
      case Word.Delivered() -> delivered(current, author);
      case Word.Bounced(var reason) ->
          switch (current) {
            case Sent sent -> move.to(sent.bounced(reason), author.name());
            case Uncertain uncertain -> move.to(uncertain.bounced(reason), author.name());
            case Undeliverable _, FallenBack _ -> current;
            case Queued _, Failed _, Sending _, Lapsed _ -> throw refused(current);
          };
    };
  }

  private Delivery posted(Delivery current, AgentDate on, Author author) {
    if (current.head().channel() != Channel.POST) {
      throw DELIVERY_MOVE_REFUSED.because("Seul un courrier est mis à la poste.");
    }
    return switch (current) {
      case Queued queued -> move.to(queued.posted(after(current, on)), author.name());
      case Sent sent when sent.on().equals(on.value()) -> sent;
      case Sent _, Failed _, Sending _, Undeliverable _, FallenBack _, Uncertain _, Lapsed _ ->
          throw refused(current);
    };
  }

  private Delivery delivered(Delivery current, Author author) {
    return switch (current) {
      case Sent sent -> {
        deliveries.note(sent.head().id(), "DELIVERED", author.name(), clock.instant());
        yield sent;
      }
      case Uncertain uncertain -> move.to(uncertain.left(LocalDate.now(clock)), author.name());
      case Queued _, Failed _, Sending _, Undeliverable _, FallenBack _, Lapsed _ ->
          throw refused(current);
    };
  }

  /** Nothing leaves before it is written. */
  private LocalDate after(Delivery current, AgentDate on) {
    var written = deliveries.findById(current.head().id()).recordedAt.atZone(clock.getZone());
    return on.notBefore(written.toLocalDate(), "le jour où le message a été écrit").value();
  }

  private static RuntimeException refused(Delivery current) {
    return DELIVERY_MOVE_REFUSED.because(
        switch (current) {
          case Queued _, Failed _ -> "Il n'est pas encore parti.";
          case Sending _ -> "Il est en train de partir : redites-le dans un moment.";
          case Sent sent -> "Il est parti le %s.".formatted(FrenchDates.date(sent.on()));
          case Undeliverable _ -> "Il n'a pas pu être remis.";
          case FallenBack _ -> "Une lettre l'a remplacé.";
          case Uncertain _ -> "Nul ne sait encore s'il est parti : vérifiez-le d'abord.";
          case Lapsed _ -> "Il n'a pas été envoyé : il n'avait plus d'objet.";
        });
  }
}
