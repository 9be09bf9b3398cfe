package fr.jalon.orientation.beneficiary;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.observability.Correlation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Writes down readings that show several persons at once, in the transaction that reads: no trace,
 * no answer (CASF R. 262-103).
 */
@ApplicationScoped
public class ReadingTraceRepository {
  private final BulkRepository bulk;
  private final CurrentAgent agent;
  private final Correlation correlation;

  ReadingTraceRepository(BulkRepository bulk, CurrentAgent agent, Correlation correlation) {
    this.bulk = bulk;
    this.agent = agent;
    this.correlation = correlation;
  }

  private record Trace(
      String agentId, String agentName, String operation, String subject, String correlationId) {}

  /** That these persons were shown; that something was asked, when nobody was. */
  @Transactional(TxType.MANDATORY)
  public void read(String operation, Collection<UUID> persons) {
    var subjects =
        persons.isEmpty() ? List.of("") : persons.stream().distinct().map(UUID::toString).toList();
    bulk.write(
        """
        insert into access_trace (agent_id, agent_name, operation, subject, correlation_id)
        select agent_id, agent_name, operation, subject, correlation_id
          from json_to_recordset(cast(? as json)) as trace
            (agent_id text, agent_name text, operation text, subject text, correlation_id text)
        """,
        subjects.stream()
            .map(subject ->
                new Trace(agent.id(), agent.name(), operation, subject, correlation.id()))
            .toList());
  }
}
