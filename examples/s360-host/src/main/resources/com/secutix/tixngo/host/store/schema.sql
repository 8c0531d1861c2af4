-- The tables of the S-360 stand-in. Every statement may run again: it creates what is missing and changes nothing else.
-- ${id} and ${order:...} are what H2 and PostgreSQL say differently about ordering by code point.
-- Dates that travel to TIXNGO are text in ISO 8601, because they must keep the offset they were given with.
-- Multilingual texts are text too: plain, or a JSON object of language to text.
-- Tickets refer to rows that are only ever added, within the same transaction and before them. So there are no foreign keys:
-- they could find nothing, and H2 would keep an index for each, which makes filling the tables four times as slow.

create table if not exists product (
    product_id uuid primary key,
    code varchar not null,
    kind varchar not null,
    name varchar not null,
    family varchar,
    website varchar,
    image_url varchar,
    comfort_variables varchar
);

create table if not exists season (
    season_id uuid primary key,
    code varchar not null,
    starts_at varchar,
    ends_at varchar
);

create table if not exists venue (
    venue_id uuid primary key,
    site varchar not null,
    line1 varchar,
    line2 varchar,
    line3 varchar,
    zip varchar,
    city varchar not null,
    region varchar,
    country_code varchar not null,
    longitude numeric(11, 8),
    latitude numeric(11, 8),
    zone varchar not null
);

create table if not exists performance (
    performance_id uuid primary key,
    code varchar not null,
    name varchar not null,
    activity varchar,
    starts_at varchar not null,
    ends_at varchar,
    duration varchar
);

-- email_key is the e-mail in lower case, by Java's rules: those of the two databases differ.
create table if not exists contact (
    contact_id uuid primary key,
    email varchar,
    email_key varchar,
    title varchar,
    first_name varchar,
    last_name varchar,
    gender varchar,
    birthdate date,
    birth_place varchar,
    birth_region varchar,
    nationality varchar,
    country_code varchar,
    id_number varchar,
    passport_number varchar,
    cell_phone_number varchar,
    preferred_language varchar,
    kind varchar default 'INDIVIDUAL' not null,
    internet_account boolean default false not null,
    temporary boolean default false not null,
    allow_promo_email boolean,
    allow_third_party_email boolean,
    custom varchar
);

-- The stage says which function waits for the ticket: INJECTION, PUSH_CANCELLED or PUSH_CONTROLLED. When none does, it is the
-- status. It follows from the other columns, so it cannot be wrong, and one index serves all functions.
create table if not exists ticket (
    ticket_id ${id} primary key,
    ${order:ticket}
    tax_number varchar not null,
    status varchar not null,
    invalidation_reason varchar,
    controlled_at varchar,
    barcode varchar not null,
    file_number varchar not null,
    sales_channel varchar,
    shipment_mode varchar,
    tariff varchar,
    seat_category varchar,
    contingent varchar,
    price numeric(18, 4),
    charges numeric(18, 4),
    currency varchar,
    purchased_at varchar,
    product_id uuid not null,
    season_id uuid,
    performance_id uuid,
    valid_from varchar,
    valid_until varchar,
    venue_id uuid not null,
    gate varchar,
    area varchar,
    seat_row varchar,
    seat_number varchar,
    cultural_contact_id uuid not null,
    beneficiary_id uuid,
    replaces_ticket_id varchar,
    variables varchar,
    partition_hash bigint not null,
    printed_by varchar,
    injected_at timestamp with time zone,
    injection_processed_at timestamp with time zone,
    cancelled_processed_at timestamp with time zone,
    cancelled_processed_reason varchar,
    controlled_processed_at timestamp with time zone,
    stage varchar generated always as (case
        when status = 'NOT_PRINTED' and injection_processed_at is null then 'INJECTION'
        when status in ('CANCELLED', 'INVALIDATED') and (cancelled_processed_at is null
            or invalidation_reason is distinct from cancelled_processed_reason) then 'PUSH_CANCELLED'
        when status = 'CONTROLLED' and controlled_processed_at is null then 'PUSH_CONTROLLED'
        else status end) ${stored}
);

create table if not exists card_product (
    card_product_id uuid primary key,
    code varchar not null,
    kind varchar not null,
    name varchar not null,
    description varchar,
    image_url varchar,
    website varchar,
    valid_from varchar,
    valid_until varchar,
    mobile_delivery boolean not null
);

create table if not exists card (
    card_id ${id} primary key,
    ${order:card}
    card_product_id uuid not null,
    card_number varchar,
    status varchar not null,
    barcode varchar,
    valid_from varchar,
    valid_until varchar,
    cultural_contact_id uuid not null,
    beneficiary_id uuid,
    linked_ticket_ids varchar array not null,
    variables varchar,
    partition_hash bigint not null,
    printed_by varchar,
    injected_at timestamp with time zone,
    injection_processed_at timestamp with time zone,
    stage varchar generated always as (case
        when status = 'NOT_PRINTED' and injection_processed_at is null then 'PRIVILEGE_INJECTION'
        else status end) ${stored}
);

-- What TIXNGO was given last for a card product.
create table if not exists privilege_definition (
    definition_id varchar primary key,
    fingerprint varchar not null
);

-- What a kind of function could not finish: a problem, an unknown outcome, or both. Tickets and cards have a row here only as
-- long as that is so.
create table if not exists push_trouble (
    function varchar not null,
    item_id ${id} not null,
    ${order:item}
    unsettled boolean not null,
    problem_code varchar,
    problem_field varchar,
    problem_message varchar,
    problem_at timestamp with time zone,
    primary key (function, item_id)
);

-- What feedback brought. The document holds all of it but the history; the columns before it are what is asked for.
create table if not exists mobile_ticket (
    ticket_id ${id} primary key,
    status varchar not null,
    family varchar not null,
    status_time varchar,
    owner_email varchar,
    document varchar not null,
    history varchar not null,
    distribution varchar,
    applied_at timestamp with time zone not null
);

create table if not exists pagination_key (
    organizer varchar primary key,
    last_key varchar,
    moved_at timestamp with time zone
);

-- Changes that could not be applied and will not be tried again, until a later change of the ticket is applied.
create table if not exists passed_over_change (
    passed_over_change_id uuid primary key,
    organizer varchar not null,
    ticket_id varchar not null,
    code varchar not null,
    field varchar,
    message varchar not null,
    passed_over_at timestamp with time zone not null
);

-- Tickets posted on resale, with whose they were then.
create table if not exists resale (
    ticket_id ${id} primary key,
    state varchar not null,
    owner_email varchar,
    replaced_by varchar
);

-- One row for each function that makes calls: who announces one, or begins a run, locks it.
create table if not exists announcing (
    function varchar primary key
);

create table if not exists announced_call (
    call_id varchar primary key,
    function varchar not null,
    scope varchar not null,
    token bigint not null,
    announced_at timestamp with time zone not null,
    ticket_ids varchar array not null
);

create table if not exists lease_counter (
    function varchar not null,
    scope varchar not null,
    last_token bigint not null,
    primary key (function, scope)
);

create table if not exists lease (
    function varchar not null,
    scope varchar not null,
    partition_index integer not null,
    partition_count integer not null,
    token bigint not null,
    expires_at timestamp with time zone not null,
    primary key (function, scope, partition_index, partition_count)
);

create table if not exists run (
    run_id varchar primary key,
    function varchar not null,
    scope varchar not null,
    partition_index integer not null,
    partition_count integer not null,
    dry_run boolean not null,
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    outcome varchar,
    selected bigint,
    delivered bigint,
    rejected bigint,
    skipped bigint,
    deferred bigint,
    not_reached bigint,
    next_run_at timestamp with time zone,
    failure_code varchar,
    failure_message varchar
);

create index if not exists product_code on product (code);
create index if not exists performance_code on performance (code);
create index if not exists contact_email on contact (email_key);
create index if not exists ticket_stage on ticket (stage, ${ordered:ticket});
create index if not exists ticket_tax_number on ticket (tax_number);
create index if not exists ticket_file_number on ticket (file_number);
create index if not exists card_stage on card (stage, ${ordered:card});
create index if not exists push_trouble_turn on push_trouble (function, problem_at, ${ordered:item});
create index if not exists mobile_ticket_status on mobile_ticket (status);
create index if not exists passed_over_change_ticket on passed_over_change (ticket_id);
create index if not exists resale_state on resale (state);
create index if not exists run_started_at on run (started_at);
create index if not exists run_ended_at on run (function, scope, ended_at);

insert into announcing (function) values ('INJECTION'), ('PUSH_CANCELLED'), ('PUSH_CONTROLLED'), ('PRIVILEGE_INJECTION')
    on conflict do nothing;
