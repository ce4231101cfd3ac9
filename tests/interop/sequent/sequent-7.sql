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
-- Name: sequent_schema; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA sequent_schema;


ALTER SCHEMA sequent_schema OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: ar_internal_metadata; Type: TABLE; Schema: sequent_schema; Owner: postgres
--

CREATE TABLE sequent_schema.ar_internal_metadata (
    key character varying NOT NULL,
    value character varying,
    created_at timestamp(6) without time zone NOT NULL,
    updated_at timestamp(6) without time zone NOT NULL
);


ALTER TABLE sequent_schema.ar_internal_metadata OWNER TO postgres;

--
-- Name: command_records; Type: TABLE; Schema: sequent_schema; Owner: postgres
--

CREATE TABLE sequent_schema.command_records (
    id bigint NOT NULL,
    user_id character varying,
    aggregate_id uuid,
    command_type character varying NOT NULL,
    event_aggregate_id character varying,
    event_sequence_number integer,
    command_json text NOT NULL,
    created_at timestamp(6) without time zone NOT NULL
);


ALTER TABLE sequent_schema.command_records OWNER TO postgres;

--
-- Name: command_records_id_seq; Type: SEQUENCE; Schema: sequent_schema; Owner: postgres
--

CREATE SEQUENCE sequent_schema.command_records_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE sequent_schema.command_records_id_seq OWNER TO postgres;

--
-- Name: command_records_id_seq; Type: SEQUENCE OWNED BY; Schema: sequent_schema; Owner: postgres
--

ALTER SEQUENCE sequent_schema.command_records_id_seq OWNED BY sequent_schema.command_records.id;


--
-- Name: event_records; Type: TABLE; Schema: sequent_schema; Owner: postgres
--

CREATE TABLE sequent_schema.event_records (
    id bigint NOT NULL,
    aggregate_id uuid NOT NULL,
    sequence_number integer NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    event_type character varying NOT NULL,
    event_json text NOT NULL,
    command_record_id integer NOT NULL,
    stream_record_id integer NOT NULL,
    xact_id bigint DEFAULT ((pg_current_xact_id())::text)::bigint
);


ALTER TABLE sequent_schema.event_records OWNER TO postgres;

--
-- Name: event_records_id_seq; Type: SEQUENCE; Schema: sequent_schema; Owner: postgres
--

CREATE SEQUENCE sequent_schema.event_records_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE sequent_schema.event_records_id_seq OWNER TO postgres;

--
-- Name: event_records_id_seq; Type: SEQUENCE OWNED BY; Schema: sequent_schema; Owner: postgres
--

ALTER SEQUENCE sequent_schema.event_records_id_seq OWNED BY sequent_schema.event_records.id;


--
-- Name: schema_migrations; Type: TABLE; Schema: sequent_schema; Owner: postgres
--

CREATE TABLE sequent_schema.schema_migrations (
    version character varying NOT NULL
);


ALTER TABLE sequent_schema.schema_migrations OWNER TO postgres;

--
-- Name: stream_records; Type: TABLE; Schema: sequent_schema; Owner: postgres
--

CREATE TABLE sequent_schema.stream_records (
    id bigint NOT NULL,
    created_at timestamp(6) without time zone NOT NULL,
    aggregate_type character varying NOT NULL,
    aggregate_id uuid NOT NULL,
    snapshot_threshold integer
);


ALTER TABLE sequent_schema.stream_records OWNER TO postgres;

--
-- Name: stream_records_id_seq; Type: SEQUENCE; Schema: sequent_schema; Owner: postgres
--

CREATE SEQUENCE sequent_schema.stream_records_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE sequent_schema.stream_records_id_seq OWNER TO postgres;

--
-- Name: stream_records_id_seq; Type: SEQUENCE OWNED BY; Schema: sequent_schema; Owner: postgres
--

ALTER SEQUENCE sequent_schema.stream_records_id_seq OWNED BY sequent_schema.stream_records.id;


--
-- Name: command_records id; Type: DEFAULT; Schema: sequent_schema; Owner: postgres
--

ALTER TABLE ONLY sequent_schema.command_records ALTER COLUMN id SET DEFAULT nextval('sequent_schema.command_records_id_seq'::regclass);


--
-- Name: event_records id; Type: DEFAULT; Schema: sequent_schema; Owner: postgres
--

ALTER TABLE ONLY sequent_schema.event_records ALTER COLUMN id SET DEFAULT nextval('sequent_schema.event_records_id_seq'::regclass);


--
-- Name: stream_records id; Type: DEFAULT; Schema: sequent_schema; Owner: postgres
--

ALTER TABLE ONLY sequent_schema.stream_records ALTER COLUMN id SET DEFAULT nextval('sequent_schema.stream_records_id_seq'::regclass);


--
-- Data for Name: ar_internal_metadata; Type: TABLE DATA; Schema: sequent_schema; Owner: postgres
--

COPY sequent_schema.ar_internal_metadata (key, value, created_at, updated_at) FROM stdin;
environment	default_env	2026-11-27 16:14:22.647562	2026-11-27 16:14:22.647569
\.


--
-- Data for Name: command_records; Type: TABLE DATA; Schema: sequent_schema; Owner: postgres
--

COPY sequent_schema.command_records (id, user_id, aggregate_id, command_type, event_aggregate_id, event_sequence_number, command_json, created_at) FROM stdin;
1	00000000-0000-4000-8000-000000000009	a0000000-0000-4000-8000-000000000001	CreateInvoice	\N	\N	{"created_at":"2026-03-01T10:00:00.250Z","aggregate_id":"a0000000-0000-4000-8000-000000000001","user_id":"00000000-0000-4000-8000-000000000009","event_aggregate_id":null,"event_sequence_number":null,"recipient":"Zoë \\"Z\\"\\tB. \\\\ 東京 🚀","total":9007199254740993}	2026-03-01 10:00:00.25
2	\N	a0000000-0000-4000-8000-000000000001	AddLine	\N	\N	{"created_at":"2026-03-01T10:00:04.250Z","aggregate_id":"a0000000-0000-4000-8000-000000000001","user_id":null,"event_aggregate_id":null,"event_sequence_number":null,"text":"line\\nbreak","price":12.5}	2026-03-01 10:00:04.25
3	\N	a0000000-0000-4000-8000-000000000002	CreateInvoice	\N	\N	{"created_at":"2026-03-01T10:00:05.250Z","aggregate_id":"a0000000-0000-4000-8000-000000000002","user_id":null,"event_aggregate_id":null,"event_sequence_number":null,"recipient":null,"total":-1}	2026-03-01 10:00:05.25
4	\N	a0000000-0000-4000-8000-000000000001	AddLine	\N	\N	{"created_at":"2026-03-01T10:00:14.250Z","aggregate_id":"a0000000-0000-4000-8000-000000000001","user_id":null,"event_aggregate_id":null,"event_sequence_number":null,"text":"","price":0.0}	2026-03-01 10:00:14.25
5	\N	a0000000-0000-4000-8000-000000000002	AddLine	\N	\N	{"created_at":"2026-03-01T10:00:24.250Z","aggregate_id":"a0000000-0000-4000-8000-000000000002","user_id":null,"event_aggregate_id":null,"event_sequence_number":null,"text":"one two","price":1.0e-07}	2026-03-01 10:00:24.25
6	\N	a0000000-0000-4000-8000-000000000001	Sequent::Core::TakeSnapshot	\N	\N	{"created_at":"2026-03-01T10:00:30.250Z","aggregate_id":"a0000000-0000-4000-8000-000000000001","user_id":null,"event_aggregate_id":null,"event_sequence_number":null}	2026-03-01 10:00:30.25
7	\N	a0000000-0000-4000-8000-000000000001	PayInvoice	\N	\N	{"created_at":"2026-03-01T10:00:43.250Z","aggregate_id":"a0000000-0000-4000-8000-000000000001","user_id":null,"event_aggregate_id":null,"event_sequence_number":null}	2026-03-01 10:00:43.25
8	\N	a0000000-0000-4000-8000-000000000002	PayInvoice	\N	\N	{"created_at":"2026-03-01T10:00:44.250Z","aggregate_id":"a0000000-0000-4000-8000-000000000002","user_id":null,"event_aggregate_id":null,"event_sequence_number":null}	2026-03-01 10:00:44.25
\.


--
-- Data for Name: event_records; Type: TABLE DATA; Schema: sequent_schema; Owner: postgres
--

COPY sequent_schema.event_records (id, aggregate_id, sequence_number, created_at, event_type, event_json, command_record_id, stream_record_id, xact_id) FROM stdin;
1	a0000000-0000-4000-8000-000000000001	1	2026-03-01 10:00:01.25	InvoiceCreated	{"aggregate_id":"a0000000-0000-4000-8000-000000000001","sequence_number":1,"created_at":"2026-03-01T10:00:01.250Z","recipient":"Zoë \\"Z\\"\\tB. \\\\ 東京 🚀","total":9007199254740993,"due":"2026-04-01","rate":"0.1"}	1	1	743
2	a0000000-0000-4000-8000-000000000001	2	2026-03-01 10:00:08.25	LineAdded	{"aggregate_id":"a0000000-0000-4000-8000-000000000001","sequence_number":2,"created_at":"2026-03-01T10:00:08.250Z","text":"line\\nbreak","price":12.5,"gift":false,"tags":["line","break"]}	2	1	744
3	a0000000-0000-4000-8000-000000000001	3	2026-03-01 10:00:09.25	LineAdded	{"aggregate_id":"a0000000-0000-4000-8000-000000000001","sequence_number":3,"created_at":"2026-03-01T10:00:09.250Z","text":"line\\nbreak","price":12.5,"gift":false,"tags":["line","break"]}	2	1	744
4	a0000000-0000-4000-8000-000000000002	1	2026-03-01 10:00:11.25	InvoiceCreated	{"aggregate_id":"a0000000-0000-4000-8000-000000000002","sequence_number":1,"created_at":"2026-03-01T10:00:11.250Z","recipient":null,"total":-1,"due":"2026-04-01","rate":"0.1"}	3	2	744
5	a0000000-0000-4000-8000-000000000001	4	2026-03-01 10:00:21.25	LineAdded	{"aggregate_id":"a0000000-0000-4000-8000-000000000001","sequence_number":4,"created_at":"2026-03-01T10:00:21.250Z","text":"","price":0.0,"gift":true,"tags":[]}	4	1	745
6	a0000000-0000-4000-8000-000000000001	5	2026-03-01 10:00:22.25	LineAdded	{"aggregate_id":"a0000000-0000-4000-8000-000000000001","sequence_number":5,"created_at":"2026-03-01T10:00:22.250Z","text":"","price":0.0,"gift":true,"tags":[]}	4	1	745
7	a0000000-0000-4000-8000-000000000002	2	2026-03-01 10:00:27.25	LineAdded	{"aggregate_id":"a0000000-0000-4000-8000-000000000002","sequence_number":2,"created_at":"2026-03-01T10:00:27.250Z","text":"one two","price":1.0e-07,"gift":false,"tags":["one","two"]}	5	2	746
8	a0000000-0000-4000-8000-000000000002	3	2026-03-01 10:00:28.25	LineAdded	{"aggregate_id":"a0000000-0000-4000-8000-000000000002","sequence_number":3,"created_at":"2026-03-01T10:00:28.250Z","text":"one two","price":1.0e-07,"gift":false,"tags":["one","two"]}	5	2	746
9	a0000000-0000-4000-8000-000000000001	6	2026-03-01 10:00:41.25	Sequent::Core::SnapshotEvent	{"aggregate_id":"a0000000-0000-4000-8000-000000000001","sequence_number":6,"created_at":"2026-03-01T10:00:41.250Z","data":"BAhvOgxJbnZvaWNlCToIQGlkSSIpYTAwMDAwMDAtMDAwMC00MDAwLTgwMDAt\\nMDAwMDAwMDAwMDAxBjoGRVQ6GEB1bmNvbW1pdHRlZF9ldmVudHNbADoVQHNl\\ncXVlbmNlX251bWJlcmkLOhJAZXZlbnRfc3RyZWFtbzofU2VxdWVudDo6Q29y\\nZTo6RXZlbnRTdHJlYW0JOhRAYWdncmVnYXRlX3R5cGVJIgxJbnZvaWNlBjsH\\nVDoSQGFnZ3JlZ2F0ZV9pZEkiKWEwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAw\\nMDAwMDAwMDAwMQY7B1Q6GEBzbmFwc2hvdF90aHJlc2hvbGRpCDoWQHN0cmVh\\nbV9yZWNvcmRfaWRpBg==\\n"}	6	1	747
10	a0000000-0000-4000-8000-000000000001	6	2026-03-01 10:00:47.25	InvoicePaid	{"aggregate_id":"a0000000-0000-4000-8000-000000000001","sequence_number":6,"created_at":"2026-03-01T10:00:47.250Z"}	7	1	748
11	a0000000-0000-4000-8000-000000000002	4	2026-03-01 10:00:55.25	InvoicePaid	{"aggregate_id":"a0000000-0000-4000-8000-000000000002","sequence_number":4,"created_at":"2026-03-01T10:00:55.250Z"}	8	2	748
\.


--
-- Data for Name: schema_migrations; Type: TABLE DATA; Schema: sequent_schema; Owner: postgres
--

COPY sequent_schema.schema_migrations (version) FROM stdin;
\.


--
-- Data for Name: stream_records; Type: TABLE DATA; Schema: sequent_schema; Owner: postgres
--

COPY sequent_schema.stream_records (id, created_at, aggregate_type, aggregate_id, snapshot_threshold) FROM stdin;
1	2026-03-01 10:00:03.25	Invoice	a0000000-0000-4000-8000-000000000001	3
2	2026-03-01 10:00:13.25	Invoice	a0000000-0000-4000-8000-000000000002	3
\.


--
-- Name: command_records_id_seq; Type: SEQUENCE SET; Schema: sequent_schema; Owner: postgres
--

SELECT pg_catalog.setval('sequent_schema.command_records_id_seq', 8, true);


--
-- Name: event_records_id_seq; Type: SEQUENCE SET; Schema: sequent_schema; Owner: postgres
--

SELECT pg_catalog.setval('sequent_schema.event_records_id_seq', 11, true);


--
-- Name: stream_records_id_seq; Type: SEQUENCE SET; Schema: sequent_schema; Owner: postgres
--

SELECT pg_catalog.setval('sequent_schema.stream_records_id_seq', 2, true);


--
-- Name: ar_internal_metadata ar_internal_metadata_pkey; Type: CONSTRAINT; Schema: sequent_schema; Owner: postgres
--

ALTER TABLE ONLY sequent_schema.ar_internal_metadata
    ADD CONSTRAINT ar_internal_metadata_pkey PRIMARY KEY (key);


--
-- Name: command_records command_records_pkey; Type: CONSTRAINT; Schema: sequent_schema; Owner: postgres
--

ALTER TABLE ONLY sequent_schema.command_records
    ADD CONSTRAINT command_records_pkey PRIMARY KEY (id);


--
-- Name: event_records event_records_pkey; Type: CONSTRAINT; Schema: sequent_schema; Owner: postgres
--

ALTER TABLE ONLY sequent_schema.event_records
    ADD CONSTRAINT event_records_pkey PRIMARY KEY (id);


--
-- Name: schema_migrations schema_migrations_pkey; Type: CONSTRAINT; Schema: sequent_schema; Owner: postgres
--

ALTER TABLE ONLY sequent_schema.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);


--
-- Name: stream_records stream_records_pkey; Type: CONSTRAINT; Schema: sequent_schema; Owner: postgres
--

ALTER TABLE ONLY sequent_schema.stream_records
    ADD CONSTRAINT stream_records_pkey PRIMARY KEY (id);


--
-- Name: index_command_records_on_event; Type: INDEX; Schema: sequent_schema; Owner: postgres
--

CREATE INDEX index_command_records_on_event ON sequent_schema.command_records USING btree (event_aggregate_id, event_sequence_number);


--
-- Name: index_event_records_on_command_record_id; Type: INDEX; Schema: sequent_schema; Owner: postgres
--

CREATE INDEX index_event_records_on_command_record_id ON sequent_schema.event_records USING btree (command_record_id);


--
-- Name: index_event_records_on_created_at; Type: INDEX; Schema: sequent_schema; Owner: postgres
--

CREATE INDEX index_event_records_on_created_at ON sequent_schema.event_records USING btree (created_at);


--
-- Name: index_event_records_on_event_type; Type: INDEX; Schema: sequent_schema; Owner: postgres
--

CREATE INDEX index_event_records_on_event_type ON sequent_schema.event_records USING btree (event_type);


--
-- Name: index_event_records_on_xact_id; Type: INDEX; Schema: sequent_schema; Owner: postgres
--

CREATE INDEX index_event_records_on_xact_id ON sequent_schema.event_records USING btree (xact_id);


--
-- Name: index_stream_records_on_aggregate_id; Type: INDEX; Schema: sequent_schema; Owner: postgres
--

CREATE UNIQUE INDEX index_stream_records_on_aggregate_id ON sequent_schema.stream_records USING btree (aggregate_id);


--
-- Name: snapshot_events; Type: INDEX; Schema: sequent_schema; Owner: postgres
--

CREATE INDEX snapshot_events ON sequent_schema.event_records USING btree (aggregate_id, sequence_number DESC) WHERE ((event_type)::text = 'Sequent::Core::SnapshotEvent'::text);


--
-- Name: unique_event_per_aggregate; Type: INDEX; Schema: sequent_schema; Owner: postgres
--

CREATE UNIQUE INDEX unique_event_per_aggregate ON sequent_schema.event_records USING btree (aggregate_id, sequence_number, (
CASE event_type
    WHEN 'Sequent::Core::SnapshotEvent'::text THEN 0
    ELSE 1
END));


--
-- Name: event_records command_fkey; Type: FK CONSTRAINT; Schema: sequent_schema; Owner: postgres
--

ALTER TABLE ONLY sequent_schema.event_records
    ADD CONSTRAINT command_fkey FOREIGN KEY (command_record_id) REFERENCES sequent_schema.command_records(id);


--
-- Name: event_records stream_fkey; Type: FK CONSTRAINT; Schema: sequent_schema; Owner: postgres
--

ALTER TABLE ONLY sequent_schema.event_records
    ADD CONSTRAINT stream_fkey FOREIGN KEY (stream_record_id) REFERENCES sequent_schema.stream_records(id);


--
-- PostgreSQL database dump complete
--


