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
5f2c8a9e-0000-4000-8000-000000000385	shop.order.placed	1772359201123463789	5f2c8a9e-0000-4000-8000-000000000020	shop.order	1	{"Total": null, "Customer": "it's {\\"}\\nnew\\ttab \\\\"}
5f2c8a9e-0000-4000-8000-000000000384	shop.order.placed	1772359200123456789	5f2c8a9e-0000-4000-8000-00000000001f	shop.order	1	{"Total": 12.5, "Customer": "Zoë \\"the\\" Łukasz 🚀"}
5f2c8a9e-0000-4000-8000-000000000386	shop.order.paid	1772359202123470789	5f2c8a9e-0000-4000-8000-00000000001f	shop.order	2	{"Cents": 9223372036854775807}
5f2c8a9e-0000-4000-8000-000000000387	shop.opened	1772359203123477789	\N	\N	\N	{"At": "2026-03-01"}
5f2c8a9e-0000-4000-8000-000000000388	shop.order.paid	1772359204123484789	5f2c8a9e-0000-4000-8000-000000000020	shop.order	2	{"Cents": -9223372036854775808}
5f2c8a9e-0000-4000-8000-000000000389	shop.order.sent	1772359205123491789	5f2c8a9e-0000-4000-8000-00000000001f	shop.order	3	{}
5f2c8a9e-0000-4000-8000-00000000038a	shop.cart.left	1772359206123498789	5f2c8a9e-0000-4000-8000-000000000021	shop.cart	1	[1, "a", null]
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


