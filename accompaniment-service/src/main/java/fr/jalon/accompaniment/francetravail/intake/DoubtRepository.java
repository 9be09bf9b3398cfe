package fr.jalon.accompaniment.francetravail.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.accompaniment.francetravail.rows.RowsRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads pages of lines; names nobody. */
@ApplicationScoped
class DoubtRepository {
  private final RowsRepository rows;

  DoubtRepository(RowsRepository rows) {
    this.rows = rows;
  }

  /** A line, without whom it is about. */
  @Schema(name = "PartnerFileLine", description = "Une ligne d'un fichier de France Travail")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineView(
      UUID fileId,
      @Schema(description = "Rang dans le fichier, à donner pour la lire ou en décider") int number,
      @Schema(description = "Ligne du fichier") int line,
      @Schema(enumeration = {"WAITING", "APPLIED", "REJECTED", "UNCERTAIN", "UNKNOWN", "SET_ASIDE"})
          String status,
      @Schema(description = "Raison du rejet ou de la mise à l'écart", examples = "nir <> nir2")
          @Nullable String reason) {}

  /** Lines of one file set aside for a fault of theirs. */
  @Transactional
  List<LineView> rejects(UUID fileId, int after, int size) {
    return rows.select(
        """
        select file_id, number, line, status, reason from partner_line
         where file_id = ? and status = 'REJECTED' and number > ? order by number limit ?
        """,
        LineView.class,
        fileId,
        after,
        size);
  }

  /** Lines of every file that a person must look at. */
  @Transactional
  List<LineView> inDoubt(UUID afterFile, int afterNumber, int size) {
    return rows.select(
        """
        select file_id, number, line, status, reason from partner_line
         where departement = current_setting('jalon.departement')
           and status in ('UNCERTAIN', 'UNKNOWN') and (file_id, number) > (?, ?)
         order by file_id, number limit ?
        """,
        LineView.class,
        afterFile,
        afterNumber,
        size);
  }
}
