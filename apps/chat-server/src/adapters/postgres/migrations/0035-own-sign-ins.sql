-- Enough for somebody to know their own sign-ins again: one of five names, which millions share. Null where nobody said.
ALTER TABLE staff_session ADD COLUMN browser text CHECK (browser IN ('firefox', 'chrome', 'edge', 'safari', 'other'));
