package fr.jalon.orientation.ceo.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.ceo.Ceo;
import fr.jalon.orientation.ceo.Ceo.Draft;
import fr.jalon.orientation.ceo.Ceo.HalfSigned;
import fr.jalon.orientation.ceo.Ceo.Refused;
import fr.jalon.orientation.ceo.Ceo.Signed;
import fr.jalon.orientation.ceo.FollowUp;
import fr.jalon.orientation.ceo.Signature;
import fr.jalon.orientation.ceo.Signature.Mark.Drawn;
import fr.jalon.orientation.ceo.Signature.Mark.OnPaper;
import fr.jalon.orientation.ceo.Signature.Mark.Stated;
import fr.jalon.orientation.ceo.Signature.Mark.Typed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A CEO as data, which its document carries: what people read, for machines. */
final class ContractText {
  /** The file's name within the document. */
  static final String NAME = "contrat.json";

  private static final String FORMAT = "jalon-ceo/1";
  private static final JsonMapper JSON = new JsonMapper();

  private ContractText() {}

  /** What a document says of itself; nothing of it is believed. */
  record Claim(UUID contract, boolean signed) {}

  static String of(Ceo ceo, FollowUp followUp, PersonIdentity person, Instant printedAt) {
    var content = new LinkedHashMap<String, Object>();
    var head = ceo.head();
    content.put("format", FORMAT);
    content.put("contract", head.id().toString());
    content.put("version", ceo.version());
    content.put("state", state(ceo));
    content.put("parcours", head.parcours().value().toString());
    content.put("person", head.person().value().toString());
    content.put("personName", person.firstName() + " " + person.lastName());
    content.put("orientation", orientation(followUp));
    content.put("situation", ceo.terms().situation());
    content.put("objectives", ceo.terms().objectives());
    content.put(
        "clauses",
        ceo.terms().clauses().stream()
            .map(clause -> {
              var each = new LinkedHashMap<String, Object>();
              each.put("number", clause.number());
              each.put("side", clause.side().name());
              each.put("text", clause.text());
              return each;
            })
            .toList());
    ceo.terms()
        .firstAppointment()
        .ifPresent(known -> {
          var appointment = new LinkedHashMap<String, Object>();
          appointment.put("on", known.on().toString());
          known.time().ifPresent(time -> appointment.put("time", time.toString()));
          known.place().ifPresent(place -> appointment.put("place", place));
          content.put("firstAppointment", appointment);
        });
    ceo.readOn().ifPresent(day -> content.put("readOn", day.toString()));
    content.put("signatures", ceo.signatures().stream().map(ContractText::signature).toList());
    content.put("printedAt", printedAt.toString());
    return write(content);
  }

  /** What a text that was found in a document claims, if it has our format. */
  static Optional<Claim> claim(String text) {
    try {
      var content = JSON.readTree(text);
      if (content == null || !FORMAT.equals(text(content, "format"))) {
        return Optional.empty();
      }
      return Optional.of(
          new Claim(
              UUID.fromString(text(content, "contract")), "SIGNED".equals(text(content, "state"))));
    } catch (JsonProcessingException | IllegalArgumentException noneOfOurs) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode content, String field) {
    return content.path(field).asText("");
  }

  private static String state(Ceo ceo) {
    return switch (ceo) {
      case Draft _ -> "DRAFT";
      case HalfSigned _ -> "HALF_SIGNED";
      case Signed _ -> "SIGNED";
      case Refused _ -> "REFUSED";
    };
  }

  private static Map<String, Object> orientation(FollowUp followUp) {
    var orientation = new LinkedHashMap<String, Object>();
    orientation.put("id", followUp.orientationId().toString());
    orientation.put("decidedOn", followUp.decidedOn().toString());
    orientation.put("parcoursType", followUp.parcoursType().name());
    orientation.put("organisme", followUp.organisme());
    followUp.referent().ifPresent(name -> orientation.put("referent", name));
    return orientation;
  }

  private static Map<String, Object> signature(Signature given) {
    var signature = new LinkedHashMap<String, Object>();
    signature.put("signatory", given.signatory().name());
    signature.put("signedOn", given.on().toString());
    given.place().ifPresent(place -> signature.put("place", place));
    switch (given.mark()) {
      case Drawn(var drawing) -> {
        signature.put("means", "DRAWN");
        signature.put("drawingSha256", drawing.sha256());
      }
      case OnPaper(var scan) -> {
        signature.put("means", "PAPER");
        signature.put("scan", scan.toString());
      }
      case Typed _ -> signature.put("means", "TYPED");
      case Stated _ -> signature.put("means", "STATED");
    }
    given.signer().name().ifPresent(name -> signature.put("signerName", name));
    given.signer().representedAs().ifPresent(as -> signature.put("representedAs", as));
    signature.put("agent", given.agent().name());
    return signature;
  }

  private static String write(Object content) {
    try {
      return JSON.writeValueAsString(content);
    } catch (JsonProcessingException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }
}
