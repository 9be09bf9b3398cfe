package fr.jalon.accompaniment.contract.sealing;

import fr.jalon.accompaniment.contract.ActionKind;
import fr.jalon.accompaniment.contract.Activity;
import fr.jalon.accompaniment.contract.Contract;
import fr.jalon.accompaniment.contract.ContractId;
import fr.jalon.accompaniment.contract.Terms;
import fr.jalon.accompaniment.contract.Text;
import fr.jalon.platform.document.Sha256;
import fr.jalon.platform.signature.SignatureText;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the parties sign, word for word, and its SHA-256.
 *
 * <p>It does not name the person, who is an opaque reference, so that the proof can be kept where
 * no identity is. The same text with the same signatures is always the same content.
 */
public record SealedContent(String json, String sha256) {
  /** What a document of ours calls its format. */
  public static final String FORMAT = "jalon-contrat/2";

  public static SealedContent of(Contract contract, Text text) {
    var head = contract.head();
    var content = new LinkedHashMap<String, Object>();
    content.put("format", FORMAT);
    content.put("contract", head.id().value().toString());
    content.put("version", text.version());
    content.put("state", state(text));
    content.put("kind", head.kind().name());
    content.put("accompaniment", head.file().accompaniment().value().toString());
    content.put("parcours", head.file().subject().parcoursId().toString());
    content.put("person", head.file().subject().personId().toString());
    content.put("organismeReferent", head.file().organismeReferent().toString());
    content.put("regime", head.file().regime());
    head.renews().map(ContractId::value).ifPresent(id -> content.put("renews", id.toString()));
    var terms = text.terms();
    content.put("objectives", terms.objectives());
    content.put("clauses", terms.clauses().stream().map(SealedContent::clause).toList());
    content.put("startsOn", terms.startsOn().toString());
    content.put("endsOn", terms.endsOn().toString());
    content.put("activity", activity(terms.activity()));
    text.readOn().ifPresent(day -> content.put("readOn", day.toString()));
    content.put("signatures", text.signatures().stream().map(SignatureText::of).toList());
    var json = SignatureText.write(content);
    return new SealedContent(json, Sha256.of(json));
  }

  private static Map<String, Object> clause(Terms.Clause clause) {
    var each = new LinkedHashMap<String, Object>();
    each.put("number", clause.number());
    each.put("side", clause.side().name());
    clause.kind().map(ActionKind::name).ifPresent(kind -> each.put("kind", kind));
    each.put("text", clause.text());
    return each;
  }

  private static Map<String, Object> activity(Activity activity) {
    var each = new LinkedHashMap<String, Object>();
    switch (activity) {
      case Activity.Full full -> each.put("weeklyHours", full.weeklyHours());
      case Activity.Adapted adapted -> {
        each.put("weeklyHours", adapted.weeklyHours());
        each.put("adaptation", adapted.because().name());
      }
      case Activity.Exempt exempt -> each.put("exemption", exempt.because().name());
      case Activity.Unset _ -> {
        // a CER may say nothing of it
      }
    }
    return each;
  }

  private static String state(Text text) {
    return switch (text) {
      case Text.Draft _ -> "DRAFT";
      case Text.PartlySigned _ -> "PARTLY_SIGNED";
      case Text.Agreed _ -> "SIGNED";
      case Text.Refused _ -> "REFUSED";
    };
  }
}
