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
36280925-67c3-40d9-b70e-48626ea7371f	00000000-0000-0000-0000-000000000001	{"Bought": {"by": "Zoë Łukasz 📚", "copies": -9223372036854775808}}	2026-11-27 16:11:52.133855+00	1	\N
c40f39ad-2c28-4097-8a71-752c32a27ad7	00000000-0000-0000-0000-000000000001	{"Returned": {"copies": 18446744073709551615}}	2026-11-27 16:11:52.133855+00	2	\N
95e9d297-21b8-4929-ad66-f271963eb38e	00000000-0000-0000-0000-000000000001	"Burnt"	2026-11-27 16:11:52.138237+00	3	\N
ead106f8-6186-48f2-954d-2afb62a46227	00000000-0000-0000-0000-000000000002	{"Bought": {"by": "tab\\tand\\nline \\\\ {\\"}", "copies": -9223372036854775808}}	2026-11-27 16:11:52.142152+00	1	\N
49384ef6-c4e2-4ced-81af-234ae083eb9f	00000000-0000-0000-0000-000000000002	{"Returned": {"copies": 18446744073709551615}}	2026-11-27 16:11:52.142152+00	2	\N
fea9f007-2da3-4fd3-9222-3c6f7b40f421	00000000-0000-0000-0000-000000000002	"Burnt"	2026-11-27 16:11:52.169538+00	3	\N
\.


--
-- Data for Name: loan_events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.loan_events (id, aggregate_id, payload, occurred_on, sequence_number, version) FROM stdin;
01a21dc7-05cd-7256-b4af-e464d2c058a6	00000000-0000-0000-0000-000000000001	{"fee": 0.5, "type": "loan_opened", "reader": null}	2026-11-27 16:11:52.14106+00	1	2
01a21dc7-05cd-7256-b4af-e46583912536	00000000-0000-0000-0000-000000000001	{"fee": 1000000000000000000000, "type": "loan_opened", "reader": "Zoë Łukasz 📚"}	2026-11-27 16:11:52.14106+00	2	2
01a21dc7-05cd-7256-b4af-e4662c9b904c	00000000-0000-0000-0000-000000000001	{"type": "loan_ended"}	2026-11-27 16:11:52.14106+00	3	2
01a21dc7-05ea-7776-939b-a66f2eb4e83b	00000000-0000-0000-0000-000000000002	{"fee": 0.5, "type": "loan_opened", "reader": null}	2026-11-27 16:11:52.170191+00	1	2
01a21dc7-05ea-7776-939b-a670dedbe719	00000000-0000-0000-0000-000000000002	{"fee": 1000000000000000000000, "type": "loan_opened", "reader": "tab\\tand\\nline \\\\ {\\"}"}	2026-11-27 16:11:52.170191+00	2	2
01a21dc7-05ea-7776-939b-a67104857255	00000000-0000-0000-0000-000000000002	{"type": "loan_ended"}	2026-11-27 16:11:52.170191+00	3	2
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


