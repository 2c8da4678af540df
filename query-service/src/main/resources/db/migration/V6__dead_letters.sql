-- Axon's sequenced dead-letter queue: events that could not be projected, and those after them in the same stream.
create table dead_letter_entry (
    dead_letter_id       text        primary key,
    processing_group     text        not null,
    -- the stream, such as action:us-chip-controls-2025
    sequence_identifier  text        not null,
    sequence_index       bigint      not null,
    enqueued_at          timestamptz not null,
    last_touched         timestamptz,
    processing_started   timestamptz,
    cause_type           text,
    cause_message        text,
    -- attempts, and when the next is due, as JSON
    diagnostics          bytea,
    message_type         text        not null,
    event_identifier     text        not null,
    time_stamp           text        not null,
    payload_type         text        not null,
    payload_revision     text,
    payload              bytea       not null,
    meta_data            bytea,
    type                 text,
    aggregate_identifier text,
    -- position in the log
    sequence_number      bigint      not null unique,
    token_type           text,
    token                bytea,
    unique (processing_group, sequence_identifier, sequence_index)
);

-- What became of dead letters, for ever: an answer rests on it.
create table dead_letter_outcome (
    id          bigint      generated always as identity primary key,
    position    bigint      not null,
    stream      text        not null,
    type        text        not null,
    revision    text,
    outcome     text        not null check (outcome in ('projected', 'discarded')),
    cause       text,
    dead_since  timestamptz not null,
    attempts    integer     not null,
    reason      text,
    decided_by  text        not null,
    decided_at  timestamptz not null
);
create index dead_letter_outcome_of_position on dead_letter_outcome (position);
