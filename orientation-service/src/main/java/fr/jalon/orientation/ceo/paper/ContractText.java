package fr.jalon.orientation.ceo.paper;

import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.ceo.Ceo;
import fr.jalon.orientation.ceo.Ceo.Draft;
import fr.jalon.orientation.ceo.Ceo.HalfSigned;
import fr.jalon.orientation.ceo.Ceo.Refused;
import fr.jalon.orientation.ceo.Ceo.Signed;
import fr.jalon.orientation.ceo.FollowUp;
import fr.jalon.platform.signature.SignatureText;
import fr.jalon.platform.signature.Verification.Claim;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A CEO as data, which its document carries: what people read, for machines. */
final class ContractText {
  /** The file's name within the document. */
  static final String NAME = SignatureText.NAME;

  static final String FORMAT = "jalon-ceo/1";

  private ContractText() {}

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
    content.put("signatures", ceo.signatures().stream().map(SignatureText::of).toList());
    content.put("printedAt", printedAt.toString());
    return SignatureText.write(content);
  }

  /** What a text that was found in a document claims, if it has our format. */
  static Optional<Claim> claim(String text) {
    return SignatureText.claim(FORMAT, text);
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
}
