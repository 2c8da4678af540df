-- What an account shows, written once when it is opened: a first question about a subject costs no more than reading it.
-- Null where it shows nothing.
alter table account add column shown bytea;

-- Every known time is read at once, so that nothing asks any more which facts are held true now.
drop index fact_current;
alter table fact drop column current;
drop index fact_of_account;

-- Payloads are packed from here on, so all is read anew from the log.
truncate action_event, account, fact, link, subject_event, token_entry;
