-- A learner who reads along with a conversation, or asks to [CL53]: with one at a time, whichever nodes they ask.
alter table conversation add column learner_id uuid;
create unique index conversation_one_shadow_per_learner on conversation (learner_id) where learner_id is not null;

-- That somebody read along with a conversation long enough for it to count [LD17]; which one is not kept. It goes with the account.
create table shadowed (
	id uuid primary key,
	staff_id uuid not null references staff on delete cascade,
	at timestamptz not null
);
create index shadowed_staff on shadowed (staff_id);

-- What was read along with before somebody was sent back does not count.
alter table training add column shadow_from timestamptz;
