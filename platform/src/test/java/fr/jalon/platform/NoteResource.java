package fr.jalon.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.jalon.contracts.OrientationEvent.ParcoursClosed;
import fr.jalon.platform.event.Outbox;
import fr.jalon.platform.http.Created;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.OfFile;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import fr.jalon.platform.problem.PlatformProblem;
import fr.jalon.platform.tenancy.Tenancy;
import io.agroal.api.AgroalDataSource;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The smallest service that uses every part of the platform. */
@Path("/notes")
class NoteResource {

  private final AgroalDataSource database;
  private final IdempotentCreation creations;
  private final Outbox outbox;
  private final Tenancy tenancy;
  private final Clock clock;

  NoteResource(
      AgroalDataSource database,
      IdempotentCreation creations,
      Outbox outbox,
      Tenancy tenancy,
      Clock clock) {
    this.database = database;
    this.creations = creations;
    this.outbox = outbox;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  record NoteRequest(@NotNull @Size(min = 1, max = 20) String text) {}

  record NoteView(UUID id, String text) implements OfFile {
    @Override
    public UUID fileId() {
      return id;
    }
  }

  @POST
  @Operation(summary = "Créer une note")
  @APIResponse(responseCode = "201", description = "Créée")
  @Allowed(value = Role.CONSEILLER, relation = Relation.DEPARTEMENT)
  public Response create(@Valid @NotNull NoteRequest request) {
    return creations.create(
        request,
        () -> {
          var id = UUID.randomUUID();
          insert(id, request.text());
          outbox.append(
              new ParcoursClosed(
                  UUID.randomUUID(),
                  clock.instant(),
                  tenancy.departement(),
                  id,
                  id,
                  LocalDate.now(clock),
                  request.text()));
          if (request.text().equals("refused")) {
            throw PlatformProblem.FIELD_INVALID.because("Ce texte est refusé.", "/text");
          }
          return new Created("/notes/" + id, new NoteView(id, request.text()));
        });
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Lire une note")
  @Allowed(value = Role.CONSEILLER, relation = Relation.FILE)
  public NoteView read(@PathParam("id") UUID id) throws SQLException {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement("select text from note where id = ?")) {
      select.setObject(1, id);
      try (var rows = select.executeQuery()) {
        if (!rows.next()) {
          throw PlatformProblem.RESOURCE_NOT_FOUND.because("Pas de note " + id);
        }
        return new NoteView(id, rows.getString(1));
      }
    }
  }

  @PUT
  @Path("/{id}")
  @Transactional
  @Operation(summary = "Modifier une note")
  @Allowed(value = Role.CONSEILLER, relation = Relation.FILE)
  public NoteView edit(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull NoteRequest request)
      throws SQLException {
    read(id);
    ETags.require(ifMatch, 1);
    return new NoteView(id, request.text());
  }

  @GET
  @Path("/undeclared")
  public String undeclared(@JsonProperty("x") String x) {
    return "reached";
  }

  @GET
  @Path("/broken")
  @Operation(summary = "Échouer")
  @Allowed(value = Role.CONSEILLER, relation = Relation.REFERENCE)
  public String broken() {
    throw new IllegalStateException("HELOISE FONTANGES");
  }

  private void insert(UUID id, String text) {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement("insert into note (id, text) values (?, ?)")) {
      insert.setObject(1, id);
      insert.setString(2, text);
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
