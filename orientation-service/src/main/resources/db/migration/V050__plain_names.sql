-- Names are compared and searched without accents, case, hyphens or apostrophes, whatever the file
-- or the keyboard wrote.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create function plain_name(name text) returns text
  language sql immutable strict parallel safe
  return btrim(regexp_replace(
    lower(public.unaccent('public.unaccent'::regdictionary, name)), '[^a-z0-9]+', ' ', 'g'));
comment on function plain_name is
  'A name as it is compared: no accent, no case, one space for whatever is no letter.';

alter table person
  add column plain_birth_name text generated always as (plain_name(birth_name)) stored,
  add column plain_first_name text generated always as (plain_name(first_name)) stored,
  add column plain_names text generated always as (
    plain_name(first_name || ' ' || birth_name || ' ' || last_name)) stored;

drop index person_by_birth;
create index person_by_birth on person
  (departement, birth_date, plain_birth_name, plain_first_name);
create index person_by_names on person using gin (plain_names gin_trgm_ops);

-- Runs as the owner: under row-level security the database would compare every row before it
-- trusted an index of trigrams. It therefore names the département itself.
create function persons_named_like(asked text, most integer)
  returns table (person_id uuid, score real)
  language sql stable security definer
  set search_path = public
  set pg_trgm.word_similarity_threshold = 0.45
as $$
  select p.id,
         word_similarity(plain_name(asked), p.plain_names)
           + similarity(plain_name(asked), p.plain_names) / 2
    from person p
   where plain_name(asked) <% p.plain_names
     and p.departement = current_setting('jalon.departement')
   order by 2 desc, p.plain_names, p.id
   limit most
$$;
comment on function persons_named_like is
  'Persons of one''s own département whose names resemble what was typed, the most alike first.';
