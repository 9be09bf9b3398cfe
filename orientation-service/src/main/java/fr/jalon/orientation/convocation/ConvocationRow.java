package fr.jalon.orientation.convocation;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.parcours.ParcoursId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code convocation}: a proof, never updated. */
@Entity
@Immutable
@Table(name = "convocation")
class ConvocationRow {
  @Id UUID id = new UUID(0, 0);

  @Column(name = "parcours_id")
  UUID parcoursId = new UUID(0, 0);

  @Formula("(select p.person_id from parcours p where p.id = parcours_id)")
  UUID personId = new UUID(0, 0);

  @Column(name = "rendez_vous_id")
  @Nullable UUID rendezVousId;

  @Enumerated(EnumType.STRING)
  Channel channel = Channel.POST;

  String content = "";
  String sha256 = "";

  @Column(name = "sent_on")
  @Nullable LocalDate sentOn;

  String handling = "RECORDED";

  @Column(name = "sent_by")
  String sentBy = "";

  static ConvocationRow of(Convocation convocation) {
    var row = new ConvocationRow();
    row.id = convocation.id();
    row.parcoursId = convocation.parcours().value();
    row.personId = convocation.person().value();
    row.rendezVousId = convocation.rendezVousId().orElse(null);
    row.channel = convocation.channel();
    row.content = convocation.content();
    row.sha256 = convocation.sha256();
    row.sentOn = convocation.sentOn().orElse(null);
    row.handling = convocation.sentOn().isPresent() ? "RECORDED" : "DELIVERED";
    row.sentBy = convocation.sentBy();
    return row;
  }

  Convocation toConvocation() {
    return new Convocation(
        id,
        new ParcoursId(parcoursId),
        new PersonId(personId),
        Optional.ofNullable(rendezVousId),
        channel,
        content,
        sha256,
        Optional.ofNullable(sentOn),
        sentBy);
  }
}
