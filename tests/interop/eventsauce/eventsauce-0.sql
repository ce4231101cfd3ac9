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
-- Name: domain_messages; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.domain_messages (
    event_id uuid NOT NULL,
    event_type character varying(100) NOT NULL,
    aggregate_root_id uuid NOT NULL,
    aggregate_root_version integer,
    time_of_recording timestamp(0) without time zone NOT NULL,
    payload json NOT NULL
);


ALTER TABLE public.domain_messages OWNER TO postgres;

--
-- Data for Name: domain_messages; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.domain_messages (event_id, event_type, aggregate_root_id, aggregate_root_version, time_of_recording, payload) FROM stdin;
e0000000-0000-4000-8000-000000000001	acme.banking.account_opened	a0000000-0000-4000-8000-000000000001	1	2026-03-01 10:00:00	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000001","correlation_id":"request-0","client":{"ip":"::1","agent":"Ünï"},"causation_id":"e0000000-0000-4000-8000-000000000000","__time_of_recording":"2026-03-01 10:00:00.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000001","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":1,"__event_type":"acme.banking.account_opened","__aggregate_root_id_type":"acme.banking.account_id"},"payload":{"owner":"Zoë \\"Z\\"\\tB. \\\\ 東京 🚀","limit":9007199254740993,"rate":0.1}}
e0000000-0000-4000-8000-000000000002	acme.banking.money_deposited	a0000000-0000-4000-8000-000000000001	2	2026-03-01 10:00:01	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000002","correlation_id":"request-0","client":{"ip":"::1","agent":"Ünï"},"causation_id":"e0000000-0000-4000-8000-000000000001","__time_of_recording":"2026-03-01 10:00:01.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000001","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":2,"__event_type":"acme.banking.money_deposited","__aggregate_root_id_type":"acme.banking.account_id"},"payload":{"amount":12.5,"note":"line\\nbreak","tags":[]}}
e0000000-0000-4000-8000-000000000003	acme.banking.account_opened	a0000000-0000-4000-8000-000000000002	1	2026-03-01 10:00:02	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000003","correlation_id":"request-1","client":{"ip":"::1","agent":"Ünï"},"__time_of_recording":"2026-03-01 10:00:02.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000002","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":1,"__event_type":"acme.banking.account_opened","__aggregate_root_id_type":"acme.banking.account_id"},"payload":{"owner":null,"limit":-1,"rate":1.0e-7}}
e0000000-0000-4000-8000-000000000004	acme.banking.money_withdrawn	a0000000-0000-4000-8000-000000000001	3	2026-03-01 10:00:03	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000004","correlation_id":"request-1","client":{"ip":"::1","agent":"Ünï"},"causation_id":"e0000000-0000-4000-8000-000000000003","__time_of_recording":"2026-03-01 10:00:03.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000001","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":3,"__event_type":"acme.banking.money_withdrawn","__aggregate_root_id_type":"acme.banking.account_id"},"payload":{"amount":100,"of":{"iban":"DE01","parts":[1,null,true]}}}
e0000000-0000-4000-8000-000000000005	acme.banking.money_withdrawn	a0000000-0000-4000-8000-000000000002	2	2026-03-01 10:00:04	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000005","correlation_id":"request-1","client":{"ip":"::1","agent":"Ünï"},"causation_id":"e0000000-0000-4000-8000-000000000004","__time_of_recording":"2026-03-01 10:00:04.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000002","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":2,"__event_type":"acme.banking.money_withdrawn","__aggregate_root_id_type":"acme.banking.account_id"},"payload":{"amount":100,"of":{"iban":"DE01","parts":[1,null,true]}}}
e0000000-0000-4000-8000-000000000006	acme.banking.money_withdrawn	a0000000-0000-4000-8000-000000000001	4	2026-03-01 10:00:05	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000006","correlation_id":"request-2","client":{"ip":"::1","agent":"Ünï"},"__time_of_recording":"2026-03-01 10:00:05.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000001","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":4,"__event_type":"acme.banking.money_withdrawn","__aggregate_root_id_type":"acme.banking.account_id"},"payload":{"amount":200,"of":{"iban":"DE02","parts":[1,null,true]}}}
e0000000-0000-4000-8000-000000000007	acme.banking.money_withdrawn	a0000000-0000-4000-8000-000000000002	3	2026-03-01 10:00:06	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000007","correlation_id":"request-2","client":{"ip":"::1","agent":"Ünï"},"causation_id":"e0000000-0000-4000-8000-000000000006","__time_of_recording":"2026-03-01 10:00:06.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000002","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":3,"__event_type":"acme.banking.money_withdrawn","__aggregate_root_id_type":"acme.banking.account_id"},"payload":{"amount":200,"of":{"iban":"DE02","parts":[1,null,true]}}}
e0000000-0000-4000-8000-000000000008	acme.banking.money_withdrawn	a0000000-0000-4000-8000-000000000001	5	2026-03-01 10:00:07	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000008","correlation_id":"request-2","client":{"ip":"::1","agent":"Ünï"},"causation_id":"e0000000-0000-4000-8000-000000000007","__time_of_recording":"2026-03-01 10:00:07.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000001","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":5,"__event_type":"acme.banking.money_withdrawn","__aggregate_root_id_type":"acme.banking.account_id"},"payload":{"amount":300,"of":{"iban":"DE03","parts":[1,null,true]}}}
e0000000-0000-4000-8000-000000000009	acme.banking.money_withdrawn	a0000000-0000-4000-8000-000000000002	4	2026-03-01 10:00:08	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000009","correlation_id":"request-3","client":{"ip":"::1","agent":"Ünï"},"__time_of_recording":"2026-03-01 10:00:08.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000002","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":4,"__event_type":"acme.banking.money_withdrawn","__aggregate_root_id_type":"acme.banking.account_id"},"payload":{"amount":300,"of":{"iban":"DE03","parts":[1,null,true]}}}
e0000000-0000-4000-8000-000000000010	acme.banking.account_closed	a0000000-0000-4000-8000-000000000002	5	2026-03-01 10:00:09	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000010","correlation_id":"request-3","client":{"ip":"::1","agent":"Ünï"},"causation_id":"e0000000-0000-4000-8000-000000000009","__time_of_recording":"2026-03-01 10:00:09.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000002","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":5,"__event_type":"acme.banking.account_closed","__aggregate_root_id_type":"acme.banking.account_id"},"payload":[]}
e0000000-0000-4000-8000-000000000011	acme.banking.account_opened	a0000000-0000-4000-8000-000000000003	1	2026-03-01 10:00:10	{"headers":{"__event_id":"e0000000-0000-4000-8000-000000000011","correlation_id":"request-3","client":{"ip":"::1","agent":"Ünï"},"causation_id":"e0000000-0000-4000-8000-000000000010","__time_of_recording":"2026-03-01 10:00:10.123456+0000","__time_of_recording_format":"Y-m-d H:i:s.uO","__aggregate_root_id":"a0000000-0000-4000-8000-000000000003","__aggregate_root_type":"acme.banking.account","__aggregate_root_version":1,"__event_type":"acme.banking.account_opened","__aggregate_root_id_type":"acme.banking.account_id"},"payload":{"owner":"C:\\\\temp\\\\","limit":9223372036854775807}}
\.


--
-- Name: domain_messages_aggregate_root_id_aggregate_root_version_idx; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX domain_messages_aggregate_root_id_aggregate_root_version_idx ON public.domain_messages USING btree (aggregate_root_id, aggregate_root_version);


--
-- PostgreSQL database dump complete
--


