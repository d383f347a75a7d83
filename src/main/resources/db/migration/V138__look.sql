-- somebody was shown confidential items, together; inserted, never changed
create table vault_look (
    id uuid primary key,
    alliance uuid not null,
    reference text not null,
    person text not null,
    -- how they stood to the case
    standing text not null,
    -- that they had broken, if it was that which opened the items to them
    glass uuid,
    looked_at timestamptz not null
);
create index on vault_look (reference, looked_at desc, id desc);
create index on vault_look (alliance, looked_at desc, id desc);

-- none where a step worked with an item and showed it to nobody
alter table vault_opening add column look uuid references vault_look;
create index on vault_opening (look);
