// SPDX-License-Identifier: GPL-3.0-or-later
// User sessions of the analytics sample, version 2: no look at the release any more.
fromCategory('s')
  .foreachStream()
  .when({
    $init: () => ({ visitor: null, device: null, pages: 0, seconds: 0, searches: [], converted: false }),
    SessionStarted(session, event) {
      session.visitor = event.data.visitor;
      session.device = event.data.device.kind;
      session.release = event.data.release;
    },
    ClientUpdated(session, event) { session.release = event.data.release; },
    PageViewed(session, event) {
      session.pages = event.data.pages;
      session.seconds = seconds(session, event.data.duration);
    },
    SearchPerformed(session, event) { session.searches.push(event.data.search.text); },
    SignupCompleted(session) { session.converted = true; },
    SessionEnded(session, event) { session.seconds = seconds(session, event.data.duration); },
  });

// What is large must be milliseconds.
function seconds(session, duration) {
  return duration > 30000 ? Math.round(duration / 1000) : duration;
}
