-- of two applications that were made at once, the one the board does not end is without object
update readmission r
   set state = 'MOOT', decided_at = r.applied_at, version = r.version + 1
 where r.state = 'APPLIED'
   and exists (select 1
                 from readmission later
                where later.sanction = r.sanction
                  and later.state = 'APPLIED'
                  and (later.applied_at, later.id) > (r.applied_at, r.id));
create unique index on readmission (sanction) where state = 'APPLIED';
