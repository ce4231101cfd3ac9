// SPDX-License-Identifier: GPL-3.0-or-later
// Orders of the e-commerce sample: each order as it stands.
fromCategory('order')
  .foreachStream()
  .when({
    $init: () => ({ status: 'new', customer: null, city: null, total: 0, articles: 0, freeShipping: false, parcels: 0 }),
    OrderPlaced(order, event) {
      const { customer, shipTo, lines, total } = event.data;
      order.status = 'placed';
      order.customer = customer;
      order.city = shipTo.city;
      order.articles = lines.reduce((sum, line) => sum + line.qty, 0);
      // Of an older release it is a number, of a newer one an amount with its currency.
      order.total = typeof total === 'number' ? total : total.amount;
      order.freeShipping = order.total >= 200;
    },
    ShippingAddressChanged(order, event) { order.city = event.data.shipTo.city; },
    OrderPaid(order) { order.status = 'paid'; },
    OrderPacked(order) { order.status = 'packed'; },
    OrderShipped(order) {
      order.status = 'shipped';
      order.parcels += 1;
    },
    OrderDelivered(order) { order.status = 'delivered'; },
    OrderCancelled(order) { order.status = 'cancelled'; },
    OrderReturned(order) { order.status = 'returned'; },
  });
