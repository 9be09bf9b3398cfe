package fr.jalon.orientation.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.jalon.orientation.beneficiary.IdentityVault;
import fr.jalon.orientation.beneficiary.Nir;
import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.bulk.Shape;
import fr.jalon.orientation.bulk.TimeOrderedUuid;
import fr.jalon.orientation.recognition.BeneficiaryRepository.Source;
import fr.jalon.orientation.recognition.Recognised.Found;
import fr.jalon.orientation.recognition.Recognised.Someone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Writes the persons of a batch, and the doubts that a human will settle. */
@ApplicationScoped
class RecognisedPersonRepository {
  static final Shape<PersonRow> PERSONS =
      Shape.<PersonRow>of("told_person")
          .uuid("id", PersonRow::id)
          .bytes("nir_index", row -> bytes(row.nirIndex()))
          .bytes("nir_cipher", row -> bytes(row.nirCipher()))
          .bool("nir_provisional", PersonRow::nirProvisional)
          .text("title", PersonRow::title)
          .text("last_name", PersonRow::lastName)
          .text("birth_name", PersonRow::birthName)
          .text("first_name", PersonRow::firstName)
          .text("other_first_names", PersonRow::otherFirstNames)
          .date("birth_date", PersonRow::birthDate)
          .smallint("birth_rank", PersonRow::birthRank)
          .text("birth_place", PersonRow::birthPlace)
          .text("sex", PersonRow::sex);

  /** Of persons known already, and only of those of whom something else is told. */
  static final String UPDATE =
      """
      update person known
         set nir_index = case when told.better then told.nir_index else known.nir_index end,
             nir_cipher = case when told.better then told.nir_cipher else known.nir_cipher end,
             nir_provisional =
               case when told.better then told.nir_provisional else known.nir_provisional end,
             title = told.title, last_name = told.last_name, birth_name = told.birth_name,
             first_name = told.first_name, other_first_names = told.other_first_names,
             birth_rank = coalesce(told.birth_rank, known.birth_rank),
             birth_place = coalesce(told.birth_place, known.birth_place), sex = told.sex
        from (select row.*,
                     row.nir_index is not null
                       and (now.nir_index is null
                            or (now.nir_provisional and not row.nir_provisional)) as better
                from told_person row
                join person now on now.id = row.id
               where now.id = any (array(select id from told_person))
                 and ((row.nir_index is not null
                       and (now.nir_index is null
                            or (now.nir_provisional and not row.nir_provisional)))
                   or (now.title, now.last_name, now.birth_name, now.first_name,
                       now.other_first_names, now.birth_rank, now.birth_place, now.sex)
                   is distinct from (row.title, row.last_name, row.birth_name, row.first_name,
                       row.other_first_names, coalesce(row.birth_rank, now.birth_rank),
                       coalesce(row.birth_place, now.birth_place), row.sex))
              offset 0) told
       where known.id = told.id
      """;

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
      String sex) {

    /** Of one person told of twice: the first, or the first with a NIR. */
    PersonRow withNir(PersonRow other) {
      return nirIndex == null && other.nirIndex() != null ? other : this;
    }

    @Override
    public String toString() {
      return "PersonRow[" + id + "]";
    }
  }

  void write(List<Recognised> batch, Source source) {
    write(batch, source, (told, someone) -> someone.isNew() || !(told.older() || someone.newer()));
  }

  void introduce(List<Recognised> batch, Source source) {
    write(batch, source, (_, someone) -> someone.isNew());
  }

  private void write(
      List<Recognised> batch, Source source, BiPredicate<Recognised, Someone> chosen) {
    var fresh = new LinkedHashMap<UUID, PersonRow>();
    var known = new LinkedHashMap<UUID, PersonRow>();
    for (var told : batch) {
      for (var someone : told.persons()) {
        if (chosen.test(told, someone)) {
          var row = row(someone, source.departement());
          var id = someone.id().value();
          if (someone.isNew()) {
            fresh.merge(id, row, PersonRow::withNir);
          } else if (fresh.containsKey(id)) {
            fresh.merge(id, row, PersonRow::withNir);
          } else {
            known.merge(id, row, PersonRow::withNir);
          }
        }
      }
    }
    insert(fresh.values());
    update(known.values());
    queue(batch, source);
  }

  private void insert(Collection<PersonRow> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    bulk.carry(PERSONS, fresh);
    bulk.change(
        """
        insert into person (id, nir_index, nir_cipher, nir_provisional, title, last_name,
                            birth_name, first_name, other_first_names, birth_date, birth_rank,
                            birth_place, sex)
        select id, nir_index, nir_cipher, nir_provisional, title, last_name, birth_name,
               first_name, other_first_names, birth_date, birth_rank, birth_place, sex
          from told_person
        """);
  }

  private void update(Collection<PersonRow> known) {
    if (known.isEmpty()) {
      return;
    }
    bulk.carry(PERSONS, known);
    if (known.stream().anyMatch(row -> row.nirIndex() != null && !row.nirProvisional())) {
      keepProvisionalNirs();
    }
    bulk.change(UPDATE);
  }

  /** A definitive NIR replaces a provisional one, which goes on finding its person. */
  private void keepProvisionalNirs() {
    bulk.change(
        """
        insert into former_nir (nir_index, birth_date, nir_cipher, person_id)
        select p.nir_index, p.birth_date, p.nir_cipher, p.id
          from told_person told
          join person p on p.id = told.id
         where p.id = any (array(select id from told_person))
           and p.nir_provisional and told.nir_index is not null and not told.nir_provisional
        on conflict do nothing
        """);
  }

  private PersonRow row(Someone someone, String departement) {
    // A person found by NIR has hers already: sealing it again each month would be for nothing.
    var nir = someone.found() == Found.BY_NIR ? Optional.<Nir>empty() : someone.nir();
    var member = someone.member();
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
    insert(List.of(person));
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
                  TimeOrderedUuid.next(),
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

  private static byte @Nullable [] bytes(@Nullable String hex) {
    return hex == null ? null : HexFormat.of().parseHex(hex);
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
