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
-- Name: durable_state; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.durable_state (
    global_offset bigint NOT NULL,
    persistence_id character varying(255) NOT NULL,
    revision bigint NOT NULL,
    state_payload bytea NOT NULL,
    state_serial_id integer NOT NULL,
    state_serial_manifest character varying(255),
    tag character varying,
    state_timestamp bigint NOT NULL
);


ALTER TABLE public.durable_state OWNER TO postgres;

--
-- Name: durable_state_global_offset_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.durable_state_global_offset_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.durable_state_global_offset_seq OWNER TO postgres;

--
-- Name: durable_state_global_offset_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.durable_state_global_offset_seq OWNED BY public.durable_state.global_offset;


--
-- Name: event_journal; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event_journal (
    ordering bigint NOT NULL,
    persistence_id character varying(255) NOT NULL,
    sequence_number bigint NOT NULL,
    deleted boolean DEFAULT false NOT NULL,
    writer character varying(255) NOT NULL,
    write_timestamp bigint,
    adapter_manifest character varying(255),
    event_ser_id integer NOT NULL,
    event_ser_manifest character varying(255) NOT NULL,
    event_payload bytea NOT NULL,
    meta_ser_id integer,
    meta_ser_manifest character varying(255),
    meta_payload bytea
);


ALTER TABLE public.event_journal OWNER TO postgres;

--
-- Name: event_journal_ordering_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.event_journal_ordering_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.event_journal_ordering_seq OWNER TO postgres;

--
-- Name: event_journal_ordering_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.event_journal_ordering_seq OWNED BY public.event_journal.ordering;


--
-- Name: event_tag; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.event_tag (
    event_id bigint NOT NULL,
    tag character varying(256) NOT NULL
);


ALTER TABLE public.event_tag OWNER TO postgres;

--
-- Name: snapshot; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.snapshot (
    persistence_id character varying(255) NOT NULL,
    sequence_number bigint NOT NULL,
    created bigint NOT NULL,
    snapshot_ser_id integer NOT NULL,
    snapshot_ser_manifest character varying(255) NOT NULL,
    snapshot_payload bytea NOT NULL,
    meta_ser_id integer,
    meta_ser_manifest character varying(255),
    meta_payload bytea
);


ALTER TABLE public.snapshot OWNER TO postgres;

--
-- Name: durable_state global_offset; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.durable_state ALTER COLUMN global_offset SET DEFAULT nextval('public.durable_state_global_offset_seq'::regclass);


--
-- Name: event_journal ordering; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_journal ALTER COLUMN ordering SET DEFAULT nextval('public.event_journal_ordering_seq'::regclass);


--
-- Data for Name: durable_state; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.durable_state (global_offset, persistence_id, revision, state_payload, state_serial_id, state_serial_manifest, tag, state_timestamp) FROM stdin;
\.


--
-- Data for Name: event_journal; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_journal (ordering, persistence_id, sequence_number, deleted, writer, write_timestamp, adapter_manifest, event_ser_id, event_ser_manifest, event_payload, meta_ser_id, meta_ser_manifest, meta_payload) FROM stdin;
2	Account|acc-1	1	f	ae541df1-6095-4b5d-86e1-aaacfbf795f2	1795749318313		31	Writer$Opened	\\x7b226f776e6572223a225a6fc3ab222c226c696d6974223a31302e357d	\N	\N	\N
3	counter	2	f	61a67631-ea64-4745-9aa7-349e9034d854	1795749318543		33	Writer$Deposited	\\xbf66616d6f756e740c64746167738261616162ff	\N	\N	\N
4	Account|acc-1	2	f	ae541df1-6095-4b5d-86e1-aaacfbf795f2	1795749318648		33	Writer$Deposited	\\xbf66616d6f756e740c64746167738261616162ff	\N	\N	\N
5	Account|acc-1	3	f	ae541df1-6095-4b5d-86e1-aaacfbf795f2	1795749318663		20		\\x706c61696e2074657874	\N	\N	\N
6	counter	3	f	61a67631-ea64-4745-9aa7-349e9034d854	1795749318648		20		\\x706c61696e2074657874	\N	\N	\N
7	counter	4	f	61a67631-ea64-4745-9aa7-349e9034d854	1795749318694		4		\\x6279746573	\N	\N	\N
8	Account|acc-1	4	f	ae541df1-6095-4b5d-86e1-aaacfbf795f2	1795749318697		4		\\x6279746573	\N	\N	\N
9	counter	5	f	61a67631-ea64-4745-9aa7-349e9034d854	1795749318709		18		\\x2a00000000000000	\N	\N	\N
10	Account|acc-1	5	f	ae541df1-6095-4b5d-86e1-aaacfbf795f2	1795749318740		18		\\x2a00000000000000	\N	\N	\N
1	counter	1	t	61a67631-ea64-4745-9aa7-349e9034d854	1795749317464		31	Writer$Opened	\\x7b226f776e6572223a225a6fc3ab222c226c696d6974223a31302e357d	\N	\N	\N
\.


--
-- Data for Name: event_tag; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_tag (event_id, tag) FROM stdin;
\.


--
-- Data for Name: snapshot; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.snapshot (persistence_id, sequence_number, created, snapshot_ser_id, snapshot_ser_manifest, snapshot_payload, meta_ser_id, meta_ser_manifest, meta_payload) FROM stdin;
\.


--
-- Name: durable_state_global_offset_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.durable_state_global_offset_seq', 1, false);


--
-- Name: event_journal_ordering_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.event_journal_ordering_seq', 10, true);


--
-- Name: durable_state durable_state_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.durable_state
    ADD CONSTRAINT durable_state_pkey PRIMARY KEY (persistence_id);


--
-- Name: event_journal event_journal_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_journal
    ADD CONSTRAINT event_journal_pkey PRIMARY KEY (persistence_id, sequence_number);


--
-- Name: event_tag event_tag_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_tag
    ADD CONSTRAINT event_tag_pkey PRIMARY KEY (event_id, tag);


--
-- Name: snapshot snapshot_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.snapshot
    ADD CONSTRAINT snapshot_pkey PRIMARY KEY (persistence_id, sequence_number);


--
-- Name: event_journal_ordering_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX event_journal_ordering_idx ON public.event_journal USING btree (ordering);


--
-- Name: state_global_offset_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX state_global_offset_idx ON public.durable_state USING btree (global_offset);


--
-- Name: state_tag_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX state_tag_idx ON public.durable_state USING btree (tag);


--
-- Name: event_tag fk_event_journal; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_tag
    ADD CONSTRAINT fk_event_journal FOREIGN KEY (event_id) REFERENCES public.event_journal(ordering) ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--


