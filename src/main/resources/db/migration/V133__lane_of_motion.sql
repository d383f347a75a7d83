-- A vote that is held again follows the lane of the first one. Those before were flagged in the standard lane.
alter table motion
    add column lane text not null default 'standard';
alter table motion
    alter column lane drop default;
