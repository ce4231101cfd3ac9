# SPDX-License-Identifier: GPL-3.0-or-later
"""Ride hailing: rides and the positions of drivers. Planted: ride-420 is free of charge, because a voucher is applied
after the fare had been settled."""


class City:
    def __init__(self, world):
        self.world, self.number = world, 300
        self.drivers = [f"driver-{n}" for n in range(1, 41)]
        self.free = list(self.drivers)
        self.places = {}

    def open(self):
        for driver in self.drivers:
            self.world.start(self.shift(driver), self.world.random.uniform(0, 3000))
        self.world.start(self.requests(), 3600)

    def near(self, place):
        r = self.world.random
        return {"lat": round(place["lat"] + r.uniform(-0.01, 0.01), 5), "lon": round(place["lon"] + r.uniform(-0.015, 0.015), 5)}

    def shift(self, driver):
        r, trail = self.world.random, self.world.trail()
        place = self.places[driver] = {"lat": round(r.uniform(48.08, 48.2), 5), "lon": round(r.uniform(11.45, 11.68), 5)}
        trail.emit(driver, "ShiftStarted", {"status": "online", "at": place, "car": f"M-HC {r.randint(100, 999)}", "rides": 0})
        while True:
            yield r.uniform(300, 1800)
            place = self.places[driver] = self.near(place)
            speed = r.randint(0, 60)
            # The schema changes part-way: a bare speed becomes a reading with its unit.
            trail.emit(driver, "PositionReported", {
                "at": place, "speed": speed if self.world.share() < 0.4 else {"value": speed, "unit": "km/h"}})

    def requests(self):
        while True:
            self.world.start(self.ride(self.number))
            self.number += 1
            yield self.world.random.expovariate(1 / 310)

    def ride(self, number):
        r, trail, name = self.world.random, self.world.trail(), f"ride-{number}"
        start = {"lat": round(r.uniform(48.08, 48.2), 5), "lon": round(r.uniform(11.45, 11.68), 5)}
        trail.emit(name, "RideRequested", {
            "rider": f"rider-{r.randint(1, 400)}", "status": "requested", "from": start, "to": self.near(start), "seats": r.randint(1, 4)})
        yield r.uniform(10, 120)
        if not self.free or (r.random() < 0.06 and number != 420):
            trail.emit(name, "RideCancelled", {"status": "cancelled", "reason": r.choice(["no driver", "rider changed mind"])})
            return
        driver = self.free.pop(r.randrange(len(self.free)))
        trail.emit(name, "DriverAssigned", {"status": "assigned", "driver": driver, "eta": r.randint(2, 14)})
        trail.emit(driver, "RideAccepted", {"status": "busy", "ride": name})
        yield r.uniform(120, 800)
        trail.emit(name, "RideStarted", {"status": "riding", "meter": 0})
        meter = 0.0
        for _ in range(r.randint(1, 4)):
            yield r.uniform(90, 400)
            meter = round(meter + r.uniform(0.6, 3.2), 1)
            trail.emit(name, "DistanceMeasured", {"meter": meter})
        fare = round(3.9 + meter * 2.1, 2)
        trail.emit(name, "RideCompleted", {"status": "completed", "fare": {"amount": fare, "currency": "EUR"}})
        trail.emit(driver, "RideFinished", {"status": "online", "ride": None, "earned": round(fare * 0.8, 2)})
        self.free.append(driver)
        if r.random() < 0.5 or number == 420:
            yield r.uniform(30, 600)
            trail.emit(name, "FareSettled", {"fare": {"paidBy": r.choice(["card", "cash"])}, "status": "settled"})
        if number == 420:
            yield 900
            self.world.trail().emit(name, "VoucherApplied", {"voucher": "WELCOME", "fare": {"amount": 0}}, user="promo-bot")
        if r.random() < 0.6:
            yield r.uniform(60, 4000)
            trail.emit(name, "RideRated", {"rating": r.choice([3, 4, 4, 5, 5, 5])})


def fill(world):
    City(world).open()
