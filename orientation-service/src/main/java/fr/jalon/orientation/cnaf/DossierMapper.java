package fr.jalon.orientation.cnaf;

import static fr.jalon.orientation.cnaf.Elements.date;
import static fr.jalon.orientation.cnaf.Elements.either;
import static fr.jalon.orientation.cnaf.Elements.joined;
import static fr.jalon.orientation.cnaf.Elements.required;
import static fr.jalon.orientation.cnaf.Elements.requiredDate;
import static fr.jalon.orientation.cnaf.Elements.requiredNode;

import fr.jalon.orientation.cnaf.Dossier.Member;
import fr.jalon.orientation.cnaf.Dossier.Transfer;
import fr.jalon.orientation.cnaf.Elements.Unsound;
import fr.jalon.orientation.cnaf.Layout.Use;
import fr.jalon.platform.guardedxml.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Understands one dossier of whichever layout, or says which element is missing or wrong.
 *
 * <p>What the redesign of 2015 names otherwise is brought back to the codes of VRSB0801, so that
 * nobody after this reader knows which of the two a file was in.
 */
final class DossierMapper {
  private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{1,11}");
  private static final Set<String> STATES = Set.of("0", "1", "2", "3", "4", "5", "6");
  private static final Set<String> ROLES = Set.of("DEM", "CJT", "ENF", "AUT", "RDO");
  private static final Set<String> FAMILY_SITUATIONS =
      Set.of(
          "ABA", "CEL", "DIV", "ISO", "MAR", "PAC", "RPA", "RVC", "RVM", "SEF", "SEL", "VEU",
          "VIM");

  /** An application waits for the département's decision. */
  private static final String APPLIED = "0";

  private static final String RESOURCES_TOO_HIGH = "01";
  private static final String BELOW_THE_THRESHOLD = "05";

  private final Layout layout;
  private int unknownCodes;

  private DossierMapper(Layout layout) {
    this.layout = layout;
  }

  static Dossier map(Node node, Layout layout) throws Unsound {
    return new DossierMapper(layout).dossier(node);
  }

  /** The collections of answers hold them one level deeper. */
  static List<Node> persons(Node node) {
    return Stream.concat(
            node.children("Personne").stream(),
            node.child("IdentificationRSA").stream()
                .flatMap(identification -> identification.children("Personne").stream()))
        .toList();
  }

  static boolean isNumber(String number) {
    return NUMBER.matcher(number).matches();
  }

  private Dossier dossier(Node node) throws Unsound {
    var number = required(node, "IdentificationRSA", "DemandeRSA", "NUMDEMRSA");
    if (!isNumber(number)) {
      throw new Unsound("Élément NUMDEMRSA : 11 chiffres ou lettres capitales au plus");
    }
    var identification = requiredNode(node, "IdentificationRSA");
    var rights = layout.use() == Use.RIGHTS ? situation(node) : new Node("", node.line());
    var administrative =
        layout.use() == Use.RIGHTS
            ? requiredNode(node, "DonneesAdministratives")
            : node.child("DonneesAdministratives").orElse(new Node("", node.line()));
    var requestedOn = requiredDate(identification, "DemandeRSA", "DTDEMRSA");
    var members = members(node, requestedOn);
    return new Dossier(
        number,
        required(identification, "Partenaire", "IDEPARTE"),
        required(identification, "Organisme", "FONORG")
            + " "
            + required(identification, "Organisme", "NUMORG"),
        required(identification, "Organisme", "MATRICULE"),
        requestedOn,
        transfer(identification, "OrganismeCedant", "CED", "DDARRMUT"),
        transfer(identification, "OrganismePrenant", "PREN", "DDDEPAMUT"),
        layout.use() == Use.RIGHTS
            ? known(STATES, required(rights, "EtatDossierRSA", "ETATDOSRSA"))
            : APPLIED,
        suspensions(rights),
        suspendedSince(rights).orElse(null),
        endedOn(rights).orElse(null),
        familySituation(administrative),
        members,
        Addresses.of(administrative),
        node.child("Anomalie").isPresent(),
        unknownCodes);
  }

  /** A list of the 2015 redesign has it under DonneesAdministratives. */
  private static Node situation(Node node) throws Unsound {
    var within =
        node.child("PrestationRSA").isPresent()
            ? node
            : node.child("DonneesAdministratives").orElse(node);
    return requiredNode(within, "PrestationRSA", "SituationDossierRSA");
  }

  private String familySituation(Node administrative) throws Unsound {
    return layout.use() == Use.RIGHTS
        ? known(FAMILY_SITUATIONS, required(administrative, "SituationFamille", "SITFAM"))
        : administrative.value("SituationFamille", "SITFAM").orElse("");
  }

  private static @Nullable Transfer transfer(
      Node identification, String block, String infix, String dated) throws Unsound {
    var node = identification.child(block);
    if (node.isEmpty()) {
      return null;
    }
    var on = date(node.get(), dated);
    return on.isEmpty()
        ? null
        : new Transfer(
            joined(node.get(), "FONORG" + infix + "MUT", "NUMORG" + infix + "MUT").orElse(""),
            on.get());
  }

  private List<Member> members(Node node, LocalDate requestedOn) throws Unsound {
    var persons = persons(node);
    if (persons.isEmpty()) {
      throw new Unsound("Élément obligatoire absent : Personne");
    }
    var applicant =
        persons.stream()
            .filter(DossierMapper::isBeneficiary)
            .max(
                Comparator.comparing(person ->
                    person.value("DossierCafMsa", "TOPRESPDOS").filter("1"::equals).isPresent()))
            .orElse(persons.getFirst());
    var members = new ArrayList<Member>(persons.size());
    for (var person : persons) {
      members.add(member(person, person == applicant, requestedOn));
    }
    return List.copyOf(members);
  }

  private Member member(Node person, boolean applicant, LocalDate requestedOn) throws Unsound {
    var identity = requiredNode(person, "Identification");
    var role = role(person, applicant);
    var attachment = either(person, "DossierCAF", "DossierCafMsa");
    var calculation = either(person, "MontantCalculDroitRSAPersonne", "CalculDroitRSAPersonne");
    return new Member(
        identity.value("QUAL").orElse(null),
        required(identity, "NOM"),
        required(identity, "NOMNAI"),
        required(identity, "PRENOM"),
        joined(identity, "PRENOM2", "PRENOM3").orElse(null),
        requiredDate(identity, "DTNAI"),
        identity.value("RGNAI").flatMap(Elements::digit).orElse(null),
        identity.value("NOMCOMNAI").or(() -> identity.value("LIEUNAI")).orElse(null),
        identity.value("NIR").orElse(null),
        sex(required(identity, "SEXE")),
        layout == Layout.VRSB0801
            ? requiredDate(person, "DossierCAF", "DDRATDOS")
            : attachedOn(attachment).orElse(requestedOn),
        attachment.isPresent() ? date(attachment.get(), "DFRATDOS").orElse(null) : null,
        role,
        calculation
            .flatMap(block -> block.value("TOPPERSDRODEVORSA"))
            .flatMap(this::flag)
            .orElse(null),
        calculation
            .flatMap(block -> block.value("TOPPERSENTDRODEVORSA"))
            .flatMap(this::flag)
            .orElse(false));
  }

  /** The redesign has no day of attachment: that of the application stands for it. */
  private static Optional<LocalDate> attachedOn(Optional<Node> attachment) throws Unsound {
    return attachment.isPresent() ? date(attachment.get(), "DDRATDOS") : Optional.empty();
  }

  private static boolean isBeneficiary(Node person) {
    return person.value("FonctionPersonneRSA", "ROLEPERS").filter("BEN"::equals).isPresent();
  }

  /**
   * The role for RSA, never that of the family benefits. The redesign calls both adults BEN: who
   * answers for the dossier (TOPRESPDOS), else the first, is the applicant, the other the spouse.
   */
  private String role(Node person, boolean applicant) throws Unsound {
    if (layout == Layout.VRSD0301) {
      var role = required(person, "FonctionPersonneRSA", "ROLEPERS");
      return role.equals("BEN") ? (applicant ? "DEM" : "CJT") : known(ROLES, role);
    }
    for (var prestation : person.children("Prestations")) {
      if (prestation.value("NATPREST").filter("RSA"::equals).isPresent()) {
        return known(ROLES, required(prestation, "ROLEPERS"));
      }
    }
    throw new Unsound("Élément obligatoire absent : Prestations de nature RSA");
  }

  /**
   * Every reason for which nothing is paid. The redesign tells resources too high with or without a
   * contract (MRE, MCO) and an amount below the threshold by a flag: 01 and 05 of VRSB0801.
   */
  private static List<String> suspensions(Node right) {
    var redesigned =
        right.children("RessourcesTropElevees").stream()
            .flatMap(suspension -> suspension.value("MOTISUSVERSRSA").stream())
            .map(code -> code.equals("MRE") || code.equals("MCO") ? RESOURCES_TOO_HIGH : code);
    var below =
        right.value("DroitOuvert", "TOPMTINFSEUIRSA").filter("1"::equals).stream()
            .map(_ -> BELOW_THE_THRESHOLD);
    return Stream.of(
            right.children("SuspensionVersement").stream()
                .flatMap(suspension -> suspension.value("MOTISUSVERSRSA").stream()),
            redesigned,
            below)
        .flatMap(codes -> codes)
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<LocalDate> suspendedSince(Node right) throws Unsound {
    var dates = new ArrayList<LocalDate>();
    for (var block : List.of("SuspensionVersement", "RessourcesTropElevees")) {
      for (var payment : right.children(block)) {
        date(payment, "DDSUSVERSRSA").ifPresent(dates::add);
      }
    }
    for (var suspended : right.children("SuspensionDroit")) {
      date(suspended, "DDSUSDRORSA").ifPresent(dates::add);
    }
    return dates.stream().min(Comparator.naturalOrder());
  }

  private static Optional<LocalDate> endedOn(Node right) throws Unsound {
    var refused = date(right, "Refus", "DTREFURSA");
    var closed = date(right, "FinDroit", "DTCLORSA");
    var closedBefore = date(right, "FinDroitMoisAnterieur", "DTCLORSA");
    return closed.or(() -> refused).or(() -> closedBefore);
  }

  private String sex(String code) {
    return switch (code) {
      case "1" -> "M";
      case "2" -> "F";
      default -> {
        unknownCodes++;
        yield "UNKNOWN";
      }
    };
  }

  private Optional<Boolean> flag(String code) {
    return switch (code) {
      case "1", "true" -> Optional.of(true);
      case "0", "false" -> Optional.of(false);
      default -> {
        unknownCodes++;
        yield Optional.empty();
      }
    };
  }

  private String known(Set<String> list, String code) {
    if (!list.contains(code)) {
      unknownCodes++;
    }
    return code;
  }
}
