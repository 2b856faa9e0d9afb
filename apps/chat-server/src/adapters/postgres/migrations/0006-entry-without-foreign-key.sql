-- An entry is only ever inserted by the statement that has just locked and updated its conversation's row, so the key proves nothing new; checking
-- it again for every message took a third of what PostgreSQL spends on one.
alter table entry drop constraint entry_conversation_id_fkey;
-- Every message updates its conversation's row. With room on the page the new version stays there and no index is touched.
alter table conversation set (fillfactor = 60);
