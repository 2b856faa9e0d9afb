-- What changed since somebody looked last, found by index. Transaction numbers instead of moments or a sequence: a change that began earlier and
-- is committed later is not skipped, and no clock is trusted. Entries written by people do not touch it, so that an append stays as cheap as it is.
alter table conversation add column changed_in xid8 not null default '0';
alter table conversation alter column changed_in set default pg_current_xact_id();
create index conversation_changed_in on conversation (changed_in);
