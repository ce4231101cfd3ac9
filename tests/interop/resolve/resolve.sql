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
    "threadId" bigint NOT NULL,
    "threadCounter" bigint NOT NULL,
    "timestamp" bigint NOT NULL,
    "aggregateId" character varying(190) NOT NULL,
    "aggregateVersion" bigint NOT NULL,
    type character varying(190) NOT NULL,
    payload jsonb,
    "eventSize" bigint NOT NULL
);


ALTER TABLE public.events OWNER TO postgres;

--
-- Name: events-threads; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public."events-threads" (
    "threadId" bigint NOT NULL,
    "threadCounter" bigint NOT NULL
);


ALTER TABLE public."events-threads" OWNER TO postgres;

--
-- Name: secrets; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.secrets (
    idx bigint NOT NULL,
    id character varying(190) NOT NULL,
    secret text
);


ALTER TABLE public.secrets OWNER TO postgres;

--
-- Name: secrets_idx_seq; Type: SEQUENCE; Schema: public; Owner: postgres
--

CREATE SEQUENCE public.secrets_idx_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.secrets_idx_seq OWNER TO postgres;

--
-- Name: secrets_idx_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: postgres
--

ALTER SEQUENCE public.secrets_idx_seq OWNED BY public.secrets.idx;


--
-- Name: snapshots; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.snapshots (
    "snapshotKey" text NOT NULL,
    "snapshotContent" text
);


ALTER TABLE public.snapshots OWNER TO postgres;

--
-- Name: subscribers; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.subscribers (
    "applicationName" character varying(190) NOT NULL,
    "eventSubscriber" character varying(190) NOT NULL,
    destination jsonb NOT NULL,
    status jsonb NOT NULL
);


ALTER TABLE public.subscribers OWNER TO postgres;

--
-- Name: secrets idx; Type: DEFAULT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.secrets ALTER COLUMN idx SET DEFAULT nextval('public.secrets_idx_seq'::regclass);


--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.events ("threadId", "threadCounter", "timestamp", "aggregateId", "aggregateVersion", type, payload, "eventSize") FROM stdin;
0	0	1795795233143	story-1	1	STORY_CREATED	{"name": "Zoë \\"Ash\\"\\tK. \\\\ 東京", "tags": ["a", {"deep": null}], "when": "2026-03-01T10:00:00.250Z"}	194
1	0	1795795233174	story-2	1	STORY_CREATED	{"name": "it's\\nnew 🚀", "tags": ["a", {"deep": null}], "when": "2026-03-01T10:00:00.250Z"}	183
2	0	1795795233192	story-1	2	STORY_VOTED	{"rate": -0.00000015, "amount": 9007199254740991}	136
3	0	1795795233225	story-2	2	STORY_VOTED	{"rate": -0.00000015, "amount": 9007199254740991}	136
4	0	1795795233382	story-1	3	STORY_FLAGGED	null	100
5	0	1795795233488	story-2	3	STORY_FLAGGED	null	100
6	0	1795795233563	story-1	4	STORY_CREATED	{"name": "Zoë \\"Ash\\"\\tK. \\\\ 東京"}	133
7	0	1795795233628	story-2	4	STORY_CREATED	{"name": "it's\\nnew 🚀"}	122
8	0	1795795233670	story-1	5	STORY_VOTED	"text"	100
9	0	1795795233749	story-2	5	STORY_VOTED	"text"	100
10	0	1795795233846	story-1	6	STORY_FLAGGED	[1, 2.5, "3"]	107
11	0	1795795233887	story-2	6	STORY_FLAGGED	[1, 2.5, "3"]	107
12	0	1795795233970	RESOLVE_SET_SECRET_user-1_NbxaowMTIw	1	RESOLVE_SET_SECRET	{"id": "user-1"}	145
\.


--
-- Data for Name: events-threads; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public."events-threads" ("threadId", "threadCounter") FROM stdin;
13	0
14	0
15	0
16	0
17	0
18	0
19	0
20	0
21	0
22	0
23	0
24	0
25	0
26	0
27	0
28	0
29	0
30	0
31	0
32	0
33	0
34	0
35	0
36	0
37	0
38	0
39	0
40	0
41	0
42	0
43	0
44	0
45	0
46	0
47	0
48	0
49	0
50	0
51	0
52	0
53	0
54	0
55	0
56	0
57	0
58	0
59	0
60	0
61	0
62	0
63	0
64	0
65	0
66	0
67	0
68	0
69	0
70	0
71	0
72	0
73	0
74	0
75	0
76	0
77	0
78	0
79	0
80	0
81	0
82	0
83	0
84	0
85	0
86	0
87	0
88	0
89	0
90	0
91	0
92	0
93	0
94	0
95	0
96	0
97	0
98	0
99	0
100	0
101	0
102	0
103	0
104	0
105	0
106	0
107	0
108	0
109	0
110	0
111	0
112	0
113	0
114	0
115	0
116	0
117	0
118	0
119	0
120	0
121	0
122	0
123	0
124	0
125	0
126	0
127	0
128	0
129	0
130	0
131	0
132	0
133	0
134	0
135	0
136	0
137	0
138	0
139	0
140	0
141	0
142	0
143	0
144	0
145	0
146	0
147	0
148	0
149	0
150	0
151	0
152	0
153	0
154	0
155	0
156	0
157	0
158	0
159	0
160	0
161	0
162	0
163	0
164	0
165	0
166	0
167	0
168	0
169	0
170	0
171	0
172	0
173	0
174	0
175	0
176	0
177	0
178	0
179	0
180	0
181	0
182	0
183	0
184	0
1	1
2	1
3	1
4	1
5	1
6	1
7	1
9	1
10	1
11	1
12	1
185	0
186	0
187	0
188	0
189	0
190	0
191	0
192	0
193	0
194	0
195	0
196	0
197	0
198	0
199	0
200	0
201	0
202	0
203	0
204	0
205	0
206	0
207	0
208	0
209	0
210	0
211	0
212	0
213	0
214	0
215	0
216	0
217	0
218	0
219	0
220	0
221	0
222	0
223	0
224	0
225	0
226	0
227	0
228	0
229	0
230	0
231	0
232	0
233	0
234	0
235	0
236	0
237	0
238	0
239	0
240	0
241	0
242	0
243	0
244	0
245	0
246	0
247	0
248	0
249	0
250	0
251	0
252	0
253	0
254	0
255	0
0	1
8	1
\.


--
-- Data for Name: secrets; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.secrets (idx, id, secret) FROM stdin;
1	user-1	a secret
\.


--
-- Data for Name: snapshots; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.snapshots ("snapshotKey", "snapshotContent") FROM stdin;
story-1	{"state":{"votes":2},"version":6}
\.


--
-- Data for Name: subscribers; Type: TABLE DATA; Schema: public; Owner: postgres
--

COPY public.subscribers ("applicationName", "eventSubscriber", destination, status) FROM stdin;
\.


--
-- Name: secrets_idx_seq; Type: SEQUENCE SET; Schema: public; Owner: postgres
--

SELECT pg_catalog.setval('public.secrets_idx_seq', 1, true);


--
-- Name: events-threads events-threads_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public."events-threads"
    ADD CONSTRAINT "events-threads_pkey" PRIMARY KEY ("threadId");


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY ("threadId", "threadCounter");


--
-- Name: secrets secrets_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.secrets
    ADD CONSTRAINT secrets_pkey PRIMARY KEY (id);


--
-- Name: snapshots snapshots_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.snapshots
    ADD CONSTRAINT snapshots_pkey PRIMARY KEY ("snapshotKey");


--
-- Name: subscribers subscribers_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres
--

ALTER TABLE ONLY public.subscribers
    ADD CONSTRAINT subscribers_pkey PRIMARY KEY ("applicationName", "eventSubscriber");


--
-- Name: events-aggregateId; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "events-aggregateId" ON public.events USING btree ("aggregateId");


--
-- Name: events-aggregateIdAndVersion; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX "events-aggregateIdAndVersion" ON public.events USING btree ("aggregateId", "aggregateVersion");


--
-- Name: events-aggregateVersion; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "events-aggregateVersion" ON public.events USING btree ("aggregateVersion");


--
-- Name: events-timestamp; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "events-timestamp" ON public.events USING btree ("timestamp");


--
-- Name: events-type; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX "events-type" ON public.events USING btree (type);


--
-- Name: secrets-global; Type: INDEX; Schema: public; Owner: postgres
--

CREATE UNIQUE INDEX "secrets-global" ON public.secrets USING btree (idx);


--
-- PostgreSQL database dump complete
--


