package fr.jalon.orientation.recognition;

import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.bulk.Shape;
import fr.jalon.orientation.cnaf.FlowHeader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes the households, persons and rights of a batch, a kind at a time. */
@ApplicationScoped
public class BeneficiaryRepository {
  static final Shape<MemberRow> MEMBERS =
      Shape.<MemberRow>of("told_member")
          .uuid("household_id", MemberRow::householdId)
          .uuid("person_id", MemberRow::personId)
          .text("role", MemberRow::role)
          .date("on", MemberRow::on)
          .bool("older", MemberRow::older);

  /** Roles are dated: another one, or none any more, ends the one before. */
  static final String END_ROLES =
      """
      update household_member known
         set until_on = household."on"
        from (select distinct household_id, "on" from told_member where not older) household
       where known.household_id =
               any (array(select household_id from told_member where not older))
         and known.household_id = household.household_id and known.until_on is null
         and not exists (
           select from told_member told
            where told.household_id = known.household_id
              and told.person_id = known.person_id and told.role = known.role)
      """;

  static final String BEGIN_ROLES =
      """
      insert into household_member (household_id, person_id, role, since_on, until_on)
      select told.household_id, told.person_id, told.role, told."on",
             case when told.older then household.reference_date end
        from told_member told
        join household on household.id = told.household_id
         and household.id = any (array(select household_id from told_member))
       where not exists (
         select from household_member known
          where known.household_id = told.household_id and known.person_id = told.person_id
            and (known.until_on is null or told.older)
         offset 0)
      on conflict (household_id, person_id, since_on) do update
        set role = excluded.role, until_on = excluded.until_on
      """;

  private final BulkRepository bulk;
  private final HouseholdRepository households;
  private final RecognisedPersonRepository persons;
  private final RightHistoryRepository rights;

  BeneficiaryRepository(
      BulkRepository bulk,
      HouseholdRepository households,
      RecognisedPersonRepository persons,
      RightHistoryRepository rights) {
    this.bulk = bulk;
    this.households = households;
    this.persons = persons;
    this.rights = rights;
  }

  /** Where a batch comes from. */
  public record Source(UUID fileId, FlowHeader header, String departement, Instant now) {}

  /** An older file creates what it alone knows and completes the history; it changes nothing. */
  public void write(List<Recognised> batch, Source source) {
    if (batch.isEmpty()) {
      return;
    }
    households.write(batch, source);
    persons.write(batch, source);
    writeMembers(batch, source.header());
    households.writeAddresses(batch);
    rights.write(batch, source);
  }

  /** Persons not known yet; nothing else of a file that tells no right. */
  public void introduce(List<Recognised> batch, Source source) {
    persons.introduce(batch, source);
  }

  record MemberRow(UUID householdId, UUID personId, String role, LocalDate on, boolean older) {}

  private void writeMembers(List<Recognised> batch, FlowHeader header) {
    var fresh = new ArrayList<MemberRow>();
    var known = new ArrayList<MemberRow>();
    for (var told : batch) {
      for (var someone : told.persons()) {
        (told.known() ? known : fresh)
            .add(
                new MemberRow(
                    told.householdId(),
                    someone.id().value(),
                    someone.member().role(),
                    header.referenceDate(),
                    told.older()));
      }
    }
    if (!fresh.isEmpty()) {
      bulk.carry(MEMBERS, fresh);
      bulk.change(
          """
          insert into household_member (household_id, person_id, role, since_on)
          select household_id, person_id, role, "on" from told_member
          """);
    }
    if (!known.isEmpty()) {
      bulk.carry(MEMBERS, known);
      bulk.change(END_ROLES);
      bulk.change(BEGIN_ROLES);
    }
  }
}
