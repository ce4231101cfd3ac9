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
-- Name: book_events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.book_events (
    id uuid NOT NULL,
    aggregate_id uuid NOT NULL,
    payload jsonb NOT NULL,
    occurred_on timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    sequence_number integer DEFAULT 1 NOT NULL,
    version integer
);


ALTER TABLE public.book_events OWNER TO postgres;

--
-- Name: loan_events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.loan_events (
    id uuid NOT NULL,
    aggregate_id uuid NOT NULL,
    payload jsonb NOT NULL,
    occurred_on timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    sequence_number integer DEFAULT 1 NOT NULL,
    version integer
);


ALTER TABLE public.loan_events OWNER TO postgres;

--
-- Data for Name: book_events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.book_events (id, aggregate_id, payload, occurred_on, sequence_number, version) FROM stdin;
6938298b-f514-47a7-8a18-b8286094a56e	00000000-0000-0000-0000-000000000001	{"Bought": {"by": "Zoë Łukasz 📚", "copies": -9223372036854775808}}	2026-11-27 16:34:06.997133+00	1	\N
97e67fdf-cd29-41c6-abec-dcbfff654220	00000000-0000-0000-0000-000000000001	{"Returned": {"copies": 18446744073709551615}}	2026-11-27 16:34:06.997133+00	2	\N
170176db-0aab-4526-8d25-13b00c5211e4	00000000-0000-0000-0000-000000000001	"Burnt"	2026-11-27 16:34:07.010174+00	3	\N
3d895241-51e0-4b07-b59b-29459cd212bb	00000000-0000-0000-0000-000000000002	{"Bought": {"by": "tab\\tand\\nline \\\\ {\\"}", "copies": -9223372036854775808}}	2026-11-27 16:34:07.030986+00	1	\N
d777af11-156a-4c91-9624-57ea1f3d1828	00000000-0000-0000-0000-000000000002	{"Returned": {"copies": 18446744073709551615}}	2026-11-27 16:34:07.030986+00	2	\N
0bd7e5e8-db21-4922-afa7-41560b455d65	00000000-0000-0000-0000-000000000002	"Burnt"	2026-11-27 16:34:07.036885+00	3	\N
\.


--
-- Data for Name: loan_events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.loan_events (id, aggregate_id, payload, occurred_on, sequence_number, version) FROM stdin;
01a21ddb-642d-77e8-829d-e92e105d944d	00000000-0000-0000-0000-000000000001	{"fee": 0.5, "type": "loan_opened", "reader": null}	2026-11-27 16:34:07.02104+00	1	2
01a21ddb-642d-77e8-829d-e92fa594f540	00000000-0000-0000-0000-000000000001	{"fee": 1000000000000000000000, "type": "loan_opened", "reader": "Zoë Łukasz 📚"}	2026-11-27 16:34:07.02104+00	2	2
01a21ddb-642d-77e8-829d-e930f81a5941	00000000-0000-0000-0000-000000000001	{"type": "loan_ended"}	2026-11-27 16:34:07.02104+00	3	2
01a21ddb-6445-7123-8931-c26e90ff916d	00000000-0000-0000-0000-000000000002	{"fee": 0.5, "type": "loan_opened", "reader": null}	2026-11-27 16:34:07.045667+00	1	2
01a21ddb-6445-7123-8931-c26f1228bf0a	00000000-0000-0000-0000-000000000002	{"fee": 1000000000000000000000, "type": "loan_opened", "reader": "tab\\tand\\nline \\\\ {\\"}"}	2026-11-27 16:34:07.045667+00	2	2
01a21ddb-6445-7123-8931-c270e96c0d28	00000000-0000-0000-0000-000000000002	{"type": "loan_ended"}	2026-11-27 16:34:07.045667+00	3	2
\.


--
-- Name: book_events book_events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.book_events
    ADD CONSTRAINT book_events_pkey PRIMARY KEY (id);


--
-- Name: loan_events loan_events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.loan_events
    ADD CONSTRAINT loan_events_pkey PRIMARY KEY (id);


--
-- Name: book_events_aggregate_id; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX book_events_aggregate_id ON public.book_events USING btree (aggregate_id);


--
-- Name: book_events_aggregate_id_sequence_number; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX book_events_aggregate_id_sequence_number ON public.book_events USING btree (aggregate_id, sequence_number);


--
-- Name: loan_events_aggregate_id; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX loan_events_aggregate_id ON public.loan_events USING btree (aggregate_id);


--
-- Name: loan_events_aggregate_id_sequence_number; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX loan_events_aggregate_id_sequence_number ON public.loan_events USING btree (aggregate_id, sequence_number);


--
-- PostgreSQL database dump complete
--


