-- The letters that the mail room prints in one go. The checks repeat the sealed type
-- fr.jalon.orientation.mailroom.Batch: printed, then posted.
create table letter_batch (
  id              uuid primary key,
  departement     text not null default current_setting('jalon.departement'),
  territory       text,
  both_sides      boolean not null,
  letters         integer not null,
  pages           integer not null,
  sha256          text not null,
  printed_by      text not null,
  printed_by_name text not null,
  printed_at      timestamptz not null,
  status          text not null,
  posted_on       date,
  posted_by       text,
  posted_by_name  text,
  posted_at       timestamptz,
  constraint a_batch_is_printed_or_posted check (status in ('PRINTED', 'POSTED')),
  constraint a_posted_batch_says_when_and_by_whom check (
    num_nonnulls(posted_on, posted_by, posted_by_name, posted_at)
    = case when status = 'POSTED' then 4 else 0 end),
  constraint a_batch_holds_letters check (letters > 0 and pages >= letters)
);
comment on table letter_batch is
  'Letters printed as one file: who printed it and when, how many, and its seal (CASF L. 262-37).';
create index letter_batches_in_order on letter_batch (departement, printed_at desc, id);

create table letter_batch_item (
  batch_id    uuid not null references letter_batch,
  delivery_id uuid not null references delivery,
  departement text not null default current_setting('jalon.departement'),
  rank        integer not null,
  pulled_out  boolean not null default false,
  primary key (batch_id, delivery_id)
);
comment on table letter_batch_item is
  'A letter of a batch; pulled out of it before posting, it waits again.';
create unique index a_letter_waits_in_one_batch on letter_batch_item (delivery_id)
  where not pulled_out;

create table letter_batch_document (
  batch_id    uuid primary key references letter_batch,
  departement text not null default current_setting('jalon.departement'),
  pdf         bytea not null
);
comment on table letter_batch_document is
  'The file of a batch, for as long as it may be printed again; each letter is kept as a proof.';

alter table letter_batch enable row level security;
create policy only_ones_own_departement on letter_batch
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
alter table letter_batch_item enable row level security;
create policy only_ones_own_departement on letter_batch_item
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));
alter table letter_batch_document enable row level security;
create policy only_ones_own_departement on letter_batch_document
  using (departement = current_setting('jalon.departement', true))
  with check (departement = current_setting('jalon.departement', true));

-- Run with the platform's own, which calls every function that begins alike. Thirty days after
-- posting nobody prints a batch again; its record stays, and so does each of its letters.
create function forget_old_letter_batches() returns void language sql set search_path = public as $$
  delete from letter_batch_document document using letter_batch batch
   where batch.id = document.batch_id
     and batch.posted_on < (now() at time zone 'Europe/Paris')::date - 30;
$$;
comment on function forget_old_letter_batches is
  'The file of a posted batch names people: it goes thirty days later, its record stays.';
