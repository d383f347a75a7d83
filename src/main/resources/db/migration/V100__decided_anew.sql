-- what is decided anew after an appeal takes the place of the sanction it was filed against
alter table sanction
    add column in_place_of uuid unique references sanction,
    add column remittals int not null default 0,
    add column appealable boolean not null default true,
    add column stayed_before int not null default 0;
create index on sanction (came_from);
