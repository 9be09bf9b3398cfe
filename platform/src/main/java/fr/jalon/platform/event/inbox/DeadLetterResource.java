package fr.jalon.platform.event.inbox;

import fr.jalon.platform.event.inbox.DeadLetterRepository.DeadLetter;
import fr.jalon.platform.event.inbox.ReplayDeadLetters.Outcome;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/exploitation/lettres-mortes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exploitation", description = "Ce que l'équipe d'exploitation surveille et relance")
class DeadLetterResource {

  private static final int MOST = 200;

  private final DeadLetterRepository letters;
  private final ReplayDeadLetters replay;
  private final Tenancy tenancy;

  DeadLetterResource(DeadLetterRepository letters, ReplayDeadLetters replay, Tenancy tenancy) {
    this.letters = letters;
    this.replay = replay;
    this.tenancy = tenancy;
  }

  @GET
  @Operation(
      summary = "Lister les événements mis de côté",
      description = "Les 200 derniers, avec leur raison ; replayedAt dit lesquels ont été rejoués.")
  @Allowed(value = Role.EXPLOITATION, relation = Relation.DEPARTEMENT)
  public List<DeadLetter> latest() {
    return letters.latest(tenancy.departement(), MOST);
  }

  @POST
  @Path("/rejeu")
  @Operation(
      summary = "Rejouer les événements mis de côté",
      description =
          "Ceux de toute l'installation, dans l'ordre ; ceux qui échouent encore sont de nouveau"
              + " mis de côté. Un seul rejeu à la fois.")
  @Allowed(value = Role.EXPLOITATION, relation = Relation.REFERENCE)
  public Outcome replay() {
    return replay.handle();
  }
}
