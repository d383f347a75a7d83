-- How a seat votes on a sealed motion lies in the vault until all are counted.
alter table motion add column sealed boolean not null default false;
alter table ballot alter column choice drop not null;
alter table ballot add column sealed_choice uuid references vault_item;
alter table ballot add constraint ballot_says_one_thing check ((choice is null) <> (sealed_choice is null));

-- A seat that says it has an interest in a motion; it is out of the base.
create table declared_interest (
    motion uuid not null references motion,
    seat uuid not null references seat,
    person text not null references person,
    declared_at timestamptz not null,
    primary key (motion, seat)
);
