package fr.jalon.orientation.cnaf;

import fr.jalon.orientation.cnaf.Application.Collection;
import fr.jalon.platform.guardedxml.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the answers (DonneesSocioProfessionnelles), the proposed parcours and the contacts of an
 * application, by the names of their elements: no schema of it is public.
 *
 * <p>Only codes are kept, and the names of jobs. The other free texts may tell of health or of
 * family: they stay out.
 */
final class ApplicationMapper {
  private static final Set<String> KEPT =
      Set.of(
          "SITPERSDEMRSA",
          "TOPISOGROOUENF",
          "TOPCOUVSOC",
          "ACCOSOCFAM",
          "ACCOSOCINDI",
          "SOUTDEMARSOC",
          "DIFSOC",
          "DIFDISP",
          "NATACCOSOCFAM",
          "NATACCOSOCINDI",
          "NIVETU",
          "NIVDIPMAXOBT",
          "ANNOBTNIVDIPMAX",
          "TOPQUALIPRO",
          "TOPCOMPEEXTRAPRO",
          "TOPENGDEMARECHEMPLOI",
          "HISPRO",
          "LIBDERACT",
          "LIBSECACTDERACT",
          "CESSDERACT",
          "DURACTDOMI",
          "INSCDEMEMPLOI",
          "ACCOEMPLOI",
          "TOPPROJPRO",
          "LIBEMPLOIRECH",
          "TOPCREAREPRIENTRE",
          "CONCOFORMQUALIEMPLOI",
          "TOPMOYLOCO",
          "TOPPERMICONDUB",
          "TOPAUTRPERMICONDU",
          "NATMOB",
          "NATLOG",
          "DEMARLOG",
          "DIFLOG",
          "NATPARCOCAL",
          "NATPARCOMOD",
          "SITPERSSOCPRO");

  private ApplicationMapper() {}

  static Application map(Node application, LocalDate toldOn) throws Elements.Unsound {
    var persons = DossierMapper.persons(application);
    var collections = new ArrayList<Collection>();
    for (int i = 0; i < persons.size(); i++) {
      var person = persons.get(i);
      var answers = new TreeMap<String, List<String>>();
      for (var block :
          List.of("DonneesSocioProfessionnelles", "Parcours", "SuiviAppuiOrientation")) {
        person.child(block).ifPresent(node -> collect(node, answers));
      }
      if (person.child("DonneesSocioProfessionnelles").isPresent()
          || person.child("Parcours").isPresent()) {
        var on = Elements.date(person, "SuiviAppuiOrientation", "DTENRSOCPRO").orElse(toldOn);
        collections.add(new Collection(i, on.isAfter(toldOn) ? toldOn : on, Map.copyOf(answers)));
      }
    }
    var contacts = contacts(application);
    return new Application(
        List.copyOf(collections),
        allowed(contacts, "ADRELEC", "AUTORUTIADRELEC"),
        allowed(contacts, "NUMTEL", "AUTORUTITEL"));
  }

  private static void collect(Node node, Map<String, List<String>> answers) {
    if (KEPT.contains(node.name())) {
      node.value()
          .ifPresent(value ->
              answers.merge(
                  node.name(),
                  List.of(value),
                  (known, one) -> Stream.concat(known.stream(), one.stream()).distinct().toList()));
    }
    node.children().forEach(child -> collect(child, answers));
  }

  /** Some files have them under DonneesAdministratives, others right under the application. */
  private static List<Node> contacts(Node application) {
    return Stream.concat(
            application.children("ModesContacts").stream(),
            application.child("DonneesAdministratives").stream()
                .flatMap(administrative -> administrative.children("ModesContacts").stream()))
        .toList();
  }

  /** « A » is an agreement; refused and unknown are not. */
  private static List<String> allowed(List<Node> contacts, String element, String permission) {
    return contacts.stream()
        .filter(contact -> contact.value(permission).filter("A"::equals).isPresent())
        .flatMap(contact -> contact.value(element).stream())
        .distinct()
        .toList();
  }
}
