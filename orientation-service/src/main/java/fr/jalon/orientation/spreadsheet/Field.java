package fr.jalon.orientation.spreadsheet;

import java.util.Arrays;
import java.util.List;

/** What a column may mean to us, and the headers under which départements and the CNAF have it. */
@SuppressWarnings("ImmutableEnumChecker") // its list of headers is List.of
public enum Field {
  NIR("NIR", "nir", "numero de securite sociale", "n securite sociale", "n de securite sociale"),
  BIRTH_DATE("Date de naissance", "date de naissance", "date naissance", "ne e le", "ddn"),
  LAST_NAME("Nom d'usage", "nom beneficiaire", "nom", "nom d usage", "nom usage"),
  BIRTH_NAME("Nom de naissance", "nom de naissance", "nom jf", "nom de jeune fille"),
  FIRST_NAME("Prénom", "prenom beneficiaire", "prenom", "prenoms"),
  MATRICULE(
      "Numéro d'allocataire",
      "matricule",
      "n allocataire",
      "n caf",
      "numero caf",
      "numero allocataire",
      "n caf msa"),
  REQUEST_NUMBER("Numéro de demande de RSA", "numero demande rsa", "numdemrsa", "n demande rsa"),
  ROLE("Rôle dans le foyer", "role personne", "role"),
  EMAIL(
      "Adresse électronique",
      "adresse electronique dossier",
      "adresse electronique",
      "adresses mails",
      "adresse mail",
      "email",
      "e mail",
      "mail",
      "courriel"),
  PHONE(
      "Téléphone",
      "numero telephone dossier",
      "n telephones",
      "n telephone",
      "numero s de telephone",
      "numero de telephone",
      "telephone",
      "telephones",
      "tel"),
  PHONE_2("Autre téléphone", "numero telephone 2 dossier", "telephone 2", "n telephone 2"),
  LETTER_ON(
      "Convocation envoyée le",
      "date envoie du courrier",
      "date envoi du courrier",
      "date d envoi du courrier",
      "date envoi courrier"),
  INTERVIEW_ON("Entretien d'orientation tenu le", "recu en entretien le", "date entretien"),
  DECISION("Parcours décidé", "decision orientation", "type de parcours", "type d orientation"),
  DECIDED_ON(
      "Orientation décidée le",
      "date decision orientation",
      "date de decision",
      "date decision",
      "date d orientation",
      "date orientation"),
  ORGANISME("Organisme référent", "structure", "structure referente", "organisme referent"),
  // what such a cell holds is each département's own: never guessed from its header
  REORIENTATIONS("Réorientations"),
  FIRST_APPOINTMENT_ON("Premier rendez-vous avec la structure tenu le", "1er rdv structure"),
  CER_ON("CER signé le", "date cer", "date signature cer", "date de signature du cer");

  private final String label;
  private final List<String> headers;

  Field(String label, String... headers) {
    this.label = label;
    this.headers = List.of(headers);
  }

  public String label() {
    return label;
  }

  boolean isCalled(String header) {
    return headers.contains(Spelling.key(header));
  }

  /** Lower is closer: the order in which its headers are preferred. */
  int closeness(String header) {
    return headers.indexOf(Spelling.key(header));
  }

  /** How many of these texts are headers that we know. */
  static long known(List<String> texts) {
    return texts.stream()
        .filter(text -> Arrays.stream(values()).anyMatch(field -> field.isCalled(text)))
        .count();
  }
}
