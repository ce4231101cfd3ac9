// SPDX-License-Identifier: GPL-3.0-or-later
// Rides of the ride hailing sample: what each one cost.
fromCategory('ride')
  .foreachStream()
  .when({
    $init: () => ({ status: 'new', driver: null, kilometres: 0, fare: 0, paidBy: null, rating: null }),
    RideRequested(ride) { ride.status = 'requested'; },
    DriverAssigned(ride, event) {
      ride.status = 'assigned';
      ride.driver = event.data.driver;
    },
    RideStarted(ride) { ride.status = 'riding'; },
    // The meter counts on from the start of the ride.
    DistanceMeasured(ride, event) { ride.kilometres = event.data.meter; },
    RideCompleted(ride, event) {
      ride.status = 'completed';
      ride.fare = event.data.fare.amount;
    },
    RideCancelled(ride) { ride.status = 'cancelled'; },
    FareSettled(ride, event) {
      ride.status = 'settled';
      ride.paidBy = event.data.fare.paidBy;
    },
    VoucherApplied(ride, event) {
      ride.voucher = event.data.voucher;
      ride.fare = event.data.fare.amount;
    },
    RideRated(ride, event) { ride.rating = event.data.rating; },
  });
