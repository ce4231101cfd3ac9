# SPDX-License-Identifier: GPL-3.0-or-later
"""Accounts and transfers. Planted: acc-0815 falls far below its overdraft limit, because transfer t-2290 is booked
a second time by a retry."""

OWNERS = ["A. Ortiz", "B. Chen", "C. Novak", "D. Weiss", "E. Okoro", "F. Rossi", "G. Silva", "H. Brandt"]
SHOPS = ["grocery", "fuel", "books", "rent", "insurance", "cinema"]
QUESTION_TRANSFER = 2290


class Bank:
    def __init__(self, world):
        self.world, self.balances, self.next_transfer = world, {}, 1000

    def open(self):
        for number in list(range(701, 901)):
            self.world.start(self.account(f"acc-{number:04d}"), self.world.random.uniform(0, 200000))
        self.world.start(self.transfers(), 250000)

    def book(self, trail, account, kind, cents, **data):
        self.balances[account] += cents
        trail.emit(account, kind, {
            "amount": abs(cents) / 100, "balance": self.balances[account] / 100, **data})

    def account(self, name):
        r, trail = self.world.random, self.world.trail()
        self.balances[name] = 0
        owner = r.choice(OWNERS)
        # The schema changes part-way: one name becomes first and last name.
        person = {"name": owner} if r.random() < 0.5 else {"first": owner[0], "last": owner[3:]}
        trail.emit(name, "AccountOpened", {
            "owner": person, "currency": "EUR", "balance": 0, "limits": {"daily": 1000, "overdraft": 500}, "status": "open"})
        while True:
            yield r.uniform(20000, 200000)
            trail = self.world.trail()
            balance = self.balances[name]
            if balance < 60000 or r.random() < 0.35:
                self.book(trail, name, "MoneyDeposited", r.randint(20000, 320000), by=r.choice(["salary", "transfer", "cash"]))
            elif r.random() < 0.04:
                trail.emit(name, "LimitChanged", {"limits": {"daily": r.choice([1000, 1500, 2000, 3000])}})
            else:
                channel = "card" if self.world.share() < 0.5 else {"kind": "card", "last4": f"{r.randint(0, 9999):04d}"}
                self.book(trail, name, "MoneyWithdrawn", -r.randint(500, min(balance, 45000)), at=r.choice(SHOPS), channel=channel)

    def transfers(self):
        r = self.world.random
        while True:
            source, target = r.sample(sorted(self.balances), 2)
            number = self.next_transfer
            self.next_transfer += 1
            if number == QUESTION_TRANSFER:
                source = "acc-0815"
            elif source == "acc-0815":
                source = target = None
            if source:
                self.world.start(self.transfer(f"t-{number}", source, target, number == QUESTION_TRANSFER))
            yield r.expovariate(1 / 700)

    def transfer(self, name, source, target, planted):
        r, trail = self.world.random, self.world.trail()
        cents = 481000 if planted else r.randint(1000, 40000)
        if planted:
            self.book(trail, source, "MoneyDeposited", 500000 - min(self.balances[source], 0), by="bonus")
            yield 300
        elif self.balances[source] < cents:
            trail.emit(name, "TransferRejected", {"from": source, "to": target, "amount": cents / 100,
                                                  "status": "rejected", "reason": "no cover"})
            return
        trail.emit(name, "TransferRequested", {"from": source, "to": target, "amount": cents / 100, "status": "requested"})
        yield r.uniform(1, 5)
        self.book(trail, source, "TransferSent", -cents, transfer=name)
        yield r.uniform(1, 60)
        if planted:
            trail.emit(name, "TransferTimedOut", {"status": "unknown", "attempt": 1}, node="worker-3")
            yield 31
            self.book(trail, source, "TransferSent", -cents, transfer=name, attempt=2)
        self.book(trail, target, "TransferReceived", cents, transfer=name)
        trail.emit(name, "TransferCompleted", {"status": "completed"})


def fill(world):
    Bank(world).open()
