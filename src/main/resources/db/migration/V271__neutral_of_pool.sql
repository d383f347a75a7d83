-- whoever is a mediator no longer is looked for by name
create index on neutral (person) where ended_at is null;
