# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a store with PyPI's eventsourcing 8.2.5 through SQLAlchemy into the database of the address given.
write8.py ADDRESS"""
import sys
from uuid import UUID

from eventsourcing.application.sqlalchemy import SQLAlchemyApplication
from eventsourcing.domain.model.aggregate import BaseAggregateRoot


class Account(BaseAggregateRoot):
    def __init__(self, owner, **kwargs):
        super().__init__(**kwargs)
        self.owner = owner
        self.balance = 0

    class Deposited(BaseAggregateRoot.Event):
        def mutate(self, obj):
            obj.balance += self.amount


class Bank(SQLAlchemyApplication):
    persist_event_type = BaseAggregateRoot.Event


with Bank(uri=sys.argv[1]) as bank:
    for number, owner in enumerate(("Ada", "Zoë B."), 1):
        account = Account.__create__(originator_id=UUID(int=number), owner=owner)
        account.__trigger_event__(Account.Deposited, amount=12.5, note="first\tline \\ back")
        bank.save(account)
        account.__trigger_event__(Account.Deposited, amount=1, note="")
        bank.save(account)
    account.__discard__()
    bank.save(account)
