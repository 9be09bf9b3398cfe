-- The same flow sent again in another file: whatever it says again of a dossier is left alone.
alter table household add column content uuid;
comment on column household.content is
  'Keyed mark of what the latest file told of this dossier; absent until the next file tells of it.';

-- Rows that arrive by the thousand wait in tables of the session's own.
do $$
begin
  execute format('grant temporary on database %I to %I', current_database(),
                 current_database() || '_app');
end $$;
