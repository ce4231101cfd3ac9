// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts of the banking sample, version 2: a simpler look at the channel.
export const initial = { balance: 0, deposits: 0, withdrawals: 0, spentByCard: 0, overdrawnSince: null };

const cents = amount => Math.round(amount * 100);

function booked(state, event, amount) {
  const balance = state.balance + amount;
  const overdrawnSince = balance >= 0 ? null : state.overdrawnSince ?? event.time;
  return { ...state, balance, overdrawnSince };
}

export function apply(state, event) {
  const { data } = event;
  switch (event.type) {
    case 'MoneyDeposited':
    case 'TransferReceived':
      return { ...booked(state, event, cents(data.amount)), deposits: state.deposits + 1 };
    case 'TransferSent':
      return booked(state, event, -cents(data.amount));
    case 'MoneyWithdrawn': {
      const after = booked(state, event, -cents(data.amount));
      after.withdrawals += 1;
      if (data.channel === 'card') after.spentByCard += cents(data.amount);
      return after;
    }
    default:
      return state;
  }
}
