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
-- Name: snapshots; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.snapshots (
    id bigint NOT NULL,
    aggregate_uuid uuid NOT NULL,
    aggregate_version integer NOT NULL,
    state json NOT NULL,
    created_at timestamp(0) without time zone,
    updated_at timestamp(0) without time zone
);


ALTER TABLE public.snapshots OWNER TO postgres;

--
-- Name: snapshots_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.snapshots_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.snapshots_id_seq OWNER TO postgres;

--
-- Name: snapshots_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.snapshots_id_seq OWNED BY public.snapshots.id;


--
-- Name: stored_events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.stored_events (
    id bigint NOT NULL,
    aggregate_uuid uuid,
    aggregate_version bigint,
    event_class character varying(255) NOT NULL,
    event_properties json NOT NULL,
    meta_data json NOT NULL,
    created_at timestamp(0) without time zone NOT NULL
);


ALTER TABLE public.stored_events OWNER TO postgres;

--
-- Name: stored_events_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.stored_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.stored_events_id_seq OWNER TO postgres;

--
-- Name: stored_events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.stored_events_id_seq OWNED BY public.stored_events.id;


--
-- Name: snapshots id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.snapshots ALTER COLUMN id SET DEFAULT nextval('public.snapshots_id_seq'::regclass);


--
-- Name: stored_events id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.stored_events ALTER COLUMN id SET DEFAULT nextval('public.stored_events_id_seq'::regclass);


--
-- Data for Name: snapshots; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.snapshots (id, aggregate_uuid, aggregate_version, state, created_at, updated_at) FROM stdin;
1	a0000000-0000-4000-8000-000000000001	5	{"balance":13.1}	2026-03-01 10:00:09	2026-03-01 10:00:09
\.


--
-- Data for Name: stored_events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.stored_events (id, aggregate_uuid, aggregate_version, event_class, event_properties, meta_data, created_at) FROM stdin;
1	a0000000-0000-4000-8000-000000000001	1	App\\Events\\AccountCreated	{"name":"Zo\\u00eb \\"Z\\"\\tB. \\\\ \\u6771\\u4eac \\ud83d\\ude80","limit":9007199254740993,"tags":{"x":[1,null]}}	{"aggregate-root-uuid":"a0000000-0000-4000-8000-000000000001","aggregate-root-version":1}	2026-03-01 10:00:01
2	a0000000-0000-4000-8000-000000000001	2	App\\Events\\MoneyAdded	{"amount":12.5,"on":"2026-02-28T10:00:00+00:00"}	{"aggregate-root-uuid":"a0000000-0000-4000-8000-000000000001","aggregate-root-version":2}	2026-03-01 10:00:01
3	a0000000-0000-4000-8000-000000000002	1	App\\Events\\AccountCreated	{"name":"line\\nbreak","limit":9223372036854775807,"tags":null}	{"aggregate-root-uuid":"a0000000-0000-4000-8000-000000000002","aggregate-root-version":1}	2026-03-01 10:00:02
4	\N	\N	App\\Events\\Noted	{"text":"beside every aggregate"}	{"correlation_id":"c-1","user":"Zo\\u00eb"}	2026-03-01 10:00:03
5	a0000000-0000-4000-8000-000000000001	3	App\\Events\\MoneyAdded	{"amount":0.1,"on":null}	{"aggregate-root-uuid":"a0000000-0000-4000-8000-000000000001","aggregate-root-version":3}	2026-03-01 10:00:04
6	a0000000-0000-4000-8000-000000000002	2	App\\Events\\MoneyAdded	{"amount":-1.0,"on":null}	{"correlation_id":"c-1","causation_id":1,"aggregate-root-uuid":"a0000000-0000-4000-8000-000000000002","aggregate-root-version":2}	2026-03-01 10:00:05
7	a0000000-0000-4000-8000-000000000001	4	App\\Events\\MoneyAdded	{"amount":0.2,"on":null}	{"aggregate-root-uuid":"a0000000-0000-4000-8000-000000000001","aggregate-root-version":4}	2026-03-01 10:00:06
8	a0000000-0000-4000-8000-000000000002	3	App\\Events\\MoneyAdded	{"amount":-2.0,"on":null}	{"correlation_id":"c-2","causation_id":2,"aggregate-root-uuid":"a0000000-0000-4000-8000-000000000002","aggregate-root-version":3}	2026-03-01 10:00:07
9	a0000000-0000-4000-8000-000000000001	5	App\\Events\\MoneyAdded	{"amount":0.30000000000000004,"on":null}	{"aggregate-root-uuid":"a0000000-0000-4000-8000-000000000001","aggregate-root-version":5}	2026-03-01 10:00:08
10	a0000000-0000-4000-8000-000000000002	4	App\\Events\\MoneyAdded	{"amount":-3.0,"on":null}	{"correlation_id":"c-3","causation_id":3,"aggregate-root-uuid":"a0000000-0000-4000-8000-000000000002","aggregate-root-version":4}	2026-03-01 10:00:09
11	a0000000-0000-4000-8000-000000000002	5	account_closed	[]	{"aggregate-root-uuid":"a0000000-0000-4000-8000-000000000002","aggregate-root-version":5}	2026-03-01 10:00:10
\.


--
-- Name: snapshots_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.snapshots_id_seq', 1, true);


--
-- Name: stored_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.stored_events_id_seq', 11, true);


--
-- Name: snapshots snapshots_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.snapshots
    ADD CONSTRAINT snapshots_pkey PRIMARY KEY (id);


--
-- Name: stored_events stored_events_aggregate_uuid_aggregate_version_unique; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.stored_events
    ADD CONSTRAINT stored_events_aggregate_uuid_aggregate_version_unique UNIQUE (aggregate_uuid, aggregate_version);


--
-- Name: stored_events stored_events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.stored_events
    ADD CONSTRAINT stored_events_pkey PRIMARY KEY (id);


--
-- Name: snapshots_aggregate_uuid_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX snapshots_aggregate_uuid_index ON public.snapshots USING btree (aggregate_uuid);


--
-- Name: stored_events_aggregate_uuid_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX stored_events_aggregate_uuid_index ON public.stored_events USING btree (aggregate_uuid);


--
-- Name: stored_events_event_class_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX stored_events_event_class_index ON public.stored_events USING btree (event_class);


--
-- PostgreSQL database dump complete
--


