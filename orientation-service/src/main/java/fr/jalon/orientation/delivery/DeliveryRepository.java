package fr.jalon.orientation.delivery;

import static fr.jalon.orientation.OrientationProblem.DELIVERY_NOT_FOUND;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.carrier.Message;
import fr.jalon.orientation.carrier.Part;
import fr.jalon.orientation.parcours.ParcoursId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what is to be sent, word for word, and every state that it goes through. */
@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<DeliveryRow, UUID> {
  private final AgroalDataSource database;

  DeliveryRepository(AgroalDataSource database) {
    this.database = database;
  }

  /** Where there is something to send; no département is at work when this is asked. */
  List<String> departements() {
    try (var connection = database.getConnection();
        var call = connection.prepareStatement("select departements_with_deliveries()");
        var rows = call.executeQuery()) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException("The database did not say where messages wait", failure);
    }
  }

  void insert(UUID id, Parcel parcel, Instant now) {
    persistAndFlush(DeliveryRow.of(id, parcel, now));
    int rank = 1;
    for (var part : parcel.parts()) {
      getEntityManager()
          .createNativeQuery(
              """
              insert into delivery_part (delivery_id, rank, name, media_type, content, sha256)
              values (:delivery, :rank, :name, :mediaType, :content, :sha256)
              """)
          .setParameter("delivery", id)
          .setParameter("rank", rank++)
          .setParameter("name", part.name())
          .setParameter("mediaType", part.mediaType())
          .setParameter("content", part.content())
          .setParameter("sha256", part.sha256())
          .executeUpdate();
    }
    step(findById(id), "jalon", now);
  }

  /** Holds the row for the rest of the transaction; refuses an unknown id. */
  Delivery lock(UUID id) {
    return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
        .map(DeliveryRow::toDelivery)
        .orElseThrow(() -> unknown(id));
  }

  Optional<DeliveryRow> row(UUID id) {
    return findByIdOptional(id);
  }

  /** Holds the message that waits the longest on one of these channels, unless it is being sent. */
  Optional<Delivery> lockNextDue(List<Channel> channels, Instant now) {
    return lockFirst(
        """
        select id from delivery
         where status in ('QUEUED', 'FAILED') and channel <> 'POST' and channel in (:channels)
           and due_at <= :now
         order by due_at, id limit 1 for update skip locked
        """,
        channels,
        now);
  }

  /** Holds a message that has been on its way for longer than any sending lasts. */
  Optional<Delivery> lockForsaken(List<Channel> channels, Instant before) {
    return lockFirst(
        """
        select id from delivery
         where status = 'SENDING' and channel in (:channels) and sending_since < :now
         order by sending_since limit 1 for update skip locked
        """,
        channels,
        before);
  }

  private Optional<Delivery> lockFirst(String sql, List<Channel> channels, Instant now) {
    if (channels.isEmpty()) {
      return Optional.empty();
    }
    var found =
        getEntityManager()
            .createNativeQuery(sql, UUID.class)
            .setParameter("channels", channels.stream().map(Channel::name).toList())
            .setParameter("now", now)
            .getResultList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(findById((UUID) found.getFirst()).toDelivery());
  }

  void update(Delivery next, String by, Instant now) {
    var row = findById(next.head().id());
    row.become(next);
    step(row, by, now);
    flush();
  }

  /** Something was said that changes no state, such as a receipt. */
  void note(UUID id, String said, String by, Instant now) {
    step(findById(id), said, by, now);
  }

  private void step(DeliveryRow row, String by, Instant now) {
    step(row, row.status.name(), by, now);
  }

  private void step(DeliveryRow row, String said, String by, Instant now) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into delivery_step (delivery_id, status, attempt, reason, said_by, at)
            values (:delivery, :status, :attempt, :reason, :by, :at)
            """)
        .setParameter("delivery", row.id)
        .setParameter("status", said)
        .setParameter("attempt", row.attempt)
        .setParameter("reason", row.reason)
        .setParameter("by", by)
        .setParameter("at", now)
        .executeUpdate();
  }

  Message message(UUID id) {
    var row = findById(id);
    return new Message(id, row.channel, row.recipient, row.title, parts(id));
  }

  List<Part> parts(UUID id) {
    var found = new ArrayList<Part>();
    for (Object row :
        getEntityManager()
            .createNativeQuery(
                """
                select name, media_type, content from delivery_part
                 where delivery_id = :delivery order by rank
                """,
                Object[].class)
            .setParameter("delivery", id)
            .getResultList()) {
      if (row instanceof Object[] columns) {
        found.add(new Part((String) columns[0], (String) columns[1], (byte[]) columns[2]));
      }
    }
    return found;
  }

  List<DeliveryRow> ofParcours(ParcoursId parcours) {
    return list("parcoursId = ?1 order by recordedAt, id", parcours.value());
  }

  private static RuntimeException unknown(UUID id) {
    return DELIVERY_NOT_FOUND.because("Aucun envoi %s.".formatted(id));
  }
}
