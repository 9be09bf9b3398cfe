package fr.jalon.orientation.search;

import fr.jalon.orientation.beneficiary.ReadingTraceRepository;
import fr.jalon.orientation.search.SearchRepository.FoundRow;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Finds the persons whom an agent looks for, in their own département, and writes down who looked,
 * by what kind of criterion, and whom they were shown.
 */
@ApplicationScoped
class SearchPersons {
  static final int MOST = 20;

  private final SearchRepository search;
  private final ReadingTraceRepository traces;
  private final Tenancy tenancy;

  SearchPersons(SearchRepository search, ReadingTraceRepository traces, Tenancy tenancy) {
    this.search = search;
    this.traces = traces;
    this.tenancy = tenancy;
  }

  /** What was found, and whether there was more than is shown. */
  record Found(List<FoundRow> rows, boolean more) {}

  @Transactional
  Found handle(Criteria criteria) {
    var rows = search.find(criteria, tenancy.departement(), MOST + 1);
    var shown = rows.stream().limit(MOST).toList();
    traces.read(
        "Recherche (%s)".formatted(String.join(", ", criteria.kinds())),
        shown.stream().map(FoundRow::personId).toList());
    return new Found(shown, rows.size() > MOST);
  }
}
