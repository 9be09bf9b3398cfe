#!/bin/bash
# Creates, for each service, its database, the role that owns it (Flyway) and the role it uses.
# Run once by the PostgreSQL image, on an empty volume.
set -euo pipefail

create() {
  local name="$1" owner_password="$2" app_password="$3"
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set name="$name" --set owner="${name}_owner" --set app="${name}_app" \
    --set owner_password="$owner_password" --set app_password="$app_password" <<'SQL'
create role :"owner" login password :'owner_password' nosuperuser nobypassrls nocreatedb nocreaterole;
create role :"app" login password :'app_password' nosuperuser nobypassrls nocreatedb nocreaterole;
create database :"name" owner :"owner" template template0 locale 'C.UTF-8';
revoke connect on database :"name" from public;
grant connect on database :"name" to :"app";
\connect :"name"
alter schema public owner to :"owner";
revoke all on schema public from public;
grant usage on schema public to :"app";
SQL
}

create orientation "$ORIENTATION_OWNER_PASSWORD" "$ORIENTATION_APP_PASSWORD"
create accompaniment "$ACCOMPANIMENT_OWNER_PASSWORD" "$ACCOMPANIMENT_APP_PASSWORD"
create indicators "$INDICATORS_OWNER_PASSWORD" "$INDICATORS_APP_PASSWORD"
