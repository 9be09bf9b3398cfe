package fr.jalon.orientation.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.jalon.orientation.beneficiary.IdentityVault;
import fr.jalon.orientation.beneficiary.Nir;
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
  private final RecognisedPersonRepository persons;
  private final RightHistoryRepository rights;
  private final IdentityVault vault;

  BeneficiaryRepository(
      BulkRepository bulk,
      RecognisedPersonRepository persons,
      RightHistoryRepository rights,
      IdentityVault vault) {
    this.bulk = bulk;
    this.persons = persons;
    this.rights = rights;
    this.vault = vault;
  }

  /** Where a batch comes from. */
  public record Source(UUID fileId, FlowHeader header, String departement, Instant now) {}

  /** An older file creates what it alone knows and completes the history; it changes nothing. */
  public void write(List<Recognised> batch, Source source) {
    writeHouseholds(batch, source);
    persons.write(batch, source);
    writeMembers(batch, source.header());
    writeAddresses(batch);
    rights.write(batch, source);
  }

  /** Persons not known yet; nothing else of a file that tells no right. */
  public void introduce(List<Recognised> batch, Source source) {
    persons.introduce(batch, source);
  }

  record HouseholdRow(
      UUID id,
      String number,
      String organisme,
      @Nullable String matricule,
      String matriculeIndex,
      @Nullable String matriculeCipher,
      LocalDate requestedOn,
      String familySituation,
      LocalDate referenceDate,
      LocalDateTime flowCreatedAt) {}

  private void writeHouseholds(List<Recognised> batch, Source source) {
    bulk.write(
        """
        insert into household as known (id, number, organisme, matricule, matricule_index,
                                        matricule_cipher, requested_on, family_situation,
                                        reference_date, flow_created_at)
        select id, number, organisme, matricule, decode(matricule_index, 'hex'),
               decode(matricule_cipher, 'hex'), requested_on, family_situation, reference_date,
               flow_created_at
          from json_to_recordset(cast(? as json)) as told
            (id uuid, number text, organisme text, matricule text, matricule_index text,
             matricule_cipher text, requested_on date, family_situation text, reference_date date, flow_created_at timestamp)
        on conflict (departement, number) do update
          set organisme = excluded.organisme, matricule = excluded.matricule,
              matricule_index = excluded.matricule_index,
              matricule_cipher = excluded.matricule_cipher,
              requested_on = excluded.requested_on, family_situation = excluded.family_situation,
              reference_date = excluded.reference_date, flow_created_at = excluded.flow_created_at
        where (known.organisme, known.matricule, known.matricule_index, known.requested_on, known.family_situation,
               known.reference_date, known.flow_created_at)
           is distinct from (excluded.organisme, excluded.matricule, excluded.matricule_index,
               excluded.requested_on,
               excluded.family_situation, excluded.reference_date, excluded.flow_created_at)
        """,
        batch.stream().filter(told -> !told.older()).map(told -> row(told, source)).toList());
  }

  private HouseholdRow row(Recognised told, Source source) {
    var dossier = told.dossier();
    var matricule =
        Matricule.of(
            dossier.organisme(),
            dossier.matricule(),
            dossier.members().stream()
                .flatMap(member -> Optional.ofNullable(member.nir()).flatMap(Nir::read).stream())
                .toList());
    var departement = source.departement();
    return new HouseholdRow(
        told.householdId(),
        dossier.number(),
        dossier.organisme(),
        matricule.sealed() ? null : matricule.text(),
        hex(
            matricule
                .nir()
                .map(nir -> vault.index(nir, departement))
                .orElseGet(() ->
                    vault.index("matricule", Matricule.plain(matricule.text()), departement))),
        matricule.sealed()
            ? hex(
                vault.seal(
                    matricule.text().getBytes(UTF_8), departement, told.householdId().toString()))
            : null,
        dossier.requestedOn(),
        dossier.familySituation(),
        source.header().referenceDate(),
        source.header().createdAt());
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
