package fr.jalon.accompaniment.employment;

import static fr.jalon.accompaniment.Scenes.API;
import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.ORIENTED_ON;
import static fr.jalon.accompaniment.Scenes.TODAY;
import static fr.jalon.accompaniment.Scenes.asConseiller;
import static fr.jalon.accompaniment.Scenes.followed;
import static fr.jalon.accompaniment.employment.EmploymentCalls.end;
import static fr.jalon.accompaniment.employment.EmploymentCalls.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.Scenes.Followed;
import fr.jalon.platform.tenancy.Tenancy;
import fr.jalon.platform.worklist.Asked;
import fr.jalon.platform.worklist.Position;
import fr.jalon.platform.worklist.Statement;
import fr.jalon.platform.worklist.Worklist;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@AccompanimentStack
class RoomQueriesIT {
  private static final String THERE = "207";

  private static final Set<String> OURS =
      Set.of(
          "CONTACT_EMPLOI_A_TENIR",
          "CONTACT_EMPLOI_EN_RETARD",
          "CONTRAT_DE_TRAVAIL_BIENTOT_FINI",
          "FIN_D_EMPLOI_A_CONFIRMER",
          "EMPLOI_A_RAPPROCHER",
          "AIDE_A_DECIDER",
          "AIDE_A_PAYER",
          "SITUATION_COMPLEXE",
          "ACCORD_A_RECUEILLIR");

  @Inject SessionFactory sessions;
  @Inject AgroalDataSource database;
  @Inject Tenancy tenancy;
  @Inject @All List<Worklist> lists;

  @Test
  void everyListIsReadThroughAnIndexAmongTenThousandAccompaniments() {
    manyFollowed();
    var after = Optional.of(new Position(LocalDate.of(2021, 6, 1), new UUID(0, 0), ""));

    assertThat(lists).extracting(Worklist::code).containsAll(OURS);
    for (var list : lists.stream().filter(each -> OURS.contains(each.code())).toList()) {
      assertThat(
              plan(
                  Statement.page("accompaniment_id", new Asked(list, TODAY, List.of(), after, 51))))
          .as(list.code())
          .contains("Index")
          .doesNotContain(
              "Seq Scan on employment",
              "Seq Scan on in_job_contact",
              "Seq Scan on aid",
              "Seq Scan on partner",
              "Seq Scan on coordination");
    }
  }

  @Test
  void theJobsOfAPersonAndTheirStoryTakeAsManyQueriesWhateverTheirNumber() {
    var few = followed();
    withJobs(few, 1);
    var many = followed();
    withJobs(many, 7);

    for (var path : List.of("/emplois", "/retour-emploi", "/aides", "/coordinations", "")) {
      assertThat(queries(many, path)).as(path).isEqualTo(queries(few, path)).isPositive();
    }
  }

  @Test
  void theDatabaseHoldsNoHalfOfAState() {
    var id = UUID.fromString(recorded(followed(), "CDI", ORIENTED_ON, null));
    assertThatThrownBy(
            () -> DATABASE.execute("update employment set status = 'ENDED' where id = ?", id))
        .hasMessageContaining("only_an_ended_employment_says_when_and_why");
    assertThatThrownBy(
            () -> DATABASE.execute("update employment set status = 'SAME' where id = ?", id))
        .hasMessageContaining("only_the_same_employment_names_another");
    assertThatThrownBy(() ->
            DATABASE.execute(
                "update in_job_contact set status = 'HELD' where employment_id = ?", id))
        .hasMessageContaining("a_held_contact_says_when_with_whom_and_how_it_goes");
  }

  @Test
  void whatHangsOnAFollowUpFollowsItsPersonWhenTwoAreFoundToBeOne() {
    var followed = followed();
    var id = UUID.fromString(recorded(followed, "CDI", ORIENTED_ON, null));
    var other = UUID.randomUUID();
    DATABASE.execute(
        "update accompaniment set person_id = ? where id = ?", other, followed.accompanimentId());
    assertThat(DATABASE.value("select person_id from employment where id = ?", id))
        .isEqualTo(other);
  }

  private static void withJobs(Followed followed, int jobs) {
    for (int i = 0; i < jobs; i++) {
      var start = TODAY.minusDays(39).plusDays(i);
      var contract = List.of("CDI", "PEC", "CDDI", "INTERIM", "OTHER", "CDD_LONG", "CDD_SHORT");
      end(recorded(followed, contract.get(i), start, null), start, "OTHER").statusCode(200);
    }
  }

  private long queries(Followed followed, String path) {
    var statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
    statistics.clear();
    asConseiller()
        .get(API + "/accompagnements/" + followed.accompanimentId() + path)
        .then()
        .statusCode(200);
    var queries = statistics.getPrepareStatementCount();
    statistics.setStatisticsEnabled(false);
    return queries;
  }

  /** Three years of follow-ups, most of what they held over by now. */
  private static void manyFollowed() {
    DATABASE.execute(
        """
        insert into accompaniment (id, departement, parcours_id, person_id, status, regime,
               orientation_id, orientation_rank, parcours_type, organisme_referent_id,
               organisme_kind, spe, decided_on, opened_at)
        select gen_random_uuid(), ?, gen_random_uuid(), gen_random_uuid(), 'OPEN', 'PDIE-2021',
               gen_random_uuid(), 1, 'SOCIAL', gen_random_uuid(), 'DEPARTEMENT', false,
               date '2020-01-01' + cast(n % 1000 as integer), now()
          from generate_series(1, 10000) n
        """,
        THERE);
    DATABASE.execute(
        """
        insert into employment (id, departement, accompaniment_id, parcours_id, person_id, status,
               version, contract, starts_on, planned_ends_on, ended_on, early, end_reason)
        select gen_random_uuid(), departement, id, parcours_id, person_id, state, 1, 'CDD_SHORT',
               decided_on, decided_on + 90,
               case state when 'ENDED' then decided_on + 90 end,
               case state when 'ENDED' then false end, case state when 'ENDED' then 'TERM' end
          from (select a.*, case when n % 200 = 0 then 'CURRENT' when n % 200 = 1 then 'TO_COMPARE'
                                 else 'ENDED' end as state
                  from (select *, row_number() over () as n from accompaniment
                         where departement = ?) a) a
        """,
        THERE);
    DATABASE.execute(
        """
        insert into in_job_contact (id, departement, accompaniment_id, employment_id, step, status,
               due_on)
        select gen_random_uuid(), departement, accompaniment_id, id, step,
               case status when 'CURRENT' then 'DUE' else 'LAPSED' end, starts_on + 8
          from employment, (values ('J8'), ('J30'), ('J60')) as s (step) where departement = ?
        """,
        THERE);
    DATABASE.execute(
        """
        insert into aid (id, departement, accompaniment_id, parcours_id, person_id, status, line,
               territory, requested_cents, purpose, requested_on, requested_at, requested_by,
               decided_on, decided_at, decided_by, decided_by_name, reason)
        select gen_random_uuid(), departement, id, parcours_id, person_id,
               case when open then 'REQUESTED' else 'REFUSED' end, 'GARDE', '*', 1, 'x',
               decided_on, now(), 'a', case when open then null else decided_on end,
               case when open then null else now() end, case when open then null else 'a' end,
               case when open then null else 'A' end, case when open then null else 'x' end
          from (select a.*, row_number() over () % 200 = 0 as open from accompaniment a
                 where departement = ?) a
        """,
        THERE);
    DATABASE.execute(
        """
        insert into partner (id, departement, accompaniment_id, role, organisation, since_on,
               until_on, recorded_at, recorded_by)
        select gen_random_uuid(), departement, id, 'r', 'o', decided_on,
               case when row_number() over () % 50 = 0 then null else decided_on end, now(), 'a'
          from accompaniment, generate_series(1, 3) where departement = ?
        """,
        THERE);
    DATABASE.execute(
        """
        insert into coordination (id, departement, accompaniment_id, parcours_id, person_id, status,
               coordinator, professionals, proposed_on, proposed_at, proposed_by, answered_on,
               answered_at, answered_to)
        select gen_random_uuid(), departement, id, parcours_id, person_id,
               case when open then 'PROPOSED' else 'DECLINED' end, 'c', 3, decided_on, now(), 'a',
               case when open then null else decided_on end,
               case when open then null else now() end, case when open then null else 'a' end
          from (select a.*, row_number() over () % 200 = 0 as open from accompaniment a
                 where departement = ?) a
        """,
        THERE);
    DATABASE.execute(
        "analyze accompaniment, employment, in_job_contact, aid, partner, coordination");
  }

  /** How the service itself, row-level security included, would run the statement. */
  private String plan(Statement statement) {
    return tenancy.within(
        THERE,
        () -> {
          try (var connection = database.getConnection();
              var explain = connection.prepareStatement("explain " + statement.sql())) {
            for (int i = 0; i < statement.parameters().size(); i++) {
              explain.setObject(i + 1, statement.parameters().get(i));
            }
            var lines = new ArrayList<String>();
            try (var rows = explain.executeQuery()) {
              while (rows.next()) {
                lines.add(rows.getString(1));
              }
            }
            return String.join("\n", lines);
          } catch (SQLException failure) {
            throw new IllegalStateException(failure);
          }
        });
  }
}
