-- the seats whose ballots were issued; of votes that were under way before, nobody knows, and all eligible seats count
create table asked_seat (
    motion uuid not null references motion,
    seat uuid not null references seat,
    withdrawn boolean not null,
    primary key (motion, seat)
);
