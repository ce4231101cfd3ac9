# SPDX-License-Identifier: GPL-3.0-or-later
"""User sessions of a web site. Planted: from release 5.2 on the client reports durations in seconds where it used to
report milliseconds; s-1500 is one of the sessions that lived through the change."""

PAGES = ["/", "/pricing", "/docs", "/docs/install", "/blog", "/signup", "/login", "/help", "/features"]
CAMPAIGNS = ["none", "none", "spring", "newsletter", "partner"]


class Site:
    def __init__(self, world):
        self.world, self.number = world, 0
        self.visitors = {}

    def open(self):
        self.world.start(self.arrivals())

    def arrivals(self):
        while True:
            self.number += 1
            self.world.start(self.session(self.number))
            yield self.world.random.expovariate(1 / 95)

    def duration(self, release, seconds):
        return round(seconds) if release == "5.2" else round(seconds * 1000)

    def session(self, number):
        r, trail, name = self.world.random, self.world.trail(), f"s-{number}"
        release = "5.2" if number > 1500 else "5.1"
        visitor = f"visitor-{r.randint(1, 900)}"
        device = {"kind": r.choice(["phone", "phone", "laptop", "tablet"]), "os": r.choice(["Android", "iOS", "Linux", "Windows"])}
        trail.emit(name, "SessionStarted", {
            "visitor": visitor, "device": device, "campaign": r.choice(CAMPAIGNS), "release": release, "pages": 0, "duration": 0})
        if visitor not in self.visitors:
            self.visitors[visitor] = 0
            trail.emit(visitor, "VisitorSeen", {"firstSession": name, "sessions": 0})
        self.visitors[visitor] += 1
        spent, pages = 0.0, 0
        for step in range(r.choice([1, 2, 3, 3, 4, 5, 7, 9])):
            stay = r.uniform(4, 180)
            yield stay
            spent += stay
            pages += 1
            if number == 1500 and step == 1:
                release = "5.2"
                trail.emit(name, "ClientUpdated", {"release": release})
            trail.emit(name, "PageViewed", {
                "page": r.choice(PAGES), "pages": pages, "duration": self.duration(release, spent),
                "scroll": r.randint(5, 100)})
            if r.random() < 0.15:
                trail.emit(name, "SearchPerformed", {"search": {"text": r.choice(["price", "install", "api key", "export", "größe"]),
                                                                "hits": r.randint(0, 40)}})
            if number == 1500 and step >= 3:
                break
        if r.random() < 0.12:
            yield r.uniform(5, 60)
            trail.emit(name, "SignupCompleted", {"plan": r.choice(["free", "team", "pro"]), "converted": True})
            trail.emit(visitor, "VisitorConverted", {"converted": True, "session": name})
        yield 1800
        trail.emit(name, "SessionEnded", {"ended": "timeout", "duration": self.duration(release, spent)})
        trail.emit(visitor, "VisitCounted", {"sessions": self.visitors[visitor], "lastSession": name})


def fill(world):
    Site(world).open()
