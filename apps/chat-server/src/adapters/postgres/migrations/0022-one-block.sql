-- One block at a time for each person and programme: the longest stays.
delete from block a using block b
where a.seeker_session_id = b.seeker_session_id and a.programme_id = b.programme_id and (a.until, a.id) < (b.until, b.id);
create unique index block_of_person on block (seeker_session_id, programme_id);
