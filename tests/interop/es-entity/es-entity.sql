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
-- Name: user_events; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.user_events (
    id uuid NOT NULL,
    sequence integer NOT NULL,
    event_type character varying NOT NULL,
    event jsonb NOT NULL,
    context jsonb,
    recorded_at timestamp with time zone NOT NULL
);


ALTER TABLE public.user_events OWNER TO postgres;

--
-- Name: users; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.users (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    name character varying
);


ALTER TABLE public.users OWNER TO postgres;

--
-- Data for Name: user_events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.user_events (id, sequence, event_type, event, context, recorded_at) FROM stdin;
00000000-0000-0000-0000-000000000001	1	initialized	{"id": "00000000-0000-0000-0000-000000000001", "name": "Zoë Łukasz 🔑", "type": "initialized"}	{"audit": {"n": 9223372036854775807, "user": "Zoë Łukasz 🔑"}, "correlationId": "c-1"}	2026-11-27 16:34:46.431934+00
00000000-0000-0000-0000-000000000002	1	initialized	{"id": "00000000-0000-0000-0000-000000000002", "name": "tab\\tand\\nline \\\\ {\\"}", "type": "initialized"}	{"audit": {"n": 9223372036854775807, "user": "tab\\tand\\nline \\\\ {\\"}"}, "correlationId": "c-1"}	2026-11-27 16:34:46.564789+00
00000000-0000-0000-0000-000000000001	2	credit_raised	{"by": 18446744073709551615, "rate": 0.25, "type": "credit_raised", "credit": 1}	{}	2026-11-27 16:34:46.682571+00
00000000-0000-0000-0000-000000000001	3	name_updated	{"name": "user 00000000-0000-0000-0000-000000000001 of 1", "type": "name_updated"}	{}	2026-11-27 16:34:46.682571+00
00000000-0000-0000-0000-000000000002	2	credit_raised	{"by": 18446744073709551615, "rate": 0.25, "type": "credit_raised", "credit": 1}	{}	2026-11-27 16:34:46.740971+00
00000000-0000-0000-0000-000000000002	3	name_updated	{"name": "user 00000000-0000-0000-0000-000000000002 of 1", "type": "name_updated"}	{}	2026-11-27 16:34:46.740971+00
00000000-0000-0000-0000-000000000001	4	credit_raised	{"by": 18446744073709551615, "rate": null, "type": "credit_raised", "credit": 9223372036854775807}	{}	2026-11-27 16:34:46.765218+00
00000000-0000-0000-0000-000000000001	5	name_updated	{"name": "user 00000000-0000-0000-0000-000000000001 of 9223372036854775807", "type": "name_updated"}	{}	2026-11-27 16:34:46.765218+00
00000000-0000-0000-0000-000000000002	4	credit_raised	{"by": 18446744073709551615, "rate": null, "type": "credit_raised", "credit": 9223372036854775807}	{}	2026-11-27 16:34:46.808943+00
00000000-0000-0000-0000-000000000002	5	name_updated	{"name": "user 00000000-0000-0000-0000-000000000002 of 9223372036854775807", "type": "name_updated"}	{}	2026-11-27 16:34:46.808943+00
00000000-0000-0000-0000-000000000001	6	credit_raised	{"by": 18446744073709551615, "rate": null, "type": "credit_raised", "credit": -9223372036854775808}	{}	2026-11-27 16:34:46.841181+00
00000000-0000-0000-0000-000000000001	7	name_updated	{"name": "user 00000000-0000-0000-0000-000000000001 of -9223372036854775808", "type": "name_updated"}	{}	2026-11-27 16:34:46.841181+00
00000000-0000-0000-0000-000000000002	6	credit_raised	{"by": 18446744073709551615, "rate": null, "type": "credit_raised", "credit": -9223372036854775808}	{}	2026-11-27 16:34:46.882995+00
00000000-0000-0000-0000-000000000002	7	name_updated	{"name": "user 00000000-0000-0000-0000-000000000002 of -9223372036854775808", "type": "name_updated"}	{}	2026-11-27 16:34:46.882995+00
\.


--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.users (id, created_at, name) FROM stdin;
00000000-0000-0000-0000-000000000001	2026-11-27 16:34:46.431934+00	user 00000000-0000-0000-0000-000000000001 of -9223372036854775808
00000000-0000-0000-0000-000000000002	2026-11-27 16:34:46.564789+00	user 00000000-0000-0000-0000-000000000002 of -9223372036854775808
\.


--
-- Name: user_events user_events_id_sequence_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.user_events
    ADD CONSTRAINT user_events_id_sequence_key UNIQUE (id, sequence);


--
-- Name: users users_name_key; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_name_key UNIQUE (name);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- Name: user_events user_events_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.user_events
    ADD CONSTRAINT user_events_id_fkey FOREIGN KEY (id) REFERENCES public.users(id);


--
-- PostgreSQL database dump complete
--


