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
    event_id bigint,
    persistence_id character varying(255) NOT NULL,
    sequence_number bigint NOT NULL,
    tag character varying(255) NOT NULL
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
    snapshot_payload bytea NOT NULL
);


ALTER TABLE public.snapshot OWNER TO postgres;

--
-- Name: event_journal ordering; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_journal ALTER COLUMN ordering SET DEFAULT nextval('public.event_journal_ordering_seq'::regclass);


--
-- Data for Name: event_journal; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_journal (ordering, persistence_id, sequence_number, deleted, writer, write_timestamp, adapter_manifest, event_ser_id, event_ser_manifest, event_payload, meta_ser_id, meta_ser_manifest, meta_payload) FROM stdin;
17	Account|acc-1	2	f	9b1	1767323045678		31	com.acme.Opened	\\x7b226964223a317d	\N	\N	\N
18	Account|acc-1	3	f	9b1	1767323045679		33	com.acme.Paid	\\xbf66616d6f756e74c48221190c1a6474616773826161f6ff	\N	\N	\N
19	counter	1	f	9b2	0	Old	20		\\x706c61696e2074657874	\N	\N	\N
20	counter	2	f	9b2	1767323045680		1001		\\x0a0101	\N	\N	\N
16	Account|acc-1	1	t	9b1	1767323045677		31	com.acme.Opened	\\x7b226964223a307d	\N	\N	\N
21	zipped	1	f	9b2	1767323045681		33	com.acme.Big	\\x1f8b08000000000002035b989827a10500f866161305000000	\N	\N	\N
\.


--
-- Data for Name: event_tag; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.event_tag (event_id, persistence_id, sequence_number, tag) FROM stdin;
\.


--
-- Data for Name: snapshot; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.snapshot (persistence_id, sequence_number, created, snapshot_ser_id, snapshot_ser_manifest, snapshot_payload) FROM stdin;
\.


--
-- Name: event_journal_ordering_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.event_journal_ordering_seq', 1, false);


--
-- Name: event_journal event_journal_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_journal
    ADD CONSTRAINT event_journal_pkey PRIMARY KEY (persistence_id, sequence_number);


--
-- Name: event_tag event_tag_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.event_tag
    ADD CONSTRAINT event_tag_pkey PRIMARY KEY (persistence_id, sequence_number, tag);


--
-- PostgreSQL database dump complete
--


