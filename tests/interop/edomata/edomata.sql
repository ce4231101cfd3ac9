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
-- Name: accounts; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA accounts;


ALTER SCHEMA accounts OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: commands; Type: TABLE; Schema: accounts; Owner: postgres
--

CREATE TABLE accounts.commands (
    id text NOT NULL,
    "time" timestamp with time zone NOT NULL,
    address text NOT NULL
);


ALTER TABLE accounts.commands OWNER TO postgres;

--
-- Name: journal; Type: TABLE; Schema: accounts; Owner: postgres
--

CREATE TABLE accounts.journal (
    id uuid NOT NULL,
    "time" timestamp with time zone NOT NULL,
    seqnr bigint NOT NULL,
    version bigint NOT NULL,
    stream text NOT NULL,
    payload jsonb NOT NULL
);


ALTER TABLE accounts.journal OWNER TO postgres;

--
-- Name: journal_seqnr_seq; Type: SEQUENCE; Schema: accounts; Owner: postgres
--

CREATE SEQUENCE accounts.journal_seqnr_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE accounts.journal_seqnr_seq OWNER TO postgres;

--
-- Name: journal_seqnr_seq; Type: SEQUENCE OWNED BY; Schema: accounts; Owner: postgres
--

ALTER SEQUENCE accounts.journal_seqnr_seq OWNED BY accounts.journal.seqnr;


--
-- Name: outbox; Type: TABLE; Schema: accounts; Owner: postgres
--

CREATE TABLE accounts.outbox (
    seqnr bigint NOT NULL,
    stream text NOT NULL,
    correlation text,
    causation text,
    payload jsonb NOT NULL,
    created timestamp with time zone NOT NULL,
    published timestamp with time zone
);


ALTER TABLE accounts.outbox OWNER TO postgres;

--
-- Name: outbox_seqnr_seq; Type: SEQUENCE; Schema: accounts; Owner: postgres
--

CREATE SEQUENCE accounts.outbox_seqnr_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE accounts.outbox_seqnr_seq OWNER TO postgres;

--
-- Name: outbox_seqnr_seq; Type: SEQUENCE OWNED BY; Schema: accounts; Owner: postgres
--

ALTER SEQUENCE accounts.outbox_seqnr_seq OWNED BY accounts.outbox.seqnr;


--
-- Name: snapshots; Type: TABLE; Schema: accounts; Owner: postgres
--

CREATE TABLE accounts.snapshots (
    id text NOT NULL,
    version bigint NOT NULL,
    state jsonb NOT NULL
);


ALTER TABLE accounts.snapshots OWNER TO postgres;

--
-- Name: journal seqnr; Type: DEFAULT; Schema: accounts; Owner: postgres
--

ALTER TABLE ONLY accounts.journal ALTER COLUMN seqnr SET DEFAULT nextval('accounts.journal_seqnr_seq'::regclass);


--
-- Name: outbox seqnr; Type: DEFAULT; Schema: accounts; Owner: postgres
--

ALTER TABLE ONLY accounts.outbox ALTER COLUMN seqnr SET DEFAULT nextval('accounts.outbox_seqnr_seq'::regclass);


--
-- Data for Name: commands; Type: TABLE DATA; Schema: accounts; Owner: postgres
--

COPY accounts.commands (id, "time", address) FROM stdin;
cmd-1	2026-03-01 10:00:00+00	acc-1
\.


--
-- Data for Name: journal; Type: TABLE DATA; Schema: accounts; Owner: postgres
--

COPY accounts.journal (id, "time", seqnr, version, stream, payload) FROM stdin;
5f2c8a9e-0000-4000-8000-0000000005dc	2026-03-01 10:00:00.123456+00	1	0	acc-1	{"Opened": {"owner": "Zoë \\"the\\" Łukasz 🚀"}}
5f2c8a9e-0000-4000-8000-0000000005dd	2026-03-01 10:00:01.123463+00	2	0	acc-2	{"Opened": {"owner": "it's {\\"}\\nnew\\ttab \\\\"}}
5f2c8a9e-0000-4000-8000-0000000005de	2026-03-01 10:00:02.12347+00	3	1	acc-1	{"Deposited": {"amount": 9223372036854775807}}
5f2c8a9e-0000-4000-8000-0000000005df	2026-03-01 10:00:03.123477+00	5	2	acc-1	{"Withdrawn": {"amount": 12.5}}
5f2c8a9e-0000-4000-8000-0000000005e0	2026-03-01 10:00:04.123484+00	6	1	acc-2	{"Closed": {}}
\.


--
-- Data for Name: outbox; Type: TABLE DATA; Schema: accounts; Owner: postgres
--

COPY accounts.outbox (seqnr, stream, correlation, causation, payload, created, published) FROM stdin;
1	acc-1	c-1	cmd-1	{"AccountOpened": {"id": "acc-1"}}	2026-03-01 10:00:00+00	\N
\.


--
-- Data for Name: snapshots; Type: TABLE DATA; Schema: accounts; Owner: postgres
--

COPY accounts.snapshots (id, version, state) FROM stdin;
acc-1	2	{"balance": 1}
\.


--
-- Name: journal_seqnr_seq; Type: SEQUENCE SET; Schema: accounts; Owner: postgres
--

SELECT pg_catalog.setval('accounts.journal_seqnr_seq', 1, false);


--
-- Name: outbox_seqnr_seq; Type: SEQUENCE SET; Schema: accounts; Owner: postgres
--

SELECT pg_catalog.setval('accounts.outbox_seqnr_seq', 1, false);


--
-- Name: commands commands_pk; Type: CONSTRAINT; Schema: accounts; Owner: postgres
--

ALTER TABLE ONLY accounts.commands
    ADD CONSTRAINT commands_pk PRIMARY KEY (id);


--
-- Name: journal journal_pk; Type: CONSTRAINT; Schema: accounts; Owner: postgres
--

ALTER TABLE ONLY accounts.journal
    ADD CONSTRAINT journal_pk PRIMARY KEY (id);


--
-- Name: journal journal_un; Type: CONSTRAINT; Schema: accounts; Owner: postgres
--

ALTER TABLE ONLY accounts.journal
    ADD CONSTRAINT journal_un UNIQUE (stream, version);


--
-- Name: outbox outbox_pk; Type: CONSTRAINT; Schema: accounts; Owner: postgres
--

ALTER TABLE ONLY accounts.outbox
    ADD CONSTRAINT outbox_pk PRIMARY KEY (seqnr);


--
-- Name: snapshots snapshots_pk; Type: CONSTRAINT; Schema: accounts; Owner: postgres
--

ALTER TABLE ONLY accounts.snapshots
    ADD CONSTRAINT snapshots_pk PRIMARY KEY (id);


--
-- PostgreSQL database dump complete
--


