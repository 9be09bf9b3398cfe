package fr.jalon.indicators.oarsa;

import static fr.jalon.platform.identity.Relation.REFERENCE;
import static fr.jalon.platform.identity.Role.CHEF_DE_PROJET;
import static fr.jalon.platform.identity.Role.COMITE;
import static fr.jalon.platform.identity.Role.DPO;

import fr.jalon.indicators.oarsa.count.CountTables.Filled;
import fr.jalon.indicators.oarsa.export.TableBook;
import fr.jalon.indicators.oarsa.export.TableCsv;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.worklist.WorklistCsv;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The survey's tables of one's own département: counts only, no person. */
@Path("/oarsa/{annee}")
@Tag(name = "OARSA", description = "L'enquête de la DREES, au 31 décembre de chaque année")
@Blocking
class OarsaResource {
  private static final String YEAR = "Année, dont le 31 décembre est passé";
  private static final String TERRITORY = "Code d'un territoire ; par défaut tout le département";
  private static final String VARIANT =
      "Champ des droits et devoirs : ETAT_2 (par défaut) ou ETATS_2_3_4";
  private static final String KNOWN =
      "Ce qui était connu à la fin de ce jour ; par défaut ce qui l'est aujourd'hui";

  private final AnswerOarsa answerOarsa;

  OarsaResource(AnswerOarsa answerOarsa) {
    this.answerOarsa = answerOarsa;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Allowed(
      value = {CHEF_DE_PROJET, COMITE, DPO},
      relation = REFERENCE)
  @Operation(
      summary = "Les six tableaux d'un 31 décembre, et de quoi les signer",
      description =
          "Chaque case est un nombre, ou dit pourquoi il n'y en a pas : non concerné (moyenne sur"
              + " personne), non disponible (faits jamais transmis), non répondant (partenaire muet"
              + " toute l'année), masqué (peu de personnes, ou de quoi les déduire). Les petits"
              + " effectifs ne sont rendus qu'au DPO et au chef de projet, et cette lecture est"
              + " tracée. Les contrôles internes et ce que les tableaux ne montrent pas"
              + " sont à côté. Structure du questionnaire refondu en 2017 ; les suivants ne sont"
              + " pas vérifiés.")
  public OarsaView tables(
      @Parameter(description = YEAR, example = "2025") @PathParam("annee") String year,
      @Parameter(description = TERRITORY) @QueryParam("territoire") Optional<String> territory,
      @Parameter(description = VARIANT, example = "ETAT_2") @QueryParam("variante")
          Optional<String> variant,
      @Parameter(description = KNOWN) @QueryParam("connuAu") @Nullable LocalDate knownOn) {
    var answered = answerOarsa.handle(year, knownOn, territory, variant);
    return OarsaView.of(answered.filled(), answered.filled().tables(), knownOn, answered.raw());
  }

  @GET
  @Path("/{tableau}")
  @Produces(MediaType.APPLICATION_JSON)
  @Allowed(
      value = {CHEF_DE_PROJET, COMITE, DPO},
      relation = REFERENCE)
  @Operation(
      summary = "Un des six tableaux d'un 31 décembre",
      description = "Les contrôles restent ceux des six tableaux ensemble.")
  public OarsaView table(
      @Parameter(description = YEAR, example = "2025") @PathParam("annee") String year,
      @Parameter(description = "T1 à T6", example = "T1") @PathParam("tableau") String table,
      @Parameter(description = TERRITORY) @QueryParam("territoire") Optional<String> territory,
      @Parameter(description = VARIANT, example = "ETAT_2") @QueryParam("variante")
          Optional<String> variant,
      @Parameter(description = KNOWN) @QueryParam("connuAu") @Nullable LocalDate knownOn) {
    var answered = answerOarsa.handle(year, knownOn, territory, variant);
    return OarsaView.of(answered.filled(), List.of(answered.table(table)), knownOn, answered.raw());
  }

  @GET
  @Path("/export")
  @Produces(TableBook.TYPE)
  @Allowed(
      value = {CHEF_DE_PROJET, COMITE, DPO},
      relation = REFERENCE)
  @Operation(
      summary = "Les six tableaux en un classeur, dans la forme du questionnaire",
      description = "XLSX : une feuille par tableau, puis les contrôles, les écarts et les notes.")
  @APIResponse(
      responseCode = "200",
      description = "Le classeur",
      content =
          @Content(
              mediaType = TableBook.TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response workbook(
      @Parameter(description = YEAR, example = "2025") @PathParam("annee") String year,
      @Parameter(description = TERRITORY) @QueryParam("territoire") Optional<String> territory,
      @Parameter(description = VARIANT, example = "ETAT_2") @QueryParam("variante")
          Optional<String> variant,
      @Parameter(description = KNOWN) @QueryParam("connuAu") @Nullable LocalDate knownOn) {
    var filled = answerOarsa.handle(year, knownOn, territory, variant).filled();
    StreamingOutput body = output -> TableBook.write(filled, caption(filled, knownOn), output);
    return Response.ok(body)
        .header("Content-Disposition", "attachment; filename=\"oarsa-%s.xlsx\"".formatted(year))
        .build();
  }

  @GET
  @Path("/{tableau}/export")
  @Produces(WorklistCsv.TYPE)
  @Allowed(
      value = {CHEF_DE_PROJET, COMITE, DPO},
      relation = REFERENCE)
  @Operation(
      summary = "Un des six tableaux en CSV, dans la forme du questionnaire",
      description = "Point-virgule, UTF-8 avec marque ; chaque bloc finit par son effectif total.")
  @APIResponse(
      responseCode = "200",
      description = "Le tableau",
      content =
          @Content(mediaType = WorklistCsv.TYPE, schema = @Schema(implementation = String.class)))
  public Response csv(
      @Parameter(description = YEAR, example = "2025") @PathParam("annee") String year,
      @Parameter(description = "T1 à T6", example = "T1") @PathParam("tableau") String code,
      @Parameter(description = TERRITORY) @QueryParam("territoire") Optional<String> territory,
      @Parameter(description = VARIANT, example = "ETAT_2") @QueryParam("variante")
          Optional<String> variant,
      @Parameter(description = KNOWN) @QueryParam("connuAu") @Nullable LocalDate knownOn) {
    var table = answerOarsa.handle(year, knownOn, territory, variant).table(code);
    StreamingOutput body = output -> TableCsv.write(table, output);
    return Response.ok(body)
        .header(
            "Content-Disposition",
            "attachment; filename=\"oarsa-%s-%s.csv\"".formatted(year, table.sheet().code()))
        .build();
  }

  /** Of what the tables of a file speak. */
  private static String caption(Filled filled, @Nullable LocalDate knownOn) {
    var question = filled.question();
    return "31 décembre %d ; %s ; %s%s"
        .formatted(
            question.year(),
            question.scope().label(),
            question.territory().map("territoire %s"::formatted).orElse("tout le département"),
            knownOn == null ? "" : " ; tel que connu le " + knownOn);
  }
}
