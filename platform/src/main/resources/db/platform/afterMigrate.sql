-- The service works under a role that owns nothing, so that row-level security applies to it.
do $$
declare
  service_role text := current_database() || '_app';
begin
  execute format('grant usage on schema public to %I', service_role);
  execute format('grant select, insert, update, delete on all tables in schema public to %I', service_role);
  execute format('grant usage, select on all sequences in schema public to %I', service_role);
  execute format('revoke insert, update, delete on flyway_schema_history from %I', service_role);
  execute format('revoke update, delete on access_trace from %I', service_role);
end $$;
