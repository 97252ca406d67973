<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Charts</name>
    <message>
        <source>%1: %2 now, %3 to %4, highest at %5.</source>
        <extracomment>Chart and line, newest value, lowest, highest, time of the highest</extracomment>
        <translation>%1: jetzt %2, %3 bis %4, am höchsten um %5.</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Anfragen pro Sekunde</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Latency of all requests</source>
        <translation>Latenz aller Anfragen</translation>
    </message>
    <message>
        <source>Requests in flight</source>
        <translation>Laufende Anfragen</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Bytes pro Sekunde</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Clients waiting to be accepted</source>
        <translation>Wartende Clients</translation>
    </message>
    <message>
        <source>in</source>
        <comment>bytes received</comment>
        <translation>ein</translation>
    </message>
    <message>
        <source>out</source>
        <comment>bytes sent</comment>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <extracomment>Endpoint, from, until</extracomment>
        <translation>%1 von %2 bis %3.</translation>
    </message>
    <message>
        <source>Nothing was recorded in this time.</source>
        <translation>In dieser Zeit wurde nichts aufgezeichnet.</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close Tab</source>
        <translation>Tab schließen</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>FD</source>
        <translation>FD</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Inode</source>
        <translation>Inode</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Limits hit</source>
        <translation>Grenzen erreicht</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>Peer inode</source>
        <translation>Inode der Gegenseite</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Recv-Q</source>
        <translation>Recv-Q</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Reply Size</source>
        <translation>Antwortgröße</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Send-Q</source>
        <translation>Send-Q</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Most requests/s</source>
        <translation>Meiste Anfragen/s</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Highest p99</source>
        <translation>Höchstes p99</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Most in flight</source>
        <translation>Meiste laufend</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>Ein/s</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>Aus/s</translation>
    </message>
    <message>
        <source>Most waiting</source>
        <translation>Meiste wartend</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>Wasserfall</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Server PID</source>
        <translation>Server-PID</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>Bytes/s</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--theme is system, light or dark, not %1</source>
        <translation>--theme ist system, light oder dark, nicht %1</translation>
    </message>
    <message>
        <source>Shows the endpoints of local servers, who is connected to them and what they answer.</source>
        <translation>Zeigt die Endpunkte lokaler Server, wer mit ihnen verbunden ist und was sie antworten.</translation>
    </message>
    <message>
        <source>Watch this socket, or @name for an abstract one; can be repeated.</source>
        <translation>Diesen Socket beobachten, oder @Name bei einem abstrakten; kann mehrmals angegeben werden.</translation>
    </message>
    <message>
        <source>Colours: system, light or dark.</source>
        <translation>Farben: system, light oder dark.</translation>
    </message>
    <message>
        <source>Save a screenshot of the window to this file and exit.</source>
        <translation>Ein Bild des Fensters in diese Datei schreiben und beenden.</translation>
    </message>
    <message>
        <source>Take the picture after this many milliseconds.</source>
        <translation>Das Bild nach so vielen Millisekunden aufnehmen.</translation>
    </message>
    <message>
        <source>Open a separate window even if one is already open.</source>
        <translation>Ein eigenes Fenster öffnen, auch wenn es schon eines gibt.</translation>
    </message>
    <message>
        <source>unexpected argument: %1</source>
        <translation>unerwartetes Argument: %1</translation>
    </message>
    <message>
        <source>there is no tab %1</source>
        <translation>es gibt keinen Reiter %1</translation>
    </message>
    <message>
        <source>--after is a number of milliseconds up to %1, not %2</source>
        <translation>--after ist eine Anzahl von Millisekunden bis %1, nicht %2</translation>
    </message>
    <message>
        <source>Keep the settings in this file, and the console&apos;s history beside it.</source>
        <translation>Die Einstellungen in dieser Datei speichern, und den Verlauf der Konsole daneben.</translation>
    </message>
    <message>
        <source>--endpoint is a path or an @name, not &quot;%1&quot;</source>
        <translation>--endpoint ist ein Pfad oder ein @Name, nicht „%1“</translation>
    </message>
    <message>
        <source>--%1 needs a file name</source>
        <translation>--%1 braucht den Namen einer Datei</translation>
    </message>
    <message>
        <source>Show this tab: overview, connections, map, trace, charts, console or events.</source>
        <translation>Diesen Tab zeigen: overview, connections, map, trace, charts, console oder events.</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>not accepted yet</source>
        <translation>noch nicht angenommen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>liest</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>handling</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>schreibt</translation>
    </message>
    <message>
        <source>client ended</source>
        <translation>Client beendet</translation>
    </message>
</context>
<context>
    <name>DetailSections</name>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Descriptor</source>
        <translation>Deskriptor</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>System error</source>
        <translation>Systemfehler</translation>
    </message>
    <message>
        <source>Determined</source>
        <translation>Festgestellt</translation>
    </message>
    <message>
        <source>by connecting</source>
        <translation>durch Verbinden</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Waiting to be accepted</source>
        <translation>Warten auf Annahme</translation>
    </message>
    <message>
        <source>%1, room for %2</source>
        <translation>%1, Platz für %2</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>Lauschende Sockets</translation>
    </message>
    <message>
        <source>Shadowed</source>
        <translation>Verdeckt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other listener(s) use this path for another file, which clients cannot reach</source>
        <translation>
            <numerusform>%Ln anderer lauschender Socket benutzt diesen Pfad für eine andere Datei, die Clients nicht erreichen können</numerusform>
            <numerusform>%Ln andere lauschende Sockets benutzen diesen Pfad für eine andere Datei, die Clients nicht erreichen können</numerusform>
        </translation>
    </message>
    <message>
        <source>Reported by the server</source>
        <translation>Was der Server mitteilt</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Arbeitsthreads</translation>
    </message>
    <message>
        <source>%1 of %2 busy</source>
        <translation>%1 von %2 beschäftigt</translation>
    </message>
    <message>
        <source>Requests queued</source>
        <translation>Wartende Anfragen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, davon %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Peak connections</source>
        <translation>Meiste Verbindungen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>In this state for</source>
        <translation>In diesem Zustand seit</translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation>Verbunden seit</translation>
    </message>
    <message>
        <source>Reply waits for the client</source>
        <translation>Antwort wartet auf den Client</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Not read by the client yet</source>
        <translation>Vom Client noch nicht gelesen</translation>
    </message>
    <message>
        <source>Server&apos;s end</source>
        <translation>Serverseite</translation>
    </message>
    <message>
        <source>Not read by the server yet</source>
        <translation>Vom Server noch nicht gelesen</translation>
    </message>
    <message>
        <source>Reported by the server, as of %1</source>
        <translation>Was der Server sagte, Stand %1</translation>
    </message>
    <message>
        <source>It does not answer now. These are the figures from its last answer.</source>
        <translation>Zurzeit antwortet er nicht. Dies sind die Zahlen seiner letzten Antwort.</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>Latency p50, p95, p99, max</source>
        <translation>Latenz p50, p95, p99, max.</translation>
    </message>
    <message>
        <source>Limits reached</source>
        <translation>Erreichte Grenzen</translation>
    </message>
    <message>
        <source>Kernel and server disagree about this connection: only one of them lists it.</source>
        <translation>Kernel und Server sind sich über diese Verbindung nicht einig: Nur einer von beiden führt sie auf.</translation>
    </message>
</context>
<context>
    <name>EndpointCondition</name>
    <message>
        <source>The server is running, but its socket file was removed: restart the server to create it again.</source>
        <translation>Der Server läuft, aber jemand hat seine Socket-Datei entfernt: Starten Sie den Server neu, damit er die Datei wieder anlegt.</translation>
    </message>
    <message>
        <source>Start the server, or check the path for typing errors.</source>
        <translation>Starten Sie den Server, oder prüfen Sie den Pfad auf Tippfehler.</translation>
    </message>
    <message>
        <source>Checking it is postponed, so as not to disturb busy servers: wait, or check it now.</source>
        <translation>Die Abfrage ist aufgeschoben, um beschäftigte Server nicht zu stören: Warten Sie, oder fragen Sie ihn jetzt ab.</translation>
    </message>
    <message>
        <source>Start the server, or check the name for typing errors.</source>
        <translation>Starten Sie den Server, oder prüfen Sie den Namen auf Tippfehler.</translation>
    </message>
    <message>
        <source>The socket file was left behind by a server that has ended. Start the server again; it will take the file over.</source>
        <translation>Die Socket-Datei stammt von einem Server, der sich beendet hat. Starten Sie den Server wieder; er übernimmt die Datei von selbst.</translation>
    </message>
    <message>
        <source>Choose another path for the socket, or move away the file in its place.</source>
        <translation>Wählen Sie einen anderen Pfad für den Socket, oder verschieben Sie die Datei, die an seiner Stelle liegt.</translation>
    </message>
    <message>
        <source>Use a shorter path, for example below $XDG_RUNTIME_DIR.</source>
        <translation>Verwenden Sie einen kürzeren Pfad, zum Beispiel unter $XDG_RUNTIME_DIR.</translation>
    </message>
    <message>
        <source>This is another kind of socket (datagram, for example). Only stream sockets are supported here.</source>
        <translation>Dies ist ein Socket anderer Art (zum Beispiel Datagramm). Nur mit Stream-Sockets kann hier gesprochen werden.</translation>
    </message>
    <message>
        <source>Check the path: this one can never be a socket.</source>
        <translation>Prüfen Sie den Pfad: Hier kann niemals ein Socket sein.</translation>
    </message>
    <message>
        <source>Ask the owner for access, or run the client as a user who has it. Connecting needs write permission on the socket and search permission on every directory above it.</source>
        <translation>Bitten Sie den Besitzer um Zugriff, oder starten Sie den Client als ein Benutzer, der ihn hat. Zum Verbinden sind Schreibrecht auf den Socket und Suchrecht auf jedes Verzeichnis darüber nötig.</translation>
    </message>
    <message>
        <source>The system or this program is out of descriptors or memory: close what is not needed, or raise the limit.</source>
        <translation>Dem System oder diesem Programm sind Deskriptoren oder Speicher ausgegangen: Schließen Sie, was nicht gebraucht wird, oder erhöhen Sie die Grenze.</translation>
    </message>
    <message>
        <source>See the reason given by the system.</source>
        <translation>Beachten Sie den Grund, den das System nennt.</translation>
    </message>
    <message>
        <source>Nobody listens on this socket</source>
        <translation>Niemand lauscht auf diesem Socket</translation>
    </message>
    <message>
        <source>The link leads nowhere</source>
        <translation>Der Link führt ins Leere</translation>
    </message>
    <message>
        <source>No such file; its directory exists</source>
        <translation>Keine solche Datei; das Verzeichnis gibt es</translation>
    </message>
    <message>
        <source>No such directory: %1</source>
        <translation>Kein solches Verzeichnis: %1</translation>
    </message>
    <message>
        <source>Not a socket</source>
        <translation>Kein Socket</translation>
    </message>
    <message>
        <source>Not a stream socket</source>
        <translation>Kein Stream-Socket</translation>
    </message>
    <message>
        <source>Access denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>Out of descriptors or memory</source>
        <translation>Keine Deskriptoren oder kein Speicher mehr</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Lauscht</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Not accepting</source>
        <translation>Nimmt nicht an</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Lauscht nicht</translation>
    </message>
    <message>
        <source>Path not found</source>
        <translation>Pfad fehlt</translation>
    </message>
    <message>
        <source>Invalid path</source>
        <translation>Ungültiger Pfad</translation>
    </message>
    <message>
        <source>Other error</source>
        <translation>Anderer Fehler</translation>
    </message>
    <message>
        <source>A server listens here and has room for more clients.</source>
        <translation>Hier lauscht ein Server und hat Platz für weitere Clients.</translation>
    </message>
    <message>
        <source>A server listens, but its queue of waiting clients is full: the next client is refused or has to wait.</source>
        <translation>Ein Server lauscht, aber seine Warteschlange der Clients ist voll: Der nächste Client wird abgewiesen oder muss warten.</translation>
    </message>
    <message>
        <source>There is a socket file, but nobody listens on it.</source>
        <translation>Es gibt eine Socket-Datei, und niemand lauscht darauf.</translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation>An diesem Pfad ist nichts.</translation>
    </message>
    <message>
        <source>Something that can never be a server&apos;s socket is at this path.</source>
        <translation>An diesem Pfad ist etwas, das nie der Socket eines Servers sein kann.</translation>
    </message>
    <message>
        <source>The state of this endpoint cannot be determined.</source>
        <translation>Der Zustand dieses Endpunkts lässt sich nicht ermitteln.</translation>
    </message>
    <message>
        <source>Connections shows which requests are in progress and for how long.</source>
        <translation>Sehen Sie unter „Verbindungen“ nach, welche Anfragen in Arbeit sind und wie lange schon.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s process, and at who waits in Connections. A longer queue (the backlog of listen()) helps against short bursts only.</source>
        <translation>Sehen Sie sich den Prozess des Servers an, und wer unter „Verbindungen“ wartet. Eine längere Warteschlange (der Backlog von listen()) hilft nur gegen kurze Spitzen.</translation>
    </message>
    <message>
        <source>In another network namespace</source>
        <translation>In einem anderen Netzwerk-Namensraum</translation>
    </message>
    <message>
        <source>Path taken</source>
        <translation>Pfad vergeben</translation>
    </message>
    <message>
        <source>A server runs, but its path leads to another socket.</source>
        <translation>Ein Server läuft, aber sein Pfad führt zu einem anderen Socket.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The server&apos;s process is stopped, so its clients wait in vain.</source>
        <translation>Der Prozess des Servers ist angehalten; seine Clients warten vergeblich.</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>A server listens, but does not answer on its control endpoint.</source>
        <translation>Ein Server lauscht, antwortet aber nicht auf seinem Steuerungs-Endpunkt.</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Überfüllt</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Festgefahren</translation>
    </message>
    <message>
        <source>All workers of the server have been in the same requests for a long time.</source>
        <translation>Alle Arbeitsthreads des Servers stecken seit langem in denselben Anfragen.</translation>
    </message>
    <message>
        <source>A server listens, but has not accepted a waiting client for several polls.</source>
        <translation>Ein Server lauscht, hat aber einen wartenden Client seit mehreren Abfragen nicht angenommen.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>The server finishes its requests and accepts no more connections.</source>
        <translation>Der Server beendet seine Anfragen und nimmt keine Verbindungen mehr an.</translation>
    </message>
    <message>
        <source>process %1 (%2) is held by a debugger</source>
        <translation>Prozess %1 (%2) wird von einem Debugger angehalten</translation>
    </message>
    <message>
        <source>process %1 (%2) waits for a disk or a file system</source>
        <translation>Prozess %1 (%2) wartet auf einen Datenträger oder ein Dateisystem</translation>
    </message>
    <message>
        <source>the main thread of process %1 (%2) has ended</source>
        <translation>der Haupt-Thread von Prozess %1 (%2) ist beendet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happens, and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No answer on the control endpoint</source>
        <translation>Keine Antwort auf dem Steuerungs-Endpunkt</translation>
    </message>
    <message>
        <source>No answer on the control endpoint since %1</source>
        <translation>Keine Antwort auf dem Steuerungs-Endpunkt seit %1</translation>
    </message>
    <message>
        <source>All workers (%1) in requests for %2</source>
        <translation>Alle Arbeitsthreads (%1) seit %2 in Anfragen</translation>
    </message>
    <message>
        <source>All workers (%1) in requests for %2, one in &quot;%3&quot;</source>
        <translation>Alle Arbeitsthreads (%1) seit %2 in Anfragen, einer in „%3“</translation>
    </message>
    <message>
        <source>The path is too long, with %1 bytes</source>
        <translation>Der Pfad ist mit %1 Bytes zu lang</translation>
    </message>
    <message>
        <source>Restart the server that lost its path: clients cannot reach it.</source>
        <translation>Starten Sie den Server neu, der seinen Pfad verloren hat: Clients erreichen ihn nicht.</translation>
    </message>
    <message>
        <source>Continue the process (kill -CONT), or end it.</source>
        <translation>Setzen Sie den Prozess fort (kill -CONT), oder beenden Sie ihn.</translation>
    </message>
    <message>
        <source>Its threads may all wait for something: look at the process with a debugger, or restart the server.</source>
        <translation>Vielleicht warten alle seine Threads auf etwas: Sehen Sie sich den Prozess mit einem Debugger an, oder starten Sie den Server neu.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or start its successor.</source>
        <translation>Warten Sie, bis er beendet ist, oder starten Sie seinen Nachfolger.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s process: its threads may all wait for something.</source>
        <translation>Sehen Sie sich den Prozess des Servers an: Vielleicht warten alle seine Threads auf etwas.</translation>
    </message>
    <message>
        <source>Waiting to be accepted: %1</source>
        <translation>Warten auf Annahme: %1</translation>
    </message>
    <message>
        <source>The path leads to another socket</source>
        <translation>Der Pfad führt zu einem anderen Socket</translation>
    </message>
    <message>
        <source>Finishing its requests</source>
        <translation>Beendet seine Anfragen</translation>
    </message>
    <message>
        <source>None accepted for three polls, waiting: %1</source>
        <translation>Seit drei Abfragen keiner angenommen, wartend: %1</translation>
    </message>
    <message>
        <source>The queue is full, waiting: %1</source>
        <translation>Die Warteschlange ist voll, wartend: %1</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>A server listens in another mount namespace: only there does this path lead to it.</source>
        <translation>Ein Server lauscht in einem anderen Mount-Namensraum: Nur dort führt dieser Pfad zu ihm.</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Run its clients in the same namespace, a container for example.</source>
        <translation>Starten Sie seine Clients im selben Namensraum, zum Beispiel in einem Container.</translation>
    </message>
    <message>
        <source>In another mount namespace</source>
        <translation>In einem anderen Mount-Namensraum</translation>
    </message>
    <message>
        <source>Not allowed to look</source>
        <translation>Wir dürfen nicht nachsehen</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht abgefragt</translation>
    </message>
    <message>
        <source>Nobody knows yet whether a server listens here: only connecting would tell.</source>
        <translation>Noch weiß niemand, ob hier ein Server lauscht: Nur eine Verbindung würde es zeigen.</translation>
    </message>
    <message>
        <source>A server may listen here, but we are not allowed to look or to connect.</source>
        <translation>Hier lauscht vielleicht ein Server, aber wir dürfen nicht nachsehen oder uns nicht verbinden.</translation>
    </message>
    <message>
        <source>Only root can tell whether the server removed its socket file or runs in another mount namespace.</source>
        <translation>Nur root kann erkennen, ob der Server seine Socket-Datei entfernt hat oder in einem anderen Mount-Namensraum läuft.</translation>
    </message>
    <message>
        <source>Not allowed to look where its server runs</source>
        <translation>Wir dürfen nicht nachsehen, wo der Server läuft</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht abgefragt</translation>
    </message>
    <message>
        <source>Queue growing</source>
        <translation>Warteschlange wächst</translation>
    </message>
    <message>
        <source>A server listens and accepts clients, but too slowly: more and more of them wait, or constantly many.</source>
        <translation>Ein Server lauscht und nimmt Clients an, aber zu langsam: Es warten immer mehr, oder ständig viele.</translation>
    </message>
    <message>
        <source>Waiting to be accepted: %1, room for %2</source>
        <translation>Warten auf Annahme: %1, Platz für %2</translation>
    </message>
    <message>
        <source>Process %1 (%2) is stopped</source>
        <translation>Prozess %1 (%2) ist angehalten</translation>
    </message>
    <message>
        <source>The server is in another network namespace, a container for example: the kernel lists its sockets only there.</source>
        <translation>Der Server ist in einem anderen Netzwerk-Namensraum, zum Beispiel in einem Container: Nur dort führt der Kernel seine Sockets auf.</translation>
    </message>
    <message>
        <source>A server listens and answers, but one of 20 replies takes too long (p95).</source>
        <translation>Ein Server lauscht und antwortet, aber eine von 20 Antworten dauert zu lange (p95).</translation>
    </message>
    <message>
        <source>p95 is %1</source>
        <translation>p95: %1</translation>
    </message>
    <message>
        <source>Programs with another XDG_RUNTIME_DIR do not find it by its name, only by its path.</source>
        <translation>Programme mit einem anderen XDG_RUNTIME_DIR finden ihn nicht über seinen Namen, nur über seinen Pfad.</translation>
    </message>
    <message>
        <source>Its runtime directory is %1, not %2</source>
        <translation>Das Laufzeitverzeichnis ist %1, nicht %2</translation>
    </message>
    <message>
        <source>Only its host knows more: connect to it again (menu Endpoint, Remote Hosts), or look there.</source>
        <translation>Mehr weiß nur sein Rechner: Verbinden Sie sich erneut mit ihm (Menü Endpunkt, Andere Rechner), oder sehen Sie dort nach.</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>clients whose user has no access</source>
        <translation>Clients, deren Benutzer keinen Zugriff hat</translation>
    </message>
    <message>
        <source>clients of a user with too many connections</source>
        <translation>Clients eines Benutzers mit zu vielen Verbindungen</translation>
    </message>
    <message>
        <source>malformed packets</source>
        <translation>fehlerhafte Pakete</translation>
    </message>
    <message>
        <source>requests too large</source>
        <translation>zu große Anfragen</translation>
    </message>
    <message>
        <source>new clients that sent nothing</source>
        <translation>neue Clients, die nichts gesendet haben</translation>
    </message>
    <message>
        <source>requests too slow to arrive</source>
        <translation>zu langsam eingetroffene Anfragen</translation>
    </message>
    <message>
        <source>connections idle for too long</source>
        <translation>zu lange untätige Verbindungen</translation>
    </message>
    <message>
        <source>clients that did not read their reply</source>
        <translation>Clients, die ihre Antwort nicht gelesen haben</translation>
    </message>
    <message>
        <source>unfinished requests dropped to make room</source>
        <translation>unvollständige Anfragen, die Platz machen mussten</translation>
    </message>
    <message>
        <source>idle connections ended to make room</source>
        <translation>untätige Verbindungen, die Platz machen mussten</translation>
    </message>
    <message>
        <source>stalled clients dropped to make room</source>
        <translation>hängende Clients, die Platz machen mussten</translation>
    </message>
    <message>
        <source>times the connection limit was reached</source>
        <translation>erreichte Verbindungsgrenze (Anzahl)</translation>
    </message>
    <message>
        <source>times a client could not be accepted</source>
        <translation>nicht angenommene Clients (Anzahl)</translation>
    </message>
    <message>
        <source>pauses for the memory of unfinished requests</source>
        <translation>Pausen wegen des Speichers unvollständiger Anfragen</translation>
    </message>
    <message>
        <source>handlers that ran for too long</source>
        <translation>zu lange laufende Handler</translation>
    </message>
    <message>
        <source>requests there was no memory for</source>
        <translation>Anfragen, für die der Speicher fehlte</translation>
    </message>
    <message>
        <source>clients there was no shared memory for</source>
        <translation>Clients, für die der gemeinsame Speicher fehlte</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Unknown process</source>
        <translation>Unbekannter Prozess</translation>
    </message>
    <message>
        <source>PIDs %1</source>
        <translation>PIDs %1</translation>
    </message>
    <message>
        <source>PID %1</source>
        <translation>PID %1</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>clients</comment>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln Endpunkt</numerusform>
            <numerusform>%Ln Endpunkte</numerusform>
        </translation>
    </message>
    <message>
        <source>without clients</source>
        <translation>ohne Clients</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 (PID %2)</source>
        <translation>%1 (PID %2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung</numerusform>
            <numerusform>%Ln Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) waiting</source>
        <translation>
            <numerusform>%Ln Client wartet</numerusform>
            <numerusform>%Ln Clients warten</numerusform>
        </translation>
    </message>
    <message>
        <source>connections unknown</source>
        <translation>Verbindungen unbekannt</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Anfragen pro Sekunde</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Bytes pro Sekunde</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Funktioniert nicht</translation>
    </message>
    <message>
        <source>Left a moment ago.</source>
        <translation>Ist vor einem Moment gegangen.</translation>
    </message>
    <message>
        <source>Requests and bytes are unknown.</source>
        <translation>Anfragen und Bytes sind unbekannt.</translation>
    </message>
    <message>
        <source>Client processes: %1, endpoints: %2, servers: %3.</source>
        <translation>Client-Prozesse: %1, Endpunkte: %2, Server: %3.</translation>
    </message>
</context>
<context>
    <name>Monitor::AddEndpointDialog</name>
    <message>
        <source>Add Endpoint</source>
        <translation>Endpunkt hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Path of the socket, or @name of an abstract one:</source>
        <translation>&amp;Pfad des Sockets oder @Name eines abstrakten:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>It need not exist yet: it is watched until it does.</source>
        <translation>Er muss noch nicht existieren: Er wird beobachtet, bis es ihn gibt.</translation>
    </message>
    <message>
        <source>Will be watched: %1</source>
        <translation>Wird beobachtet: %1</translation>
    </message>
    <message>
        <source>The @ must be followed by a name.</source>
        <translation>Auf das @ muss ein Name folgen.</translation>
    </message>
    <message>
        <source>Choose a Socket</source>
        <translation>Einen Socket wählen</translation>
    </message>
</context>
<context>
    <name>Monitor::AddHostDialog</name>
    <message>
        <source>Connect at each &amp;start of this program</source>
        <translation>Bei jedem &amp;Start dieses Programms verbinden</translation>
    </message>
    <message>
        <source>Add Remote Host</source>
        <translation>Anderen Rechner hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Host, as ssh knows it:</source>
        <translation>&amp;Rechner, wie ssh ihn kennt:</translation>
    </message>
    <message>
        <source>user@host.example</source>
        <translation>benutzer@rechner.example</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Your own ssh connects, with your configuration and keys; nobody is asked for a password. Only the name is stored.</source>
        <translation>Ihr eigenes ssh stellt die Verbindung her, mit Ihrer Konfiguration und Ihren Schlüsseln; nach einem Passwort wird nicht gefragt. Gespeichert wird nur der Name.</translation>
    </message>
</context>
<context>
    <name>Monitor::Alert</name>
    <message>
        <source>%1: this is a test</source>
        <translation>%1: dies ist ein Test</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln Alarm</numerusform>
            <numerusform>%Ln Alarme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) ended</source>
        <translation>
            <numerusform>%Ln Alarm beendet</numerusform>
            <numerusform>%Ln Alarme beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Test alert</source>
        <translation>Testalarm</translation>
    </message>
    <message>
        <source>Alert: %1</source>
        <comment>endpoint</comment>
        <translation>Alarm: %1</translation>
    </message>
    <message>
        <source>Alert ended: %1</source>
        <comment>endpoint</comment>
        <translation>Alarm beendet: %1</translation>
    </message>
    <message>
        <source>ended – %1</source>
        <comment>an alert</comment>
        <translation>beendet – %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>endpoint and alert</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Keine Alarme</translation>
    </message>
    <message>
        <source>needs attention</source>
        <comment>an endpoint</comment>
        <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>in trouble</source>
        <comment>an endpoint</comment>
        <translation>in Schwierigkeiten</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>backlog</source>
        <translation>Rückstau</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <comment>a figure and a number</comment>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>%1: nothing is known of this endpoint anymore</source>
        <translation>%1: über diesen Endpunkt ist nichts mehr bekannt</translation>
    </message>
    <message>
        <source>%1: the rule was removed or changed</source>
        <translation>%1: die Regel wurde entfernt oder geändert</translation>
    </message>
    <message>
        <source>%1: %2 %3, above %4</source>
        <comment>rule, figure and its values</comment>
        <translation>%1: %2 %3, über %4</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>rule, figure and its value</comment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>rule and state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>rule, state and why</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1 needs attention</source>
        <translation>%1 Aufmerksamkeit braucht</translation>
    </message>
    <message>
        <source>%1 is in trouble</source>
        <translation>%1 in Schwierigkeiten ist</translation>
    </message>
    <message>
        <source>the state of %1 is %2</source>
        <translation>der Zustand von %1 %2 ist</translation>
    </message>
    <message>
        <source>p95 of %1 is above %2</source>
        <translation>p95 von %1 über %2 liegt</translation>
    </message>
    <message>
        <source>the backlog of %1 is above %2</source>
        <translation>der Rückstau von %1 über %2 liegt</translation>
    </message>
    <message>
        <source>connections of %1 are above %2</source>
        <translation>Verbindungen von %1 über %2 liegen</translation>
    </message>
    <message>
        <source>errors of %1 are above %2</source>
        <translation>Fehler von %1 über %2 liegen</translation>
    </message>
    <message>
        <source>restarts of %1 are above %2</source>
        <translation>Neustarts von %1 über %2 liegen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln poll(s) in a row</source>
        <translation>
            <numerusform>%Ln Abfrage</numerusform>
            <numerusform>%Ln Abfragen in Folge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <comment>what is so, at how many polls</comment>
        <translation>%1, bei %2</translation>
    </message>
</context>
<context>
    <name>Monitor::AlertNotifier</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>IPC Monitor</source>
        <translation>IPC Monitor</translation>
    </message>
</context>
<context>
    <name>Monitor::AlertRuleForm</name>
    <message>
        <source>Of the endpoints it is about: * is any text, ? any character</source>
        <translation>Der Endpunkte, um die es geht: * ist beliebiger Text, ? ein beliebiges Zeichen</translation>
    </message>
    <message>
        <source>the state is</source>
        <translation>der Zustand ist</translation>
    </message>
    <message>
        <source>p95 is above</source>
        <translation>p95 liegt über</translation>
    </message>
    <message>
        <source>waiting clients and requests are above</source>
        <translation>wartende Clients und Anfragen liegen über</translation>
    </message>
    <message>
        <source>connections are above</source>
        <translation>Verbindungen liegen über</translation>
    </message>
    <message>
        <source>failed requests since the last poll are above</source>
        <translation>fehlgeschlagene Anfragen seit der letzten Abfrage liegen über</translation>
    </message>
    <message>
        <source>restarts since the last poll are above</source>
        <translation>Neustarts seit der letzten Abfrage liegen über</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;When:</source>
        <translation>&amp;Wenn:</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>&amp;Für:</translation>
    </message>
    <message>
        <source>Good polls that end it</source>
        <translation>Gute Abfragen, die ihn beenden</translation>
    </message>
    <message>
        <source>The rule in words</source>
        <translation>Die Regel in Worten</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>in trouble</source>
        <translation>in Schwierigkeiten</translation>
    </message>
    <message>
        <source>En&amp;ds after:</source>
        <translation>En&amp;det nach:</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Which endpoints? * stands for all of them.</source>
        <translation>Welche Endpunkte? * steht für alle.</translation>
    </message>
    <message>
        <source>It would end while it is still raised: choose at most %1.</source>
        <translation>Er würde enden, während er noch besteht: höchstens %1 wählen.</translation>
    </message>
    <message>
        <source>Raised when %1.</source>
        <translation>Wird ausgelöst, wenn %1.</translation>
    </message>
    <message>
        <source>En&amp;ds at or below:</source>
        <translation>En&amp;det bei höchstens:</translation>
    </message>
    <message numerus="yes">
        <source> poll(s) in a row</source>
        <translation>
            <numerusform> Abfrage</numerusform>
            <numerusform> Abfragen in Folge</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Endpoint:</source>
        <translation>End&amp;punkt:</translation>
    </message>
</context>
<context>
    <name>Monitor::AlertRulesEditor</name>
    <message>
        <source>The rules are in %1, which ipcctl watch reads, too.</source>
        <translation>Die Regeln stehen in %1; auch ipcctl watch liest sie.</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Alarmregeln</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>D&amp;uplizieren</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Stumm</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Show what an alert of this rule looks like, and record it as an event</source>
        <translation>Zeigen, wie ein Alarm dieser Regel aussieht, und als Ereignis festhalten</translation>
    </message>
    <message>
        <source>For &amp;15 minutes</source>
        <translation>Für &amp;15 Minuten</translation>
    </message>
    <message>
        <source>For 1 &amp;hour</source>
        <translation>Für 1 &amp;Stunde</translation>
    </message>
    <message>
        <source>For 8 h&amp;ours</source>
        <translation>Für 8 St&amp;unden</translation>
    </message>
    <message>
        <source>&amp;Always</source>
        <translation>&amp;Immer</translation>
    </message>
    <message>
        <source>&amp;Not anymore</source>
        <translation>&amp;Nicht mehr</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>Monitor::AlertRulesModel</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Raised when</source>
        <translation>Ausgelöst, wenn</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <translation>Stumm bis %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln Alarm</numerusform>
            <numerusform>%Ln Alarme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::AlertStatus</name>
    <message>
        <source>No alerts</source>
        <translation>Keine Alarme</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln Alarm</numerusform>
            <numerusform>%Ln Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, muted until %2</source>
        <translation>%1, stumm bis %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::AlertsPage</name>
    <message>
        <source>&amp;Go on watching in the tray when the window is closed</source>
        <translation>Bei geschlossenem Fenster in der Kontroll&amp;leiste weiter beobachten</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>Dieser Desktop hat keine Kontrollleiste.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Alert rules:</source>
        <translation>Alarmregeln:</translation>
    </message>
    <message>
        <source>Show the worst alert as an &amp;icon in the tray</source>
        <translation>Den schlimmsten Alarm als S&amp;ymbol in der Kontrollleiste zeigen</translation>
    </message>
    <message>
        <source>condition state threshold limit latency errors restarts backlog mute test raise</source>
        <translation>Bedingung Zustand Schwelle Grenze Latenz Fehler Neustarts Rückstau stumm Test auslösen</translation>
    </message>
    <message>
        <source>notification desktop status area</source>
        <translation>Benachrichtigung Desktop Statusbereich</translation>
    </message>
    <message>
        <source>quit exit background hide minimize</source>
        <translation>beenden schließen Hintergrund verbergen minimieren</translation>
    </message>
    <message>
        <source>Your alert rules will be replaced by the one of a first start.</source>
        <translation>Ihre Alarmregeln werden durch die eine des ersten Starts ersetzt.</translation>
    </message>
</context>
<context>
    <name>Monitor::Application</name>
    <message>
        <source>IPC Monitor</source>
        <translation>IPC Monitor</translation>
    </message>
    <message>
        <source>cannot save a screenshot to %1</source>
        <translation>in %1 kann kein Bild geschrieben werden</translation>
    </message>
    <message>
        <source>cannot open a window without a display; ipcctl works without one</source>
        <translation>ohne Bildschirm lässt sich kein Fenster öffnen; ipcctl braucht keinen</translation>
    </message>
    <message>
        <source>The alert rules in %1 cannot be read; the defaults are used: %2.</source>
        <translation>Die Alarmregeln in %1 sind nicht lesbar; die Vorgaben gelten: %2.</translation>
    </message>
    <message>
        <source>The privacy rules cannot be read, so everything is hidden: %1</source>
        <translation>Die Datenschutzregeln können nicht gelesen werden, daher wird alles verborgen: %1</translation>
    </message>
</context>
<context>
    <name>Monitor::BundleDialog</name>
    <message>
        <source>Support Bundle</source>
        <translation>Support-Paket</translation>
    </message>
    <message>
        <source>One file for a bug report. This is all that it will contain; the privacy rules have hidden what they know to be secret. Look through it before you pass it on.</source>
        <translation>Eine Datei für einen Fehlerbericht. Dies ist alles, was sie enthalten wird; die Datenschutzregeln haben verborgen, was sie als geheim erkennen. Sehen Sie es durch, bevor Sie es weitergeben.</translation>
    </message>
    <message>
        <source>Content of the bundle</source>
        <translation>Inhalt des Pakets</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>&amp;Versionen</translation>
    </message>
    <message>
        <source>Setti&amp;ngs</source>
        <translation>Ei&amp;nstellungen</translation>
    </message>
    <message>
        <source>&amp;Endpoints</source>
        <translation>&amp;Endpunkte</translation>
    </message>
    <message>
        <source>Stat&amp;istics</source>
        <translation>Stat&amp;istik</translation>
    </message>
    <message>
        <source>Even&amp;ts</source>
        <translation>E&amp;reignisse</translation>
    </message>
    <message>
        <source>T&amp;race</source>
        <translation>Mitschni&amp;tt</translation>
    </message>
    <message>
        <source>&amp;Hide home directory</source>
        <translation>&amp;Benutzerverzeichnis verbergen</translation>
    </message>
    <message>
        <source>Write ~ instead of your home directory, which has your name</source>
        <translation>~ statt Ihres Benutzerverzeichnisses schreiben, das Ihren Namen enthält</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Wird gesammelt…</translation>
    </message>
    <message>
        <source>%1, not written yet</source>
        <translation>%1, noch nicht geschrieben</translation>
    </message>
    <message>
        <source>Save Support Bundle</source>
        <translation>Support-Paket speichern</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Nach %1 geschrieben</translation>
    </message>
</context>
<context>
    <name>Monitor::CallForm</name>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>Ganzzahl</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>list in JSON</source>
        <translation>Liste in JSON</translation>
    </message>
    <message>
        <source>map in JSON</source>
        <translation>Objekt in JSON</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>beliebiger Wert</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>%1 oder weniger</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>Standard: %1</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>%1, length %2</source>
        <translation>%1, Länge %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>Standard %1</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Arguments of the command</source>
        <translation>Argumente des Befehls</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No parameters.</source>
        <translation>Keine Parameter.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Not accepted: %1</source>
        <translation>Nicht zulässig: %1</translation>
    </message>
</context>
<context>
    <name>Monitor::ChartModel</name>
    <message>
        <source>Nothing was recorded.</source>
        <translation>Nichts wurde aufgezeichnet.</translation>
    </message>
</context>
<context>
    <name>Monitor::ChartView</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
</context>
<context>
    <name>Monitor::ChartsPage</name>
    <message>
        <source>Figures over time</source>
        <translation>Zahlen im Zeitverlauf</translation>
    </message>
    <message>
        <source>Nothing was recorded in this time.</source>
        <translation>In dieser Zeit wurde nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>Follow Now</source>
        <translation>Jetzt folgen</translation>
    </message>
    <message>
        <source>Keep the newest records in view</source>
        <translation>Die neuesten Werte im Blick behalten</translation>
    </message>
    <message>
        <source>Heat Map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Show how many requests took how long, not just percentiles</source>
        <translation>Zeigen, wie viele Anfragen wie lange dauerten, nicht nur Perzentile</translation>
    </message>
    <message>
        <source>Show as Table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Show the numbers of the charts instead</source>
        <translation>Stattdessen die Zahlen der Diagramme zeigen</translation>
    </message>
    <message>
        <source>Export Charts…</source>
        <translation>Diagramme exportieren…</translation>
    </message>
    <message>
        <source>Save what is shown as a picture or as numbers</source>
        <translation>Das Gezeigte als Bild oder als Zahlen speichern</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>Zeitspanne</translation>
    </message>
    <message>
        <source>How much time the charts show</source>
        <translation>Wie viel Zeit die Diagramme zeigen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Draw another endpoint beside the selected one, with dashed lines</source>
        <translation>Neben dem ausgewählten einen anderen Endpunkt zeichnen, mit gestrichelten Linien</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Vergleichen mit…</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Nach %1 geschrieben</translation>
    </message>
    <message>
        <source>Select an endpoint to see its charts.</source>
        <translation>Einen Endpunkt auswählen, um seine Diagramme zu sehen.</translation>
    </message>
    <message>
        <source>Drag to zoom, click on a peak to select it.</source>
        <translation>Ziehen vergrößert, ein Klick auf eine Spitze wählt sie aus.</translation>
    </message>
    <message>
        <source>Selected: %1 to %2</source>
        <translation>Ausgewählt: %1 bis %2</translation>
    </message>
    <message>
        <source>Export Charts</source>
        <translation>Diagramme exportieren</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation>Skalierbares Bild (*.svg)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
</context>
<context>
    <name>Monitor::ClientModel</name>
    <message>
        <source>The processes of these connections are unknown.</source>
        <translation>Die Prozesse dieser Verbindungen sind unbekannt.</translation>
    </message>
    <message>
        <source>No request is known to be in progress.</source>
        <translation>Es ist keine laufende Anfrage bekannt.</translation>
    </message>
</context>
<context>
    <name>Monitor::CommandEditor</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>How the request is written</source>
        <translation>Wie die Anfrage geschrieben ist</translation>
    </message>
    <message>
        <source>Re&amp;quest as:</source>
        <translation>Anfra&amp;ge als:</translation>
    </message>
    <message>
        <source>Path of the file whose content is sent</source>
        <translation>Pfad der Datei, deren Inhalt gesendet wird</translation>
    </message>
    <message>
        <source>File to send</source>
        <translation>Zu sendende Datei</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>File to Send</source>
        <translation>Zu sendende Datei</translation>
    </message>
    <message>
        <source>A byte needs two digits</source>
        <translation>Ein Byte braucht zwei Ziffern</translation>
    </message>
    <message>
        <source>Only the digits 0–9 and a–f are allowed</source>
        <translation>Nur die Ziffern 0–9 und a–f ergeben Bytes</translation>
    </message>
    <message>
        <source>The request is in a file</source>
        <translation>Die Anfrage steht in einer Datei</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Eine Datei wählen</translation>
    </message>
    <message>
        <source>%1 (line %2, column %3)</source>
        <translation>%1 (Zeile %2, Spalte %3)</translation>
    </message>
    <message>
        <source>What to send. Ctrl+Enter sends it.</source>
        <translation>Was gesendet wird. Strg+Eingabe sendet es.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
</context>
<context>
    <name>Monitor::CommandPalette</name>
    <message>
        <source>Command Palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Type a part of a command, an endpoint, a favourite or a recent request</source>
        <translation>Teil eines Befehls, eines Endpunkts, eines Favoriten oder einer früheren Anfrage</translation>
    </message>
</context>
<context>
    <name>Monitor::CommandTextEdit</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
</context>
<context>
    <name>Monitor::ConnectionModel</name>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>No request is in progress.</source>
        <translation>Keine Anfrage ist in Arbeit.</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Noch nicht gemessen.</translation>
    </message>
    <message>
        <source>The server has not accepted this client yet.</source>
        <translation>Der Server hat diesen Client noch nicht angenommen.</translation>
    </message>
    <message>
        <source>The server does not list this connection.</source>
        <translation>Der Server führt diese Verbindung nicht auf.</translation>
    </message>
    <message>
        <source>The server did not answer: %1</source>
        <translation>Der Server hat nicht geantwortet: %1</translation>
    </message>
    <message>
        <source>only the server knows it</source>
        <translation>nur dem Server bekannt</translation>
    </message>
    <message>
        <source>only the kernel knows it</source>
        <translation>nur dem Kernel bekannt</translation>
    </message>
    <message>
        <source>Hidden: this is the server view.</source>
        <translation>Ausgelassen: Gezeigt wird, was der Server mitteilt.</translation>
    </message>
    <message>
        <source>Hidden: this is the kernel view.</source>
        <translation>Ausgelassen: Gezeigt wird, was der Kernel mitteilt.</translation>
    </message>
    <message>
        <source>The client ended before the server accepted it.</source>
        <translation>Der Client wurde beendet, bevor der Server ihn angenommen hat.</translation>
    </message>
    <message>
        <source>Kernel and server persistently disagree about this connection: only one of them lists it.</source>
        <translation>Kernel und Server sind sich über diese Verbindung dauerhaft nicht einig: Nur einer von beiden führt sie auf.</translation>
    </message>
</context>
<context>
    <name>Monitor::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Select an endpoint to see who is connected to it.</source>
        <translation>Wählen Sie einen Endpunkt, um zu sehen, wer mit ihm verbunden ist.</translation>
    </message>
    <message>
        <source>&amp;Follow This Process</source>
        <translation>Diesem Prozess &amp;folgen</translation>
    </message>
    <message>
        <source>Show only the connections of this process</source>
        <translation>Nur die Verbindungen dieses Prozesses zeigen</translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>&amp;Trennen…</translation>
    </message>
    <message>
        <source>Make the server close this connection</source>
        <translation>Den Server diese Verbindung trennen lassen</translation>
    </message>
    <message>
        <source>Nobody is connected to %1.</source>
        <translation>Niemand ist mit %1 verbunden.</translation>
    </message>
    <message>
        <source>The kernel does not list sockets here: queues and processes are unknown. %1</source>
        <translation>Der Kernel führt hier keine Liste der Sockets: Warteschlangen und Prozesse sind unbekannt. %1</translation>
    </message>
    <message>
        <source>The server does not answer: requests and bytes are unknown. %1</source>
        <translation>Der Server antwortet nicht: Anfragen und Bytes sind unbekannt. %1</translation>
    </message>
    <message>
        <source>Kernel view only: this server does not report requests and commands. Servers built with IpcCore do, unless introspection is off or they use another runtime directory.</source>
        <translation>Nur die Sicht des Kernels: Dieser Server teilt nichts über Anfragen und Befehle mit. Server mit IpcCore tun das, sofern die Introspektion nicht abgeschaltet ist und sie kein anderes Laufzeitverzeichnis benutzen.</translation>
    </message>
    <message>
        <source>Disconnect a client</source>
        <translation>Einen Client trennen</translation>
    </message>
    <message>
        <source>Close connection %1 of %2?</source>
        <translation>Verbindung %1 von %2 trennen?</translation>
    </message>
    <message>
        <source>Process: %1
PID: %2
Command in progress: %3</source>
        <translation>Prozess: %1
PID: %2
Befehl in Arbeit: %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Connection %1 was not closed: %2</source>
        <translation>Verbindung %1 wurde nicht getrennt: %2</translation>
    </message>
    <message>
        <source>Kernel and server</source>
        <translation>Kernel und Server</translation>
    </message>
    <message>
        <source>Kernel view</source>
        <translation>Sicht des Kernels</translation>
    </message>
    <message>
        <source>Server view</source>
        <translation>Sicht des Servers</translation>
    </message>
    <message>
        <source>Source of the data shown</source>
        <translation>Wessen Wissen gezeigt wird</translation>
    </message>
    <message>
        <source>Show what the kernel, the server or both know about the connections</source>
        <translation>Zeigen, was der Kernel, der Server oder beide über die Verbindungen wissen</translation>
    </message>
    <message>
        <source>Looking for connections…</source>
        <translation>Verbindungen werden gesucht…</translation>
    </message>
    <message>
        <source>The server of %1 does not report who is connected.</source>
        <translation>Der Server von %1 teilt nicht mit, wer verbunden ist.</translation>
    </message>
    <message>
        <source>Nothing reports who is connected to %1.</source>
        <translation>Niemand teilt mit, wer mit %1 verbunden ist.</translation>
    </message>
    <message>
        <source>Nobody can connect to %1 now. %2: %3.</source>
        <translation>Niemand kann sich zurzeit mit %1 verbinden. %2: %3.</translation>
    </message>
    <message>
        <source>Connection %1 of %2 no longer exists; nothing was closed.</source>
        <translation>Verbindung %1 von %2 gibt es nicht mehr; nichts wurde getrennt.</translation>
    </message>
    <message>
        <source>The server does not answer: requests and bytes are unknown.</source>
        <translation>Der Server antwortet nicht: Anfragen und Bytes sind unbekannt.</translation>
    </message>
    <message>
        <source>Show C&amp;losed Connections</source>
        <translation>&amp;Geschlossene Verbindungen anzeigen</translation>
    </message>
    <message>
        <source>Keep connections in the table for a few seconds, greyed, when they are closed</source>
        <translation>Geschlossene Verbindungen noch einige Sekunden lang ausgegraut in der Tabelle behalten</translation>
    </message>
    <message>
        <source>Client processes</source>
        <translation>Client-Prozesse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung</numerusform>
            <numerusform>%Ln Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 requests/s · %3 in · %4 out</source>
        <translation>%1 · %2 Anfragen/s · %3 ein · %4 aus</translation>
    </message>
    <message>
        <source>Show one row for each client process, with the sums over its connections; open a row to see them</source>
        <translation>Eine Zeile je Client-Prozess mit den Summen über seine Verbindungen zeigen; eine Zeile öffnen, um sie zu sehen</translation>
    </message>
    <message>
        <source>Group &amp;by Process</source>
        <translation>Nach &amp;Prozess gruppieren</translation>
    </message>
    <message>
        <source>Connections counted by the server: %1, by the kernel: %2. The State column shows which ones differ.</source>
        <translation>Vom Server gezählte Verbindungen: %1, vom Kernel: %2. Die Spalte „Zustand“ zeigt die Unterschiede.</translation>
    </message>
    <message>
        <source>The server is in another network namespace, so the kernel does not list its sockets here.</source>
        <translation>Der Server ist in einem anderen Netzwerk-Namensraum; deshalb führt der Kernel seine Sockets hier nicht auf.</translation>
    </message>
    <message>
        <source>Trace This Connection</source>
        <translation>Diese Verbindung mitschneiden</translation>
    </message>
    <message>
        <source>Show each request of this connection as it is answered</source>
        <translation>Zeigt jede Anfrage dieser Verbindung, sobald sie beantwortet ist</translation>
    </message>
    <message>
        <source>Processes, PIDs and users are those of %1.</source>
        <translation>Prozesse, PIDs und Benutzer sind die von %1.</translation>
    </message>
    <message>
        <source>Queues and clients not accepted yet are unknown. %1</source>
        <translation>Warteschlangen und noch nicht angenommene Clients sind unbekannt. %1</translation>
    </message>
</context>
<context>
    <name>Monitor::ConsoleActions</name>
    <message>
        <source>&amp;Send Request</source>
        <translation>Anfrage &amp;senden</translation>
    </message>
    <message>
        <source>Send the request (Ctrl+Enter)</source>
        <translation>Die Anfrage senden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Cancel the request (Esc)</source>
        <translation>Die Anfrage abbrechen (Esc)</translation>
    </message>
    <message>
        <source>Re&amp;peat</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Send the request several times</source>
        <translation>Die Anfrage mehrmals senden</translation>
    </message>
    <message>
        <source>Copy as C&amp;ommand</source>
        <translation>Als &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy a shell command that sends the same bytes</source>
        <translation>Eine Zeile für die Shell kopieren, die dieselben Bytes sendet</translation>
    </message>
    <message>
        <source>Add to &amp;Favourites…</source>
        <translation>Zu &amp;Favoriten hinzufügen…</translation>
    </message>
    <message>
        <source>Keep the request under a name</source>
        <translation>Die Anfrage unter einem Namen aufbewahren</translation>
    </message>
    <message>
        <source>Cop&amp;y Reply</source>
        <translation>Antwort k&amp;opieren</translation>
    </message>
    <message>
        <source>Copy the whole reply, as text or hexadecimal digits</source>
        <translation>Die ganze Antwort kopieren, als Text oder als hexadezimale Ziffern</translation>
    </message>
    <message>
        <source>Sa&amp;ve Reply…</source>
        <translation>Antwor&amp;t speichern…</translation>
    </message>
    <message>
        <source>Save the reply to a file</source>
        <translation>Die Antwort in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Next &amp;Difference</source>
        <translation>Nächster &amp;Unterschied</translation>
    </message>
    <message>
        <source>Prev&amp;ious Difference</source>
        <translation>Vor&amp;iger Unterschied</translation>
    </message>
    <message>
        <source>Search &amp;History</source>
        <translation>&amp;Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Find an earlier request (Ctrl+R while writing one)</source>
        <translation>Eine frühere Anfrage finden (Strg+R beim Schreiben)</translation>
    </message>
    <message>
        <source>&amp;New Console Tab</source>
        <translation>&amp;Neuer Konsolentab</translation>
    </message>
    <message>
        <source>Write another request, and keep this one</source>
        <translation>Eine weitere Anfrage schreiben und diese behalten</translation>
    </message>
    <message>
        <source>Close Console Ta&amp;b</source>
        <translation>&amp;Konsolentab schließen</translation>
    </message>
    <message>
        <source>Close this request; it can be reopened</source>
        <translation>Diese Anfrage schließen; sie kann wieder geöffnet werden</translation>
    </message>
    <message>
        <source>Reopen Closed T&amp;ab</source>
        <translation>Geschlossenen Tab wie&amp;der öffnen</translation>
    </message>
    <message>
        <source>Bring back the request closed last</source>
        <translation>Die zuletzt geschlossene Anfrage zurückholen</translation>
    </message>
    <message>
        <source>Ne&amp;xt Console Tab</source>
        <translation>Näc&amp;hster Konsolentab</translation>
    </message>
    <message>
        <source>Go to the next request</source>
        <translation>Zur nächsten Anfrage gehen</translation>
    </message>
    <message>
        <source>Previo&amp;us Console Tab</source>
        <translation>Konsolentab &amp;zurück</translation>
    </message>
    <message>
        <source>Go to the previous request</source>
        <translation>Zur vorigen Anfrage gehen</translation>
    </message>
    <message>
        <source>Go to the next line that differs from the previous reply (F7)</source>
        <translation>Zur nächsten Zeile gehen, die sich von der vorigen Antwort unterscheidet (F7)</translation>
    </message>
    <message>
        <source>Go to the previous line that differs from the previous reply (Shift+F7)</source>
        <translation>Zur Zeile davor gehen, die sich von der vorigen Antwort unterscheidet (Umschalt+F7)</translation>
    </message>
    <message>
        <source>Service Commands</source>
        <translation>Befehle des Dienstes</translation>
    </message>
    <message>
        <source>Ask the service for its commands, and fill in forms for them (F6)</source>
        <translation>Den Dienst nach seinen Befehlen fragen und sie in Formularen ausfüllen (F6)</translation>
    </message>
</context>
<context>
    <name>Monitor::ConsolePage</name>
    <message>
        <source>The history is not saved: %1.</source>
        <translation>Der Verlauf wird nicht gespeichert: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the history could not be read and were skipped.</source>
        <translation>
            <numerusform>%Ln Zeile des Verlaufs konnte nicht gelesen werden und wurde ausgelassen.</numerusform>
            <numerusform>%Ln Zeilen des Verlaufs konnten nicht gelesen werden und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>New console tab</source>
        <translation>Neuer Konsolentab</translation>
    </message>
    <message>
        <source>%1 – waiting for the reply</source>
        <translation>%1 – wartet auf die Antwort</translation>
    </message>
</context>
<context>
    <name>Monitor::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Select an endpoint or a connection to see what is known about it.</source>
        <translation>Wählen Sie einen Endpunkt oder eine Verbindung, um zu sehen, was darüber bekannt ist.</translation>
    </message>
</context>
<context>
    <name>Monitor::DiffModel</name>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweite</translation>
    </message>
    <message>
        <source>±</source>
        <translation>±</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>Monitor::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleicht…</translation>
    </message>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>Es gibt noch nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>The replies are the same.</source>
        <translation>Die Antworten sind gleich.</translation>
    </message>
    <message>
        <source>The replies differ only in how the last line ends.</source>
        <translation>Die Antworten unterscheiden sich nur im Ende der letzten Zeile.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>%Ln Zeile entfernt</numerusform>
            <numerusform>%Ln Zeilen entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) added</source>
        <translation>
            <numerusform>%Ln Zeile hinzugefügt</numerusform>
            <numerusform>%Ln Zeilen hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>%3 First: %1. Second: %2.</source>
        <translation>%3 Erste: %1. Zweite: %2.</translation>
    </message>
    <message>
        <source>Only the first part of a long reply is kept and compared.</source>
        <translation>Von einer langen Antwort wird nur der erste Teil aufbewahrt und verglichen.</translation>
    </message>
    <message>
        <source>Next difference (F7)</source>
        <translation>Nächster Unterschied (F7)</translation>
    </message>
    <message>
        <source>Previous difference (Shift+F7)</source>
        <translation>Voriger Unterschied (Umschalt+F7)</translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointDock</name>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Filter endpoints</source>
        <translation>Endpunkte filtern</translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointGroupsModel</name>
    <message>
        <source>Pinned (%L1)</source>
        <translation>Angeheftet (%L1)</translation>
    </message>
    <message>
        <source>Mine (%L1)</source>
        <translation>Eigene (%L1)</translation>
    </message>
    <message>
        <source>System (%L1)</source>
        <translation>System (%L1)</translation>
    </message>
    <message>
        <source>%1
%2. %3</source>
        <translation>%1
%2. %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: connecting…</source>
        <translation>%1: Verbindung wird hergestellt…</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>%1: not connected</source>
        <translation>%1: nicht verbunden</translation>
    </message>
    <message>
        <source>%1 (%L2, of which %L3 are not forwarded)</source>
        <translation>%1 (%L2, davon %L3 nicht weitergeleitet)</translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointModel</name>
    <message>
        <source>There is neither a server nor a file with an owner.</source>
        <translation>Es gibt weder einen Server noch eine Datei, die jemandem gehört.</translation>
    </message>
    <message>
        <source>There is no file: names that begin with @ have no permissions.</source>
        <translation>Es gibt keine Datei: Namen, die mit @ beginnen, haben keine Rechte.</translation>
    </message>
    <message>
        <source>There is no file.</source>
        <translation>Es gibt keine Datei.</translation>
    </message>
    <message>
        <source>The server&apos;s sockets cannot be seen from here.</source>
        <translation>Die Sockets des Servers sind von hier aus nicht zu sehen.</translation>
    </message>
    <message>
        <source>Nobody listens on this endpoint.</source>
        <translation>Niemand lauscht auf diesem Endpunkt.</translation>
    </message>
    <message>
        <source>The server did not answer: %1</source>
        <translation>Der Server hat nicht geantwortet: %1</translation>
    </message>
    <message>
        <source>No request was answered lately.</source>
        <translation>In letzter Zeit wurde keine Anfrage beantwortet.</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Noch nicht gemessen.</translation>
    </message>
    <message>
        <source>%1 % good</source>
        <translation>%1 % gut</translation>
    </message>
    <message>
        <source>Not watched for long enough.</source>
        <translation>Noch nicht lange genug beobachtet.</translation>
    </message>
    <message>
        <source>It is on this machine.</source>
        <translation>Er ist auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Only its own host knows.</source>
        <translation>Das weiß nur sein eigener Rechner.</translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointSelector</name>
    <message>
        <source>Path of a socket</source>
        <translation>Pfad eines Sockets</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Locked: unlock to follow the selection</source>
        <translation>Gesperrt: Entsperren, um der Auswahl zu folgen</translation>
    </message>
    <message>
        <source>Follows the selection: lock to keep this endpoint</source>
        <translation>Folgt der Auswahl: Sperren, um diesen Endpunkt zu behalten</translation>
    </message>
    <message>
        <source>Lock the endpoint</source>
        <translation>Den Endpunkt sperren</translation>
    </message>
    <message>
        <source>En&amp;dpoint:</source>
        <translation>&amp;Endpunkt:</translation>
    </message>
</context>
<context>
    <name>Monitor::Event</name>
    <message>
        <source>%1 → %2</source>
        <comment>states before and after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <comment>states before and after, and why</comment>
        <translation>%1 → %2: %3</translation>
    </message>
    <message>
        <source>Endpoint appeared</source>
        <translation>Neuer Endpunkt</translation>
    </message>
    <message>
        <source>Endpoint vanished</source>
        <translation>Endpunkt weg</translation>
    </message>
    <message>
        <source>State changed</source>
        <translation>Zustand geändert</translation>
    </message>
    <message>
        <source>Connection opened</source>
        <translation>Verbindung geöffnet</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>Verbindung geschlossen</translation>
    </message>
    <message>
        <source>Polling stalled</source>
        <translation>Abfrage hängt</translation>
    </message>
    <message>
        <source>Polling resumed</source>
        <translation>Abfrage läuft wieder</translation>
    </message>
    <message>
        <source>Tool error</source>
        <translation>Fehler des Monitors</translation>
    </message>
    <message>
        <source>What is shown is old until the poll ends.</source>
        <translation>Was gezeigt wird, ist alt, bis die Abfrage endet.</translation>
    </message>
    <message>
        <source>Alert raised</source>
        <translation>Alarm ausgelöst</translation>
    </message>
    <message>
        <source>Alert ended</source>
        <translation>Alarm beendet</translation>
    </message>
</context>
<context>
    <name>Monitor::EventsPage</name>
    <message>
        <source>C&amp;lear Events</source>
        <translation>Ereignisse &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;States</source>
        <translation>&amp;Zustände</translation>
    </message>
    <message>
        <source>Connect&amp;ions</source>
        <translation>&amp;Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Monitor</source>
        <translation>Mon&amp;itor</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Nothing has happened yet: endpoints and connections that come and go are listed here.</source>
        <translation>Noch ist nichts geschehen: Hier stehen Endpunkte und Verbindungen, die kommen und gehen.</translation>
    </message>
    <message>
        <source>Show these events</source>
        <translation>Diese Ereignisse zeigen</translation>
    </message>
    <message>
        <source>En&amp;dpoints</source>
        <translation>&amp;Endpunkte</translation>
    </message>
    <message>
        <source>&amp;Alerts</source>
        <translation>Ala&amp;rme</translation>
    </message>
    <message>
        <source>Show in &amp;Trace</source>
        <translation>Im &amp;Mitschnitt zeigen</translation>
    </message>
</context>
<context>
    <name>Monitor::FilterEdit</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Words, or key:value, key&gt;10ms, -not, /expression/</source>
        <translation>Wörter oder Schlüssel:Wert, Schlüssel&gt;10ms, -nicht, /Ausdruck/</translation>
    </message>
    <message>
        <source>This filter is not valid</source>
        <translation>Dieser Filter ist ungültig</translation>
    </message>
    <message>
        <source>The filter is valid.</source>
        <translation>Der Filter ist gültig.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>&amp;Save This Filter…</source>
        <translation>Diesen Filter &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Delete Saved Filter</source>
        <translation>Gespeicherten Filter &amp;löschen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Save Filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>&amp;Name of the filter:</source>
        <translation>&amp;Name des Filters:</translation>
    </message>
    <message>
        <source>Words that rows contain, or conditions, as in %1.
Keys: %2</source>
        <translation>Wörter, die in Zeilen vorkommen, oder Bedingungen wie in %1.
Schlüssel: %2</translation>
    </message>
</context>
<context>
    <name>Monitor::FilterParser</name>
    <message>
        <source>There is nothing before this “or”.</source>
        <translation>Vor diesem „or“ steht nichts.</translation>
    </message>
    <message>
        <source>There is nothing after the last “or”.</source>
        <translation>Nach dem letzten „or“ steht nichts.</translation>
    </message>
    <message>
        <source>There is no text between the quotes.</source>
        <translation>Zwischen den Anführungszeichen steht kein Text.</translation>
    </message>
    <message>
        <source>Say what “%1” should be compared with.</source>
        <translation>Sagen Sie, womit „%1“ verglichen werden soll.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>An expression cannot be compared with &lt; or &gt;.</source>
        <translation>Ein Ausdruck lässt sich nicht mit &lt; oder &gt; vergleichen.</translation>
    </message>
    <message>
        <source>The expression is not valid: %1.</source>
        <translation>Der Ausdruck ist ungültig: %1.</translation>
    </message>
    <message>
        <source>“%1” is a duration: write a number with ns, us, ms, s, min or h.</source>
        <translation>„%1“ ist eine Dauer: Schreiben Sie eine Zahl mit ns, us, ms, s, min oder h.</translation>
    </message>
    <message>
        <source>“%1” is a size: write a number, optionally with k, M, G, Ki, Mi or Gi.</source>
        <translation>„%1“ ist eine Größe: Schreiben Sie eine Zahl, wenn Sie mögen mit k, M, G, Ki, Mi oder Gi.</translation>
    </message>
    <message>
        <source>“%1” is a time: write it as 12:04, 2026-11-23T12:04 or -10min.</source>
        <translation>„%1“ ist ein Zeitpunkt: Schreiben Sie ihn als 12:04, 2026-11-23T12:04 oder -10min.</translation>
    </message>
    <message>
        <source>“%1” is compared with numbers, optionally with k, M or G.</source>
        <translation>„%1“ wird mit Zahlen verglichen, wenn Sie mögen mit k, M oder G.</translation>
    </message>
    <message>
        <source>There is no column “%1”; did you mean %2?</source>
        <comment>%2 is a list</comment>
        <translation>Es gibt keine Spalte „%1“; meinten Sie %2?</translation>
    </message>
    <message>
        <source>There is no column “%1”; there are %2. To search for the text, put it in quotes.</source>
        <comment>%2 is a list</comment>
        <translation>Es gibt keine Spalte „%1“; es gibt %2. Um nach dem Text zu suchen, setzen Sie ihn in Anführungszeichen.</translation>
    </message>
</context>
<context>
    <name>Monitor::FindBar</name>
    <message>
        <source>Fin&amp;d:</source>
        <translation>Su&amp;chen:</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Go to the next matching row</source>
        <translation>Zur nächsten passenden Zeile gehen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Go to the previous matching row</source>
        <translation>Zur vorigen passenden Zeile gehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Leave the search</source>
        <translation>Die Suche verlassen</translation>
    </message>
</context>
<context>
    <name>Monitor::FirstLookBar</name>
    <message>
        <source>Looking for sockets…</source>
        <translation>Sockets werden gesucht…</translation>
    </message>
    <message>
        <source>First Look</source>
        <translation>Erster Blick</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s) found</source>
        <translation>
            <numerusform>%Ln Endpunkt gefunden</numerusform>
            <numerusform>%Ln Endpunkte gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>endpoints, how many need attention</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>%Ln braucht Aufmerksamkeit</numerusform>
            <numerusform>%Ln brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. New ones appear by themselves.</source>
        <translation>%1. Neue erscheinen von selbst.</translation>
    </message>
    <message numerus="yes">
        <source>Pin %Ln of Mine</source>
        <translation>
            <numerusform>%Ln von meinen anheften</numerusform>
            <numerusform>%Ln von meinen anheften</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them at the top of the lists, even when they are gone</source>
        <translation>Oben in den Listen halten, auch wenn sie verschwunden sind</translation>
    </message>
</context>
<context>
    <name>Monitor::FreezeBanner</name>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>Resume (%1)</source>
        <translation>Weiter (%1)</translation>
    </message>
    <message>
        <source>Show current data again</source>
        <translation>Wieder den aktuellen Stand zeigen</translation>
    </message>
    <message>
        <source>Frozen since %1. Tables and details show that moment; watching goes on.</source>
        <translation>Eingefroren seit %1. Tabellen und Details zeigen diesen Moment; die Beobachtung geht weiter.</translation>
    </message>
</context>
<context>
    <name>Monitor::FreezeModel</name>
    <message>
        <source>It was not known when the table was frozen.</source>
        <translation>Es war nicht bekannt, als die Tabelle eingefroren wurde.</translation>
    </message>
</context>
<context>
    <name>Monitor::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Design:</translation>
    </message>
    <message>
        <source>appearance colours dark light look style</source>
        <translation>Aussehen Farben dunkel hell Thema Stil</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>translation locale</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>Another language takes effect after a restart.</source>
        <translation>Eine andere Sprache gilt nach einem Neustart.</translation>
    </message>
</context>
<context>
    <name>Monitor::HexView</name>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation>Bytes in Hexadezimal</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
</context>
<context>
    <name>Monitor::HistoryModel</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>Monitor::HistoryPage</name>
    <message>
        <source>Console and History</source>
        <translation>Konsole und Verlauf</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source> KiB</source>
        <translation> KiB</translation>
    </message>
    <message>
        <source>&amp;Entries at most:</source>
        <translation>Höchstens &amp;Einträge:</translation>
    </message>
    <message>
        <source>history limit size count requests</source>
        <translation>Verlauf Grenze Größe Anzahl Anfragen</translation>
    </message>
    <message>
        <source>&amp;File at most:</source>
        <translation>&amp;Datei höchstens:</translation>
    </message>
    <message>
        <source>history limit size disk space</source>
        <translation>Verlauf Grenze Größe Platte Platz</translation>
    </message>
    <message>
        <source>&amp;Keep of each message:</source>
        <translation>Von jeder &amp;Nachricht behalten:</translation>
    </message>
    <message>
        <source>history limit size payload bytes</source>
        <translation>Verlauf Grenze Größe Inhalt Bytes</translation>
    </message>
    <message>
        <source>One endpoint a line, such as /run/vault*</source>
        <translation>Ein Endpunkt je Zeile, etwa /run/vault*</translation>
    </message>
    <message>
        <source>&amp;No history of:</source>
        <translation>&amp;Kein Verlauf für:</translation>
    </message>
    <message>
        <source>endpoints off privacy secret remember</source>
        <translation>Endpunkte aus Datenschutz geheim merken</translation>
    </message>
    <message>
        <source>Requests to these endpoints are not remembered, and not kept as drafts. * is any text, ? any character.</source>
        <translation>Anfragen an diese Endpunkte werden weder gemerkt noch als Entwurf behalten. * ist beliebiger Text, ? ein beliebiges Zeichen.</translation>
    </message>
    <message>
        <source>&amp;Wipe History Now…</source>
        <translation>Verlauf jetzt &amp;löschen…</translation>
    </message>
    <message>
        <source>Wipe History Now</source>
        <translation>Verlauf jetzt löschen</translation>
    </message>
    <message>
        <source>delete clear remove erase privacy</source>
        <translation>löschen leeren entfernen tilgen Datenschutz</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) remembered</source>
        <translation>
            <numerusform>%Ln Anfrage gemerkt</numerusform>
            <numerusform>%Ln Anfragen gemerkt</numerusform>
        </translation>
    </message>
    <message>
        <source>Wipe History</source>
        <translation>Verlauf löschen</translation>
    </message>
    <message>
        <source>Remove all requests and replies that the console remembers, also from the disk?</source>
        <translation>Alle Anfragen und Antworten entfernen, die sich die Konsole gemerkt hat, auch von der Platte?</translation>
    </message>
    <message>
        <source>Favourites stay. Copies that the file system or a backup made are not reached.</source>
        <translation>Favoriten bleiben. Kopien des Dateisystems oder einer Sicherung werden nicht erreicht.</translation>
    </message>
    <message>
        <source>&amp;Wipe</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>Monitor::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Earlier requests</source>
        <translation>Frühere Anfragen</translation>
    </message>
    <message>
        <source>Compare &amp;Replies</source>
        <translation>Antworten ver&amp;gleichen</translation>
    </message>
    <message>
        <source>Clear History</source>
        <translation>Verlauf löschen</translation>
    </message>
    <message>
        <source>Remove all requests and replies from the history? Favourites stay.</source>
        <translation>Alle Anfragen und Antworten des Verlaufs vergessen? Favoriten bleiben.</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>C&amp;lear History…</source>
        <translation>Verlauf &amp;löschen…</translation>
    </message>
    <message>
        <source>Requests that were sent are listed here, with their replies.</source>
        <translation>Hier stehen die gesendeten Anfragen mit ihren Antworten.</translation>
    </message>
    <message>
        <source>Named requests are listed here (Ctrl+D).</source>
        <translation>Hier stehen Anfragen, die einen Namen haben (Strg+D).</translation>
    </message>
    <message>
        <source>Open in Ne&amp;w Tab</source>
        <translation>In neue&amp;m Tab öffnen</translation>
    </message>
    <message>
        <source>Compare the replies of the two selected requests</source>
        <translation>Die Antworten der beiden ausgewählten Anfragen vergleichen</translation>
    </message>
    <message>
        <source>Re&amp;move Favourite…</source>
        <translation>Favorit &amp;entfernen…</translation>
    </message>
    <message>
        <source>Remove Favourite</source>
        <translation>Favorit entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln favourite(s)?</source>
        <translation>
            <numerusform>%Ln Favorit vergessen?</numerusform>
            <numerusform>%Ln Favoriten vergessen?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Send A&amp;gain</source>
        <translation>&amp;Erneut senden</translation>
    </message>
    <message>
        <source>Send the same request to the same endpoint</source>
        <translation>Dieselbe Anfrage an denselben Endpunkt senden</translation>
    </message>
    <message>
        <source>Copy as Co&amp;mmand</source>
        <translation>Als &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy a shell command that sends the same bytes</source>
        <translation>Eine Zeile für die Shell kopieren, die dieselben Bytes sendet</translation>
    </message>
</context>
<context>
    <name>Monitor::HostMenu</name>
    <message>
        <source>Remote &amp;Hosts</source>
        <translation>An&amp;dere Rechner</translation>
    </message>
    <message>
        <source>Connect at Each &amp;Start</source>
        <translation>Bei jedem &amp;Start verbinden</translation>
    </message>
    <message>
        <source>&amp;Remove Host</source>
        <translation>Rechner &amp;entfernen</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (nicht verbunden)</translation>
    </message>
    <message>
        <source>%1 (connected)</source>
        <translation>%1 (verbunden)</translation>
    </message>
    <message>
        <source>%1 (connecting…)</source>
        <translation>%1 (wird verbunden…)</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Dis&amp;connect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>host and command</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Monitor::JsonModel</name>
    <message>
        <source>Array</source>
        <translation>Array</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln Mitglied</numerusform>
            <numerusform>%Ln Mitglieder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln element(s)</source>
        <translation>
            <numerusform>%Ln Element</numerusform>
            <numerusform>%Ln Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>Monitor::LatencyBarsView</name>
    <message>
        <source>Distribution of latencies</source>
        <translation>Verteilung der Latenzen</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>No replies yet.</source>
        <translation>Noch keine Antworten.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>Monitor::LoadCurveView</name>
    <message>
        <source>Course of the load test</source>
        <translation>Verlauf des Lasttests</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Anfragen pro Sekunde</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>p99 compared</source>
        <translation>p99 im Vergleich</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>längste</translation>
    </message>
</context>
<context>
    <name>Monitor::LoadOptions</name>
    <message>
        <source>As &amp;fast as possible</source>
        <translation>So schnell wie &amp;möglich</translation>
    </message>
    <message>
        <source>Requests under way at a time on each connection</source>
        <translation>Gleichzeitig laufende Anfragen auf jeder Verbindung</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> pro Sekunde</translation>
    </message>
    <message>
        <source>Send each request when the one before it has ended, not at a rate</source>
        <translation>Jede Anfrage senden, wenn die vorige beendet ist, statt mit einer festen Rate</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Co&amp;nnections:</source>
        <translation>Verb&amp;indungen:</translation>
    </message>
    <message>
        <source>&amp;Under way on each:</source>
        <translation>&amp;Unterwegs auf jeder:</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>&amp;Rate:</translation>
    </message>
    <message>
        <source>&amp;Duration:</source>
        <translation>&amp;Dauer:</translation>
    </message>
    <message>
        <source>&amp;Warm-up before:</source>
        <translation>Vorher auf&amp;wärmen:</translation>
    </message>
</context>
<context>
    <name>Monitor::LoadResultsModel</name>
    <message>
        <source>Requests per second</source>
        <translation>Anfragen pro Sekunde</translation>
    </message>
    <message>
        <source>Median (p50)</source>
        <translation>Median (p50)</translation>
    </message>
    <message>
        <source>p90</source>
        <translation>p90</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>p99.9</source>
        <translation>p99,9</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längste</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Unanswered at the end</source>
        <translation>Am Ende unbeantwortet</translation>
    </message>
    <message>
        <source>Due, but not sent</source>
        <translation>Fällig, aber nicht gesendet</translation>
    </message>
    <message>
        <source>Sent per second</source>
        <translation>Gesendet pro Sekunde</translation>
    </message>
    <message>
        <source>Received per second</source>
        <translation>Empfangen pro Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung</numerusform>
            <numerusform>%Ln Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) under way on each</source>
        <translation>
            <numerusform>auf jeder %Ln Anfrage unterwegs</numerusform>
            <numerusform>auf jeder %Ln Anfragen unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>as fast as possible</source>
        <translation>so schnell wie möglich</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>+%1 %</source>
        <translation>+%1 %</translation>
    </message>
    <message>
        <source>−%1 %</source>
        <translation>−%1 %</translation>
    </message>
</context>
<context>
    <name>Monitor::LoadTestDialog</name>
    <message>
        <source>Copy as &amp;Text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>Load Test</source>
        <translation>Lasttest</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>State of the test</source>
        <translation>Stand des Tests</translation>
    </message>
    <message>
        <source>Re&amp;quest:</source>
        <translation>An&amp;frage:</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>S&amp;how:</source>
        <translation>An&amp;zeigen:</translation>
    </message>
    <message>
        <source>Test to show</source>
        <translation>Angezeigter Test</translation>
    </message>
    <message>
        <source>&amp;Compare with:</source>
        <translation>&amp;Vergleichen mit:</translation>
    </message>
    <message>
        <source>Test to compare with</source>
        <translation>Test zum Vergleich</translation>
    </message>
    <message>
        <source>An empty request</source>
        <translation>Eine leere Anfrage</translation>
    </message>
    <message>
        <source>Sends the same request to %1 again and again. This keeps the server busy: others who use it will notice.</source>
        <translation>Sendet immer wieder dieselbe Anfrage an %1. Das beschäftigt den Server: Andere, die ihn benutzen, merken es.</translation>
    </message>
    <message>
        <source>Warming up…</source>
        <translation>Wärmt auf …</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 per second · %4 failed</source>
        <translation>%1 von %2 · %3 pro Sekunde · %4 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Waiting for the last replies…</source>
        <translation>Wartet auf die letzten Antworten …</translation>
    </message>
    <message>
        <source>Nobody could be reached: %1.</source>
        <translation>Niemand war zu erreichen: %1.</translation>
    </message>
    <message>
        <source>Stopped after %1.</source>
        <translation>Nach %1 abgebrochen.</translation>
    </message>
    <message>
        <source>Done after %1.</source>
        <translation>Nach %1 fertig.</translation>
    </message>
    <message>
        <source>No request succeeded.</source>
        <translation>Keine Anfrage war erfolgreich.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>No test yet</source>
        <translation>Noch kein Test</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>Test %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Asking what the request does…</source>
        <translation>Es wird gefragt, was die Anfrage bewirkt…</translation>
    </message>
    <message>
        <source>Send %1 again and again? It cannot be undone.</source>
        <translation>%1 immer wieder senden? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 an %2</translation>
    </message>
</context>
<context>
    <name>Monitor::MainWindow</name>
    <message>
        <source>IPC Monitor</source>
        <translation>IPC Monitor</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>%1 – IPC Monitor</source>
        <translation>%1 – IPC Monitor</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>K&amp;arte</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>D&amp;iagramme</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farb&amp;schema</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>E&amp;ndpoint</source>
        <translation>E&amp;ndpunkt</translation>
    </message>
    <message>
        <source>Polling &amp;Interval</source>
        <translation>Abfrage&amp;intervall</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>&amp;Konsole</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>About IPC Monitor</source>
        <translation>Über IPC Monitor</translation>
    </message>
    <message>
        <source>IPC Monitor %1</source>
        <translation>IPC Monitor %1</translation>
    </message>
    <message>
        <source>Shows the endpoints of local servers, who is connected to them, and what they answer. MIT licence.</source>
        <translation>Zeigt die Endpunkte lokaler Server, wer mit ihnen verbunden ist und was sie antworten. MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Main Toolbar</source>
        <translation>Hauptwerkzeugleiste</translation>
    </message>
    <message>
        <source>Polling interval</source>
        <translation>Abfrageintervall</translation>
    </message>
    <message>
        <source>How often all endpoints are polled</source>
        <translation>Wie oft alle Endpunkte abgefragt werden</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Text with tabs (*.tsv)</source>
        <translation>Text mit Tabulatoren (*.tsv)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>In %1 geschrieben</translation>
    </message>
    <message>
        <source>Every %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Endpoint: %1</source>
        <translation>Endpunkt: %1</translation>
    </message>
    <message>
        <source>Favourite: %1</source>
        <translation>Favorit: %1</translation>
    </message>
    <message>
        <source>Recent request: %1</source>
        <translation>Frühere Anfrage: %1</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>This endpoint appeared later.</source>
        <translation>Dieser Endpunkt ist später aufgetaucht.</translation>
    </message>
    <message>
        <source>Takes effect after a restart</source>
        <translation>Gilt nach einem Neustart</translation>
    </message>
    <message>
        <source>IPC Monitor will use this language after a restart.</source>
        <translation>IPC Monitor benutzt diese Sprache, wenn er wieder gestartet wird.</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Mitschnitt</translation>
    </message>
    <message>
        <source>Parts of the request are hidden: replace them before you send it.</source>
        <translation>Teile der Anfrage sind verborgen: Ersetzen Sie sie vor dem Senden.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 bytes of the request were traced.</source>
        <translation>Nur die ersten %1 von %2 Bytes der Anfrage wurden mitgeschnitten.</translation>
    </message>
    <message>
        <source>T&amp;race</source>
        <translation>&amp;Mitschnitt</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>All local sockets that programs listen on, found automatically. The shape tells each one&apos;s state: a full circle is good. All tabs show what you select here.</source>
        <translation>Alle lokalen Sockets, auf denen Programme lauschen, von selbst gefunden. Eine Form zeigt den Zustand: ein voller Kreis ist gut. Was hier ausgewählt wird, zeigen alle Reiter.</translation>
    </message>
    <message>
        <source>One row for each endpoint, what needs attention first, with the reason. Type into the filter to see fewer. Looking disturbs no server.</source>
        <translation>Eine Zeile je Endpunkt; zuerst, was Aufmerksamkeit braucht, mit dem Grund. Im Filter tippen, um weniger zu sehen. Hinsehen stört keinen Server.</translation>
    </message>
    <message>
        <source>Who is connected to the selected endpoint: both processes, what waits and for how long.</source>
        <translation>Wer mit dem ausgewählten Endpunkt verbunden ist: beide Prozesse, was wartet und wie lange.</translation>
    </message>
    <message>
        <source>Send a request and read the reply. Services tell which commands they have, and fill in forms.</source>
        <translation>Eine Anfrage senden und die Antwort lesen. Dienste nennen ihre Befehle und füllen Formulare vor.</translation>
    </message>
    <message>
        <source>Events and alerts</source>
        <translation>Ereignisse und Alarme</translation>
    </message>
    <message>
        <source>All that has happened while the monitor ran. Alert rules, in the Tools menu, choose what to be told: in the status line below, and by the desktop.</source>
        <translation>Alles, was geschah, während der Monitor lief. Alarmregeln im Menü Extras bestimmen, was gemeldet wird: unten in der Statuszeile und vom Desktop.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>The trace has no request from that time.</source>
        <translation>Der Mitschnitt hat keine Anfrage aus dieser Zeit.</translation>
    </message>
</context>
<context>
    <name>Monitor::MapPage</name>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>No endpoint was found. Add the path of a socket, or start a server.</source>
        <translation>Es wurde kein Endpunkt gefunden. Fügen Sie den Pfad eines Sockets hinzu, oder starten Sie einen Server.</translation>
    </message>
    <message>
        <source>Show as Table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>Show the same as rows: to sort, copy and read aloud</source>
        <translation>Dasselbe als Zeilen zeigen: zum Sortieren, Kopieren und Vorlesen</translation>
    </message>
    <message>
        <source>Zoom to Fit</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Make the map smaller until all of it is visible, if it stays legible</source>
        <translation>Die Karte verkleinern, bis alles zu sehen ist, solange sie lesbar bleibt</translation>
    </message>
    <message>
        <source>Usual Size</source>
        <translation>Übliche Größe</translation>
    </message>
    <message>
        <source>Show the map in its usual size</source>
        <translation>Die Karte in ihrer üblichen Größe zeigen</translation>
    </message>
    <message>
        <source>Export Map…</source>
        <translation>Karte exportieren…</translation>
    </message>
    <message>
        <source>Save the whole map as a picture</source>
        <translation>Die ganze Karte als Bild speichern</translation>
    </message>
    <message>
        <source>What the width of bands stands for</source>
        <translation>Wofür die Breite der Bänder steht</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>B&amp;reite:</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>&amp;Fold</source>
        <translation>&amp;Zusammenfalten</translation>
    </message>
    <message>
        <source>&amp;Unfold</source>
        <translation>Auf&amp;falten</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>Als Filter &amp;anwenden</translation>
    </message>
    <message>
        <source>&amp;Exclude by Filter</source>
        <translation>Durch Filter aus&amp;schließen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Export Map</source>
        <translation>Karte exportieren</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation>Skalierbares Bild (*.svg)</translation>
    </message>
</context>
<context>
    <name>Monitor::MapView</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
</context>
<context>
    <name>Monitor::OverviewPage</name>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>No endpoint was found. Add the path of a socket, or start a server.</source>
        <translation>Es wurde kein Endpunkt gefunden. Fügen Sie den Pfad eines Sockets hinzu, oder starten Sie einen Server.</translation>
    </message>
    <message>
        <source>Charts of the selected endpoint</source>
        <translation>Diagramme des ausgewählten Endpunkts</translation>
    </message>
    <message>
        <source>%1 in the last 10 minutes</source>
        <translation>%1 in den letzten 10 Minuten</translation>
    </message>
</context>
<context>
    <name>Monitor::PollStatus</name>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Cost of watching</source>
        <translation>Aufwand des Beobachtens</translation>
    </message>
    <message>
        <source>What cannot be seen</source>
        <translation>Was nicht zu sehen ist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln Endpunkt</numerusform>
            <numerusform>%Ln Endpunkte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>%Ln braucht Aufmerksamkeit</numerusform>
            <numerusform>%Ln brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>poll %1 every %2</source>
        <translation>Abfrage %1 alle %2</translation>
    </message>
    <message>
        <source>no list of sockets</source>
        <translation>keine Liste der Sockets</translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) hidden</source>
        <translation>
            <numerusform>%Ln Prozess verborgen</numerusform>
            <numerusform>%Ln Prozesse verborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Processes of other users: who holds their sockets cannot be seen without cap_sys_ptrace and cap_dac_read_search.</source>
        <translation>Prozesse anderer Benutzer: Wer deren Sockets hält, ist ohne cap_sys_ptrace und cap_dac_read_search nicht zu sehen.</translation>
    </message>
    <message>
        <source>A file system does not answer: what is shown is old</source>
        <translation>Ein Dateisystem antwortet nicht: Was gezeigt wird, ist alt</translation>
    </message>
</context>
<context>
    <name>Monitor::PollingPage</name>
    <message>
        <source>Polling</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>&amp;Interval:</source>
        <translation>&amp;Intervall:</translation>
    </message>
    <message>
        <source>poll refresh rate frequency</source>
        <translation>abfragen aktualisieren Rate Häufigkeit</translation>
    </message>
    <message>
        <source>While the window is hidden, endpoints are polled at five times the interval, at least every five seconds.</source>
        <translation>Bei verborgenem Fenster werden Endpunkte im fünffachen Abstand abgefragt, höchstens alle fünf Sekunden.</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>&amp;Slow above:</source>
        <translation>&amp;Langsam ab:</translation>
    </message>
    <message>
        <source>latency limit threshold duration p95</source>
        <translation>Latenz Grenze Schwelle Dauer p95</translation>
    </message>
    <message>
        <source>A server counts as slow if one of twenty requests takes longer.</source>
        <translation>Ein Server gilt als langsam, wenn eine von zwanzig Anfragen länger dauert.</translation>
    </message>
</context>
<context>
    <name>Monitor::PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>These rules hide parts of requests and replies before they are kept: in the trace, the history of the console, exports and support bundles. They hold for what comes from now on, not for what is already kept.</source>
        <translation>Diese Regeln verbergen Teile von Anfragen und Antworten, bevor sie behalten werden: im Mitschnitt, im Verlauf der Konsole, in Exporten und Support-Paketen. Sie gelten für alles, was ab jetzt kommt, nicht für bereits Behaltenes.</translation>
    </message>
    <message>
        <source>secret password token hide mask payload pattern regular expression</source>
        <translation>geheim Passwort Token verbergen schwärzen Inhalt Muster regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Found: values by their names in JSON, CBOR and lines such as name=value, and what patterns match. Not found: secrets without a name or a form of their own, as in &quot;login anna 1234&quot;; anything compressed, encrypted or encoded; and secrets that are cut in two. Favourites and the replies on the screen stay as they are, and sizes are always those of the whole message.</source>
        <translation>Gefunden werden Werte nach ihrem Namen in JSON, CBOR und Zeilen wie name=wert und was auf Muster passt. Nicht gefunden werden Geheimnisse ohne Namen oder eigene Form wie in &quot;login anna 1234&quot;, Komprimiertes, Verschlüsseltes oder Kodiertes und zerschnittene Geheimnisse. Favoriten und die Antworten auf dem Bildschirm bleiben, wie sie sind, und Größen sind immer die der ganzen Nachricht.</translation>
    </message>
    <message>
        <source>Your redaction rules will be replaced by those of a first start.</source>
        <translation>Ihre Schwärzungsregeln werden durch die des ersten Starts ersetzt.</translation>
    </message>
    <message>
        <source>Redaction rules:</source>
        <translation>Schwärzungsregeln:</translation>
    </message>
</context>
<context>
    <name>Monitor::RecordSearch</name>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
    <message>
        <source>No row matches.</source>
        <translation>Keine Zeile passt.</translation>
    </message>
</context>
<context>
    <name>Monitor::RecordView</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>&amp;Auto-size Columns Once</source>
        <translation>Spaltenbreiten einmal &amp;anpassen</translation>
    </message>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>Monitor::RedactionEditor</name>
    <message>
        <source>(without a name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>&amp;Add Rule</source>
        <translation>Regel &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Remo&amp;ve Rule</source>
        <translation>Regel ent&amp;fernen</translation>
    </message>
    <message>
        <source>Redaction rules</source>
        <translation>Schwärzungsregeln</translation>
    </message>
    <message>
        <source>Show its len&amp;gth</source>
        <translation>&amp;Länge zeigen</translation>
    </message>
    <message>
        <source>The mark is as long as what it hides. Otherwise nobody learns the length.</source>
        <translation>Die Marke ist so lang wie das Verborgene. Sonst erfährt niemand die Länge.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>* is any text, ? any character</source>
        <translation>* ist beliebiger Text, ? ein beliebiges Zeichen</translation>
    </message>
    <message>
        <source>Hides</source>
        <translation>Verbirgt</translation>
    </message>
    <message>
        <source>Values with a name</source>
        <translation>Werte mit einem Namen</translation>
    </message>
    <message>
        <source>What a pattern matches</source>
        <translation>Was auf ein Muster passt</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>&amp;Names:</source>
        <translation>Na&amp;men:</translation>
    </message>
    <message>
        <source>&amp;Pattern:</source>
        <translation>&amp;Muster:</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Endpoints:</source>
        <translation>&amp;Endpunkte:</translation>
    </message>
    <message>
        <source>&amp;Hides:</source>
        <translation>Ver&amp;birgt:</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Tr&amp;y it:</source>
        <translation>A&amp;usprobieren:</translation>
    </message>
    <message>
        <source>&amp;Becomes:</source>
        <translation>&amp;Wird zu:</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>A regular expression. If it has groups, only these are hidden.</source>
        <translation>Ein regulärer Ausdruck. Hat er Gruppen, werden nur diese verborgen.</translation>
    </message>
    <message>
        <source>Separated by commas; * is any text, ? any character</source>
        <translation>Durch Kommas getrennt; * ist beliebiger Text, ? ein beliebiges Zeichen</translation>
    </message>
    <message>
        <source>%1. The rules before this change stay in force.</source>
        <translation>%1. Die Regeln vor dieser Änderung bleiben in Kraft.</translation>
    </message>
</context>
<context>
    <name>Monitor::RelationModel</name>
    <message>
        <source>Neither the kernel nor the server tells who is connected.</source>
        <translation>Weder der Kernel noch der Server sagt, wer verbunden ist.</translation>
    </message>
    <message>
        <source>Nobody is connected to this endpoint.</source>
        <translation>Niemand ist mit diesem Endpunkt verbunden.</translation>
    </message>
    <message>
        <source>Nobody listens on this endpoint.</source>
        <translation>Niemand lauscht auf diesem Endpunkt.</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Noch nicht gemessen.</translation>
    </message>
</context>
<context>
    <name>Monitor::RepeatControls</name>
    <message>
        <source>%1 of %2 sent</source>
        <translation>%1 von %2 gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>min. %1</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>max. %1</translation>
    </message>
    <message>
        <source>How often the request is sent</source>
        <translation>Wie oft die Anfrage gesendet wird</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>Time from one request to the next</source>
        <translation>Zeit von einer Anfrage zur nächsten</translation>
    </message>
    <message>
        <source>Stop at the first error</source>
        <translation>Beim ersten Fehler aufhören</translation>
    </message>
    <message>
        <source>Result of repeating</source>
        <translation>Ergebnis des Wiederholens</translation>
    </message>
    <message>
        <source>Ti&amp;mes:</source>
        <translation>An&amp;zahl:</translation>
    </message>
    <message>
        <source>Ever&amp;y:</source>
        <translation>A&amp;lle:</translation>
    </message>
    <message>
        <source>Re&amp;peat</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Until an error</source>
        <translation>Bis zu einem Fehle&amp;r</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>St&amp;opp</translation>
    </message>
</context>
<context>
    <name>Monitor::ReplyTextView</name>
    <message>
        <source>Reply as text</source>
        <translation>Antwort als Text</translation>
    </message>
</context>
<context>
    <name>Monitor::ReplyView</name>
    <message>
        <source>&amp;Load All</source>
        <translation>&amp;Vollständig laden</translation>
    </message>
    <message>
        <source>Reply as JSON</source>
        <translation>Antwort als JSON</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Size of the reply</source>
        <translation>Größe der Antwort</translation>
    </message>
    <message>
        <source>Load the whole reply</source>
        <translation>Die ganze Antwort laden</translation>
    </message>
    <message>
        <source>Save the reply</source>
        <translation>Die Antwort speichern</translation>
    </message>
    <message>
        <source>The reply is not JSON</source>
        <translation>Die Antwort ist kein JSON</translation>
    </message>
    <message>
        <source>Shown: %1 of %2</source>
        <translation>Gezeigt: %1 von %2</translation>
    </message>
    <message>
        <source>Kept: %1 of %2</source>
        <translation>Aufbewahrt: %1 von %2</translation>
    </message>
    <message>
        <source>No bytes</source>
        <translation>Keine Bytes</translation>
    </message>
    <message>
        <source>Save Reply</source>
        <translation>Antwort speichern</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>S&amp;ave…</source>
        <translation>S&amp;peichern…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation>Die Antwort kopieren</translation>
    </message>
    <message>
        <source>Differences from the previous reply</source>
        <translation>Was sich von der vorigen Antwort unterscheidet</translation>
    </message>
    <message>
        <source>There is no previous reply to compare with</source>
        <translation>Es gibt keine vorige Antwort zum Vergleichen</translation>
    </message>
    <message>
        <source>Incomplete · %1</source>
        <translation>Unvollständig · %1</translation>
    </message>
    <message>
        <source>The reply is larger than %1: save it instead.</source>
        <translation>Die Antwort ist größer als %1: bitte stattdessen speichern.</translation>
    </message>
</context>
<context>
    <name>Monitor::RequestPane</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>In %1 gespeichert.</translation>
    </message>
    <message>
        <source>Copied the reply to the clipboard.</source>
        <translation>Die Antwort ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Nothing was sent, as the request is not valid: %1.</source>
        <translation>Nichts wurde gesendet, da die Anfrage nicht gültig ist: %1.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen…</translation>
    </message>
    <message>
        <source>Waiting for the reply… %1</source>
        <translation>Warten auf die Antwort… %1</translation>
    </message>
    <message>
        <source>Receiving… %1 in %2</source>
        <translation>Empfangen… %1 in %2</translation>
    </message>
    <message>
        <source>Only the first part of this long request was kept; it cannot be sent again.</source>
        <translation>Nur der erste Teil dieser langen Anfrage wurde aufbewahrt; sie kann nicht erneut gesendet werden.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2: %3</translation>
    </message>
    <message>
        <source>Copied the command to the clipboard.</source>
        <translation>Der Befehl wurde in die Zwischenablage kopiert.</translation>
    </message>
    <message>
        <source>Add to Favourites</source>
        <translation>Zu Favoriten hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neue Anfrage</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Noch wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Send the request</source>
        <translation>Die Anfrage senden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The service refused: %1.</source>
        <translation>Der Dienst hat abgelehnt: %1.</translation>
    </message>
    <message>
        <source>Send Request</source>
        <translation>Anfrage senden</translation>
    </message>
    <message>
        <source>Send %1? It cannot be undone.</source>
        <translation>%1 senden? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>The reply is still arriving.</source>
        <translation>Die Antwort trifft noch ein.</translation>
    </message>
    <message>
        <source>There is no endpoint to send to.</source>
        <translation>Es gibt keinen Endpunkt, an den gesendet werden könnte.</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>Es ist keine Datei gewählt.</translation>
    </message>
    <message>
        <source>The form is not valid: %1.</source>
        <translation>Das Formular ist ungültig: %1.</translation>
    </message>
    <message>
        <source>Subscribed to %1 for %2</source>
        <translation>%1 abonniert seit %2</translation>
    </message>
    <message>
        <source>The privacy rules hid parts of this request; fill them in before sending.</source>
        <translation>Die Datenschutzregeln haben Teile dieser Anfrage verborgen; ergänzen Sie sie vor dem Senden.</translation>
    </message>
    <message>
        <source>Waiting for the service of %1 to be back… %2</source>
        <translation>Warten, bis der Dienst von %1 zurück ist… %2</translation>
    </message>
</context>
<context>
    <name>Monitor::RequestTree</name>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>Monitor::ResultBar</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>%1 · from %2</source>
        <translation>%1 · von %2</translation>
    </message>
</context>
<context>
    <name>Monitor::ServerActions</name>
    <message>
        <source>A server already listens at %1.</source>
        <translation>Auf %1 lauscht schon ein Server.</translation>
    </message>
    <message>
        <source>The server of %1 will stop after finishing its requests.</source>
        <translation>Der Server von %1 beendet sich nach den Anfragen, die er hat.</translation>
    </message>
    <message>
        <source>Stop Server</source>
        <translation>Server abschalten</translation>
    </message>
    <message>
        <source>S&amp;tart Server…</source>
        <translation>Server sta&amp;rten…</translation>
    </message>
    <message>
        <source>Stop Serv&amp;er…</source>
        <translation>Server &amp;abschalten…</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>St&amp;opp</translation>
    </message>
    <message>
        <source>Server started on %1.</source>
        <translation>Server auf %1 gestartet.</translation>
    </message>
    <message>
        <source>Stop %1 (process %2)? It finishes pending requests, then exits.</source>
        <translation>%1 (Prozess %2) abschalten? Der Server beendet laufende Anfragen und dann sich selbst.</translation>
    </message>
    <message>
        <source>Load the server with requests, and see how long it takes</source>
        <translation>Den Server mit Anfragen belasten und sehen, wie lange er braucht</translation>
    </message>
    <message>
        <source>Load Test…</source>
        <translation>Lasttest …</translation>
    </message>
    <message>
        <source>A server on another host can only be started there</source>
        <translation>Ein Server auf einem anderen Rechner kann nur dort gestartet werden</translation>
    </message>
    <message>
        <source>Start a program that serves this endpoint</source>
        <translation>Ein Programm starten, das diesen Endpunkt bedient</translation>
    </message>
    <message>
        <source>Only a server of yours whose control endpoint is forwarded can be stopped from here</source>
        <translation>Von hier aus kann nur ein eigener Server abgeschaltet werden, dessen Steuerungs-Endpunkt weitergeleitet ist</translation>
    </message>
    <message>
        <source>Ask the server to finish its requests and exit</source>
        <translation>Den Server bitten, laufende Anfragen zu beenden und dann sich selbst</translation>
    </message>
    <message>
        <source>Stop %1 (process %2 on %3)? It finishes pending requests, then exits.</source>
        <translation>%1 (Prozess %2 auf %3) abschalten? Der Server beendet laufende Anfragen und dann sich selbst.</translation>
    </message>
</context>
<context>
    <name>Monitor::ServiceModel</name>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>%1 (cannot be undone)</source>
        <translation>%1 (nicht rückgängig zu machen)</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Beschreibung</translation>
    </message>
</context>
<context>
    <name>Monitor::ServicePanel</name>
    <message>
        <source>Commands of the service</source>
        <translation>Befehle des Dienstes</translation>
    </message>
    <message>
        <source>Ask the service again</source>
        <translation>Den Dienst noch einmal fragen</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Noch nicht gefragt.</translation>
    </message>
    <message>
        <source>There is no endpoint to ask.</source>
        <translation>Es gibt keinen Endpunkt zum Fragen.</translation>
    </message>
    <message>
        <source>Asking what the service offers…</source>
        <translation>Frage, was der Dienst anbietet …</translation>
    </message>
    <message>
        <source>The endpoint does not describe itself. Write requests freely.</source>
        <translation>Der Endpunkt beschreibt sich nicht. Schreiben Sie Anfragen frei.</translation>
    </message>
    <message>
        <source>The endpoint did not tell: %1.</source>
        <translation>Der Endpunkt hat nicht geantwortet: %1.</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>Monitor::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>&amp;Restore Defaults of This Page</source>
        <translation>Standardwe&amp;rte dieser Seite</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Standardwerte wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the defaults of this page?</source>
        <translation>Die Standardwerte dieser Seite wiederherstellen?</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>Monitor::ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Send the request in the console</source>
        <translation>Die Anfrage in der Konsole senden</translation>
    </message>
    <message>
        <source>Search the console&apos;s history</source>
        <translation>Den Verlauf der Konsole durchsuchen</translation>
    </message>
    <message>
        <source>Cancel a request, or leave a filter</source>
        <translation>Eine Anfrage abbrechen oder einen Filter verlassen</translation>
    </message>
    <message>
        <source>Menu of a row</source>
        <translation>Menü einer Zeile</translation>
    </message>
</context>
<context>
    <name>Monitor::SingleInstance</name>
    <message>
        <source>IPC Monitor is already running, but does not answer; this is a second instance.</source>
        <translation>IPC Monitor läuft bereits, antwortet aber nicht; dies ist eine zweite Instanz.</translation>
    </message>
</context>
<context>
    <name>Monitor::StartServerDialog</name>
    <message>
        <source>Start Server</source>
        <translation>Server starten</translation>
    </message>
    <message>
        <source>A path, or a name to be found in PATH</source>
        <translation>Ein Pfad oder ein Name aus PATH</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Separated by spaces; quotes hold words together</source>
        <translation>Durch Leerzeichen getrennt; &quot;…&quot; hält Wörter zusammen</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Program:</source>
        <translation>&amp;Programm:</translation>
    </message>
    <message>
        <source>&amp;Arguments:</source>
        <translation>&amp;Argumente:</translation>
    </message>
    <message>
        <source>Starts the server of %1 and waits until it listens.</source>
        <translation>Startet den Server von %1 und wartet, bis er lauscht.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Program of the Server</source>
        <translation>Programm des Servers</translation>
    </message>
</context>
<context>
    <name>Monitor::StateDelegate</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A state and why: &quot;Not listening: Nobody listens on this socket&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Monitor::TableExport</name>
    <message>
        <source>%1 (bytes)</source>
        <translation>%1 (Bytes)</translation>
    </message>
    <message>
        <source>%1 (ns)</source>
        <translation>%1 (ns)</translation>
    </message>
    <message>
        <source>%1 (1/s)</source>
        <translation>%1 (1/s)</translation>
    </message>
    <message>
        <source>%1 (UTC)</source>
        <translation>%1 (UTC)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>Monitor::TablePanel</name>
    <message>
        <source>Clear Filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Saved and recent filters</source>
        <translation>Gespeicherte und zuletzt benutzte Filter</translation>
    </message>
    <message>
        <source>The filter is not applied: %1</source>
        <translation>Der Filter wird nicht angewendet: %1</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Eingefroren</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>Als Filter &amp;anwenden</translation>
    </message>
    <message>
        <source>&amp;Exclude by Filter</source>
        <translation>Durch Filter aus&amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>Als CS&amp;V kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>Fi&amp;lter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>Go to the end and follow new rows</source>
        <translation>Zum Ende gehen und dem folgen, was kommt</translation>
    </message>
    <message>
        <source>↓ %1 new</source>
        <translation>↓ %1 neu</translation>
    </message>
    <message>
        <source>Rows: %1 of %2</source>
        <translation>Zeilen: %1 von %2</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>Zeilen: %1</translation>
    </message>
    <message>
        <source>Frozen, +%1 new</source>
        <translation>Eingefroren, +%1 neu</translation>
    </message>
    <message>
        <source>0 of %1 match the filter.</source>
        <translation>0 von %1 passen zum Filter.</translation>
    </message>
    <message>
        <source>Filtering %1 rows…</source>
        <translation>%1 Zeilen werden gefiltert…</translation>
    </message>
    <message>
        <source>Order kept for a moment</source>
        <translation>Reihenfolge bleibt einen Moment</translation>
    </message>
    <message>
        <source>Rows stay in place while the mouse moves over them, while their menu is open, and for three seconds after that or after moving by keyboard. Then they are sorted again.</source>
        <translation>Zeilen bleiben an ihrem Platz, solange sich die Maus über ihnen bewegt oder ihr Menü offen ist, und noch drei Sekunden danach oder nach einer Bewegung mit der Tastatur. Dann werden sie wieder sortiert.</translation>
    </message>
    <message>
        <source>%1, unsorted: more than %2</source>
        <translation>%1, unsortiert: mehr als %2</translation>
    </message>
</context>
<context>
    <name>Monitor::TablesPage</name>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Columns are chosen, moved and sized in the headers of the tables. View &gt; Restore Default Layout brings them back.</source>
        <translation>Spalten werden in den Kopfzeilen der Tabellen gewählt, verschoben und in der Breite geändert. Das Menü „Ansicht“ stellt die Standardanordnung wieder her.</translation>
    </message>
</context>
<context>
    <name>Monitor::TimeoutControl</name>
    <message>
        <source>T&amp;imeout:</source>
        <translation>Ze&amp;itlimit:</translation>
    </message>
    <message>
        <source>Limit the waiting time</source>
        <translation>Nach einer Zeit aufgeben</translation>
    </message>
    <message>
        <source>Give up after this time; otherwise wait until canceled</source>
        <translation>Nach dieser Zeit aufgeben; sonst warten, bis abgebrochen wird</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitlimit</translation>
    </message>
</context>
<context>
    <name>Monitor::TopicModel</name>
    <message>
        <source>Nothing was published yet</source>
        <translation>Noch nichts veröffentlicht</translation>
    </message>
    <message numerus="yes">
        <source>The service left out %Ln change(s)</source>
        <translation>
            <numerusform>Der Dienst hat %Ln Änderung ausgelassen</numerusform>
            <numerusform>Der Dienst hat %Ln Änderungen ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) happened while not subscribed</source>
        <translation>
            <numerusform>%Ln Änderung geschah ohne Abonnement</numerusform>
            <numerusform>%Ln Änderungen geschahen ohne Abonnement</numerusform>
        </translation>
    </message>
    <message>
        <source>The service was restarted; changes may have been missed</source>
        <translation>Der Dienst wurde neu gestartet; Änderungen können fehlen</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>The service has ended the subscription</source>
        <translation>Der Dienst hat das Abonnement beendet</translation>
    </message>
    <message>
        <source>The service refused: %1</source>
        <translation>Der Dienst hat abgelehnt: %1</translation>
    </message>
    <message>
        <source>The reply is not that of a topic</source>
        <translation>Die Antwort ist nicht die eines Themas</translation>
    </message>
    <message>
        <source>Stopped here</source>
        <translation>Hier beendet</translation>
    </message>
    <message numerus="yes">
        <source>Gave up, as %Ln attempt(s) in a row have failed: %1</source>
        <translation>
            <numerusform>Aufgegeben, da %Ln Versuch gescheitert ist: %1</numerusform>
            <numerusform>Aufgegeben, da %Ln Versuche in Folge gescheitert sind: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The reply has ended</source>
        <translation>Die Antwort ist zu Ende</translation>
    </message>
    <message>
        <source>%1. Subscribes again when the service is back.</source>
        <translation>%1. Wird neu abonniert, sobald der Dienst zurück ist.</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
</context>
<context>
    <name>Monitor::TopicView</name>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Events of the topic</source>
        <translation>Ereignisse des Themas</translation>
    </message>
    <message>
        <source>Nothing has arrived yet.</source>
        <translation>Noch ist nichts angekommen.</translation>
    </message>
    <message>
        <source>Show the newest event whenever one arrives (Ctrl+End)</source>
        <translation>Immer das neueste Ereignis zeigen, sobald eines eintrifft (Strg+Ende)</translation>
    </message>
    <message>
        <source>Forget the events shown</source>
        <translation>Die gezeigten Ereignisse vergessen</translation>
    </message>
    <message>
        <source>Value of the event</source>
        <translation>Wert des Ereignisses</translation>
    </message>
    <message>
        <source>No event is selected.</source>
        <translation>Es ist kein Ereignis ausgewählt.</translation>
    </message>
    <message>
        <source>%1 %2 at %3</source>
        <translation>%1 %2 um %3</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>Abonnieren</translation>
    </message>
    <message>
        <source>End the subscription (Esc)</source>
        <translation>Das Abonnement beenden (Esc)</translation>
    </message>
    <message>
        <source>Subscribe to the same topic again</source>
        <translation>Dasselbe Thema wieder abonnieren</translation>
    </message>
    <message>
        <source>of at most %1</source>
        <translation>von höchstens %1</translation>
    </message>
    <message>
        <source>of at most %1; %2 older dropped</source>
        <translation>von höchstens %1; %2 ältere entfielen</translation>
    </message>
</context>
<context>
    <name>Monitor::Tour</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message>
        <source>End the tour; the Help menu starts it again</source>
        <translation>Die Tour beenden; das Menü Hilfe startet sie erneut</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceActions</name>
    <message>
        <source>&amp;Start Trace</source>
        <translation>Mitschnitt &amp;starten</translation>
    </message>
    <message>
        <source>Trace the selected endpoint, or end the trace (Ctrl+E)</source>
        <translation>Den gewählten Endpunkt mitschneiden oder den Mitschnitt beenden (Strg+E)</translation>
    </message>
    <message>
        <source>&amp;Follow Tail</source>
        <translation>Ende &amp;folgen</translation>
    </message>
    <message>
        <source>Keep the newest requests in view; scrolling up or selecting an older one ends it (Ctrl+Shift+F)</source>
        <translation>Die neuesten Anfragen im Blick behalten; Hochblättern oder Auswählen einer älteren beendet es (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>C&amp;lear Trace</source>
        <translation>Mitschnitt &amp;löschen</translation>
    </message>
    <message>
        <source>Forget the requests traced so far</source>
        <translation>Die bisher mitgeschnittenen Anfragen verwerfen</translation>
    </message>
    <message>
        <source>Ed&amp;it &amp;&amp; Resend</source>
        <translation>B&amp;earbeiten &amp;&amp; erneut senden</translation>
    </message>
    <message>
        <source>Write the selected request into the console, to send it again</source>
        <translation>Die gewählte Anfrage in die Konsole schreiben, um sie erneut zu senden</translation>
    </message>
    <message>
        <source>Co&amp;mment…</source>
        <translation>&amp;Kommentar…</translation>
    </message>
    <message>
        <source>Write a note on the selected request; it is saved with the trace</source>
        <translation>Eine Notiz zur gewählten Anfrage schreiben; sie wird mit dem Mitschnitt gespeichert</translation>
    </message>
    <message>
        <source>Follow Co&amp;nnection</source>
        <translation>Verbi&amp;ndung verfolgen</translation>
    </message>
    <message>
        <source>Show only the requests of the same connection</source>
        <translation>Nur die Anfragen derselben Verbindung zeigen</translation>
    </message>
    <message>
        <source>Count Time from &amp;Here</source>
        <translation>Zeit ab &amp;hier zählen</translation>
    </message>
    <message>
        <source>Show how long before or after this request the others came</source>
        <translation>Zeigen, wie lange vor oder nach dieser Anfrage die anderen kamen</translation>
    </message>
    <message>
        <source>&amp;Open Trace…</source>
        <translation>Mitschnitt &amp;öffnen…</translation>
    </message>
    <message>
        <source>Show a saved trace instead of the current one</source>
        <translation>Einen gespeicherten Mitschnitt statt des aktuellen zeigen</translation>
    </message>
    <message>
        <source>Ex&amp;port Trace…</source>
        <translation>Mitschnitt ex&amp;portieren…</translation>
    </message>
    <message>
        <source>Save the whole trace: to open it again, for a spreadsheet or for Wireshark</source>
        <translation>Den ganzen Mitschnitt speichern: zum erneuten Öffnen, für eine Tabellenkalkulation oder für Wireshark</translation>
    </message>
    <message>
        <source>How the column of times is filled</source>
        <translation>Was die Zeitspalte zeigt</translation>
    </message>
    <message>
        <source>Time of &amp;Day</source>
        <translation>&amp;Uhrzeit</translation>
    </message>
    <message>
        <source>Since the Sta&amp;rt</source>
        <translation>Seit &amp;Beginn</translation>
    </message>
    <message>
        <source>Since the Pre&amp;vious Request</source>
        <translation>Seit der &amp;vorigen Anfrage</translation>
    </message>
    <message>
        <source>Since the &amp;Chosen Request</source>
        <translation>Seit der &amp;gewählten Anfrage</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceControls</name>
    <message>
        <source>How times are shown</source>
        <translation>Wie Zeiten gezeigt werden</translation>
    </message>
    <message>
        <source>Show when requests came, or how long after another one</source>
        <translation>Zeigt, wann Anfragen kamen oder wie lange nach einer anderen</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceDetails</name>
    <message>
        <source>Decoded request</source>
        <translation>Entschlüsselte Anfrage</translation>
    </message>
    <message>
        <source>Bytes of the request</source>
        <translation>Bytes der Anfrage</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceLegend</name>
    <message>
        <source>Colours of the rows</source>
        <translation>Farben der Zeilen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceNotes</name>
    <message>
        <source>%1 does not answer; requests may be missing.</source>
        <translation>%1 antwortet nicht; Anfragen können fehlen.</translation>
    </message>
    <message>
        <source>%1 is not traced: no server of yours that can be traced listens there. Servers built with IpcCore can, unless introspection is off or they use another runtime directory.</source>
        <translation>%1 wird nicht mitgeschnitten: Dort lauscht kein Server von Ihnen, der das unterstützt. Mit IpcCore gebaute Server tun es, außer wenn die Introspektion aus ist oder sie ein anderes Laufzeitverzeichnis verwenden.</translation>
    </message>
    <message>
        <source>%1 is not traced: the list of servers cannot be read. %2</source>
        <translation>%1 wird nicht mitgeschnitten: Die Liste der Server ist nicht lesbar. %2</translation>
    </message>
    <message>
        <source>%1 is not traced: its server does not admit you. %2</source>
        <translation>%1 wird nicht mitgeschnitten: Sein Server lässt Sie nicht zu. %2</translation>
    </message>
    <message>
        <source>%1 is not traced: its server has stopped. The trace goes on when it starts again.</source>
        <translation>%1 wird nicht mitgeschnitten: Sein Server ist beendet. Der Mitschnitt geht weiter, wenn er wieder startet.</translation>
    </message>
    <message>
        <source>%1 is not traced: %2</source>
        <translation>%1 wird nicht mitgeschnitten: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other endpoint(s) cannot be traced either.</source>
        <translation>
            <numerusform>%Ln weiterer Endpunkt kann auch nicht mitgeschnitten werden.</numerusform>
            <numerusform>%Ln weitere Endpunkte können auch nicht mitgeschnitten werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::TracePage</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Clear the trace</source>
        <translation>Mitschnitt löschen</translation>
    </message>
    <message>
        <source>Forget all requests, with your marks and comments?</source>
        <translation>Alle Anfragen mit Ihren Markierungen und Kommentaren verwerfen?</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Comment on a Request</source>
        <translation>Anfrage kommentieren</translation>
    </message>
    <message>
        <source>Comment on request %1:</source>
        <translation>Kommentar zu Anfrage %1:</translation>
    </message>
    <message>
        <source>The request is no longer in the trace.</source>
        <translation>Die Anfrage ist nicht mehr im Mitschnitt.</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Nach %1 geschrieben</translation>
    </message>
    <message>
        <source>Export Trace</source>
        <translation>Mitschnitt exportieren</translation>
    </message>
    <message>
        <source>Trace, to be opened again (*.jsonl)</source>
        <translation>Mitschnitt, wieder zu öffnen (*.jsonl)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Packets for Wireshark (*.pcapng)</source>
        <translation>Pakete für Wireshark (*.pcapng)</translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation>Mitschnitt öffnen</translation>
    </message>
    <message>
        <source>The current trace is not saved. Forget it?</source>
        <translation>Der aktuelle Mitschnitt ist nicht gespeichert. Verwerfen?</translation>
    </message>
    <message>
        <source>&amp;Forget It</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Open Trace</source>
        <translation>Mitschnitt öffnen</translation>
    </message>
    <message>
        <source>Traces (*.jsonl)</source>
        <translation>Mitschnitte (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved trace: %1</source>
        <translation>Gespeicherter Mitschnitt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln line(s) could not be read and were skipped)</source>
        <translation>
            <numerusform>%1 (%Ln Zeile war nicht lesbar und wurde ausgelassen)</numerusform>
            <numerusform>%1 (%Ln Zeilen waren nicht lesbar und wurden ausgelassen)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop Trace</source>
        <translation>Mitschnitt &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;Trace %1</source>
        <translation>%1 &amp;mitschneiden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>No request has been traced yet.</source>
        <translation>Bisher wurde keine Anfrage mitgeschnitten.</translation>
    </message>
    <message>
        <source>Select an endpoint to trace its requests, or open a saved trace.</source>
        <translation>Wählen Sie einen Endpunkt, um seine Anfragen mitzuschneiden, oder öffnen Sie einen gespeicherten Mitschnitt.</translation>
    </message>
    <message>
        <source>Nothing is traced. A trace shows each request as it is answered.</source>
        <translation>Nichts wird mitgeschnitten. Ein Mitschnitt zeigt jede Anfrage, sobald sie beantwortet ist.</translation>
    </message>
    <message>
        <source>of at most %1</source>
        <translation>von höchstens %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 verloren</translation>
    </message>
    <message>
        <source>%1 older dropped</source>
        <translation>%1 ältere verworfen</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Waterfall: %1 from left to right</source>
        <translation>Wasserfall: %1 von links nach rechts</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceSettingsPage</name>
    <message>
        <source>Trace</source>
        <translation>Mitschnitt</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Re&amp;quests at most:</source>
        <translation>&amp;Anfragen höchstens:</translation>
    </message>
    <message>
        <source>trace limit size count rows ring</source>
        <translation>Mitschnitt Grenze Größe Anzahl Zeilen Ring</translation>
    </message>
    <message>
        <source>&amp;Memory at most:</source>
        <translation>S&amp;peicher höchstens:</translation>
    </message>
    <message>
        <source>trace limit size rows ring</source>
        <translation>Mitschnitt Grenze Größe Zeilen Ring</translation>
    </message>
    <message>
        <source>The oldest requests go first, whichever limit is reached. While the table stands still, those that it shows stay, in as much memory again at most.</source>
        <translation>Die ältesten Anfragen fallen zuerst weg, welche Grenze auch erreicht ist. Solange die Tabelle stillsteht, bleiben die gezeigten, in höchstens noch einmal so viel Speicher.</translation>
    </message>
    <message>
        <source>C&amp;lear Trace Now</source>
        <translation>Mitschnitt jetzt &amp;löschen</translation>
    </message>
    <message>
        <source>Clear Trace Now</source>
        <translation>Mitschnitt jetzt löschen</translation>
    </message>
    <message>
        <source>delete wipe remove erase forget privacy</source>
        <translation>löschen leeren entfernen tilgen vergessen Datenschutz</translation>
    </message>
    <message>
        <source>A trace is in memory only, until you export it. Wiping the history of the console does not clear it.</source>
        <translation>Ein Mitschnitt ist nur im Speicher, bis Sie ihn exportieren. Wer den Verlauf der Konsole löscht, löscht ihn nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) kept</source>
        <translation>
            <numerusform>%Ln Anfrage vorhanden</numerusform>
            <numerusform>%Ln Anfragen vorhanden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::TraceSources</name>
    <message>
        <source>Choose what to trace: endpoints, and the requests of the console</source>
        <translation>Wählen, was mitgeschnitten wird: Endpunkte und die Anfragen der Konsole</translation>
    </message>
    <message>
        <source>&amp;Requests of the Console</source>
        <translation>&amp;Anfragen der Konsole</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln Endpunkt</numerusform>
            <numerusform>%Ln Endpunkte</numerusform>
        </translation>
    </message>
    <message>
        <source>What is traced</source>
        <translation>Was mitgeschnitten wird</translation>
    </message>
    <message>
        <source>No endpoint</source>
        <translation>Kein Endpunkt</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceTable</name>
    <message>
        <source>%1 s</source>
        <extracomment>A number of seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) lost</source>
        <translation>
            <numerusform>%Ln Anfrage verloren</numerusform>
            <numerusform>%Ln Anfragen verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>These requests were lost: nothing more is known of them</source>
        <translation>Diese Anfragen gingen verloren: Mehr ist über sie nicht bekannt</translation>
    </message>
    <message>
        <source>Sent by this console</source>
        <translation>Von dieser Konsole gesendet</translation>
    </message>
    <message>
        <source>Not known: the client was gone before anybody looked, or runs elsewhere</source>
        <translation>Nicht bekannt: Der Client war fort, bevor jemand nachsah, oder läuft anderswo</translation>
    </message>
    <message>
        <source>The request does not begin with a word, or its server does not show it</source>
        <translation>Die Anfrage beginnt nicht mit einem Wort, oder ihr Server zeigt es nicht</translation>
    </message>
</context>
<context>
    <name>Monitor::WindowActions</name>
    <message>
        <source>&amp;Add Endpoint…</source>
        <translation>Endpunkt &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Watch a socket, whether it exists or not</source>
        <translation>Einen Socket beobachten, ob es ihn gibt oder nicht</translation>
    </message>
    <message>
        <source>&amp;Remove Endpoint</source>
        <translation>Endpunkt &amp;entfernen</translation>
    </message>
    <message>
        <source>Stop watching the selected endpoint, unless it is found automatically; its file stays</source>
        <translation>Den gewählten Endpunkt nicht mehr beobachten, es sei denn, er wird von selbst gefunden; seine Datei bleibt</translation>
    </message>
    <message>
        <source>&amp;Export Table…</source>
        <translation>&amp;Tabelle exportieren…</translation>
    </message>
    <message>
        <source>Save the rows shown to a file</source>
        <translation>Die gezeigten Zeilen in eine Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window and exit</source>
        <translation>Das Fenster schließen und das Programm beenden</translation>
    </message>
    <message>
        <source>&amp;Copy Rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows as tab-separated text with a header line</source>
        <translation>Die gewählten Zeilen als Text mit Tabulatoren und einer Titelzeile kopieren</translation>
    </message>
    <message>
        <source>Copy Rows as CS&amp;V</source>
        <translation>Zeilen als CS&amp;V kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows as comma-separated values</source>
        <translation>Die gewählten Zeilen als kommagetrennte Werte kopieren</translation>
    </message>
    <message>
        <source>Copy Rows as &amp;JSON</source>
        <translation>Zeilen als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows as JSON objects</source>
        <translation>Die gewählten Zeilen als JSON-Objekte kopieren</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Go to the filter of this table</source>
        <translation>Zum Filter dieser Tabelle gehen</translation>
    </message>
    <message>
        <source>C&amp;lear Filter</source>
        <translation>Filter &amp;löschen</translation>
    </message>
    <message>
        <source>Show all rows of this table</source>
        <translation>Alle Zeilen dieser Tabelle zeigen</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Free&amp;ze</source>
        <translation>Ein&amp;frieren</translation>
    </message>
    <message>
        <source>Keep all rows as they are; later changes are not lost</source>
        <translation>Alle Zeilen lassen, wie sie sind; was inzwischen geschieht, geht nicht verloren</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Show what is known about the selection</source>
        <translation>Zeigen, was über die Auswahl bekannt ist</translation>
    </message>
    <message>
        <source>&amp;Endpoints</source>
        <translation>&amp;Endpunkte</translation>
    </message>
    <message>
        <source>Show the list of endpoints at the side</source>
        <translation>Die Liste der Endpunkte an der Seite zeigen</translation>
    </message>
    <message>
        <source>&amp;Compact Rows</source>
        <translation>&amp;Kompakte Zeilen</translation>
    </message>
    <message>
        <source>Show more rows at a time</source>
        <translation>Mehr Zeilen auf einmal zeigen</translation>
    </message>
    <message>
        <source>&amp;Restore Default Layout</source>
        <translation>Standardanordnung &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>Restore all parts of the window to their default places</source>
        <translation>Alle Teile des Fensters dorthin setzen, wo sie anfangs waren</translation>
    </message>
    <message>
        <source>Command &amp;Palette…</source>
        <translation>Befehls&amp;palette…</translation>
    </message>
    <message>
        <source>Find any command by its name</source>
        <translation>Jeden Befehl anhand seines Namens finden</translation>
    </message>
    <message>
        <source>Keyboard &amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>List all keys</source>
        <translation>Alle Tasten auflisten</translation>
    </message>
    <message>
        <source>&amp;About IPC Monitor</source>
        <translation>Ü&amp;ber IPC Monitor</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Poll Now</source>
        <translation>&amp;Jetzt abfragen</translation>
    </message>
    <message>
        <source>Poll all endpoints now</source>
        <translation>Alle Endpunkte jetzt abfragen</translation>
    </message>
    <message>
        <source>&amp;Check by Connecting</source>
        <translation>Durch Verbinden &amp;prüfen</translation>
    </message>
    <message>
        <source>Connect to the selected endpoint once, which its server notices</source>
        <translation>Einmal zum gewählten Endpunkt verbinden, was sein Server bemerkt</translation>
    </message>
    <message>
        <source>Copy the path of the selected endpoint</source>
        <translation>Den Pfad des gewählten Endpunkts kopieren</translation>
    </message>
    <message>
        <source>Every %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Pi&amp;n</source>
        <translation>A&amp;nheften</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>S&amp;uchen…</translation>
    </message>
    <message>
        <source>Find text in the rows of this table</source>
        <translation>Text in den Zeilen dieser Tabelle suchen</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Go to the next matching row</source>
        <translation>Zur nächsten passenden Zeile gehen</translation>
    </message>
    <message>
        <source>Find P&amp;revious</source>
        <translation>Rückwär&amp;ts suchen</translation>
    </message>
    <message>
        <source>Go to the previous matching row</source>
        <translation>Zur vorigen passenden Zeile gehen</translation>
    </message>
    <message>
        <source>&amp;Mark Rows</source>
        <translation>Zeilen &amp;markieren</translation>
    </message>
    <message>
        <source>Flag or unflag the selected rows, to find them again</source>
        <translation>Die gewählten Zeilen markieren oder die Markierung entfernen, um sie wiederzufinden</translation>
    </message>
    <message>
        <source>Next Mar&amp;k</source>
        <translation>Nä&amp;chste Markierung</translation>
    </message>
    <message>
        <source>Go to the next marked row</source>
        <translation>Zur nächsten markierten Zeile gehen</translation>
    </message>
    <message>
        <source>Previo&amp;us Mark</source>
        <translation>Vori&amp;ge Markierung</translation>
    </message>
    <message>
        <source>Go to the previous marked row</source>
        <translation>Zur vorigen markierten Zeile gehen</translation>
    </message>
    <message>
        <source>&amp;Go to the End</source>
        <translation>Zum &amp;Ende gehen</translation>
    </message>
    <message>
        <source>Go to the last row, and follow a log from there</source>
        <translation>Zur letzten Zeile gehen; ein Protokoll wird von dort an verfolgt</translation>
    </message>
    <message>
        <source>&amp;Send Request</source>
        <translation>Anfrage &amp;senden</translation>
    </message>
    <message>
        <source>Write a request to the selected endpoint in the console</source>
        <translation>In der Konsole eine Anfrage an den ausgewählten Endpunkt schreiben</translation>
    </message>
    <message>
        <source>C&amp;onnections</source>
        <translation>&amp;Verbindungen</translation>
    </message>
    <message>
        <source>Show who is connected to the selected endpoint</source>
        <translation>Zeigen, wer mit dem ausgewählten Endpunkt verbunden ist</translation>
    </message>
    <message>
        <source>Keep the selected endpoint at the top of the lists, even when it is gone</source>
        <translation>Den ausgewählten Endpunkt in den Listen oben halten, auch wenn es ihn nicht mehr gibt</translation>
    </message>
    <message>
        <source>Cop&amp;y Path</source>
        <translation>Pfad &amp;kopieren</translation>
    </message>
    <message>
        <source>Trace Re&amp;quests</source>
        <translation>Anfragen &amp;mitschneiden</translation>
    </message>
    <message>
        <source>Show each request to the selected endpoint as it is answered</source>
        <translation>Zeigt jede Anfrage an den gewählten Endpunkt, sobald sie beantwortet ist</translation>
    </message>
    <message>
        <source>Ta&amp;ke the Tour</source>
        <translation>T&amp;our beginnen</translation>
    </message>
    <message>
        <source>Show the parts of the window, in five steps</source>
        <translation>Die Teile des Fensters zeigen, in fünf Schritten</translation>
    </message>
    <message>
        <source>Alert &amp;Rules…</source>
        <translation>Alarm&amp;regeln…</translation>
    </message>
    <message>
        <source>Choose what raises an alert</source>
        <translation>Wählen, was einen Alarm auslöst</translation>
    </message>
    <message>
        <source>&amp;Mute Alerts for 1 Hour</source>
        <translation>Alarme 1 Stunde &amp;stummschalten</translation>
    </message>
    <message>
        <source>Record alerts, but disturb nobody</source>
        <translation>Alarme festhalten, aber niemanden stören</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Change how the application looks, polls and remembers</source>
        <translation>Ändern, wie das Programm aussieht, abfragt und sich erinnert</translation>
    </message>
    <message>
        <source>Support &amp;Bundle…</source>
        <translation>Support-&amp;Paket…</translation>
    </message>
    <message>
        <source>Collect what a bug report needs, look at it and save it</source>
        <translation>Sammeln, was ein Fehlerbericht braucht, ansehen und speichern</translation>
    </message>
    <message>
        <source>Add Re&amp;mote Host…</source>
        <translation>Anderen Re&amp;chner hinzufügen…</translation>
    </message>
    <message>
        <source>Watch the endpoints of another machine, by your own ssh</source>
        <translation>Die Endpunkte eines anderen Rechners beobachten, mit Ihrem eigenen ssh</translation>
    </message>
</context>
<context>
    <name>OutcomeText</name>
    <message>
        <source>Nothing has this name: start the server, or check the path.</source>
        <translation>Nichts hat diesen Namen: Starten Sie den Server, oder prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>The socket exists, but its server does not run: start it again.</source>
        <translation>Der Socket ist da, aber sein Server läuft nicht: Starten Sie ihn wieder.</translation>
    </message>
    <message>
        <source>The server does not accept connections: it hangs, is stopped, or has too much to do. Try again later.</source>
        <translation>Der Server nimmt keine Verbindungen an: Er hängt, ist angehalten oder hat zu viel zu tun. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>This can never be an endpoint: choose another path.</source>
        <translation>Dies kann niemals ein Endpunkt sein: Wählen Sie einen anderen Pfad.</translation>
    </message>
    <message>
        <source>The permissions of the socket or of a directory do not allow it.</source>
        <translation>Die Rechte des Sockets oder eines Verzeichnisses verbieten es.</translation>
    </message>
    <message>
        <source>Requests go only to servers of this user or of root.</source>
        <translation>Anfragen gehen nur an Server dieses Benutzers oder von root.</translation>
    </message>
    <message>
        <source>The server took too long: raise the timeout, or check whether it hangs.</source>
        <translation>Der Server hat zu lange gebraucht: Erhöhen Sie das Zeitlimit, oder sehen Sie nach, ob er hängt.</translation>
    </message>
    <message>
        <source>The server hung up: it failed on this request, or it ended.</source>
        <translation>Der Server hat die Verbindung getrennt: Er ist an dieser Anfrage gescheitert, oder er hat sich beendet.</translation>
    </message>
    <message>
        <source>The server does not speak the protocol of IpcCore.</source>
        <translation>Der Server spricht nicht das Protokoll von IpcCore.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>%1 empfangen</translation>
    </message>
    <message>
        <source>connected %1</source>
        <translation>verbunden %1</translation>
    </message>
    <message>
        <source>first byte %1</source>
        <translation>erstes Byte %1</translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>gesamt %1</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>State: %1.</source>
        <translation>Zustand: %1.</translation>
    </message>
    <message>
        <source>The server may have processed the request.</source>
        <translation>Der Server hat die Anfrage möglicherweise bearbeitet.</translation>
    </message>
</context>
<context>
    <name>OwnerText</name>
    <message>
        <source>Hidden: the process belongs to another user. Only root, or a program with cap_sys_ptrace and cap_dac_read_search, can see it.</source>
        <translation>Verborgen: Der Prozess gehört einem anderen Benutzer. Nur root oder ein Programm mit cap_sys_ptrace und cap_dac_read_search kann ihn sehen.</translation>
    </message>
    <message>
        <source>No process that holds the socket was found: it has just appeared or gone, or is in a part of the system that cannot be seen from here.</source>
        <translation>Es wurde kein Prozess gefunden, der den Socket hält: Er ist gerade gekommen oder gegangen, oder er ist in einem Teil des Systems, der von hier aus nicht zu sehen ist.</translation>
    </message>
    <message>
        <source>Not looked up yet: this takes time and is only done occasionally.</source>
        <translation>Noch nicht gesucht: Suchen kostet Zeit und geschieht ab und zu.</translation>
    </message>
    <message>
        <source>Not available on this system.</source>
        <translation>Dieses System teilt es nicht mit.</translation>
    </message>
    <message>
        <source>Only servers built with IpcCore&apos;s introspection report this; the kernel does not count it.</source>
        <translation>Nur Server mit der Introspektion von IpcCore teilen dies mit; der Kernel zählt es nicht.</translation>
    </message>
    <message>
        <source>The kernel does not report this for the connection.</source>
        <translation>Der Kernel teilt dies über die Verbindung nicht mit.</translation>
    </message>
</context>
<context>
    <name>PayloadField</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln Wert</numerusform>
            <numerusform>%Ln Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>RedactionRule</name>
    <message>
        <source>Passwords and tokens by name</source>
        <translation>Passwörter und Token nach Namen</translation>
    </message>
    <message>
        <source>Options with a secret</source>
        <translation>Optionen mit einem Geheimnis</translation>
    </message>
    <message>
        <source>Authorization headers</source>
        <translation>Authorization-Kopfzeilen</translation>
    </message>
    <message>
        <source>Private keys</source>
        <translation>Private Schlüssel</translation>
    </message>
    <message>
        <source>JSON Web Tokens</source>
        <translation>JSON Web Tokens</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>The settings in %1 cannot be read; the defaults are used.</source>
        <translation>Die Einstellungen in %1 können nicht gelesen werden; die Vorgaben werden benutzt.</translation>
    </message>
    <message>
        <source>The settings were damaged; the defaults are used. The old file is now %1.</source>
        <translation>Die Einstellungen waren beschädigt; die Vorgaben werden benutzt. Die alte Datei heißt jetzt %1.</translation>
    </message>
    <message>
        <source>The settings in %1 are damaged; the defaults are used.</source>
        <translation>Die Einstellungen in %1 sind beschädigt; die Vorgaben werden benutzt.</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be written; changes will be lost.</source>
        <translation>Die Einstellungen in %1 können nicht geschrieben werden; Änderungen gehen verloren.</translation>
    </message>
</context>
<context>
    <name>StateStrip</name>
    <message>
        <source>%1–%2 %3, %4</source>
        <extracomment>From, until, state, for how long: &quot;12:04–12:09 Not listening, 5 min&quot;</extracomment>
        <translation>%1–%2 %3, %4</translation>
    </message>
    <message>
        <source>%1: not observed</source>
        <comment>a time of day</comment>
        <translation>%1: nicht beobachtet</translation>
    </message>
</context>
<context>
    <name>TraceAccent</name>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Client left</source>
        <translation>Client gegangen</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Same connection</source>
        <translation>Gleiche Verbindung</translation>
    </message>
    <message>
        <source>Requests that were not recorded: there were too many at a time</source>
        <translation>Anfragen, die nicht aufgezeichnet wurden: Es waren zu viele auf einmal</translation>
    </message>
    <message>
        <source>The server could not answer</source>
        <translation>Der Server konnte nicht antworten</translation>
    </message>
    <message>
        <source>The client left before the reply was complete</source>
        <translation>Der Client ging, bevor die Antwort vollständig war</translation>
    </message>
    <message>
        <source>The reply took %1 or longer</source>
        <translation>Die Antwort dauerte %1 oder länger</translation>
    </message>
    <message>
        <source>Sent through the connection of the selected request</source>
        <translation>Über die Verbindung der gewählten Anfrage gesendet</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 TiB</source>
        <translation>%1 TiB</translation>
    </message>
    <message>
        <source>%1 PiB</source>
        <translation>%1 PiB</translation>
    </message>
    <message>
        <source>%1 EiB</source>
        <translation>%1 EiB</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
</TS>
