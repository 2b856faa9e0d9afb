-- An account that was closed for good. Its name stays: records and the log say it.
alter table staff add column ended_at timestamptz;
alter table staff add constraint staff_ended_is_suspended check (ended_at is null or suspended_at is not null);
