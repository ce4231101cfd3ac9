// SPDX-License-Identifier: GPL-3.0-or-later
// Orders of the e-commerce sample, version 2: the total is summed up from the lines.
fromCategory('order')
  .foreachStream()
  .when({
    $init: () => ({ status: 'new', customer: null, city: null, total: 0, articles: 0, freeShipping: false, parcels: 0 }),
    OrderPlaced(order, event) {
      const { customer, shipTo, lines } = event.data;
      order.status = 'placed';
      order.customer = customer;
      order.city = shipTo.city;
      order.articles = lines.reduce((sum, line) => sum + line.qty, 0);
      const cents = lines.reduce((sum, line) => sum + Math.round(line.price * 100), 0);
      order.total = cents / 100;
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
