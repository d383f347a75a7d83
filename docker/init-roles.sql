-- Makes Concordat's database and its two roles. Run once by psql 15 or newer, as a superuser, with the two passwords in
-- the environment: CONCORDAT_OWNER_PASSWORD and CONCORDAT_APP_PASSWORD.
\getenv owner_password CONCORDAT_OWNER_PASSWORD
\getenv app_password CONCORDAT_APP_PASSWORD

-- owns the tables and changes them when a new version needs it; used at start only
create role concordat_owner login password :'owner_password';
-- does the daily work; member of nothing, so that no path leads from it to what has been entered
create role concordat_app login password :'app_password';

create database concordat owner concordat_owner;
revoke all on database concordat from public;
grant connect on database concordat to concordat_app;

\connect concordat
revoke create on schema public from public;
