-- The first day of the date of an action's first milestone (null if undated), and the last day on which its status changes
-- (null for what has none), as an account has it.
alter table account add column begins date, add column last_turn date;
create index account_by_begin on account (begins);
create index account_by_last_turn on account (last_turn) where last_turn is not null;

-- By what an action is found: numbers in place of words, of its kind and of what it measures, as far as no earlier event of
-- the action said the same. Several words share a number: what is found by one is looked at again.
alter table action_event add column found_by smallint[];
create index action_event_found_by on action_event using gin (found_by)
    with (gin_pending_list_limit = 512);

-- All is read anew from the log.
truncate action_event, account, fact, link, subject_event, token_entry;
