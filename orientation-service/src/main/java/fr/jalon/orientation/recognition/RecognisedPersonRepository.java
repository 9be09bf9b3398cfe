package fr.jalon.orientation.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.jalon.orientation.beneficiary.IdentityVault;
import fr.jalon.orientation.beneficiary.Nir;
import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.recognition.BeneficiaryRepository.Source;
import fr.jalon.orientation.recognition.Recognised.Found;
import fr.jalon.orientation.recognition.Recognised.Someone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Writes the persons of a batch, and the doubts that a human will settle. */
@ApplicationScoped
class RecognisedPersonRepository {
  private final BulkRepository bulk;
  private final IdentityVault vault;

  RecognisedPersonRepository(BulkRepository bulk, IdentityVault vault) {
    this.bulk = bulk;
    this.vault = vault;
  }

  record PersonRow(
      UUID id,
      @Nullable String nirIndex,
      @Nullable String nirCipher,
      boolean nirProvisional,
      @Nullable String title,
      String lastName,
      String birthName,
      String firstName,
      @Nullable String otherFirstNames,
      LocalDate birthDate,
      @Nullable Integer birthRank,
      @Nullable String birthPlace,
      String sex) {}

  void write(List<Recognised> batch, Source source) {
    write(batch, source, (told, someone) -> someone.isNew() || !(told.older() || someone.newer()));
  }

  void introduce(List<Recognised> batch, Source source) {
    write(batch, source, (_, someone) -> someone.isNew());
  }

  private void write(
      List<Recognised> batch, Source source, BiPredicate<Recognised, Someone> chosen) {
    var rows = new ArrayList<PersonRow>();
    for (var told : batch) {
      for (var someone : told.persons()) {
        if (chosen.test(told, someone)) {
          rows.add(row(someone, source.departement()));
        }
      }
    }
    keepProvisionalNirs(rows);
    writePersons(rows);
    queue(batch, source);
  }

  /** A definitive NIR replaces a provisional one, which goes on finding its person. */
  private void keepProvisionalNirs(List<PersonRow> rows) {
    bulk.write(
        """
        insert into former_nir (nir_index, birth_date, nir_cipher, person_id)
        select p.nir_index, p.birth_date, p.nir_cipher, p.id
          from json_to_recordset(cast(? as json)) as told
            (id uuid, nir_index text, nir_provisional boolean)
          join person p on p.id = told.id
         where p.nir_provisional and told.nir_index is not null and not told.nir_provisional
        on conflict do nothing
        """,
        rows);
  }

  private void writePersons(List<PersonRow> rows) {
    bulk.write(
        """
        insert into person as known (id, nir_index, nir_cipher, nir_provisional, title, last_name,
                            birth_name, first_name, other_first_names, birth_date, birth_rank,
                            birth_place, sex)
        select distinct on (id) id, decode(nir_index, 'hex'), decode(nir_cipher, 'hex'),
               nir_provisional, title, last_name, birth_name, first_name, other_first_names,
               birth_date, birth_rank, birth_place, sex
          from json_to_recordset(cast(? as json)) as told
            (id uuid, nir_index text, nir_cipher text, nir_provisional boolean, title text,
             last_name text, birth_name text, first_name text, other_first_names text,
             birth_date date, birth_rank smallint, birth_place text, sex text)
         order by id, nir_index nulls last
        on conflict (id) do update
          set nir_index = case
                when excluded.nir_index is not null
                     and (known.nir_index is null
                          or (known.nir_provisional and not excluded.nir_provisional))
                then excluded.nir_index else known.nir_index end,
              nir_cipher = case
                when excluded.nir_index is not null
                     and (known.nir_index is null
                          or (known.nir_provisional and not excluded.nir_provisional))
                then excluded.nir_cipher else known.nir_cipher end,
              nir_provisional = case
                when excluded.nir_index is not null
                     and (known.nir_index is null
                          or (known.nir_provisional and not excluded.nir_provisional))
                then excluded.nir_provisional else known.nir_provisional end,
              title = excluded.title, last_name = excluded.last_name,
              birth_name = excluded.birth_name, first_name = excluded.first_name,
              other_first_names = excluded.other_first_names,
              birth_rank = coalesce(excluded.birth_rank, known.birth_rank),
              birth_place = coalesce(excluded.birth_place, known.birth_place),
              sex = excluded.sex
        where (excluded.nir_index is not null
               and (known.nir_index is null
                    or (known.nir_provisional and not excluded.nir_provisional)))
           or (known.title, known.last_name, known.birth_name, known.first_name,
               known.other_first_names, known.birth_rank, known.birth_place, known.sex)
           is distinct from (excluded.title, excluded.last_name, excluded.birth_name,
               excluded.first_name, excluded.other_first_names,
               coalesce(excluded.birth_rank, known.birth_rank),
               coalesce(excluded.birth_place, known.birth_place), excluded.sex)
        """,
        rows);
  }

  private PersonRow row(Someone someone, String departement) {
    var member = someone.member();
    // A person found by NIR has hers already: sealing it again each month would be for nothing.
    var nir = someone.found() == Found.BY_NIR ? Optional.<Nir>empty() : someone.nir();
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
        nir.filter(Nir::provisional).isPresent(),
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

  record DoubtRow(
      UUID id,
      UUID personId,
      UUID otherId,
      String reason,
      @Nullable UUID fileId,
      Instant queuedAt) {}

  /** One person whom no file told of. */
  void introduce(PersonRow person, List<DoubtRow> doubts) {
    writePersons(List.of(person));
    queue(doubts);
  }

  /** A pair is asked about once, whatever was answered. */
  private void queue(List<Recognised> batch, Source source) {
    var rows = new ArrayList<DoubtRow>();
    for (var told : batch) {
      for (var someone : told.persons()) {
        for (var doubt : someone.doubts()) {
          rows.add(
              new DoubtRow(
                  UUID.randomUUID(),
                  someone.id().value(),
                  doubt.other().value(),
                  doubt.why().name(),
                  source.fileId(),
                  source.now()));
        }
      }
    }
    queue(rows);
  }

  private void queue(List<DoubtRow> rows) {
    bulk.write(
        """
        insert into identity_conflict (id, person_id, other_id, reason, file_id, queued_at)
        select id, person_id, other_id, reason, file_id, queued_at
          from json_to_recordset(cast(? as json)) as doubt
            (id uuid, person_id uuid, other_id uuid, reason text, file_id uuid,
             queued_at timestamptz)
        on conflict do nothing
        """,
        rows);
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
