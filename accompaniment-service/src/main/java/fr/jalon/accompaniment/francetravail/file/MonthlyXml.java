package fr.jalon.accompaniment.francetravail.file;

import static fr.jalon.platform.guardedxml.FlowRefused.Fault.COUNTS;
import static fr.jalon.platform.guardedxml.FlowRefused.Fault.HEADER;
import static fr.jalon.platform.guardedxml.FlowRefused.Fault.LAYOUT;
import static fr.jalon.platform.guardedxml.FlowRefused.Fault.OTHER_DEPARTEMENT;
import static fr.jalon.platform.guardedxml.FlowRefused.Fault.TRUNCATED;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import fr.jalon.accompaniment.francetravail.registration.Facts;
import fr.jalon.accompaniment.francetravail.registration.FollowUp;
import fr.jalon.accompaniment.francetravail.registration.Registration;
import fr.jalon.accompaniment.francetravail.registration.RegistrationKind;
import fr.jalon.platform.guardedxml.FlowRefused;
import fr.jalon.platform.guardedxml.GuardedXml;
import fr.jalon.platform.guardedxml.Limits;
import fr.jalon.platform.guardedxml.Node;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The monthly file « PE → CD ». Its envelope and the {@code ppae} dates are attested; the other
 * names are deduced from how a peer stores them, so elements are read by name, in any order, and
 * unknown ones are passed over.
 */
final class MonthlyXml implements LineReader {
  private static final Set<String> NAMES =
      Set.of(
          "fichier-PE-CG",
          "entete",
          "fichier",
          "periodicite",
          "departement",
          "date-reference",
          "date-fabrication",
          "version",
          "dossier",
          "individu",
          "nir",
          "nom",
          "nom-naissance",
          "nom-marital",
          "prenom",
          "date-naissance",
          "certification-identite",
          "commune-residence",
          "allocataire",
          "identifiant-caf",
          "identifiant-msa",
          "code-pe",
          "identifiant-pe",
          "inscription",
          "date-debut-ide",
          "code-categorie",
          "lib-categorie",
          "code-situation",
          "lib-situation",
          "date-cessation-ide",
          "motif-cessation-ide",
          "lib-cessation-ide",
          "date-radiation-ide",
          "motif-radiation-ide",
          "lib-radiation-ide",
          "suivi",
          "structure-principale",
          "structure-deleguee",
          "voie",
          "complement",
          "code-postal",
          "cedex",
          "bureau",
          "formation",
          "code-niveau",
          "lib-niveau",
          "code-secteur",
          "lib-secteur",
          "romev3",
          "code-rome",
          "lib-rome",
          "ppae",
          "conseiller-pe",
          "date-signature",
          "date-notification",
          "axe-code",
          "axe-libelle",
          "modalite-code",
          "modalite-libelle",
          "date-dernier-ent",
          "fin",
          "nb-dossiers");

  private final GuardedXml xml;
  private final String departement;
  private @Nullable LocalDate referenceDate;
  private int number;
  private int unreadableDates;
  private boolean ended;

  MonthlyXml(InputStream file, Limits limits, String departement) throws FlowRefused {
    this.departement = departement;
    this.xml = GuardedXml.open(file, limits, NAMES);
    if (nextStart() == END_DOCUMENT || !xml.name().equals("fichier-PE-CG")) {
      throw new FlowRefused(LAYOUT, "Ce XML n'est pas un fichier PE-CG.");
    }
    if (nextStart() == END_DOCUMENT || !xml.name().equals("entete")) {
      throw new FlowRefused(HEADER, "L'en-tête manque au début du fichier.");
    }
    header(xml.node());
  }

  private void header(Node header) throws FlowRefused {
    var whose =
        header
            .value("departement")
            .orElseThrow(() -> new FlowRefused(HEADER, "L'en-tête ne dit pas le département."));
    if (!Departements.same(whose, departement)) {
      throw new FlowRefused(
          OTHER_DEPARTEMENT,
          "Le fichier est du département %s, non %s.".formatted(whose, departement));
    }
    referenceDate =
        header
            .value("date-reference")
            .flatMap(Dates::any)
            .orElseThrow(() ->
                new FlowRefused(HEADER, "La date de référence manque ou n'est pas une date."));
  }

  @Override
  public Layout layout() {
    return Layout.MONTHLY_XML;
  }

  @Override
  public Optional<LocalDate> referenceDate() {
    return Optional.ofNullable(referenceDate);
  }

  @Override
  public int unreadableDates() {
    return unreadableDates;
  }

  @Override
  public Optional<Line> next() throws FlowRefused {
    if (ended) {
      return Optional.empty();
    }
    while (nextStart() != END_DOCUMENT) {
      switch (xml.name()) {
        case "dossier" -> {
          xml.dossier(++number);
          return Optional.of(read(xml.node()));
        }
        case "fin" -> {
          end(xml.node());
          return Optional.empty();
        }
        default -> xml.node();
      }
    }
    throw new FlowRefused(TRUNCATED, "Le fichier ne dit pas combien de dossiers il contient.");
  }

  private void end(Node trailer) throws FlowRefused {
    var announced = trailer.value("nb-dossiers").orElse("");
    if (!announced.matches("\\d{1,9}") || Integer.parseInt(announced) != number) {
      throw new FlowRefused(
          COUNTS,
          "Le fichier annonce « %s » dossiers et en contient %d.".formatted(announced, number));
    }
    xml.finish();
    ended = true;
  }

  private int nextStart() throws FlowRefused {
    int event = xml.nextElement();
    while (event != START_ELEMENT && event != END_DOCUMENT) {
      event = xml.nextElement();
    }
    return event;
  }

  private Line read(Node dossier) {
    if (dossier.children().isEmpty()) {
      return faulty(dossier, Fault.EMPTY);
    }
    var person =
        new Traits(
            dossier.value("individu", "nir").flatMap(Nir::read).map(Nir::withKey).orElse(null),
            date(dossier, "individu", "date-naissance"),
            dossier
                .value("individu", "nom-naissance")
                .or(() -> dossier.value("individu", "nom"))
                .orElse(null),
            dossier.value("individu", "prenom").orElse(null),
            null,
            null);
    var facts = new Facts(registrations(dossier), followUp(dossier), null);
    if (facts.tellNothing()) {
      return faulty(dossier, Fault.EMPTY);
    }
    return person.areEnough()
        ? Line.read(number, dossier.line(), person, facts)
        : faulty(dossier, Fault.NOBODY);
  }

  private List<Registration> registrations(Node dossier) {
    var known = new ArrayList<Registration>();
    fact(RegistrationKind.INSCRIPTION, dossier, "date-debut-ide", "code-categorie", null)
        .ifPresent(known::add);
    fact(
            RegistrationKind.CESSATION,
            dossier,
            "date-cessation-ide",
            "motif-cessation-ide",
            "lib-cessation-ide")
        .ifPresent(known::add);
    fact(
            RegistrationKind.RADIATION,
            dossier,
            "date-radiation-ide",
            "motif-radiation-ide",
            "lib-radiation-ide")
        .ifPresent(known::add);
    return known;
  }

  private Optional<Registration> fact(
      RegistrationKind kind, Node dossier, String day, String code, @Nullable String label) {
    var on = date(dossier, "inscription", day);
    return on == null
        ? Optional.empty()
        : Optional.of(
            new Registration(
                kind,
                on,
                dossier.value("inscription", code).orElse(null),
                label == null ? null : dossier.value("inscription", label).orElse(null)));
  }

  private @Nullable FollowUp followUp(Node dossier) {
    var told =
        new FollowUp(
            dossier.value("ppae", "modalite-code").orElse(null),
            dossier.value("ppae", "axe-code").orElse(null),
            date(dossier, "ppae", "date-signature"),
            date(dossier, "ppae", "date-notification"),
            date(dossier, "ppae", "date-dernier-ent"),
            dossier.value("suivi", "structure-principale", "nom").orElse(null));
    boolean empty =
        Stream.of(
                told.modality(),
                told.axis(),
                told.signedOn(),
                told.notifiedOn(),
                told.lastInterviewOn(),
                told.agency())
            .allMatch(Objects::isNull);
    return empty ? null : told;
  }

  private @Nullable LocalDate date(Node dossier, String... path) {
    var text = dossier.value(path);
    var date = text.flatMap(Dates::any);
    if (text.isPresent() && date.isEmpty()) {
      unreadableDates++;
    }
    return date.orElse(null);
  }

  private Line faulty(Node dossier, Fault fault) {
    return new Line.Faulty(number, dossier.line(), List.of(fault));
  }

  @Override
  public void close() {
    xml.close();
  }
}
