# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a store with PyPI's eventsourcing (9.5.6) into the PostgreSQL of PGHOST: an application with its own
table, and one whose states are compressed.
tests/interop/with_postgres.sh tests/interop/python-eventsourcing/write.sh PYTHON"""
import os
import sys

os.environ.update(PERSISTENCE_MODULE="eventsourcing.postgres", POSTGRES_DBNAME="store",
                  POSTGRES_HOST=os.environ["PGHOST"], POSTGRES_PORT="5432", POSTGRES_USER="postgres",
                  POSTGRES_PASSWORD="none")
if "compressed" in sys.argv:
    os.environ["COMPRESSOR_TOPIC"] = "zlib"

from decimal import Decimal
from uuid import UUID

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event


class Account(Aggregate):
    def __init__(self, owner: str):
        self.owner = owner
        self.balance = Decimal("0.00")

    @staticmethod
    def create_id(owner: str) -> UUID:
        return UUID(int=len(owner))

    @event("Deposited")
    def deposit(self, amount: Decimal, note: str) -> None:
        self.balance += amount


class Bank(Application):
    is_snapshotting_enabled = True


bank = Bank()
for owner in ("Ada", "Zoë B."):
    account = Account(owner=owner)
    account.deposit(amount=Decimal("12.50"), note="first\tline \\ back")
    bank.save(account)
    account.deposit(amount=Decimal("1"), note="")
    bank.save(account)
    bank.take_snapshot(account.id)
