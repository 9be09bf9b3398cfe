package fr.jalon.accompaniment.caseload.transfer;

import fr.jalon.accompaniment.caseload.AssignmentRepository;
import fr.jalon.accompaniment.caseload.AssignmentRepository.Assigned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads who followed a person, and what became of a caseload. */
@ApplicationScoped
class ReadTransfers {
  private final AssignmentRepository assignments;
  private final CaseloadRepository caseloads;

  ReadTransfers(AssignmentRepository assignments, CaseloadRepository caseloads) {
    this.assignments = assignments;
    this.caseloads = caseloads;
  }

  @Transactional
  List<Assigned> history(UUID accompanimentId) {
    return assignments.of(accompanimentId);
  }

  @Transactional
  Caseload caseload(UUID id) {
    return caseloads.get(id);
  }
}
