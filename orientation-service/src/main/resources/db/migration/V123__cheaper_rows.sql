-- The same as before, run where it stands: a function in SQL that calls one that is only stable is
-- planned and started anew for each of a person's names.
create or replace function plain_name(name text) returns text
  language plpgsql immutable strict parallel safe as $$
begin
  return btrim(regexp_replace(
    lower(public.unaccent('public.unaccent'::regdictionary, name)), '[^a-z0-9]+', ' ', 'g'));
end $$;

-- What is due and not met is found by the wider index of V031, a territory's parcours by that of its
-- worklist.
drop index deadline_not_met;
