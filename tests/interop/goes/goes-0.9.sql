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
-- Name: events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.events (
    id uuid NOT NULL,
    name character varying(255) NOT NULL,
    "time" bigint NOT NULL,
    aggregate_id uuid,
    aggregate_name character varying(255),
    aggregate_version integer,
    data jsonb
);


ALTER TABLE public.events OWNER TO postgres;

--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.events (id, name, "time", aggregate_id, aggregate_name, aggregate_version, data) FROM stdin;
e0000000-0000-4000-8000-000000000001	shop.order.placed	1772359201123456789	a0000000-0000-4000-8000-000000000001	shop.order	1	{"rate": 0.00000015, "Buyer": "Zoë \\"Z\\"\\tB. \\\\ 東京 🚀", "Lines": [{"qty": 2}, null], "Amount": 9007199254740993}
e0000000-0000-4000-8000-000000000002	shop.order.paid	1772359202123456789	a0000000-0000-4000-8000-000000000001	shop.order	2	{"Note": "line\\nbreak"}
e0000000-0000-4000-8000-000000000003	shop.order.placed	1772359203123456789	b0000000-0000-4000-8000-000000000002	shop.order	1	{"rate": 0.1, "Buyer": null, "Lines": null, "Amount": -9223372036854775808}
e0000000-0000-4000-8000-000000000004	shop.order.paid	1772359204123456789	a0000000-0000-4000-8000-000000000001	shop.order	3	{"Note": "0"}
e0000000-0000-4000-8000-000000000005	shop.order.paid	1772359205123456789	b0000000-0000-4000-8000-000000000002	shop.order	2	{"Note": ""}
e0000000-0000-4000-8000-000000000006	shop.order.paid	1772359206123456789	a0000000-0000-4000-8000-000000000001	shop.order	4	{"Note": "1"}
e0000000-0000-4000-8000-000000000007	shop.order.paid	1772359207123456789	b0000000-0000-4000-8000-000000000002	shop.order	3	{"Note": ""}
e0000000-0000-4000-8000-000000000008	shop.order.paid	1772359208123456789	a0000000-0000-4000-8000-000000000001	shop.order	5	{"Note": "2"}
e0000000-0000-4000-8000-000000000009	shop.order.paid	1772359209123456789	b0000000-0000-4000-8000-000000000002	shop.order	4	{"Note": ""}
e0000000-0000-4000-8000-000000000010	shop.order.cancelled	1772359210123456789	b0000000-0000-4000-8000-000000000002	shop.order	5	{}
\.


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (id);


--
-- Name: goes_aggregate; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX goes_aggregate ON public.events USING btree (aggregate_id, aggregate_name, aggregate_version);


--
-- Name: goes_name; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX goes_name ON public.events USING btree (name);


--
-- Name: goes_time; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX goes_time ON public.events USING btree ("time");


--
-- PostgreSQL database dump complete
--


