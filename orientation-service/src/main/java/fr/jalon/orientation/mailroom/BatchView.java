package fr.jalon.orientation.mailroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.delivery.Parcel.Purpose;
import fr.jalon.orientation.letter.Addressee;
import fr.jalon.orientation.mailroom.Batch.Posted;
import fr.jalon.orientation.mailroom.Batch.Printed;
import fr.jalon.orientation.mailroom.BatchRepository.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "LetterBatch", description = "Des lettres imprimées en un seul fichier")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchView(
    UUID id,
    Status status,
    @Schema(description = "Territoire demandé ; absent : tous") @Nullable String territory,
    @Schema(description = "Prévu pour une impression recto verso") boolean bothSides,
    int letters,
    @Schema(description = "Pages, bordereau compris") int pages,
    @Schema(description = "Empreinte SHA-256 du fichier") String sha256,
    String printedBy,
    Instant printedAt,
    @Nullable LocalDate postedOn,
    @Nullable String postedBy,
    @Schema(description = "Ses lettres, dans l'ordre du fichier ; absent d'une liste de tirages")
        @Nullable List<ItemView> items) {

  /** The sealed type's cases, by name. */
  enum Status {
    PRINTED,
    POSTED
  }

  static BatchView of(Batch batch) {
    return of(batch, null);
  }

  static BatchView of(Batch batch, @Nullable List<Item> items) {
    var head = batch.head();
    var views =
        items == null ? null : items.stream().map(item -> ItemView.of(item, batch)).toList();
    return switch (batch) {
      case Printed _ -> of(head, Status.PRINTED, null, views);
      case Posted posted -> of(head, Status.POSTED, posted, views);
    };
  }

  private static BatchView of(
      Batch.Head head, Status status, @Nullable Posted posted, @Nullable List<ItemView> items) {
    return new BatchView(
        head.id(),
        status,
        head.territory().orElse(null),
        head.bothSides(),
        head.letters(),
        head.pages(),
        head.sha256(),
        head.printedBy().name(),
        head.printedAt(),
        posted == null ? null : posted.on(),
        posted == null ? null : posted.by().name(),
        items);
  }

  @Schema(name = "LetterBatchItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ItemView(
      int rank,
      UUID deliveryId,
      UUID parcoursId,
      @Schema(description = "Référence imprimée au bas de la lettre", examples = "3F2A91C0")
          String reference,
      Purpose purpose,
      @Schema(description = "État de l'envoi") String status,
      @Nullable String territory,
      @Schema(description = "Retirée du tirage : elle attend à nouveau") boolean pulledOut,
      @Schema(
              description =
                  "À retirer avant de poster : le rendez-vous n'est plus prévu, le parcours est"
                      + " clos ou il est trop tard")
          boolean toPullOut) {

    static ItemView of(Item item, Batch batch) {
      return new ItemView(
          item.rank(),
          item.deliveryId(),
          item.parcoursId(),
          Addressee.reference(item.subjectId()),
          item.purpose(),
          item.status(),
          item.territory(),
          item.pulledOut(),
          batch instanceof Printed && !item.waits());
    }
  }
}
