-- what of several things a wait is for: who waits for the same thing once more keeps more time that was given for it
alter table running_clock
    add column subject varchar(60);

create index on running_clock (reference, subject) where subject is not null;
