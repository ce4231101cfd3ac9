<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Second window on this store</source>
        <translation>Zweites Fenster zu diesem Speicher</translation>
    </message>
    <message>
        <source>Close store</source>
        <translation>Speicher schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Copy this view as a hindcast-cli command</source>
        <translation>Ansicht als hindcast-cli-Befehl kopieren</translation>
    </message>
    <message>
        <source>Debug perspective</source>
        <translation>Perspektive „Untersuchen“</translation>
    </message>
    <message>
        <source>Compare perspective</source>
        <translation>Perspektive „Vergleichen“</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Zoom timeline in</source>
        <translation>Zeitachse vergrößern</translation>
    </message>
    <message>
        <source>Zoom timeline out</source>
        <translation>Zeitachse verkleinern</translation>
    </message>
    <message>
        <source>Pan timeline left</source>
        <translation>Zeitachse nach links schieben</translation>
    </message>
    <message>
        <source>Pan timeline right</source>
        <translation>Zeitachse nach rechts schieben</translation>
    </message>
    <message>
        <source>Fit timeline to everything</source>
        <translation>Gesamte Zeitachse zeigen</translation>
    </message>
    <message>
        <source>Timeline by time (else by order)</source>
        <translation>Zeitachse nach Zeit (sonst nach Reihenfolge)</translation>
    </message>
    <message>
        <source>Lanes by type (else by category)</source>
        <translation>Spuren nach Typ (sonst nach Kategorie)</translation>
    </message>
    <message>
        <source>Show local time (else UTC)</source>
        <translation>Ortszeit anzeigen (sonst UTC)</translation>
    </message>
    <message>
        <source>Theme: as the system</source>
        <translation>Farbschema: wie das System</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Farbschema: hell</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Farbschema: dunkel</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Schrift vergrößern</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Schrift verkleinern</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale Schriftgröße</translation>
    </message>
    <message>
        <source>Go to position, version or time</source>
        <translation>Gehe zu Position, Version oder Zeit</translation>
    </message>
    <message>
        <source>Go to stream</source>
        <translation>Gehe zu Stream</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Cursor back</source>
        <translation>Cursor zurück</translation>
    </message>
    <message>
        <source>Cursor forward</source>
        <translation>Cursor vor</translation>
    </message>
    <message>
        <source>Next event of the same stream</source>
        <translation>Nächstes Ereignis im selben Stream</translation>
    </message>
    <message>
        <source>Previous event of the same stream</source>
        <translation>Voriges Ereignis im selben Stream</translation>
    </message>
    <message>
        <source>Next change or difference</source>
        <translation>Nächste Änderung oder Abweichung</translation>
    </message>
    <message>
        <source>Previous change or difference</source>
        <translation>Vorige Änderung oder Abweichung</translation>
    </message>
    <message>
        <source>Oldest event</source>
        <translation>Ältestes Ereignis</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>Schritt vor</translation>
    </message>
    <message>
        <source>Newest event</source>
        <translation>Neuestes Ereignis</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Scope: all events</source>
        <translation>Umfang: alle Ereignisse</translation>
    </message>
    <message>
        <source>Scope: this stream</source>
        <translation>Umfang: dieser Stream</translation>
    </message>
    <message>
        <source>Pin the state of this stream</source>
        <translation>Zustand dieses Streams anheften</translation>
    </message>
    <message>
        <source>Compare with the previous event</source>
        <translation>Mit dem vorigen Ereignis vergleichen</translation>
    </message>
    <message>
        <source>Set B here</source>
        <translation>B hier setzen</translation>
    </message>
    <message>
        <source>Clear B</source>
        <translation>B entfernen</translation>
    </message>
    <message>
        <source>Blame: who set it?</source>
        <translation>Herkunft: Wer hat den Wert gesetzt?</translation>
    </message>
    <message>
        <source>Values over time</source>
        <translation>Werteverlauf</translation>
    </message>
    <message>
        <source>Check the store…</source>
        <translation>Speicher prüfen …</translation>
    </message>
    <message>
        <source>Caches…</source>
        <translation>Caches …</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Hindcast</source>
        <translation>Über Hindcast</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Extras</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Fit timeline to A–B or the stream</source>
        <translation>Zeitachse an A–B oder den Stream anpassen</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>causation</source>
        <translation>Ursache</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>E-commerce</source>
        <translation>Onlinehandel</translation>
    </message>
    <message>
        <source>orders, inventory, payments</source>
        <translation>Bestellungen, Lager, Zahlungen</translation>
    </message>
    <message>
        <source>Order 4711 was shipped twice: which event let it happen?</source>
        <translation>Bestellung 4711 wurde zweimal versandt: Welches Ereignis hat das ermöglicht?</translation>
    </message>
    <message>
        <source>Banking</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>accounts and transfers</source>
        <translation>Konten und Überweisungen</translation>
    </message>
    <message>
        <source>Account acc-0815 fell below zero: which event took the 4,810 a second time?</source>
        <translation>Konto acc-0815 geriet ins Minus: Welches Ereignis hat die 4.810 ein zweites Mal abgebucht?</translation>
    </message>
    <message>
        <source>Analytics</source>
        <translation>Webanalyse</translation>
    </message>
    <message>
        <source>user sessions of a web site</source>
        <translation>Sitzungen auf einer Website</translation>
    </message>
    <message>
        <source>Session s-1500 went on, yet its duration shrank: what changed in between?</source>
        <translation>Sitzung s-1500 lief weiter, doch ihre Dauer schrumpfte: Was hat sich dazwischen geändert?</translation>
    </message>
    <message>
        <source>Ride hailing</source>
        <translation>Fahrdienst</translation>
    </message>
    <message>
        <source>rides and driver positions</source>
        <translation>Fahrten und Fahrerpositionen</translation>
    </message>
    <message>
        <source>Ride 420 cost nothing: which event set its fare to zero?</source>
        <translation>Fahrt 420 hat nichts gekostet: Welches Ereignis hat den Preis auf null gesetzt?</translation>
    </message>
    <message>
        <source>Health care</source>
        <translation>Gesundheitswesen</translation>
    </message>
    <message>
        <source>patient histories</source>
        <translation>Krankengeschichten</translation>
    </message>
    <message>
        <source>Patient 117 was given penicillin despite an allergy: who removed it from the record?</source>
        <translation>Patient 117 erhielt trotz Allergie Penicillin: Wer hat sie aus der Akte entfernt?</translation>
    </message>
</context>
<context>
    <name>SourceChooser</name>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
</context>
<context>
    <name>hindcast::app::ActionSet</name>
    <message>
        <source>%1: open a store first</source>
        <translation>%1: zuerst einen Speicher öffnen</translation>
    </message>
</context>
<context>
    <name>hindcast::app::CachesDialog</name>
    <message>
        <source>Caches</source>
        <translation>Caches</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>This cache is open</source>
        <translation>Dieser Cache ist geöffnet</translation>
    </message>
    <message>
        <source>Stores that you open are cached here; there is none yet.</source>
        <translation>Geöffnete Speicher erhalten hier einen Cache; noch gibt es keinen.</translation>
    </message>
    <message numerus="yes">
        <source>%n cache(s), %1. A removed cache is made again when its store is opened.</source>
        <translation>
            <numerusform>%n Cache, %1. Ein entfernter Cache wird neu angelegt, sobald sein Speicher geöffnet wird.</numerusform>
            <numerusform>%n Caches, %1. Ein entfernter Cache wird neu angelegt, sobald sein Speicher geöffnet wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the caches to remove</source>
        <translation>Zu entfernende Caches auswählen</translation>
    </message>
</context>
<context>
    <name>hindcast::app::CommandPalette</name>
    <message>
        <source>Type a part of a command</source>
        <translation>Teil eines Befehls eingeben</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
</context>
<context>
    <name>hindcast::app::Commands</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) copied</source>
        <translation>
            <numerusform>Die erste %n Zeile kopiert</numerusform>
            <numerusform>Die ersten %n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>About Hindcast</source>
        <translation>Über Hindcast</translation>
    </message>
    <message>
        <source>Hindcast %1, a time-travel debugger for event-sourced systems.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Hindcast %1, ein Zeitreise-Debugger für Systeme mit Event Sourcing.

Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfung läuft</translation>
    </message>
    <message>
        <source>B is set here. Move the cursor, which is A, then open the Compare perspective.</source>
        <translation>B ist hier gesetzt. Bewegen Sie den Cursor (A) und öffnen Sie dann die Perspektive „Vergleichen“.</translation>
    </message>
</context>
<context>
    <name>hindcast::app::MainWindow</name>
    <message>
        <source>Hindcast</source>
        <translation>Hindcast</translation>
    </message>
    <message>
        <source>The workspace could not be saved: is the disk full or the home read-only?</source>
        <translation>Der Arbeitsstand ließ sich nicht speichern: Ist der Datenträger voll oder das Benutzerverzeichnis schreibgeschützt?</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Cancelled. What was read is kept, and the next opening goes on from there.</source>
        <translation>Abgebrochen. Das Gelesene bleibt erhalten; das nächste Öffnen setzt dort fort.</translation>
    </message>
    <message>
        <source>%1 — Hindcast</source>
        <translation>%1 — Hindcast</translation>
    </message>
</context>
<context>
    <name>hindcast::app::Omnibox</name>
    <message>
        <source>Go to stream, event id, time, position …   &gt; commands</source>
        <translation>Gehe zu Stream, ID, Zeit, Position …   &gt; Befehle</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
</context>
<context>
    <name>hindcast::app::OpenDialog</name>
    <message>
        <source>Open a store</source>
        <translation>Speicher öffnen</translation>
    </message>
    <message>
        <source>File or folder of an event store, or a dump of one</source>
        <translation>Datei oder Ordner eines Event Stores oder dessen Export</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei …</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>Choose a file to see what is in it. Nothing is imported before you open it.</source>
        <translation>Wählen Sie eine Datei, um ihren Inhalt zu sehen. Importiert wird erst beim Öffnen.</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>ver</source>
        <translation>Ver.</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>First events</source>
        <translation>Erste Ereignisse</translation>
    </message>
    <message>
        <source>Import only (leave empty for everything)</source>
        <translation>Nur importieren (leer: alles)</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>&amp;Kategorie</translation>
    </message>
    <message>
        <source>order</source>
        <translation>order</translation>
    </message>
    <message>
        <source>&amp;Streams</source>
        <translation>&amp;Streams</translation>
    </message>
    <message>
        <source>order-4*</source>
        <translation>order-4*</translation>
    </message>
    <message>
        <source>S&amp;ince</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Looking at %1 …</source>
        <translation>%1 wird untersucht …</translation>
    </message>
    <message>
        <source>This cannot be opened</source>
        <translation>Das lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source> in %1</source>
        <translation> in %1</translation>
    </message>
    <message>
        <source>%1, %2 % sure</source>
        <translation>%1, zu %2 % sicher</translation>
    </message>
    <message>
        <source>Not kept: %1</source>
        <translation>Nicht übernommen: %1</translation>
    </message>
    <message>
        <source>“%1” is no time: write 2026-03-01 or 2026-03-01T12:00Z</source>
        <translation>„%1“ ist keine Zeitangabe; gültig sind 2026-03-01 oder 2026-03-01T12:00Z</translation>
    </message>
    <message>
        <source>Choose a source that is recognised first</source>
        <translation>Wählen Sie zuerst eine Quelle, die erkannt wird</translation>
    </message>
</context>
<context>
    <name>hindcast::app::ProblemsDialog</name>
    <message>
        <source>Check of the store</source>
        <translation>Prüfung des Speichers</translation>
    </message>
    <message>
        <source>Nothing found: ids, versions, times and payloads are in order.</source>
        <translation>Keine Befunde: IDs, Versionen, Zeiten und Nutzdaten sind in Ordnung.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s). Enter or a double click goes to the event.</source>
        <translation>
            <numerusform>%n Befund. Eingabetaste oder Doppelklick führt zum Ereignis.</numerusform>
            <numerusform>%n Befunde. Eingabetaste oder Doppelklick führt zum Ereignis.</numerusform>
        </translation>
    </message>
    <message>
        <source>severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>The first %1 are shown; hindcast-cli check lists them all.</source>
        <translation>Die ersten %1 werden gezeigt; „hindcast-cli check“ listet alle auf.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>hindcast::app::Renderer</name>
    <message>
        <source>%1: the picture could not be written</source>
        <translation>%1: Das Bild konnte nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>hindcast::app::StatusLine</name>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>Switch between UTC and local time</source>
        <translation>Zwischen UTC und Ortszeit wechseln</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the running work</source>
        <translation>Laufende Arbeit abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%1 events</source>
        <translation>
            <numerusform>%1 Ereignis</numerusform>
            <numerusform>%1 Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 streams</source>
        <translation>
            <numerusform>%1 Stream</numerusform>
            <numerusform>%1 Streams</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>Bisher %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>position %1 · version %2 · %3</source>
        <translation>Position %1 · Version %2 · %3</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source> · %1 events/s</source>
        <translation> · %1 Ereignisse/s</translation>
    </message>
    <message>
        <source> · %1 s left</source>
        <translation> · noch %1 s</translation>
    </message>
    <message>
        <source>A: %1 · B: position %2</source>
        <translation>A: %1 · B: Position %2</translation>
    </message>
</context>
<context>
    <name>hindcast::app::TopBar</name>
    <message>
        <source>READ-ONLY</source>
        <translation>NUR LESEN</translation>
    </message>
    <message>
        <source>The source is only read, never written to</source>
        <translation>Die Quelle wird nur gelesen, nie beschrieben</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Events played in a second</source>
        <translation>Abgespielte Ereignisse pro Sekunde</translation>
    </message>
    <message>
        <source>Step, play and list all events</source>
        <translation>Alle Ereignisse durchgehen, abspielen und auflisten</translation>
    </message>
    <message>
        <source>Step, play and list the events of one stream</source>
        <translation>Ereignisse eines Streams durchgehen, abspielen und auflisten</translation>
    </message>
    <message>
        <source>No store open</source>
        <translation>Kein Speicher geöffnet</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Ungeprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Keine Befunde</translation>
    </message>
    <message>
        <source>Versions, ids, times and payloads of the store: show what the check found</source>
        <translation>Versionen, IDs, Zeiten und Nutzdaten des Speichers: Ergebnis der Prüfung zeigen</translation>
    </message>
    <message>
        <source>Open a store first</source>
        <translation>Zuerst einen Speicher öffnen</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>Speicher öffnen</translation>
    </message>
    <message>
        <source>Step, play and list the events of %1; a jump to another stream takes it along</source>
        <translation>Ereignisse von %1 durchgehen, abspielen und auflisten; ein Sprung zu einem anderen Stream nimmt den Umfang mit</translation>
    </message>
    <message>
        <source>%1: open a store first</source>
        <translation>%1: zuerst einen Speicher öffnen</translation>
    </message>
</context>
<context>
    <name>hindcast::app::WelcomePage</name>
    <message>
        <source>Hindcast</source>
        <translation>Hindcast</translation>
    </message>
    <message>
        <source>Open an event store or a dump of one, and travel in it: every past state, what changed it, and when. Sources are only ever read.</source>
        <translation>Öffnen Sie einen Event Store oder dessen Export und reisen Sie darin durch die Zeit: jeder frühere Zustand, was ihn geändert hat und wann. Quellen werden ausschließlich gelesen.</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>or drop a file anywhere in this window</source>
        <translation>oder eine Datei in dieses Fenster ziehen</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Five small stores, each with a problem to find.</source>
        <translation>Fünf kleine Speicher, jeder mit einem Problem, das es zu finden gilt.</translation>
    </message>
    <message>
        <source>Recent stores</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Stores that you open are listed here.</source>
        <translation>Geöffnete Speicher werden hier aufgeführt.</translation>
    </message>
    <message>
        <source>%1: this file is gone</source>
        <translation>%1: Diese Datei gibt es nicht mehr</translation>
    </message>
    <message>
        <source>Forget this entry</source>
        <translation>Eintrag entfernen</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>%1 aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>This sample is not installed</source>
        <translation>Dieses Beispiel ist nicht installiert</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::BlameTab</name>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Which event last changed each value</source>
        <translation>Welches Ereignis jeden Wert zuletzt geändert hat</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::BusyIndicator</name>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::ChangesTab</name>
    <message>
        <source>op</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>old</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changes made by the current event</source>
        <translation>Änderungen durch das aktuelle Ereignis</translation>
    </message>
    <message>
        <source>add</source>
        <translation>hinzu</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Keine Änderung</translation>
    </message>
    <message>
        <source>%1 leaves the state as it was: it writes no value that was not already there.</source>
        <translation>%1 lässt den Zustand unverändert: Alle geschriebenen Werte waren schon da.</translation>
    </message>
    <message>
        <source>No event of this stream has happened yet at the cursor.</source>
        <translation>Am Cursor gibt es noch kein Ereignis dieses Streams.</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::CompareHeader</name>
    <message>
        <source>Swap A and B</source>
        <translation>A und B tauschen</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>before the first event</source>
        <translation>vor dem ersten Ereignis</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::ComparePane</name>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Only changes</source>
        <translation>Nur Änderungen</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Voriger Unterschied</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>A and B side by side</source>
        <translation>A und B nebeneinander</translation>
    </message>
    <message>
        <source>The states could not be made</source>
        <translation>Die Zustände ließen sich nicht berechnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Two states side by side</source>
        <translation>Zwei Zustände nebeneinander</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Noch ist nichts geöffnet.</translation>
    </message>
    <message>
        <source>Two streams</source>
        <translation>Zwei Streams</translation>
    </message>
    <message>
        <source>%1 and %2 are different streams: no single history leads from one to the other.</source>
        <translation>%1 und %2 sind verschiedene Streams: Keine gemeinsame Geschichte führt vom einen zum anderen.</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>Keine Unterschiede</translation>
    </message>
    <message>
        <source>A and B are the same place in the stream.</source>
        <translation>A und B sind dieselbe Stelle im Stream.</translation>
    </message>
    <message>
        <source>The events in between left the state as it was.</source>
        <translation>Die Ereignisse dazwischen ließen den Zustand unverändert.</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>1 difference</source>
        <translation>1 Unterschied</translation>
    </message>
    <message numerus="yes">
        <source>%Ln differences</source>
        <translation>
            <numerusform>%Ln Unterschied</numerusform>
            <numerusform>%Ln Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>– of %L1</source>
        <translation>– von %L1</translation>
    </message>
    <message>
        <source>Select an event: A is the state after it, B the state before it or where B was set.</source>
        <translation>Wählen Sie ein Ereignis: A ist der Zustand danach, B der Zustand davor oder dort, wo B gesetzt wurde.</translation>
    </message>
    <message>
        <source>cursor</source>
        <translation>Cursor</translation>
    </message>
    <message>
        <source>just before A</source>
        <translation>direkt vor A</translation>
    </message>
    <message>
        <source>Swap A and B: the cursor goes to B</source>
        <translation>A und B tauschen: Der Cursor geht zu B</translation>
    </message>
    <message>
        <source>B is before the first event: the cursor cannot stand there</source>
        <translation>B liegt vor dem ersten Ereignis: Dort kann der Cursor nicht stehen</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::DifferenceTable</name>
    <message>
        <source>What made the difference</source>
        <translation>Was den Unterschied bewirkt hat</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>The events in between could not be read</source>
        <translation>Die Ereignisse dazwischen ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>1 event changed</source>
        <translation>1 Ereignis änderte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events changed</source>
        <translation>
            <numerusform>%Ln Ereignis änderte</numerusform>
            <numerusform>%Ln Ereignisse änderten</numerusform>
        </translation>
    </message>
    <message>
        <source>the one path that differs</source>
        <translation>den einen abweichenden Pfad</translation>
    </message>
    <message numerus="yes">
        <source>the %Ln paths that differ</source>
        <translation>
            <numerusform>den %Ln abweichenden Pfad</numerusform>
            <numerusform>die %Ln abweichenden Pfade</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::ElidedLabel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::EventColumns</name>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>ver</source>
        <translation>Ver.</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>The position that the store gives the event</source>
        <translation>Die Position, die der Speicher dem Ereignis gibt</translation>
    </message>
    <message>
        <source>What the event did to its stream&apos;s state: values added (+), changed (~), removed (−)</source>
        <translation>Wirkung auf den Zustand des Streams: Werte hinzugefügt (+), geändert (~), entfernt (−)</translation>
    </message>
    <message>
        <source>When the event was recorded</source>
        <translation>Wann das Ereignis aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>The stream it belongs to</source>
        <translation>Der Stream, zu dem es gehört</translation>
    </message>
    <message>
        <source>Its place in the stream</source>
        <translation>Seine Stelle im Stream</translation>
    </message>
    <message>
        <source>The type of the event</source>
        <translation>Der Typ des Ereignisses</translation>
    </message>
    <message>
        <source>The event in words, made from its payload</source>
        <translation>Das Ereignis in Worten, aus seinen Nutzdaten gebildet</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::EventDetailPane</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the payload as stored</source>
        <translation>Nutzdaten wie gespeichert kopieren</translation>
    </message>
    <message>
        <source>Copy the payload</source>
        <translation>Nutzdaten kopieren</translation>
    </message>
    <message>
        <source>Payload as bytes</source>
        <translation>Nutzdaten als Bytes</translation>
    </message>
    <message>
        <source>Payload and metadata</source>
        <translation>Nutzdaten und Metadaten</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Rohdaten</translation>
    </message>
    <message>
        <source>The event could not be read</source>
        <translation>Das Ereignis ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>One event and what it says</source>
        <translation>Ein Ereignis und sein Inhalt</translation>
    </message>
    <message>
        <source>Select an event in the list or on the timeline.</source>
        <translation>Wählen Sie ein Ereignis in der Liste oder auf der Zeitachse.</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Noch ist nichts geöffnet.</translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>Ereignis %1</translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>A link to another event: %1</source>
        <translation>Verweis auf ein anderes Ereignis: %1</translation>
    </message>
    <message>
        <source>The payload is meant to be JSON and is not: these are its bytes as stored.</source>
        <translation>Die Nutzdaten sollten JSON sein, sind es aber nicht: hier die gespeicherten Bytes.</translation>
    </message>
    <message>
        <source>The payload is not JSON: these are its bytes as stored.</source>
        <translation>Die Nutzdaten sind kein JSON: hier die gespeicherten Bytes.</translation>
    </message>
    <message>
        <source>This event carries no payload.</source>
        <translation>Dieses Ereignis hat keine Nutzdaten.</translation>
    </message>
    <message>
        <source>The payload is empty: %1</source>
        <translation>Die Nutzdaten sind leer: %1</translation>
    </message>
    <message>
        <source>An object names a key twice: the last one is shown, the stored text has both.</source>
        <translation>Ein Objekt enthält einen Schlüssel doppelt: Der letzte wird gezeigt, der gespeicherte Text hat beide.</translation>
    </message>
    <message>
        <source>The metadata is meant to be JSON and is not: see its bytes under Raw.</source>
        <translation>Die Metadaten sollten JSON sein, sind es aber nicht: Bytes siehe „Rohdaten“.</translation>
    </message>
    <message>
        <source>The metadata is not JSON: see its bytes under Raw.</source>
        <translation>Die Metadaten sind kein JSON: Bytes siehe „Rohdaten“.</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::EventFacts</name>
    <message>
        <source>stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>causation</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::EventList</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>All events in the order of the store. The arrow keys move the cursor.</source>
        <translation>Alle Ereignisse in der Reihenfolge des Speichers. Die Pfeiltasten bewegen den Cursor.</translation>
    </message>
    <message>
        <source>Columns of the event list</source>
        <translation>Spalten der Ereignisliste</translation>
    </message>
    <message>
        <source>These events could not be read. %1</source>
        <translation>Diese Ereignisse ließen sich nicht lesen. %1</translation>
    </message>
    <message>
        <source>Set B here</source>
        <translation>B hier setzen</translation>
    </message>
    <message>
        <source>Remove B</source>
        <translation>B entfernen</translation>
    </message>
    <message>
        <source>Show the events of all streams</source>
        <translation>Ereignisse aller Streams anzeigen</translation>
    </message>
    <message>
        <source>Show only the events of this stream</source>
        <translation>Nur Ereignisse dieses Streams anzeigen</translation>
    </message>
    <message>
        <source>Copy %1 rows</source>
        <translation>%1 Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Reset the columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>This event changed nothing in the state</source>
        <translation>Dieses Ereignis hat am Zustand nichts geändert</translation>
    </message>
    <message>
        <source>%1 added, %2 changed, %3 removed</source>
        <translation>%1 hinzugefügt, %2 geändert, %3 entfernt</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::EventText</name>
    <message>
        <source>no time</source>
        <translation>ohne Zeit</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::EventsPane</name>
    <message>
        <source>The events of a store, one line each</source>
        <translation>Die Ereignisse eines Speichers, je eine Zeile</translation>
    </message>
    <message>
        <source>No store is open.</source>
        <translation>Es ist kein Speicher geöffnet.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>The events of one stream</source>
        <translation>Die Ereignisse eines Streams</translation>
    </message>
    <message>
        <source>The chosen stream has no events here.</source>
        <translation>Der gewählte Stream hat hier keine Ereignisse.</translation>
    </message>
    <message>
        <source>Show all events</source>
        <translation>Alle Ereignisse anzeigen</translation>
    </message>
    <message>
        <source>The events of the store, one line each</source>
        <translation>Die Ereignisse des Speichers, je eine Zeile</translation>
    </message>
    <message>
        <source>This store has no events.</source>
        <translation>Dieser Speicher enthält keine Ereignisse.</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Anderen öffnen …</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::HexDump</name>
    <message>
        <source>%1 more bytes</source>
        <translation>%1 weitere Bytes</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::JsonTreeModel</name>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>changed inside</source>
        <translation>innen geändert</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::JsonTreeView</name>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Go to the event that set it</source>
        <translation>Zum Ereignis, das ihn gesetzt hat</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::PathSteps</name>
    <message>
        <source>the state</source>
        <translation>der Zustand</translation>
    </message>
    <message>
        <source>No later change of %1</source>
        <translation>Keine spätere Änderung: %1</translation>
    </message>
    <message>
        <source>No earlier change of %1</source>
        <translation>Keine frühere Änderung: %1</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::RawTab</name>
    <message>
        <source>Indented</source>
        <translation>Eingerückt</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all of it as stored</source>
        <translation>Alles wie gespeichert kopieren</translation>
    </message>
    <message>
        <source>One member a line; numbers and strings keep their characters</source>
        <translation>Ein Element je Zeile; Zahlen und Zeichenketten bleiben zeichengetreu</translation>
    </message>
    <message>
        <source>Stored text</source>
        <translation>Gespeicherter Text</translation>
    </message>
    <message>
        <source>This event carries no metadata.</source>
        <translation>Dieses Ereignis hat keine Metadaten.</translation>
    </message>
    <message>
        <source>This event carries no payload.</source>
        <translation>Dieses Ereignis hat keine Nutzdaten.</translation>
    </message>
    <message>
        <source>(%1 more bytes)</source>
        <translation>(%1 weitere Bytes)</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::StateModel</name>
    <message>
        <source>last changed at version %1</source>
        <translation>zuletzt geändert in Version %1</translation>
    </message>
    <message>
        <source>last changed at version %1 by %2</source>
        <translation>zuletzt geändert in Version %1 durch %2</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::StatePane</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Pin this stream&apos;s state</source>
        <translation>Zustand dieses Streams anheften</translation>
    </message>
    <message>
        <source>Rules of this fold</source>
        <translation>Regeln dieser Projektion</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Blame</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>The state could not be made</source>
        <translation>Der Zustand ließ sich nicht berechnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Changes %1</source>
        <translation>Änderungen %1</translation>
    </message>
    <message>
        <source>No state yet</source>
        <translation>Noch kein Zustand</translation>
    </message>
    <message>
        <source>The first event of %1 comes after the cursor.</source>
        <translation>Das erste Ereignis von %1 liegt nach dem Cursor.</translation>
    </message>
    <message>
        <source>Go to its first event</source>
        <translation>Zum ersten Ereignis</translation>
    </message>
    <message>
        <source>The state is empty</source>
        <translation>Der Zustand ist leer</translation>
    </message>
    <message>
        <source>None of the %1 events folded so far carried a payload that sets a value.</source>
        <translation>Keines der bisher %1 angewandten Ereignisse hatte Nutzdaten, die einen Wert setzen.</translation>
    </message>
    <message>
        <source>The state at the cursor</source>
        <translation>Der Zustand am Cursor</translation>
    </message>
    <message>
        <source>Select an event to see what its stream was then.</source>
        <translation>Wählen Sie ein Ereignis, um den damaligen Zustand seines Streams zu sehen.</translation>
    </message>
    <message>
        <source>Nothing is open yet.</source>
        <translation>Noch ist nichts geöffnet.</translation>
    </message>
    <message>
        <source>at version %1</source>
        <translation>in Version %1</translation>
    </message>
    <message>
        <source>before its first event</source>
        <translation>vor dem ersten Ereignis</translation>
    </message>
    <message>
        <source>times go back</source>
        <translation>Zeiten laufen zurück</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>Follow the stream of the cursor&apos;s event again</source>
        <translation>Wieder dem Stream des Ereignisses am Cursor folgen</translation>
    </message>
    <message>
        <source>Keep showing this stream while the cursor moves</source>
        <translation>Diesen Stream weiter zeigen, während sich der Cursor bewegt</translation>
    </message>
    <message>
        <source>fold:</source>
        <translation>Projektion:</translation>
    </message>
    <message>
        <source>Merged payloads</source>
        <translation>Vereinte Nutzdaten</translation>
    </message>
    <message>
        <source>(merge, built in)</source>
        <translation>(merge, eingebaut)</translation>
    </message>
    <message>
        <source>Object payloads are merged in order (JSON Merge Patch, RFC 7396): a member replaces the one before, null removes it. This is not the aggregate, only its last values.</source>
        <translation>Nutzdaten, die Objekte sind, werden der Reihe nach vereint (JSON Merge Patch, RFC 7396): Ein Element ersetzt das vorige, null entfernt es. Das ist nicht das Aggregat, nur dessen letzte Werte.</translation>
    </message>
    <message>
        <source>Select a value in the state first</source>
        <translation>Wählen Sie zuerst einen Wert im Zustand</translation>
    </message>
    <message>
        <source>It is not known yet which event set this value</source>
        <translation>Noch ist nicht bekannt, welches Ereignis diesen Wert gesetzt hat</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::StreamsModel</name>
    <message>
        <source>More…</source>
        <translation>Mehr …</translation>
    </message>
    <message>
        <source>%1 more…</source>
        <translation>%1 weitere …</translation>
    </message>
    <message>
        <source>Shows the next %1</source>
        <translation>Zeigt die nächsten %1</translation>
    </message>
    <message>
        <source>%1, events: %2</source>
        <translation>%1, Ereignisse: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 streams</source>
        <translation>
            <numerusform>%1 Stream</numerusform>
            <numerusform>%1 Streams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 events</source>
        <translation>
            <numerusform>%1 Ereignis</numerusform>
            <numerusform>%1 Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, streams: %2</source>
        <translation>%1, Streams: %2</translation>
    </message>
    <message>
        <source>%1 before…</source>
        <translation>%1 davor …</translation>
    </message>
    <message>
        <source>Shows the %1 before</source>
        <translation>Zeigt die %1 davor</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::StreamsPane</name>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Find a stream…</source>
        <translation>Stream suchen …</translation>
    </message>
    <message>
        <source>Find a stream by part of its name</source>
        <translation>Stream anhand eines Namensteils suchen</translation>
    </message>
    <message>
        <source>Go to this stream</source>
        <translation>Zu diesem Stream</translation>
    </message>
    <message>
        <source>Show only the events of this stream</source>
        <translation>Nur Ereignisse dieses Streams anzeigen</translation>
    </message>
    <message>
        <source>Stop pinning its state</source>
        <translation>Zustand lösen</translation>
    </message>
    <message>
        <source>Pin its state</source>
        <translation>Zustand anheften</translation>
    </message>
    <message>
        <source>No store is open</source>
        <translation>Kein Speicher geöffnet</translation>
    </message>
    <message>
        <source>more than %1 of %2</source>
        <translation>über %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The streams of a store, by category</source>
        <translation>Die Streams eines Speichers nach Kategorie</translation>
    </message>
    <message>
        <source>No store is open.</source>
        <translation>Es ist kein Speicher geöffnet.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Streams whose name contains “%1”</source>
        <translation>Streams, deren Name „%1“ enthält</translation>
    </message>
    <message>
        <source>None of the %1 streams does.</source>
        <translation>Keiner der %1 Streams.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche löschen</translation>
    </message>
    <message>
        <source>The streams of the store, by category</source>
        <translation>Die Streams des Speichers nach Kategorie</translation>
    </message>
    <message>
        <source>This store has no streams.</source>
        <translation>Dieser Speicher enthält keine Streams.</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Anderen öffnen …</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::StreamsView</name>
    <message>
        <source>Streams by category</source>
        <translation>Streams nach Kategorie</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::TimelineCanvas</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Events: %1</source>
        <translation>Ereignisse: %1</translation>
    </message>
    <message>
        <source>Shows %1.</source>
        <translation>Zeigt %1.</translation>
    </message>
    <message>
        <source>The cursor is at %1.</source>
        <translation>Der Cursor steht bei %1.</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::TimelinePane</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Lanes of the timeline</source>
        <translation>Spuren der Zeitachse</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Axis of the timeline</source>
        <translation>Skala der Zeitachse</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>All events over time</source>
        <translation>Alle Ereignisse im Zeitverlauf</translation>
    </message>
    <message>
        <source>This store has no events.</source>
        <translation>Dieser Speicher enthält keine Ereignisse.</translation>
    </message>
    <message>
        <source>No store is open.</source>
        <translation>Es ist kein Speicher geöffnet.</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Anderen öffnen …</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>The events of this store carry no time</source>
        <translation>Die Ereignisse dieses Speichers haben keine Zeit</translation>
    </message>
    <message>
        <source>by type</source>
        <translation>nach Typ</translation>
    </message>
    <message>
        <source>by category</source>
        <translation>nach Kategorie</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::TimelineTicks</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::ValueText</name>
    <message>
        <source>(%1 more characters)</source>
        <translation>(%1 weitere Zeichen)</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::ValuesTab</name>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Value over versions</source>
        <translation>Wert über die Versionen</translation>
    </message>
    <message>
        <source>The values could not be read</source>
        <translation>Die Werte ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>A value over the versions</source>
        <translation>Ein Wert über die Versionen</translation>
    </message>
    <message>
        <source>Select a number in the state to see how it went over the versions of the stream.</source>
        <translation>Wählen Sie eine Zahl im Zustand, um ihren Verlauf über die Versionen des Streams zu sehen.</translation>
    </message>
    <message>
        <source>Select a number in the state: %1 is none at any version of this stream.</source>
        <translation>Wählen Sie eine Zahl im Zustand: %1 ist in keiner Version dieses Streams eine.</translation>
    </message>
    <message>
        <source>the whole state</source>
        <translation>der ganze Zustand</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Zahl</translation>
    </message>
</context>
</TS>
