-- A motion keeps the rule it was put under; what the table says later is for later motions.
alter table motion
    add column base text,
    add column numerator int,
    add column denominator int,
    add column comparison text,
    add column abstention text,
    add column quorum_numerator int,
    add column quorum_denominator int,
    add column minimum_disinterested int,
    add column vote_on date;
