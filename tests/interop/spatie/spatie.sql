--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

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
    aggregate_version bigint NOT NULL,
    state jsonb NOT NULL
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
    event_version smallint DEFAULT 1 NOT NULL,
    event_class character varying(255) NOT NULL,
    event_properties jsonb NOT NULL,
    meta_data jsonb NOT NULL,
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

COPY public.snapshots (id, aggregate_uuid, aggregate_version, state) FROM stdin;
\.


--
-- Data for Name: stored_events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.stored_events (id, aggregate_uuid, aggregate_version, event_version, event_class, event_properties, meta_data, created_at) FROM stdin;
1	3f200000-0000-4000-8000-000000000001	1	1	App\\Events\\MoneyAdded	{"amount": 100}	{"created-at": "2026-01-02 03:04:05", "stored-event-id": 1, "aggregate-root-uuid": "3f200000-0000-4000-8000-000000000001", "aggregate-root-version": 1}	2026-01-02 03:04:05
2	\N	\N	1	App\\Events\\Noted	[]	[]	2026-01-02 03:04:06
\.


--
-- Name: snapshots_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.snapshots_id_seq', 1, false);


--
-- Name: stored_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.stored_events_id_seq', 1, false);


--
-- Name: snapshots snapshots_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.snapshots
    ADD CONSTRAINT snapshots_pkey PRIMARY KEY (id);


--
-- Name: stored_events stored_events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.stored_events
    ADD CONSTRAINT stored_events_pkey PRIMARY KEY (id);


--
-- PostgreSQL database dump complete
--


