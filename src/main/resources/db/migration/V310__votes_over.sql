-- whose vote is over reads what the board decided, and nothing that came later
update case_part p set done_at = (select max(m.decided_at) from motion m where m.reference = p.reference)
 where p.role = 'BOARD_MEMBER' and p.done_at is null
   and not exists (select 1 from motion m where m.reference = p.reference and m.state = 'OPEN');

-- who stepped aside reads nothing more
update case_part p set ended_at = i.declared_at
  from declared_interest i join motion m on m.id = i.motion
 where m.reference = p.reference and i.person = p.person and p.role = 'BOARD_MEMBER' and p.ended_at is null;

update case_part p set ended_at = r.declared_at
  from sanction_recusal r join sanction s on s.id = r.sanction
 where s.reference = p.reference and r.person = p.person and p.role = 'COMMITTEE_MEMBER' and p.ended_at is null;
