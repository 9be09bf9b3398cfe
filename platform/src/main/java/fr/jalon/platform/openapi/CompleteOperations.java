package fr.jalon.platform.openapi;

import fr.jalon.platform.http.IdempotentCreation;
import fr.jalon.platform.identity.Allowed;
import fr.jalon.platform.identity.Relation;
import fr.jalon.platform.identity.Role;
import fr.jalon.platform.problem.PlatformProblem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Adds to each operation what its code already says: who may call it ({@code x-roles}, {@code
 * x-relation}), the problems that any operation may answer, the key of creations.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CompleteOperations implements OASFilter {

  /** The console puts a new key in its place: kept, it would only give the first answer again. */
  private static final String KEY_EXAMPLE = "7f1d2c52-6f0e-4f0e-9a4b-2f8f6f7d1c11";

  /** Nobody's: the console puts one in its place that the agent really has. */
  private static final String IDENTIFIER_EXAMPLE = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

  private static final String PROBLEM_JSON = "application/problem+json";

  /** What the framework says of an answer that nobody described. */
  private static final Map<String, String> FRENCH =
      Map.of("OK", "Réponse obtenue", "Bad Request", "Requête illisible");

  private final Map<String, AnnotationInstance> allowed = new HashMap<>();

  public CompleteOperations(IndexView index) {
    for (var annotation : index.getAnnotations(Allowed.class)) {
      var method = annotation.target().asMethod();
      var operation = method.declaringClass().simpleName() + "_" + method.name();
      var other = allowed.put(operation, annotation);
      if (other != null && !isOf(method.declaringClass(), other)) {
        throw new IllegalStateException("Two operations are called " + operation);
      }
    }
  }

  /** An index may show one class twice. */
  private static boolean isOf(ClassInfo resource, AnnotationInstance annotation) {
    return annotation.target().asMethod().declaringClass().name().equals(resource.name());
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var components =
        Objects.requireNonNullElseGet(document.getComponents(), OASFactory::createComponents);
    document.setComponents(components);
    components.addSchema("Problem", problemSchema());
    var identifier = components.getSchemas().get("UUID");
    if (identifier != null) {
      identifier.setExamples(List.of(IDENTIFIER_EXAMPLE));
    }
    if (document.getPaths() == null) {
      return;
    }
    document
        .getPaths()
        .getPathItems()
        .values()
        .forEach(item -> item.getOperations().forEach(this::complete));
  }

  private void complete(HttpMethod verb, Operation operation) {
    var annotation = allowed.get(operation.getOperationId());
    if (annotation == null) {
      return;
    }
    var roles =
        Arrays.stream(annotation.value().asEnumArray())
            .map(name -> Role.valueOf(name).claim())
            .sorted()
            .toList();
    var relation = Relation.valueOf(annotation.value("relation").asEnum());
    identifiers(operation);
    operation.addExtension("x-roles", roles);
    operation.addExtension("x-relation", relation.name());
    operation.setDescription(
        "%s%n%nRôles : %s."
            .formatted(
                Objects.requireNonNullElse(operation.getDescription(), "").strip(),
                String.join(", ", roles))
            .strip());
    var responses =
        Objects.requireNonNullElseGet(operation.getResponses(), OASFactory::createAPIResponses);
    operation.setResponses(responses);
    var problems = new HashMap<String, String>();
    problems.put("401", "Jeton absent, invalide ou expiré");
    problems.put("403", "Rôle non admis");
    problems.put("422", "Valeur non valable : voir errors");
    if (relation == Relation.FILE || (operation.getParameters() != null && hasPath(operation))) {
      problems.put("404", "Inconnu, ou d'un autre département");
    }
    if (verb == HttpMethod.POST || verb == HttpMethod.PUT) {
      problems.put("400", "Requête illisible");
      problems.put("415", "Format de corps non lu à cette adresse");
      problems.put("409", "L'état du dossier ne le permet pas");
    }
    if (takes(operation, "If-Match")) {
      problems.put("412", "Le document a changé depuis votre lecture");
      problems.put("428", "L'en-tête If-Match manque");
    }
    if (takes(operation, "curseur")) {
      problems.put("400", "Curseur ou paramètre illisible");
    }
    if (responses.getAPIResponses() != null) {
      responses.getAPIResponses().values().forEach(CompleteOperations::sayInFrench);
    }
    problems.forEach((status, text) -> {
      var known = responses.getAPIResponse(status);
      if (known == null || known.getContent() == null) {
        responses.addAPIResponse(status, problem(status, text));
      }
    });
    if (verb == HttpMethod.POST && responses.hasAPIResponse("201")) {
      operation.addParameter(idempotencyKey());
    }
  }

  /** The console shows a parameter's own example, and none of its schema's. */
  private static void identifiers(Operation operation) {
    if (operation.getParameters() == null) {
      return;
    }
    for (var parameter : operation.getParameters()) {
      var schema = parameter.getSchema();
      if (parameter.getIn() == Parameter.In.PATH
          && parameter.getExample() == null
          && schema != null
          && "#/components/schemas/UUID".equals(schema.getRef())) {
        parameter.setExample(IDENTIFIER_EXAMPLE);
      }
    }
  }

  private static boolean takes(Operation operation, String parameter) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(p -> parameter.equals(p.getName()));
  }

  /** The generator's own words, where the code said nothing. */
  private static void sayInFrench(APIResponse response) {
    var french = FRENCH.get(Objects.requireNonNullElse(response.getDescription(), ""));
    if (french != null) {
      response.setDescription(french);
    }
  }

  private static boolean hasPath(Operation operation) {
    return operation.getParameters().stream().anyMatch(p -> p.getIn() == Parameter.In.PATH);
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name(IdempotentCreation.HEADER)
        .in(Parameter.In.HEADER)
        .required(true)
        .description(
            "Une clé par création : la même clé redonne la même réponse, une seule fois créée.")
        .schema(string(null).minLength(1).maxLength(128))
        .example(KEY_EXAMPLE);
  }

  private static APIResponse problem(String status, String text) {
    return OASFactory.createAPIResponse()
        .description(text)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    PROBLEM_JSON,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                        .example(example(status))));
  }

  /** What such an answer looks like; a conflict is always an operation's own. */
  private static Map<String, Object> example(String status) {
    var usual =
        switch (status) {
          case "400" -> PlatformProblem.BODY_UNREADABLE;
          case "401" -> PlatformProblem.NOT_AUTHENTICATED;
          case "403" -> PlatformProblem.ROLE_NOT_ALLOWED;
          case "404" -> PlatformProblem.RESOURCE_NOT_FOUND;
          case "412" -> PlatformProblem.IF_MATCH_STALE;
          case "415" -> PlatformProblem.MEDIA_TYPE_NOT_SUPPORTED;
          case "422" -> PlatformProblem.FIELD_INVALID;
          case "428" -> PlatformProblem.IF_MATCH_MISSING;
          default -> null;
        };
    var shown = new TreeMap<String, Object>();
    shown.put("type", usual == null ? "/problems/…" : usual.type());
    shown.put("title", usual == null ? "Selon le cas : docs/problems.md" : usual.title());
    shown.put("status", Integer.valueOf(status));
    return shown;
  }

  private static Schema problemSchema() {
    var error =
        OASFactory.createSchema()
            .addType(Schema.SchemaType.OBJECT)
            .addProperty("pointer", string("Où : pointeur JSON, ou ?paramètre"))
            .addProperty("detail", string("Ce qui ne va pas"));
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description("Refus, au format RFC 9457")
        .required(List.of("type", "title", "status"))
        .addProperty("type", string("Identifiant stable du problème, listé dans docs/problems.md"))
        .addProperty("title", string("Le problème, en une phrase"))
        .addProperty(
            "status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format("int32"))
        .addProperty("detail", string("Ce cas précis ; jamais de donnée personnelle"))
        .addProperty("instance", string("Le chemin demandé"))
        .addProperty("correlationId", string("À citer à l'exploitation"))
        .addProperty(
            "errors", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(error));
  }

  private static Schema string(@Nullable String description) {
    var schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    return description == null ? schema : schema.description(description);
  }
}
