<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Connect to a database…</source>
        <translation>Mit einer Datenbank verbinden …</translation>
    </message>
    <message>
        <source>Read the source again</source>
        <translation>Quelle erneut lesen</translation>
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
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Grey what does not match (else hide it)</source>
        <translation>Nicht Passendes ausgrauen (sonst ausblenden)</translation>
    </message>
    <message>
        <source>Save the filter…</source>
        <translation>Filter speichern …</translation>
    </message>
    <message>
        <source>Filter by the selected value</source>
        <translation>Nach dem gewählten Wert filtern</translation>
    </message>
    <message>
        <source>Exclude the selected value</source>
        <translation>Gewählten Wert ausschließen</translation>
    </message>
    <message>
        <source>Scope: what the filter finds</source>
        <translation>Umfang: Treffer des Filters</translation>
    </message>
    <message>
        <source>Find in the event list</source>
        <translation>In der Ereignisliste suchen</translation>
    </message>
    <message>
        <source>Find the next one</source>
        <translation>Nächsten Treffer suchen</translation>
    </message>
    <message>
        <source>Find the previous one</source>
        <translation>Vorigen Treffer suchen</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>Compare every aggregate, or stop it</source>
        <translation>Alle Aggregate vergleichen oder damit aufhören</translation>
    </message>
    <message>
        <source>New projection</source>
        <translation>Neue Projektion</translation>
    </message>
    <message>
        <source>Open projection…</source>
        <translation>Projektion öffnen …</translation>
    </message>
    <message>
        <source>Save projection</source>
        <translation>Projektion speichern</translation>
    </message>
    <message>
        <source>Save projection as…</source>
        <translation>Projektion speichern unter …</translation>
    </message>
    <message>
        <source>States by merged payloads (else by the projection)</source>
        <translation>Zustände aus vereinten Nutzdaten (sonst aus der Projektion)</translation>
    </message>
    <message>
        <source>Live: follow new events</source>
        <translation>Live: neuen Ereignissen folgen</translation>
    </message>
</context>
<context>
    <name>AggregateRows</name>
    <message>
        <source>(only A has it)</source>
        <translation>(nur A hat sie)</translation>
    </message>
    <message>
        <source>(only B has it)</source>
        <translation>(nur B hat sie)</translation>
    </message>
    <message>
        <source>(A failed)</source>
        <translation>(A ist gescheitert)</translation>
    </message>
    <message>
        <source>(B failed)</source>
        <translation>(B ist gescheitert)</translation>
    </message>
    <message>
        <source>(the state that all partitions share)</source>
        <translation>(der Zustand, den alle Partitionen teilen)</translation>
    </message>
    <message>
        <source>(the whole state)</source>
        <translation>(der ganze Zustand)</translation>
    </message>
</context>
<context>
    <name>CacheChoice</name>
    <message>
        <source>Keep a cache?</source>
        <translation>Einen Cache behalten?</translation>
    </message>
    <message>
        <source>Events are read from the database into a cache on this machine. Kept, the next opening reads only what is new.</source>
        <translation>Ereignisse werden aus der Datenbank in einen Cache auf diesem Rechner gelesen. Wird er behalten, liest das nächste Öffnen nur, was neu ist.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove it on closing</source>
        <translation>Beim Schließen entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>CoreText</name>
    <message>
        <source>no such file</source>
        <translation>Die Datei gibt es nicht</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>Der Ordner dafür existiert nicht</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>its symbolic links lead in a circle</source>
        <translation>Symbolische Links führen im Kreis</translation>
    </message>
    <message>
        <source>check the name</source>
        <translation>Namen prüfen</translation>
    </message>
    <message>
        <source>make the folder first, or name another place</source>
        <translation>Zuerst den Ordner anlegen oder einen anderen Ort angeben</translation>
    </message>
    <message>
        <source>ask its owner for read access</source>
        <translation>Eigentümer um Leserechte bitten</translation>
    </message>
    <message>
        <source>name a place that you may write to</source>
        <translation>Ort mit Schreibrechten angeben</translation>
    </message>
    <message>
        <source>name a place that can be written</source>
        <translation>Beschreibbaren Ort angeben</translation>
    </message>
    <message>
        <source>name the file itself, or correct the link</source>
        <translation>Die Datei selbst angeben oder den Link berichtigen</translation>
    </message>
    <message>
        <source>use a shorter name</source>
        <translation>Kürzeren Namen verwenden</translation>
    </message>
    <message>
        <source>name a file</source>
        <translation>Datei angeben</translation>
    </message>
    <message>
        <source>free some space, or name a place with more of it</source>
        <translation>Platz schaffen oder einen Ort mit mehr Platz angeben</translation>
    </message>
    <message>
        <source>raise the limit on the size of files (ulimit -f)</source>
        <translation>Grenze für die Dateigröße anheben (ulimit -f)</translation>
    </message>
    <message>
        <source>close other programs, or raise the limit on open files (ulimit -n)</source>
        <translation>Andere Programme schließen oder die Grenze für offene Dateien anheben (ulimit -n)</translation>
    </message>
    <message>
        <source>close other programs</source>
        <translation>Andere Programme schließen</translation>
    </message>
    <message>
        <source>the disk may be failing: try another copy of the file</source>
        <translation>Der Datenträger ist womöglich defekt: andere Kopie der Datei versuchen</translation>
    </message>
    <message>
        <source>the disk may be failing: name a place on another one</source>
        <translation>Der Datenträger ist womöglich defekt: Ort auf einem anderen angeben</translation>
    </message>
    <message>
        <source>try again, or try a copy of the file</source>
        <translation>Erneut versuchen, gegebenenfalls mit einer Kopie der Datei</translation>
    </message>
    <message>
        <source>try again, or name another place</source>
        <translation>Erneut versuchen oder einen anderen Ort angeben</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>please report this</source>
        <translation>Bitte melden</translation>
    </message>
    <message>
        <source>%1:line %2</source>
        <translation>%1:Zeile %2</translation>
    </message>
    <message>
        <source>%1:element %2</source>
        <translation>%1:Element %2</translation>
    </message>
    <message>
        <source>%1:document %2</source>
        <translation>%1:Dokument %2</translation>
    </message>
    <message>
        <source>%1:byte %2</source>
        <translation>%1:Byte %2</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>element %1: %2</source>
        <translation>Element %1: %2</translation>
    </message>
    <message>
        <source>document %1: %2</source>
        <translation>Dokument %1: %2</translation>
    </message>
    <message>
        <source>byte %1: %2</source>
        <translation>Byte %1: %2</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>Byte %1</translation>
    </message>
    <message>
        <source>stream %1</source>
        <translation>Stream %1</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>position %1</source>
        <translation>Position %1</translation>
    </message>
    <message>
        <source>the text is not UTF-8</source>
        <translation>Der Text ist kein UTF-8</translation>
    </message>
    <message>
        <source>text goes on after the value</source>
        <translation>Nach dem Wert geht der Text weiter</translation>
    </message>
    <message>
        <source>text goes on after the object</source>
        <translation>Nach dem Objekt geht der Text weiter</translation>
    </message>
    <message>
        <source>this is no JSON object</source>
        <translation>Das ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>a comma or } is missing</source>
        <translation>Komma oder } fehlt</translation>
    </message>
    <message>
        <source>a comma or ] is missing</source>
        <translation>Komma oder ] fehlt</translation>
    </message>
    <message>
        <source>a member name in quotes is missing</source>
        <translation>Elementname in Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>a colon is missing</source>
        <translation>Doppelpunkt fehlt</translation>
    </message>
    <message>
        <source>the text ends too early</source>
        <translation>Der Text endet zu früh</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>Ein Wert fehlt</translation>
    </message>
    <message>
        <source>nested deeper than 1,000 levels</source>
        <translation>Mehr als 1.000 Ebenen tief verschachtelt</translation>
    </message>
    <message>
        <source>a digit is missing</source>
        <translation>Eine Ziffer fehlt</translation>
    </message>
    <message>
        <source>a number begins with 0</source>
        <translation>Eine Zahl beginnt mit 0</translation>
    </message>
    <message>
        <source>a digit is missing after the point</source>
        <translation>Nach dem Punkt fehlt eine Ziffer</translation>
    </message>
    <message>
        <source>a digit is missing in the exponent</source>
        <translation>Im Exponenten fehlt eine Ziffer</translation>
    </message>
    <message>
        <source>a string has no closing quote</source>
        <translation>Einer Zeichenkette fehlt das schließende Anführungszeichen</translation>
    </message>
    <message>
        <source>a control character stands in a string</source>
        <translation>Eine Zeichenkette enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>\u is not followed by four hex digits</source>
        <translation>Auf \u folgen keine vier Hexadezimalziffern</translation>
    </message>
    <message>
        <source>an unknown escape stands in a string</source>
        <translation>Eine Zeichenkette enthält eine unbekannte Escape-Sequenz</translation>
    </message>
    <message>
        <source>JSON pointer %1</source>
        <translation>JSON-Pointer %1</translation>
    </message>
    <message>
        <source>write it like /lines/0/qty, with ~1 for / and ~0 for ~ inside a name</source>
        <translation>Schreibweise wie /lines/0/qty, mit ~1 für / und ~0 für ~ in einem Namen</translation>
    </message>
    <message>
        <source>a JSON pointer is empty or begins with /</source>
        <translation>Ein JSON-Pointer ist leer oder beginnt mit /</translation>
    </message>
    <message>
        <source>~ at character %1 is not followed by 0 or 1</source>
        <translation>Auf ~ an Zeichen %1 folgt weder 0 noch 1</translation>
    </message>
    <message>
        <source>the SQLite file is locked by another process</source>
        <translation>Ein anderer Prozess sperrt die SQLite-Datei</translation>
    </message>
    <message>
        <source>close the program that uses it, or try again later</source>
        <translation>Das Programm schließen, das sie verwendet, oder es später erneut versuchen</translation>
    </message>
    <message>
        <source>the file is not a SQLite database, or it is encrypted</source>
        <translation>Die Datei ist keine SQLite-Datenbank oder sie ist verschlüsselt</translation>
    </message>
    <message>
        <source>decrypt it first, or get another copy</source>
        <translation>Zuerst entschlüsseln oder eine andere Kopie besorgen</translation>
    </message>
    <message>
        <source>the SQLite file is damaged: %1</source>
        <translation>Die SQLite-Datei ist beschädigt: %1</translation>
    </message>
    <message>
        <source>recover it with: sqlite3 FILE .recover</source>
        <translation>Wiederherstellen mit: sqlite3 DATEI .recover</translation>
    </message>
    <message>
        <source>no space left on the device</source>
        <translation>Auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
        <source>free some space and try again</source>
        <translation>Platz schaffen und erneut versuchen</translation>
    </message>
    <message>
        <source>the SQLite file cannot be written: %1</source>
        <translation>Die SQLite-Datei lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>the SQLite file cannot be opened: %1</source>
        <translation>Die SQLite-Datei lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>reading or writing the SQLite file failed: %1</source>
        <translation>Lesen oder Schreiben der SQLite-Datei ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>a value is too big for SQLite</source>
        <translation>Ein Wert ist zu groß für SQLite</translation>
    </message>
    <message>
        <source>leave the event with it out</source>
        <translation>Das Ereignis damit weglassen</translation>
    </message>
    <message>
        <source>the SQLite file does not take this value: %1</source>
        <translation>Die SQLite-Datei nimmt diesen Wert nicht an: %1</translation>
    </message>
    <message>
        <source>the SQLite file asks for more than reading its tables: %1</source>
        <translation>Die SQLite-Datei verlangt mehr als das Lesen ihrer Tabellen: %1</translation>
    </message>
    <message>
        <source>name a SQLite file whose tables are plain ones</source>
        <translation>SQLite-Datei mit einfachen Tabellen angeben</translation>
    </message>
    <message>
        <source>this is a folder, not a SQLite file</source>
        <translation>Das ist ein Ordner, keine SQLite-Datei</translation>
    </message>
    <message>
        <source>a blob has %1 bytes where %2 + %3 are needed</source>
        <translation>Ein Blob hat %1 Bytes, nötig sind %2 + %3</translation>
    </message>
    <message>
        <source>open the file again: its rows have changed</source>
        <translation>Datei erneut öffnen: Ihre Zeilen haben sich geändert</translation>
    </message>
    <message>
        <source>not exactly one SQL statement: %1</source>
        <translation>Nicht genau eine SQL-Anweisung: %1</translation>
    </message>
    <message>
        <source>the transaction is over already</source>
        <translation>Die Transaktion ist schon beendet</translation>
    </message>
    <message>
        <source>this is %1, not a file</source>
        <translation>Das ist %1, keine Datei</translation>
    </message>
    <message>
        <source>a named pipe</source>
        <translation>eine benannte Pipe</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>ein Socket</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>ein Gerät</translation>
    </message>
    <message>
        <source>redirect it to standard input and name the source -</source>
        <translation>Auf die Standardeingabe umleiten und als Quelle - angeben</translation>
    </message>
    <message>
        <source>more than four compressed layers lie one in another</source>
        <translation>Mehr als vier Kompressionen liegen ineinander</translation>
    </message>
    <message>
        <source>unpack the file first</source>
        <translation>Zuerst die Datei entpacken</translation>
    </message>
    <message>
        <source>nothing of it can be read: get another copy</source>
        <translation>Nichts davon ist lesbar: andere Kopie besorgen</translation>
    </message>
    <message>
        <source>it holds white space only</source>
        <translation>nur Leerraum</translation>
    </message>
    <message>
        <source>it holds no events</source>
        <translation>keine Ereignisse</translation>
    </message>
    <message>
        <source>an array without elements</source>
        <translation>ein Array ohne Elemente</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>Ist leer</translation>
    </message>
    <message>
        <source>is empty: %1</source>
        <translation>Ist leer: %1</translation>
    </message>
    <message>
        <source>is empty: it holds no events</source>
        <translation>Ist leer und enthält keine Ereignisse</translation>
    </message>
    <message>
        <source>name a store that has events</source>
        <translation>Speicher mit Ereignissen angeben</translation>
    </message>
    <message>
        <source>no event store was recognised: this looks like %1</source>
        <translation>Kein Event Store erkannt. Vermutlich: %1</translation>
    </message>
    <message>
        <source>a PNG image</source>
        <translation>ein PNG-Bild</translation>
    </message>
    <message>
        <source>a JPEG image</source>
        <translation>ein JPEG-Bild</translation>
    </message>
    <message>
        <source>a GIF image</source>
        <translation>ein GIF-Bild</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a ZIP archive (unpack it first)</source>
        <translation>ein ZIP-Archiv (zuerst entpacken)</translation>
    </message>
    <message>
        <source>an xz compressed file (unpack it first, gzip and zstd are read as they are)</source>
        <translation>eine mit xz komprimierte Datei (zuerst entpacken; gzip und zstd werden direkt gelesen)</translation>
    </message>
    <message>
        <source>a bzip2 compressed file (unpack it first, gzip and zstd are read as they are)</source>
        <translation>eine mit bzip2 komprimierte Datei (zuerst entpacken; gzip und zstd werden direkt gelesen)</translation>
    </message>
    <message>
        <source>an lz4 compressed file (unpack it first, gzip and zstd are read as they are)</source>
        <translation>eine mit lz4 komprimierte Datei (zuerst entpacken; gzip und zstd werden direkt gelesen)</translation>
    </message>
    <message>
        <source>a 7z archive (unpack it first)</source>
        <translation>ein 7z-Archiv (zuerst entpacken)</translation>
    </message>
    <message>
        <source>a tar archive (unpack it first)</source>
        <translation>ein tar-Archiv (zuerst entpacken)</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>eine SQLite-Datenbank</translation>
    </message>
    <message>
        <source>a custom-format archive of pg_dump</source>
        <translation>ein Archiv von pg_dump im Format „custom“</translation>
    </message>
    <message>
        <source>a Parquet file</source>
        <translation>eine Parquet-Datei</translation>
    </message>
    <message>
        <source>an Avro file</source>
        <translation>eine Avro-Datei</translation>
    </message>
    <message>
        <source>UTF-16 text (convert it to UTF-8)</source>
        <translation>UTF-16-Text (in UTF-8 umwandeln)</translation>
    </message>
    <message>
        <source>an HTML page</source>
        <translation>eine HTML-Seite</translation>
    </message>
    <message>
        <source>an XML document of unknown shape</source>
        <translation>ein XML-Dokument unbekannter Form</translation>
    </message>
    <message>
        <source>JSON of unknown shape</source>
        <translation>JSON unbekannter Form</translation>
    </message>
    <message>
        <source>SQL text of unknown shape</source>
        <translation>SQL-Text unbekannter Form</translation>
    </message>
    <message>
        <source>text of unknown shape</source>
        <translation>Text unbekannter Form</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>Binärdaten</translation>
    </message>
    <message>
        <source>this folder is empty</source>
        <translation>Dieser Ordner ist leer</translation>
    </message>
    <message>
        <source>name a folder or a file that holds events</source>
        <translation>Ordner oder Datei mit Ereignissen angeben</translation>
    </message>
    <message>
        <source>no event store was recognised in this folder: it holds %1</source>
        <translation>In diesem Ordner wurde kein Event Store erkannt. Inhalt: %1</translation>
    </message>
    <message>
        <source>the folder cannot be listed: %1</source>
        <translation>Der Ordner lässt sich nicht auflisten: %1</translation>
    </message>
    <message>
        <source>no file in this folder can be read; first problem: %1</source>
        <translation>Keine Datei in diesem Ordner ist lesbar; erstes Problem: %1</translation>
    </message>
    <message>
        <source>no event store was recognised among the first %L1 files of this folder, and there was no time to look at the other %L2</source>
        <translation>Unter den ersten %L1 Dateien dieses Ordners wurde kein Event Store erkannt; für die übrigen %L2 blieb keine Zeit</translation>
    </message>
    <message>
        <source>name the file that holds the events</source>
        <translation>Die Datei mit den Ereignissen angeben</translation>
    </message>
    <message>
        <source>the files in this folder are not of one format: %1, %2</source>
        <translation>Die Dateien in diesem Ordner haben verschiedene Formate: %1, %2</translation>
    </message>
    <message>
        <source>name one file, or put the files of one format into a folder of their own</source>
        <translation>Eine Datei angeben oder die Dateien eines Formats in einen eigenen Ordner legen</translation>
    </message>
    <message>
        <source>this folder holds %L1 stores of %2, each for itself: %3</source>
        <translation>Dieser Ordner enthält %L1 eigenständige Speicher im Format %2: %3</translation>
    </message>
    <message>
        <source>name one of them</source>
        <translation>Einen davon angeben</translation>
    </message>
    <message>
        <source>Positions are not kept: not all files have them alike.</source>
        <translation>Positionen: Nicht alle Dateien haben sie in gleicher Form.</translation>
    </message>
    <message>
        <source>%L1 files in the folder, read in the order of their names, from %2 to %3</source>
        <translation>%L1 Dateien im Ordner, gelesen in der Reihenfolge ihrer Namen, von %2 bis %3</translation>
    </message>
    <message>
        <source>one file in the folder is a store: %1</source>
        <translation>Eine Datei im Ordner ist ein Speicher: %1</translation>
    </message>
    <message>
        <source>%L1 more files were not looked at yet</source>
        <translation>%L1 weitere Dateien wurden noch nicht untersucht</translation>
    </message>
    <message>
        <source>Files that cannot be read are left out: %1.</source>
        <translation>Nicht lesbare Dateien: %1.</translation>
    </message>
    <message>
        <source>Folders in it are not entered: %1.</source>
        <translation>Unterordner: %1.</translation>
    </message>
    <message>
        <source>this file of the folder is left out: %1</source>
        <translation>Diese Datei des Ordners wird ausgelassen: %1</translation>
    </message>
    <message>
        <source>this file of the folder is left out: %1; and %L2 more files are left out</source>
        <translation>Diese Datei des Ordners wird ausgelassen: %1; ebenso %L2 weitere Dateien</translation>
    </message>
    <message>
        <source>the file changed while the folder was read</source>
        <translation>Die Datei hat sich beim Lesen des Ordners geändert</translation>
    </message>
    <message>
        <source>try again when no program writes to it</source>
        <translation>Erneut versuchen, wenn kein Programm darin schreibt</translation>
    </message>
    <message>
        <source>no event in the folder could be read; first problem: %1</source>
        <translation>Kein Ereignis im Ordner war lesbar; erstes Problem: %1</translation>
    </message>
    <message>
        <source>the place to go on from is not one in this folder</source>
        <translation>Die Stelle zum Fortsetzen gehört nicht zu diesem Ordner</translation>
    </message>
    <message>
        <source>the place to go on from is not one of an SQL dump</source>
        <translation>Die Stelle zum Fortsetzen gehört nicht zu einem SQL-Dump</translation>
    </message>
    <message>
        <source>the place to go on from is not one of a SQLite store</source>
        <translation>Die Stelle zum Fortsetzen gehört nicht zu einem SQLite-Speicher</translation>
    </message>
    <message>
        <source>the place to go on from is not understood</source>
        <translation>Die Stelle zum Fortsetzen ist nicht verständlich</translation>
    </message>
    <message>
        <source>import it anew</source>
        <translation>Neu importieren</translation>
    </message>
    <message>
        <source>there is no folder for temporary files: %1</source>
        <translation>Es gibt keinen Ordner für temporäre Dateien: %1</translation>
    </message>
    <message>
        <source>making a temporary folder failed: %1</source>
        <translation>Anlegen eines temporären Ordners fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>making a temporary file failed: %1</source>
        <translation>Anlegen einer temporären Datei fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>writing a temporary copy failed: %1</source>
        <translation>Schreiben einer temporären Kopie fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>free some space, or point TMPDIR at a bigger folder</source>
        <translation>Platz schaffen oder TMPDIR auf einen größeren Ordner zeigen lassen</translation>
    </message>
    <message>
        <source>point TMPDIR at a folder that can be written</source>
        <translation>TMPDIR auf einen beschreibbaren Ordner zeigen lassen</translation>
    </message>
    <message>
        <source>reading failed: %1</source>
        <translation>Lesen fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>reading failed at byte %L1: %2</source>
        <translation>Lesen fehlgeschlagen bei Byte %L1: %2</translation>
    </message>
    <message>
        <source>no temporary folder could be made: %1</source>
        <translation>Es ließ sich kein temporärer Ordner anlegen: %1</translation>
    </message>
    <message>
        <source>no temporary file could be made: %1</source>
        <translation>Es ließ sich keine temporäre Datei anlegen: %1</translation>
    </message>
    <message>
        <source>the temporary copy could not be written: %1</source>
        <translation>Die temporäre Kopie ließ sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>set TMPDIR to a folder with room for it</source>
        <translation>TMPDIR auf einen Ordner mit genug Platz setzen</translation>
    </message>
    <message>
        <source>each line is a JSON object</source>
        <translation>Jede Zeile ist ein JSON-Objekt</translation>
    </message>
    <message>
        <source>a JSON array of objects</source>
        <translation>Ein JSON-Array aus Objekten</translation>
    </message>
    <message>
        <source>JSON objects one after the other</source>
        <translation>Aufeinanderfolgende JSON-Objekte</translation>
    </message>
    <message>
        <source>its first line says that it is an export of Hindcast</source>
        <translation>Laut erster Zeile ein Export von Hindcast</translation>
    </message>
    <message>
        <source>fields were chosen by the first %L1 events</source>
        <translation>Felder nach den ersten %L1 Ereignissen gewählt</translation>
    </message>
    <message>
        <source>%L1 record of them is not readable: %2</source>
        <translation>%L1 Datensatz davon ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%L1 records of them are not readable: %2</source>
        <translation>%L1 Datensätze davon sind nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Members beside the payload that are not kept: %1.</source>
        <translation>Elemente neben den Nutzdaten: %1.</translation>
    </message>
    <message>
        <source>no event in it could be read; first problem: %1</source>
        <translation>Darin war kein Ereignis lesbar; erstes Problem: %1</translation>
    </message>
    <message>
        <source>get a whole copy of the file, or export the events anew</source>
        <translation>Vollständige Kopie der Datei besorgen oder die Ereignisse neu exportieren</translation>
    </message>
    <message>
        <source>get a whole copy of the file; what stands before is kept</source>
        <translation>Vollständige Kopie der Datei besorgen; was davor steht, bleibt erhalten</translation>
    </message>
    <message>
        <source>get a whole copy of the file; what stands before the damage is kept</source>
        <translation>Vollständige Kopie der Datei besorgen; was vor dem Schaden steht, bleibt erhalten</translation>
    </message>
    <message>
        <source>get a whole copy of the file</source>
        <translation>Vollständige Kopie der Datei besorgen</translation>
    </message>
    <message>
        <source>it is kept byte for byte; correct it where it was written, and import it anew</source>
        <translation>Es bleibt Byte für Byte erhalten; dort berichtigen, wo es geschrieben wurde, und neu importieren</translation>
    </message>
    <message>
        <source>this is no valid JSON: %1 (byte %L2 of it)</source>
        <translation>Das ist kein gültiges JSON: %1 (Byte %L2 davon)</translation>
    </message>
    <message>
        <source>member &quot;%1&quot; is no valid JSON: %2</source>
        <translation>Element „%1“ ist kein gültiges JSON: %2</translation>
    </message>
    <message>
        <source>member &quot;%1&quot; should hold JSON text and does not: %2</source>
        <translation>Element „%1“ sollte JSON-Text enthalten, tut es aber nicht: %2</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>longer than %L1 MiB: passed over</source>
        <translation>Länger als %L1 MiB: übergangen</translation>
    </message>
    <message>
        <source>leave it out or split it; the other records are kept</source>
        <translation>Weglassen oder aufteilen; die anderen Datensätze bleiben erhalten</translation>
    </message>
    <message>
        <source>text goes on after the end of the array</source>
        <translation>Nach dem Ende des Arrays geht der Text weiter</translation>
    </message>
    <message>
        <source>write one array, or one event a line; what stands in the array is kept</source>
        <translation>Ein einziges Array schreiben oder ein Ereignis je Zeile; der Inhalt des Arrays bleibt erhalten</translation>
    </message>
    <message>
        <source>the array is not closed: the file seems to be cut off</source>
        <translation>Das Array ist nicht geschlossen: Die Datei ist wohl abgeschnitten</translation>
    </message>
    <message>
        <source>the last record is cut off: %1</source>
        <translation>Der letzte Datensatz ist abgeschnitten: %1</translation>
    </message>
    <message>
        <source>correct this record; the others are kept</source>
        <translation>Diesen Datensatz berichtigen; die anderen bleiben erhalten</translation>
    </message>
    <message>
        <source>and more from here on that are not listed: %1</source>
        <translation>Weitere ab hier sind nicht aufgeführt: %1</translation>
    </message>
    <message>
        <source>objects with specversion, id, source and type</source>
        <translation>Objekte mit specversion, id, source und type</translation>
    </message>
    <message>
        <source>%L1 of the first %L2 are not valid: %3</source>
        <translation>%L1 der ersten %L2 sind nicht gültig: %3</translation>
    </message>
    <message>
        <source>all other attributes</source>
        <translation>alle übrigen Attribute</translation>
    </message>
    <message>
        <source>this is no valid CloudEvent: %1</source>
        <translation>Das ist kein gültiges CloudEvent: %1</translation>
    </message>
    <message>
        <source>correct the event, or rename the member &quot;specversion&quot; to read it as plain JSON</source>
        <translation>Ereignis berichtigen oder das Element „specversion“ umbenennen, um es als einfaches JSON zu lesen</translation>
    </message>
    <message>
        <source>member &quot;%1&quot; is missing</source>
        <translation>Element „%1“ fehlt</translation>
    </message>
    <message>
        <source>member &quot;%1&quot; is no string</source>
        <translation>Element „%1“ ist keine Zeichenkette</translation>
    </message>
    <message>
        <source>member &quot;%1&quot; is empty</source>
        <translation>Element „%1“ ist leer</translation>
    </message>
    <message>
        <source>member &quot;%1&quot; is an object: an attribute must be a boolean, a 32-bit integer or a string</source>
        <translation>Element „%1“ ist ein Objekt: Ein Attribut muss ein Wahrheitswert, eine 32-Bit-Ganzzahl oder eine Zeichenkette sein</translation>
    </message>
    <message>
        <source>member &quot;%1&quot; is an array: an attribute must be a boolean, a 32-bit integer or a string</source>
        <translation>Element „%1“ ist ein Array: Ein Attribut muss ein Wahrheitswert, eine 32-Bit-Ganzzahl oder eine Zeichenkette sein</translation>
    </message>
    <message>
        <source>member &quot;%1&quot; is the number %2: an attribute may be an integer of 32 bits, other numbers must stand as strings</source>
        <translation>Element „%1“ ist die Zahl %2: Als Attribut ist eine 32-Bit-Ganzzahl erlaubt, andere Zahlen müssen Zeichenketten sein</translation>
    </message>
    <message>
        <source>member &quot;specversion&quot; is %1: 1.0 is read</source>
        <translation>Element „specversion“ ist %1: Gelesen wird 1.0</translation>
    </message>
    <message>
        <source>member &quot;time&quot; is no RFC 3339 time: %1</source>
        <translation>Element „time“ ist keine Zeit nach RFC 3339: %1</translation>
    </message>
    <message>
        <source>members &quot;data&quot; and &quot;data_base64&quot; are both there: only one may be</source>
        <translation>Die Elemente „data“ und „data_base64“ sind beide vorhanden: Nur eines ist erlaubt</translation>
    </message>
    <message>
        <source>member &quot;data_base64&quot; is no base64 text</source>
        <translation>Element „data_base64“ ist kein Base64-Text</translation>
    </message>
    <message>
        <source>member &quot;data&quot; is no valid JSON: %1</source>
        <translation>Element „data“ ist kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>member &quot;data_base64&quot; should hold JSON and does not: %1</source>
        <translation>Element „data_base64“ sollte JSON enthalten, tut es aber nicht: %1</translation>
    </message>
    <message>
        <source>the file shrank while it was read: %L1 of %L2 bytes were there</source>
        <translation>Die Datei ist beim Lesen geschrumpft: %L1 von %L2 Bytes waren da</translation>
    </message>
    <message>
        <source>open it again when nothing writes to it</source>
        <translation>Erneut öffnen, wenn nichts mehr darin schreibt</translation>
    </message>
    <message>
        <source>the file is shorter than when it was read before: %L1 bytes</source>
        <translation>Die Datei ist kürzer als beim vorigen Lesen: %L1 Bytes</translation>
    </message>
    <message>
        <source>the content is shorter than when it was read before: %L1 bytes</source>
        <translation>Der Inhalt ist kürzer als beim vorigen Lesen: %L1 Bytes</translation>
    </message>
    <message>
        <source>the %1 data %2 at byte %L3</source>
        <translation>Fehler in den %1-Daten: %2 bei Byte %L3</translation>
    </message>
    <message>
        <source>ends early,</source>
        <translation>vorzeitiges Ende</translation>
    </message>
    <message>
        <source>is damaged (%1)</source>
        <translation>Schaden (%1)</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>ohne Angabe von Gründen</translation>
    </message>
    <message>
        <source>is followed by something else</source>
        <translation>danach folgt etwas anderes</translation>
    </message>
    <message>
        <source>the decoder could not start: out of memory</source>
        <translation>Der Dekodierer konnte nicht starten: zu wenig Arbeitsspeicher</translation>
    </message>
    <message>
        <source>close other programs and try again</source>
        <translation>Andere Programme schließen und erneut versuchen</translation>
    </message>
    <message>
        <source>no decoder for container %1</source>
        <translation>Kein Dekodierer für %1</translation>
    </message>
    <message>
        <source>incorrect data check</source>
        <translation>falsche Prüfsumme</translation>
    </message>
    <message>
        <source>this is a dump of MySQL or MariaDB, which this version does not read</source>
        <translation>Das ist ein Dump von MySQL oder MariaDB, den diese Version nicht liest</translation>
    </message>
    <message>
        <source>export the events as NDJSON</source>
        <translation>Ereignisse als NDJSON exportieren</translation>
    </message>
    <message>
        <source>this is a dump of a SQLite database as SQL text</source>
        <translation>Das ist der Dump einer SQLite-Datenbank als SQL-Text</translation>
    </message>
    <message>
        <source>name the SQLite file itself: such a dump loses row ids, and with them positions</source>
        <translation>Die SQLite-Datei selbst angeben: Ein solcher Dump verliert Zeilennummern und damit Positionen</translation>
    </message>
    <message>
        <source>the dump of PostgreSQL has the table %1 with the columns of %2</source>
        <translation>Der Dump von PostgreSQL enthält die Tabelle %1 mit den Spalten von %2</translation>
    </message>
    <message>
        <source>its tables are those of version %1</source>
        <translation>Die Tabellen entsprechen Version %1</translation>
    </message>
    <message>
        <source>the dump is none of %1 any more</source>
        <translation>Der Dump ist keiner von %1 mehr</translation>
    </message>
    <message>
        <source>%1 holds no event store that is known here; its tables: %2</source>
        <translation>%1 enthält keinen bekannten Event Store; Tabellen: %2</translation>
    </message>
    <message>
        <source>this dump of PostgreSQL</source>
        <translation>Dieser Dump von PostgreSQL</translation>
    </message>
    <message>
        <source>this SQL text</source>
        <translation>Dieser SQL-Text</translation>
    </message>
    <message>
        <source>this dump holds no event store that is known here</source>
        <translation>Dieser Dump enthält keinen bekannten Event Store</translation>
    </message>
    <message>
        <source>the dump ends before its closing line: it was cut</source>
        <translation>Der Dump endet vor seiner Schlusszeile: Er wurde abgeschnitten</translation>
    </message>
    <message>
        <source>the dump ends inside the statement of line %1</source>
        <translation>Der Dump endet in der Anweisung von Zeile %1</translation>
    </message>
    <message>
        <source>the rows of %1 have no end: the dump was cut</source>
        <translation>Die Zeilen von %1 haben kein Ende: Der Dump wurde abgeschnitten</translation>
    </message>
    <message>
        <source>the last row of %1 is cut off</source>
        <translation>Die letzte Zeile von %1 ist abgeschnitten</translation>
    </message>
    <message>
        <source>the row is longer than 256 MiB</source>
        <translation>Die Zeile ist länger als 256 MiB</translation>
    </message>
    <message>
        <source>the row has %1 fields where %2 has %3 columns</source>
        <translation>Die Zeile hat %1 Felder, %2 aber %3 Spalten</translation>
    </message>
    <message>
        <source>a value of the row is longer than 256 MiB</source>
        <translation>Ein Wert der Zeile ist länger als 256 MiB</translation>
    </message>
    <message>
        <source>the row has %1 values where %2 has %3 columns</source>
        <translation>Die Zeile hat %1 Werte, %2 aber %3 Spalten</translation>
    </message>
    <message>
        <source>Only %1 is read; the events of %2 are left out.</source>
        <translation>Gelesen wird nur %1; ausgelassen: die Ereignisse von %2.</translation>
    </message>
    <message>
        <source>make the dump anew; the other rows are kept</source>
        <translation>Dump neu erstellen; die anderen Zeilen bleiben erhalten</translation>
    </message>
    <message>
        <source>make the dump anew</source>
        <translation>Dump neu erstellen</translation>
    </message>
    <message>
        <source>no event in it could be read: %1</source>
        <translation>Darin war kein Ereignis lesbar: %1</translation>
    </message>
    <message>
        <source>turn it into a plain dump: pg_restore -f dump.sql FILE</source>
        <translation>In einen Klartext-Dump umwandeln: pg_restore -f dump.sql DATEI</translation>
    </message>
    <message>
        <source>running pg_restore failed: %1</source>
        <translation>Aufruf von pg_restore fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>this is an archive of pg_dump, and pg_restore is not installed to read it</source>
        <translation>Das ist ein Archiv von pg_dump; zum Lesen fehlt pg_restore</translation>
    </message>
    <message>
        <source>pg_restore did not finish</source>
        <translation>pg_restore wurde nicht fertig</translation>
    </message>
    <message>
        <source>the archive cannot be read to its end: %1</source>
        <translation>Das Archiv lässt sich nicht bis zum Ende lesen: %1</translation>
    </message>
    <message>
        <source>the archive is cut at byte %L1, behind its member &apos;%2&apos;</source>
        <translation>Das Archiv ist bei Byte %L1 abgeschnitten, hinter seinem Teil „%2“</translation>
    </message>
    <message>
        <source>the archive is damaged at byte %L1, behind its member &apos;%2&apos;</source>
        <translation>Das Archiv ist bei Byte %L1 beschädigt, hinter seinem Teil „%2“</translation>
    </message>
    <message>
        <source>the archive is cut at byte %L1: its member &apos;%2&apos; has %L3 bytes, of which %L4 are missing</source>
        <translation>Das Archiv ist bei Byte %L1 abgeschnitten: Sein Teil „%2“ hat %L3 Bytes, davon fehlen %L4</translation>
    </message>
    <message>
        <source>get another copy; what is whole of it is read</source>
        <translation>Besorgen Sie eine andere Kopie; was davon heil ist, wird gelesen</translation>
    </message>
    <message>
        <source>use a newer pg_restore, or get another copy</source>
        <translation>Neueres pg_restore verwenden oder andere Kopie besorgen</translation>
    </message>
    <message>
        <source>get another copy</source>
        <translation>Andere Kopie besorgen</translation>
    </message>
    <message>
        <source>reading from pg_restore failed: %1</source>
        <translation>Lesen von pg_restore fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>try again, or make a plain dump with: pg_dump --format=plain</source>
        <translation>Erneut versuchen oder einen Klartext-Dump erstellen mit: pg_dump --format=plain</translation>
    </message>
    <message>
        <source>the archive is shorter than it was</source>
        <translation>Das Archiv ist kürzer als zuvor</translation>
    </message>
    <message>
        <source>the dump is in the encoding %1, which is not known here</source>
        <translation>Der Dump hat die Kodierung %1, die hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>dump it again with pg_dump --encoding=UTF8</source>
        <translation>Neuen Dump erstellen mit pg_dump --encoding=UTF8</translation>
    </message>
    <message>
        <source>Commands (message_kind C) are no events and are left out.</source>
        <translation>Befehle (message_kind C): Sie sind keine Ereignisse.</translation>
    </message>
    <message>
        <source>Archived events are read like the others; the mark is_archived is not kept.</source>
        <translation>Die Markierung is_archived: Archivierte Ereignisse werden wie die anderen gelesen.</translation>
    </message>
    <message>
        <source>The version of an event&apos;s type is not kept.</source>
        <translation>die Version des Ereignistyps</translation>
    </message>
    <message>
        <source>The version of an event&apos;s class is not kept.</source>
        <translation>die Version der Ereignisklasse</translation>
    </message>
    <message>
        <source>The revision of a payload is not kept.</source>
        <translation>die Revision der Nutzdaten</translation>
    </message>
    <message>
        <source>The partition and the positions of processors and projections are not kept.</source>
        <translation>Die Partition sowie die Positionen von Prozessoren und Projektionen.</translation>
    </message>
    <message>
        <source>the SQLite file has Emmett&apos;s table %1</source>
        <translation>Die SQLite-Datei enthält Emmetts Tabelle %1</translation>
    </message>
    <message>
        <source>its tables are those of Emmett %1</source>
        <translation>Die Tabellen entsprechen Emmett %1</translation>
    </message>
    <message>
        <source>What is missing of the file: %1.</source>
        <translation>Was von der Datei fehlt: %1.</translation>
    </message>
    <message>
        <source>the file is no store of Emmett any more</source>
        <translation>Die Datei ist kein Speicher von Emmett mehr</translation>
    </message>
    <message>
        <source>Snapshots (stored_snapshots) are no events and are left out.</source>
        <translation>Snapshots (stored_snapshots): Sie sind keine Ereignisse.</translation>
    </message>
    <message>
        <source>A compressed state is kept as what it unpacks to.</source>
        <translation>Die Kompression eines Zustands: Er wird entpackt übernommen.</translation>
    </message>
    <message>
        <source>the state is not valid JSON: %1 at %2</source>
        <translation>Der Zustand ist kein gültiges JSON: %1 bei %2</translation>
    </message>
    <message>
        <source>the SQLite file has the table stored_events of Python&apos;s eventsourcing</source>
        <translation>Die SQLite-Datei enthält die Tabelle stored_events von Pythons eventsourcing</translation>
    </message>
    <message>
        <source>its columns are those of version 9</source>
        <translation>Die Spalten entsprechen Version 9</translation>
    </message>
    <message>
        <source>the file is no store of eventsourcing any more</source>
        <translation>Die Datei ist kein Speicher von eventsourcing mehr</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: %2 at %3</source>
        <translation>%1: kein gültiges JSON: %2 bei %3</translation>
    </message>
    <message>
        <source>the payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>the metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>the SQLite file is cut off: its header says %L1 bytes, %L2 are there</source>
        <translation>Die SQLite-Datei ist abgeschnitten: Ihr Kopf nennt %L1 Bytes, vorhanden sind %L2</translation>
    </message>
    <message>
        <source>the SQLite file is cut off: its header alone has 100 bytes, %L1 are there</source>
        <translation>Die SQLite-Datei ist abgeschnitten: Allein ihr Kopf hat 100 Bytes, vorhanden sind %L1</translation>
    </message>
    <message>
        <source>%1; yet every row of %2 could be read</source>
        <translation>%1; dennoch war jede Zeile von %2 lesbar</translation>
    </message>
    <message>
        <source>another process keeps writing to the SQLite file</source>
        <translation>Ein anderer Prozess schreibt fortwährend in die SQLite-Datei</translation>
    </message>
    <message>
        <source>stop that program, or make a copy with: sqlite3 FILE &quot;.backup COPY&quot;</source>
        <translation>Jenes Programm anhalten oder eine Kopie erstellen mit: sqlite3 DATEI &quot;.backup KOPIE&quot;</translation>
    </message>
    <message>
        <source>the file vanished</source>
        <translation>Die Datei ist verschwunden</translation>
    </message>
    <message>
        <source>the SQLite file changed while it was read</source>
        <translation>Die SQLite-Datei hat sich beim Lesen geändert</translation>
    </message>
    <message>
        <source>recover the file with: sqlite3 FILE .recover</source>
        <translation>Datei wiederherstellen mit: sqlite3 DATEI .recover</translation>
    </message>
    <message>
        <source>the rows after this one and before %1 cannot be read (%2)</source>
        <translation>Die Zeilen nach dieser und vor %1 können nicht gelesen werden (%2)</translation>
    </message>
    <message>
        <source>no row after this one can be read (%1)</source>
        <translation>Nach dieser ist keine Zeile lesbar (%1)</translation>
    </message>
    <message>
        <source>no row can be read (%1)</source>
        <translation>Keine Zeile ist lesbar (%1)</translation>
    </message>
    <message>
        <source>keys are out of order</source>
        <translation>Schlüssel sind nicht in Reihenfolge</translation>
    </message>
    <message>
        <source>this SQLite file has no tables</source>
        <translation>Diese SQLite-Datei hat keine Tabellen</translation>
    </message>
    <message>
        <source>name the SQLite file that holds the events</source>
        <translation>Die SQLite-Datei mit den Ereignissen angeben</translation>
    </message>
    <message>
        <source>this SQLite file is no event store that is known here; its tables: %1</source>
        <translation>Diese SQLite-Datei ist kein bekannter Event Store; Tabellen: %1</translation>
    </message>
    <message>
        <source>there is not enough memory to read on</source>
        <translation>Der Arbeitsspeicher reicht zum Weiterlesen nicht aus</translation>
    </message>
    <message>
        <source>import with narrower limits</source>
        <translation>Mit engeren Grenzen importieren</translation>
    </message>
    <message>
        <source>the cache folder cannot be made: %1</source>
        <translation>Der Cache-Ordner lässt sich nicht anlegen: %1</translation>
    </message>
    <message>
        <source>the cache folder cannot be made: %1: %2</source>
        <translation>Der Cache-Ordner lässt sich nicht anlegen: %1: %2</translation>
    </message>
    <message>
        <source>this is no folder</source>
        <translation>Das ist kein Ordner</translation>
    </message>
    <message>
        <source>choose another place with --cache, or keep nothing with --no-cache</source>
        <translation>Mit --cache einen anderen Ort wählen oder mit --no-cache nichts aufbewahren</translation>
    </message>
    <message>
        <source>no temporary folder can be made: %1</source>
        <translation>Es lässt sich kein temporärer Ordner anlegen: %1</translation>
    </message>
    <message>
        <source>name a place that can be written with --cache</source>
        <translation>Mit --cache einen beschreibbaren Ort angeben</translation>
    </message>
    <message>
        <source>the new cache cannot be put in place: %1</source>
        <translation>Der neue Cache lässt sich nicht an seinen Ort bringen: %1</translation>
    </message>
    <message>
        <source>the finished cache is %1</source>
        <translation>Der fertige Cache ist %1</translation>
    </message>
    <message>
        <source>make it anew: hindcast-cli import SOURCE --cache FILE --refresh</source>
        <translation>Neu anlegen: hindcast-cli import QUELLE --cache DATEI --refresh</translation>
    </message>
    <message>
        <source>this is a cache already: it cannot be imported or limited</source>
        <translation>Das ist bereits ein Cache: Er lässt sich nicht importieren oder begrenzen</translation>
    </message>
    <message>
        <source>name the source it was made from</source>
        <translation>Die Quelle angeben, aus der er entstand</translation>
    </message>
    <message>
        <source>this source is being imported by another process</source>
        <translation>Ein anderer Prozess importiert diese Quelle gerade</translation>
    </message>
    <message>
        <source>this source is being imported by another process (%1)</source>
        <translation>Ein anderer Prozess importiert diese Quelle gerade (%1)</translation>
    </message>
    <message>
        <source>wait until it is done</source>
        <translation>Warten, bis er fertig ist</translation>
    </message>
    <message>
        <source>wait until it is done, or stop process %1</source>
        <translation>Warten, bis er fertig ist, oder Prozess %1 beenden</translation>
    </message>
    <message>
        <source>the folder of the cache cannot be written: %1</source>
        <translation>Der Ordner des Caches lässt sich nicht beschreiben: %1</translation>
    </message>
    <message>
        <source>there is no space left to sort the events</source>
        <translation>Zum Sortieren der Ereignisse ist kein Platz mehr</translation>
    </message>
    <message>
        <source>the events cannot be sorted on disk: %1</source>
        <translation>Die Ereignisse lassen sich nicht auf dem Datenträger sortieren: %1</translation>
    </message>
    <message>
        <source>free space there, or put the cache elsewhere with --cache</source>
        <translation>Dort Platz schaffen oder den Cache mit --cache woanders anlegen</translation>
    </message>
    <message>
        <source>there are no events in it</source>
        <translation>Darin sind keine Ereignisse</translation>
    </message>
    <message>
        <source>no event lies within the limits</source>
        <translation>Kein Ereignis liegt innerhalb der Grenzen</translation>
    </message>
    <message>
        <source>widen the limits</source>
        <translation>Grenzen erweitern</translation>
    </message>
    <message>
        <source>the file is no Hindcast cache and will not be overwritten</source>
        <translation>Die Datei ist kein Cache von Hindcast und wird nicht überschrieben</translation>
    </message>
    <message>
        <source>name another file with --cache</source>
        <translation>Mit --cache eine andere Datei angeben</translation>
    </message>
    <message>
        <source>import the source anew with --refresh</source>
        <translation>Quelle mit --refresh neu importieren</translation>
    </message>
    <message>
        <source>the file is the cache of another source: %1</source>
        <translation>Die Datei ist der Cache einer anderen Quelle: %1</translation>
    </message>
    <message>
        <source>the source keeps changing while it is read</source>
        <translation>Die Quelle ändert sich beim Lesen fortwährend</translation>
    </message>
    <message>
        <source>import a copy of it, or try again when nothing writes to it</source>
        <translation>Eine Kopie davon importieren oder es erneut versuchen, wenn nichts mehr darin schreibt</translation>
    </message>
    <message>
        <source>there is no home folder to keep a cache in</source>
        <translation>Es gibt kein Benutzerverzeichnis für einen Cache</translation>
    </message>
    <message>
        <source>name a place with --cache</source>
        <translation>Mit --cache einen Ort angeben</translation>
    </message>
    <message>
        <source>a file is in its place</source>
        <translation>An seiner Stelle liegt eine Datei</translation>
    </message>
    <message>
        <source>move that file away, or set XDG_CACHE_HOME to another folder</source>
        <translation>Diese Datei verschieben oder XDG_CACHE_HOME auf einen anderen Ordner setzen</translation>
    </message>
    <message>
        <source>the cache folder cannot be read: %1</source>
        <translation>Der Cache-Ordner lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>the cache folder cannot be made private: %1</source>
        <translation>Der Cache-Ordner lässt sich nicht vor anderen schützen: %1</translation>
    </message>
    <message>
        <source>the cache cannot be removed: %1</source>
        <translation>Der Cache lässt sich nicht entfernen: %1</translation>
    </message>
    <message>
        <source>a companion of the cache cannot be removed: %1</source>
        <translation>Eine Begleitdatei des Caches lässt sich nicht entfernen: %1</translation>
    </message>
    <message>
        <source>the lock of the cache cannot be made: %1</source>
        <translation>Die Sperre des Caches lässt sich nicht anlegen: %1</translation>
    </message>
    <message>
        <source>name another place with --cache</source>
        <translation>Mit --cache einen anderen Ort angeben</translation>
    </message>
    <message>
        <source>process %1 is writing this cache</source>
        <translation>Prozess %1 schreibt gerade diesen Cache</translation>
    </message>
    <message>
        <source>wait for it, or end it</source>
        <translation>Auf ihn warten oder ihn beenden</translation>
    </message>
    <message>
        <source>what was imported so far stays</source>
        <translation>Das bisher Importierte bleibt</translation>
    </message>
    <message>
        <source>%1; what was imported so far stays and the next import goes on there</source>
        <translation>%1; das bisher Importierte bleibt, und der nächste Import setzt dort fort</translation>
    </message>
    <message>
        <source>this writer is done</source>
        <translation>Dieser Schreibvorgang ist abgeschlossen</translation>
    </message>
    <message>
        <source>open the cache again to go on</source>
        <translation>Zum Fortsetzen den Cache erneut öffnen</translation>
    </message>
    <message>
        <source>the file exists already</source>
        <translation>Die Datei gibt es schon</translation>
    </message>
    <message>
        <source>remove it, or name another one with --cache</source>
        <translation>Entfernen oder mit --cache eine andere angeben</translation>
    </message>
    <message>
        <source>the cache cannot be made: %1</source>
        <translation>Der Cache lässt sich nicht anlegen: %1</translation>
    </message>
    <message>
        <source>the cache is damaged: %1</source>
        <translation>Der Cache ist beschädigt: %1</translation>
    </message>
    <message>
        <source>import the source again with --refresh; the source itself is not touched</source>
        <translation>Quelle mit --refresh neu importieren; die Quelle selbst bleibt unberührt</translation>
    </message>
    <message>
        <source>%1, segment %2</source>
        <translation>%1, Segment %2</translation>
    </message>
    <message>
        <source>%1, filters from segment %2 on</source>
        <translation>%1, Filter ab Segment %2</translation>
    </message>
    <message>
        <source>this SQLite file is not a cache of Hindcast</source>
        <translation>Diese SQLite-Datei ist kein Cache von Hindcast</translation>
    </message>
    <message>
        <source>the cache is of the older version %1, this program reads version %2</source>
        <translation>Der Cache hat die ältere Version %1, dieses Programm liest Version %2</translation>
    </message>
    <message>
        <source>import the source again with --refresh</source>
        <translation>Quelle mit --refresh neu importieren</translation>
    </message>
    <message>
        <source>the cache is of version %1, this program reads version %2</source>
        <translation>Der Cache hat Version %1, dieses Programm liest Version %2</translation>
    </message>
    <message>
        <source>import the source again with --refresh, or use the program that made the cache</source>
        <translation>Quelle mit --refresh neu importieren oder das Programm verwenden, das den Cache angelegt hat</translation>
    </message>
    <message>
        <source>its directory row is wrong</source>
        <translation>Sein Verzeichniseintrag ist falsch</translation>
    </message>
    <message>
        <source>a list of names is missing</source>
        <translation>Eine Namensliste fehlt</translation>
    </message>
    <message>
        <source>a list of names does not hold what it should</source>
        <translation>Eine Namensliste enthält nicht, was sie soll</translation>
    </message>
    <message>
        <source>its names do not fit its events</source>
        <translation>Seine Namen passen nicht zu seinen Ereignissen</translation>
    </message>
    <message>
        <source>its catalogue does not fit its names</source>
        <translation>Sein Katalog passt nicht zu seinen Namen</translation>
    </message>
    <message>
        <source>its totals are missing</source>
        <translation>Seine Summen fehlen</translation>
    </message>
    <message>
        <source>its totals do not fit its segments</source>
        <translation>Seine Summen passen nicht zu seinen Segmenten</translation>
    </message>
    <message>
        <source>its filters do not hold what they should</source>
        <translation>Seine Filter enthalten nicht, was sie sollten</translation>
    </message>
    <message>
        <source>it has not as many filters as blocks</source>
        <translation>Er hat nicht so viele Filter wie Blöcke</translation>
    </message>
    <message>
        <source>its totals do not hold what they should</source>
        <translation>Seine Summen enthalten nicht, was sie sollen</translation>
    </message>
    <message>
        <source>its lists of links do not hold what they should</source>
        <translation>Seine Listen der Verknüpfungen enthalten nicht, was sie sollen</translation>
    </message>
    <message>
        <source>a block of columns has another number of rows than expected</source>
        <translation>Ein Spaltenblock hat eine unerwartete Zeilenzahl</translation>
    </message>
    <message>
        <source>a block of columns does not hold what it should</source>
        <translation>Ein Spaltenblock enthält nicht, was er soll</translation>
    </message>
    <message>
        <source>a block of ids has another number of rows than expected</source>
        <translation>Ein ID-Block hat eine unerwartete Zeilenzahl</translation>
    </message>
    <message>
        <source>a block of ids does not hold what it should</source>
        <translation>Ein ID-Block enthält nicht, was er soll</translation>
    </message>
    <message>
        <source>a block of metadata has another number of rows than expected</source>
        <translation>Ein Metadatenblock hat eine unerwartete Zeilenzahl</translation>
    </message>
    <message>
        <source>a block of metadata does not hold what it should</source>
        <translation>Ein Metadatenblock enthält nicht, was er soll</translation>
    </message>
    <message>
        <source>a block of payloads has another number of rows than expected</source>
        <translation>Ein Nutzdatenblock hat eine unerwartete Zeilenzahl</translation>
    </message>
    <message>
        <source>a block of payloads does not hold what it should</source>
        <translation>Ein Nutzdatenblock enthält nicht, was er soll</translation>
    </message>
    <message>
        <source>block %1 is missing</source>
        <translation>Block %1 fehlt</translation>
    </message>
    <message>
        <source>a stream has no name</source>
        <translation>Ein Stream hat keinen Namen</translation>
    </message>
    <message>
        <source>an event has no name</source>
        <translation>Ein Ereignis hat keinen Namen</translation>
    </message>
    <message>
        <source>a block is cut short</source>
        <translation>Ein Block ist abgeschnitten</translation>
    </message>
    <message>
        <source>the checksum of a block is wrong</source>
        <translation>Die Prüfsumme eines Blocks ist falsch</translation>
    </message>
    <message>
        <source>a block is of another kind than expected</source>
        <translation>Ein Block ist von unerwarteter Art</translation>
    </message>
    <message>
        <source>a block has another size than it says</source>
        <translation>Ein Block hat eine andere Größe als angegeben</translation>
    </message>
    <message>
        <source>a block cannot be unpacked</source>
        <translation>Ein Block lässt sich nicht entpacken</translation>
    </message>
    <message>
        <source>the id index has more entries than there are events</source>
        <translation>Der ID-Index hat mehr Einträge als es Ereignisse gibt</translation>
    </message>
    <message>
        <source>the id index does not hold what it should</source>
        <translation>Der ID-Index enthält nicht, was er soll</translation>
    </message>
    <message>
        <source>its layout does not fit its events</source>
        <translation>Sein Aufbau passt nicht zu seinen Ereignissen</translation>
    </message>
    <message>
        <source>its layout does not hold what it should</source>
        <translation>Sein Aufbau enthält nicht, was er soll</translation>
    </message>
    <message>
        <source>its runs do not hold what they should</source>
        <translation>Seine Läufe enthalten nicht, was sie sollen</translation>
    </message>
    <message>
        <source>its long runs do not hold what they should</source>
        <translation>Seine langen Läufe enthalten nicht, was sie sollen</translation>
    </message>
    <message>
        <source>its long runs do not fit its segments</source>
        <translation>Seine langen Läufe passen nicht zu seinen Segmenten</translation>
    </message>
    <message>
        <source>its overview does not hold what it should</source>
        <translation>Seine Übersicht enthält nicht, was sie soll</translation>
    </message>
    <message>
        <source>its histogram does not hold what it should</source>
        <translation>Sein Histogramm enthält nicht, was sie soll</translation>
    </message>
    <message>
        <source>two events have the same rank</source>
        <translation>Zwei Ereignisse haben denselben Rang</translation>
    </message>
    <message>
        <source>there is no such event</source>
        <translation>Dieses Ereignis gibt es nicht</translation>
    </message>
    <message>
        <source>ranks begin at 0 and end before %1</source>
        <translation>Ränge beginnen bei 0 und enden vor %1</translation>
    </message>
    <message>
        <source>there is no such stream</source>
        <translation>Diesen Stream gibt es nicht</translation>
    </message>
    <message>
        <source>streams are numbered from 0 and end before %1</source>
        <translation>Streams sind ab 0 nummeriert und enden vor %1</translation>
    </message>
    <message>
        <source>the event is not of this stream</source>
        <translation>Das Ereignis gehört nicht zu diesem Stream</translation>
    </message>
    <message>
        <source>open the store again</source>
        <translation>Speicher erneut öffnen</translation>
    </message>
    <message>
        <source>no event has this position</source>
        <translation>Kein Ereignis hat diese Position</translation>
    </message>
    <message>
        <source>name the position of an event of the store</source>
        <translation>Die Position eines Ereignisses des Speichers angeben</translation>
    </message>
    <message>
        <source>too many events to look for repeated ids</source>
        <translation>Zu viele Ereignisse, um nach doppelten IDs zu suchen</translation>
    </message>
    <message>
        <source>an event has a body of %1 bytes, more than a cache holds</source>
        <translation>Ein Ereignis hat einen Inhalt von %1 Bytes, mehr als ein Cache fasst</translation>
    </message>
    <message>
        <source>payload of event %1 version %2, %3</source>
        <translation>Nutzdaten des Ereignisses %1 Version %2, %3</translation>
    </message>
    <message>
        <source>correct it where it was written, and import it anew</source>
        <translation>Dort berichtigen, wo es geschrieben wurde, und neu importieren</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>Ereignis %1</translation>
    </message>
    <message>
        <source>the stream has only %1 events</source>
        <translation>Der Stream hat nur %1 Ereignisse</translation>
    </message>
    <message>
        <source>name an event up to that one</source>
        <translation>Ein Ereignis bis zu diesem angeben</translation>
    </message>
    <message>
        <source>stream event %1</source>
        <translation>Stream-Ereignis %1</translation>
    </message>
    <message>
        <source>the store gave fewer events than the stream has</source>
        <translation>Der Speicher lieferte weniger Ereignisse, als der Stream hat</translation>
    </message>
    <message>
        <source>import the source again</source>
        <translation>Quelle neu importieren</translation>
    </message>
    <message>
        <source>it looks at more than payloads, and a pass over everything reads no more</source>
        <translation>Sie betrachtet mehr als die Nutzdaten, und ein Durchlauf über alles liest nicht mehr als diese</translation>
    </message>
    <message>
        <source>replay its streams one by one</source>
        <translation>Streams einzeln abspielen</translation>
    </message>
    <message>
        <source>a histogram has 1 to 1,000,000 buckets</source>
        <translation>Ein Histogramm hat 1 bis 1.000.000 Klassen</translation>
    </message>
    <message>
        <source>ask for fewer</source>
        <translation>Weniger verlangen</translation>
    </message>
    <message>
        <source>give at least a letter</source>
        <translation>Mindestens einen Buchstaben angeben</translation>
    </message>
    <message>
        <source>%1:character %2</source>
        <translation>%1:Zeichen %2</translation>
    </message>
    <message>
        <source>this cache is not complete, its import was stopped or still goes on: %L1 events are in it</source>
        <translation>Dieser Cache ist unvollständig, sein Import wurde angehalten oder läuft noch: %L1 Ereignisse sind darin</translation>
    </message>
    <message>
        <source>import the source again to go on: %1</source>
        <translation>Zum Fortsetzen die Quelle erneut importieren: %1</translation>
    </message>
    <message>
        <source>a cache of Hindcast, made from %1</source>
        <translation>Ein Cache von Hindcast, angelegt aus %1</translation>
    </message>
    <message>
        <source>no event at rank %L1</source>
        <translation>Kein Ereignis mit Rang %L1</translation>
    </message>
    <message>
        <source>no stream with the number %L1</source>
        <translation>Kein Stream mit der Nummer %L1</translation>
    </message>
    <message>
        <source>no event at rank %L1; the store has %L2 events</source>
        <translation>Kein Ereignis mit Rang %L1; der Speicher hat %L2 Ereignisse</translation>
    </message>
    <message>
        <source>its parent is no object and no array</source>
        <translation>Übergeordnet ist weder ein Objekt noch ein Array</translation>
    </message>
    <message>
        <source>there is no such place in the array</source>
        <translation>Diese Stelle gibt es im Array nicht</translation>
    </message>
    <message>
        <source>the new value is missing</source>
        <translation>Der neue Wert fehlt</translation>
    </message>
    <message>
        <source>the whole document cannot be removed</source>
        <translation>Das ganze Dokument lässt sich nicht entfernen</translation>
    </message>
    <message>
        <source>there is no such path</source>
        <translation>Diesen Pfad gibt es nicht</translation>
    </message>
    <message>
        <source>make the patch anew from the document that it is for</source>
        <translation>Patch aus dem zugehörigen Dokument neu erstellen</translation>
    </message>
    <message>
        <source>no stream, event id, position, version (v12) or time is like this</source>
        <translation>Kein Stream und keine ID, Position, Version (v12) oder Zeit lautet so</translation>
    </message>
    <message>
        <source>%L1 more like these</source>
        <translation>%L1 weitere dieser Art</translation>
    </message>
    <message>
        <source>remove the cause of those listed, then check again</source>
        <translation>Ursache der aufgeführten beheben, dann erneut prüfen</translation>
    </message>
    <message>
        <source>%1 version %2</source>
        <translation>%1 Version %2</translation>
    </message>
    <message>
        <source>id %1 is also that of %2</source>
        <translation>Die ID %1 hat auch %2</translation>
    </message>
    <message>
        <source>%L1 of %L2 causation ids name no event of the store: they are probably commands</source>
        <translation>%L1 von %L2 Ursachen-IDs bezeichnen kein Ereignis des Speichers: vermutlich Befehle</translation>
    </message>
    <message>
        <source>causation id %1 of version %2 names no event of the store</source>
        <translation>Ursachen-ID %1 von Version %2 bezeichnet kein Ereignis des Speichers</translation>
    </message>
    <message>
        <source>%L1 gap in the positions: %2 missing; normal in a database sequence</source>
        <translation>%L1 Lücke in den Positionen: %2; bei einer Datenbanksequenz normal</translation>
    </message>
    <message>
        <source>%L1 gaps in the positions: %2 missing; normal in a database sequence</source>
        <translation>%L1 Lücken in den Positionen: %2; bei einer Datenbanksequenz normal</translation>
    </message>
    <message>
        <source>version %1 is missing</source>
        <translation>Version %1 fehlt</translation>
    </message>
    <message>
        <source>versions %1 to %2 are missing</source>
        <translation>Versionen %1 bis %2 fehlen</translation>
    </message>
    <message>
        <source>the stream begins at version %1: %2</source>
        <translation>Der Stream beginnt mit Version %1: %2</translation>
    </message>
    <message>
        <source>version %1 stands more than once in the stream</source>
        <translation>Version %1 steht mehrfach im Stream</translation>
    </message>
    <message>
        <source>version %1 follows version %2: %3</source>
        <translation>Auf Version %2 folgt Version %1: %3</translation>
    </message>
    <message>
        <source>version %1 is of %2, earlier than the event before it, of %3</source>
        <translation>Version %1 ist von %2, früher als das Ereignis davor, von %3</translation>
    </message>
    <message>
        <source>payload of version %1 is not valid JSON; its bytes are kept</source>
        <translation>Die Nutzdaten von Version %1 sind kein gültiges JSON; ihre Bytes bleiben erhalten</translation>
    </message>
    <message>
        <source>metadata of version %1 is not valid JSON; its bytes are kept</source>
        <translation>Die Metadaten von Version %1 sind kein gültiges JSON; ihre Bytes bleiben erhalten</translation>
    </message>
    <message>
        <source>1 event holds an object that names a key twice (the last one counts), such as %1</source>
        <translation>1 Ereignis enthält ein Objekt mit doppeltem Schlüssel (der letzte zählt), etwa %1</translation>
    </message>
    <message>
        <source>%L1 events hold an object that names a key twice (the last one counts), such as %2</source>
        <translation>%L1 Ereignisse enthalten ein Objekt mit doppeltem Schlüssel (der letzte zählt), etwa %2</translation>
    </message>
    <message>
        <source>%1 is true or false</source>
        <translation>%1 ist wahr oder falsch</translation>
    </message>
    <message>
        <source>%1 is a number</source>
        <translation>%1 ist eine Zahl</translation>
    </message>
    <message>
        <source>%1 is a text</source>
        <translation>%1 ist ein Text</translation>
    </message>
    <message>
        <source>%1 is a time</source>
        <translation>%1 ist eine Zeit</translation>
    </message>
    <message>
        <source>%1 is a number or a text</source>
        <translation>%1 ist eine Zahl oder ein Text</translation>
    </message>
    <message>
        <source>%1 is of another kind</source>
        <translation>%1 ist von anderer Art</translation>
    </message>
    <message>
        <source>%1 is null</source>
        <translation>%1 ist null</translation>
    </message>
    <message>
        <source>null has no value</source>
        <translation>null hat keinen Wert</translation>
    </message>
    <message>
        <source>this</source>
        <translation>Dies</translation>
    </message>
    <message>
        <source>%1, not a condition</source>
        <translation>%1, keine Bedingung</translation>
    </message>
    <message>
        <source>compare it with something</source>
        <translation>Mit etwas vergleichen</translation>
    </message>
    <message>
        <source>this needs a state, which a filter of events does not have yet</source>
        <translation>Dafür ist ein Zustand nötig, den ein Ereignisfilter noch nicht hat</translation>
    </message>
    <message>
        <source>use data. or meta.</source>
        <translation>data. oder meta. verwenden</translation>
    </message>
    <message>
        <source>%1, not a number</source>
        <translation>%1, keine Zahl</translation>
    </message>
    <message>
        <source>this is no time</source>
        <translation>Das ist keine Zeit</translation>
    </message>
    <message>
        <source>write t&quot;2026-03-01&quot; or t&quot;2026-03-01T12:00Z&quot;</source>
        <translation>Gültig sind t&quot;2026-03-01&quot; und t&quot;2026-03-01T12:00Z&quot;</translation>
    </message>
    <message>
        <source>%1 and %2: they always differ</source>
        <translation>%1 und %2: Sie sind immer verschieden</translation>
    </message>
    <message>
        <source>%1 and %2: they are never equal</source>
        <translation>%1 und %2: Sie sind nie gleich</translation>
    </message>
    <message>
        <source>%1 and has no order</source>
        <translation>%1 und hat keine Ordnung</translation>
    </message>
    <message>
        <source>write == or !=</source>
        <translation>== oder != schreiben</translation>
    </message>
    <message>
        <source>%1 and %2: they have no common order</source>
        <translation>%1 und %2: Sie haben keine gemeinsame Ordnung</translation>
    </message>
    <message>
        <source>write !(a == b) to negate the comparison</source>
        <translation>Vergleich verneinen mit !(a == b)</translation>
    </message>
    <message>
        <source>write %1 without quotes</source>
        <translation>%1 ohne Anführungszeichen schreiben</translation>
    </message>
    <message>
        <source>%1; %2 looks into a text</source>
        <translation>%1; %2 durchsucht einen Text</translation>
    </message>
    <message>
        <source>a regular expression in quotes is missing behind =~</source>
        <translation>Nach =~ fehlt ein regulärer Ausdruck in Anführungszeichen</translation>
    </message>
    <message>
        <source>this is no regular expression: %1</source>
        <translation>Das ist kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>%1; a text is missing behind %2</source>
        <translation>%1; nach %2 fehlt ein Text</translation>
    </message>
    <message>
        <source>typeof never gives this</source>
        <translation>typeof liefert das nie</translation>
    </message>
    <message>
        <source>no event has this type</source>
        <translation>Kein Ereignis hat diesen Typ</translation>
    </message>
    <message>
        <source>no stream has this category</source>
        <translation>Kein Stream hat diese Kategorie</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>did you mean %1? fields of a payload are written data.%2</source>
        <translation>Meinten Sie %1? Felder der Nutzdaten schreibt man data.%2</translation>
    </message>
    <message>
        <source>there is no name %1</source>
        <translation>Den Namen %1 gibt es nicht</translation>
    </message>
    <message>
        <source>there is no function %1</source>
        <translation>Die Funktion %1 gibt es nicht</translation>
    </message>
    <message>
        <source>the expression is longer than 64 kB</source>
        <translation>Der Ausdruck ist länger als 64 kB</translation>
    </message>
    <message>
        <source>shorten it</source>
        <translation>Kürzen</translation>
    </message>
    <message>
        <source>the expression is no valid UTF-8</source>
        <translation>Der Ausdruck ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>this is no number</source>
        <translation>Das ist keine Zahl</translation>
    </message>
    <message>
        <source>leave out the zeros in front</source>
        <translation>Führende Nullen weglassen</translation>
    </message>
    <message>
        <source>write a text in quotes</source>
        <translation>Text in Anführungszeichen schreiben</translation>
    </message>
    <message>
        <source>%1 is no operator</source>
        <translation>%1 ist kein Operator</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>write =~ and a regular expression, or contains</source>
        <translation>=~ mit einem regulären Ausdruck schreiben oder contains</translation>
    </message>
    <message>
        <source>this sign has no meaning here</source>
        <translation>Dieses Zeichen hat hier keine Bedeutung</translation>
    </message>
    <message>
        <source>the closing quote is missing</source>
        <translation>Das schließende Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>\u needs four hexadecimal digits</source>
        <translation>\u braucht vier Hexadezimalziffern</translation>
    </message>
    <message>
        <source>this escape is unknown</source>
        <translation>Diese Escape-Sequenz ist unbekannt</translation>
    </message>
    <message>
        <source>write \\ for a backslash, or r&quot;…&quot; for a text without escapes</source>
        <translation>\\ schreiben für einen Backslash oder r&quot;…&quot; für einen Text ohne Escape-Sequenzen</translation>
    </message>
    <message>
        <source>half a surrogate pair is no character</source>
        <translation>Ein halbes Surrogatpaar ist kein Zeichen</translation>
    </message>
    <message>
        <source>this is no path into payloads</source>
        <translation>Das ist kein Pfad in Nutzdaten</translation>
    </message>
    <message>
        <source>write data.total or data.lines[].price</source>
        <translation>data.total oder data.lines[].price schreiben</translation>
    </message>
    <message>
        <source>the expression is empty</source>
        <translation>Der Ausdruck ist leer</translation>
    </message>
    <message>
        <source>write a condition, for example type == &quot;OrderPlaced&quot;</source>
        <translation>Bedingung schreiben, zum Beispiel type == &quot;OrderPlaced&quot;</translation>
    </message>
    <message>
        <source>an operator is missing here</source>
        <translation>Hier fehlt ein Operator</translation>
    </message>
    <message>
        <source>the expression ends too early</source>
        <translation>Der Ausdruck endet zu früh</translation>
    </message>
    <message>
        <source>this is nested too deeply</source>
        <translation>Zu tief verschachtelt</translation>
    </message>
    <message>
        <source>at most 200 levels are possible</source>
        <translation>Höchstens 200 Ebenen sind möglich</translation>
    </message>
    <message>
        <source>comparisons do not chain</source>
        <translation>Vergleiche lassen sich nicht verketten</translation>
    </message>
    <message>
        <source>write a &lt; b &amp;&amp; b &lt; c</source>
        <translation>a &lt; b &amp;&amp; b &lt; c schreiben</translation>
    </message>
    <message>
        <source>a list is missing behind in: [&quot;a&quot;, &quot;b&quot;]</source>
        <translation>Nach in fehlt eine Liste: [&quot;a&quot;, &quot;b&quot;]</translation>
    </message>
    <message>
        <source>a list holds literals only</source>
        <translation>Eine Liste enthält nur feste Werte</translation>
    </message>
    <message>
        <source>write several conditions with ||</source>
        <translation>Mehrere Bedingungen mit || schreiben</translation>
    </message>
    <message>
        <source>a list stands only behind in</source>
        <translation>Eine Liste steht nur nach in</translation>
    </message>
    <message>
        <source>write x in [&quot;a&quot;, &quot;b&quot;]</source>
        <translation>x in [&quot;a&quot;, &quot;b&quot;] schreiben</translation>
    </message>
    <message>
        <source>a name or a value is missing here</source>
        <translation>Hier fehlt ein Name oder ein Wert</translation>
    </message>
    <message>
        <source>this parenthesis is not closed</source>
        <translation>Diese Klammer ist nicht geschlossen</translation>
    </message>
    <message>
        <source>an operator or ) is missing here</source>
        <translation>Hier fehlt ein Operator oder )</translation>
    </message>
    <message>
        <source>%1 has no members</source>
        <translation>%1 hat keine Elemente</translation>
    </message>
    <message>
        <source>paths begin with data or meta</source>
        <translation>Pfade beginnen mit data oder meta</translation>
    </message>
    <message>
        <source>%1 stands where a name or a value is missing</source>
        <translation>%1 steht, wo ein Name oder ein Wert fehlt</translation>
    </message>
    <message>
        <source>this is no index</source>
        <translation>Das ist kein Index</translation>
    </message>
    <message>
        <source>items are counted from 0</source>
        <translation>Elemente zählen ab 0</translation>
    </message>
    <message>
        <source>the path ends too early</source>
        <translation>Der Pfad endet zu früh</translation>
    </message>
    <message>
        <source>a member&apos;s name is missing behind the point</source>
        <translation>Nach dem Punkt fehlt der Name eines Elements</translation>
    </message>
    <message>
        <source>an index or a name in quotes is missing in the brackets</source>
        <translation>In den Klammern fehlt ein Index oder ein Name in Anführungszeichen</translation>
    </message>
    <message>
        <source>write odd names as data[&quot;odd key&quot;], items as data.list[0]</source>
        <translation>Besondere Namen als data[&quot;odd key&quot;] schreiben, Elemente als data.list[0]</translation>
    </message>
    <message>
        <source>a ] is missing</source>
        <translation>] fehlt</translation>
    </message>
    <message>
        <source>a ) is missing</source>
        <translation>) fehlt</translation>
    </message>
    <message>
        <source>%1 is a function</source>
        <translation>%1 ist eine Funktion</translation>
    </message>
    <message>
        <source>write %1(data.field)</source>
        <translation>%1(data.feld) schreiben</translation>
    </message>
    <message>
        <source>a name or a path is missing here</source>
        <translation>Hier fehlt ein Name oder ein Pfad</translation>
    </message>
    <message>
        <source>%1 takes a name or a path</source>
        <translation>%1 erwartet einen Namen oder einen Pfad</translation>
    </message>
    <message>
        <source>%1 and %L2 more</source>
        <translation>%1 und %L2 weitere</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>all its events are ones that are left out unless asked for</source>
        <translation>Alle Ereignisse darin gehören zu denen, die ungefragt ausgelassen werden</translation>
    </message>
    <message>
        <source>--system shows system streams, --raw what is deleted or truncated</source>
        <translation>--system zeigt System-Streams, --raw Gelöschtes und Abgeschnittenes</translation>
    </message>
    <message>
        <source>the cache holds another view of its source</source>
        <translation>Der Cache enthält eine andere Sicht auf seine Quelle</translation>
    </message>
    <message>
        <source>name the source it was made from: %1</source>
        <translation>Die Quelle nennen, aus der er entstand: %1</translation>
    </message>
    <message>
        <source>in which streams its events stand cannot be read: %1</source>
        <translation>In welchen Streams seine Ereignisse stehen, lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>import a whole copy of the store</source>
        <translation>Eine vollständige Kopie des Stores importieren</translation>
    </message>
    <message>
        <source>the folder holds a chunk file</source>
        <translation>Der Ordner enthält eine Chunk-Datei</translation>
    </message>
    <message>
        <source>the folder holds %L1 chunk files</source>
        <translation>Der Ordner enthält %L1 Chunk-Dateien</translation>
    </message>
    <message>
        <source>the file begins with the header of a chunk</source>
        <translation>Die Datei beginnt mit dem Kopf eines Chunks</translation>
    </message>
    <message>
        <source>writer.chk says that the log ends at %1</source>
        <translation>Laut writer.chk endet das Log bei %1</translation>
    </message>
    <message>
        <source>writer.chk says that the log ends at %1, behind the last chunk</source>
        <translation>Laut writer.chk endet das Log bei %1, hinter dem letzten Chunk</translation>
    </message>
    <message>
        <source>The id of the write operation that an event came with is not kept.</source>
        <translation>Die Kennung des Schreibvorgangs, mit dem ein Ereignis kam, wird nicht übernommen.</translation>
    </message>
    <message>
        <source>A byte order mark before a JSON payload is not kept.</source>
        <translation>Eine Bytereihenfolge-Marke vor JSON-Nutzdaten wird nicht übernommen.</translation>
    </message>
    <message>
        <source>commit position</source>
        <translation>Commit-Position</translation>
    </message>
    <message>
        <source>stream id</source>
        <translation>Stream-Kennung</translation>
    </message>
    <message>
        <source>event number</source>
        <translation>Ereignisnummer</translation>
    </message>
    <message>
        <source>event id</source>
        <translation>Ereigniskennung</translation>
    </message>
    <message>
        <source>event type</source>
        <translation>Ereignistyp</translation>
    </message>
    <message>
        <source>this is no data folder of KurrentDB and no chunk</source>
        <translation>Das ist weder ein Datenordner von KurrentDB noch ein Chunk</translation>
    </message>
    <message>
        <source>name a folder that holds chunk files</source>
        <translation>Einen Ordner mit Chunk-Dateien nennen</translation>
    </message>
    <message>
        <source>there is no chunk file in the folder</source>
        <translation>In dem Ordner ist keine Chunk-Datei</translation>
    </message>
    <message>
        <source>name a data folder of KurrentDB</source>
        <translation>Einen Datenordner von KurrentDB nennen</translation>
    </message>
    <message>
        <source>reading cannot go on midway in a data folder</source>
        <translation>In einem Datenordner kann nicht mittendrin weitergelesen werden</translation>
    </message>
    <message>
        <source>this is no header of a chunk file</source>
        <translation>Das ist kein Kopf einer Chunk-Datei</translation>
    </message>
    <message>
        <source>get another copy of this chunk</source>
        <translation>Eine andere Kopie dieses Chunks besorgen</translation>
    </message>
    <message>
        <source>get another copy of this chunk; the other records are kept</source>
        <translation>Eine andere Kopie dieses Chunks besorgen; die übrigen Datensätze bleiben erhalten</translation>
    </message>
    <message>
        <source>get another copy of this chunk; what could be read of it is shown</source>
        <translation>Eine andere Kopie dieses Chunks besorgen; was davon lesbar war, wird gezeigt</translation>
    </message>
    <message>
        <source>get a whole copy of the folder; the other chunks are kept</source>
        <translation>Eine vollständige Kopie des Ordners besorgen; die übrigen Chunks bleiben erhalten</translation>
    </message>
    <message>
        <source>the other records are kept</source>
        <translation>Die übrigen Datensätze bleiben erhalten</translation>
    </message>
    <message>
        <source>chunks of version %1 are not known</source>
        <translation>Chunks der Version %1 sind nicht bekannt</translation>
    </message>
    <message>
        <source>versions 2 to 4 are read</source>
        <translation>Gelesen werden die Versionen 2 bis 4</translation>
    </message>
    <message>
        <source>the chunk is encrypted</source>
        <translation>Der Chunk ist verschlüsselt</translation>
    </message>
    <message>
        <source>the chunk is transformed in a way that is not known: %1</source>
        <translation>Der Chunk ist auf unbekannte Weise umgeformt: %1</translation>
    </message>
    <message>
        <source>export the events through the server, which has the key</source>
        <translation>Die Ereignisse über den Server exportieren, der den Schlüssel hat</translation>
    </message>
    <message>
        <source>the chunk&apos;s footer does not fit the file</source>
        <translation>Der Fuß des Chunks passt nicht zur Datei</translation>
    </message>
    <message>
        <source>the chunk has no footer, though another one follows it</source>
        <translation>Der Chunk hat keinen Fuß, obwohl ein weiterer auf ihn folgt</translation>
    </message>
    <message>
        <source>the header says that this is chunk %1</source>
        <translation>Laut Kopf ist dies Chunk %1</translation>
    </message>
    <message>
        <source>the chunk is of another size than those before it</source>
        <translation>Der Chunk hat eine andere Größe als die vor ihm</translation>
    </message>
    <message>
        <source>chunk %1 is missing</source>
        <translation>Chunk %1 fehlt</translation>
    </message>
    <message>
        <source>chunks %1 to %2 are missing</source>
        <translation>Die Chunks %1 bis %2 fehlen</translation>
    </message>
    <message>
        <source>the record here is damaged; reading goes on at offset %1</source>
        <translation>Der Datensatz hier ist beschädigt; weitergelesen wird bei Byte %1</translation>
    </message>
    <message>
        <source>from here on the chunk holds no whole record, though it should</source>
        <translation>Von hier an enthält der Chunk keinen ganzen Datensatz, obwohl er es sollte</translation>
    </message>
    <message>
        <source>the file is cut off: it ends at %1 bytes without a footer</source>
        <translation>Die Datei ist abgeschnitten: Sie endet nach %1 Bytes ohne Fuß</translation>
    </message>
    <message>
        <source>the chunk is in use and its last record is not whole</source>
        <translation>Der Chunk ist in Gebrauch, und sein letzter Datensatz ist nicht vollständig</translation>
    </message>
    <message>
        <source>the chunk&apos;s MD5 is not that of its bytes: it was changed after it was completed</source>
        <translation>Die MD5-Summe des Chunks ist nicht die seiner Bytes: Er wurde nach dem Abschluss verändert</translation>
    </message>
    <message>
        <source>the position map of the scavenged chunk does not agree with its records from entry %1 on</source>
        <translation>Die Positionstabelle des bereinigten Chunks stimmt ab Eintrag %1 nicht mit seinen Datensätzen überein</translation>
    </message>
    <message>
        <source>scavenge this chunk again, or get another copy; the records were read without the map</source>
        <translation>Diesen Chunk neu bereinigen oder eine andere Kopie besorgen; die Datensätze wurden ohne die Tabelle gelesen</translation>
    </message>
    <message>
        <source>an event of a transaction cannot be read again</source>
        <translation>Ein Ereignis einer Transaktion lässt sich nicht noch einmal lesen</translation>
    </message>
    <message>
        <source>records of log format V3, passed over: %L1</source>
        <translation>Übergangene Datensätze des Log-Formats V3: %L1</translation>
    </message>
    <message>
        <source>epoch %1 begins: a node became leader at %2</source>
        <translation>Epoche %1 beginnt: Ein Knoten wurde Leader um %2</translation>
    </message>
    <message>
        <source>never committed, so not shown: events: %L1, transactions: %L2</source>
        <translation>Nie abgeschlossen, daher nicht gezeigt: Ereignisse: %L1, Transaktionen: %L2</translation>
    </message>
    <message>
        <source>events whose data was blanked in the store: %L1</source>
        <translation>Ereignisse, deren Daten im Speicher geschwärzt wurden: %L1</translation>
    </message>
    <message>
        <source>left out unless --system is given: events of system streams: %L1</source>
        <translation>Ohne --system ausgelassen: Ereignisse von System-Streams: %L1</translation>
    </message>
    <message>
        <source>left out unless --raw is given: %1: %L2</source>
        <translation>Ohne --raw ausgelassen: %1: %L2</translation>
    </message>
    <message>
        <source>events of deleted streams</source>
        <translation>Ereignisse gelöschter Streams</translation>
    </message>
    <message>
        <source>tombstones</source>
        <translation>Löschmarken</translation>
    </message>
    <message>
        <source>events before $tb</source>
        <translation>Ereignisse vor $tb</translation>
    </message>
    <message>
        <source>events beyond $maxCount</source>
        <translation>Ereignisse jenseits von $maxCount</translation>
    </message>
    <message>
        <source>events older than $maxAge</source>
        <translation>Ereignisse älter als $maxAge</translation>
    </message>
    <message>
        <source>links whose event is not here, or comes later: %L1</source>
        <translation>Verweise, deren Ereignis nicht da ist oder später kommt: %L1</translation>
    </message>
    <message>
        <source>shown as the events they point to unless --raw is given: links: %L1</source>
        <translation>Ohne --raw als das Ereignis gezeigt, auf das sie zeigen: Links: %L1</translation>
    </message>
    <message>
        <source>left out: %1, %L2 (%3)</source>
        <translation>ausgelassen: %1, %L2 (%3)</translation>
    </message>
    <message>
        <source>--system shows them</source>
        <translation>--system zeigt sie</translation>
    </message>
    <message>
        <source>--raw shows them</source>
        <translation>--raw zeigt sie</translation>
    </message>
    <message>
        <source>Left out: %1 (%2).</source>
        <translation>Ausgelassen: %1 (%2).</translation>
    </message>
    <message>
        <source>archived events</source>
        <translation>archivierte Ereignisse</translation>
    </message>
    <message>
        <source>The tenant, the .NET type, user names and tags are not kept.</source>
        <translation>Mandant, .NET-Typ, Benutzernamen und Tags</translation>
    </message>
    <message>
        <source>Snapshots (mt_doc_…) are documents and are left out.</source>
        <translation>Snapshots (mt_doc_…): Sie sind Dokumente.</translation>
    </message>
    <message>
        <source>payload not in this database: the large objects of %L1 events are missing</source>
        <translation>Nutzdaten nicht in dieser Datenbank: Die Large Objects von %L1 Ereignissen fehlen</translation>
    </message>
    <message>
        <source>they were deleted there; read a backup that still has them</source>
        <translation>Sie wurden dort gelöscht; lesen Sie eine Sicherung, die sie noch enthält</translation>
    </message>
    <message>
        <source>payload not in this dump: the large objects of %L1 events are missing</source>
        <translation>Nutzdaten nicht in diesem Dump: Die Large Objects von %L1 Ereignissen fehlen</translation>
    </message>
    <message>
        <source>dump the whole database, or add the large objects with: pg_dump -b</source>
        <translation>die ganze Datenbank sichern oder die Large Objects mitnehmen: pg_dump -b</translation>
    </message>
    <message>
        <source>%1 is no valid %2 at %3</source>
        <translation>%1 ist kein gültiges %2 bei %3</translation>
    </message>
    <message>
        <source>%1 is missing or no number</source>
        <translation>%1 fehlt oder ist keine Zahl</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 is no number</source>
        <translation>%1 ist keine Zahl</translation>
    </message>
    <message>
        <source>Erlang term</source>
        <translation>Erlang-Term</translation>
    </message>
    <message>
        <source>JSON in JSON</source>
        <translation>JSON in JSON</translation>
    </message>
    <message>
        <source>Snapshots and the positions of processors are not kept.</source>
        <translation>Snapshots und die Positionen der Prozessoren</translation>
    </message>
    <message>
        <source>Snapshots are no events and are left out.</source>
        <translation>Snapshots: Sie sind keine Ereignisse.</translation>
    </message>
    <message>
        <source>system streams</source>
        <translation>Systemstreams</translation>
    </message>
    <message>
        <source>An event stands in the stream of its first tag; its other tags are not kept.</source>
        <translation>weitere Tags: Ein Ereignis steht im Stream seines ersten Tags.</translation>
    </message>
    <message>
        <source>Tags, the writer and snapshots are not kept.</source>
        <translation>Tags, Schreiber und Snapshots</translation>
    </message>
    <message>
        <source>deleted events</source>
        <translation>gelöschte Ereignisse</translation>
    </message>
    <message>
        <source>Commands and snapshots are no events and are left out.</source>
        <translation>Befehle und Snapshots: Sie sind keine Ereignisse.</translation>
    </message>
    <message>
        <source>Events that a projection copied into another stream are shown there again.</source>
        <translation>Von einer Projektion in andere Streams kopierte Ereignisse erscheinen dort noch einmal.</translation>
    </message>
    <message>
        <source>The name of the stream that holds an aggregate&apos;s events is not kept.</source>
        <translation>der Name des Streams, in dem die Ereignisse eines Aggregats liegen</translation>
    </message>
    <message>
        <source>An event stands in the stream of its first identifier; its other identifiers are not kept.</source>
        <translation>weitere Kennungen: Ein Ereignis steht im Stream seiner ersten Kennung.</translation>
    </message>
    <message>
        <source>the SQLite file has the table %1 with the columns of %2</source>
        <translation>Die SQLite-Datei hat die Tabelle %1 mit den Spalten von %2</translation>
    </message>
    <message>
        <source>correct the row; the other rows are kept</source>
        <translation>die Zeile korrigieren; die übrigen Zeilen bleiben erhalten</translation>
    </message>
    <message>
        <source>The second time of an event (valid_at) is not kept.</source>
        <translation>die zweite Zeit eines Ereignisses (valid_at)</translation>
    </message>
    <message>
        <source>That a stream was deleted (deleted_at) is not kept: its events are shown.</source>
        <translation>dass ein Stream gelöscht wurde (deleted_at): Seine Ereignisse werden gezeigt.</translation>
    </message>
    <message>
        <source>Messages past the age or count limit of their stream are shown, if they still stand there.</source>
        <translation>Nachrichten jenseits der Alters- oder Mengengrenze ihres Streams werden gezeigt, wenn sie noch da sind.</translation>
    </message>
    <message>
        <source>links</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>say in a mapping file which columns are stream, type, time and data, and name it with --mapping</source>
        <translation>in einer Zuordnungsdatei angeben, welche Spalten stream, type, time und data sind, und sie mit --mapping nennen</translation>
    </message>
    <message>
        <source>a field is no column, JSON pointer, concat or const</source>
        <translation>Ein Feld ist weder Spalte noch JSON-Pointer, concat oder const</translation>
    </message>
    <message>
        <source>write &quot;column&quot;, &quot;/column/in/its/JSON&quot;, {&quot;concat&quot;:[…]} or {&quot;const&quot;:&quot;…&quot;}</source>
        <translation>„Spalte“, „/Spalte/in/ihrem/JSON“, {&quot;concat&quot;:[…]} oder {&quot;const&quot;:&quot;…&quot;} schreiben</translation>
    </message>
    <message>
        <source>this is no unit of time</source>
        <translation>Das ist keine Zeiteinheit</translation>
    </message>
    <message>
        <source>write one of: s, ms, us, ns, ticks</source>
        <translation>eine von diesen schreiben: s, ms, us, ns, ticks</translation>
    </message>
    <message>
        <source>there is no field of this name</source>
        <translation>Es gibt kein Feld dieses Namens</translation>
    </message>
    <message>
        <source>known are: %1</source>
        <translation>bekannt sind: %1</translation>
    </message>
    <message>
        <source>the order is no list of one or two columns</source>
        <translation>Die Reihenfolge ist keine Liste von ein oder zwei Spalten</translation>
    </message>
    <message>
        <source>write for example: [&quot;seq&quot;]</source>
        <translation>zum Beispiel schreiben: [&quot;seq&quot;]</translation>
    </message>
    <message>
        <source>the mapping is no valid JSON: %1</source>
        <translation>Die Zuordnung ist kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>correct it there</source>
        <translation>dort berichtigen</translation>
    </message>
    <message>
        <source>this is no mapping of version 1</source>
        <translation>Das ist keine Zuordnung der Version 1</translation>
    </message>
    <message>
        <source>begin it with {&quot;version&quot;:1,&quot;table&quot;:&quot;…&quot;,&quot;fields&quot;:{…}}</source>
        <translation>sie mit {&quot;version&quot;:1,&quot;table&quot;:&quot;…&quot;,&quot;fields&quot;:{…}} beginnen</translation>
    </message>
    <message>
        <source>this member is not known or of the wrong kind</source>
        <translation>Dieses Element ist unbekannt oder von falscher Art</translation>
    </message>
    <message>
        <source>a mapping has version, table, order and fields</source>
        <translation>eine Zuordnung hat version, table, order und fields</translation>
    </message>
    <message>
        <source>the mapping names no fields</source>
        <translation>Die Zuordnung nennt keine Felder</translation>
    </message>
    <message>
        <source>the mapping names the column %1, which %2 does not have</source>
        <translation>Die Zuordnung nennt die Spalte %1, die %2 nicht hat</translation>
    </message>
    <message>
        <source>its columns are: %1</source>
        <translation>ihre Spalten sind: %1</translation>
    </message>
    <message>
        <source>the mapping names no table</source>
        <translation>Die Zuordnung nennt keine Tabelle</translation>
    </message>
    <message>
        <source>name one of: %1</source>
        <translation>eine von diesen nennen: %1</translation>
    </message>
    <message>
        <source>there is no table %1, which the mapping names</source>
        <translation>Es gibt keine Tabelle %1, die die Zuordnung nennt</translation>
    </message>
    <message>
        <source>its tables are: %1</source>
        <translation>seine Tabellen sind: %1</translation>
    </message>
    <message>
        <source>a mapping does not fit this source</source>
        <translation>Eine Zuordnung passt nicht zu dieser Quelle</translation>
    </message>
    <message>
        <source>it is for SQLite files, dumps of PostgreSQL, and JSON records</source>
        <translation>sie ist für SQLite-Dateien, Dumps von PostgreSQL und JSON-Datensätze</translation>
    </message>
    <message>
        <source>the projection cannot be read</source>
        <translation>Die Projektion lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>name a JavaScript file</source>
        <translation>eine JavaScript-Datei angeben</translation>
    </message>
    <message>
        <source>it is too large to be a projection</source>
        <translation>Für eine Projektion ist sie zu groß</translation>
    </message>
    <message>
        <source>this is no projection: %1</source>
        <translation>Das ist keine Projektion: %1</translation>
    </message>
    <message>
        <source>correct the script</source>
        <translation>das Skript berichtigen</translation>
    </message>
    <message>
        <source>it holds no states that can be used</source>
        <translation>Sie enthält keine brauchbaren Zustände</translation>
    </message>
    <message>
        <source>remove it</source>
        <translation>sie entfernen</translation>
    </message>
    <message>
        <source>upcasters fail on this event: %1</source>
        <translation>Upcaster scheitern an diesem Ereignis: %1</translation>
    </message>
    <message>
        <source>the script cannot be run: %1</source>
        <translation>Das Skript lässt sich nicht ausführen: %1</translation>
    </message>
    <message>
        <source>see what it does outside of its handlers</source>
        <translation>nachsehen, was es außerhalb seiner Handler tut</translation>
    </message>
    <message>
        <source>its worker process died %1 times</source>
        <translation>Sein Arbeitsprozess ist %1-mal abgebrochen</translation>
    </message>
    <message>
        <source>the time cannot be read: %1, in %L2 rows from here on</source>
        <translation>Die Zeit ist nicht lesbar: %1, in %L2 Zeilen von hier an</translation>
    </message>
    <message>
        <source>the type is missing, in %L1 rows from here on</source>
        <translation>Der Typ fehlt, in %L1 Zeilen von hier an</translation>
    </message>
    <message>
        <source>too many calls took longer than they may</source>
        <translation>Zu viele Aufrufe dauerten länger, als sie dürfen</translation>
    </message>
    <message>
        <source>see the events that are named as failed</source>
        <translation>die als fehlgeschlagen genannten Ereignisse ansehen</translation>
    </message>
    <message>
        <source>the program that runs projections is not there</source>
        <translation>Das Programm, das Projektionen ausführt, fehlt</translation>
    </message>
    <message>
        <source>install Hindcast again, or name it in HINDCAST_FOLD</source>
        <translation>Hindcast neu installieren oder es in HINDCAST_FOLD nennen</translation>
    </message>
    <message>
        <source>the worker process answers nonsense</source>
        <translation>Der Arbeitsprozess antwortet Unsinn</translation>
    </message>
    <message>
        <source>install Hindcast again</source>
        <translation>Hindcast neu installieren</translation>
    </message>
    <message>
        <source>the worker process cannot be started: %1</source>
        <translation>Der Arbeitsprozess lässt sich nicht starten: %1</translation>
    </message>
    <message>
        <source>no socket for the worker process: %1</source>
        <translation>Kein Socket für den Arbeitsprozess: %1</translation>
    </message>
    <message>
        <source>no memory for the worker process: %1</source>
        <translation>Kein Speicher für den Arbeitsprozess: %1</translation>
    </message>
    <message>
        <source>the memory of the worker process cannot be mapped: %1</source>
        <translation>Der Speicher des Arbeitsprozesses lässt sich nicht einblenden: %1</translation>
    </message>
    <message>
        <source>an event is too large to hand over: %1</source>
        <translation>Ein Ereignis ist zu groß zum Übergeben: %1</translation>
    </message>
    <message>
        <source>the worker process is gone</source>
        <translation>Der Arbeitsprozess ist fort</translation>
    </message>
    <message>
        <source>the worker process was ended</source>
        <translation>Der Arbeitsprozess wurde beendet</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>Es hat zu lange gedauert</translation>
    </message>
    <message>
        <source>the worker process died (%1), perhaps for want of memory</source>
        <translation>Der Arbeitsprozess ist abgebrochen (%1), vielleicht aus Speichermangel</translation>
    </message>
    <message>
        <source>the worker process ended</source>
        <translation>Der Arbeitsprozess hat sich beendet</translation>
    </message>
    <message>
        <source>this is no object</source>
        <translation>Das ist kein Objekt</translation>
    </message>
    <message>
        <source>give NDJSON or CSV of partition and state</source>
        <translation>NDJSON oder CSV aus Partition und Zustand angeben</translation>
    </message>
    <message>
        <source>no member of it names the partition</source>
        <translation>Kein Feld davon nennt die Partition</translation>
    </message>
    <message>
        <source>a quoted cell does not end</source>
        <translation>Eine Zelle in Anführungszeichen endet nicht</translation>
    </message>
    <message>
        <source>no column names the partition</source>
        <translation>Keine Spalte nennt die Partition</translation>
    </message>
    <message>
        <source>it has not as many cells as there are columns</source>
        <translation>Sie hat nicht so viele Zellen, wie es Spalten gibt</translation>
    </message>
    <message>
        <source>this is no JSON: %1</source>
        <translation>Das ist kein JSON: %1</translation>
    </message>
    <message>
        <source>it holds no state where its library puts it</source>
        <translation>Er enthält keinen Zustand, wo seine Bibliothek ihn ablegt</translation>
    </message>
    <message>
        <source>its state is in no encoding that is known here</source>
        <translation>Sein Zustand steht in keiner Kodierung, die hier bekannt ist</translation>
    </message>
    <message>
        <source>snapshots cannot be read here</source>
        <translation>Snapshots lassen sich hier nicht lesen</translation>
    </message>
    <message>
        <source>it names no version</source>
        <translation>Er nennt keine Version</translation>
    </message>
    <message>
        <source>where a store of the format %1 keeps snapshots is not known here</source>
        <translation>Wo ein Event Store des Formats %1 Snapshots ablegt, ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>export its states, and name the file with --expected</source>
        <translation>seine Zustände exportieren und die Datei mit --expected nennen</translation>
    </message>
    <message>
        <source>the store has no table %1 of snapshots with the columns of %2</source>
        <translation>Der Event Store hat keine Tabelle %1 für Snapshots mit den Spalten von %2</translation>
    </message>
    <message>
        <source>the store&apos;s table of snapshots is empty</source>
        <translation>Die Snapshot-Tabelle des Event Stores ist leer</translation>
    </message>
    <message>
        <source>the expected states cannot be read</source>
        <translation>Die erwarteten Zustände lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>name a file of NDJSON or CSV</source>
        <translation>eine Datei mit NDJSON oder CSV angeben</translation>
    </message>
    <message>
        <source>there is no space left to keep the states of the partitions</source>
        <translation>Für die Zustände der Partitionen ist kein Platz mehr</translation>
    </message>
    <message>
        <source>the states of the partitions cannot be kept on disk: %1</source>
        <translation>Die Zustände der Partitionen lassen sich nicht auf dem Datenträger ablegen: %1</translation>
    </message>
    <message>
        <source>the store has no stream of this category</source>
        <translation>Der Store hat keinen Stream dieser Kategorie</translation>
    </message>
    <message>
        <source>see the categories that the store has in streams</source>
        <translation>Welche Kategorien der Store hat, steht bei den Streams</translation>
    </message>
    <message>
        <source>The bucket and the id of a commit are not kept.</source>
        <translation>Bucket und Kennung eines Commits</translation>
    </message>
    <message>
        <source>the segment holds bytes but no transaction</source>
        <translation>Das Segment enthält Bytes, aber keine Transaktion</translation>
    </message>
    <message>
        <source>more than one table is called %1, which the mapping names</source>
        <translation>Mehr als eine Tabelle heißt %1, wie die Zuordnung sie nennt</translation>
    </message>
    <message>
        <source>rows without a key cannot be read in pieces</source>
        <translation>Zeilen ohne Schlüssel lassen sich nicht in Stücken lesen</translation>
    </message>
    <message>
        <source>a mapping does not fit a cache</source>
        <translation>Eine Zuordnung passt nicht zu einem Cache</translation>
    </message>
    <message>
        <source>read by the mapping %1</source>
        <translation>nach der Zuordnung %1 gelesen</translation>
    </message>
    <message>
        <source>this is no valid JSON: %1</source>
        <translation>das ist kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>write a column, a place like /meta/id, or {&quot;concat&quot;:[&quot;a&quot;,&quot;-&quot;,&quot;b&quot;]}</source>
        <translation>schreiben Sie eine Spalte, einen Ort wie /meta/id oder {&quot;concat&quot;:[&quot;a&quot;,&quot;-&quot;,&quot;b&quot;]}</translation>
    </message>
    <message>
        <source>%1; what was read before can be opened without the server: %2</source>
        <translation>%1; was früher gelesen wurde, lässt sich ohne den Server öffnen: %2</translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation>Die Verbindung ist abgebrochen</translation>
    </message>
    <message>
        <source>the connection was lost: %1</source>
        <translation>Die Verbindung ist abgebrochen: %1</translation>
    </message>
    <message>
        <source>the connection is closed</source>
        <translation>Die Verbindung ist geschlossen</translation>
    </message>
    <message>
        <source>run it again: what was read is kept</source>
        <translation>Starten Sie es erneut: Was gelesen wurde, bleibt erhalten</translation>
    </message>
    <message>
        <source>it closed the connection</source>
        <translation>Er hat die Verbindung geschlossen</translation>
    </message>
    <message>
        <source>the server did not let us in: %1</source>
        <translation>Der Server hat den Zugang verweigert: %1</translation>
    </message>
    <message>
        <source>give the role&apos;s password in PGPASSWORD, in ~/.pgpass (or the file that PGPASSFILE names) or in the address</source>
        <translation>Geben Sie das Passwort der Rolle in PGPASSWORD, in ~/.pgpass (oder in der Datei, die PGPASSFILE nennt) oder in der Adresse an</translation>
    </message>
    <message>
        <source>psql -l lists the databases of a server</source>
        <translation>psql -l zeigt die Datenbanken eines Servers</translation>
    </message>
    <message>
        <source>name a role of that server: postgresql://ROLE@…</source>
        <translation>Nennen Sie eine Rolle dieses Servers: postgresql://ROLLE@…</translation>
    </message>
    <message>
        <source>let this role and host in by a line of the server&apos;s pg_hba.conf</source>
        <translation>Lassen Sie Rolle und Rechner durch eine Zeile in der pg_hba.conf des Servers zu</translation>
    </message>
    <message>
        <source>no encrypted connection: %1</source>
        <translation>Keine verschlüsselte Verbindung: %1</translation>
    </message>
    <message>
        <source>a parameter of the address is wrong: %1</source>
        <translation>Ein Parameter der Adresse ist falsch: %1</translation>
    </message>
    <message>
        <source>see its values in the manual of libpq; sslmode is one of disable allow prefer require verify-ca verify-full</source>
        <translation>Seine Werte stehen im Handbuch von libpq; sslmode ist eins von disable allow prefer require verify-ca verify-full</translation>
    </message>
    <message>
        <source>PostgreSQL knows no parameter %1 in an address (its value is not shown here)</source>
        <translation>PostgreSQL kennt in einer Adresse keinen Parameter %1 (sein Wert wird hier nicht gezeigt)</translation>
    </message>
    <message>
        <source>see the parameters in the manual of libpq: password, sslmode, connect_timeout …</source>
        <translation>Siehe die Parameter im Handbuch von libpq: password, sslmode, connect_timeout …</translation>
    </message>
    <message>
        <source>this system has no libpq, by which servers are read</source>
        <translation>Diesem System fehlt libpq, womit Server gelesen werden</translation>
    </message>
    <message>
        <source>install it: apt-get install libpq5</source>
        <translation>Installieren Sie es: apt-get install libpq5</translation>
    </message>
    <message>
        <source>see sslmode, sslrootcert and sslcert in the manual of libpq</source>
        <translation>Siehe sslmode, sslrootcert und sslcert im Handbuch von libpq</translation>
    </message>
    <message>
        <source>it wants a password</source>
        <translation>er verlangt ein Kennwort</translation>
    </message>
    <message>
        <source>add sslmode=require to the address, or let this role and host in by a line of the server&apos;s pg_hba.conf</source>
        <translation>Fügen Sie der Adresse sslmode=require hinzu, oder lassen Sie diese Rolle und diesen Rechner mit einer Zeile in pg_hba.conf des Servers zu</translation>
    </message>
    <message>
        <source>this server has no encryption: leave sslmode out, or have ssl = on set in its postgresql.conf</source>
        <translation>Dieser Server verschlüsselt nicht: Lassen Sie sslmode weg, oder lassen Sie ssl = on in seiner postgresql.conf setzen</translation>
    </message>
    <message>
        <source>keep the key from others: chmod 600 FILE</source>
        <translation>Halten Sie den Schlüssel vor anderen verborgen: chmod 600 DATEI</translation>
    </message>
    <message>
        <source>name with sslrootcert=FILE who signed the server&apos;s certificate; sslmode=require encrypts without checking it</source>
        <translation>Nennen Sie mit sslrootcert=DATEI, wer das Zertifikat des Servers unterschrieben hat; sslmode=require verschlüsselt, ohne es zu prüfen</translation>
    </message>
    <message>
        <source>write the host as the certificate names it, or take sslmode=verify-ca</source>
        <translation>Schreiben Sie den Rechner so, wie ihn das Zertifikat nennt, oder nehmen Sie sslmode=verify-ca</translation>
    </message>
    <message>
        <source>give the role&apos;s certificate and key: sslcert=FILE and sslkey=FILE</source>
        <translation>Geben Sie Zertifikat und Schlüssel der Rolle an: sslcert=DATEI und sslkey=DATEI</translation>
    </message>
    <message>
        <source>give a certificate whose name is this role&apos;s: sslcert=FILE and sslkey=FILE</source>
        <translation>Geben Sie ein Zertifikat an, das den Namen dieser Rolle trägt: sslcert=DATEI und sslkey=DATEI</translation>
    </message>
    <message>
        <source>see sslkey in the manual of libpq</source>
        <translation>Siehe sslkey im Handbuch von libpq</translation>
    </message>
    <message>
        <source>the server cannot be reached: %1</source>
        <translation>Der Server ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>see whether it runs there, and whether host and port are right</source>
        <translation>Prüfen Sie, ob er dort läuft und ob Rechner und Port stimmen</translation>
    </message>
    <message>
        <source>the server did not answer within %1 seconds</source>
        <translation>Der Server hat innerhalb von %1 Sekunden nicht geantwortet</translation>
    </message>
    <message>
        <source>the role %1 may not read it: %2</source>
        <translation>Die Rolle %1 darf es nicht lesen: %2</translation>
    </message>
    <message>
        <source>let its owner run: %1</source>
        <translation>Lassen Sie den Eigentümer ausführen: %1</translation>
    </message>
    <message>
        <source>another session locks the table (%1)</source>
        <translation>Eine andere Sitzung sperrt die Tabelle (%1)</translation>
    </message>
    <message>
        <source>try again when that session is done (ALTER TABLE, VACUUM FULL, TRUNCATE …)</source>
        <translation>Versuchen Sie es erneut, wenn diese Sitzung fertig ist (ALTER TABLE, VACUUM FULL, TRUNCATE …)</translation>
    </message>
    <message>
        <source>the server ended the query: %1</source>
        <translation>Der Server hat die Abfrage beendet: %1</translation>
    </message>
    <message>
        <source>raise statement_timeout for this role, or read in pieces with --snapshot off</source>
        <translation>Erhöhen Sie statement_timeout für diese Rolle, oder lesen Sie mit --snapshot off in Stücken</translation>
    </message>
    <message>
        <source>run it again; on a standby, read in pieces with --snapshot off</source>
        <translation>Starten Sie es erneut; auf einem Standby lesen Sie mit --snapshot off in Stücken</translation>
    </message>
    <message>
        <source>the server found damage: %1</source>
        <translation>Der Server hat einen Schaden gefunden: %1</translation>
    </message>
    <message>
        <source>restore the database from a backup, or dump what can be read of it</source>
        <translation>Stellen Sie die Datenbank aus einer Sicherung her, oder sichern Sie, was sich davon lesen lässt</translation>
    </message>
    <message>
        <source>the server answered: %1</source>
        <translation>Der Server hat geantwortet: %1</translation>
    </message>
    <message>
        <source>see the log of the server</source>
        <translation>Siehe das Protokoll des Servers</translation>
    </message>
    <message>
        <source>the role %1 may not read %2</source>
        <translation>Die Rolle %1 darf %2 nicht lesen</translation>
    </message>
    <message>
        <source>let their owner run: GRANT CONNECT ON DATABASE %1 TO %2; GRANT USAGE ON SCHEMA %3 TO %4; GRANT SELECT ON %5 TO %6;</source>
        <translation>Lassen Sie den Eigentümer ausführen: GRANT CONNECT ON DATABASE %1 TO %2; GRANT USAGE ON SCHEMA %3 TO %4; GRANT SELECT ON %5 TO %6;</translation>
    </message>
    <message>
        <source>Rows of %1 that its row-level security hides from %2 are not read.</source>
        <translation>Zeilen von %1, die deren Zeilensicherheit vor %2 verbirgt, werden nicht gelesen.</translation>
    </message>
    <message>
        <source>it has no index by a key in the order of the log, so it cannot be read in pieces</source>
        <translation>Es gibt keinen Index über einen Schlüssel in der Reihenfolge des Protokolls, daher lässt es sich nicht in Stücken lesen</translation>
    </message>
    <message>
        <source>leave --snapshot off out</source>
        <translation>Lassen Sie --snapshot off weg</translation>
    </message>
    <message>
        <source>%1 after row %2</source>
        <translation>%1 nach Zeile %2</translation>
    </message>
    <message>
        <source>the row has %1 fields, not one for each column</source>
        <translation>Die Zeile hat %1 Felder, nicht eines für jede Spalte</translation>
    </message>
    <message>
        <source>rows were written or removed while it was read without a snapshot</source>
        <translation>Es wurden Zeilen geschrieben oder entfernt, während ohne Snapshot gelesen wurde</translation>
    </message>
    <message>
        <source>what is missing is read the next time</source>
        <translation>Was fehlt, wird beim nächsten Mal gelesen</translation>
    </message>
    <message>
        <source>the rows that were read before are not there as they were</source>
        <translation>Die früher gelesenen Zeilen sind nicht mehr so vorhanden</translation>
    </message>
    <message>
        <source>this database</source>
        <translation>Diese Datenbank</translation>
    </message>
    <message>
        <source>the schema %1</source>
        <translation>Das Schema %1</translation>
    </message>
    <message>
        <source>%1 has no tables that this role can see</source>
        <translation>%1 hat keine Tabellen, die diese Rolle sehen kann</translation>
    </message>
    <message>
        <source>there is no schema %1 in this database</source>
        <translation>In dieser Datenbank gibt es kein Schema %1</translation>
    </message>
    <message>
        <source>its schemas are: %1</source>
        <translation>Ihre Schemas sind: %1</translation>
    </message>
    <message>
        <source>leave ?schema=NAME out</source>
        <translation>Lassen Sie ?schema=NAME weg</translation>
    </message>
    <message>
        <source>its row-level security shows no row of it to the role %1</source>
        <translation>Ihre Sicherheit auf Zeilenebene zeigt der Rolle %1 keine ihrer Zeilen</translation>
    </message>
    <message>
        <source>connect as a role that its policies let read, or have BYPASSRLS given to this one</source>
        <translation>Verbinden Sie sich mit einer Rolle, die ihre Richtlinien lesen lassen, oder lassen Sie dieser BYPASSRLS geben</translation>
    </message>
    <message>
        <source>a view does not tell which of its rows are new, so it cannot be followed</source>
        <translation>Eine Sicht sagt nicht, welche ihrer Zeilen neu sind, deshalb lässt sich ihr nicht folgen</translation>
    </message>
    <message>
        <source>name in the mapping the table that it reads</source>
        <translation>Nennen Sie in der Zuordnung die Tabelle, die sie liest</translation>
    </message>
    <message>
        <source>name the database that holds the events, and with ?schema=NAME a schema of it</source>
        <translation>Nennen Sie die Datenbank mit den Ereignissen, und mit ?schema=NAME ein Schema darin</translation>
    </message>
    <message>
        <source>the database has the table %1 with the columns of %2</source>
        <translation>Die Datenbank hat die Tabelle %1 mit den Spalten von %2</translation>
    </message>
    <message>
        <source>this is no address of a PostgreSQL database</source>
        <translation>Das ist keine Adresse einer PostgreSQL-Datenbank</translation>
    </message>
    <message>
        <source>the address cannot be taken apart: its port is no number, or a parameter has no value or is not parted from the next by &amp;</source>
        <translation>Die Adresse lässt sich nicht zerlegen: Ihr Port ist keine Zahl, oder ein Parameter hat keinen Wert oder ist vom nächsten nicht durch &amp; getrennt</translation>
    </message>
    <message>
        <source>the port of the address is no number</source>
        <translation>Der Port der Adresse ist keine Zahl</translation>
    </message>
    <message>
        <source>the host of the address has [ without ]</source>
        <translation>Der Rechnername der Adresse hat [ ohne ]</translation>
    </message>
    <message>
        <source>the host of the address has a % without two hex digits</source>
        <translation>Der Rechnername der Adresse hat ein % ohne zwei Hexadezimalziffern</translation>
    </message>
    <message>
        <source>the %1 of the address has a % without two hex digits</source>
        <translation>Der Teil „%1“ der Adresse hat ein % ohne zwei Hexadezimalziffern</translation>
    </message>
    <message>
        <source>a parameter of the address has no name, or a % without two hex digits</source>
        <translation>Ein Parameter der Adresse hat keinen Namen oder ein % ohne zwei Hexadezimalziffern</translation>
    </message>
    <message>
        <source>write postgresql://user@host:port/database, with % codes for : / @ ? # &amp; % in names and passwords</source>
        <translation>Schreiben Sie postgresql://Benutzer@Rechner:Port/Datenbank, mit %-Codes für : / @ ? # &amp; % in Namen und Passwörtern</translation>
    </message>
    <message>
        <source>positions are no key of this table, so it can only be followed from now on</source>
        <translation>Positionen sind kein Schlüssel dieser Tabelle, daher lässt sie sich nur von jetzt an verfolgen</translation>
    </message>
    <message>
        <source>leave --from out</source>
        <translation>Lassen Sie --from weg</translation>
    </message>
    <message>
        <source>only a live database can be followed</source>
        <translation>Nur eine laufende Datenbank lässt sich verfolgen</translation>
    </message>
    <message>
        <source>name one: postgresql://user@host/database</source>
        <translation>Nennen Sie eine: postgresql://Benutzer@Rechner/Datenbank</translation>
    </message>
    <message>
        <source>the server tells no snapshot</source>
        <translation>Der Server nennt keinen Snapshot</translation>
    </message>
    <message>
        <source>the folder holds a segment of Axon Server</source>
        <translation>Der Ordner enthält ein Segment von Axon Server</translation>
    </message>
    <message>
        <source>the folder holds %L1 segments of Axon Server</source>
        <translation>Der Ordner enthält %L1 Segmente von Axon Server</translation>
    </message>
    <message>
        <source>the file is named like a segment of Axon Server</source>
        <translation>Die Datei heißt wie ein Segment von Axon Server</translation>
    </message>
    <message>
        <source>the checksum of its first transaction is right</source>
        <translation>Die Prüfsumme der ersten Transaktion stimmt</translation>
    </message>
    <message>
        <source>Snapshots are left out.</source>
        <translation>Snapshots werden ausgelassen.</translation>
    </message>
    <message>
        <source>segments of snapshots, left out: %L1</source>
        <translation>Segmente mit Snapshots, ausgelassen: %L1</translation>
    </message>
    <message>
        <source>name one of them to read it</source>
        <translation>Eines davon nennen, um es zu lesen</translation>
    </message>
    <message>
        <source>this folder holds contexts of Axon Server, each a store: %1</source>
        <translation>Dieser Ordner enthält Kontexte von Axon Server, jeder ein Store: %1</translation>
    </message>
    <message>
        <source>name the folder of one of them</source>
        <translation>Den Ordner eines davon nennen</translation>
    </message>
    <message>
        <source>this is no segment of Axon Server</source>
        <translation>Das ist kein Segment von Axon Server</translation>
    </message>
    <message>
        <source>there is no segment of Axon Server in the folder</source>
        <translation>In dem Ordner liegt kein Segment von Axon Server</translation>
    </message>
    <message>
        <source>name the folder of one context of Axon Server</source>
        <translation>Den Ordner eines Kontexts von Axon Server nennen</translation>
    </message>
    <message>
        <source>the log begins at position %1: segments before it are not here</source>
        <translation>Das Protokoll beginnt an Position %1: Segmente davor fehlen hier</translation>
    </message>
    <message>
        <source>the file is cut off within its header</source>
        <translation>Die Datei ist im Kopf abgeschnitten</translation>
    </message>
    <message>
        <source>get another copy of this segment</source>
        <translation>Eine andere Kopie dieses Segments besorgen</translation>
    </message>
    <message>
        <source>get another copy of this segment; the other events are kept</source>
        <translation>Eine andere Kopie dieses Segments besorgen; die übrigen Ereignisse bleiben erhalten</translation>
    </message>
    <message>
        <source>get a whole copy of the folder; the other segments are kept</source>
        <translation>Eine vollständige Kopie des Ordners besorgen; die übrigen Segmente bleiben erhalten</translation>
    </message>
    <message>
        <source>its events are whole and were read all the same</source>
        <translation>Ihre Ereignisse sind vollständig und wurden trotzdem gelesen</translation>
    </message>
    <message>
        <source>the header says version %1 and flags %2; the segment is read as one of version 2</source>
        <translation>Der Kopf nennt Version %1 und Kennzeichen %2; das Segment wird als eines der Version 2 gelesen</translation>
    </message>
    <message>
        <source>the file is cut off: it ends at %L1 bytes without the mark of its end</source>
        <translation>Die Datei ist abgeschnitten: Sie endet bei %L1 Bytes ohne Endmarke</translation>
    </message>
    <message>
        <source>the lengths of the transaction&apos;s events do not add up to its size; events read: %L1</source>
        <translation>Die Längen der Ereignisse ergeben nicht die Größe der Transaktion; gelesene Ereignisse: %L1</translation>
    </message>
    <message>
        <source>the transaction says that it has %1 events, but holds %2</source>
        <translation>Die Transaktion nennt %1 Ereignisse, enthält aber %2</translation>
    </message>
    <message>
        <source>the transaction is of version %1; only version 2 is known</source>
        <translation>Die Transaktion hat Version %1; nur Version 2 ist bekannt</translation>
    </message>
    <message>
        <source>the checksum of the transaction is not that of its bytes: events in it: %L1, read: %L2</source>
        <translation>Die Prüfsumme der Transaktion passt nicht zu ihren Bytes: Ereignisse darin: %L1, gelesen: %L2</translation>
    </message>
    <message>
        <source>the size of the transaction is damaged; by its checksum it is %1</source>
        <translation>Die Größe der Transaktion ist beschädigt; nach ihrer Prüfsumme ist sie %1</translation>
    </message>
    <message>
        <source>from here on the segment holds no whole transaction; it ends at %L1 bytes</source>
        <translation>Ab hier enthält das Segment keine vollständige Transaktion; es endet bei %L1 Bytes</translation>
    </message>
    <message>
        <source>the segment is damaged here; reading goes on at offset %1</source>
        <translation>Das Segment ist hier beschädigt; weitergelesen wird ab Offset %1</translation>
    </message>
    <message>
        <source>the segment is damaged here; reading goes on at offset %1, and the positions from there on may be too low</source>
        <translation>Das Segment ist hier beschädigt; weitergelesen wird ab Offset %1, und die Positionen von dort an sind vielleicht zu niedrig</translation>
    </message>
    <message>
        <source>the segment is in use and its last transaction is not whole</source>
        <translation>Das Segment ist in Gebrauch und seine letzte Transaktion nicht vollständig</translation>
    </message>
    <message>
        <source>behind the end of the segment stand bytes that are no transaction</source>
        <translation>Hinter dem Ende des Segments stehen Bytes, die keine Transaktion sind</translation>
    </message>
    <message>
        <source>the segment ends before position %1, but the next one begins at %2</source>
        <translation>Das Segment endet vor Position %1, das nächste beginnt aber bei %2</translation>
    </message>
    <message>
        <source>the segment goes on to before position %1, but the next one begins at %2</source>
        <translation>Das Segment reicht bis vor Position %1, das nächste beginnt aber bei %2</translation>
    </message>
    <message>
        <source>the bytes here are no event of Axon Server</source>
        <translation>Die Bytes hier sind kein Ereignis von Axon Server</translation>
    </message>
    <message>
        <source>the bytes here are no event of Axon Server; the header&apos;s flags are %1: the segment may be transformed</source>
        <translation>Die Bytes hier sind kein Ereignis von Axon Server; die Kennzeichen im Kopf sind %1: Das Segment ist vielleicht umgewandelt</translation>
    </message>
    <message>
        <source>the metadata is no map of Axon Server</source>
        <translation>Die Metadaten sind keine Zuordnung von Axon Server</translation>
    </message>
    <message>
        <source>the segment changed while it was read</source>
        <translation>Das Segment änderte sich, während es gelesen wurde</translation>
    </message>
    <message>
        <source>the name of the stream is no UTF-8; its bytes in hexadecimal: %1</source>
        <translation>Der Name des Streams ist kein UTF-8; seine Bytes hexadezimal: %1</translation>
    </message>
    <message>
        <source>the name of an event type is no UTF-8; its bytes in hexadecimal: %1</source>
        <translation>Der Name eines Ereignistyps ist kein UTF-8; seine Bytes hexadezimal: %1</translation>
    </message>
    <message>
        <source>run it again: what was imported is kept</source>
        <translation>noch einmal ausführen: was importiert wurde, bleibt erhalten</translation>
    </message>
    <message>
        <source>known are: NDJSON and JSON arrays of events, CloudEvents, chunks of KurrentDB and segments of Axon Server in folders or alone, SQLite files and PostgreSQL dumps of Emmett, Marten, Message DB, Axon and the other stores in the README</source>
        <translation>bekannt sind: NDJSON und JSON-Arrays von Ereignissen, CloudEvents, Chunks von KurrentDB und Segmente von Axon Server in Ordnern oder einzeln, SQLite-Dateien und PostgreSQL-Dumps von Emmett, Marten, Message DB, Axon und den anderen Stores im README</translation>
    </message>
    <message>
        <source>%1; events that cannot be told without the rest: %L2</source>
        <translation>%1; Ereignisse, die ohne den Rest nicht zu lesen sind: %L2</translation>
    </message>
    <message>
        <source>1 link is left out: its event is not in the import</source>
        <translation>1 Verweis fehlt: Sein Ereignis wurde nicht eingelesen</translation>
    </message>
    <message>
        <source>%L1 links are left out: their events are not in the import, of which this is the first</source>
        <translation>%L1 Verweise fehlen: Ihre Ereignisse wurden nicht eingelesen; dieser ist der erste</translation>
    </message>
    <message>
        <source>import without limits to have them</source>
        <translation>ohne Grenzen einlesen, um sie zu haben</translation>
    </message>
    <message>
        <source>1 link is left out: its event is missing from the store</source>
        <translation>1 Verweis fehlt: Sein Ereignis ist nicht im Speicher</translation>
    </message>
    <message>
        <source>%L1 links are left out: their events are missing from the store, of which this is the first</source>
        <translation>%L1 Verweise fehlen: Ihre Ereignisse sind nicht im Speicher; dieser ist der erste</translation>
    </message>
    <message>
        <source>get a whole copy of the store, or remove the links where they were written</source>
        <translation>eine vollständige Kopie des Speichers beschaffen oder die Verweise dort entfernen, wo sie geschrieben wurden</translation>
    </message>
    <message>
        <source>1 link is left out: its event stands in the stream already</source>
        <translation>1 Verweis fehlt: Sein Ereignis steht schon im Stream</translation>
    </message>
    <message>
        <source>%L1 links are left out: their events stand in their streams already, of which this is the first</source>
        <translation>%L1 Verweise fehlen: Ihre Ereignisse stehen schon in ihren Streams; dieser ist der erste</translation>
    </message>
    <message>
        <source>remove them where they were written</source>
        <translation>sie dort entfernen, wo sie geschrieben wurden</translation>
    </message>
    <message>
        <source>a link without its mark, &quot;hindcast&quot;:1</source>
        <translation>ein Verweis ohne seine Kennung, &quot;hindcast&quot;:1</translation>
    </message>
    <message>
        <source>a line of another version of this export: &quot;hindcast&quot; is %1 and not 1</source>
        <translation>eine Zeile aus einer anderen Version dieses Exports: &quot;hindcast&quot; ist %1 und nicht 1</translation>
    </message>
    <message>
        <source>a link without the id of its event, which is a text</source>
        <translation>ein Verweis ohne die Kennung seines Ereignisses, die ein Text ist</translation>
    </message>
    <message>
        <source>a link without the name of the stream that it stands in, which is a text</source>
        <translation>ein Verweis ohne den Namen des Streams, in dem er steht, der ein Text ist</translation>
    </message>
    <message>
        <source>a link whose version is no whole number from 0 on (%1): it is kept with a running number</source>
        <translation>ein Verweis, dessen Version keine ganze Zahl ab 0 ist (%1): Er bleibt mit einer laufenden Nummer erhalten</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt keine</translation>
    </message>
    <message>
        <source>an export in version %1 of its format; version 1 is known</source>
        <translation>ein Export in Version %1 seines Formats; bekannt ist Version 1</translation>
    </message>
    <message>
        <source>read it with the version of Hindcast that wrote it</source>
        <translation>mit der Version von Hindcast lesen, die ihn geschrieben hat</translation>
    </message>
    <message>
        <source>the stream that an event stands in is missing</source>
        <translation>der Stream, in dem ein Ereignis steht, fehlt</translation>
    </message>
    <message>
        <source>the event that stands in a stream is missing</source>
        <translation>das Ereignis, das in einem Stream steht, fehlt</translation>
    </message>
    <message>
        <source>the version of an event in a stream is no whole number from 0 on: it has its running number there</source>
        <translation>die Version eines Ereignisses in einem Stream ist keine ganze Zahl ab 0: Es hat dort seine laufende Nummer</translation>
    </message>
    <message>
        <source>correct it where it was written</source>
        <translation>dort berichtigen, wo es geschrieben wurde</translation>
    </message>
    <message>
        <source>what it says of %L1 events cannot be read: %2</source>
        <translation>was sie über %L1 Ereignisse sagt, kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>a row or a value in it is longer than %1 MiB</source>
        <translation>eine Zeile oder ein Wert darin ist länger als %1 MiB</translation>
    </message>
    <message>
        <source>leave it out or split it; the other rows are kept</source>
        <translation>sie weglassen oder teilen; die übrigen Zeilen bleiben erhalten</translation>
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
    <name>FilterActions</name>
    <message>
        <source>Filter by this value: %1</source>
        <translation>Nach diesem Wert filtern: %1</translation>
    </message>
    <message>
        <source>Exclude this value: %1</source>
        <translation>Diesen Wert ausschließen: %1</translation>
    </message>
</context>
<context>
    <name>FilterCandidates</name>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>array</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Aufzählung</translation>
    </message>
    <message numerus="yes">
        <source>%1 events</source>
        <translation>
            <numerusform>%1 Ereignis</numerusform>
            <numerusform>%1 Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in the sample</source>
        <translation>%1 in der Stichprobe</translation>
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
    <message>
        <source>Version 2 of its projection gets some totals wrong: whose?</source>
        <translation>Version 2 der Projektion berechnet manche Summen falsch: wessen?</translation>
    </message>
    <message>
        <source>Version 2 of its projection misses card payments: since which event?</source>
        <translation>Version 2 der Projektion übersieht Kartenzahlungen: seit welchem Ereignis?</translation>
    </message>
    <message>
        <source>Version 2 of its projection makes a few visits last for hours: which?</source>
        <translation>Version 2 der Projektion lässt ein paar Besuche Stunden dauern: welche?</translation>
    </message>
    <message>
        <source>Version 2 of its projection makes rides too long: why not all?</source>
        <translation>Version 2 der Projektion macht Fahrten zu lang: warum nicht alle?</translation>
    </message>
    <message>
        <source>Version 2 of its projection overlooks fever: from when on?</source>
        <translation>Version 2 der Projektion übersieht Fieber: ab wann?</translation>
    </message>
</context>
<context>
    <name>ScriptTemplates</name>
    <message>
        <source>Plain: initial and apply</source>
        <translation>Einfach: initial und apply</translation>
    </message>
    <message>
        <source>KurrentDB: each stream of a category</source>
        <translation>KurrentDB: jeder Stream einer Kategorie</translation>
    </message>
    <message>
        <source>KurrentDB: one stream</source>
        <translation>KurrentDB: ein Stream</translation>
    </message>
    <message>
        <source>KurrentDB: partitions of your own</source>
        <translation>KurrentDB: eigene Partitionen</translation>
    </message>
</context>
<context>
    <name>ServerPassword</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>%1

%2

The password is used until the program ends and is stored nowhere.</source>
        <translation>%1

%2

Das Passwort wird bis zum Ende des Programms benutzt und nirgends gespeichert.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
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
    <message>
        <source>Connect to a database</source>
        <translation>Mit einer Datenbank verbinden</translation>
    </message>
    <message>
        <source>Address of a PostgreSQL database, with ?schema=NAME where it has several.
It is only ever read. A password is best kept in ~/.pgpass; one in the address is
used for this session and stored nowhere.</source>
        <translation>Adresse einer PostgreSQL-Datenbank, mit ?schema=NAME, wo sie mehrere hat.
Es wird nur gelesen. Ein Passwort steht am besten in ~/.pgpass; eines in der Adresse
gilt für diese Sitzung und wird nirgends gespeichert.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
</context>
<context>
    <name>SourceDrift</name>
    <message numerus="yes">
        <source>The source grew by %1 bytes since it was read.</source>
        <translation>
            <numerusform>Die Quelle ist seit dem Lesen um %1 Byte gewachsen.</numerusform>
            <numerusform>Die Quelle ist seit dem Lesen um %1 Bytes gewachsen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The source shrank by %1 bytes since it was read.</source>
        <translation>
            <numerusform>Die Quelle ist seit dem Lesen um %1 Byte geschrumpft.</numerusform>
            <numerusform>Die Quelle ist seit dem Lesen um %1 Bytes geschrumpft.</numerusform>
        </translation>
    </message>
    <message>
        <source>The source was written to since it was read; its size is the same.</source>
        <translation>In die Quelle wurde seit dem Lesen geschrieben; ihre Größe ist gleich.</translation>
    </message>
    <message>
        <source>The source is gone. What was read of it stays in this window.</source>
        <translation>Die Quelle ist verschwunden. Das Gelesene bleibt in diesem Fenster.</translation>
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
    <name>hindcast::app::FilterCommands</name>
    <message>
        <source>There is no filter to save: apply one first</source>
        <translation>Kein Filter zum Speichern: erst einen anwenden</translation>
    </message>
    <message>
        <source>Select a single value in the state first</source>
        <translation>Erst einen einzelnen Wert im Zustand wählen</translation>
    </message>
    <message>
        <source>This value was made by a projection: events do not have it. Choose merged payloads first</source>
        <translation>Diesen Wert hat eine Projektion gemacht: Ereignisse haben ihn nicht. Zuerst vereinte Nutzdaten wählen</translation>
    </message>
</context>
<context>
    <name>hindcast::app::MainWindow</name>
    <message>
        <source>Drop one file or folder at a time</source>
        <translation>Nur eine Datei oder einen Ordner auf einmal ablegen</translation>
    </message>
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
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>Show the events that are written to the database as they come</source>
        <translation>Die Ereignisse zeigen, die in die Datenbank geschrieben werden, sobald sie kommen</translation>
    </message>
    <message>
        <source>Only a live database can be followed</source>
        <translation>Nur einer laufenden Datenbank kann gefolgt werden</translation>
    </message>
</context>
<context>
    <name>hindcast::app::MappingPanel</name>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>Order b&amp;y</source>
        <translation>Geordnet n&amp;ach</translation>
    </message>
    <message>
        <source>Tim&amp;es in</source>
        <translation>&amp;Zeiten in</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>The column by which events stand in the log; empty: their position</source>
        <translation>Die Spalte, nach der die Ereignisse im Log stehen; leer: ihre Position</translation>
    </message>
    <message>
        <source>as their size says</source>
        <translation>wie ihre Größe sagt</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>microseconds</source>
        <translation>Mikrosekunden</translation>
    </message>
    <message>
        <source>nanoseconds</source>
        <translation>Nanosekunden</translation>
    </message>
    <message>
        <source>.NET ticks</source>
        <translation>.NET-Ticks</translation>
    </message>
    <message>
        <source>What a number that is a time counts; times as text need no unit</source>
        <translation>Was eine Zahl zählt, die eine Zeit ist; Zeiten als Text brauchen keine Einheit</translation>
    </message>
    <message>
        <source>Load…</source>
        <translation>Laden …</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Read a mapping file</source>
        <translation>Zuordnungsdatei lesen</translation>
    </message>
    <message>
        <source>Write this mapping to a file, for --mapping of the command line and for others</source>
        <translation>Diese Zuordnung in eine Datei schreiben, für --mapping der Befehlszeile und für andere</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>A column, a place in its JSON such as /meta/id, or what a mapping file may say: {&quot;concat&quot;:[&quot;kind&quot;,&quot;-&quot;,&quot;ref&quot;]}, {&quot;const&quot;:&quot;order&quot;}</source>
        <translation>Eine Spalte, ein Ort in ihrem JSON wie /meta/id, oder was eine Zuordnungsdatei sagen darf: {&quot;concat&quot;:[&quot;kind&quot;,&quot;-&quot;,&quot;ref&quot;]}, {&quot;const&quot;:&quot;order&quot;}</translation>
    </message>
    <message>
        <source>records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>The likeliest table of events stands first</source>
        <translation>Die wahrscheinlichste Tabelle von Ereignissen steht zuerst</translation>
    </message>
    <message>
        <source>There is nothing else to choose from</source>
        <translation>Es gibt nichts anderes zur Auswahl</translation>
    </message>
    <message>
        <source>Mapping files (*.json);;All files (*)</source>
        <translation>Zuordnungsdateien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Write this mapping</source>
        <translation>Diese Zuordnung schreiben</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
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
        <source>Drop one file or folder at a time</source>
        <translation>Nur eine Datei oder einen Ordner auf einmal ablegen</translation>
    </message>
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
        <source>this mapping</source>
        <translation>diese Zuordnung</translation>
    </message>
    <message>
        <source>Press Enter to see what is in it.</source>
        <translation>Eingabe zeigt, was darin ist.</translation>
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
        <source>St&amp;reams</source>
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
    <message>
        <source>Read it by a &amp;mapping of columns to fields</source>
        <translation>Nach einer Zuordnung von Spalten zu Feldern &amp;lesen</translation>
    </message>
    <message>
        <source>With s&amp;ystem streams</source>
        <translation>Mit S&amp;ystem-Streams</translation>
    </message>
    <message>
        <source>As &amp;stored: links, deleted, hidden</source>
        <translation>Wie ge&amp;speichert: Verweise, Gelöschtes, Verborgenes</translation>
    </message>
    <message>
        <source>The streams that the store keeps for itself</source>
        <translation>Die Streams, die der Store für sich selbst führt</translation>
    </message>
    <message>
        <source>Events as they are stored, not as the store shows them to its readers</source>
        <translation>Ereignisse, wie sie gespeichert sind, nicht wie der Store sie seinen Lesern zeigt</translation>
    </message>
    <message>
        <source>This mapping does not fit yet</source>
        <translation>Diese Zuordnung passt noch nicht</translation>
    </message>
    <message>
        <source>By a mapping</source>
        <translation>Nach einer Zuordnung</translation>
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
    <name>hindcast::app::ProjectionCommands</name>
    <message>
        <source>There is no projection to save: write or open one first</source>
        <translation>Es gibt keine Projektion zu speichern: zuerst eine schreiben oder öffnen</translation>
    </message>
    <message>
        <source>There is no projection yet: write or open one first</source>
        <translation>Es gibt noch keine Projektion: zuerst eine schreiben oder öffnen</translation>
    </message>
    <message>
        <source>The projection is not saved: the command does not see its last changes</source>
        <translation>Die Projektion ist nicht gespeichert: Der Befehl sieht ihre letzten Änderungen nicht</translation>
    </message>
    <message>
        <source>A read model&apos;s export</source>
        <translation>Der Export eines Lesemodells</translation>
    </message>
    <message>
        <source>Partitions and states (*.ndjson *.jsonl *.csv);;All files (*)</source>
        <translation>Partitionen und Zustände (*.ndjson *.jsonl *.csv);;Alle Dateien (*)</translation>
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
    <name>hindcast::app::SourceBanner</name>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Put this note away</source>
        <translation>Hinweis ausblenden</translation>
    </message>
    <message>
        <source>Put this note away until the source changes in another way</source>
        <translation>Hinweis ausblenden, bis sich die Quelle auf andere Weise ändert</translation>
    </message>
    <message>
        <source>The cursor, B and the pinned state stay where they are</source>
        <translation>Cursor, B und angehefteter Zustand bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>There is nothing to read: the source is gone</source>
        <translation>Es gibt nichts zu lesen: Die Quelle ist verschwunden</translation>
    </message>
</context>
<context>
    <name>hindcast::app::StatusLine</name>
    <message>
        <source>● Live</source>
        <translation>● Live</translation>
    </message>
    <message>
        <source>○ Live has ended</source>
        <translation>○ Live ist beendet</translation>
    </message>
    <message>
        <source>◌ Live: trying again</source>
        <translation>◌ Live: neuer Versuch folgt</translation>
    </message>
    <message>
        <source>New events are shown as they come. Press to stop.</source>
        <translation>Neue Ereignisse erscheinen, sobald sie kommen. Drücken beendet das.</translation>
    </message>
    <message>
        <source>%1
Press to stop trying.</source>
        <translation>%1
Drücken beendet die Versuche.</translation>
    </message>
    <message>
        <source>%1
Press to follow again.</source>
        <translation>%1
Drücken folgt wieder.</translation>
    </message>
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
    <message numerus="yes">
        <source>%1 of %2 events</source>
        <translation>
            <numerusform>%1 von %2 Ereignis</numerusform>
            <numerusform>%1 von %2 Ereignissen</numerusform>
        </translation>
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
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Step and play the events that match the filter</source>
        <translation>Die Treffer des Filters schrittweise oder laufend durchgehen</translation>
    </message>
    <message>
        <source>%1: apply a filter first</source>
        <translation>%1: erst einen Filter anwenden</translation>
    </message>
    <message>
        <source>Step and play all events</source>
        <translation>Alle Ereignisse schrittweise oder laufend durchgehen</translation>
    </message>
</context>
<context>
    <name>hindcast::app::WelcomePage</name>
    <message>
        <source>Connect to a database…</source>
        <translation>Mit einer Datenbank verbinden …</translation>
    </message>
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
    <message>
        <source>Five small stores, each with a problem to find, and each with a projection whose second version has a bug to find.</source>
        <translation>Fünf kleine Speicher, jeder mit einem Problem zum Finden und mit einer Projektion, deren zweite Version einen Fehler hat.</translation>
    </message>
    <message>
        <source>Opens the sample with both versions side by side</source>
        <translation>Öffnet das Beispiel mit beiden Versionen nebeneinander</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::AggregatesPane</name>
    <message>
        <source>(the one state)</source>
        <translation>(der eine Zustand)</translation>
    </message>
    <message>
        <source>All aggregates</source>
        <translation>Alle Aggregate</translation>
    </message>
    <message>
        <source>paths that differ</source>
        <translation>Pfade, die sich unterscheiden</translation>
    </message>
    <message>
        <source>partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>first differing event</source>
        <translation>erstes abweichendes Ereignis</translation>
    </message>
    <message>
        <source>partition</source>
        <translation>Partition</translation>
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
        <source>path</source>
        <translation>Pfad</translation>
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
        <source>Shapes of difference</source>
        <translation>Formen von Unterschieden</translation>
    </message>
    <message>
        <source>Partitions of the shape</source>
        <translation>Partitionen dieser Form</translation>
    </message>
    <message>
        <source>What differs at the end</source>
        <translation>Was am Ende verschieden ist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Compare every aggregate</source>
        <translation>Alle Aggregate vergleichen</translation>
    </message>
    <message>
        <source>Runs both projections over the whole store</source>
        <translation>Lässt beide Projektionen über den ganzen Speicher laufen</translation>
    </message>
    <message>
        <source>Choose a projection for A first: merge is not compared</source>
        <translation>Zuerst eine Projektion für A wählen: vereinte Nutzdaten werden nicht verglichen</translation>
    </message>
    <message>
        <source>Choose a projection for B first</source>
        <translation>Zuerst eine Projektion für B wählen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln partition(s)</source>
        <translation>
            <numerusform>%Ln Partition</numerusform>
            <numerusform>%Ln Partitionen</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 equal</source>
        <translation>%L1 gleich</translation>
    </message>
    <message>
        <source>%L1 changed</source>
        <translation>%L1 geändert</translation>
    </message>
    <message>
        <source>%L1 only in A</source>
        <translation>%L1 nur in A</translation>
    </message>
    <message>
        <source>%L1 only in B</source>
        <translation>%L1 nur in B</translation>
    </message>
    <message>
        <source>%L1 failed</source>
        <translation>%L1 gescheitert</translation>
    </message>
    <message>
        <source>done in %1 s</source>
        <translation>fertig in %1 s</translation>
    </message>
    <message>
        <source>(the whole state)</source>
        <translation>(der ganze Zustand)</translation>
    </message>
    <message>
        <source>of other projections than are chosen now</source>
        <translation>von anderen Projektionen als jetzt gewählt sind</translation>
    </message>
    <message>
        <source>%L1 of %L2 events folded</source>
        <translation>%L1 von %L2 Ereignissen verarbeitet</translation>
    </message>
    <message>
        <source>looking for the first differing events</source>
        <translation>die ersten abweichenden Ereignisse werden gesucht</translation>
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
    <message>
        <source>Choose whose fold makes A</source>
        <translation>Wählen, wessen Projektion A macht</translation>
    </message>
    <message>
        <source>Choose whose fold makes B</source>
        <translation>Wählen, wessen Projektion B macht</translation>
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
    <message>
        <source>the same place</source>
        <translation>dieselbe Stelle</translation>
    </message>
    <message>
        <source>Both folds make the same state here.</source>
        <translation>Beide Projektionen machen hier denselben Zustand.</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>B is of another store: the cursor cannot stand there</source>
        <translation>B ist aus einem anderen Speicher: der Cursor kann dort nicht stehen</translation>
    </message>
    <message>
        <source>The stream is in the same state in both stores.</source>
        <translation>Der Strom hat in beiden Speichern denselben Zustand.</translation>
    </message>
    <message>
        <source>opening the store of B …</source>
        <translation>der Speicher von B wird geöffnet …</translation>
    </message>
    <message>
        <source>the store of B cannot be opened: %1</source>
        <translation>der Speicher von B lässt sich nicht öffnen: %1</translation>
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
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
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
        <source>Upcast</source>
        <translation>Upcast</translation>
    </message>
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
        <source>The payload is %1 and shown decoded: see its bytes under Raw.</source>
        <translation>Die Nutzdaten sind %1 und werden dekodiert gezeigt: die Bytes stehen unter „Rohdaten“.</translation>
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
        <source>Linked into the stream that is listed. Its own: %1, version %2</source>
        <translation>In den aufgeführten Stream verknüpft. Der eigene: %1, Version %2</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>verknüpft</translation>
    </message>
    <message>
        <source>%1 added, %2 changed, %3 removed</source>
        <translation>%1 hinzugefügt, %2 geändert, %3 entfernt</translation>
    </message>
    <message>
        <source>From this time on: %1</source>
        <translation>Ab dieser Zeit: %1</translation>
    </message>
    <message>
        <source>Up to this time: %1</source>
        <translation>Bis zu dieser Zeit: %1</translation>
    </message>
    <message>
        <source>From this position on: %1</source>
        <translation>Ab dieser Position: %1</translation>
    </message>
    <message>
        <source>Up to this position: %1</source>
        <translation>Bis zu dieser Position: %1</translation>
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
    <name>hindcast::widgets::FailureMarks</name>
    <message>
        <source>The projection failed: %1 (%2)</source>
        <translation>Die Projektion scheiterte: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>type == &quot;…&quot; &amp;&amp; data.… &gt; 100</source>
        <translation>type == &quot;…&quot; &amp;&amp; data.… &gt; 100</translation>
    </message>
    <message>
        <source>Recent filters</source>
        <translation>Letzte Filter</translation>
    </message>
    <message>
        <source>Recent filters (Up and Down in the field)</source>
        <translation>Letzte Filter (Auf und Ab im Feld)</translation>
    </message>
    <message>
        <source>dim instead</source>
        <translation>nur ausgrauen</translation>
    </message>
    <message>
        <source>Keep the events that do not match and grey them, instead of hiding them</source>
        <translation>Nicht passende Ereignisse ausgrauen, statt sie auszublenden</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>No filter was applied yet</source>
        <translation>Noch kein Filter angewendet</translation>
    </message>
    <message>
        <source>%1 so far · %2 %</source>
        <translation>bisher %1 · %2 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Enter applies</source>
        <translation>Eingabetaste wendet an</translation>
    </message>
    <message>
        <source>Stop: the filter before stays in force</source>
        <translation>Abbrechen: der vorige Filter gilt weiter</translation>
    </message>
    <message>
        <source>Clear the filter: show all %1 events again</source>
        <translation>Filter aufheben: wieder alle %1 Ereignisse zeigen</translation>
    </message>
    <message>
        <source>Clear the field</source>
        <translation>Feld leeren</translation>
    </message>
    <message>
        <source>Save this filter under a name, as a button here</source>
        <translation>Diesen Filter unter einem Namen speichern, als Knopf hier</translation>
    </message>
    <message>
        <source>Save this filter: apply one first</source>
        <translation>Diesen Filter speichern: erst einen anwenden</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::FilterEmpty</name>
    <message>
        <source>No event of this stream matches.</source>
        <translation>Kein Ereignis dieses Streams passt.</translation>
    </message>
    <message>
        <source>0 of %1 events match.</source>
        <translation>0 von %1 Ereignissen passen.</translation>
    </message>
    <message>
        <source>These conditions must all hold; how many events each has alone:</source>
        <translation>Diese Bedingungen müssen alle gelten; so viele Ereignisse hat jede allein:</translation>
    </message>
    <message>
        <source>No event meets this condition:</source>
        <translation>Kein Ereignis erfüllt diese Bedingung:</translation>
    </message>
    <message>
        <source>Remove this condition: %1</source>
        <translation>Diese Bedingung entfernen: %1</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>%1 alone</source>
        <translation>allein %1</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>wird gezählt …</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::FilterPopup</name>
    <message>
        <source>Completions</source>
        <translation>Ergänzungen</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::FindBar</name>
    <message>
        <source>Find in the events…</source>
        <translation>In den Ereignissen suchen …</translation>
    </message>
    <message>
        <source>Text to find in payload, metadata, type, stream and ids</source>
        <translation>Gesuchter Text in Nutzdaten, Metadaten, Typ, Stream und IDs</translation>
    </message>
    <message>
        <source>Match upper and lower case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter, Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe, Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next hit (Enter, F3)</source>
        <translation>Nächster Treffer (Eingabe, F3)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop looking; what was found stays</source>
        <translation>Suche anhalten; das Gefundene bleibt</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 events</source>
        <translation>
            <numerusform>%1 Ereignis</numerusform>
            <numerusform>%1 Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>went around the end</source>
        <translation>vom anderen Ende weiter</translation>
    </message>
    <message>
        <source>looked through %1 %</source>
        <translation>%1 % durchsucht</translation>
    </message>
    <message>
        <source>stopped at %1 %</source>
        <translation>angehalten bei %1 %</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::FoldMenu</name>
    <message>
        <source>Merged payloads</source>
        <translation>Vereinte Nutzdaten</translation>
    </message>
    <message>
        <source>The fold of A</source>
        <translation>Die Projektion von A</translation>
    </message>
    <message>
        <source>Merged payloads (merge, built in)</source>
        <translation>Vereinte Nutzdaten (merge, eingebaut)</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Andere Datei …</translation>
    </message>
    <message>
        <source>A projection in JavaScript</source>
        <translation>Eine Projektion in JavaScript</translation>
    </message>
    <message>
        <source>JavaScript (*.js *.mjs);;All files (*)</source>
        <translation>JavaScript (*.js *.mjs);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a projection…</source>
        <translation>Projektion öffnen …</translation>
    </message>
    <message>
        <source>Write a projection…</source>
        <translation>Projektion schreiben …</translation>
    </message>
    <message>
        <source>In the store of A</source>
        <translation>Im Speicher von A</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>In another store…</source>
        <translation>In einem anderen Speicher …</translation>
    </message>
    <message>
        <source>Stop the parity check</source>
        <translation>Paritätsprüfung anhalten</translation>
    </message>
    <message>
        <source>Check against the store&apos;s snapshots</source>
        <translation>Gegen die Schnappschüsse des Speichers prüfen</translation>
    </message>
    <message>
        <source>Check against a read model&apos;s export…</source>
        <translation>Gegen den Export eines Lesemodells prüfen …</translation>
    </message>
    <message>
        <source>Choose a projection first: merge is not checked</source>
        <translation>Zuerst eine Projektion wählen: merge wird nicht geprüft</translation>
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
    <message>
        <source>Filter by events that have this: %1</source>
        <translation>Nach Ereignissen filtern, die das haben: %1</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::ParityRemark</name>
    <message>
        <source>different</source>
        <translation>anders</translation>
    </message>
    <message>
        <source>missing here</source>
        <translation>fehlt hier</translation>
    </message>
    <message>
        <source>not expected</source>
        <translation>nicht erwartet</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>(the one state)</source>
        <translation>(der eine Zustand)</translation>
    </message>
    <message>
        <source>expected %1, is %2</source>
        <translation>erwartet %1, ist %2</translation>
    </message>
    <message>
        <source>the store&apos;s snapshots</source>
        <translation>den Schnappschüssen des Speichers</translation>
    </message>
    <message>
        <source>parity with %1: %2</source>
        <translation>Parität mit %1: %2</translation>
    </message>
    <message>
        <source>parity with %1: all %L2 equal</source>
        <translation>Parität mit %1: alle %L2 gleich</translation>
    </message>
    <message>
        <source>parity with %1: %L2 of %L3 equal</source>
        <translation>Parität mit %1: %L2 von %L3 gleich</translation>
    </message>
    <message>
        <source>(of an earlier version)</source>
        <translation>(einer früheren Fassung)</translation>
    </message>
    <message>
        <source>no parity</source>
        <translation>keine Parität</translation>
    </message>
    <message>
        <source>parity: all %L1</source>
        <translation>Parität: alle %L1</translation>
    </message>
    <message>
        <source>parity: %L1 of %L2</source>
        <translation>Parität: %L1 von %L2</translation>
    </message>
    <message>
        <source>parity: checking …</source>
        <translation>Parität: wird geprüft …</translation>
    </message>
    <message>
        <source>Stop the parity check</source>
        <translation>Paritätsprüfung anhalten</translation>
    </message>
    <message>
        <source>Go to the event that set it last</source>
        <translation>Zum Ereignis, das es zuletzt gesetzt hat</translation>
    </message>
    <message>
        <source>No event here set it</source>
        <translation>Kein Ereignis hier hat es gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::PartitionView</name>
    <message>
        <source>partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Find a partition</source>
        <translation>Partition suchen</translation>
    </message>
    <message>
        <source>Partitions of the projection</source>
        <translation>Partitionen der Projektion</translation>
    </message>
    <message>
        <source>State of the partition</source>
        <translation>Zustand der Partition</translation>
    </message>
    <message>
        <source>(the one state)</source>
        <translation>(der eine Zustand)</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>gemeinsam</translation>
    </message>
    <message>
        <source>The one state</source>
        <translation>Der eine Zustand</translation>
    </message>
    <message>
        <source>of all that is read</source>
        <translation>von allem, was gelesen wird</translation>
    </message>
    <message numerus="yes">
        <source>%Ln partition(s)</source>
        <translation>
            <numerusform>%Ln Partition</numerusform>
            <numerusform>%Ln Partitionen</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2 partitions</source>
        <translation>%L1 von %L2 Partitionen</translation>
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
    <name>hindcast::widgets::ProgressLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::ProjectionPane</name>
    <message>
        <source>JavaScript (*.js *.mjs);;All files (*)</source>
        <translation>JavaScript (*.js *.mjs);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>Another program changed the file, and there are changes here</source>
        <translation>Ein anderes Programm hat die Datei geändert, und hier gibt es Änderungen</translation>
    </message>
    <message>
        <source>Take the file</source>
        <translation>Die Datei nehmen</translation>
    </message>
    <message>
        <source>Loses the changes here</source>
        <translation>Verliert die Änderungen hier</translation>
    </message>
    <message>
        <source>Keep these</source>
        <translation>Diese behalten</translation>
    </message>
    <message>
        <source>Saving replaces what the other program wrote</source>
        <translation>Speichern ersetzt, was das andere Programm geschrieben hat</translation>
    </message>
    <message>
        <source>A projection of your own</source>
        <translation>Eine eigene Projektion</translation>
    </message>
    <message>
        <source>Events are folded into states by a script in JavaScript, in KurrentDB&apos;s dialect or with initial and apply(state, event). Until there is one, payloads are merged.</source>
        <translation>Ein Skript in JavaScript macht aus Ereignissen Zustände, in der Mundart von KurrentDB oder mit initial und apply(state, event). Solange es keines gibt, werden Nutzdaten vereint.</translation>
    </message>
    <message>
        <source>Write one</source>
        <translation>Eine schreiben</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Begin another projection</source>
        <translation>Eine andere Projektion beginnen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Open a projection</source>
        <translation>Projektion öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the projection</source>
        <translation>Projektion speichern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Save the projection under another name</source>
        <translation>Projektion unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Whose rules the projection runs by</source>
        <translation>Nach wessen Regeln die Projektion läuft</translation>
    </message>
    <message>
        <source>KurrentDB&apos;s engine v1</source>
        <translation>KurrentDBs Engine v1</translation>
    </message>
    <message>
        <source>KurrentDB&apos;s engine v2</source>
        <translation>KurrentDBs Engine v2</translation>
    </message>
    <message>
        <source>It sees the clock of this machine</source>
        <translation>Sie sieht die Uhr dieses Rechners</translation>
    </message>
    <message>
        <source>Else it sees the time of the event, and its states are the same every time</source>
        <translation>Sonst sieht sie die Zeit des Ereignisses, und ihre Zustände sind jedes Mal dieselben</translation>
    </message>
    <message>
        <source>Engine v2</source>
        <translation>Engine v2</translation>
    </message>
    <message>
        <source>Engine v1</source>
        <translation>Engine v1</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>not deterministic</source>
        <translation>nicht deterministisch</translation>
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
    <name>hindcast::widgets::SavedFilters</name>
    <message>
        <source>Saved filter %1</source>
        <translation>Gespeicherter Filter %1</translation>
    </message>
    <message>
        <source>Undo: delete %1</source>
        <translation>Rückgängig: %1 löschen</translation>
    </message>
    <message>
        <source>Bring the deleted filter back: %1</source>
        <translation>Gelöschten Filter zurückholen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved filters that there is no room for</source>
        <translation>Gespeicherte Filter, für die kein Platz ist</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>Filter umbenennen</translation>
    </message>
    <message>
        <source>Replace by the filter in force</source>
        <translation>Durch den geltenden Filter ersetzen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Name of the filter:</source>
        <translation>Name des Filters:</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::ScriptDocument</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is no script: it is too large, or no text</source>
        <translation>%1 ist kein Skript: zu groß oder kein Text</translation>
    </message>
    <message>
        <source>untitled.js</source>
        <translation>unbenannt.js</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::ScriptEditor</name>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::ScriptFind</name>
    <message>
        <source>Find in the projection</source>
        <translation>In der Projektion suchen</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::ScriptLog</name>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>logged</source>
        <translation>protokolliert</translation>
    </message>
    <message>
        <source>What the projection logged</source>
        <translation>Was die Projektion protokolliert hat</translation>
    </message>
    <message numerus="yes">
        <source>It logged %Ln line(s) on the events folded so far</source>
        <translation>
            <numerusform>Sie hat zu den bisher verarbeiteten Ereignissen %Ln Zeile protokolliert</numerusform>
            <numerusform>Sie hat zu den bisher verarbeiteten Ereignissen %Ln Zeilen protokolliert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hindcast::widgets::ScriptProblems</name>
    <message>
        <source>line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>what is wrong</source>
        <translation>was nicht stimmt</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>What is wrong with the projection</source>
        <translation>Was an der Projektion nicht stimmt</translation>
    </message>
    <message>
        <source>It cannot be run: states are still those of the last version that could</source>
        <translation>Sie kann nicht laufen: Die Zustände sind noch die der letzten Fassung, die es konnte</translation>
    </message>
    <message numerus="yes">
        <source>It failed on %Ln event(s), which were left out</source>
        <translation>
            <numerusform>Sie ist an %Ln Ereignis gescheitert, das ausgelassen wurde</numerusform>
            <numerusform>Sie ist an %Ln Ereignissen gescheitert, die ausgelassen wurden</numerusform>
        </translation>
    </message>
    <message>
        <source>an upcaster fails: %1</source>
        <translation>ein Upcaster scheitert: %1</translation>
    </message>
    <message>
        <source>It changes, or may change, what it keeps outside its states (%1): each state is folded from the first event</source>
        <translation>Sie ändert, oder könnte ändern, was sie außerhalb ihrer Zustände hält (%1): jeder Zustand entsteht vom ersten Ereignis an neu</translation>
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
    <message>
        <source>Choose whose fold makes the states</source>
        <translation>Wählen, wessen Projektion die Zustände macht</translation>
    </message>
    <message>
        <source>No state</source>
        <translation>Kein Zustand</translation>
    </message>
    <message>
        <source>%1 makes no state of the events of this stream up to here.</source>
        <translation>%1 macht aus den Ereignissen dieses Streams bis hierher keinen Zustand.</translation>
    </message>
    <message>
        <source>%1 cannot be run</source>
        <translation>%1 kann nicht laufen</translation>
    </message>
    <message numerus="yes">
        <source>failed on %Ln event(s)</source>
        <translation>
            <numerusform>an %Ln Ereignis gescheitert</numerusform>
            <numerusform>an %Ln Ereignissen gescheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>(JavaScript)</source>
        <translation>(JavaScript)</translation>
    </message>
    <message>
        <source>The states could not be made</source>
        <translation>Die Zustände ließen sich nicht berechnen</translation>
    </message>
    <message>
        <source>Only for projections that have a state for each stream</source>
        <translation>Nur für Projektionen, die für jeden Stream einen Zustand haben</translation>
    </message>
    <message>
        <source>Only projections that have a state for each stream have a history</source>
        <translation>Nur Projektionen, die für jeden Stream einen Zustand haben, haben eine Geschichte</translation>
    </message>
    <message>
        <source>%1 has set nothing in it so far.</source>
        <translation>%1 hat bisher nichts darin gesetzt.</translation>
    </message>
    <message>
        <source>not deterministic</source>
        <translation>nicht deterministisch</translation>
    </message>
    <message>
        <source>keeps variables (%1)</source>
        <translation>hält Variablen (%1)</translation>
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
    <message>
        <source>Events that match: %1 of %2</source>
        <translation>Passende Ereignisse: %1 von %2</translation>
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
    <name>hindcast::widgets::UpcastTab</name>
    <message>
        <source>As stored</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <source>As handlers see it</source>
        <translation>Wie Handler es sehen</translation>
    </message>
    <message>
        <source>Payload as stored and as handlers see it, side by side</source>
        <translation>Nutzdaten wie gespeichert und wie Handler sie sehen, nebeneinander</translation>
    </message>
    <message>
        <source>Handlers see it as it is stored</source>
        <translation>Handler sehen es, wie es gespeichert ist</translation>
    </message>
    <message>
        <source>The projection has no upcaster for this event: for %1 in this version of its schema.</source>
        <translation>Die Projektion hat keinen Upcaster für dieses Ereignis: für %1 in dieser Version seines Schemas.</translation>
    </message>
    <message>
        <source>The upcasters failed on this event</source>
        <translation>Die Upcaster sind an diesem Ereignis gescheitert</translation>
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
