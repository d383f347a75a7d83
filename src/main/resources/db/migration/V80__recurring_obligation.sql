-- a clause that recurs is an obligation for each time; the period of each begins after the day of the one before
alter table obligation
    add column occurrence int not null default 1,
    add column occurrences int not null default 1,
    add column begins_on date,
    add column grace int;
alter table obligation drop constraint obligation_terms_clause_key;
alter table obligation add unique (terms, clause, occurrence);
