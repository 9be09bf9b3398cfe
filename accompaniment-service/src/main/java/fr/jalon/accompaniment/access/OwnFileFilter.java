package fr.jalon.accompaniment.access;

import fr.jalon.accompaniment.appointment.AppointmentId;
import fr.jalon.accompaniment.appointment.AppointmentRepository;
import fr.jalon.accompaniment.contract.ContractId;
import fr.jalon.accompaniment.contract.ContractRepository;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.NamedFiles;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import io.quarkus.arc.All;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers that a file of another département does not exist before the body is looked at, so that
 * no refusal of a body tells that the file exists.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
class OwnFileFilter implements ContainerRequestFilter {
  private final AccompanimentRepository accompaniments;
  private final AppointmentRepository appointments;
  private final ContractRepository contracts;
  private final List<NamedFiles> others;
  private final ResourceInfo operation;

  OwnFileFilter(
      AccompanimentRepository accompaniments,
      AppointmentRepository appointments,
      ContractRepository contracts,
      @All List<NamedFiles> others,
      ResourceInfo operation) {
    this.accompaniments = accompaniments;
    this.appointments = appointments;
    this.contracts = contracts;
    this.others = others;
    this.operation = operation;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var allowed = operation.getResourceMethod().getAnnotation(Allowed.class);
    if (allowed == null || allowed.relation() != Relation.FILE) {
      return;
    }
    var uri = request.getUriInfo();
    var kind = uri.getPathSegments().getFirst().getPath();
    id(uri.getPathParameters().getFirst("id")).ifPresent(id -> mustExist(kind, id));
  }

  private void mustExist(String kind, UUID id) {
    switch (kind) {
      case "accompagnements" -> accompaniments.mustExist(new AccompanimentId(id));
      case "rendez-vous" -> appointments.accompanimentOf(new AppointmentId(id));
      case "contrats" -> contracts.accompanimentOf(new ContractId(id));
      default -> other(kind).mustExist(id);
    }
  }

  private NamedFiles other(String kind) {
    return others.stream()
        .filter(files -> files.segment().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No file is known as " + kind));
  }

  /** What is no id names no file: the operation itself says so. */
  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
