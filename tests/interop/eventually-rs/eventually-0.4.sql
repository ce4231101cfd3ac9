--
-- PostgreSQL database dump
--


-- Dumped from database version 15.20 (Debian 15.20-0+deb12u1)
-- Dumped by pg_dump version 15.20 (Debian 15.20-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: append_to_store(text, text, integer, boolean, jsonb[]); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.append_to_store(aggregate_type_id text, aggregate_id text, current_version integer, perform_version_check boolean, events jsonb[]) RETURNS TABLE(version integer, sequence_number bigint)
    LANGUAGE plpgsql
    AS $$
DECLARE
    aggregate_version INTEGER;
    sequence_number   BIGINT;
    "event"           JSONB;
BEGIN

    -- Retrieve the global offset value from the aggregate_type.
    SELECT "offset" INTO sequence_number FROM aggregate_types WHERE id = aggregate_type_id;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'invalid aggregate type provided: %', aggregate_type_id;
    END IF;

    -- Retrieve the latest aggregate version for the specified aggregate id.
    SELECT aggregates."version" INTO aggregate_version FROM aggregates WHERE id = aggregate_id;
    IF NOT FOUND THEN
        -- Add the initial aggregate representation inside the `aggregates` table.
        INSERT INTO aggregates (id, aggregate_type_id)
        VALUES (aggregate_id, aggregate_type_id);

        -- Make sure to initialize the aggregate version in case
        aggregate_version = 0;
    END IF;

    -- Perform optimistic concurrency check.
    IF perform_version_check AND aggregate_version <> current_version THEN
        RAISE EXCEPTION 'invalid aggregate version provided: %, expected: %', current_version, aggregate_version;
    END IF;

    FOREACH "event" IN ARRAY events
    LOOP
        -- Increment the aggregate version prior to inserting the new event.
        aggregate_version = aggregate_version + 1;
        -- Increment the new sequence number value.
        sequence_number  = sequence_number + 1;

        -- Insert the event into the events table.
        -- Version numbers should start from 1; sequence numbers should start from 0.
        INSERT INTO events (aggregate_id, "version", sequence_number, "event")
        VALUES (aggregate_id, aggregate_version, sequence_number, "event");

        -- Send a notification to all listeners of the newly added events.
        PERFORM pg_notify(aggregate_type_id, ''
            || '{'
            || '"source_id": "'      || aggregate_id      || '" ,'
            || '"version": '         || aggregate_version || ', '
            || '"sequence_number": ' || sequence_number   || ', '
            || '"event": '           || "event"::TEXT
            || '}');

    END LOOP;

    -- Update the aggregate with the latest version computed.
    UPDATE aggregates SET "version" = aggregate_version WHERE id = aggregate_id;

    -- Update the global offset with the latest sequence number.
    UPDATE aggregate_types SET "offset" = sequence_number WHERE id = aggregate_type_id;

    RETURN QUERY
        SELECT aggregate_version, sequence_number;

END;
$$;


ALTER FUNCTION public.append_to_store(aggregate_type_id text, aggregate_id text, current_version integer, perform_version_check boolean, events jsonb[]) OWNER TO postgres;

--
-- Name: checkpoint_subscription(text, text, bigint); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.checkpoint_subscription(subscription_name text, aggregate_type text, sequence_number bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    old_sequence_number BIGINT;
BEGIN

    SELECT s.last_sequence_number INTO old_sequence_number
    FROM subscriptions s
    WHERE s."name" = subscription_name AND s.aggregate_type_id = aggregate_type;

    IF old_sequence_number >= sequence_number THEN
        RAISE EXCEPTION 'invalid sequence number provided: %, should be greater than %', sequence_number, old_sequence_number;
    END IF;

    UPDATE subscriptions s
    SET last_sequence_number = sequence_number, updated_at = NOW()
    WHERE s."name" = subscription_name AND s.aggregate_type_id = aggregate_type;

END;
$$;


ALTER FUNCTION public.checkpoint_subscription(subscription_name text, aggregate_type text, sequence_number bigint) OWNER TO postgres;

--
-- Name: create_aggregate_type(text); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.create_aggregate_type(aggregate_type text) RETURNS void
    LANGUAGE sql
    AS $$

    INSERT INTO aggregate_types (id) VALUES (aggregate_type)
    ON CONFLICT (id)
    DO NOTHING;

$$;


ALTER FUNCTION public.create_aggregate_type(aggregate_type text) OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: subscriptions; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.subscriptions (
    name text NOT NULL,
    aggregate_type_id text NOT NULL,
    last_sequence_number bigint DEFAULT '-1'::integer NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);


ALTER TABLE public.subscriptions OWNER TO postgres;

--
-- Name: get_or_create_subscription(text, text); Type: FUNCTION; Schema: public; Owner: postgres
--

CREATE FUNCTION public.get_or_create_subscription(name text, aggregate_type_id text) RETURNS public.subscriptions
    LANGUAGE sql
    AS $$

    INSERT INTO subscriptions (name, aggregate_type_id)
    VALUES (name, aggregate_type_id)
        ON CONFLICT (name)
        DO UPDATE SET name=EXCLUDED.name -- Perform update to force row returning.
    RETURNING *;

$$;


ALTER FUNCTION public.get_or_create_subscription(name text, aggregate_type_id text) OWNER TO postgres;

--
-- Name: aggregate_types; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aggregate_types (
    id text NOT NULL,
    "offset" bigint DEFAULT '-1'::integer NOT NULL
);


ALTER TABLE public.aggregate_types OWNER TO postgres;

--
-- Name: aggregates; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aggregates (
    id text NOT NULL,
    aggregate_type_id text NOT NULL,
    version integer DEFAULT 0 NOT NULL
);


ALTER TABLE public.aggregates OWNER TO postgres;

--
-- Name: events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.events (
    aggregate_id text NOT NULL,
    version integer NOT NULL,
    sequence_number bigint NOT NULL,
    event jsonb NOT NULL
);


ALTER TABLE public.events OWNER TO postgres;

--
-- Name: refinery_schema_history; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.refinery_schema_history (
    version integer NOT NULL,
    name character varying(255),
    applied_on character varying(255),
    checksum character varying(255)
);


ALTER TABLE public.refinery_schema_history OWNER TO postgres;

--
-- Data for Name: aggregate_types; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aggregate_types (id, "offset") FROM stdin;
shopping-carts	3
orders	7
\.


--
-- Data for Name: aggregates; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aggregates (id, aggregate_type_id, version) FROM stdin;
cart of o-2	shopping-carts	1
o-2	orders	3
cart of o-1	shopping-carts	3
o-1	orders	4
\.


--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.events (aggregate_id, version, sequence_number, event) FROM stdin;
o-1	1	0	{"Placed": {"total": 12.5, "customer": "Zoë Łukasz 🛒"}}
o-1	2	1	{"ItemAdded": {"sku": "x", "amount": -9223372036854775808}}
cart of o-1	1	0	{"type": "Opened", "owner": "Zoë Łukasz 🛒"}
o-1	3	2	{"Sent": 18446744073709551615}
o-2	1	3	{"Placed": {"total": 12.5, "customer": "tab\\tand\\nline \\\\ {\\"}"}}
o-2	2	4	{"ItemAdded": {"sku": "x", "amount": -9223372036854775808}}
cart of o-2	1	1	{"type": "Opened", "owner": null}
o-2	3	5	{"Sent": 18446744073709551615}
cart of o-1	2	2	{"type": "Left", "reason": ""}
cart of o-1	3	3	{"type": "Left", "reason": ""}
o-1	4	6	"Cancelled"
\.


--
-- Data for Name: refinery_schema_history; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.refinery_schema_history (version, name, applied_on, checksum) FROM stdin;
1	event_store_tables	2026-11-27T16:13:48.941862071+00:00	13424167757505703463
2	create_aggregate_type	2026-11-27T16:13:48.968840341+00:00	5669954773187450127
3	append_to_store	2026-11-27T16:13:48.973802467+00:00	14285976069860312061
4	subscriptions_table	2026-11-27T16:13:48.977458318+00:00	9893921846604259994
5	get_or_create_subscription	2026-11-27T16:13:48.989436735+00:00	3873394601398420757
6	checkpoint_subscription	2026-11-27T16:13:48.990269536+00:00	247332379899303770
\.


--
-- Data for Name: subscriptions; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.subscriptions (name, aggregate_type_id, last_sequence_number, created_at, updated_at) FROM stdin;
\.


--
-- Name: aggregate_types aggregate_types_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aggregate_types
    ADD CONSTRAINT aggregate_types_pkey PRIMARY KEY (id);


--
-- Name: aggregates aggregates_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aggregates
    ADD CONSTRAINT aggregates_pkey PRIMARY KEY (id);


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (aggregate_id, version);


--
-- Name: refinery_schema_history refinery_schema_history_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.refinery_schema_history
    ADD CONSTRAINT refinery_schema_history_pkey PRIMARY KEY (version);


--
-- Name: subscriptions subscriptions_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_pkey PRIMARY KEY (name);


--
-- Name: aggregates aggregates_aggregate_type_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aggregates
    ADD CONSTRAINT aggregates_aggregate_type_id_fkey FOREIGN KEY (aggregate_type_id) REFERENCES public.aggregate_types(id) ON DELETE CASCADE;


--
-- Name: events events_aggregate_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_aggregate_id_fkey FOREIGN KEY (aggregate_id) REFERENCES public.aggregates(id) ON DELETE CASCADE;


--
-- Name: subscriptions subscriptions_aggregate_type_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_aggregate_type_id_fkey FOREIGN KEY (aggregate_type_id) REFERENCES public.aggregate_types(id) ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--


