package fr.jalon.orientation.profession;

import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Keeps the professions: what holds everywhere, unless the département says otherwise. */
@ApplicationScoped
public class ProfessionRepository {
  private final BulkRepository database;

  ProfessionRepository(BulkRepository database) {
    this.database = database;
  }

  @Transactional
  public List<Profession> inOrder() {
    return database.select(
        """
        select distinct on (code) code, label, people_per_etp, source
          from profession
         order by code, departement = '*'
        """,
        Profession.class);
  }

  @Transactional
  public Optional<Profession> profession(String code) {
    return inOrder().stream().filter(known -> known.code().equals(code)).findFirst();
  }

  @Transactional
  Profession put(Profession profession) {
    database.write(
        """
        insert into profession (code, label, people_per_etp, source)
        select code, label, people_per_etp, source
          from json_to_recordset(cast(? as json)) as
            p (code text, label text, people_per_etp integer, source text)
        on conflict (departement, code) do update
          set label = excluded.label, people_per_etp = excluded.people_per_etp,
              source = excluded.source
        """,
        List.of(profession));
    return profession;
  }
}
