-- What a file brings by the thousand is held to what it refers to a statement at a time: PostgreSQL
-- looks a foreign key up, and locks the row it finds, once a row, which was a third of the database's
-- work in an import. The constraints stay declared, so that what refers to what is read, and what
-- TRUNCATE … CASCADE empties, where it always was; triggers hold them, with the same SQL state and
-- under the same names:
--   · rows inserted refer to rows that exist, checked when the statement ends;
--   · a row that comes to refer to another finds it;
--   · what is referred to is not deleted: to be sure of it, a deletion keeps new references out until
--     it is committed, which nothing on any everyday path does;
--   · what is referred to never changes its identifier.
alter table household_member alter constraint household_member_household_id_fkey not enforced;
alter table household_member alter constraint household_member_person_id_fkey not enforced;
alter table address alter constraint address_household_id_fkey not enforced;
alter table right_history alter constraint right_history_person_id_fkey not enforced;
alter table right_history alter constraint right_history_household_id_fkey not enforced;
alter table right_history alter constraint right_history_file_id_fkey not enforced;
alter table parcours alter constraint parcours_person_id_fkey not enforced;
alter table parcours alter constraint parcours_opened_by_file_id_fkey not enforced;
alter table deadline alter constraint deadline_parcours_id_fkey not enforced;

create function members_refer_to_what_exists() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from added
     where not exists (select from household known where known.id = added.household_id offset 0)) then
    raise foreign_key_violation using
      message = 'household_member.household_id refers to no household', table = 'household_member',
      constraint = 'household_member_household_id_fkey';
  end if;
  if exists (
    select from added
     where not exists (select from person known where known.id = added.person_id offset 0)) then
    raise foreign_key_violation using
      message = 'household_member.person_id refers to no person', table = 'household_member',
      constraint = 'household_member_person_id_fkey';
  end if;
  return null;
end $$;
create trigger members_refer_to_what_exists after insert on household_member
  referencing new table as added
  for each statement execute function members_refer_to_what_exists();

create function addresses_refer_to_what_exists() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from added
     where not exists (select from household known where known.id = added.household_id offset 0)) then
    raise foreign_key_violation using
      message = 'address.household_id refers to no household', table = 'address',
      constraint = 'address_household_id_fkey';
  end if;
  return null;
end $$;
create trigger addresses_refer_to_what_exists after insert on address
  referencing new table as added
  for each statement execute function addresses_refer_to_what_exists();

create function rights_refer_to_what_exists() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from added
     where not exists (select from person known where known.id = added.person_id offset 0)) then
    raise foreign_key_violation using
      message = 'right_history.person_id refers to no person', table = 'right_history',
      constraint = 'right_history_person_id_fkey';
  end if;
  if exists (
    select from added
     where not exists (select from household known where known.id = added.household_id offset 0)) then
    raise foreign_key_violation using
      message = 'right_history.household_id refers to no household', table = 'right_history',
      constraint = 'right_history_household_id_fkey';
  end if;
  if exists (
    select from (select distinct file_id from added) one
     where not exists (
       select from flux_file known where known.id = one.file_id offset 0)) then
    raise foreign_key_violation using
      message = 'right_history.file_id refers to no flux_file', table = 'right_history',
      constraint = 'right_history_file_id_fkey';
  end if;
  return null;
end $$;
create trigger rights_refer_to_what_exists after insert on right_history
  referencing new table as added
  for each statement execute function rights_refer_to_what_exists();

create function parcours_refer_to_what_exists() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from added
     where not exists (select from person known where known.id = added.person_id offset 0)) then
    raise foreign_key_violation using
      message = 'parcours.person_id refers to no person', table = 'parcours',
      constraint = 'parcours_person_id_fkey';
  end if;
  if exists (
    select from (select distinct opened_by_file_id from added) one
     where one.opened_by_file_id is not null and not exists (
       select from flux_file known where known.id = one.opened_by_file_id offset 0)) then
    raise foreign_key_violation using
      message = 'parcours.opened_by_file_id refers to no flux_file', table = 'parcours',
      constraint = 'parcours_opened_by_file_id_fkey';
  end if;
  return null;
end $$;
create trigger parcours_refer_to_what_exists after insert on parcours
  referencing new table as added
  for each statement execute function parcours_refer_to_what_exists();

create function deadlines_refer_to_what_exists() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from added
     where not exists (select from parcours known where known.id = added.parcours_id offset 0)) then
    raise foreign_key_violation using
      message = 'deadline.parcours_id refers to no parcours', table = 'deadline',
      constraint = 'deadline_parcours_id_fkey';
  end if;
  return null;
end $$;
create trigger deadlines_refer_to_what_exists after insert on deadline
  referencing new table as added
  for each statement execute function deadlines_refer_to_what_exists();

-- Arguments: the column, the table that it refers to.
create function refer_to_what_exists() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found boolean;
begin
  execute format('select exists (select from %I where id = ($1).%I)', tg_argv[1], tg_argv[0])
     into found using new;
  if not found then
    raise foreign_key_violation using
      message = format('%s.%s refers to no %s', tg_table_name, tg_argv[0], tg_argv[1]),
      table = tg_table_name, constraint = format('%s_%s_fkey', tg_table_name, tg_argv[0]);
  end if;
  return null;
end $$;
create trigger household_id_goes_on_referring after update of household_id on household_member
  for each row when (new.household_id is distinct from old.household_id)
  execute function refer_to_what_exists('household_id', 'household');
create trigger person_id_goes_on_referring after update of person_id on household_member
  for each row when (new.person_id is distinct from old.person_id)
  execute function refer_to_what_exists('person_id', 'person');
create trigger household_id_goes_on_referring after update of household_id on address
  for each row when (new.household_id is distinct from old.household_id)
  execute function refer_to_what_exists('household_id', 'household');
create trigger person_id_goes_on_referring after update of person_id on right_history
  for each row when (new.person_id is distinct from old.person_id)
  execute function refer_to_what_exists('person_id', 'person');
create trigger household_id_goes_on_referring after update of household_id on right_history
  for each row when (new.household_id is distinct from old.household_id)
  execute function refer_to_what_exists('household_id', 'household');
create trigger file_id_goes_on_referring after update of file_id on right_history
  for each row when (new.file_id is distinct from old.file_id)
  execute function refer_to_what_exists('file_id', 'flux_file');
create trigger person_id_goes_on_referring after update of person_id on parcours
  for each row when (new.person_id is distinct from old.person_id)
  execute function refer_to_what_exists('person_id', 'person');
create trigger opened_by_file_id_goes_on_referring after update of opened_by_file_id on parcours
  for each row when (new.opened_by_file_id is not null and new.opened_by_file_id is distinct from old.opened_by_file_id)
  execute function refer_to_what_exists('opened_by_file_id', 'flux_file');
create trigger parcours_id_goes_on_referring after update of parcours_id on deadline
  for each row when (new.parcours_id is distinct from old.parcours_id)
  execute function refer_to_what_exists('parcours_id', 'parcours');

-- Arguments: the tables that refer to this one.
create function keep_new_references_out() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  for i in 0 .. tg_nargs - 1 loop
    execute format('lock table %I in share row exclusive mode', tg_argv[i]);
  end loop;
  return null;
end $$;

-- Arguments: each table that refers to this one, and the column by which it does.
create function leave_no_orphan() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  orphan boolean;
begin
  for i in 0 .. tg_nargs / 2 - 1 loop
    execute format(
        'select exists (select from %I child join gone on gone.id = child.%I)',
        tg_argv[2 * i], tg_argv[2 * i + 1])
       into orphan;
    if orphan then
      raise foreign_key_violation using
        message = format('%s.%s still refers to this %s',
                         tg_argv[2 * i], tg_argv[2 * i + 1], tg_table_name),
        table = tg_argv[2 * i],
        constraint = format('%s_%s_fkey', tg_argv[2 * i], tg_argv[2 * i + 1]);
    end if;
  end loop;
  return null;
end $$;

create function refuse_another_identifier() returns trigger language plpgsql as $$
begin
  raise foreign_key_violation using
    message = format('the identifier of a %s never changes', tg_table_name), table = tg_table_name;
end $$;

create trigger deletions_keep_new_references_out before delete on household
  for each statement execute function keep_new_references_out('household_member', 'address', 'right_history');
create trigger deletions_leave_no_orphan after delete on household referencing old table as gone
  for each statement execute function leave_no_orphan(
    'household_member', 'household_id', 'address', 'household_id', 'right_history', 'household_id');
create trigger identifiers_never_change before update of id on household
  for each row when (new.id is distinct from old.id)
  execute function refuse_another_identifier();

create trigger deletions_keep_new_references_out before delete on person
  for each statement execute function keep_new_references_out('household_member', 'right_history', 'parcours');
create trigger deletions_leave_no_orphan after delete on person referencing old table as gone
  for each statement execute function leave_no_orphan(
    'household_member', 'person_id', 'right_history', 'person_id', 'parcours', 'person_id');
create trigger identifiers_never_change before update of id on person
  for each row when (new.id is distinct from old.id)
  execute function refuse_another_identifier();

create trigger deletions_keep_new_references_out before delete on flux_file
  for each statement execute function keep_new_references_out('right_history', 'parcours');
create trigger deletions_leave_no_orphan after delete on flux_file referencing old table as gone
  for each statement execute function leave_no_orphan(
    'right_history', 'file_id', 'parcours', 'opened_by_file_id');
create trigger identifiers_never_change before update of id on flux_file
  for each row when (new.id is distinct from old.id)
  execute function refuse_another_identifier();

create trigger deletions_keep_new_references_out before delete on parcours
  for each statement execute function keep_new_references_out('deadline');
create trigger deletions_leave_no_orphan after delete on parcours referencing old table as gone
  for each statement execute function leave_no_orphan(
    'deadline', 'parcours_id');
create trigger identifiers_never_change before update of id on parcours
  for each row when (new.id is distinct from old.id)
  execute function refuse_another_identifier();

-- A territory's parcours are found by the index of its worklist.
drop index parcours_by_territory;
