-- The two users of the database, made by a superuser (docker-compose.yml runs this when the volume is new). The owner changes tables when a new
-- version starts; the program itself works as one who may not: who takes it over can drop no table, and rewrite no trail.
-- Names and passwords are those of the addresses that the program is given.
\set ON_ERROR_STOP on
\set owner `sed -E 's|^[^:]+://([^:]*):([^@]*)@.*|\1|' /run/secrets/database_owner_url`
\set owner_password `sed -E 's|^[^:]+://([^:]*):([^@]*)@.*|\2|' /run/secrets/database_owner_url`
\set program `sed -E 's|^[^:]+://([^:]*):([^@]*)@.*|\1|' /run/secrets/database_url`
\set program_password `sed -E 's|^[^:]+://([^:]*):([^@]*)@.*|\2|' /run/secrets/database_url`
create role :"owner" login password :'owner_password';
create role :"program" login password :'program_password';
alter database :"DBNAME" owner to :"owner";
revoke all on database :"DBNAME" from public;
grant connect, temporary on database :"DBNAME" to :"program";
revoke create on schema public from public;
