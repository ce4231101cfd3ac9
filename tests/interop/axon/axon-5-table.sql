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
-- Name: aggregate_event_entry; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.aggregate_event_entry (
    global_index bigint NOT NULL,
    aggregate_identifier character varying(255),
    aggregate_sequence_number bigint,
    aggregate_type character varying(255),
    identifier character varying(255) NOT NULL,
    metadata oid,
    payload oid NOT NULL,
    "timestamp" character varying(255) NOT NULL,
    type character varying(255) NOT NULL,
    version character varying(255) NOT NULL
);


ALTER TABLE public.aggregate_event_entry OWNER TO postgres;

--
-- Data for Name: aggregate_event_entry; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.aggregate_event_entry (global_index, aggregate_identifier, aggregate_sequence_number, aggregate_type, identifier, metadata, payload, "timestamp", type, version) FROM stdin;
1	acc-1	0	Account	e-1	16416	16417	2026-01-02T03:04:05.123Z	com.acme.Opened	0.0.1
2	acc-1	1	Account	e-2	16418	16419	2026-01-02T03:04:06Z	com.acme.Deposited	0.0.1
3	\N	\N	\N	e-3	16420	16421	2026-01-02T03:04:07Z	com.acme.Noted	0.0.1
\.


--
-- Name: aggregate_event_entry aggregate_event_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.aggregate_event_entry
    ADD CONSTRAINT aggregate_event_entry_pkey PRIMARY KEY (global_index);


--
-- PostgreSQL database dump complete
--


