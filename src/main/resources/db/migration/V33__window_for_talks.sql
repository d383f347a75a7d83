-- The window for talks begins anew when a waiver is not granted and when a part is settled.
alter table negotiation add counts_from timestamptz;
update negotiation set counts_from = opened_at;
alter table negotiation alter counts_from set not null;
alter table negotiation add first_meeting int not null default 0;
