package fr.jalon.orientation.takeover;

import fr.jalon.orientation.beneficiary.IdentityVault;
import fr.jalon.orientation.beneficiary.Nir;
import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.spreadsheet.Field;
import fr.jalon.orientation.spreadsheet.LineContent;
import fr.jalon.orientation.spreadsheet.Spelling;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of those of whom lines speak: one question a kind, not a line. */
@ApplicationScoped
class KnownRepository {
  private final BulkRepository bulk;
  private final IdentityVault vault;
  private final Tenancy tenancy;

  KnownRepository(BulkRepository bulk, IdentityVault vault, Tenancy tenancy) {
    this.bulk = bulk;
    this.vault = vault;
    this.tenancy = tenancy;
  }

  /** Someone who has the NIR of a line, or its birth date. */
  record Candidate(
      int ord,
      UUID id,
      LocalDate birthDate,
      String lastName,
      String birthName,
      String firstName,
      @Nullable String nirIndex) {

    boolean isNamed(LineContent line) {
      return (line.lastNames().contains(Spelling.key(lastName))
              || line.lastNames().contains(Spelling.key(birthName)))
          && line.firstName().filter(Spelling.key(firstName)::equals).isPresent();
    }
  }

  private record Asked(int ord, @Nullable String nirIndex, @Nullable LocalDate birthDate) {}

  /** By line: its candidates, each once. */
  Map<Integer, List<Candidate>> candidates(List<LineContent> lines) {
    var asked = new ArrayList<Asked>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      asked.add(
          new Asked(i, line.nir().map(this::index).orElse(null), line.birthDate().orElse(null)));
    }
    var found = new HashMap<Integer, List<Candidate>>();
    bulk.ask(
            """
            with asked as (
              select ord, nir_index, birth_date from json_to_recordset(cast(? as json)) as asked
                (ord int, nir_index text, birth_date date)),
            found as (
              select asked.ord, p.id from asked join person p
                  on p.departement = current_setting('jalon.departement')
                 and p.nir_index = decode(asked.nir_index, 'hex')
              union
              select asked.ord, p.id from asked join person p
                  on p.departement = current_setting('jalon.departement')
                 and p.birth_date = asked.birth_date)
            select found.ord, p.id, p.birth_date, p.last_name, p.birth_name, p.first_name,
                   encode(p.nir_index, 'hex') as nir_index
              from found join person p on p.id = found.id
             order by found.ord, p.id
            """,
            Candidate.class,
            asked)
        .forEach(candidate ->
            found.computeIfAbsent(candidate.ord(), _ -> new ArrayList<>()).add(candidate));
    return found;
  }

  String index(Nir nir) {
    return HexFormat.of().formatHex(vault.index(nir, tenancy.departement()));
  }

  private record Household(
      int ord, @Nullable String number, @Nullable String matricule, String role) {}

  private record Member(int ord, UUID personId) {}

  /** By line: who has its role in the household that it names. */
  Map<Integer, List<UUID>> members(List<LineContent> lines) {
    var asked = new ArrayList<Household>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (line.role().isPresent()) {
        asked.add(
            new Household(
                i,
                line.requestNumber().map(text -> padded(text, 11)).orElse(null),
                line.matricule().map(KnownRepository::shortMatricule).orElse(null),
                line.role().get()));
      }
    }
    var found = new HashMap<Integer, List<UUID>>();
    bulk.ask(
            """
            with asked as (
              select * from json_to_recordset(cast(? as json)) as asked
                (ord int, number text, matricule text, role text)),
            found as (
              select asked.ord, asked.role, h.id from asked join household h
                  on h.departement = current_setting('jalon.departement')
                 and h.number = asked.number
              union
              select asked.ord, asked.role, h.id from asked join household h
                  on h.departement = current_setting('jalon.departement')
                 and left(h.matricule, 7) = asked.matricule and substr(h.matricule, 8) ~ '^0*$'
               where not exists (
                 select from household named
                  where named.departement = h.departement and named.number = asked.number))
            select distinct found.ord, m.person_id
              from found
              join household_member m
                on m.household_id = found.id and m.role = found.role and m.until_on is null
             order by found.ord, m.person_id
            """,
            Member.class,
            asked)
        .forEach(member ->
            found.computeIfAbsent(member.ord(), _ -> new ArrayList<>()).add(member.personId()));
    return found;
  }

  private record Person(UUID personId) {}

  /**
   * The parcours that is open for a person, with the dates that it has reached.
   *
   * @param knownSince the day before which nothing can have been done on it
   */
  record Open(
      UUID personId,
      UUID parcoursId,
      LocalDate knownSince,
      @Nullable LocalDate convokedOn,
      @Nullable LocalDate appointmentHeldOn,
      @Nullable LocalDate orientedOn,
      @Nullable LocalDate firstAppointmentOn,
      @Nullable LocalDate contractSignedOn) {

    Map<Field, LocalDate> reached() {
      var reached = new EnumMap<Field, LocalDate>(Field.class);
      put(reached, Field.LETTER_ON, convokedOn);
      put(reached, Field.INTERVIEW_ON, appointmentHeldOn);
      put(reached, Field.DECIDED_ON, orientedOn);
      put(reached, Field.FIRST_APPOINTMENT_ON, firstAppointmentOn);
      put(reached, Field.CER_ON, contractSignedOn);
      return reached;
    }

    private static void put(Map<Field, LocalDate> reached, Field field, @Nullable LocalDate day) {
      if (day != null) {
        reached.put(field, day);
      }
    }
  }

  Map<UUID, Open> open(List<UUID> persons) {
    var found = new HashMap<UUID, Open>();
    bulk.ask(
            """
            select p.person_id, p.id as parcours_id,
                   case when p.origin = 'STOCK' then p.entered_on else p.received_on end
                     as known_since,
                   p.convoked_on, p.appointment_held_on, p.oriented_on, p.contract_signed_on,
                   (select min(h.held_on) from accompaniment_appointment_held h
                     where h.parcours_id = p.id) as first_appointment_on
              from json_to_recordset(cast(? as json)) as asked (person_id uuid)
              join parcours p on p.person_id = asked.person_id and p.closed_on is null
               and p.public_kind is null
            """,
            Open.class,
            persons.stream().distinct().map(Person::new).toList())
        .forEach(open -> found.put(open.personId(), open));
    return found;
  }

  private record Organisme(UUID id, String name) {}

  /** The directory by spelling: two names that are spelled alike are told apart by nobody. */
  Map<String, List<UUID>> organismes() {
    var found = new HashMap<String, List<UUID>>();
    bulk.select("select id, name from organisme_referent order by name, id", Organisme.class)
        .forEach(organisme ->
            found
                .computeIfAbsent(Spelling.key(organisme.name()), _ -> new ArrayList<>())
                .add(organisme.id()));
    return found;
  }

  /** Seven digits and, as the beneficiary file has it, eight zeros; nothing for an MSA number. */
  private static @Nullable String shortMatricule(String text) {
    if (text.length() <= 7) {
      return padded(text, 7);
    }
    return text.length() == 15 && text.endsWith("00000000") ? text.substring(0, 7) : null;
  }

  private static String padded(String text, int length) {
    return "0".repeat(Math.max(0, length - text.length())) + text;
  }

  Optional<String> index(LineContent line) {
    return line.nir().map(this::index);
  }
}
