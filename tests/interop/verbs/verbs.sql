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
-- Name: verb_events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.verb_events (
    id bigint NOT NULL,
    type character varying(255) NOT NULL,
    data json NOT NULL,
    metadata json NOT NULL,
    created_at timestamp(0) without time zone,
    updated_at timestamp(0) without time zone
);


ALTER TABLE public.verb_events OWNER TO postgres;

--
-- Name: verb_snapshots; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.verb_snapshots (
    id bigint NOT NULL,
    state_id bigint NOT NULL,
    type character varying(255) NOT NULL,
    data json NOT NULL,
    last_event_id bigint,
    expires_at timestamp(0) without time zone,
    created_at timestamp(0) without time zone,
    updated_at timestamp(0) without time zone
);


ALTER TABLE public.verb_snapshots OWNER TO postgres;

--
-- Name: verb_state_events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.verb_state_events (
    id bigint NOT NULL,
    event_id bigint NOT NULL,
    state_id bigint NOT NULL,
    state_type character varying(255) NOT NULL,
    created_at timestamp(0) without time zone,
    updated_at timestamp(0) without time zone
);


ALTER TABLE public.verb_state_events OWNER TO postgres;

--
-- Data for Name: verb_events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.verb_events (id, type, data, metadata, created_at, updated_at) FROM stdin;
517009629113356288	App\\Events\\AccountOpened	{"account_id":7,"owner":"Zo\\u00eb \\"Z\\"\\tB. \\\\ \\u6771\\u4eac \\ud83d\\ude80","limit":9007199254740993,"tags":{"x":[1,null]},"on":"2026-02-28T10:00:00.250000Z"}	{"correlation_id":"c-1","user":"Zo\\u00eb"}	2026-03-01 10:00:00	2026-03-01 10:00:01
517009629318877184	App\\Events\\AccountOpened	{"account_id":8,"owner":null,"limit":-9223372036854775808,"tags":[],"on":null}	{"correlation_id":"c-2","user":"Zo\\u00eb"}	2026-03-01 10:00:01	2026-03-01 10:00:01
517009629474066432	App\\Events\\SystemStarted	[]	[]	2026-03-01 10:00:02	2026-03-01 10:00:04
517009629478260736	App\\Events\\MoneyTransferred	{"account_id":7,"customer_id":4,"amount":1.5e-7,"note":"line\\nbreak"}	{"correlation_id":"c-4","user":"Zo\\u00eb"}	2026-03-01 10:00:03	2026-03-01 10:00:04
517009629511815168	App\\Events\\MoneyTransferred	{"account_id":8,"customer_id":5,"amount":-1.0,"note":null}	{"correlation_id":"c-5","user":"Zo\\u00eb"}	2026-03-01 10:00:04	2026-03-01 10:00:04
517009629608284160	App\\Events\\MoneyTransferred	{"account_id":7,"customer_id":4,"amount":3.0e-7,"note":"line\\nbreak"}	[]	2026-03-01 10:00:05	2026-03-01 10:00:06
517009629608284161	App\\Events\\MoneyTransferred	{"account_id":8,"customer_id":6,"amount":-2.0,"note":null}	{"correlation_id":"c-7","user":"Zo\\u00eb"}	2026-03-01 10:00:06	2026-03-01 10:00:06
517009629776056320	App\\Events\\MoneyTransferred	{"account_id":7,"customer_id":4,"amount":4.5e-7,"note":"line\\nbreak"}	{"correlation_id":"c-8","user":"Zo\\u00eb"}	2026-03-01 10:00:07	2026-03-01 10:00:08
517009629776056321	App\\Events\\MoneyTransferred	{"account_id":8,"customer_id":7,"amount":-3.0,"note":null}	[]	2026-03-01 10:00:08	2026-03-01 10:00:08
\.


--
-- Data for Name: verb_snapshots; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.verb_snapshots (id, state_id, type, data, last_event_id, expires_at, created_at, updated_at) FROM stdin;
517009629599895555	5	App\\Events\\CustomerState	{"orders":0}	517009629511815168	\N	2026-03-01 10:00:04	2026-03-01 10:00:08
517009629742501892	6	App\\Events\\CustomerState	{"orders":0}	517009629608284161	\N	2026-03-01 10:00:06	2026-03-01 10:00:08
517009629457289216	7	App\\Events\\AccountState	{"balance":3}	517009629776056320	\N	2026-03-01 10:00:01	2026-03-01 10:00:08
517009629599895553	4	App\\Events\\CustomerState	{"orders":0}	517009629776056320	\N	2026-03-01 10:00:04	2026-03-01 10:00:08
517009629457289217	8	App\\Events\\AccountState	{"balance":3}	517009629776056321	\N	2026-03-01 10:00:01	2026-03-01 10:00:08
517009629859942405	7	App\\Events\\CustomerState	{"orders":0}	517009629776056321	\N	2026-03-01 10:00:08	2026-03-01 10:00:08
\.


--
-- Data for Name: verb_state_events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.verb_state_events (id, event_id, state_id, state_type, created_at, updated_at) FROM stdin;
517009629406957568	517009629113356288	7	App\\Events\\AccountState	2026-03-01 10:00:01	2026-03-01 10:00:01
517009629406957569	517009629318877184	8	App\\Events\\AccountState	2026-03-01 10:00:01	2026-03-01 10:00:01
517009629591506944	517009629478260736	7	App\\Events\\AccountState	2026-03-01 10:00:04	2026-03-01 10:00:04
517009629591506945	517009629478260736	4	App\\Events\\CustomerState	2026-03-01 10:00:04	2026-03-01 10:00:04
517009629591506946	517009629511815168	8	App\\Events\\AccountState	2026-03-01 10:00:04	2026-03-01 10:00:04
517009629591506947	517009629511815168	5	App\\Events\\CustomerState	2026-03-01 10:00:04	2026-03-01 10:00:04
517009629675393024	517009629608284160	7	App\\Events\\AccountState	2026-03-01 10:00:06	2026-03-01 10:00:06
517009629675393025	517009629608284160	4	App\\Events\\CustomerState	2026-03-01 10:00:06	2026-03-01 10:00:06
517009629675393026	517009629608284161	8	App\\Events\\AccountState	2026-03-01 10:00:06	2026-03-01 10:00:06
517009629675393027	517009629608284161	6	App\\Events\\CustomerState	2026-03-01 10:00:06	2026-03-01 10:00:06
517009629809610752	517009629776056320	7	App\\Events\\AccountState	2026-03-01 10:00:08	2026-03-01 10:00:08
517009629809610753	517009629776056320	4	App\\Events\\CustomerState	2026-03-01 10:00:08	2026-03-01 10:00:08
517009629809610754	517009629776056321	8	App\\Events\\AccountState	2026-03-01 10:00:08	2026-03-01 10:00:08
517009629809610755	517009629776056321	7	App\\Events\\CustomerState	2026-03-01 10:00:08	2026-03-01 10:00:08
\.


--
-- Name: verb_events verb_events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.verb_events
    ADD CONSTRAINT verb_events_pkey PRIMARY KEY (id);


--
-- Name: verb_snapshots verb_snapshots_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.verb_snapshots
    ADD CONSTRAINT verb_snapshots_pkey PRIMARY KEY (id);


--
-- Name: verb_state_events verb_state_events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.verb_state_events
    ADD CONSTRAINT verb_state_events_pkey PRIMARY KEY (id);


--
-- Name: verb_events_type_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX verb_events_type_index ON public.verb_events USING btree (type);


--
-- Name: verb_snapshots_expires_at_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX verb_snapshots_expires_at_index ON public.verb_snapshots USING btree (expires_at);


--
-- Name: verb_snapshots_state_id_type_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX verb_snapshots_state_id_type_index ON public.verb_snapshots USING btree (state_id, type);


--
-- Name: verb_snapshots_type_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX verb_snapshots_type_index ON public.verb_snapshots USING btree (type);


--
-- Name: verb_state_events_event_id_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX verb_state_events_event_id_index ON public.verb_state_events USING btree (event_id);


--
-- Name: verb_state_events_state_id_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX verb_state_events_state_id_index ON public.verb_state_events USING btree (state_id);


--
-- Name: verb_state_events_state_type_index; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX verb_state_events_state_type_index ON public.verb_state_events USING btree (state_type);


--
-- PostgreSQL database dump complete
--


