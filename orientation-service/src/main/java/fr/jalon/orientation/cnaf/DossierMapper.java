package fr.jalon.orientation.cnaf;

import fr.jalon.orientation.cnaf.Dossier.Address;
import fr.jalon.orientation.cnaf.Dossier.Member;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Understands one VRSB0801 dossier, or says which element is missing or wrong. */
final class DossierMapper {
  private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{1,11}");
  private static final Set<String> STATES = Set.of("0", "1", "2", "3", "4", "5", "6");
  private static final Set<String> ROLES = Set.of("DEM", "CJT", "ENF", "AUT", "RDO");
  private static final Set<String> FAMILY_SITUATIONS =
      Set.of(
          "ABA", "CEL", "DIV", "ISO", "MAR", "PAC", "RPA", "RVC", "RVM", "SEF", "SEL", "VEU",
          "VIM");

  private int unknownCodes;

  private DossierMapper() {}

  static Dossier map(Node node) throws Unsound {
    return new DossierMapper().dossier(node);
  }

  /** Names the element, never its value: the reason of a reject is read by machines and people. */
  static final class Unsound extends Exception {
    private static final long serialVersionUID = 1L;

    Unsound(String reason) {
      super(reason, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  private Dossier dossier(Node node) throws Unsound {
    var number = required(node, "IdentificationRSA", "DemandeRSA", "NUMDEMRSA");
    if (!NUMBER.matcher(number).matches()) {
      throw new Unsound("Élément NUMDEMRSA : 11 chiffres ou lettres capitales au plus");
    }
    var identification = requiredNode(node, "IdentificationRSA");
    var rightNode = requiredNode(node, "PrestationRSA", "SituationDossierRSA");
    var administrative = requiredNode(node, "DonneesAdministratives");
    var persons = node.children("Personne");
    if (persons.isEmpty()) {
      throw new Unsound("Élément obligatoire absent : Personne");
    }
    var members = new ArrayList<Member>(persons.size());
    for (var person : persons) {
      members.add(member(person));
    }
    var addresses = addresses(administrative);
    return new Dossier(
        number,
        required(identification, "Partenaire", "IDEPARTE"),
        required(identification, "Organisme", "FONORG")
            + " "
            + required(identification, "Organisme", "NUMORG"),
        required(identification, "Organisme", "MATRICULE"),
        requiredDate(identification, "DemandeRSA", "DTDEMRSA"),
        date(identification, "OrganismeCedant", "DDARRMUT").orElse(null),
        known(STATES, required(rightNode, "EtatDossierRSA", "ETATDOSRSA")),
        suspensions(rightNode),
        suspendedSince(rightNode).orElse(null),
        endedOn(rightNode).orElse(null),
        known(FAMILY_SITUATIONS, required(administrative, "SituationFamille", "SITFAM")),
        List.copyOf(members),
        addresses,
        node.child("Anomalie").isPresent(),
        unknownCodes);
  }

  private Member member(Node person) throws Unsound {
    var identity = requiredNode(person, "Identification");
    var role = requiredRole(person);
    return new Member(
        identity.value("QUAL").orElse(null),
        required(identity, "NOM"),
        required(identity, "NOMNAI"),
        required(identity, "PRENOM"),
        joined(identity, "PRENOM2", "PRENOM3").orElse(null),
        requiredDate(identity, "DTNAI"),
        identity.value("RGNAI").flatMap(DossierMapper::digit).orElse(null),
        identity.value("NOMCOMNAI").orElse(null),
        identity.value("NIR").orElse(null),
        sex(required(identity, "SEXE")),
        requiredDate(person, "DossierCAF", "DDRATDOS"),
        date(person, "DossierCAF", "DFRATDOS").orElse(null),
        role,
        person
            .value("MontantCalculDroitRSAPersonne", "TOPPERSDRODEVORSA")
            .flatMap(this::flag)
            .orElse(null),
        person
            .value("MontantCalculDroitRSAPersonne", "TOPPERSENTDRODEVORSA")
            .flatMap(this::flag)
            .orElse(false));
  }

  /** The role of the RSA prestation; the first one met may be that of the family benefits. */
  private String requiredRole(Node person) throws Unsound {
    for (var prestation : person.children("Prestations")) {
      if (prestation.value("NATPREST").filter("RSA"::equals).isPresent()) {
        return known(ROLES, required(prestation, "ROLEPERS"));
      }
    }
    throw new Unsound("Élément obligatoire absent : Prestations de nature RSA");
  }

  private List<String> suspensions(Node right) {
    return right.children("SuspensionVersement").stream()
        .flatMap(suspension -> suspension.value("MOTISUSVERSRSA").stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<LocalDate> suspendedSince(Node right) throws Unsound {
    var dates = new ArrayList<LocalDate>();
    for (var payment : right.children("SuspensionVersement")) {
      date(payment, "DDSUSVERSRSA").ifPresent(dates::add);
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

  private static List<Address> addresses(Node administrative) throws Unsound {
    var addresses = new ArrayList<Address>();
    for (var address : administrative.children("Adresse")) {
      int rank =
          address
              .value("TroncCommunAdresse", "RGADR")
              .flatMap(DossierMapper::digit)
              .orElse(addresses.size() + 1);
      if (addresses.stream().noneMatch(earlier -> earlier.rank() == rank)) {
        addresses.add(
            new Address(
                rank,
                lines(address),
                address.value("AdresseDetailleeFrance", "NUMCOM").orElse(null),
                address.value("AdresseDetailleeFrance", "CODEPOS").orElse(null),
                address.value("AdresseDetailleeFrance", "NOMCOM").orElse(null),
                address.value("TroncCommunAdresse", "PAYS").orElse("FRA"),
                date(address, "TroncCommunAdresse", "DTEMM").orElse(null)));
      }
    }
    return List.copyOf(addresses);
  }

  private static List<String> lines(Node address) {
    var france = address.child("AdresseDetailleeFrance");
    if (france.isEmpty()) {
      return address.child("AdresseHorsFrance").stream()
          .flatMap(
              abroad ->
                  Stream.of("2", "3", "4", "5", "6", "7")
                      .flatMap(n -> abroad.value("LIBLIG" + n + "ADR").stream()))
          .toList();
    }
    var at = france.get();
    return Stream.of(
            at.value("COMPLIDEADR"),
            at.value("COMPLADR"),
            joined(at, "NUMVOIE", "LIBTYPEVOIE", "NOMVOIE"),
            at.value("LIEUDIST"),
            joined(at, "CODEPOS", "NOMCOM"))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> joined(Node node, String... names) {
    var joined =
        Stream.of(names)
            .flatMap(name -> node.value(name).stream())
            .reduce((left, right) -> left + " " + right);
    return joined;
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

  private static Optional<Integer> digit(String value) {
    return value.length() <= 2 && value.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Optional.of(Integer.valueOf(value))
        : Optional.empty();
  }

  private static Node requiredNode(Node node, String... path) throws Unsound {
    var at = node;
    var walked = new StringBuilder();
    for (String step : path) {
      walked.append(walked.isEmpty() ? "" : "/").append(step);
      var next = at.child(step);
      if (next.isEmpty()) {
        throw new Unsound("Élément obligatoire absent : " + walked);
      }
      at = next.get();
    }
    return at;
  }

  private static String required(Node node, String... path) throws Unsound {
    return requiredNode(node, path)
        .value()
        .orElseThrow(() -> new Unsound("Élément obligatoire vide : " + String.join("/", path)));
  }

  private static LocalDate requiredDate(Node node, String... path) throws Unsound {
    required(node, path);
    return date(node, path).orElseThrow();
  }

  private static Optional<LocalDate> date(Node node, String... path) throws Unsound {
    var value = node.value(path);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      var date = LocalDate.parse(value.get());
      if (date.getYear() < 1850 || date.getYear() > 2200) {
        throw new Unsound("Élément " + String.join("/", path) + " : année hors de propos");
      }
      return Optional.of(date);
    } catch (DateTimeParseException _) {
      throw new Unsound("Élément " + String.join("/", path) + " : n'est pas une date AAAA-MM-JJ");
    }
  }
}
