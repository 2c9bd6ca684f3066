-- What the role that serves requests may do, on PostgreSQL. The role is made once, with a password of your own:
--   create role mulin_app login password '…';
-- Then, and again after every upgrade, the owner of the tables migrates and grants:
--   DATABASE_URL="$OWNER_URL" npm run migrate
--   psql "$OWNER_URL" --set=ON_ERROR_STOP=1 --file=docs/database-roles.sql
-- and the servers run with DATABASE_URL=postgres://mulin_app:…

grant usage on schema public to mulin_app;
grant select, insert, update, delete on all tables in schema public to mulin_app;

-- What was written into the audit log stays: the role adds and reads, nothing else. The trigger of migration 0004
-- refuses changes to every role, the owner too; one that does not own the table cannot switch the trigger off.
revoke update, delete, truncate on audit_entry from mulin_app;

-- Which migrations have run is the owner's to say.
revoke insert, update, delete on kysely_migration, kysely_migration_lock from mulin_app;

-- The queue keeps a schema of its own, which the role makes and owns.
do $$
begin
  execute format('grant create on database %I to mulin_app', current_database());
end
$$;
