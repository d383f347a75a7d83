-- Since when a member is a party: what was said in talks and in mediation before is not for it. Parties from the beginning have none.
alter table case_party add joined_at timestamptz;

update case_party p set joined_at = e.recorded_at
from entry e
where e.outcome = 'MEMBER_JOINED' and e.reference = p.reference and e.subject = p.member::text;

-- Documents that only the office reads are numbered apart, so that no gap tells of them.
alter table fulfilment_exhibit alter number type text;
