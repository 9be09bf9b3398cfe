package fr.jalon.orientation.reading;

import static fr.jalon.orientation.OrientationProblem.CEO_NOT_FOUND;
import static fr.jalon.orientation.OrientationProblem.CONFLICT_NOT_FOUND;
import static fr.jalon.orientation.OrientationProblem.CONVOCATION_NOT_FOUND;
import static fr.jalon.orientation.OrientationProblem.DELIVERY_NOT_FOUND;
import static fr.jalon.orientation.OrientationProblem.LETTER_BATCH_NOT_FOUND;
import static fr.jalon.orientation.OrientationProblem.MERGE_NOT_FOUND;
import static fr.jalon.orientation.OrientationProblem.PARCOURS_NOT_FOUND;
import static fr.jalon.orientation.OrientationProblem.PERSON_NOT_FOUND;
import static fr.jalon.orientation.OrientationProblem.RENDEZ_VOUS_NOT_FOUND;
import static fr.jalon.orientation.OrientationProblem.SUSPENSION_NOT_FOUND;

import fr.jalon.orientation.OrientationProblem;
import fr.jalon.orientation.reading.FileRepository.Named;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.UUID;

/**
 * Answers that a file does not exist before anything is said of the request's body: a file of
 * another département must look like no file at all, even to a wrong request.
 */
@Provider
@Priority(Priorities.USER)
class FileFilter implements ContainerRequestFilter {

  /** What the first segment of a path names, and how its absence is told. */
  private record Kind(Named named, OrientationProblem absent) {}

  private static final Map<String, Kind> KINDS =
      Map.of(
          "parcours", new Kind(Named.PARCOURS, PARCOURS_NOT_FOUND),
          "rendez-vous", new Kind(Named.RENDEZ_VOUS, RENDEZ_VOUS_NOT_FOUND),
          "convocations", new Kind(Named.CONVOCATION, CONVOCATION_NOT_FOUND),
          "envois", new Kind(Named.DELIVERY, DELIVERY_NOT_FOUND),
          "ceo", new Kind(Named.CEO, CEO_NOT_FOUND),
          "personnes", new Kind(Named.PERSON, PERSON_NOT_FOUND),
          "doublons", new Kind(Named.CONFLICT, CONFLICT_NOT_FOUND),
          "fusions", new Kind(Named.MERGE, MERGE_NOT_FOUND),
          "suspensions", new Kind(Named.SUSPENSION, SUSPENSION_NOT_FOUND),
          "tirages", new Kind(Named.LETTER_BATCH, LETTER_BATCH_NOT_FOUND));

  private final FileRepository files;
  private final ResourceInfo operation;

  FileFilter(FileRepository files, ResourceInfo operation) {
    this.files = files;
    this.operation = operation;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var allowed = operation.getResourceMethod().getAnnotation(Allowed.class);
    if (allowed == null || allowed.relation() != Relation.FILE) {
      return;
    }
    var path = request.getUriInfo().getPathSegments();
    var kind = path.isEmpty() ? null : KINDS.get(path.getFirst().getPath());
    var id = request.getUriInfo().getPathParameters().getFirst("id");
    if (kind != null && id != null && !exists(kind.named(), id)) {
      throw kind.absent().because("Rien ne porte l'identifiant %s.".formatted(id));
    }
  }

  private boolean exists(Named named, String id) {
    try {
      return files.exists(named, UUID.fromString(id));
    } catch (IllegalArgumentException noUuid) {
      return false;
    }
  }
}
