-- The event log. Positions are 1, 2, 3 … without gaps: they are given out under the append lock, and commit order is their order.
create table event (
    position         bigint      not null primary key,
    event_identifier text        not null unique,
    aggregate_type   text        not null,
    aggregate_id     text        not null,
    sequence_number  bigint      not null,
    recorded_at      timestamptz not null,
    payload_type     text        not null,
    payload_revision text        not null,
    payload          bytea       not null,
    metadata         bytea       not null,
    unique (aggregate_id, sequence_number)
);

-- The registry of subjects is folded from its own events alone.
create index event_of_subject on event (position) where aggregate_type = 'subject';

-- Requests that carried an Idempotency-Key, with what they were answered; written in the transaction of their events.
create table request_key (
    key         text        not null primary key,
    fingerprint text        not null,
    appended    boolean     not null,
    receipt     text        not null,
    recorded_at timestamptz not null default now()
);
