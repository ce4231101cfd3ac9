// SPDX-License-Identifier: GPL-3.0-or-later
// User sessions of the analytics sample: what each visit came to.
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

// The client reports milliseconds, from release 5.2 on seconds.
function seconds(session, duration) {
  return session.release === '5.2' ? duration : Math.round(duration / 1000);
}
