package fr.jalon.orientation.beneficiary;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.jalon.orientation.beneficiary.Recognised.Found;
import fr.jalon.orientation.beneficiary.Recognised.Someone;
import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.cnaf.FlowHeader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the households, persons and rights of a batch, a kind at a time. */
@ApplicationScoped
public class BeneficiaryRepository {
  private final BulkRepository bulk;
  private final RightHistoryRepository rights;
  private final IdentityVault vault;

  BeneficiaryRepository(BulkRepository bulk, RightHistoryRepository rights, IdentityVault vault) {
    this.bulk = bulk;
    this.rights = rights;
    this.vault = vault;
  }

  /** Where a batch comes from. */
  public record Source(UUID fileId, FlowHeader header, String departement, Instant now) {}

  /** An older file creates what it alone knows and completes the history; it changes nothing. */
  public void write(List<Recognised> batch, Source source) {
    writeHouseholds(batch, source.header());
    writePersons(told(batch), source.departement());
    writeMembers(batch, source.header());
    writeAddresses(batch);
    rights.write(batch, source);
  }

  /** Persons not known yet; nothing else of a file that tells no right. */
  public void introduce(List<Recognised> batch, String departement) {
    writePersons(
        batch.stream().flatMap(told -> told.persons().stream()).filter(Someone::isNew).toList(),
        departement);
  }

  private static List<Someone> told(List<Recognised> batch) {
    return batch.stream()
        .flatMap(told ->
            told.persons().stream()
                .filter(someone -> someone.isNew() || !(told.older() || someone.newer())))
        .toList();
  }

  record HouseholdRow(
      UUID id,
      String number,
      String organisme,
      String matricule,
      LocalDate requestedOn,
      String familySituation,
      LocalDate referenceDate,
      LocalDateTime flowCreatedAt) {}

  private void writeHouseholds(List<Recognised> batch, FlowHeader header) {
    bulk.write(
        """
        insert into household as known (id, number, organisme, matricule, requested_on,
                                        family_situation, reference_date, flow_created_at)
        select id, number, organisme, matricule, requested_on, family_situation, reference_date,
               flow_created_at
          from json_to_recordset(cast(? as json)) as told
            (id uuid, number text, organisme text, matricule text, requested_on date,
             family_situation text, reference_date date, flow_created_at timestamp)
        on conflict (departement, number) do update
          set organisme = excluded.organisme, matricule = excluded.matricule,
              requested_on = excluded.requested_on, family_situation = excluded.family_situation,
              reference_date = excluded.reference_date, flow_created_at = excluded.flow_created_at
        where (known.organisme, known.matricule, known.requested_on, known.family_situation,
               known.reference_date, known.flow_created_at)
           is distinct from (excluded.organisme, excluded.matricule, excluded.requested_on,
               excluded.family_situation, excluded.reference_date, excluded.flow_created_at)
        """,
        batch.stream()
            .filter(told -> !told.older())
            .map(told ->
                new HouseholdRow(
                    told.householdId(),
                    told.dossier().number(),
                    told.dossier().organisme(),
                    told.dossier().matricule(),
                    told.dossier().requestedOn(),
                    told.dossier().familySituation(),
                    header.referenceDate(),
                    header.createdAt()))
            .toList());
  }

  record PersonRow(
      UUID id,
      @Nullable String nirIndex,
      @Nullable String nirCipher,
      @Nullable String title,
      String lastName,
      String birthName,
      String firstName,
      @Nullable String otherFirstNames,
      LocalDate birthDate,
      @Nullable Integer birthRank,
      @Nullable String birthPlace,
      String sex) {}

  private void writePersons(List<Someone> persons, String departement) {
    var rows = persons.stream().map(someone -> row(someone, departement)).toList();
    bulk.write(
        """
        insert into person as known (id, nir_index, nir_cipher, title, last_name, birth_name,
                            first_name, other_first_names, birth_date, birth_rank, birth_place, sex)
        select distinct on (id) id, decode(nir_index, 'hex'), decode(nir_cipher, 'hex'), title,
               last_name, birth_name, first_name, other_first_names, birth_date, birth_rank,
               birth_place, sex
          from json_to_recordset(cast(? as json)) as told
            (id uuid, nir_index text, nir_cipher text, title text, last_name text, birth_name text,
             first_name text, other_first_names text, birth_date date, birth_rank smallint,
             birth_place text, sex text)
        on conflict (id) do update
          set nir_index = coalesce(known.nir_index, excluded.nir_index),
              nir_cipher = coalesce(known.nir_cipher, excluded.nir_cipher),
              title = excluded.title, last_name = excluded.last_name,
              birth_name = excluded.birth_name, first_name = excluded.first_name,
              other_first_names = excluded.other_first_names, birth_rank = excluded.birth_rank,
              birth_place = excluded.birth_place, sex = excluded.sex
        where (known.nir_index is null and excluded.nir_index is not null)
           or (known.title, known.last_name, known.birth_name, known.first_name,
               known.other_first_names, known.birth_rank, known.birth_place, known.sex)
           is distinct from (excluded.title, excluded.last_name, excluded.birth_name,
               excluded.first_name, excluded.other_first_names, excluded.birth_rank,
               excluded.birth_place, excluded.sex)
        """,
        rows);
  }

  private PersonRow row(Someone someone, String departement) {
    var member = someone.member();
    // A person found by NIR has hers already: sealing it again each month would be for nothing.
    var nir =
        someone.found() == Found.BY_NIR
            ? Optional.<Nir>empty()
            : Optional.ofNullable(member.nir()).flatMap(Nir::read);
    return new PersonRow(
        someone.id().value(),
        nir.map(one -> hex(vault.index(one, departement))).orElse(null),
        nir.map(one ->
                hex(
                    vault.seal(
                        one.digits().getBytes(UTF_8),
                        departement,
                        someone.id().value().toString())))
            .orElse(null),
        member.title(),
        member.lastName(),
        member.birthName(),
        member.firstName(),
        member.otherFirstNames(),
        member.birthDate(),
        member.birthRank(),
        member.birthPlace(),
        member.sex());
  }

  record MemberRow(UUID householdId, UUID personId, String role, LocalDate on, boolean older) {}

  /** Roles are dated: another one, or none any more, ends the one before. */
  private void writeMembers(List<Recognised> batch, FlowHeader header) {
    var rows = new ArrayList<MemberRow>();
    for (var told : batch) {
      for (var someone : told.persons()) {
        rows.add(
            new MemberRow(
                told.householdId(),
                someone.id().value(),
                someone.member().role(),
                header.referenceDate(),
                told.older()));
      }
    }
    bulk.write(
        """
        with told as materialized (
          select household_id, person_id, role, "on", older
            from json_to_recordset(cast(? as json)) as told
              (household_id uuid, person_id uuid, role text, "on" date, older boolean))
        update household_member known
           set until_on = household."on"
          from (select distinct household_id, "on" from told where not older) household
         where known.household_id = household.household_id and known.until_on is null
           and not exists (
             select from told
              where told.household_id = known.household_id
                and told.person_id = known.person_id and told.role = known.role)
        """,
        rows);
    bulk.write(
        """
        insert into household_member (household_id, person_id, role, since_on, until_on)
        select told.household_id, told.person_id, told.role, told."on",
               case when told.older then household.reference_date end
          from json_to_recordset(cast(? as json)) as told
            (household_id uuid, person_id uuid, role text, "on" date, older boolean)
          join household on household.id = told.household_id
         where not exists (
           select from household_member known
            where known.household_id = told.household_id and known.person_id = told.person_id
              and (known.until_on is null or told.older))
        on conflict (household_id, person_id, since_on) do update
          set role = excluded.role, until_on = excluded.until_on
        """,
        rows);
  }

  record AddressRow(
      UUID householdId,
      int rank,
      List<String> lines,
      @Nullable String commune,
      @Nullable String postcode,
      @Nullable String city,
      String country,
      @Nullable LocalDate sinceOn) {}

  private void writeAddresses(List<Recognised> batch) {
    var rows = new ArrayList<AddressRow>();
    for (var told : batch) {
      if (!told.older()) {
        for (var address : told.dossier().addresses()) {
          rows.add(
              new AddressRow(
                  told.householdId(),
                  address.rank(),
                  address.lines(),
                  address.commune(),
                  address.postcode(),
                  address.city(),
                  address.country(),
                  address.since()));
        }
      }
    }
    bulk.write(
        """
        insert into address as known (household_id, rank, lines, commune, postcode, city, country,
                                      since_on)
        select household_id, rank, lines, commune, postcode, city, country, since_on
          from json_to_recordset(cast(? as json)) as told
            (household_id uuid, rank smallint, lines text[], commune text, postcode text, city text,
             country text, since_on date)
        on conflict (household_id, rank) do update
          set lines = excluded.lines, commune = excluded.commune, postcode = excluded.postcode,
              city = excluded.city, country = excluded.country, since_on = excluded.since_on
        where (known.lines, known.commune, known.postcode, known.city, known.country,
               known.since_on)
           is distinct from (excluded.lines, excluded.commune, excluded.postcode, excluded.city,
               excluded.country, excluded.since_on)
        """,
        rows);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
