-- The tables of the S-360 stand-in. Every statement may run again: it creates what is missing and changes nothing else.
-- ${ticket_id} and ${ticket_order} are what H2 and PostgreSQL say differently about ordering by code point.
-- Dates that travel to TIXNGO are text in ISO 8601, because they must keep the offset they were given with.
-- Multilingual texts are text too: plain, or a JSON object of language to text.

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

create table if not exists contact (
    contact_id uuid primary key,
    email varchar,
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
    temporary boolean default false not null
);

create table if not exists ticket (
    ticket_id ${ticket_id} primary key,
    ${ticket_order}
    tax_number varchar not null,
    status varchar not null,
    invalidation_reason varchar,
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
    product_id uuid not null references product (product_id),
    season_id uuid references season (season_id),
    performance_id uuid references performance (performance_id),
    valid_from varchar,
    valid_until varchar,
    venue_id uuid not null references venue (venue_id),
    gate varchar,
    area varchar,
    seat_row varchar,
    seat_number varchar,
    cultural_contact_id uuid not null references contact (contact_id),
    beneficiary_id uuid references contact (contact_id),
    replaces_ticket_id varchar,
    variables varchar,
    partition_hash bigint not null,
    printed_by varchar,
    injected_at timestamp with time zone,
    injection_processed_at timestamp with time zone,
    cancelled_processed_at timestamp with time zone,
    controlled_processed_at timestamp with time zone,
    unsettled boolean default false not null,
    problem_code varchar,
    problem_field varchar,
    problem_message varchar,
    problem_at timestamp with time zone
);

create table if not exists card_product (
    card_product_id uuid primary key,
    code varchar not null,
    kind varchar not null,
    name varchar not null
);

create table if not exists card (
    card_id varchar primary key,
    card_product_id uuid not null references card_product (card_product_id),
    card_number varchar not null,
    status varchar not null,
    barcode varchar not null,
    valid_from varchar not null,
    valid_until varchar not null,
    contact_id uuid not null references contact (contact_id)
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
    failure_code varchar,
    failure_message varchar
);

create index if not exists product_code on product (code);
create index if not exists performance_code on performance (code);
create index if not exists contact_email on contact (email);
create index if not exists ticket_tax_number on ticket (tax_number);
create index if not exists ticket_file_number on ticket (file_number);
create index if not exists run_started_at on run (started_at);
