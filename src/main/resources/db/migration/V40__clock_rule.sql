-- the whole rule of a clock, as it was when the clock was started
alter table running_clock rename column calendar to calendars;
alter table running_clock
    add column cut_off text,
    add column event text not null default 'the beginning of the step',
    add column warnings text not null default '';
alter table running_clock
    alter column event drop default,
    alter column warnings drop default;
