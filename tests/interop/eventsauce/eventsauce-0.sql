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
-- Name: domain_messages; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.domain_messages (
    event_id character varying(36) NOT NULL,
    event_type character varying(100) NOT NULL,
    aggregate_root_id character varying(36),
    aggregate_root_version integer,
    time_of_recording timestamp(6) without time zone NOT NULL,
    payload json NOT NULL
);


ALTER TABLE public.domain_messages OWNER TO postgres;

--
-- Data for Name: domain_messages; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.domain_messages (event_id, event_type, aggregate_root_id, aggregate_root_version, time_of_recording, payload) FROM stdin;
e-1	acme.account_opened	a-1	1	2026-01-02 03:04:05	{"headers":{"__event_id":"e-1","__event_type":"acme.account_opened","__time_of_recording":"2026-01-02 03:04:05.000000+0000","__aggregate_root_id":"a-1","__aggregate_root_version":1},"payload":{"owner":"Ada"}}
\.


--
-- PostgreSQL database dump complete
--


