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

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.events (
    aggregate_type text NOT NULL,
    aggregate_id text NOT NULL,
    sequence bigint NOT NULL,
    event_type text NOT NULL,
    event_version text NOT NULL,
    payload json NOT NULL,
    metadata json NOT NULL,
    CONSTRAINT events_sequence_check CHECK ((sequence >= 0))
);


ALTER TABLE public.events OWNER TO postgres;

--
-- Name: snapshots; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.snapshots (
    aggregate_type text NOT NULL,
    aggregate_id text NOT NULL,
    last_sequence bigint NOT NULL,
    current_snapshot bigint NOT NULL,
    payload json NOT NULL,
    CONSTRAINT snapshots_current_snapshot_check CHECK ((current_snapshot >= 0)),
    CONSTRAINT snapshots_last_sequence_check CHECK ((last_sequence >= 0))
);


ALTER TABLE public.snapshots OWNER TO postgres;

--
-- Name: test_view; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.test_view (
    view_id text NOT NULL,
    version bigint NOT NULL,
    payload json NOT NULL,
    CONSTRAINT test_view_version_check CHECK ((version >= 0))
);


ALTER TABLE public.test_view OWNER TO postgres;

--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.events (aggregate_type, aggregate_id, sequence, event_type, event_version, payload, metadata) FROM stdin;
account	a-1	1	Opened	1.0	{"Opened": {"limit": 10.5, "owner": "Zoë \\"the\\" Łukasz"}}	{"user": "Zoë 😀", "correlationId": "c-1"}
account	a-1	2	Deposited	1.0	{"Deposited": {"note": "first\\tline\\nsecond", "tags": ["a", "}"], "amount": 1}}	{}
account	a-1	3	Deposited	1.0	{"Deposited": {"note": "first\\tline\\nsecond", "tags": ["a", "}"], "amount": 1}}	{}
account	a-1	4	Deposited	1.0	{"Deposited": {"note": null, "tags": ["a", "}"], "amount": 9223372036854775807}}	{}
account	a-1	5	Deposited	1.0	{"Deposited": {"note": null, "tags": ["a", "}"], "amount": 9223372036854775807}}	{}
account	a-1	6	Deposited	1.0	{"Deposited": {"note": null, "tags": ["a", "}"], "amount": -9223372036854775808}}	{}
account	a-1	7	Deposited	1.0	{"Deposited": {"note": null, "tags": ["a", "}"], "amount": -9223372036854775808}}	{}
parcel	a-1	1	Packed	2.1	{"kind": "Packed", "weight": 18446744073709551615}	{"user": "Zoë 😀", "correlationId": "c-2"}
parcel	a-1	2	Sent	2.1	{"to": "Zoë \\"the\\" Łukasz", "kind": "Sent"}	{}
account	a-2	1	Opened	1.0	{"Opened": {"limit": 10.5, "owner": "{}:,[]\\\\"}}	{"user": "Zoë 😀", "correlationId": "c-1"}
account	a-2	2	Deposited	1.0	{"Deposited": {"note": "first\\tline\\nsecond", "tags": ["a", "}"], "amount": 1}}	{}
account	a-2	3	Deposited	1.0	{"Deposited": {"note": "first\\tline\\nsecond", "tags": ["a", "}"], "amount": 1}}	{}
account	a-2	4	Deposited	1.0	{"Deposited": {"note": null, "tags": ["a", "}"], "amount": 9223372036854775807}}	{}
account	a-2	5	Deposited	1.0	{"Deposited": {"note": null, "tags": ["a", "}"], "amount": 9223372036854775807}}	{}
account	a-2	6	Deposited	1.0	{"Deposited": {"note": null, "tags": ["a", "}"], "amount": -9223372036854775808}}	{}
account	a-2	7	Deposited	1.0	{"Deposited": {"note": null, "tags": ["a", "}"], "amount": -9223372036854775808}}	{}
parcel	a-2	1	Packed	2.1	{"kind": "Packed", "weight": 18446744073709551615}	{"user": "Zoë 😀", "correlationId": "c-2"}
parcel	a-2	2	Sent	2.1	{"to": "{}:,[]\\\\", "kind": "Sent"}	{}
account	a-2	8	Closed	1.0	"Closed"	{}
\.


--
-- Data for Name: snapshots; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.snapshots (aggregate_type, aggregate_id, last_sequence, current_snapshot, payload) FROM stdin;
account	a-1	7	3	{"balance": -9223372036854775808}
account	a-2	8	4	{"balance": -9223372036854775808}
\.


--
-- Data for Name: test_view; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.test_view (view_id, version, payload) FROM stdin;
\.


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (aggregate_type, aggregate_id, sequence);


--
-- Name: snapshots snapshots_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.snapshots
    ADD CONSTRAINT snapshots_pkey PRIMARY KEY (aggregate_type, aggregate_id, last_sequence);


--
-- Name: test_view test_view_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.test_view
    ADD CONSTRAINT test_view_pkey PRIMARY KEY (view_id);


--
-- PostgreSQL database dump complete
--


