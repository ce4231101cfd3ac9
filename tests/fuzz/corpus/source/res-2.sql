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
-- Name: event_store_events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event_store_events (
    id bigint NOT NULL,
    event_id uuid NOT NULL,
    event_type character varying NOT NULL,
    metadata bytea,
    data bytea NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    valid_at timestamp(6) without time zone
);


ALTER TABLE public.event_store_events OWNER TO postgres;

--
-- Name: event_store_events_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.event_store_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.event_store_events_id_seq OWNER TO postgres;

--
-- Name: event_store_events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.event_store_events_id_seq OWNED BY public.event_store_events.id;


--
-- Name: event_store_events_in_streams; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event_store_events_in_streams (
    id bigint NOT NULL,
    stream character varying NOT NULL,
    "position" integer,
    event_id uuid NOT NULL,
    created_at timestamp(6) without time zone NOT NULL
);


ALTER TABLE public.event_store_events_in_streams OWNER TO postgres;

--
-- Name: event_store_events_in_streams_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.event_store_events_in_streams_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.event_store_events_in_streams_id_seq OWNER TO postgres;

--
-- Name: event_store_events_in_streams_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.event_store_events_in_streams_id_seq OWNED BY public.event_store_events_in_streams.id;


--
-- Name: event_store_events id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_store_events ALTER COLUMN id SET DEFAULT nextval('public.event_store_events_id_seq'::regclass);


--
-- Name: event_store_events_in_streams id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_store_events_in_streams ALTER COLUMN id SET DEFAULT nextval('public.event_store_events_in_streams_id_seq'::regclass);


--
-- Data for Name: event_store_events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_store_events (id, event_id, event_type, metadata, data, created_at, valid_at) FROM stdin;
7	5f600000-0000-4000-8000-000000000007	OrderPlaced	\\x2d2d2d0a3a636f7272656c6174696f6e5f69643a2031313131313131312d303030302d343030302d383030302d3030303030303030303030310a3a636175736174696f6e5f69643a2032323232323232322d303030302d343030302d383030302d3030303030303030303030310a	\\x2d2d2d0a3a6f726465725f69643a20310a3a637573746f6d65723a20225a6fc3ab220a3a746f74616c3a2021727562792f6f626a6563743a426967446563696d616c2031383a302e313565320a3a73746174653a203a706c616365640a3a6c696e65733a0a2d203a736b753a20410a20203a7174793a20320a3a61743a20323032362d30312d30322030333a30343a30352e303030303030303030205a0a3a6e6f74653a200a	2026-01-02 03:04:05.123456	\N
8	5f600000-0000-4000-8000-000000000008	OrderPaid	\\x2d2d2d207b7d0a	\\x2d2d2d0a3a6f726465725f69643a20310a3a706169643a20747275650a	2026-01-02 03:04:06	\N
9	5f600000-0000-4000-8000-000000000009	ReportMade	\\x2d2d2d0a	\\x2d2d2d202274657874220a	2026-01-02 03:04:07	\N
10	5f600000-0000-4000-8000-00000000000a	OrderShipped	\\x7b22636f7272656c6174696f6e5f6964223a2233333333333333332d303030302d343030302d383030302d303030303030303030303031222c227479706573223a7b2264617461223a7b226f726465725f6964223a5b2253796d626f6c222c22496e7465676572225d7d7d7d	\\x7b226f726465725f6964223a327d	2026-01-02 03:04:08	\N
\.


--
-- Data for Name: event_store_events_in_streams; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_store_events_in_streams (id, stream, "position", event_id, created_at) FROM stdin;
12	Order$1	0	5f600000-0000-4000-8000-000000000007	2026-01-02 03:04:05
13	Customer$7	0	5f600000-0000-4000-8000-000000000007	2026-01-02 03:04:05
14	Order$1	1	5f600000-0000-4000-8000-000000000008	2026-01-02 03:04:06
15	Order$2	\N	5f600000-0000-4000-8000-00000000000a	2026-01-02 03:04:08
\.


--
-- Name: event_store_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.event_store_events_id_seq', 1, false);


--
-- Name: event_store_events_in_streams_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.event_store_events_in_streams_id_seq', 1, false);


--
-- Name: event_store_events_in_streams event_store_events_in_streams_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_store_events_in_streams
    ADD CONSTRAINT event_store_events_in_streams_pkey PRIMARY KEY (id);


--
-- Name: event_store_events event_store_events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_store_events
    ADD CONSTRAINT event_store_events_pkey PRIMARY KEY (id);


--
-- Name: index_event_store_events_in_streams_on_event_id; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX index_event_store_events_in_streams_on_event_id ON public.event_store_events_in_streams USING btree (event_id);


--
-- Name: index_event_store_events_on_event_id; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX index_event_store_events_on_event_id ON public.event_store_events USING btree (event_id);


--
-- PostgreSQL database dump complete
--


