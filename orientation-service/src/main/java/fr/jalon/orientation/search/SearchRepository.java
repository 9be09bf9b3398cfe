package fr.jalon.orientation.search;

import fr.jalon.orientation.beneficiary.IdentityVault;
import fr.jalon.orientation.beneficiary.Matricule;
import fr.jalon.orientation.beneficiary.Nir;
import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds persons: each criterion has its index, the one that finds fewest leads and the others
 * filter. Whoever was merged is found as the person kept.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SearchRepository {
  private static final int MOST_NAMED_ALIKE = 200;
  private static final String OWN = "departement = current_setting('jalon.departement')";

  private final BulkRepository bulk;
  private final IdentityVault vault;

  SearchRepository(BulkRepository bulk, IdentityVault vault) {
    this.bulk = bulk;
    this.vault = vault;
  }

  /** A person found, with where their parcours stands: the open one, else the last. */
  record FoundRow(
      UUID personId,
      String lastName,
      String birthName,
      String firstName,
      LocalDate birthDate,
      @Nullable UUID parcoursId,
      @Nullable String stage,
      @Nullable String territory) {

    @Override
    public String toString() {
      return "FoundRow[" + personId + "]";
    }
  }

  List<FoundRow> find(Criteria criteria, String departement, int most) {
    var statement = new Statement(criteria, departement);
    statement.parameters.add(most);
    return bulk.select(statement.sql(), FoundRow.class, statement.parameters.toArray());
  }

  /** The statement, put together from the criteria; values are parameters only. */
  private final class Statement {
    private final List<String> sources = new ArrayList<>();
    private final List<String> filters = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    Statement(Criteria criteria, String departement) {
      criteria.nir().ifPresent(nir -> nir(vault.index(nir, departement)));
      criteria.caseNumber().ifPresent(this::caseNumber);
      criteria.matricule().ifPresent(text -> matricule(text, departement));
      criteria
          .birthDate()
          .ifPresent(day -> {
            sources.add(
                "select id as person_id, 1 as score from person where %s and birth_date = ?"
                    .formatted(OWN));
            parameters.add(day);
          });
      criteria
          .name()
          .ifPresent(name -> {
            if (sources.isEmpty()) {
              sources.add(
                  "select person_id, score from persons_named_like(?, %d)"
                      .formatted(MOST_NAMED_ALIKE));
            } else {
              filters.add("word_similarity(plain_name(?), p.plain_names) >= 0.3");
            }
            parameters.add(name);
          });
    }

    private void nir(byte[] index) {
      sources.add(
          """
          select id as person_id, 1 as score from person where %1$s and nir_index = ?
          union all
          select person_id, 1 from former_nir where %1$s and nir_index = ?\
          """
              .formatted(OWN));
      parameters.add(index);
      parameters.add(index);
    }

    private void caseNumber(String number) {
      sources.add(
          """
          select m.person_id, 1 as score
            from household h join household_member m on m.household_id = h.id
           where h.%s and h.number = ?\
          """
              .formatted(OWN));
      parameters.add(number);
    }

    private void matricule(String text, String departement) {
      sources.add(
          """
          select m.person_id, 1 as score
            from household h join household_member m on m.household_id = h.id
           where h.%s and h.matricule_index in (?, ?)\
          """
              .formatted(OWN));
      parameters.add(vault.index("matricule", Matricule.plain(text), departement));
      parameters.add(
          Nir.read(text)
              .map(nir -> vault.index(nir, departement))
              .orElseGet(() -> vault.index("matricule", text.strip(), departement)));
    }

    String sql() {
      var joins = new StringBuilder();
      for (int i = 1; i < sources.size(); i++) {
        joins
            .append(" join (select distinct person_id from (")
            .append(sources.get(i))
            .append(") s) s%1$d on s%1$d.person_id = s0.person_id".formatted(i));
      }
      var where = filters.isEmpty() ? "" : " where " + String.join(" and ", filters);
      return """
      with found as (
        select coalesce(p.kept_as, p.id) as id, max(s0.score) as score
          from (%s) s0%s
          join person p on p.id = s0.person_id
          %s
         group by coalesce(p.kept_as, p.id))
      select k.id as person_id, k.last_name, k.birth_name, k.first_name, k.birth_date,
             c.id as parcours_id, c.stage, c.territory
        from found
        join person k on k.id = found.id
        left join lateral (
          select q.id, q.stage, q.territory from parcours q where q.person_id = k.id
           order by q.closed_on desc nulls first, q.entered_on desc limit 1) c on true
       order by found.score desc, k.plain_names, k.id
       limit ?
      """
          .formatted(sources.getFirst(), joins, where);
    }
  }
}
