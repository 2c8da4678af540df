-- By what an account is found: the first day of the date of its first milestone (null if undated), the last day on which
-- anything about it changes, and numbers in place of its words, its kind and what it measures. Several words share a
-- number, so that it is small: what is found by one is looked at again.
alter table account
    add column begins    date,
    add column last_turn date,
    add column found_by  smallint[];
create index account_by_begin on account (begins);
create index account_by_last_turn on account (last_turn);
create index account_found_by on account using gin (found_by);

-- All is read anew from the log.
truncate action_event, account, fact, link, subject_event, token_entry;
