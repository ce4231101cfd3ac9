# SPDX-License-Identifier: GPL-3.0-or-later
"""Orders, inventory and payments. Planted: order-4711 is shipped twice, because a change of address that came
after the first parcel had left carries the old status "paid" with it."""

PRODUCTS = {"LAMP-S": 3490, "DESK-L": 24900, "CHAIR-9": 18950, "MON-27": 32900, "CABLE-C": 1290, "KEYB-DE": 8990,
            "MOUSE-1": 2990, "DOCK-4": 15900, "WEBCAM": 7490, "HUB-7": 4590}
CITIES = ["Berlin", "Köln", "Wien", "Zürich", "Lyon", "Porto", "Gent", "Malmö"]
CARRIERS = ["DHL", "UPS", "DPD"]
QUESTION_ORDER = 4711


class Shop:
    def __init__(self, world):
        self.world, self.stock = world, {}
        self.next_order = 4000

    def open(self):
        trail = self.world.trail()
        for sku in PRODUCTS:
            self.receive(trail, sku, self.world.random.randint(150, 400))
        self.world.start(self.customers())

    def receive(self, trail, sku, quantity):
        self.stock[sku] = self.stock.get(sku, 0) + quantity
        trail.emit(f"inventory-{sku}", "StockReceived", {
            "sku": sku, "received": quantity, "onHand": self.stock[sku], "warehouse": "FRA-1"})

    def take(self, trail, sku, quantity, order):
        self.stock[sku] -= quantity
        trail.emit(f"inventory-{sku}", "StockReserved", {
            "reserved": quantity, "onHand": self.stock[sku], "order": order})
        if self.stock[sku] < 60:
            self.receive(self.world.trail(), sku, 300)

    def customers(self):
        while True:
            self.world.start(self.order(self.next_order))
            self.next_order += 1
            yield self.world.random.expovariate(1 / 420)

    def total(self, cents):
        # The schema changes part-way: a plain number becomes an amount with its currency.
        return cents / 100 if self.world.share() < 0.45 else {"amount": cents / 100, "currency": "EUR"}

    def order(self, number):
        r, name, trail = self.world.random, f"order-{number}", self.world.trail()
        lines = [{"sku": sku, "qty": r.randint(1, 3), "price": PRODUCTS[sku] / 100}
                 for sku in r.sample(sorted(PRODUCTS), r.choice([1, 1, 2, 2, 3]))]
        cents = sum(round(line["price"] * 100) * line["qty"] for line in lines)
        trail.emit(name, "OrderPlaced", {
            "customer": f"cust-{r.randint(100, 999)}", "status": "placed", "lines": lines, "total": self.total(cents),
            "shipTo": {"city": r.choice(CITIES), "zip": str(r.randint(10000, 99999))}})
        yield r.uniform(2, 40)
        for line in lines:
            self.take(trail, line["sku"], line["qty"], name)
        if r.random() < 0.2 and number != QUESTION_ORDER:
            yield r.uniform(30, 600)
            trail.emit(name, "ShippingAddressChanged", {
                "shipTo": {"city": r.choice(CITIES), "zip": str(r.randint(10000, 99999))}})
        payment = f"payment-{number}"
        yield r.uniform(5, 90)
        trail.emit(payment, "PaymentRequested", {"order": name, "amount": cents / 100, "status": "requested"})
        yield r.uniform(1, 20)
        if r.random() < 0.07 and number != QUESTION_ORDER:
            trail.emit(payment, "PaymentDeclined", {"status": "declined", "reason": r.choice(["limit", "expired card"])})
            yield r.uniform(600, 7200)
            trail.emit(name, "OrderCancelled", {"status": "cancelled", "reason": "not paid"})
            return
        trail.emit(payment, "PaymentCaptured", {"status": "captured", "method": r.choice(["card", "card", "sepa", "paypal"])})
        trail.emit(name, "OrderPaid", {"status": "paid", "payment": payment})
        yield r.uniform(1800, 30000)
        yield from self.ship(trail, name)
        if number == QUESTION_ORDER:
            yield 5400
            desk = self.world.trail()
            desk.emit(name, "ShippingAddressChanged", {
                "status": "paid", "shipTo": {"city": "Wien", "zip": "10115"}}, user="support-7", client="back office 2.3")
            yield 1200
            yield from self.ship(trail, name)
        yield r.uniform(40000, 160000)
        trail.emit(name, "OrderDelivered", {"status": "delivered", "signedBy": r.choice(["customer", "neighbour", "reception"])})
        if r.random() < 0.06:
            yield r.uniform(80000, 400000)
            trail.emit(name, "OrderReturned", {"status": "returned", "reason": r.choice(["damaged", "wrong size", "changed mind"])})
            trail.emit(payment, "PaymentRefunded", {"status": "refunded", "refunded": cents / 100})

    def ship(self, trail, name):
        r = self.world.random
        trail.emit(name, "OrderPacked", {"status": "packed", "parcel": {"weight": r.randint(300, 9000) / 1000}})
        yield r.uniform(600, 5000)
        trail.emit(name, "OrderShipped", {
            "status": "shipped", "parcel": {"carrier": r.choice(CARRIERS), "tracking": f"T{r.randint(100000, 999999)}"}})


def fill(world):
    Shop(world).open()
