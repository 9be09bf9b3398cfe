package fr.jalon.orientation.proposal;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.parcours.ParcoursId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what was simulated, what is in force, and what agents were shown. */
@ApplicationScoped
class ProposalRepository {
  private final BulkRepository database;

  ProposalRepository(BulkRepository database) {
    this.database = database;
  }

  /** A rule set that holds from a day on, by whom and after which simulation. */
  record InForce(
      String ruleSet,
      String regime,
      LocalDate fromOn,
      UUID simulationId,
      String putByName,
      Instant recordedAt) {}

  /** What an agent saw, and when. */
  record Shown(
      UUID id,
      UUID parcoursId,
      UUID personId,
      String ruleSet,
      String inputsSha256,
      Proposal result,
      String shownToName,
      Instant shownAt) {}

  private record InForceRow(
      String ruleSet,
      String regime,
      LocalDate fromOn,
      UUID simulationId,
      String putBy,
      String putByName,
      Instant recordedAt) {}

  private record ShownRow(
      UUID id,
      UUID parcoursId,
      String ruleSet,
      String inputsSha256,
      Proposal result,
      String shownTo,
      String shownToName,
      Instant shownAt) {}

  private record SimulationRow(
      UUID id,
      String ruleSet,
      LocalDate receivedFrom,
      LocalDate receivedTo,
      @Nullable String territory,
      Simulation.Result result,
      String askedBy,
      String askedByName,
      Instant recordedAt) {}

  /** What the département put in force for a regime, the latest day first. */
  @Transactional
  List<InForce> inForce() {
    return database.select(
        """
        select rule_set, regime, from_on, simulation_id, put_by_name, recorded_at
          from rule_set_in_force order by from_on desc, regime
        """,
        InForce.class);
  }

  void putInForce(InForce put, Author author) {
    database.write(
        """
        insert into rule_set_in_force
          (rule_set, regime, from_on, simulation_id, put_by, put_by_name, recorded_at)
        select rule_set, regime, from_on, simulation_id, put_by, put_by_name, recorded_at
          from json_to_recordset(cast(? as json)) as
            (rule_set text, regime text, from_on date, simulation_id uuid, put_by text,
             put_by_name text, recorded_at timestamptz)
        """,
        List.of(
            new InForceRow(
                put.ruleSet(),
                put.regime(),
                put.fromOn(),
                put.simulationId(),
                author.id(),
                author.name(),
                put.recordedAt())));
  }

  void insert(Simulation simulation, Author author) {
    database.write(
        """
        insert into rule_simulation
          (id, rule_set, received_from, received_to, territory, result, asked_by, asked_by_name,
           recorded_at)
        select id, rule_set, received_from, received_to, territory, result, asked_by,
               asked_by_name, recorded_at
          from json_to_recordset(cast(? as json)) as
            (id uuid, rule_set text, received_from date, received_to date, territory text,
             result jsonb, asked_by text, asked_by_name text, recorded_at timestamptz)
        """,
        List.of(
            new SimulationRow(
                simulation.id(),
                simulation.ruleSet(),
                simulation.receivedFrom(),
                simulation.receivedTo(),
                simulation.territory().orElse(null),
                simulation.result(),
                author.id(),
                author.name(),
                simulation.recordedAt())));
  }

  @Transactional
  Optional<Simulation> simulation(UUID id) {
    return database
        .select(
            """
            select id, rule_set, received_from, received_to, territory, result, asked_by_name,
                   recorded_at
              from rule_simulation where id = ?
            """,
            Simulation.class,
            id)
        .stream()
        .findFirst();
  }

  /** The latest simulation of a rule set. */
  Optional<Simulation> latestSimulation(String ruleSet) {
    return database
        .select(
            """
            select id, rule_set, received_from, received_to, territory, result, asked_by_name,
                   recorded_at
              from rule_simulation where rule_set = ? order by recorded_at desc limit 1
            """,
            Simulation.class,
            ruleSet)
        .stream()
        .findFirst();
  }

  void insert(Shown shown, Author author) {
    database.write(
        """
        insert into proposal_shown
          (id, parcours_id, rule_set, inputs_sha256, result, shown_to, shown_to_name, shown_at)
        select id, parcours_id, rule_set, inputs_sha256, result, shown_to, shown_to_name, shown_at
          from json_to_recordset(cast(? as json)) as
            (id uuid, parcours_id uuid, rule_set text, inputs_sha256 text, result jsonb,
             shown_to text, shown_to_name text, shown_at timestamptz)
        """,
        List.of(
            new ShownRow(
                shown.id(),
                shown.parcoursId(),
                shown.ruleSet(),
                shown.inputsSha256(),
                shown.result(),
                author.id(),
                author.name(),
                shown.shownAt())));
  }

  /** What was shown of a parcours, the latest first. */
  @Transactional
  List<Shown> shown(ParcoursId parcours) {
    return database.select(
        """
        select s.id, s.parcours_id, p.person_id, s.rule_set, s.inputs_sha256, s.result,
               s.shown_to_name, s.shown_at
          from proposal_shown s join parcours p on p.id = s.parcours_id
         where s.parcours_id = ? order by s.shown_at desc, s.id limit 200
        """,
        Shown.class,
        parcours.value());
  }
}
