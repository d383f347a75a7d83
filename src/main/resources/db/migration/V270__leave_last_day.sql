-- what is over is found by its last day: nobody has to say that they are back
drop index leave_alliance_idx;
create index on leave (alliance, last_day) where state <> 'OVER';
