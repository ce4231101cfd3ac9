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
-- Name: account_messages; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.account_messages (
    id bigint NOT NULL,
    event_id uuid NOT NULL,
    aggregate_root_id uuid NOT NULL,
    version integer,
    payload json NOT NULL,
    CONSTRAINT account_messages_version_check CHECK ((version > 0))
);


ALTER TABLE public.account_messages OWNER TO postgres;

--
-- Name: account_messages_id_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.account_messages_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.account_messages_id_seq OWNER TO postgres;

--
-- Name: account_messages_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.account_messages_id_seq OWNED BY public.account_messages.id;


--
-- Name: account_messages id; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.account_messages ALTER COLUMN id SET DEFAULT nextval('public.account_messages_id_seq'::regclass);


--
-- Data for Name: account_messages; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.account_messages (id, event_id, aggregate_root_id, version, payload) FROM stdin;
1	e0000000-0000-4000-8000-000000000001	a0000000-0000-4000-8000-000000000001	1	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000001","correlation_id":"request-0","client":{"ip":"::1","agent":"\\u00dcn\\u00ef"},"causation_id":"e0000000-0000-4000-8000-000000000000","__time_of_recording":"2026-03-01 10:00:00.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000001","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":1,"__event_type":"acme.banking.account_opened","__aggregate_root_id_type":"acme.banking.account_id"},"payload":{"owner":"Zo\\u00eb \\"Z\\"\\tB. \\\\ \\u6771\\u4eac \\ud83d\\ude80","limit":9007199254740993,"rate":0.1}}
2	e0000000-0000-4000-8000-000000000002	a0000000-0000-4000-8000-000000000001	2	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000002","correlation_id":"request-0","client":{"ip":"::1","agent":"\\u00dcn\\u00ef"},"causation_id":"e0000000-0000-4000-8000-000000000001","__time_of_recording":"2026-03-01 10:00:01.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000001","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":2,"__event_type":"acme.banking.money_deposited","__aggregate_root_id_type":"acme.banking.account_id"},"payload":{"amount":12.5,"note":"line\\nbreak","tags":[]}}
3	e0000000-0000-4000-8000-000000000003	a0000000-0000-4000-8000-000000000002	1	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000003","correlation_id":"request-1","client":{"ip":"::1","agent":"\\u00dcn\\u00ef"},"__time_of_recording":"2026-03-01 10:00:02.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000002","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":1,"__event_type":"acme.banking.account_opened","__aggregate_root_id_type":"acme.banking.account_id"},"payload":{"owner":null,"limit":-1,"rate":1.0e-7}}
4	e0000000-0000-4000-8000-000000000004	a0000000-0000-4000-8000-000000000001	3	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000004","correlation_id":"request-1","client":{"ip":"::1","agent":"\\u00dcn\\u00ef"},"causation_id":"e0000000-0000-4000-8000-000000000003","__time_of_recording":"2026-03-01 10:00:03.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000001","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":3,"__event_type":"acme.banking.money_withdrawn","__aggregate_root_id_type":"acme.banking.account_id"},"payload":{"amount":100,"of":{"iban":"DE01","parts":[1,null,true]}}}
5	e0000000-0000-4000-8000-000000000005	a0000000-0000-4000-8000-000000000002	2	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000005","correlation_id":"request-1","client":{"ip":"::1","agent":"\\u00dcn\\u00ef"},"causation_id":"e0000000-0000-4000-8000-000000000004","__time_of_recording":"2026-03-01 10:00:04.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000002","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":2,"__event_type":"acme.banking.money_withdrawn","__aggregate_root_id_type":"acme.banking.account_id"},"payload":{"amount":100,"of":{"iban":"DE01","parts":[1,null,true]}}}
6	e0000000-0000-4000-8000-000000000006	a0000000-0000-4000-8000-000000000001	4	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000006","correlation_id":"request-2","client":{"ip":"::1","agent":"\\u00dcn\\u00ef"},"__time_of_recording":"2026-03-01 10:00:05.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000001","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":4,"__event_type":"acme.banking.money_withdrawn","__aggregate_root_id_type":"acme.banking.account_id"},"payload":{"amount":200,"of":{"iban":"DE02","parts":[1,null,true]}}}
7	e0000000-0000-4000-8000-000000000007	a0000000-0000-4000-8000-000000000002	3	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000007","correlation_id":"request-2","client":{"ip":"::1","agent":"\\u00dcn\\u00ef"},"causation_id":"e0000000-0000-4000-8000-000000000006","__time_of_recording":"2026-03-01 10:00:06.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000002","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":3,"__event_type":"acme.banking.money_withdrawn","__aggregate_root_id_type":"acme.banking.account_id"},"payload":{"amount":200,"of":{"iban":"DE02","parts":[1,null,true]}}}
8	e0000000-0000-4000-8000-000000000008	a0000000-0000-4000-8000-000000000001	5	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000008","correlation_id":"request-2","client":{"ip":"::1","agent":"\\u00dcn\\u00ef"},"causation_id":"e0000000-0000-4000-8000-000000000007","__time_of_recording":"2026-03-01 10:00:07.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000001","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":5,"__event_type":"acme.banking.money_withdrawn","__aggregate_root_id_type":"acme.banking.account_id"},"payload":{"amount":300,"of":{"iban":"DE03","parts":[1,null,true]}}}
9	e0000000-0000-4000-8000-000000000009	a0000000-0000-4000-8000-000000000002	4	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000009","correlation_id":"request-3","client":{"ip":"::1","agent":"\\u00dcn\\u00ef"},"__time_of_recording":"2026-03-01 10:00:08.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000002","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":4,"__event_type":"acme.banking.money_withdrawn","__aggregate_root_id_type":"acme.banking.account_id"},"payload":{"amount":300,"of":{"iban":"DE03","parts":[1,null,true]}}}
10	e0000000-0000-4000-8000-000000000010	a0000000-0000-4000-8000-000000000002	5	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000010","correlation_id":"request-3","client":{"ip":"::1","agent":"\\u00dcn\\u00ef"},"causation_id":"e0000000-0000-4000-8000-000000000009","__time_of_recording":"2026-03-01 10:00:09.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000002","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":5,"__event_type":"acme.banking.account_closed","__aggregate_root_id_type":"acme.banking.account_id"},"payload":[]}
11	e0000000-0000-4000-8000-000000000011	a0000000-0000-4000-8000-000000000003	1	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000011","correlation_id":"request-3","client":{"ip":"::1","agent":"\\u00dcn\\u00ef"},"causation_id":"e0000000-0000-4000-8000-000000000010","__time_of_recording":"2026-03-01 10:00:10.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000003","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":1,"__event_type":"acme.banking.account_opened","__aggregate_root_id_type":"acme.banking.account_id"},"payload":{"owner":"C:\\\\temp\\\\","limit":9223372036854775807}}
\.


--
-- Name: account_messages_id_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.account_messages_id_seq', 11, true);


--
-- Name: account_messages account_messages_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.account_messages
    ADD CONSTRAINT account_messages_pkey PRIMARY KEY (id);


--
-- Name: reconstitution; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX reconstitution ON public.account_messages USING btree (aggregate_root_id, version);


--
-- PostgreSQL database dump complete
--


