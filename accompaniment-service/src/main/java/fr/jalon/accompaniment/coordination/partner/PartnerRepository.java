package fr.jalon.accompaniment.coordination.partner;

import static fr.jalon.accompaniment.AccompanimentProblem.PARTNER_ALREADY_LEFT;
import static fr.jalon.accompaniment.AccompanimentProblem.PARTNER_NOT_FOUND;

import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.NamedFiles;
import fr.jalon.accompaniment.rows.RowRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the professionals declared around a person: what they do, for whom, since when. */
@ApplicationScoped
class PartnerRepository implements Professionals, NamedFiles {
  private final RowRepository rows;

  PartnerRepository(RowRepository rows) {
    this.rows = rows;
  }

  /** A professional around a person, whom nothing names. */
  record Partner(
      UUID id,
      UUID accompanimentId,
      String role,
      String organisation,
      LocalDate sinceOn,
      @Nullable LocalDate untilOn) {

    boolean isThere(LocalDate on) {
      return !sinceOn.isAfter(on) && (untilOn == null || !untilOn.isBefore(on));
    }
  }

  private static final String COLUMNS =
      "select id, accompaniment_id, role, organisation, since_on, until_on from partner";

  @Override
  public String segment() {
    return "intervenants";
  }

  @Override
  @Transactional
  public void mustExist(UUID id) {
    get(id);
  }

  @Override
  public Stream<Professional> around(Accompaniment accompaniment, LocalDate on) {
    return of(accompaniment.id()).stream()
        .filter(each -> each.isThere(on))
        .map(each -> new Professional(each.role(), each.organisation()));
  }

  List<Partner> of(AccompanimentId accompaniment) {
    return rows.select(
        COLUMNS + " where accompaniment_id = ?1 order by since_on, id",
        Partner.class,
        accompaniment.value());
  }

  @Transactional
  Partner get(UUID id) {
    return rows.select(COLUMNS + " where id = ?1", Partner.class, id).stream()
        .findFirst()
        .orElseThrow(() -> PARTNER_NOT_FOUND.because("Aucun intervenant " + id));
  }

  void insert(Partner partner, Instant at, String by) {
    rows.write(
        """
        insert into partner (id, accompaniment_id, role, organisation, since_on, recorded_at,
                             recorded_by)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """,
        partner.id(),
        partner.accompanimentId(),
        partner.role(),
        partner.organisation(),
        partner.sinceOn(),
        at,
        by);
  }

  void leave(Partner partner, LocalDate on) {
    var left =
        rows.write(
            "update partner set until_on = ?2 where id = ?1 and until_on is null",
            partner.id(),
            on);
    if (left == 0) {
      throw PARTNER_ALREADY_LEFT.because("Sa dernière journée est déjà connue");
    }
  }
}
