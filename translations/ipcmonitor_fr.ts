<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Charts</name>
    <message>
        <source>%1: %2 now, %3 to %4, highest at %5.</source>
        <extracomment>Chart and line, newest value, lowest, highest, time of the highest</extracomment>
        <translation>%1 : %2 maintenant, de %3 à %4, maximum à %5.</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Requêtes par seconde</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Latency of all requests</source>
        <translation>Latence de toutes les requêtes</translation>
    </message>
    <message>
        <source>Requests in flight</source>
        <translation>Requêtes en cours</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Octets par seconde</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Clients waiting to be accepted</source>
        <translation>Clients en attente</translation>
    </message>
    <message>
        <source>in</source>
        <comment>bytes received</comment>
        <translation>entrée</translation>
    </message>
    <message>
        <source>out</source>
        <comment>bytes sent</comment>
        <translation>sortie</translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <extracomment>Endpoint, from, until</extracomment>
        <translation>%1 de %2 à %3.</translation>
    </message>
    <message>
        <source>Nothing was recorded in this time.</source>
        <translation>Rien n’a été enregistré pendant ce temps.</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close Tab</source>
        <translation>Fermer l’onglet</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Point de terminaison</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>FD</source>
        <translation>FD</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échouées</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Inode</source>
        <translation>Inode</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Dernier changement</translation>
    </message>
    <message>
        <source>Limits hit</source>
        <translation>Limites atteintes</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>Peer inode</source>
        <translation>Inode du pair</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Recv-Q</source>
        <translation>Recv-Q</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Reply Size</source>
        <translation>Taille de la réponse</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>Requêtes/s</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>En cours depuis</translation>
    </message>
    <message>
        <source>Send-Q</source>
        <translation>Send-Q</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Most requests/s</source>
        <translation>Max. requêtes/s</translation>
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
        <translation>p99 maximal</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Most in flight</source>
        <translation>Max. en cours</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>Entrée/s</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>Sortie/s</translation>
    </message>
    <message>
        <source>Most waiting</source>
        <translation>Max. en attente</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>Cascade</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Server PID</source>
        <translation>PID du serveur</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>Octets/s</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--theme is system, light or dark, not %1</source>
        <translation>--theme vaut system, light ou dark, et non %1</translation>
    </message>
    <message>
        <source>Shows the endpoints of local servers, who is connected to them and what they answer.</source>
        <translation>Montre les points de terminaison des serveurs locaux, qui y est connecté et ce qu’ils répondent.</translation>
    </message>
    <message>
        <source>Watch this socket, or @name for an abstract one; can be repeated.</source>
        <translation>Surveiller ce socket, ou @nom pour un socket abstrait ; peut être indiqué plusieurs fois.</translation>
    </message>
    <message>
        <source>Colours: system, light or dark.</source>
        <translation>Couleurs : system, light ou dark.</translation>
    </message>
    <message>
        <source>Save a screenshot of the window to this file and exit.</source>
        <translation>Écrire une image de la fenêtre dans ce fichier, puis quitter.</translation>
    </message>
    <message>
        <source>Take the picture after this many milliseconds.</source>
        <translation>Prendre l’image après ce nombre de millisecondes.</translation>
    </message>
    <message>
        <source>Open a separate window even if one is already open.</source>
        <translation>Ouvrir une fenêtre distincte, même s’il y en a déjà une.</translation>
    </message>
    <message>
        <source>unexpected argument: %1</source>
        <translation>argument inattendu : %1</translation>
    </message>
    <message>
        <source>there is no tab %1</source>
        <translation>il n’y a pas d’onglet %1</translation>
    </message>
    <message>
        <source>--after is a number of milliseconds up to %1, not %2</source>
        <translation>--after est un nombre de millisecondes jusqu’à %1, et non %2</translation>
    </message>
    <message>
        <source>Keep the settings in this file, and the console&apos;s history beside it.</source>
        <translation>Conserver les réglages dans ce fichier, et l’historique de la console à côté.</translation>
    </message>
    <message>
        <source>--endpoint is a path or an @name, not &quot;%1&quot;</source>
        <translation>--endpoint est un chemin ou un @nom, pas « %1 »</translation>
    </message>
    <message>
        <source>--%1 needs a file name</source>
        <translation>--%1 demande le nom d’un fichier</translation>
    </message>
    <message>
        <source>Show this tab: overview, connections, map, trace, charts, console or events.</source>
        <translation>Afficher cet onglet : overview, connections, map, trace, charts, console ou events.</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>not accepted yet</source>
        <translation>pas encore acceptée</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>inactive</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lecture</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en file</translation>
    </message>
    <message>
        <source>handling</source>
        <translation>traitement</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>différée</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>écriture</translation>
    </message>
    <message>
        <source>client ended</source>
        <translation>client terminé</translation>
    </message>
</context>
<context>
    <name>DetailSections</name>
    <message>
        <source>Process</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Ligne de commande</translation>
    </message>
    <message>
        <source>Descriptor</source>
        <translation>Descripteur</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>System error</source>
        <translation>Erreur système</translation>
    </message>
    <message>
        <source>Determined</source>
        <translation>Constaté</translation>
    </message>
    <message>
        <source>by connecting</source>
        <translation>en se connectant</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Waiting to be accepted</source>
        <translation>En attente d’acceptation</translation>
    </message>
    <message>
        <source>%1, room for %2</source>
        <translation>%1, place pour %2</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>Sockets à l’écoute</translation>
    </message>
    <message>
        <source>Shadowed</source>
        <translation>Masqués</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other listener(s) use this path for another file, which clients cannot reach</source>
        <translation>
            <numerusform>%Ln autre socket à l’écoute utilise ce chemin pour un autre fichier, que les clients ne peuvent pas atteindre</numerusform>
            <numerusform>%Ln autres sockets à l’écoute utilisent ce chemin pour un autre fichier, que les clients ne peuvent pas atteindre</numerusform>
        </translation>
    </message>
    <message>
        <source>Reported by the server</source>
        <translation>Ce que dit le serveur</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>En marche depuis</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Threads de travail</translation>
    </message>
    <message>
        <source>%1 of %2 busy</source>
        <translation>%1 sur %2 occupés</translation>
    </message>
    <message>
        <source>Requests queued</source>
        <translation>Requêtes en file</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, dont %2 en échec</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Peak connections</source>
        <translation>Maximum de connexions</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermée</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>In this state for</source>
        <translation>Dans cet état depuis</translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation>Connecté depuis</translation>
    </message>
    <message>
        <source>Reply waits for the client</source>
        <translation>La réponse attend le client</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Not read by the client yet</source>
        <translation>Pas encore lu par le client</translation>
    </message>
    <message>
        <source>Server&apos;s end</source>
        <translation>Côté serveur</translation>
    </message>
    <message>
        <source>Not read by the server yet</source>
        <translation>Pas encore lu par le serveur</translation>
    </message>
    <message>
        <source>Reported by the server, as of %1</source>
        <translation>Ce que le serveur a dit à %1</translation>
    </message>
    <message>
        <source>It does not answer now. These are the figures from its last answer.</source>
        <translation>Il ne répond pas en ce moment. Ces chiffres sont ceux de sa dernière réponse.</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>Latency p50, p95, p99, max</source>
        <translation>Latence p50, p95, p99, max.</translation>
    </message>
    <message>
        <source>Limits reached</source>
        <translation>Limites atteintes</translation>
    </message>
    <message>
        <source>Kernel and server disagree about this connection: only one of them lists it.</source>
        <translation>Le noyau et le serveur ne sont pas d’accord sur cette connexion : un seul des deux la mentionne.</translation>
    </message>
</context>
<context>
    <name>EndpointCondition</name>
    <message>
        <source>The server is running, but its socket file was removed: restart the server to create it again.</source>
        <translation>Le serveur tourne, mais quelqu’un a supprimé son fichier de socket : redémarrez le serveur pour qu’il recrée le fichier.</translation>
    </message>
    <message>
        <source>Start the server, or check the path for typing errors.</source>
        <translation>Démarrez le serveur, ou vérifiez qu’il n’y a pas de faute de frappe dans le chemin.</translation>
    </message>
    <message>
        <source>Checking it is postponed, so as not to disturb busy servers: wait, or check it now.</source>
        <translation>L’interrogation est remise à plus tard pour ne pas déranger des serveurs occupés : attendez, ou interrogez-le maintenant.</translation>
    </message>
    <message>
        <source>Start the server, or check the name for typing errors.</source>
        <translation>Démarrez le serveur, ou vérifiez qu’il n’y a pas de faute de frappe dans le nom.</translation>
    </message>
    <message>
        <source>The socket file was left behind by a server that has ended. Start the server again; it will take the file over.</source>
        <translation>Le fichier de socket a été laissé par un serveur qui s’est arrêté. Redémarrez le serveur ; il reprend le fichier de lui-même.</translation>
    </message>
    <message>
        <source>Choose another path for the socket, or move away the file in its place.</source>
        <translation>Choisissez un autre chemin pour le socket, ou déplacez le fichier qui est à sa place.</translation>
    </message>
    <message>
        <source>Use a shorter path, for example below $XDG_RUNTIME_DIR.</source>
        <translation>Utilisez un chemin plus court, par exemple sous $XDG_RUNTIME_DIR.</translation>
    </message>
    <message>
        <source>This is another kind of socket (datagram, for example). Only stream sockets are supported here.</source>
        <translation>C’est un socket d’un autre type (datagramme, par exemple). Ici, on ne peut parler qu’aux sockets de flux.</translation>
    </message>
    <message>
        <source>Check the path: this one can never be a socket.</source>
        <translation>Vérifiez le chemin : celui-ci ne pourra jamais être un socket.</translation>
    </message>
    <message>
        <source>Ask the owner for access, or run the client as a user who has it. Connecting needs write permission on the socket and search permission on every directory above it.</source>
        <translation>Demandez l’accès au propriétaire, ou lancez le client sous un utilisateur qui l’a. Pour se connecter, il faut le droit d’écriture sur le socket et le droit de parcours sur tous les dossiers au-dessus.</translation>
    </message>
    <message>
        <source>The system or this program is out of descriptors or memory: close what is not needed, or raise the limit.</source>
        <translation>Le système ou ce programme n’a plus de descripteurs ou de mémoire : fermez ce qui n’est pas nécessaire, ou relevez la limite.</translation>
    </message>
    <message>
        <source>See the reason given by the system.</source>
        <translation>Voyez la raison que donne le système.</translation>
    </message>
    <message>
        <source>Nobody listens on this socket</source>
        <translation>Personne n’écoute sur ce socket</translation>
    </message>
    <message>
        <source>The link leads nowhere</source>
        <translation>Le lien ne mène nulle part</translation>
    </message>
    <message>
        <source>No such file; its directory exists</source>
        <translation>Fichier inexistant ; son dossier existe</translation>
    </message>
    <message>
        <source>No such directory: %1</source>
        <translation>Dossier inexistant : %1</translation>
    </message>
    <message>
        <source>Not a socket</source>
        <translation>Pas un socket</translation>
    </message>
    <message>
        <source>Not a stream socket</source>
        <translation>Pas un socket de flux</translation>
    </message>
    <message>
        <source>Access denied</source>
        <translation>Accès refusé</translation>
    </message>
    <message>
        <source>Out of descriptors or memory</source>
        <translation>Plus de descripteurs ou de mémoire</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Écoute</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lent</translation>
    </message>
    <message>
        <source>Not accepting</source>
        <translation>N’accepte pas</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>N’écoute pas</translation>
    </message>
    <message>
        <source>Path not found</source>
        <translation>Chemin introuvable</translation>
    </message>
    <message>
        <source>Invalid path</source>
        <translation>Chemin non valide</translation>
    </message>
    <message>
        <source>Other error</source>
        <translation>Autre erreur</translation>
    </message>
    <message>
        <source>A server listens here and has room for more clients.</source>
        <translation>Un serveur écoute ici et a de la place pour d’autres clients.</translation>
    </message>
    <message>
        <source>A server listens, but its queue of waiting clients is full: the next client is refused or has to wait.</source>
        <translation>Un serveur écoute, mais sa file de clients en attente est pleine : le prochain client sera refusé ou devra attendre.</translation>
    </message>
    <message>
        <source>There is a socket file, but nobody listens on it.</source>
        <translation>Il y a un fichier de socket, et personne n’écoute dessus.</translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation>Il n’y a rien à ce chemin.</translation>
    </message>
    <message>
        <source>Something that can never be a server&apos;s socket is at this path.</source>
        <translation>À ce chemin se trouve quelque chose qui ne pourra jamais être le socket d’un serveur.</translation>
    </message>
    <message>
        <source>The state of this endpoint cannot be determined.</source>
        <translation>L’état de ce point de terminaison ne peut pas être déterminé.</translation>
    </message>
    <message>
        <source>Connections shows which requests are in progress and for how long.</source>
        <translation>Voyez dans Connexions quelles requêtes sont en cours et depuis combien de temps.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s process, and at who waits in Connections. A longer queue (the backlog of listen()) helps against short bursts only.</source>
        <translation>Examinez le processus du serveur, et qui attend dans Connexions. Une file plus longue (le backlog de listen()) n’aide que contre les pics brefs.</translation>
    </message>
    <message>
        <source>In another network namespace</source>
        <translation>Dans un autre espace de noms réseau</translation>
    </message>
    <message>
        <source>Path taken</source>
        <translation>Chemin occupé</translation>
    </message>
    <message>
        <source>A server runs, but its path leads to another socket.</source>
        <translation>Un serveur tourne, mais son chemin mène à un autre socket.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>The server&apos;s process is stopped, so its clients wait in vain.</source>
        <translation>Le processus du serveur est suspendu : ses clients attendent en vain.</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>A server listens, but does not answer on its control endpoint.</source>
        <translation>Un serveur écoute, mais ne répond pas sur son point de terminaison de contrôle.</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Saturé</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>All workers of the server have been in the same requests for a long time.</source>
        <translation>Tous les threads de travail du serveur traitent les mêmes requêtes depuis longtemps.</translation>
    </message>
    <message>
        <source>A server listens, but has not accepted a waiting client for several polls.</source>
        <translation>Un serveur écoute, mais n’a pas accepté un client en attente depuis plusieurs interrogations.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>The server finishes its requests and accepts no more connections.</source>
        <translation>Le serveur termine ses requêtes et n’accepte plus de connexions.</translation>
    </message>
    <message>
        <source>process %1 (%2) is held by a debugger</source>
        <translation>le processus %1 (%2) est retenu par un débogueur</translation>
    </message>
    <message>
        <source>process %1 (%2) waits for a disk or a file system</source>
        <translation>le processus %1 (%2) attend un disque ou un système de fichiers</translation>
    </message>
    <message>
        <source>the main thread of process %1 (%2) has ended</source>
        <translation>le thread principal du processus %1 (%2) est terminé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happens, and why</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>No answer on the control endpoint</source>
        <translation>Pas de réponse sur le point de terminaison de contrôle</translation>
    </message>
    <message>
        <source>No answer on the control endpoint since %1</source>
        <translation>Pas de réponse sur le point de terminaison de contrôle depuis %1</translation>
    </message>
    <message>
        <source>All workers (%1) in requests for %2</source>
        <translation>Tous les threads de travail (%1) dans des requêtes depuis %2</translation>
    </message>
    <message>
        <source>All workers (%1) in requests for %2, one in &quot;%3&quot;</source>
        <translation>Tous les threads de travail (%1) dans des requêtes depuis %2, l’un dans « %3 »</translation>
    </message>
    <message>
        <source>The path is too long, with %1 bytes</source>
        <translation>Le chemin est trop long, avec %1 octets</translation>
    </message>
    <message>
        <source>Restart the server that lost its path: clients cannot reach it.</source>
        <translation>Redémarrez le serveur qui a perdu son chemin : les clients ne peuvent pas l’atteindre.</translation>
    </message>
    <message>
        <source>Continue the process (kill -CONT), or end it.</source>
        <translation>Reprenez le processus (kill -CONT), ou terminez-le.</translation>
    </message>
    <message>
        <source>Its threads may all wait for something: look at the process with a debugger, or restart the server.</source>
        <translation>Tous ses threads attendent peut-être quelque chose : examinez le processus avec un débogueur, ou redémarrez le serveur.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or start its successor.</source>
        <translation>Attendez qu’il soit terminé, ou démarrez son successeur.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s process: its threads may all wait for something.</source>
        <translation>Examinez le processus du serveur : tous ses threads attendent peut-être quelque chose.</translation>
    </message>
    <message>
        <source>Waiting to be accepted: %1</source>
        <translation>En attente d’acceptation : %1</translation>
    </message>
    <message>
        <source>The path leads to another socket</source>
        <translation>Le chemin mène à un autre socket</translation>
    </message>
    <message>
        <source>Finishing its requests</source>
        <translation>Termine ses requêtes</translation>
    </message>
    <message>
        <source>None accepted for three polls, waiting: %1</source>
        <translation>Aucun accepté depuis trois interrogations, en attente : %1</translation>
    </message>
    <message>
        <source>The queue is full, waiting: %1</source>
        <translation>La file est pleine, en attente : %1</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Ailleurs</translation>
    </message>
    <message>
        <source>A server listens in another mount namespace: only there does this path lead to it.</source>
        <translation>Un serveur écoute dans un autre espace de noms de montage : ce chemin n’y mène que là.</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>Non autorisé</translation>
    </message>
    <message>
        <source>Run its clients in the same namespace, a container for example.</source>
        <translation>Lancez ses clients dans le même espace de noms, un conteneur par exemple.</translation>
    </message>
    <message>
        <source>In another mount namespace</source>
        <translation>Dans un autre espace de noms de montage</translation>
    </message>
    <message>
        <source>Not allowed to look</source>
        <translation>Pas le droit de regarder</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Non vérifié</translation>
    </message>
    <message>
        <source>Nobody knows yet whether a server listens here: only connecting would tell.</source>
        <translation>On ne sait pas encore si un serveur écoute ici : seule une connexion le dirait.</translation>
    </message>
    <message>
        <source>A server may listen here, but we are not allowed to look or to connect.</source>
        <translation>Un serveur écoute peut-être ici, mais nous n’avons pas le droit de regarder ou de nous connecter.</translation>
    </message>
    <message>
        <source>Only root can tell whether the server removed its socket file or runs in another mount namespace.</source>
        <translation>Seul root peut savoir si le serveur a supprimé son fichier de socket ou s’exécute dans un autre espace de noms de montage.</translation>
    </message>
    <message>
        <source>Not allowed to look where its server runs</source>
        <translation>Pas le droit de regarder où s’exécute son serveur</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Pas encore vérifié</translation>
    </message>
    <message>
        <source>Queue growing</source>
        <translation>File qui s’allonge</translation>
    </message>
    <message>
        <source>A server listens and accepts clients, but too slowly: more and more of them wait, or constantly many.</source>
        <translation>Un serveur écoute et accepte des clients, mais trop lentement : ils sont de plus en plus nombreux à attendre, ou constamment nombreux.</translation>
    </message>
    <message>
        <source>Waiting to be accepted: %1, room for %2</source>
        <translation>En attente d&apos;acceptation : %1, place pour %2</translation>
    </message>
    <message>
        <source>Process %1 (%2) is stopped</source>
        <translation>Le processus %1 (%2) est suspendu</translation>
    </message>
    <message>
        <source>The server is in another network namespace, a container for example: the kernel lists its sockets only there.</source>
        <translation>Le serveur est dans un autre espace de noms réseau, un conteneur par exemple : le noyau ne liste ses sockets que là.</translation>
    </message>
    <message>
        <source>A server listens and answers, but one of 20 replies takes too long (p95).</source>
        <translation>Un serveur écoute et répond, mais une réponse sur 20 prend trop de temps (p95).</translation>
    </message>
    <message>
        <source>p95 is %1</source>
        <translation>p95 : %1</translation>
    </message>
    <message>
        <source>Programs with another XDG_RUNTIME_DIR do not find it by its name, only by its path.</source>
        <translation>Les programmes avec un autre XDG_RUNTIME_DIR ne le trouvent pas par son nom, seulement par son chemin.</translation>
    </message>
    <message>
        <source>Its runtime directory is %1, not %2</source>
        <translation>Son répertoire d’exécution est %1, et non %2</translation>
    </message>
    <message>
        <source>Only its host knows more: connect to it again (menu Endpoint, Remote Hosts), or look there.</source>
        <translation>Seul son hôte en sait plus : reconnectez-vous à lui (menu Point de terminaison, Hôtes distants), ou regardez là-bas.</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>clients whose user has no access</source>
        <translation>clients dont l’utilisateur n’a pas accès</translation>
    </message>
    <message>
        <source>clients of a user with too many connections</source>
        <translation>clients d’un utilisateur ayant trop de connexions</translation>
    </message>
    <message>
        <source>malformed packets</source>
        <translation>paquets mal formés</translation>
    </message>
    <message>
        <source>requests too large</source>
        <translation>requêtes trop grandes</translation>
    </message>
    <message>
        <source>new clients that sent nothing</source>
        <translation>nouveaux clients qui n’ont rien envoyé</translation>
    </message>
    <message>
        <source>requests too slow to arrive</source>
        <translation>requêtes arrivées trop lentement</translation>
    </message>
    <message>
        <source>connections idle for too long</source>
        <translation>connexions inactives trop longtemps</translation>
    </message>
    <message>
        <source>clients that did not read their reply</source>
        <translation>clients qui n’ont pas lu leur réponse</translation>
    </message>
    <message>
        <source>unfinished requests dropped to make room</source>
        <translation>requêtes incomplètes abandonnées pour faire de la place</translation>
    </message>
    <message>
        <source>idle connections ended to make room</source>
        <translation>connexions inactives fermées pour faire de la place</translation>
    </message>
    <message>
        <source>stalled clients dropped to make room</source>
        <translation>clients bloqués abandonnés pour faire de la place</translation>
    </message>
    <message>
        <source>times the connection limit was reached</source>
        <translation>fois où la limite de connexions a été atteinte</translation>
    </message>
    <message>
        <source>times a client could not be accepted</source>
        <translation>fois où un client n’a pas pu être accepté</translation>
    </message>
    <message>
        <source>pauses for the memory of unfinished requests</source>
        <translation>pauses dues à la mémoire des requêtes incomplètes</translation>
    </message>
    <message>
        <source>handlers that ran for too long</source>
        <translation>gestionnaires trop longs</translation>
    </message>
    <message>
        <source>requests there was no memory for</source>
        <translation>requêtes pour lesquelles la mémoire manquait</translation>
    </message>
    <message>
        <source>clients there was no shared memory for</source>
        <translation>clients pour lesquels la mémoire partagée manquait</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Unknown process</source>
        <translation>Processus inconnu</translation>
    </message>
    <message>
        <source>PIDs %1</source>
        <translation>PID %1</translation>
    </message>
    <message>
        <source>PID %1</source>
        <translation>PID %1</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>Utilisateur %1</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>parti</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>clients</comment>
        <translation>
            <numerusform>%Ln en attente</numerusform>
            <numerusform>%Ln en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln point de terminaison</numerusform>
            <numerusform>%Ln points de terminaison</numerusform>
        </translation>
    </message>
    <message>
        <source>without clients</source>
        <translation>sans clients</translation>
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
            <numerusform>%Ln connexion</numerusform>
            <numerusform>%Ln connexions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) waiting</source>
        <translation>
            <numerusform>%Ln client en attente</numerusform>
            <numerusform>%Ln clients en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>connections unknown</source>
        <translation>connexions inconnues</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 requêtes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln autre</numerusform>
            <numerusform>%Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Requêtes par seconde</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Octets par seconde</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Points de terminaison</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Demande attention</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Ne fonctionne pas</translation>
    </message>
    <message>
        <source>Left a moment ago.</source>
        <translation>Vient de partir.</translation>
    </message>
    <message>
        <source>Requests and bytes are unknown.</source>
        <translation>Les requêtes et les octets sont inconnus.</translation>
    </message>
    <message>
        <source>Client processes: %1, endpoints: %2, servers: %3.</source>
        <translation>Processus clients : %1, points de terminaison : %2, serveurs : %3.</translation>
    </message>
</context>
<context>
    <name>Monitor::AddEndpointDialog</name>
    <message>
        <source>Add Endpoint</source>
        <translation>Ajouter un point de terminaison</translation>
    </message>
    <message>
        <source>&amp;Path of the socket, or @name of an abstract one:</source>
        <translation>&amp;Chemin du socket, ou @nom d’un socket abstrait :</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>It need not exist yet: it is watched until it does.</source>
        <translation>Il peut ne pas exister encore : il est surveillé jusqu’à ce qu’il existe.</translation>
    </message>
    <message>
        <source>Will be watched: %1</source>
        <translation>Sera surveillé : %1</translation>
    </message>
    <message>
        <source>The @ must be followed by a name.</source>
        <translation>Un nom doit suivre le @.</translation>
    </message>
    <message>
        <source>Choose a Socket</source>
        <translation>Choisir un socket</translation>
    </message>
</context>
<context>
    <name>Monitor::AddHostDialog</name>
    <message>
        <source>Connect at each &amp;start of this program</source>
        <translation>Se connecter à chaque dé&amp;marrage de ce programme</translation>
    </message>
    <message>
        <source>Add Remote Host</source>
        <translation>Ajouter un hôte distant</translation>
    </message>
    <message>
        <source>&amp;Host, as ssh knows it:</source>
        <translation>&amp;Hôte, tel que ssh le connaît :</translation>
    </message>
    <message>
        <source>user@host.example</source>
        <translation>utilisateur@hote.example</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>Your own ssh connects, with your configuration and keys; nobody is asked for a password. Only the name is stored.</source>
        <translation>C’est votre ssh qui se connecte, avec votre configuration et vos clés ; aucun mot de passe n’est demandé. Seul le nom est enregistré.</translation>
    </message>
</context>
<context>
    <name>Monitor::Alert</name>
    <message>
        <source>%1: this is a test</source>
        <translation>%1 : ceci est un test</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln de plus</numerusform>
            <numerusform>et %Ln de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alerte</numerusform>
            <numerusform>%Ln alertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) ended</source>
        <translation>
            <numerusform>%Ln alerte terminée</numerusform>
            <numerusform>%Ln alertes terminées</numerusform>
        </translation>
    </message>
    <message>
        <source>Test alert</source>
        <translation>Alerte de test</translation>
    </message>
    <message>
        <source>Alert: %1</source>
        <comment>endpoint</comment>
        <translation>Alerte : %1</translation>
    </message>
    <message>
        <source>Alert ended: %1</source>
        <comment>endpoint</comment>
        <translation>Alerte terminée : %1</translation>
    </message>
    <message>
        <source>ended – %1</source>
        <comment>an alert</comment>
        <translation>terminée – %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>endpoint and alert</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Aucune alerte</translation>
    </message>
    <message>
        <source>needs attention</source>
        <comment>an endpoint</comment>
        <translation>demande de l’attention</translation>
    </message>
    <message>
        <source>in trouble</source>
        <comment>an endpoint</comment>
        <translation>en difficulté</translation>
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
        <translation>file d’attente</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>connexions</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>erreurs</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>redémarrages</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <comment>a figure and a number</comment>
        <translation>%1 au-dessus de %2</translation>
    </message>
    <message>
        <source>%1: nothing is known of this endpoint anymore</source>
        <translation>%1 : on ne sait plus rien de ce point de terminaison</translation>
    </message>
    <message>
        <source>%1: the rule was removed or changed</source>
        <translation>%1 : la règle a été supprimée ou modifiée</translation>
    </message>
    <message>
        <source>%1: %2 %3, above %4</source>
        <comment>rule, figure and its values</comment>
        <translation>%1 : %2 %3, au-dessus de %4</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>rule, figure and its value</comment>
        <translation>%1 : %2 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>rule and state</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>rule, state and why</comment>
        <translation>%1 : %2 (%3)</translation>
    </message>
    <message>
        <source>%1 needs attention</source>
        <translation>%1 demande de l’attention</translation>
    </message>
    <message>
        <source>%1 is in trouble</source>
        <translation>%1 est en difficulté</translation>
    </message>
    <message>
        <source>the state of %1 is %2</source>
        <translation>l’état de %1 est %2</translation>
    </message>
    <message>
        <source>p95 of %1 is above %2</source>
        <translation>le p95 de %1 dépasse %2</translation>
    </message>
    <message>
        <source>the backlog of %1 is above %2</source>
        <translation>la file d’attente de %1 dépasse %2</translation>
    </message>
    <message>
        <source>connections of %1 are above %2</source>
        <translation>les connexions de %1 dépassent %2</translation>
    </message>
    <message>
        <source>errors of %1 are above %2</source>
        <translation>les erreurs de %1 dépassent %2</translation>
    </message>
    <message>
        <source>restarts of %1 are above %2</source>
        <translation>les redémarrages de %1 dépassent %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln poll(s) in a row</source>
        <translation>
            <numerusform>%Ln interrogation</numerusform>
            <numerusform>%Ln interrogations de suite</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <comment>what is so, at how many polls</comment>
        <translation>%1, à %2</translation>
    </message>
</context>
<context>
    <name>Monitor::AlertNotifier</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
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
        <translation>Des points de terminaison concernés : * est un texte quelconque, ? un caractère quelconque</translation>
    </message>
    <message>
        <source>the state is</source>
        <translation>l’état est</translation>
    </message>
    <message>
        <source>p95 is above</source>
        <translation>p95 dépasse</translation>
    </message>
    <message>
        <source>waiting clients and requests are above</source>
        <translation>clients et requêtes en attente dépassent</translation>
    </message>
    <message>
        <source>connections are above</source>
        <translation>les connexions dépassent</translation>
    </message>
    <message>
        <source>failed requests since the last poll are above</source>
        <translation>requêtes échouées depuis la dernière interrogation dépassent</translation>
    </message>
    <message>
        <source>restarts since the last poll are above</source>
        <translation>redémarrages depuis la dernière interrogation dépassent</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom :</translation>
    </message>
    <message>
        <source>&amp;Endpoint:</source>
        <translation>Point de t&amp;erminaison :</translation>
    </message>
    <message>
        <source>&amp;When:</source>
        <translation>&amp;Quand :</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>&amp;Pendant :</translation>
    </message>
    <message>
        <source>Good polls that end it</source>
        <translation>Bonnes interrogations qui la terminent</translation>
    </message>
    <message>
        <source>The rule in words</source>
        <translation>La règle en mots</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>demande de l’attention</translation>
    </message>
    <message>
        <source>in trouble</source>
        <translation>en difficulté</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Which endpoints? * stands for all of them.</source>
        <translation>Quels points de terminaison ? * les désigne tous.</translation>
    </message>
    <message>
        <source>It would end while it is still raised: choose at most %1.</source>
        <translation>Elle se terminerait alors qu’elle dure encore : choisir au plus %1.</translation>
    </message>
    <message>
        <source>Raised when %1.</source>
        <translation>Déclenchée quand %1.</translation>
    </message>
    <message>
        <source>En&amp;ds at or below:</source>
        <translation>Se term&amp;ine au plus à :</translation>
    </message>
    <message numerus="yes">
        <source> poll(s) in a row</source>
        <translation>
            <numerusform> interrogation</numerusform>
            <numerusform> interrogations de suite</numerusform>
        </translation>
    </message>
    <message>
        <source>En&amp;ds after:</source>
        <translation>Se term&amp;ine après :</translation>
    </message>
</context>
<context>
    <name>Monitor::AlertRulesEditor</name>
    <message>
        <source>The rules are in %1, which ipcctl watch reads, too.</source>
        <translation>Les règles sont dans %1, qu’ipcctl watch lit aussi.</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Règles d’alerte</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>D&amp;upliquer</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Muet</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>Show what an alert of this rule looks like, and record it as an event</source>
        <translation>Montrer à quoi ressemble une alerte de cette règle, et l’enregistrer comme événement</translation>
    </message>
    <message>
        <source>For &amp;15 minutes</source>
        <translation>Pendant &amp;15 minutes</translation>
    </message>
    <message>
        <source>For 1 &amp;hour</source>
        <translation>Pendant 1 &amp;heure</translation>
    </message>
    <message>
        <source>For 8 h&amp;ours</source>
        <translation>Pendant 8 h&amp;eures</translation>
    </message>
    <message>
        <source>&amp;Always</source>
        <translation>&amp;Toujours</translation>
    </message>
    <message>
        <source>&amp;Not anymore</source>
        <translation>&amp;Plus du tout</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Supprimer</translation>
    </message>
</context>
<context>
    <name>Monitor::AlertRulesModel</name>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Raised when</source>
        <translation>Déclenchée quand</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Muette</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <translation>Muette jusqu’à %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alerte</numerusform>
            <numerusform>%Ln alertes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::AlertStatus</name>
    <message>
        <source>No alerts</source>
        <translation>Aucune alerte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alerte</numerusform>
            <numerusform>%Ln alertes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, muted until %2</source>
        <translation>%1, muettes jusqu’à %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln de plus</numerusform>
            <numerusform>et %Ln de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::AlertsPage</name>
    <message>
        <source>&amp;Go on watching in the tray when the window is closed</source>
        <translation>C&amp;ontinuer à surveiller dans la zone de notification quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>Ce bureau n’a pas de zone de notification.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Alert rules:</source>
        <translation>Règles d’alerte :</translation>
    </message>
    <message>
        <source>Show the worst alert as an &amp;icon in the tray</source>
        <translation>Afficher la pire alerte comme icône dans la &amp;zone de notification</translation>
    </message>
    <message>
        <source>condition state threshold limit latency errors restarts backlog mute test raise</source>
        <translation>condition état seuil limite latence erreurs redémarrages file muet test déclencher</translation>
    </message>
    <message>
        <source>notification desktop status area</source>
        <translation>notification bureau barre d’état</translation>
    </message>
    <message>
        <source>quit exit background hide minimize</source>
        <translation>quitter fermer arrière-plan masquer réduire</translation>
    </message>
    <message>
        <source>Your alert rules will be replaced by the one of a first start.</source>
        <translation>Vos règles d’alerte seront remplacées par celle du premier démarrage.</translation>
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
        <translation>impossible d’écrire une image dans %1</translation>
    </message>
    <message>
        <source>cannot open a window without a display; ipcctl works without one</source>
        <translation>impossible d’ouvrir une fenêtre sans écran ; ipcctl s’en passe</translation>
    </message>
    <message>
        <source>The alert rules in %1 cannot be read; the defaults are used: %2.</source>
        <translation>Les règles d’alerte de %1 sont illisibles ; les valeurs par défaut s’appliquent : %2.</translation>
    </message>
    <message>
        <source>The privacy rules cannot be read, so everything is hidden: %1</source>
        <translation>Les règles de confidentialité sont illisibles, donc tout est masqué : %1</translation>
    </message>
</context>
<context>
    <name>Monitor::BundleDialog</name>
    <message>
        <source>Support Bundle</source>
        <translation>Dossier d’assistance</translation>
    </message>
    <message>
        <source>One file for a bug report. This is all that it will contain; the privacy rules have hidden what they know to be secret. Look through it before you pass it on.</source>
        <translation>Un seul fichier pour un rapport de bogue. Voici tout ce qu’il contiendra ; les règles de confidentialité ont masqué ce qu’elles savent être secret. Parcourez-le avant de le transmettre.</translation>
    </message>
    <message>
        <source>Content of the bundle</source>
        <translation>Contenu du dossier</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>C&amp;opier</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>&amp;Versions</translation>
    </message>
    <message>
        <source>Setti&amp;ngs</source>
        <translation>&amp;Paramètres</translation>
    </message>
    <message>
        <source>&amp;Endpoints</source>
        <translation>Points de &amp;terminaison</translation>
    </message>
    <message>
        <source>Stat&amp;istics</source>
        <translation>Stat&amp;istiques</translation>
    </message>
    <message>
        <source>Even&amp;ts</source>
        <translation>Évé&amp;nements</translation>
    </message>
    <message>
        <source>T&amp;race</source>
        <translation>T&amp;race</translation>
    </message>
    <message>
        <source>&amp;Hide home directory</source>
        <translation>&amp;Masquer le répertoire personnel</translation>
    </message>
    <message>
        <source>Write ~ instead of your home directory, which has your name</source>
        <translation>Écrire ~ au lieu de votre répertoire personnel, qui contient votre nom</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Collecte…</translation>
    </message>
    <message>
        <source>%1, not written yet</source>
        <translation>%1, pas encore écrit</translation>
    </message>
    <message>
        <source>Save Support Bundle</source>
        <translation>Enregistrer le dossier d’assistance</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Écrit dans %1</translation>
    </message>
</context>
<context>
    <name>Monitor::CallForm</name>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>octets</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>entier</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>oui ou non</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>choix</translation>
    </message>
    <message>
        <source>list in JSON</source>
        <translation>liste en JSON</translation>
    </message>
    <message>
        <source>map in JSON</source>
        <translation>objet en JSON</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>valeur quelconque</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 ou plus</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>%1 ou moins</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>Par défaut : %1</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Non indiqué</translation>
    </message>
    <message>
        <source>%1, length %2</source>
        <translation>%1, longueur %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>par défaut %1</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facultatif</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatoire</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Arguments of the command</source>
        <translation>Arguments de la commande</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No parameters.</source>
        <translation>Aucun paramètre.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Not accepted: %1</source>
        <translation>Non accepté : %1</translation>
    </message>
</context>
<context>
    <name>Monitor::ChartModel</name>
    <message>
        <source>Nothing was recorded.</source>
        <translation>Rien n’a été enregistré.</translation>
    </message>
</context>
<context>
    <name>Monitor::ChartView</name>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
</context>
<context>
    <name>Monitor::ChartsPage</name>
    <message>
        <source>Figures over time</source>
        <translation>Chiffres dans le temps</translation>
    </message>
    <message>
        <source>Nothing was recorded in this time.</source>
        <translation>Rien n’a été enregistré pendant ce temps.</translation>
    </message>
    <message>
        <source>Follow Now</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Keep the newest records in view</source>
        <translation>Garder les dernières valeurs en vue</translation>
    </message>
    <message>
        <source>Heat Map</source>
        <translation>Carte de chaleur</translation>
    </message>
    <message>
        <source>Show how many requests took how long, not just percentiles</source>
        <translation>Montrer combien de requêtes ont duré combien de temps, pas seulement les centiles</translation>
    </message>
    <message>
        <source>Show as Table</source>
        <translation>En tableau</translation>
    </message>
    <message>
        <source>Show the numbers of the charts instead</source>
        <translation>Montrer plutôt les nombres des graphiques</translation>
    </message>
    <message>
        <source>Export Charts…</source>
        <translation>Exporter les graphiques…</translation>
    </message>
    <message>
        <source>Save what is shown as a picture or as numbers</source>
        <translation>Enregistrer ce qui est montré en image ou en nombres</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>How much time the charts show</source>
        <translation>La durée que montrent les graphiques</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>Draw another endpoint beside the selected one, with dashed lines</source>
        <translation>Tracer un autre point de terminaison à côté de celui sélectionné, en tirets</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Comparer avec…</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Écrit dans %1</translation>
    </message>
    <message>
        <source>Select an endpoint to see its charts.</source>
        <translation>Sélectionnez un point de terminaison pour voir ses graphiques.</translation>
    </message>
    <message>
        <source>Drag to zoom, click on a peak to select it.</source>
        <translation>Faites glisser pour agrandir, cliquez sur un pic pour le sélectionner.</translation>
    </message>
    <message>
        <source>Selected: %1 to %2</source>
        <translation>Sélection : %1 à %2</translation>
    </message>
    <message>
        <source>Export Charts</source>
        <translation>Exporter les graphiques</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Image (*.png)</translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation>Image vectorielle (*.svg)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
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
        <translation>Les processus de ces connexions sont inconnus.</translation>
    </message>
    <message>
        <source>No request is known to be in progress.</source>
        <translation>Aucune requête en cours n’est connue.</translation>
    </message>
</context>
<context>
    <name>Monitor::CommandEditor</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
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
        <translation>Fichier</translation>
    </message>
    <message>
        <source>How the request is written</source>
        <translation>Comment la requête est écrite</translation>
    </message>
    <message>
        <source>Re&amp;quest as:</source>
        <translation>Re&amp;quête en :</translation>
    </message>
    <message>
        <source>Path of the file whose content is sent</source>
        <translation>Chemin du fichier dont le contenu est envoyé</translation>
    </message>
    <message>
        <source>File to send</source>
        <translation>Fichier à envoyer</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>File to Send</source>
        <translation>Fichier à envoyer</translation>
    </message>
    <message>
        <source>A byte needs two digits</source>
        <translation>Un octet demande deux chiffres</translation>
    </message>
    <message>
        <source>Only the digits 0–9 and a–f are allowed</source>
        <translation>Seuls les chiffres 0–9 et a–f font des octets</translation>
    </message>
    <message>
        <source>The request is in a file</source>
        <translation>La requête est dans un fichier</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisissez un fichier</translation>
    </message>
    <message>
        <source>%1 (line %2, column %3)</source>
        <translation>%1 (ligne %2, colonne %3)</translation>
    </message>
    <message>
        <source>What to send. Ctrl+Enter sends it.</source>
        <translation>Ce qui est envoyé. Ctrl+Entrée l’envoie.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulaire</translation>
    </message>
</context>
<context>
    <name>Monitor::CommandPalette</name>
    <message>
        <source>Command Palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Type a part of a command, an endpoint, a favourite or a recent request</source>
        <translation>Partie d’une commande, d’un point de terminaison, d’un favori ou d’une requête récente</translation>
    </message>
</context>
<context>
    <name>Monitor::CommandTextEdit</name>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
</context>
<context>
    <name>Monitor::ConnectionModel</name>
    <message>
        <source>closed</source>
        <translation>fermée</translation>
    </message>
    <message>
        <source>No request is in progress.</source>
        <translation>Aucune requête n’est en cours.</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Pas encore mesuré.</translation>
    </message>
    <message>
        <source>The server has not accepted this client yet.</source>
        <translation>Le serveur n’a pas encore accepté ce client.</translation>
    </message>
    <message>
        <source>The server does not list this connection.</source>
        <translation>Le serveur ne mentionne pas cette connexion.</translation>
    </message>
    <message>
        <source>The server did not answer: %1</source>
        <translation>Le serveur n’a pas répondu : %1</translation>
    </message>
    <message>
        <source>only the server knows it</source>
        <translation>connue du serveur seul</translation>
    </message>
    <message>
        <source>only the kernel knows it</source>
        <translation>connue du noyau seul</translation>
    </message>
    <message>
        <source>Hidden: this is the server view.</source>
        <translation>Omis : ceci est ce que dit le serveur.</translation>
    </message>
    <message>
        <source>Hidden: this is the kernel view.</source>
        <translation>Omis : ceci est ce que dit le noyau.</translation>
    </message>
    <message>
        <source>The client ended before the server accepted it.</source>
        <translation>Le client s’est terminé avant que le serveur ne l’accepte.</translation>
    </message>
    <message>
        <source>Kernel and server persistently disagree about this connection: only one of them lists it.</source>
        <translation>Le noyau et le serveur sont durablement en désaccord sur cette connexion : un seul des deux la mentionne.</translation>
    </message>
</context>
<context>
    <name>Monitor::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Select an endpoint to see who is connected to it.</source>
        <translation>Sélectionnez un point de terminaison pour voir qui y est connecté.</translation>
    </message>
    <message>
        <source>&amp;Follow This Process</source>
        <translation>&amp;Suivre ce processus</translation>
    </message>
    <message>
        <source>Show only the connections of this process</source>
        <translation>Ne montrer que les connexions de ce processus</translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>Déco&amp;nnecter…</translation>
    </message>
    <message>
        <source>Make the server close this connection</source>
        <translation>Faire couper cette connexion par le serveur</translation>
    </message>
    <message>
        <source>Nobody is connected to %1.</source>
        <translation>Personne n’est connecté à %1.</translation>
    </message>
    <message>
        <source>The kernel does not list sockets here: queues and processes are unknown. %1</source>
        <translation>Le noyau ne donne pas ici la liste des sockets : files et processus sont inconnus. %1</translation>
    </message>
    <message>
        <source>The server does not answer: requests and bytes are unknown. %1</source>
        <translation>Le serveur ne répond pas : requêtes et octets sont inconnus. %1</translation>
    </message>
    <message>
        <source>Kernel view only: this server does not report requests and commands. Servers built with IpcCore do, unless introspection is off or they use another runtime directory.</source>
        <translation>Vue du noyau seulement : ce serveur ne dit rien des requêtes ni des commandes. Les serveurs construits avec IpcCore le font, sauf si l’introspection est désactivée ou s’ils utilisent un autre répertoire d’exécution.</translation>
    </message>
    <message>
        <source>Disconnect a client</source>
        <translation>Déconnecter un client</translation>
    </message>
    <message>
        <source>Close connection %1 of %2?</source>
        <translation>Couper la connexion %1 de %2 ?</translation>
    </message>
    <message>
        <source>Process: %1
PID: %2
Command in progress: %3</source>
        <translation>Processus : %1
PID : %2
Commande en cours : %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Déconnecter</translation>
    </message>
    <message>
        <source>Connection %1 was not closed: %2</source>
        <translation>La connexion %1 n’a pas été coupée : %2</translation>
    </message>
    <message>
        <source>Kernel and server</source>
        <translation>Noyau et serveur</translation>
    </message>
    <message>
        <source>Kernel view</source>
        <translation>Vue du noyau</translation>
    </message>
    <message>
        <source>Server view</source>
        <translation>Vue du serveur</translation>
    </message>
    <message>
        <source>Source of the data shown</source>
        <translation>De qui vient ce qui est montré</translation>
    </message>
    <message>
        <source>Show what the kernel, the server or both know about the connections</source>
        <translation>Montrer ce que le noyau, le serveur ou les deux savent des connexions</translation>
    </message>
    <message>
        <source>Looking for connections…</source>
        <translation>Recherche des connexions…</translation>
    </message>
    <message>
        <source>The server of %1 does not report who is connected.</source>
        <translation>Le serveur de %1 ne dit pas qui est connecté.</translation>
    </message>
    <message>
        <source>Nothing reports who is connected to %1.</source>
        <translation>Personne ne dit qui est connecté à %1.</translation>
    </message>
    <message>
        <source>Nobody can connect to %1 now. %2: %3.</source>
        <translation>Personne ne peut se connecter à %1 en ce moment. %2 : %3.</translation>
    </message>
    <message>
        <source>Connection %1 of %2 no longer exists; nothing was closed.</source>
        <translation>La connexion %1 de %2 n’existe plus ; rien n’a été coupé.</translation>
    </message>
    <message>
        <source>The server does not answer: requests and bytes are unknown.</source>
        <translation>Le serveur ne répond pas : requêtes et octets sont inconnus.</translation>
    </message>
    <message>
        <source>Show C&amp;losed Connections</source>
        <translation>Afficher les connexions &amp;fermées</translation>
    </message>
    <message>
        <source>Keep connections in the table for a few seconds, greyed, when they are closed</source>
        <translation>Garder les connexions fermées quelques secondes dans le tableau, en grisé</translation>
    </message>
    <message>
        <source>Client processes</source>
        <translation>Processus clients</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln connexion</numerusform>
            <numerusform>%Ln connexions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 requests/s · %3 in · %4 out</source>
        <translation>%1 · %2 requêtes/s · %3 reçus · %4 envoyés</translation>
    </message>
    <message>
        <source>Show one row for each client process, with the sums over its connections; open a row to see them</source>
        <translation>Montrer une ligne par processus client, avec les sommes de ses connexions ; ouvrir une ligne pour les voir</translation>
    </message>
    <message>
        <source>Group &amp;by Process</source>
        <translation>Grouper par pr&amp;ocessus</translation>
    </message>
    <message>
        <source>Connections counted by the server: %1, by the kernel: %2. The State column shows which ones differ.</source>
        <translation>Connexions comptées par le serveur : %1, par le noyau : %2. La colonne « État » montre lesquelles diffèrent.</translation>
    </message>
    <message>
        <source>The server is in another network namespace, so the kernel does not list its sockets here.</source>
        <translation>Le serveur est dans un autre espace de noms réseau : le noyau ne liste donc pas ses sockets ici.</translation>
    </message>
    <message>
        <source>Trace This Connection</source>
        <translation>Tracer cette connexion</translation>
    </message>
    <message>
        <source>Show each request of this connection as it is answered</source>
        <translation>Affiche chaque requête de cette connexion dès qu’elle a sa réponse</translation>
    </message>
    <message>
        <source>Processes, PIDs and users are those of %1.</source>
        <translation>Les processus, PID et utilisateurs sont ceux de %1.</translation>
    </message>
    <message>
        <source>Queues and clients not accepted yet are unknown. %1</source>
        <translation>Les files d’attente et les clients pas encore acceptés sont inconnus. %1</translation>
    </message>
</context>
<context>
    <name>Monitor::ConsoleActions</name>
    <message>
        <source>&amp;Send Request</source>
        <translation>&amp;Envoyer la requête</translation>
    </message>
    <message>
        <source>Send the request (Ctrl+Enter)</source>
        <translation>Envoyer la requête (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>Cancel the request (Esc)</source>
        <translation>Annuler la requête (Échap)</translation>
    </message>
    <message>
        <source>Re&amp;peat</source>
        <translation>&amp;Répéter</translation>
    </message>
    <message>
        <source>Send the request several times</source>
        <translation>Envoyer la requête plusieurs fois</translation>
    </message>
    <message>
        <source>Copy as C&amp;ommand</source>
        <translation>Copier comme &amp;commande</translation>
    </message>
    <message>
        <source>Copy a shell command that sends the same bytes</source>
        <translation>Copier une ligne pour le shell qui envoie les mêmes octets</translation>
    </message>
    <message>
        <source>Add to &amp;Favourites…</source>
        <translation>Ajouter aux &amp;favoris…</translation>
    </message>
    <message>
        <source>Keep the request under a name</source>
        <translation>Garder la requête sous un nom</translation>
    </message>
    <message>
        <source>Cop&amp;y Reply</source>
        <translation>Cop&amp;ier la réponse</translation>
    </message>
    <message>
        <source>Copy the whole reply, as text or hexadecimal digits</source>
        <translation>Copier toute la réponse, en texte ou en chiffres hexadécimaux</translation>
    </message>
    <message>
        <source>Sa&amp;ve Reply…</source>
        <translation>Enre&amp;gistrer la réponse…</translation>
    </message>
    <message>
        <source>Save the reply to a file</source>
        <translation>Écrire la réponse dans un fichier</translation>
    </message>
    <message>
        <source>Next &amp;Difference</source>
        <translation>Pr&amp;ochaine différence</translation>
    </message>
    <message>
        <source>Prev&amp;ious Difference</source>
        <translation>Différence précéden&amp;te</translation>
    </message>
    <message>
        <source>Search &amp;History</source>
        <translation>Chercher dans l’&amp;historique</translation>
    </message>
    <message>
        <source>Find an earlier request (Ctrl+R while writing one)</source>
        <translation>Trouver une requête antérieure (Ctrl+R en écrivant)</translation>
    </message>
    <message>
        <source>&amp;New Console Tab</source>
        <translation>&amp;Nouvel onglet de console</translation>
    </message>
    <message>
        <source>Write another request, and keep this one</source>
        <translation>Écrire une autre requête et garder celle-ci</translation>
    </message>
    <message>
        <source>Close Console Ta&amp;b</source>
        <translation>Fermer l’onglet de con&amp;sole</translation>
    </message>
    <message>
        <source>Close this request; it can be reopened</source>
        <translation>Fermer cette requête ; on peut la rouvrir</translation>
    </message>
    <message>
        <source>Reopen Closed T&amp;ab</source>
        <translation>Rouvrir l’onglet fer&amp;mé</translation>
    </message>
    <message>
        <source>Bring back the request closed last</source>
        <translation>Reprendre la requête fermée en dernier</translation>
    </message>
    <message>
        <source>Ne&amp;xt Console Tab</source>
        <translation>Onglet de console &amp;qui suit</translation>
    </message>
    <message>
        <source>Go to the next request</source>
        <translation>Aller à la requête suivante</translation>
    </message>
    <message>
        <source>Previo&amp;us Console Tab</source>
        <translation>Onglet de console &amp;juste avant</translation>
    </message>
    <message>
        <source>Go to the previous request</source>
        <translation>Aller à la requête précédente</translation>
    </message>
    <message>
        <source>Go to the next line that differs from the previous reply (F7)</source>
        <translation>Aller à la prochaine ligne qui diffère de la réponse précédente (F7)</translation>
    </message>
    <message>
        <source>Go to the previous line that differs from the previous reply (Shift+F7)</source>
        <translation>Aller à la ligne d’avant qui diffère de la réponse précédente (Maj+F7)</translation>
    </message>
    <message>
        <source>Service Commands</source>
        <translation>Commandes du service</translation>
    </message>
    <message>
        <source>Ask the service for its commands, and fill in forms for them (F6)</source>
        <translation>Demander au service ses commandes et les remplir dans des formulaires (F6)</translation>
    </message>
</context>
<context>
    <name>Monitor::ConsolePage</name>
    <message>
        <source>The history is not saved: %1.</source>
        <translation>L’historique n’est pas conservé : %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the history could not be read and were skipped.</source>
        <translation>
            <numerusform>%Ln ligne de l’historique n’a pas pu être lue et a été omise.</numerusform>
            <numerusform>%Ln lignes de l’historique n’ont pas pu être lues et ont été omises.</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>New console tab</source>
        <translation>Nouvel onglet de console</translation>
    </message>
    <message>
        <source>%1 – waiting for the reply</source>
        <translation>%1 – attend la réponse</translation>
    </message>
</context>
<context>
    <name>Monitor::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Select an endpoint or a connection to see what is known about it.</source>
        <translation>Sélectionnez un point de terminaison ou une connexion pour voir ce qu’on en sait.</translation>
    </message>
</context>
<context>
    <name>Monitor::DiffModel</name>
    <message>
        <source>added</source>
        <translation>ajoutée</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>supprimée</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Première</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Seconde</translation>
    </message>
    <message>
        <source>±</source>
        <translation>±</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
</context>
<context>
    <name>Monitor::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Ce qui est comparé</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>Il n’y a encore rien à comparer.</translation>
    </message>
    <message>
        <source>The replies are the same.</source>
        <translation>Les réponses sont identiques.</translation>
    </message>
    <message>
        <source>The replies differ only in how the last line ends.</source>
        <translation>Les réponses ne diffèrent que par la fin de la dernière ligne.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>%Ln ligne supprimée</numerusform>
            <numerusform>%Ln lignes supprimées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) added</source>
        <translation>
            <numerusform>%Ln ligne ajoutée</numerusform>
            <numerusform>%Ln lignes ajoutées</numerusform>
        </translation>
    </message>
    <message>
        <source>%3 First: %1. Second: %2.</source>
        <translation>%3 Première : %1. Seconde : %2.</translation>
    </message>
    <message>
        <source>Only the first part of a long reply is kept and compared.</source>
        <translation>Seule la première partie d’une longue réponse est conservée et comparée.</translation>
    </message>
    <message>
        <source>Next difference (F7)</source>
        <translation>Prochaine différence (F7)</translation>
    </message>
    <message>
        <source>Previous difference (Shift+F7)</source>
        <translation>Différence précédente (Maj+F7)</translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointDock</name>
    <message>
        <source>Endpoints</source>
        <translation>Points de terminaison</translation>
    </message>
    <message>
        <source>Filter endpoints</source>
        <translation>Filtrer la liste</translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointGroupsModel</name>
    <message>
        <source>Pinned (%L1)</source>
        <translation>Épinglés (%L1)</translation>
    </message>
    <message>
        <source>Mine (%L1)</source>
        <translation>Les miens (%L1)</translation>
    </message>
    <message>
        <source>System (%L1)</source>
        <translation>Système (%L1)</translation>
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
        <translation>%1 : connexion en cours…</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>%1: not connected</source>
        <translation>%1 : non connecté</translation>
    </message>
    <message>
        <source>%1 (%L2, of which %L3 are not forwarded)</source>
        <translation>%1 (%L2, dont %L3 non redirigés)</translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointModel</name>
    <message>
        <source>There is neither a server nor a file with an owner.</source>
        <translation>Il n’y a ni serveur ni fichier appartenant à quelqu’un.</translation>
    </message>
    <message>
        <source>There is no file: names that begin with @ have no permissions.</source>
        <translation>Il n’y a pas de fichier : les noms qui commencent par @ n’ont pas de droits.</translation>
    </message>
    <message>
        <source>There is no file.</source>
        <translation>Il n’y a pas de fichier.</translation>
    </message>
    <message>
        <source>The server&apos;s sockets cannot be seen from here.</source>
        <translation>Les sockets du serveur ne sont pas visibles d’ici.</translation>
    </message>
    <message>
        <source>Nobody listens on this endpoint.</source>
        <translation>Personne n’écoute sur ce point de terminaison.</translation>
    </message>
    <message>
        <source>The server did not answer: %1</source>
        <translation>Le serveur n’a pas répondu : %1</translation>
    </message>
    <message>
        <source>No request was answered lately.</source>
        <translation>Aucune requête n’a reçu de réponse ces derniers temps.</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Pas encore mesuré.</translation>
    </message>
    <message>
        <source>%1 % good</source>
        <translation>%1 % bon</translation>
    </message>
    <message>
        <source>Not watched for long enough.</source>
        <translation>Pas encore observé assez longtemps.</translation>
    </message>
    <message>
        <source>It is on this machine.</source>
        <translation>Il est sur cette machine.</translation>
    </message>
    <message>
        <source>Only its own host knows.</source>
        <translation>Seul son propre hôte le sait.</translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointSelector</name>
    <message>
        <source>Path of a socket</source>
        <translation>Chemin d’un socket</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Point de terminaison</translation>
    </message>
    <message>
        <source>Locked: unlock to follow the selection</source>
        <translation>Verrouillé : déverrouillez pour suivre la sélection</translation>
    </message>
    <message>
        <source>Follows the selection: lock to keep this endpoint</source>
        <translation>Suit la sélection : verrouillez pour garder ce point de terminaison</translation>
    </message>
    <message>
        <source>Lock the endpoint</source>
        <translation>Verrouiller le point de terminaison</translation>
    </message>
    <message>
        <source>En&amp;dpoint:</source>
        <translation>Poi&amp;nt de terminaison :</translation>
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
        <translation>%1 → %2 : %3</translation>
    </message>
    <message>
        <source>Endpoint appeared</source>
        <translation>Point apparu</translation>
    </message>
    <message>
        <source>Endpoint vanished</source>
        <translation>Point disparu</translation>
    </message>
    <message>
        <source>State changed</source>
        <translation>État changé</translation>
    </message>
    <message>
        <source>Connection opened</source>
        <translation>Connexion ouverte</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>Connexion fermée</translation>
    </message>
    <message>
        <source>Polling stalled</source>
        <translation>Interrogation bloquée</translation>
    </message>
    <message>
        <source>Polling resumed</source>
        <translation>Interrogation reprise</translation>
    </message>
    <message>
        <source>Tool error</source>
        <translation>Erreur du moniteur</translation>
    </message>
    <message>
        <source>What is shown is old until the poll ends.</source>
        <translation>Ce qui est affiché est ancien jusqu’à la fin de l’interrogation.</translation>
    </message>
    <message>
        <source>Alert raised</source>
        <translation>Alerte déclenchée</translation>
    </message>
    <message>
        <source>Alert ended</source>
        <translation>Alerte terminée</translation>
    </message>
</context>
<context>
    <name>Monitor::EventsPage</name>
    <message>
        <source>C&amp;lear Events</source>
        <translation>Effacer les é&amp;vénements</translation>
    </message>
    <message>
        <source>&amp;States</source>
        <translation>État&amp;s</translation>
    </message>
    <message>
        <source>Connect&amp;ions</source>
        <translation>Co&amp;nnexions</translation>
    </message>
    <message>
        <source>&amp;Monitor</source>
        <translation>Monite&amp;ur</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Nothing has happened yet: endpoints and connections that come and go are listed here.</source>
        <translation>Rien ne s’est encore passé : les points de terminaison et les connexions qui vont et viennent sont listés ici.</translation>
    </message>
    <message>
        <source>Show these events</source>
        <translation>Montrer ces événements</translation>
    </message>
    <message>
        <source>En&amp;dpoints</source>
        <translation>Po&amp;ints de terminaison</translation>
    </message>
    <message>
        <source>&amp;Alerts</source>
        <translation>Ale&amp;rtes</translation>
    </message>
    <message>
        <source>Show in &amp;Trace</source>
        <translation>Montrer dans la &amp;trace</translation>
    </message>
</context>
<context>
    <name>Monitor::FilterEdit</name>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Words, or key:value, key&gt;10ms, -not, /expression/</source>
        <translation>Mots, ou clé:valeur, clé&gt;10ms, -pas, /expression/</translation>
    </message>
    <message>
        <source>This filter is not valid</source>
        <translation>Ce filtre n’est pas valide</translation>
    </message>
    <message>
        <source>The filter is valid.</source>
        <translation>Le filtre est valide.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistrés</translation>
    </message>
    <message>
        <source>&amp;Save This Filter…</source>
        <translation>&amp;Enregistrer ce filtre…</translation>
    </message>
    <message>
        <source>&amp;Delete Saved Filter</source>
        <translation>&amp;Supprimer le filtre enregistré</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Save Filter</source>
        <translation>Enregistrer le filtre</translation>
    </message>
    <message>
        <source>&amp;Name of the filter:</source>
        <translation>&amp;Nom du filtre :</translation>
    </message>
    <message>
        <source>Words that rows contain, or conditions, as in %1.
Keys: %2</source>
        <translation>Des mots contenus dans les lignes, ou des conditions, comme dans %1.
Clés : %2</translation>
    </message>
</context>
<context>
    <name>Monitor::FilterParser</name>
    <message>
        <source>There is nothing before this “or”.</source>
        <translation>Il n’y a rien avant ce « or ».</translation>
    </message>
    <message>
        <source>There is nothing after the last “or”.</source>
        <translation>Il n’y a rien après le dernier « or ».</translation>
    </message>
    <message>
        <source>There is no text between the quotes.</source>
        <translation>Il n’y a pas de texte entre les guillemets.</translation>
    </message>
    <message>
        <source>Say what “%1” should be compared with.</source>
        <translation>Dites à quoi comparer « %1 ».</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Le guillemet fermant manque.</translation>
    </message>
    <message>
        <source>An expression cannot be compared with &lt; or &gt;.</source>
        <translation>Une expression ne se compare pas avec &lt; ou &gt;.</translation>
    </message>
    <message>
        <source>The expression is not valid: %1.</source>
        <translation>L’expression n’est pas valide : %1.</translation>
    </message>
    <message>
        <source>“%1” is a duration: write a number with ns, us, ms, s, min or h.</source>
        <translation>« %1 » est une durée : écrivez un nombre avec ns, us, ms, s, min ou h.</translation>
    </message>
    <message>
        <source>“%1” is a size: write a number, optionally with k, M, G, Ki, Mi or Gi.</source>
        <translation>« %1 » est une taille : écrivez un nombre, au besoin avec k, M, G, Ki, Mi ou Gi.</translation>
    </message>
    <message>
        <source>“%1” is a time: write it as 12:04, 2026-11-23T12:04 or -10min.</source>
        <translation>« %1 » est une heure : écrivez-la sous la forme 12:04, 2026-11-23T12:04 ou -10min.</translation>
    </message>
    <message>
        <source>“%1” is compared with numbers, optionally with k, M or G.</source>
        <translation>« %1 » se compare à des nombres, au besoin avec k, M ou G.</translation>
    </message>
    <message>
        <source>There is no column “%1”; did you mean %2?</source>
        <comment>%2 is a list</comment>
        <translation>Il n’y a pas de colonne « %1 » ; vouliez-vous dire %2 ?</translation>
    </message>
    <message>
        <source>There is no column “%1”; there are %2. To search for the text, put it in quotes.</source>
        <comment>%2 is a list</comment>
        <translation>Il n’y a pas de colonne « %1 » ; il y a %2. Pour chercher le texte, mettez-le entre guillemets.</translation>
    </message>
</context>
<context>
    <name>Monitor::FindBar</name>
    <message>
        <source>Fin&amp;d:</source>
        <translation>Re&amp;chercher :</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <source>Go to the next matching row</source>
        <translation>Aller à la ligne suivante qui correspond</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <source>Go to the previous matching row</source>
        <translation>Aller à la ligne précédente qui correspond</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Leave the search</source>
        <translation>Quitter la recherche</translation>
    </message>
</context>
<context>
    <name>Monitor::FirstLookBar</name>
    <message>
        <source>Looking for sockets…</source>
        <translation>Recherche de sockets…</translation>
    </message>
    <message>
        <source>First Look</source>
        <translation>Premier regard</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>Fer&amp;mer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s) found</source>
        <translation>
            <numerusform>%Ln point de terminaison trouvé</numerusform>
            <numerusform>%Ln points de terminaison trouvés</numerusform>
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
            <numerusform>%Ln demande de l’attention</numerusform>
            <numerusform>%Ln demandent de l’attention</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. New ones appear by themselves.</source>
        <translation>%1. Les nouveaux apparaissent d’eux-mêmes.</translation>
    </message>
    <message numerus="yes">
        <source>Pin %Ln of Mine</source>
        <translation>
            <numerusform>Épingler %Ln des miens</numerusform>
            <numerusform>Épingler %Ln des miens</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them at the top of the lists, even when they are gone</source>
        <translation>Les garder en haut des listes, même quand ils ont disparu</translation>
    </message>
</context>
<context>
    <name>Monitor::FreezeBanner</name>
    <message>
        <source>Frozen</source>
        <translation>Figé</translation>
    </message>
    <message>
        <source>Resume (%1)</source>
        <translation>Reprendre (%1)</translation>
    </message>
    <message>
        <source>Show current data again</source>
        <translation>Afficher de nouveau les données actuelles</translation>
    </message>
    <message>
        <source>Frozen since %1. Tables and details show that moment; watching goes on.</source>
        <translation>Figé depuis %1. Les tableaux et les détails montrent cet instant ; l’observation continue.</translation>
    </message>
</context>
<context>
    <name>Monitor::FreezeModel</name>
    <message>
        <source>It was not known when the table was frozen.</source>
        <translation>Ce n’était pas connu quand le tableau a été figé.</translation>
    </message>
</context>
<context>
    <name>Monitor::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Thème :</translation>
    </message>
    <message>
        <source>appearance colours dark light look style</source>
        <translation>apparence couleurs sombre clair aspect style</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Langue :</translation>
    </message>
    <message>
        <source>translation locale</source>
        <translation>traduction</translation>
    </message>
    <message>
        <source>Another language takes effect after a restart.</source>
        <translation>Une autre langue prend effet après un redémarrage.</translation>
    </message>
</context>
<context>
    <name>Monitor::HexView</name>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation>Octets en hexadécimal</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Tout &amp;sélectionner</translation>
    </message>
</context>
<context>
    <name>Monitor::HistoryModel</name>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
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
        <translation>Console et historique</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> Mio</translation>
    </message>
    <message>
        <source> KiB</source>
        <translation> Kio</translation>
    </message>
    <message>
        <source>&amp;Entries at most:</source>
        <translation>&amp;Entrées au plus :</translation>
    </message>
    <message>
        <source>history limit size count requests</source>
        <translation>historique limite taille nombre requêtes</translation>
    </message>
    <message>
        <source>&amp;File at most:</source>
        <translation>&amp;Fichier au plus :</translation>
    </message>
    <message>
        <source>history limit size disk space</source>
        <translation>historique limite taille disque espace</translation>
    </message>
    <message>
        <source>&amp;Keep of each message:</source>
        <translation>&amp;Conserver de chaque message :</translation>
    </message>
    <message>
        <source>history limit size payload bytes</source>
        <translation>historique limite taille contenu octets</translation>
    </message>
    <message>
        <source>One endpoint a line, such as /run/vault*</source>
        <translation>Un point par ligne, comme /run/vault*</translation>
    </message>
    <message>
        <source>&amp;No history of:</source>
        <translation>&amp;Pas d’historique pour :</translation>
    </message>
    <message>
        <source>endpoints off privacy secret remember</source>
        <translation>points désactiver confidentialité secret retenir</translation>
    </message>
    <message>
        <source>Requests to these endpoints are not remembered, and not kept as drafts. * is any text, ? any character.</source>
        <translation>Les requêtes à ces points de terminaison ne sont ni retenues ni gardées comme brouillons. * est un texte quelconque, ? un caractère quelconque.</translation>
    </message>
    <message>
        <source>&amp;Wipe History Now…</source>
        <translation>Effacer l’&amp;historique maintenant…</translation>
    </message>
    <message>
        <source>Wipe History Now</source>
        <translation>Effacer l’historique maintenant</translation>
    </message>
    <message>
        <source>delete clear remove erase privacy</source>
        <translation>supprimer vider retirer effacer confidentialité</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) remembered</source>
        <translation>
            <numerusform>%Ln requête retenue</numerusform>
            <numerusform>%Ln requêtes retenues</numerusform>
        </translation>
    </message>
    <message>
        <source>Wipe History</source>
        <translation>Effacer l’historique</translation>
    </message>
    <message>
        <source>Remove all requests and replies that the console remembers, also from the disk?</source>
        <translation>Supprimer toutes les requêtes et réponses que la console retient, aussi du disque ?</translation>
    </message>
    <message>
        <source>Favourites stay. Copies that the file system or a backup made are not reached.</source>
        <translation>Les favoris restent. Les copies faites par le système de fichiers ou une sauvegarde ne sont pas atteintes.</translation>
    </message>
    <message>
        <source>&amp;Wipe</source>
        <translation>&amp;Effacer</translation>
    </message>
</context>
<context>
    <name>Monitor::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoris</translation>
    </message>
    <message>
        <source>Earlier requests</source>
        <translation>Requêtes précédentes</translation>
    </message>
    <message>
        <source>Compare &amp;Replies</source>
        <translation>Comparer les ré&amp;ponses</translation>
    </message>
    <message>
        <source>Clear History</source>
        <translation>Effacer l’historique</translation>
    </message>
    <message>
        <source>Remove all requests and replies from the history? Favourites stay.</source>
        <translation>Oublier toutes les requêtes et réponses de l’historique ? Les favoris restent.</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Effacer</translation>
    </message>
    <message>
        <source>C&amp;lear History…</source>
        <translation>Effacer &amp;l’historique…</translation>
    </message>
    <message>
        <source>Requests that were sent are listed here, with their replies.</source>
        <translation>Ici figurent les requêtes envoyées, avec leurs réponses.</translation>
    </message>
    <message>
        <source>Named requests are listed here (Ctrl+D).</source>
        <translation>Ici figurent les requêtes qui ont un nom (Ctrl+D).</translation>
    </message>
    <message>
        <source>Open in Ne&amp;w Tab</source>
        <translation>Ouvrir dans un onglet anne&amp;xe</translation>
    </message>
    <message>
        <source>Compare the replies of the two selected requests</source>
        <translation>Comparer les réponses des deux requêtes sélectionnées</translation>
    </message>
    <message>
        <source>Re&amp;move Favourite…</source>
        <translation>Retirer le fa&amp;vori…</translation>
    </message>
    <message>
        <source>Remove Favourite</source>
        <translation>Retirer le favori</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln favourite(s)?</source>
        <translation>
            <numerusform>Oublier %Ln favori ?</numerusform>
            <numerusform>Oublier %Ln favoris ?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Send A&amp;gain</source>
        <translation>&amp;Renvoyer</translation>
    </message>
    <message>
        <source>Send the same request to the same endpoint</source>
        <translation>Envoyer la même requête au même point de terminaison</translation>
    </message>
    <message>
        <source>Copy as Co&amp;mmand</source>
        <translation>Copier co&amp;mme commande</translation>
    </message>
    <message>
        <source>Copy a shell command that sends the same bytes</source>
        <translation>Copier une ligne pour le shell qui envoie les mêmes octets</translation>
    </message>
</context>
<context>
    <name>Monitor::HostMenu</name>
    <message>
        <source>Remote &amp;Hosts</source>
        <translation>&amp;Hôtes distants</translation>
    </message>
    <message>
        <source>Connect at Each &amp;Start</source>
        <translation>Se connecter à chaque dé&amp;marrage</translation>
    </message>
    <message>
        <source>&amp;Remove Host</source>
        <translation>&amp;Retirer l’hôte</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (non connecté)</translation>
    </message>
    <message>
        <source>%1 (connected)</source>
        <translation>%1 (connecté)</translation>
    </message>
    <message>
        <source>%1 (connecting…)</source>
        <translation>%1 (connexion en cours…)</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>Se &amp;connecter</translation>
    </message>
    <message>
        <source>Dis&amp;connect</source>
        <translation>Se &amp;déconnecter</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>host and command</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>Monitor::JsonModel</name>
    <message>
        <source>Array</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln membre</numerusform>
            <numerusform>%Ln membres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln element(s)</source>
        <translation>
            <numerusform>%Ln élément</numerusform>
            <numerusform>%Ln éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>Monitor::LatencyBarsView</name>
    <message>
        <source>Distribution of latencies</source>
        <translation>Répartition des latences</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Répartition</translation>
    </message>
    <message>
        <source>No replies yet.</source>
        <translation>Pas encore de réponses.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>comparé</translation>
    </message>
</context>
<context>
    <name>Monitor::LoadCurveView</name>
    <message>
        <source>Course of the load test</source>
        <translation>Déroulement du test de charge</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Requêtes par seconde</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>comparé</translation>
    </message>
    <message>
        <source>p99 compared</source>
        <translation>p99 comparé</translation>
    </message>
    <message>
        <source>median</source>
        <translation>médiane</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>maximum</translation>
    </message>
</context>
<context>
    <name>Monitor::LoadOptions</name>
    <message>
        <source>As &amp;fast as possible</source>
        <translation>Aussi vite que &amp;possible</translation>
    </message>
    <message>
        <source>Requests under way at a time on each connection</source>
        <translation>Requêtes en cours à la fois sur chaque connexion</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> par seconde</translation>
    </message>
    <message>
        <source>Send each request when the one before it has ended, not at a rate</source>
        <translation>Envoyer chaque requête quand la précédente est terminée, sans cadence</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Co&amp;nnections:</source>
        <translation>Co&amp;nnexions :</translation>
    </message>
    <message>
        <source>&amp;Under way on each:</source>
        <translation>En co&amp;urs sur chacune :</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>Ca&amp;dence :</translation>
    </message>
    <message>
        <source>&amp;Duration:</source>
        <translation>Du&amp;rée :</translation>
    </message>
    <message>
        <source>&amp;Warm-up before:</source>
        <translation>Mise en train a&amp;vant :</translation>
    </message>
</context>
<context>
    <name>Monitor::LoadResultsModel</name>
    <message>
        <source>Requests per second</source>
        <translation>Requêtes par seconde</translation>
    </message>
    <message>
        <source>Median (p50)</source>
        <translation>Médiane (p50)</translation>
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
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Réussies</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échouées</translation>
    </message>
    <message>
        <source>Unanswered at the end</source>
        <translation>Sans réponse à la fin</translation>
    </message>
    <message>
        <source>Due, but not sent</source>
        <translation>Dues, mais non envoyées</translation>
    </message>
    <message>
        <source>Sent per second</source>
        <translation>Envoyé par seconde</translation>
    </message>
    <message>
        <source>Received per second</source>
        <translation>Reçu par seconde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln connexion</numerusform>
            <numerusform>%Ln connexions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) under way on each</source>
        <translation>
            <numerusform>%Ln requête en cours sur chacune</numerusform>
            <numerusform>%Ln requêtes en cours sur chacune</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 par seconde</translation>
    </message>
    <message>
        <source>as fast as possible</source>
        <translation>aussi vite que possible</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Grandeur</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
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
        <translation>Copier comme &amp;texte</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Copier comme &amp;JSON</translation>
    </message>
    <message>
        <source>Load Test</source>
        <translation>Test de charge</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>State of the test</source>
        <translation>État du test</translation>
    </message>
    <message>
        <source>Re&amp;quest:</source>
        <translation>Re&amp;quête :</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Rien n’a encore été envoyé.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>S&amp;how:</source>
        <translation>&amp;Afficher :</translation>
    </message>
    <message>
        <source>Test to show</source>
        <translation>Test affiché</translation>
    </message>
    <message>
        <source>&amp;Compare with:</source>
        <translation>&amp;Comparer avec :</translation>
    </message>
    <message>
        <source>Test to compare with</source>
        <translation>Test de comparaison</translation>
    </message>
    <message>
        <source>An empty request</source>
        <translation>Une requête vide</translation>
    </message>
    <message>
        <source>Sends the same request to %1 again and again. This keeps the server busy: others who use it will notice.</source>
        <translation>Envoie sans cesse la même requête à %1. Cela occupe le serveur : ses autres utilisateurs le remarqueront.</translation>
    </message>
    <message>
        <source>Warming up…</source>
        <translation>Mise en train…</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 per second · %4 failed</source>
        <translation>%1 sur %2 · %3 par seconde · %4 en échec</translation>
    </message>
    <message>
        <source>Waiting for the last replies…</source>
        <translation>En attente des dernières réponses…</translation>
    </message>
    <message>
        <source>Nobody could be reached: %1.</source>
        <translation>Personne n’a pu être joint : %1.</translation>
    </message>
    <message>
        <source>Stopped after %1.</source>
        <translation>Arrêté après %1.</translation>
    </message>
    <message>
        <source>Done after %1.</source>
        <translation>Terminé après %1.</translation>
    </message>
    <message>
        <source>No request succeeded.</source>
        <translation>Aucune requête n’a réussi.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Interrompre</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Lancer</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>No test yet</source>
        <translation>Pas encore de test</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>Test %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Asking what the request does…</source>
        <translation>Demande de ce que fait la requête…</translation>
    </message>
    <message>
        <source>Send %1 again and again? It cannot be undone.</source>
        <translation>Envoyer %1 encore et encore ? Cela ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
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
        <translation>Vues</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Montrer « %1 »</translation>
    </message>
    <message>
        <source>%1 – IPC Monitor</source>
        <translation>%1 – IPC Monitor</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>C&amp;arte</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>Grap&amp;hiques</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>E&amp;ndpoint</source>
        <translation>&amp;Point de terminaison</translation>
    </message>
    <message>
        <source>Polling &amp;Interval</source>
        <translation>&amp;Intervalle d’interrogation</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>&amp;Console</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>About IPC Monitor</source>
        <translation>À propos d’IPC Monitor</translation>
    </message>
    <message>
        <source>IPC Monitor %1</source>
        <translation>IPC Monitor %1</translation>
    </message>
    <message>
        <source>Shows the endpoints of local servers, who is connected to them, and what they answer. MIT licence.</source>
        <translation>Montre les points de terminaison des serveurs locaux, qui y est connecté et ce qu’ils répondent. Licence MIT.</translation>
    </message>
    <message>
        <source>Main Toolbar</source>
        <translation>Barre d’outils principale</translation>
    </message>
    <message>
        <source>Polling interval</source>
        <translation>Intervalle d’interrogation</translation>
    </message>
    <message>
        <source>How often all endpoints are polled</source>
        <translation>À quelle fréquence tous les points de terminaison sont interrogés</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>Exporter le tableau</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Text with tabs (*.tsv)</source>
        <translation>Texte avec tabulations (*.tsv)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Écrit dans %1</translation>
    </message>
    <message>
        <source>Every %1</source>
        <translation>Toutes les %1</translation>
    </message>
    <message>
        <source>Endpoint: %1</source>
        <translation>Point de terminaison : %1</translation>
    </message>
    <message>
        <source>Favourite: %1</source>
        <translation>Favori : %1</translation>
    </message>
    <message>
        <source>Recent request: %1</source>
        <translation>Requête récente : %1</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Figé</translation>
    </message>
    <message>
        <source>This endpoint appeared later.</source>
        <translation>Ce point de terminaison est apparu plus tard.</translation>
    </message>
    <message>
        <source>Takes effect after a restart</source>
        <translation>Prend effet après un redémarrage</translation>
    </message>
    <message>
        <source>IPC Monitor will use this language after a restart.</source>
        <translation>IPC Monitor utilisera cette langue à son prochain démarrage.</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Parts of the request are hidden: replace them before you send it.</source>
        <translation>Des parties de la requête sont masquées : remplacez-les avant de l’envoyer.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 bytes of the request were traced.</source>
        <translation>Seuls les %1 premiers octets sur %2 de la requête ont été tracés.</translation>
    </message>
    <message>
        <source>T&amp;race</source>
        <translation>&amp;Trace</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Points de terminaison</translation>
    </message>
    <message>
        <source>All local sockets that programs listen on, found automatically. The shape tells each one&apos;s state: a full circle is good. All tabs show what you select here.</source>
        <translation>Tous les sockets locaux sur lesquels des programmes écoutent, trouvés d’eux-mêmes. Une forme indique l’état de chacun : un cercle plein va bien. Ce que vous sélectionnez ici, tous les onglets le montrent.</translation>
    </message>
    <message>
        <source>One row for each endpoint, what needs attention first, with the reason. Type into the filter to see fewer. Looking disturbs no server.</source>
        <translation>Une ligne par point de terminaison ; d’abord ce qui demande de l’attention, avec la raison. Tapez dans le filtre pour en voir moins. Regarder ne dérange aucun serveur.</translation>
    </message>
    <message>
        <source>Who is connected to the selected endpoint: both processes, what waits and for how long.</source>
        <translation>Qui est connecté au point de terminaison sélectionné : les deux processus, ce qui attend et depuis quand.</translation>
    </message>
    <message>
        <source>Send a request and read the reply. Services tell which commands they have, and fill in forms.</source>
        <translation>Envoyez une requête et lisez la réponse. Les services indiquent leurs commandes et proposent des formulaires.</translation>
    </message>
    <message>
        <source>Events and alerts</source>
        <translation>Événements et alertes</translation>
    </message>
    <message>
        <source>All that has happened while the monitor ran. Alert rules, in the Tools menu, choose what to be told: in the status line below, and by the desktop.</source>
        <translation>Tout ce qui s’est passé pendant que le moniteur tournait. Les règles d’alerte, dans le menu Outils, choisissent ce qui est signalé : en bas dans la ligne d’état, et par le bureau.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>The trace has no request from that time.</source>
        <translation>La trace n’a aucune requête de ce moment.</translation>
    </message>
</context>
<context>
    <name>Monitor::MapPage</name>
    <message>
        <source>Relations</source>
        <translation>Relations</translation>
    </message>
    <message>
        <source>No endpoint was found. Add the path of a socket, or start a server.</source>
        <translation>Aucun point de terminaison trouvé. Ajoutez le chemin d’un socket, ou démarrez un serveur.</translation>
    </message>
    <message>
        <source>Show as Table</source>
        <translation>En tableau</translation>
    </message>
    <message>
        <source>Show the same as rows: to sort, copy and read aloud</source>
        <translation>Afficher la même chose en lignes : pour trier, copier et lire à voix haute</translation>
    </message>
    <message>
        <source>Zoom to Fit</source>
        <translation>Ajuster à la vue</translation>
    </message>
    <message>
        <source>Make the map smaller until all of it is visible, if it stays legible</source>
        <translation>Réduire la carte jusqu’à ce que tout soit visible, tant qu&apos;elle reste lisible</translation>
    </message>
    <message>
        <source>Usual Size</source>
        <translation>Taille habituelle</translation>
    </message>
    <message>
        <source>Show the map in its usual size</source>
        <translation>Afficher la carte à sa taille habituelle</translation>
    </message>
    <message>
        <source>Export Map…</source>
        <translation>Exporter la carte…</translation>
    </message>
    <message>
        <source>Save the whole map as a picture</source>
        <translation>Enregistrer toute la carte comme image</translation>
    </message>
    <message>
        <source>What the width of bands stands for</source>
        <translation>Ce que représente la largeur des bandes</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>Lar&amp;geur :</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Écrit dans %1</translation>
    </message>
    <message>
        <source>&amp;Fold</source>
        <translation>&amp;Replier</translation>
    </message>
    <message>
        <source>&amp;Unfold</source>
        <translation>&amp;Déplier</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>&amp;Appliquer comme filtre</translation>
    </message>
    <message>
        <source>&amp;Exclude by Filter</source>
        <translation>&amp;Exclure par le filtre</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Export Map</source>
        <translation>Exporter la carte</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Image (*.png)</translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation>Image vectorielle (*.svg)</translation>
    </message>
</context>
<context>
    <name>Monitor::MapView</name>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
</context>
<context>
    <name>Monitor::OverviewPage</name>
    <message>
        <source>Endpoints</source>
        <translation>Points de terminaison</translation>
    </message>
    <message>
        <source>No endpoint was found. Add the path of a socket, or start a server.</source>
        <translation>Aucun point de terminaison trouvé. Ajoutez le chemin d’un socket, ou démarrez un serveur.</translation>
    </message>
    <message>
        <source>Charts of the selected endpoint</source>
        <translation>Graphiques du point de terminaison sélectionné</translation>
    </message>
    <message>
        <source>%1 in the last 10 minutes</source>
        <translation>%1 ces 10 dernières minutes</translation>
    </message>
</context>
<context>
    <name>Monitor::PollStatus</name>
    <message>
        <source>Endpoints</source>
        <translation>Points de terminaison</translation>
    </message>
    <message>
        <source>Cost of watching</source>
        <translation>Coût de la surveillance</translation>
    </message>
    <message>
        <source>What cannot be seen</source>
        <translation>Ce qui ne peut pas être vu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln point de terminaison</numerusform>
            <numerusform>%Ln points de terminaison</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>%Ln demande de l’attention</numerusform>
            <numerusform>%Ln demandent de l’attention</numerusform>
        </translation>
    </message>
    <message>
        <source>poll %1 every %2</source>
        <translation>interrogation %1 toutes les %2</translation>
    </message>
    <message>
        <source>no list of sockets</source>
        <translation>pas de liste des sockets</translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) hidden</source>
        <translation>
            <numerusform>%Ln processus caché</numerusform>
            <numerusform>%Ln processus cachés</numerusform>
        </translation>
    </message>
    <message>
        <source>Processes of other users: who holds their sockets cannot be seen without cap_sys_ptrace and cap_dac_read_search.</source>
        <translation>Processus d’autres utilisateurs : sans cap_sys_ptrace ni cap_dac_read_search, on ne peut pas voir qui détient leurs sockets.</translation>
    </message>
    <message>
        <source>A file system does not answer: what is shown is old</source>
        <translation>Un système de fichiers ne répond pas : ce qui est affiché est ancien</translation>
    </message>
</context>
<context>
    <name>Monitor::PollingPage</name>
    <message>
        <source>Polling</source>
        <translation>Interrogation</translation>
    </message>
    <message>
        <source>&amp;Interval:</source>
        <translation>&amp;Intervalle :</translation>
    </message>
    <message>
        <source>poll refresh rate frequency</source>
        <translation>interroger actualiser rythme fréquence</translation>
    </message>
    <message>
        <source>While the window is hidden, endpoints are polled at five times the interval, at least every five seconds.</source>
        <translation>Fenêtre masquée, les points de terminaison sont interrogés cinq fois moins souvent, au plus toutes les cinq secondes.</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>&amp;Slow above:</source>
        <translation>&amp;Lent au-delà de :</translation>
    </message>
    <message>
        <source>latency limit threshold duration p95</source>
        <translation>latence limite seuil durée p95</translation>
    </message>
    <message>
        <source>A server counts as slow if one of twenty requests takes longer.</source>
        <translation>Un serveur est jugé lent si une requête sur vingt dure plus longtemps.</translation>
    </message>
</context>
<context>
    <name>Monitor::PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>These rules hide parts of requests and replies before they are kept: in the trace, the history of the console, exports and support bundles. They hold for what comes from now on, not for what is already kept.</source>
        <translation>Ces règles masquent des parties des requêtes et réponses avant leur conservation : dans la trace, l’historique de la console, les exportations et les dossiers d’assistance. Elles valent pour ce qui arrive désormais, pas pour ce qui est déjà conservé.</translation>
    </message>
    <message>
        <source>secret password token hide mask payload pattern regular expression</source>
        <translation>secret mot de passe jeton masquer contenu motif expression régulière</translation>
    </message>
    <message>
        <source>Found: values by their names in JSON, CBOR and lines such as name=value, and what patterns match. Not found: secrets without a name or a form of their own, as in &quot;login anna 1234&quot;; anything compressed, encrypted or encoded; and secrets that are cut in two. Favourites and the replies on the screen stay as they are, and sizes are always those of the whole message.</source>
        <translation>Trouvé : les valeurs d’après leur nom en JSON, en CBOR et dans les lignes comme nom=valeur, et ce qui correspond aux motifs. Non trouvé : les secrets sans nom ni forme propre, comme dans &quot;login anna 1234&quot; ; ce qui est compressé, chiffré ou encodé ; et les secrets coupés en deux. Les favoris et les réponses à l’écran restent tels quels, et les tailles sont toujours celles du message entier.</translation>
    </message>
    <message>
        <source>Your redaction rules will be replaced by those of a first start.</source>
        <translation>Vos règles de masquage seront remplacées par celles du premier démarrage.</translation>
    </message>
    <message>
        <source>Redaction rules:</source>
        <translation>Règles de masquage :</translation>
    </message>
</context>
<context>
    <name>Monitor::RecordSearch</name>
    <message>
        <source>Searching…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>Ligne %1 sur %2</translation>
    </message>
    <message>
        <source>No row matches.</source>
        <translation>Aucune ligne ne correspond.</translation>
    </message>
</context>
<context>
    <name>Monitor::RecordView</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>&amp;Auto-size Columns Once</source>
        <translation>&amp;Ajuster les colonnes une fois</translation>
    </message>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>&amp;Réinitialiser les colonnes</translation>
    </message>
</context>
<context>
    <name>Monitor::RedactionEditor</name>
    <message>
        <source>(without a name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <source>&amp;Add Rule</source>
        <translation>&amp;Ajouter une règle</translation>
    </message>
    <message>
        <source>Remo&amp;ve Rule</source>
        <translation>&amp;Supprimer la règle</translation>
    </message>
    <message>
        <source>Redaction rules</source>
        <translation>Règles de masquage</translation>
    </message>
    <message>
        <source>Show its len&amp;gth</source>
        <translation>Montrer sa lon&amp;gueur</translation>
    </message>
    <message>
        <source>The mark is as long as what it hides. Otherwise nobody learns the length.</source>
        <translation>La marque est aussi longue que ce qu’elle masque. Sinon, personne n’apprend la longueur.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Points de terminaison</translation>
    </message>
    <message>
        <source>* is any text, ? any character</source>
        <translation>* est un texte quelconque, ? un caractère quelconque</translation>
    </message>
    <message>
        <source>Hides</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>Values with a name</source>
        <translation>Les valeurs d’un nom</translation>
    </message>
    <message>
        <source>What a pattern matches</source>
        <translation>Ce qui suit un motif</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>&amp;Names:</source>
        <translation>No&amp;ms :</translation>
    </message>
    <message>
        <source>&amp;Pattern:</source>
        <translation>&amp;Motif :</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>&amp;Nom :</translation>
    </message>
    <message>
        <source>&amp;Endpoints:</source>
        <translation>Points d&amp;e terminaison :</translation>
    </message>
    <message>
        <source>&amp;Hides:</source>
        <translation>Mas&amp;que :</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
    <message>
        <source>Tr&amp;y it:</source>
        <translation>Essa&amp;yer :</translation>
    </message>
    <message>
        <source>&amp;Becomes:</source>
        <translation>&amp;Devient :</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>A regular expression. If it has groups, only these are hidden.</source>
        <translation>Une expression régulière. Si elle a des groupes, seuls ceux-ci sont masqués.</translation>
    </message>
    <message>
        <source>Separated by commas; * is any text, ? any character</source>
        <translation>Séparés par des virgules ; * est un texte quelconque, ? un caractère quelconque</translation>
    </message>
    <message>
        <source>%1. The rules before this change stay in force.</source>
        <translation>%1. Les règles d’avant cette modification restent en vigueur.</translation>
    </message>
</context>
<context>
    <name>Monitor::RelationModel</name>
    <message>
        <source>Neither the kernel nor the server tells who is connected.</source>
        <translation>Ni le noyau ni le serveur ne disent qui est connecté.</translation>
    </message>
    <message>
        <source>Nobody is connected to this endpoint.</source>
        <translation>Personne n’est connecté à ce point de terminaison.</translation>
    </message>
    <message>
        <source>Nobody listens on this endpoint.</source>
        <translation>Personne n’écoute sur ce point de terminaison.</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Pas encore mesuré.</translation>
    </message>
</context>
<context>
    <name>Monitor::RepeatControls</name>
    <message>
        <source>%1 of %2 sent</source>
        <translation>%1 sur %2 envoyées</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln échouée</numerusform>
            <numerusform>%Ln échouées</numerusform>
        </translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>min %1</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>médiane %1</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>max %1</translation>
    </message>
    <message>
        <source>How often the request is sent</source>
        <translation>Combien de fois la requête est envoyée</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>aussitôt</translation>
    </message>
    <message>
        <source>Time from one request to the next</source>
        <translation>Temps d’une requête à la suivante</translation>
    </message>
    <message>
        <source>Stop at the first error</source>
        <translation>S’arrêter à la première erreur</translation>
    </message>
    <message>
        <source>Result of repeating</source>
        <translation>Résultat de la répétition</translation>
    </message>
    <message>
        <source>Ti&amp;mes:</source>
        <translation>Nom&amp;bre :</translation>
    </message>
    <message>
        <source>Ever&amp;y:</source>
        <translation>To&amp;utes les :</translation>
    </message>
    <message>
        <source>Re&amp;peat</source>
        <translation>&amp;Répéter</translation>
    </message>
    <message>
        <source>&amp;Until an error</source>
        <translation>&amp;Jusqu’à une erreur</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Arrê&amp;ter</translation>
    </message>
</context>
<context>
    <name>Monitor::ReplyTextView</name>
    <message>
        <source>Reply as text</source>
        <translation>Réponse en texte</translation>
    </message>
</context>
<context>
    <name>Monitor::ReplyView</name>
    <message>
        <source>&amp;Load All</source>
        <translation>Char&amp;ger tout</translation>
    </message>
    <message>
        <source>Reply as JSON</source>
        <translation>Réponse en JSON</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Size of the reply</source>
        <translation>Taille de la réponse</translation>
    </message>
    <message>
        <source>Load the whole reply</source>
        <translation>Charger toute la réponse</translation>
    </message>
    <message>
        <source>Save the reply</source>
        <translation>Enregistrer la réponse</translation>
    </message>
    <message>
        <source>The reply is not JSON</source>
        <translation>La réponse n’est pas du JSON</translation>
    </message>
    <message>
        <source>Shown: %1 of %2</source>
        <translation>Affichés : %1 sur %2</translation>
    </message>
    <message>
        <source>Kept: %1 of %2</source>
        <translation>Conservés : %1 sur %2</translation>
    </message>
    <message>
        <source>No bytes</source>
        <translation>Aucun octet</translation>
    </message>
    <message>
        <source>Save Reply</source>
        <translation>Enregistrer la réponse</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
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
        <translation>Enregi&amp;strer…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>Differences from the previous reply</source>
        <translation>Ce qui diffère de la réponse précédente</translation>
    </message>
    <message>
        <source>There is no previous reply to compare with</source>
        <translation>Il n’y a pas de réponse précédente à comparer</translation>
    </message>
    <message>
        <source>Incomplete · %1</source>
        <translation>Incomplète · %1</translation>
    </message>
    <message>
        <source>The reply is larger than %1: save it instead.</source>
        <translation>La réponse dépasse %1 : enregistrez-la plutôt.</translation>
    </message>
</context>
<context>
    <name>Monitor::RequestPane</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Enregistré dans %1.</translation>
    </message>
    <message>
        <source>Copied the reply to the clipboard.</source>
        <translation>La réponse est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Nothing was sent, as the request is not valid: %1.</source>
        <translation>Rien n’a été envoyé, car la requête n’est pas valide : %1.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>Waiting for the reply… %1</source>
        <translation>Attente de la réponse… %1</translation>
    </message>
    <message>
        <source>Receiving… %1 in %2</source>
        <translation>Réception… %1 en %2</translation>
    </message>
    <message>
        <source>Only the first part of this long request was kept; it cannot be sent again.</source>
        <translation>Seule la première partie de cette longue requête a été conservée ; elle ne peut pas être renvoyée.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2 : %3</translation>
    </message>
    <message>
        <source>Copied the command to the clipboard.</source>
        <translation>La commande a été copiée dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Add to Favourites</source>
        <translation>Ajouter aux favoris</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom :</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nouvelle requête</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Rien n’a encore été envoyé.</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>Envo&amp;yer</translation>
    </message>
    <message>
        <source>Send the request</source>
        <translation>Envoyer la requête</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>The service refused: %1.</source>
        <translation>Le service a refusé : %1.</translation>
    </message>
    <message>
        <source>Send Request</source>
        <translation>Envoyer la requête</translation>
    </message>
    <message>
        <source>Send %1? It cannot be undone.</source>
        <translation>Envoyer %1 ? Cette action est irréversible.</translation>
    </message>
    <message>
        <source>The reply is still arriving.</source>
        <translation>La réponse est encore en cours de réception.</translation>
    </message>
    <message>
        <source>There is no endpoint to send to.</source>
        <translation>Il n’y a aucun point de connexion auquel envoyer.</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>Aucun fichier n’est choisi.</translation>
    </message>
    <message>
        <source>The form is not valid: %1.</source>
        <translation>Le formulaire n’est pas valide : %1.</translation>
    </message>
    <message>
        <source>Subscribed to %1 for %2</source>
        <translation>Abonné à %1 depuis %2</translation>
    </message>
    <message>
        <source>The privacy rules hid parts of this request; fill them in before sending.</source>
        <translation>Les règles de confidentialité ont masqué des parties de cette requête ; complétez-les avant l’envoi.</translation>
    </message>
    <message>
        <source>Waiting for the service of %1 to be back… %2</source>
        <translation>En attente du retour du service de %1… %2</translation>
    </message>
</context>
<context>
    <name>Monitor::RequestTree</name>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>Monitor::ResultBar</name>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>%1 · from %2</source>
        <translation>%1 · de %2</translation>
    </message>
</context>
<context>
    <name>Monitor::ServerActions</name>
    <message>
        <source>A server already listens at %1.</source>
        <translation>Un serveur écoute déjà sur %1.</translation>
    </message>
    <message>
        <source>The server of %1 will stop after finishing its requests.</source>
        <translation>Le serveur de %1 s’arrête après les requêtes qu’il a.</translation>
    </message>
    <message>
        <source>Stop Server</source>
        <translation>Arrêter le serveur</translation>
    </message>
    <message>
        <source>S&amp;tart Server…</source>
        <translation>&amp;Démarrer le serveur…</translation>
    </message>
    <message>
        <source>Stop Serv&amp;er…</source>
        <translation>&amp;Arrêter le serveur…</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>Server started on %1.</source>
        <translation>Serveur démarré sur %1.</translation>
    </message>
    <message>
        <source>Stop %1 (process %2)? It finishes pending requests, then exits.</source>
        <translation>Arrêter %1 (processus %2) ? Il termine les requêtes en attente, puis s’arrête.</translation>
    </message>
    <message>
        <source>Load the server with requests, and see how long it takes</source>
        <translation>Charger le serveur de requêtes et voir combien de temps il met</translation>
    </message>
    <message>
        <source>Load Test…</source>
        <translation>Test de charge…</translation>
    </message>
    <message>
        <source>A server on another host can only be started there</source>
        <translation>Un serveur sur une autre machine ne peut être démarré que là-bas</translation>
    </message>
    <message>
        <source>Start a program that serves this endpoint</source>
        <translation>Démarrer un programme qui sert ce point de terminaison</translation>
    </message>
    <message>
        <source>Only a server of yours whose control endpoint is forwarded can be stopped from here</source>
        <translation>Seul un de vos serveurs dont le point de terminaison de contrôle est redirigé peut être arrêté d’ici</translation>
    </message>
    <message>
        <source>Ask the server to finish its requests and exit</source>
        <translation>Demander au serveur de terminer ses requêtes, puis de s’arrêter</translation>
    </message>
    <message>
        <source>Stop %1 (process %2 on %3)? It finishes pending requests, then exits.</source>
        <translation>Arrêter %1 (processus %2 sur %3) ? Il termine les requêtes en attente, puis s’arrête.</translation>
    </message>
</context>
<context>
    <name>Monitor::ServiceModel</name>
    <message>
        <source>Topics</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>%1 (cannot be undone)</source>
        <translation>%1 (irréversible)</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
</context>
<context>
    <name>Monitor::ServicePanel</name>
    <message>
        <source>Commands of the service</source>
        <translation>Commandes du service</translation>
    </message>
    <message>
        <source>Ask the service again</source>
        <translation>Interroger à nouveau le service</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Pas encore interrogé.</translation>
    </message>
    <message>
        <source>There is no endpoint to ask.</source>
        <translation>Il n’y a aucun point de connexion à interroger.</translation>
    </message>
    <message>
        <source>Asking what the service offers…</source>
        <translation>Interrogation du service…</translation>
    </message>
    <message>
        <source>The endpoint does not describe itself. Write requests freely.</source>
        <translation>Le point de connexion ne se décrit pas. Écrivez librement vos requêtes.</translation>
    </message>
    <message>
        <source>The endpoint did not tell: %1.</source>
        <translation>Le point de connexion n’a pas répondu : %1.</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, version %2</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
</context>
<context>
    <name>Monitor::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Chercher un paramètre</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>&amp;Restore Defaults of This Page</source>
        <translation>&amp;Rétablir cette page</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Restore the defaults of this page?</source>
        <translation>Rétablir les valeurs par défaut de cette page ?</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Rétablir</translation>
    </message>
</context>
<context>
    <name>Monitor::ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Send the request in the console</source>
        <translation>Envoyer la requête de la console</translation>
    </message>
    <message>
        <source>Search the console&apos;s history</source>
        <translation>Chercher dans l’historique de la console</translation>
    </message>
    <message>
        <source>Cancel a request, or leave a filter</source>
        <translation>Annuler une requête, ou quitter un filtre</translation>
    </message>
    <message>
        <source>Menu of a row</source>
        <translation>Menu d’une ligne</translation>
    </message>
</context>
<context>
    <name>Monitor::SingleInstance</name>
    <message>
        <source>IPC Monitor is already running, but does not answer; this is a second instance.</source>
        <translation>IPC Monitor est déjà lancé mais ne répond pas ; ceci est une seconde instance.</translation>
    </message>
</context>
<context>
    <name>Monitor::StartServerDialog</name>
    <message>
        <source>Start Server</source>
        <translation>Démarrer le serveur</translation>
    </message>
    <message>
        <source>A path, or a name to be found in PATH</source>
        <translation>Un chemin, ou un nom de PATH</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Separated by spaces; quotes hold words together</source>
        <translation>Séparés par des espaces ; les guillemets groupent les mots</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Arguments</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>&amp;Program:</source>
        <translation>&amp;Programme :</translation>
    </message>
    <message>
        <source>&amp;Arguments:</source>
        <translation>&amp;Arguments :</translation>
    </message>
    <message>
        <source>Starts the server of %1 and waits until it listens.</source>
        <translation>Démarre le serveur de %1 et attend qu’il écoute.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Démarrer</translation>
    </message>
    <message>
        <source>Program of the Server</source>
        <translation>Programme du serveur</translation>
    </message>
</context>
<context>
    <name>Monitor::StateDelegate</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A state and why: &quot;Not listening: Nobody listens on this socket&quot;</extracomment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>Monitor::TableExport</name>
    <message>
        <source>%1 (bytes)</source>
        <translation>%1 (octets)</translation>
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
        <translation>%1 n’a pas pu être écrit : %2</translation>
    </message>
</context>
<context>
    <name>Monitor::TablePanel</name>
    <message>
        <source>Clear Filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Saved and recent filters</source>
        <translation>Filtres enregistrés et récents</translation>
    </message>
    <message>
        <source>The filter is not applied: %1</source>
        <translation>Le filtre n’est pas appliqué : %1</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Figé</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>&amp;Appliquer comme filtre</translation>
    </message>
    <message>
        <source>&amp;Exclude by Filter</source>
        <translation>&amp;Exclure par le filtre</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>Copier en CS&amp;V</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Copier en &amp;JSON</translation>
    </message>
    <message>
        <source>Fi&amp;lter:</source>
        <translation>Fi&amp;ltre :</translation>
    </message>
    <message>
        <source>Go to the end and follow new rows</source>
        <translation>Aller à la fin et suivre ce qui arrive</translation>
    </message>
    <message>
        <source>↓ %1 new</source>
        <translation>↓ %1 de plus</translation>
    </message>
    <message>
        <source>Rows: %1 of %2</source>
        <translation>Lignes : %1 sur %2</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>Lignes : %1</translation>
    </message>
    <message>
        <source>Frozen, +%1 new</source>
        <translation>Figé, +%1</translation>
    </message>
    <message>
        <source>0 of %1 match the filter.</source>
        <translation>0 sur %1 correspondent au filtre.</translation>
    </message>
    <message>
        <source>Filtering %1 rows…</source>
        <translation>Filtrage de %1 lignes…</translation>
    </message>
    <message>
        <source>Order kept for a moment</source>
        <translation>Ordre conservé un instant</translation>
    </message>
    <message>
        <source>Rows stay in place while the mouse moves over them, while their menu is open, and for three seconds after that or after moving by keyboard. Then they are sorted again.</source>
        <translation>Les lignes restent en place tant que la souris bouge au-dessus d’elles ou que leur menu est ouvert, puis encore trois secondes, comme après un déplacement au clavier. Ensuite, elles sont de nouveau triées.</translation>
    </message>
    <message>
        <source>%1, unsorted: more than %2</source>
        <translation>%1, non triées : plus de %2</translation>
    </message>
</context>
<context>
    <name>Monitor::TablesPage</name>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Columns are chosen, moved and sized in the headers of the tables. View &gt; Restore Default Layout brings them back.</source>
        <translation>Les colonnes se choisissent, se déplacent et se dimensionnent dans les en-têtes des tableaux. Le menu Affichage rétablit la disposition par défaut.</translation>
    </message>
</context>
<context>
    <name>Monitor::TimeoutControl</name>
    <message>
        <source>T&amp;imeout:</source>
        <translation>Déla&amp;i :</translation>
    </message>
    <message>
        <source>Limit the waiting time</source>
        <translation>Abandonner après un délai</translation>
    </message>
    <message>
        <source>Give up after this time; otherwise wait until canceled</source>
        <translation>Abandonner après ce délai ; sinon attendre l’annulation</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Délai</translation>
    </message>
</context>
<context>
    <name>Monitor::TopicModel</name>
    <message>
        <source>Nothing was published yet</source>
        <translation>Rien n’a encore été publié</translation>
    </message>
    <message numerus="yes">
        <source>The service left out %Ln change(s)</source>
        <translation>
            <numerusform>Le service a omis %Ln changement</numerusform>
            <numerusform>Le service a omis %Ln changements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) happened while not subscribed</source>
        <translation>
            <numerusform>%Ln changement a eu lieu sans abonnement</numerusform>
            <numerusform>%Ln changements ont eu lieu sans abonnement</numerusform>
        </translation>
    </message>
    <message>
        <source>The service was restarted; changes may have been missed</source>
        <translation>Le service a redémarré ; des changements peuvent manquer</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdus</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manqués</translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation>Redémarré</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>The service has ended the subscription</source>
        <translation>Le service a mis fin à l’abonnement</translation>
    </message>
    <message>
        <source>The service refused: %1</source>
        <translation>Le service a refusé : %1</translation>
    </message>
    <message>
        <source>The reply is not that of a topic</source>
        <translation>La réponse n’est pas celle d’un sujet</translation>
    </message>
    <message>
        <source>Stopped here</source>
        <translation>Arrêté ici</translation>
    </message>
    <message numerus="yes">
        <source>Gave up, as %Ln attempt(s) in a row have failed: %1</source>
        <translation>
            <numerusform>Abandon, car %Ln tentative a échoué : %1</numerusform>
            <numerusform>Abandon, car %Ln tentatives de suite ont échoué : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The reply has ended</source>
        <translation>La réponse est terminée</translation>
    </message>
    <message>
        <source>%1. Subscribes again when the service is back.</source>
        <translation>%1. Nouvel abonnement dès le retour du service.</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompu</translation>
    </message>
</context>
<context>
    <name>Monitor::TopicView</name>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Events of the topic</source>
        <translation>Évènements du sujet</translation>
    </message>
    <message>
        <source>Nothing has arrived yet.</source>
        <translation>Rien n’est encore arrivé.</translation>
    </message>
    <message>
        <source>Show the newest event whenever one arrives (Ctrl+End)</source>
        <translation>Afficher toujours l’événement le plus récent dès son arrivée (Ctrl+Fin)</translation>
    </message>
    <message>
        <source>Forget the events shown</source>
        <translation>Oublier les événements affichés</translation>
    </message>
    <message>
        <source>Value of the event</source>
        <translation>Valeur de l’événement</translation>
    </message>
    <message>
        <source>No event is selected.</source>
        <translation>Aucun événement n’est sélectionné.</translation>
    </message>
    <message>
        <source>%1 %2 at %3</source>
        <translation>%1 %2 à %3</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>S’abonner</translation>
    </message>
    <message>
        <source>End the subscription (Esc)</source>
        <translation>Mettre fin à l’abonnement (Échap)</translation>
    </message>
    <message>
        <source>Subscribe to the same topic again</source>
        <translation>S’abonner de nouveau au même sujet</translation>
    </message>
    <message>
        <source>of at most %1</source>
        <translation>sur %1 au plus</translation>
    </message>
    <message>
        <source>of at most %1; %2 older dropped</source>
        <translation>sur %1 au plus ; anciennes abandonnées : %2</translation>
    </message>
</context>
<context>
    <name>Monitor::Tour</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>&amp;Ignorer</translation>
    </message>
    <message>
        <source>End the tour; the Help menu starts it again</source>
        <translation>Terminer la visite ; le menu Aide la relance</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceActions</name>
    <message>
        <source>&amp;Start Trace</source>
        <translation>&amp;Démarrer la trace</translation>
    </message>
    <message>
        <source>Trace the selected endpoint, or end the trace (Ctrl+E)</source>
        <translation>Tracer le point de terminaison choisi, ou terminer la trace (Ctrl+E)</translation>
    </message>
    <message>
        <source>&amp;Follow Tail</source>
        <translation>&amp;Suivre la fin</translation>
    </message>
    <message>
        <source>Keep the newest requests in view; scrolling up or selecting an older one ends it (Ctrl+Shift+F)</source>
        <translation>Garder les requêtes les plus récentes en vue ; remonter ou en choisir une plus ancienne y met fin (Ctrl+Maj+F)</translation>
    </message>
    <message>
        <source>C&amp;lear Trace</source>
        <translation>Effacer &amp;la trace</translation>
    </message>
    <message>
        <source>Forget the requests traced so far</source>
        <translation>Oublier les requêtes tracées jusqu’ici</translation>
    </message>
    <message>
        <source>Ed&amp;it &amp;&amp; Resend</source>
        <translation>Mod&amp;ifier et renvoyer</translation>
    </message>
    <message>
        <source>Write the selected request into the console, to send it again</source>
        <translation>Écrire la requête choisie dans la console, pour la renvoyer</translation>
    </message>
    <message>
        <source>Co&amp;mment…</source>
        <translation>Co&amp;mmentaire…</translation>
    </message>
    <message>
        <source>Write a note on the selected request; it is saved with the trace</source>
        <translation>Écrire une note sur la requête choisie ; elle est enregistrée avec la trace</translation>
    </message>
    <message>
        <source>Follow Co&amp;nnection</source>
        <translation>Suivre la co&amp;nnexion</translation>
    </message>
    <message>
        <source>Show only the requests of the same connection</source>
        <translation>N’afficher que les requêtes de la même connexion</translation>
    </message>
    <message>
        <source>Count Time from &amp;Here</source>
        <translation>Compter le temps à partir d’i&amp;ci</translation>
    </message>
    <message>
        <source>Show how long before or after this request the others came</source>
        <translation>Afficher combien de temps avant ou après cette requête les autres sont arrivées</translation>
    </message>
    <message>
        <source>&amp;Open Trace…</source>
        <translation>&amp;Ouvrir une trace…</translation>
    </message>
    <message>
        <source>Show a saved trace instead of the current one</source>
        <translation>Afficher une trace enregistrée à la place de l’actuelle</translation>
    </message>
    <message>
        <source>Ex&amp;port Trace…</source>
        <translation>Ex&amp;porter la trace…</translation>
    </message>
    <message>
        <source>Save the whole trace: to open it again, for a spreadsheet or for Wireshark</source>
        <translation>Enregistrer toute la trace : pour la rouvrir, pour un tableur ou pour Wireshark</translation>
    </message>
    <message>
        <source>How the column of times is filled</source>
        <translation>Ce que montre la colonne des temps</translation>
    </message>
    <message>
        <source>Time of &amp;Day</source>
        <translation>&amp;Heure</translation>
    </message>
    <message>
        <source>Since the Sta&amp;rt</source>
        <translation>Depuis le dé&amp;but</translation>
    </message>
    <message>
        <source>Since the Pre&amp;vious Request</source>
        <translation>Depuis la requête p&amp;récédente</translation>
    </message>
    <message>
        <source>Since the &amp;Chosen Request</source>
        <translation>Depuis la re&amp;quête choisie</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceControls</name>
    <message>
        <source>How times are shown</source>
        <translation>Affichage des temps</translation>
    </message>
    <message>
        <source>Show when requests came, or how long after another one</source>
        <translation>Affiche quand les requêtes sont arrivées, ou combien de temps après une autre</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceDetails</name>
    <message>
        <source>Decoded request</source>
        <translation>Requête décodée</translation>
    </message>
    <message>
        <source>Bytes of the request</source>
        <translation>Octets de la requête</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceLegend</name>
    <message>
        <source>Colours of the rows</source>
        <translation>Couleurs des lignes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceNotes</name>
    <message>
        <source>%1 does not answer; requests may be missing.</source>
        <translation>%1 ne répond pas ; des requêtes peuvent manquer.</translation>
    </message>
    <message>
        <source>%1 is not traced: no server of yours that can be traced listens there. Servers built with IpcCore can, unless introspection is off or they use another runtime directory.</source>
        <translation>%1 n’est pas tracé : aucun de vos serveurs qui le permettent n’y écoute. Les serveurs faits avec IpcCore le permettent, sauf si l’introspection est désactivée ou s’ils utilisent un autre répertoire d’exécution.</translation>
    </message>
    <message>
        <source>%1 is not traced: the list of servers cannot be read. %2</source>
        <translation>%1 n’est pas tracé : la liste des serveurs est illisible. %2</translation>
    </message>
    <message>
        <source>%1 is not traced: its server does not admit you. %2</source>
        <translation>%1 n’est pas tracé : son serveur ne vous admet pas. %2</translation>
    </message>
    <message>
        <source>%1 is not traced: its server has stopped. The trace goes on when it starts again.</source>
        <translation>%1 n’est pas tracé : son serveur est arrêté. La trace reprend quand il redémarre.</translation>
    </message>
    <message>
        <source>%1 is not traced: %2</source>
        <translation>%1 n’est pas tracé : %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other endpoint(s) cannot be traced either.</source>
        <translation>
            <numerusform>%Ln autre point de terminaison ne peut pas être tracé non plus.</numerusform>
            <numerusform>%Ln autres points de terminaison ne peuvent pas être tracés non plus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::TracePage</name>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Clear the trace</source>
        <translation>Effacer la trace</translation>
    </message>
    <message>
        <source>Forget all requests, with your marks and comments?</source>
        <translation>Oublier toutes les requêtes, avec vos marques et commentaires ?</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Effacer</translation>
    </message>
    <message>
        <source>Comment on a Request</source>
        <translation>Commenter une requête</translation>
    </message>
    <message>
        <source>Comment on request %1:</source>
        <translation>Commentaire sur la requête %1 :</translation>
    </message>
    <message>
        <source>The request is no longer in the trace.</source>
        <translation>La requête n’est plus dans la trace.</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Écrit dans %1</translation>
    </message>
    <message>
        <source>Export Trace</source>
        <translation>Exporter la trace</translation>
    </message>
    <message>
        <source>Trace, to be opened again (*.jsonl)</source>
        <translation>Trace, à rouvrir (*.jsonl)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>Packets for Wireshark (*.pcapng)</source>
        <translation>Paquets pour Wireshark (*.pcapng)</translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation>Ouvrir une trace</translation>
    </message>
    <message>
        <source>The current trace is not saved. Forget it?</source>
        <translation>La trace actuelle n’est pas enregistrée. L’oublier ?</translation>
    </message>
    <message>
        <source>&amp;Forget It</source>
        <translation>&amp;Oublier</translation>
    </message>
    <message>
        <source>Open Trace</source>
        <translation>Ouvrir une trace</translation>
    </message>
    <message>
        <source>Traces (*.jsonl)</source>
        <translation>Traces (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Saved trace: %1</source>
        <translation>Trace enregistrée : %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln line(s) could not be read and were skipped)</source>
        <translation>
            <numerusform>%1 (%Ln ligne illisible a été ignorée)</numerusform>
            <numerusform>%1 (%Ln lignes illisibles ont été ignorées)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop Trace</source>
        <translation>Arrê&amp;ter la trace</translation>
    </message>
    <message>
        <source>&amp;Trace %1</source>
        <translation>&amp;Tracer %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>No request has been traced yet.</source>
        <translation>Aucune requête n’a encore été tracée.</translation>
    </message>
    <message>
        <source>Select an endpoint to trace its requests, or open a saved trace.</source>
        <translation>Choisissez un point de terminaison pour tracer ses requêtes, ou ouvrez une trace enregistrée.</translation>
    </message>
    <message>
        <source>Nothing is traced. A trace shows each request as it is answered.</source>
        <translation>Rien n’est tracé. Une trace montre chaque requête dès qu’elle a sa réponse.</translation>
    </message>
    <message>
        <source>of at most %1</source>
        <translation>sur %1 au plus</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>perdues : %1</translation>
    </message>
    <message>
        <source>%1 older dropped</source>
        <translation>anciennes abandonnées : %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>Waterfall: %1 from left to right</source>
        <translation>Cascade : %1 de gauche à droite</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceSettingsPage</name>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> Mio</translation>
    </message>
    <message>
        <source>Re&amp;quests at most:</source>
        <translation>Re&amp;quêtes au plus :</translation>
    </message>
    <message>
        <source>trace limit size count rows ring</source>
        <translation>trace limite taille nombre lignes anneau</translation>
    </message>
    <message>
        <source>&amp;Memory at most:</source>
        <translation>&amp;Mémoire au plus :</translation>
    </message>
    <message>
        <source>trace limit size rows ring</source>
        <translation>trace limite taille lignes anneau</translation>
    </message>
    <message>
        <source>The oldest requests go first, whichever limit is reached. While the table stands still, those that it shows stay, in as much memory again at most.</source>
        <translation>Les requêtes les plus anciennes partent en premier, quelle que soit la limite atteinte. Tant que le tableau ne bouge pas, celles qu’il montre restent, dans autant de mémoire en plus au maximum.</translation>
    </message>
    <message>
        <source>C&amp;lear Trace Now</source>
        <translation>Effacer la &amp;trace maintenant</translation>
    </message>
    <message>
        <source>Clear Trace Now</source>
        <translation>Effacer la trace maintenant</translation>
    </message>
    <message>
        <source>delete wipe remove erase forget privacy</source>
        <translation>supprimer vider retirer effacer oublier confidentialité</translation>
    </message>
    <message>
        <source>A trace is in memory only, until you export it. Wiping the history of the console does not clear it.</source>
        <translation>Une trace n’est qu’en mémoire, jusqu’à ce que vous l’exportiez. Effacer l’historique de la console ne l’efface pas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) kept</source>
        <translation>
            <numerusform>%Ln requête conservée</numerusform>
            <numerusform>%Ln requêtes conservées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::TraceSources</name>
    <message>
        <source>Choose what to trace: endpoints, and the requests of the console</source>
        <translation>Choisir ce qui est tracé : des points de terminaison, et les requêtes de la console</translation>
    </message>
    <message>
        <source>&amp;Requests of the Console</source>
        <translation>&amp;Requêtes de la console</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Points de terminaison</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln point de terminaison</numerusform>
            <numerusform>%Ln points de terminaison</numerusform>
        </translation>
    </message>
    <message>
        <source>What is traced</source>
        <translation>Ce qui est tracé</translation>
    </message>
    <message>
        <source>No endpoint</source>
        <translation>Aucun point de terminaison</translation>
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
            <numerusform>%Ln requête perdue</numerusform>
            <numerusform>%Ln requêtes perdues</numerusform>
        </translation>
    </message>
    <message>
        <source>These requests were lost: nothing more is known of them</source>
        <translation>Ces requêtes ont été perdues : on n’en sait pas plus</translation>
    </message>
    <message>
        <source>Sent by this console</source>
        <translation>Envoyée par cette console</translation>
    </message>
    <message>
        <source>Not known: the client was gone before anybody looked, or runs elsewhere</source>
        <translation>Inconnu : le client était parti avant qu’on regarde, ou s’exécute ailleurs</translation>
    </message>
    <message>
        <source>The request does not begin with a word, or its server does not show it</source>
        <translation>La requête ne commence pas par un mot, ou son serveur ne le montre pas</translation>
    </message>
</context>
<context>
    <name>Monitor::WindowActions</name>
    <message>
        <source>&amp;Add Endpoint…</source>
        <translation>A&amp;jouter un point de terminaison…</translation>
    </message>
    <message>
        <source>Watch a socket, whether it exists or not</source>
        <translation>Surveiller un socket, qu’il existe ou non</translation>
    </message>
    <message>
        <source>&amp;Remove Endpoint</source>
        <translation>&amp;Retirer le point de terminaison</translation>
    </message>
    <message>
        <source>Stop watching the selected endpoint, unless it is found automatically; its file stays</source>
        <translation>Ne plus surveiller le point de terminaison sélectionné, sauf s’il est trouvé de lui-même ; son fichier reste</translation>
    </message>
    <message>
        <source>&amp;Export Table…</source>
        <translation>&amp;Exporter le tableau…</translation>
    </message>
    <message>
        <source>Save the rows shown to a file</source>
        <translation>Écrire les lignes affichées dans un fichier</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Close the window and exit</source>
        <translation>Fermer la fenêtre et quitter</translation>
    </message>
    <message>
        <source>&amp;Copy Rows</source>
        <translation>&amp;Copier les lignes</translation>
    </message>
    <message>
        <source>Copy the selected rows as tab-separated text with a header line</source>
        <translation>Copier les lignes sélectionnées en texte avec tabulations, avec une ligne de titres</translation>
    </message>
    <message>
        <source>Copy Rows as CS&amp;V</source>
        <translation>Copier les lignes en CS&amp;V</translation>
    </message>
    <message>
        <source>Copy the selected rows as comma-separated values</source>
        <translation>Copier les lignes sélectionnées en valeurs séparées par des virgules</translation>
    </message>
    <message>
        <source>Copy Rows as &amp;JSON</source>
        <translation>Copier les lignes en &amp;JSON</translation>
    </message>
    <message>
        <source>Copy the selected rows as JSON objects</source>
        <translation>Copier les lignes sélectionnées en objets JSON</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtre</translation>
    </message>
    <message>
        <source>Go to the filter of this table</source>
        <translation>Aller au filtre de ce tableau</translation>
    </message>
    <message>
        <source>C&amp;lear Filter</source>
        <translation>&amp;Effacer le filtre</translation>
    </message>
    <message>
        <source>Show all rows of this table</source>
        <translation>Montrer toutes les lignes de ce tableau</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>Free&amp;ze</source>
        <translation>Fi&amp;ger</translation>
    </message>
    <message>
        <source>Keep all rows as they are; later changes are not lost</source>
        <translation>Laisser toutes les lignes telles quelles ; ce qui se passe entre-temps n’est pas perdu</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Détails</translation>
    </message>
    <message>
        <source>Show what is known about the selection</source>
        <translation>Montrer ce qu’on sait de la sélection</translation>
    </message>
    <message>
        <source>&amp;Endpoints</source>
        <translation>&amp;Points de terminaison</translation>
    </message>
    <message>
        <source>Show the list of endpoints at the side</source>
        <translation>Montrer la liste des points de terminaison sur le côté</translation>
    </message>
    <message>
        <source>&amp;Compact Rows</source>
        <translation>Lignes &amp;compactes</translation>
    </message>
    <message>
        <source>Show more rows at a time</source>
        <translation>Montrer plus de lignes à la fois</translation>
    </message>
    <message>
        <source>&amp;Restore Default Layout</source>
        <translation>&amp;Rétablir la disposition par défaut</translation>
    </message>
    <message>
        <source>Restore all parts of the window to their default places</source>
        <translation>Remettre toutes les parties de la fenêtre où elles étaient au début</translation>
    </message>
    <message>
        <source>Command &amp;Palette…</source>
        <translation>&amp;Palette de commandes…</translation>
    </message>
    <message>
        <source>Find any command by its name</source>
        <translation>Trouver une commande par son nom</translation>
    </message>
    <message>
        <source>Keyboard &amp;Shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>List all keys</source>
        <translation>Lister toutes les touches</translation>
    </message>
    <message>
        <source>&amp;About IPC Monitor</source>
        <translation>À &amp;propos d’IPC Monitor</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version et licence</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Poll Now</source>
        <translation>Interroger &amp;maintenant</translation>
    </message>
    <message>
        <source>Poll all endpoints now</source>
        <translation>Examiner aussitôt tous les points de terminaison</translation>
    </message>
    <message>
        <source>&amp;Check by Connecting</source>
        <translation>&amp;Vérifier en se connectant</translation>
    </message>
    <message>
        <source>Connect to the selected endpoint once, which its server notices</source>
        <translation>Se connecter une fois au point de terminaison sélectionné, ce que son serveur remarque</translation>
    </message>
    <message>
        <source>Copy the path of the selected endpoint</source>
        <translation>Copier le chemin du point de terminaison sélectionné</translation>
    </message>
    <message>
        <source>Every %1</source>
        <translation>Toutes les %1</translation>
    </message>
    <message>
        <source>Pi&amp;n</source>
        <translation>É&amp;pingler</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>&amp;Rechercher…</translation>
    </message>
    <message>
        <source>Find text in the rows of this table</source>
        <translation>Aller aux lignes de ce tableau par leur texte</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Rechercher le &amp;suivant</translation>
    </message>
    <message>
        <source>Go to the next matching row</source>
        <translation>Aller à la ligne suivante qui correspond</translation>
    </message>
    <message>
        <source>Find P&amp;revious</source>
        <translation>Rechercher le &amp;précédent</translation>
    </message>
    <message>
        <source>Go to the previous matching row</source>
        <translation>Aller à la ligne précédente qui correspond</translation>
    </message>
    <message>
        <source>&amp;Mark Rows</source>
        <translation>&amp;Marquer les lignes</translation>
    </message>
    <message>
        <source>Flag or unflag the selected rows, to find them again</source>
        <translation>Mettre un drapeau aux lignes choisies, ou l’enlever, pour les retrouver</translation>
    </message>
    <message>
        <source>Next Mar&amp;k</source>
        <translation>Mar&amp;que suivante</translation>
    </message>
    <message>
        <source>Go to the next marked row</source>
        <translation>Aller à la ligne marquée suivante</translation>
    </message>
    <message>
        <source>Previo&amp;us Mark</source>
        <translation>Marq&amp;ue précédente</translation>
    </message>
    <message>
        <source>Go to the previous marked row</source>
        <translation>Aller à la ligne marquée précédente</translation>
    </message>
    <message>
        <source>&amp;Go to the End</source>
        <translation>Aller à la fi&amp;n</translation>
    </message>
    <message>
        <source>Go to the last row, and follow a log from there</source>
        <translation>Aller à la dernière ligne ; un journal est suivi à partir de là</translation>
    </message>
    <message>
        <source>&amp;Send Request</source>
        <translation>&amp;Envoyer une requête</translation>
    </message>
    <message>
        <source>Write a request to the selected endpoint in the console</source>
        <translation>Écrire dans la console une requête au point de terminaison sélectionné</translation>
    </message>
    <message>
        <source>C&amp;onnections</source>
        <translation>C&amp;onnexions</translation>
    </message>
    <message>
        <source>Show who is connected to the selected endpoint</source>
        <translation>Montrer qui est connecté au point de terminaison sélectionné</translation>
    </message>
    <message>
        <source>Keep the selected endpoint at the top of the lists, even when it is gone</source>
        <translation>Garder le point de terminaison sélectionné en haut des listes, même s’il a disparu</translation>
    </message>
    <message>
        <source>Cop&amp;y Path</source>
        <translation>Copier &amp;le chemin</translation>
    </message>
    <message>
        <source>Trace Re&amp;quests</source>
        <translation>Tracer les re&amp;quêtes</translation>
    </message>
    <message>
        <source>Show each request to the selected endpoint as it is answered</source>
        <translation>Affiche chaque requête au point de terminaison choisi dès qu’elle a sa réponse</translation>
    </message>
    <message>
        <source>Ta&amp;ke the Tour</source>
        <translation>Faire la &amp;visite</translation>
    </message>
    <message>
        <source>Show the parts of the window, in five steps</source>
        <translation>Montrer les parties de la fenêtre, en cinq étapes</translation>
    </message>
    <message>
        <source>Alert &amp;Rules…</source>
        <translation>&amp;Règles d’alerte…</translation>
    </message>
    <message>
        <source>Choose what raises an alert</source>
        <translation>Choisir ce qui déclenche une alerte</translation>
    </message>
    <message>
        <source>&amp;Mute Alerts for 1 Hour</source>
        <translation>Rendre les alertes &amp;muettes pendant 1 heure</translation>
    </message>
    <message>
        <source>Record alerts, but disturb nobody</source>
        <translation>Enregistrer les alertes sans déranger personne</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>P&amp;aramètres…</translation>
    </message>
    <message>
        <source>Change how the application looks, polls and remembers</source>
        <translation>Modifier l’apparence, l’interrogation et la mémoire de l’application</translation>
    </message>
    <message>
        <source>Support &amp;Bundle…</source>
        <translation>&amp;Dossier d’assistance…</translation>
    </message>
    <message>
        <source>Collect what a bug report needs, look at it and save it</source>
        <translation>Rassembler ce qu’il faut à un rapport de bogue, le regarder et l’enregistrer</translation>
    </message>
    <message>
        <source>Add Re&amp;mote Host…</source>
        <translation>Ajouter un hôte dis&amp;tant…</translation>
    </message>
    <message>
        <source>Watch the endpoints of another machine, by your own ssh</source>
        <translation>Observer les points de terminaison d’une autre machine, par votre propre ssh</translation>
    </message>
</context>
<context>
    <name>OutcomeText</name>
    <message>
        <source>Nothing has this name: start the server, or check the path.</source>
        <translation>Rien ne porte ce nom : démarrez le serveur, ou vérifiez le chemin.</translation>
    </message>
    <message>
        <source>The socket exists, but its server does not run: start it again.</source>
        <translation>Le socket est là et son serveur non : redémarrez-le.</translation>
    </message>
    <message>
        <source>The server does not accept connections: it hangs, is stopped, or has too much to do. Try again later.</source>
        <translation>Le serveur n’accepte pas de connexions : il est bloqué, arrêté ou surchargé. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>This can never be an endpoint: choose another path.</source>
        <translation>Ce ne pourra jamais être un point de terminaison : choisissez un autre chemin.</translation>
    </message>
    <message>
        <source>The permissions of the socket or of a directory do not allow it.</source>
        <translation>Les droits du socket ou d’un dossier l’interdisent.</translation>
    </message>
    <message>
        <source>Requests go only to servers of this user or of root.</source>
        <translation>Les requêtes ne vont qu’aux serveurs de cet utilisateur ou de root.</translation>
    </message>
    <message>
        <source>The server took too long: raise the timeout, or check whether it hangs.</source>
        <translation>Le serveur a mis trop de temps : augmentez le délai, ou voyez s’il est bloqué.</translation>
    </message>
    <message>
        <source>The server hung up: it failed on this request, or it ended.</source>
        <translation>Le serveur a raccroché : il a échoué sur cette requête, ou il s’est arrêté.</translation>
    </message>
    <message>
        <source>The server does not speak the protocol of IpcCore.</source>
        <translation>Le serveur ne parle pas le protocole d’IpcCore.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation>%1 envoyés</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>%1 reçus</translation>
    </message>
    <message>
        <source>connected %1</source>
        <translation>connexion %1</translation>
    </message>
    <message>
        <source>first byte %1</source>
        <translation>premier octet %1</translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>total %1</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>State: %1.</source>
        <translation>État : %1.</translation>
    </message>
    <message>
        <source>The server may have processed the request.</source>
        <translation>Le serveur a peut-être traité la requête.</translation>
    </message>
</context>
<context>
    <name>OwnerText</name>
    <message>
        <source>Hidden: the process belongs to another user. Only root, or a program with cap_sys_ptrace and cap_dac_read_search, can see it.</source>
        <translation>Caché : le processus appartient à un autre utilisateur. Seul root, ou un programme avec cap_sys_ptrace et cap_dac_read_search, peut le voir.</translation>
    </message>
    <message>
        <source>No process that holds the socket was found: it has just appeared or gone, or is in a part of the system that cannot be seen from here.</source>
        <translation>Aucun processus détenant le socket n’a été trouvé : il vient d’arriver ou de partir, ou se trouve dans une partie du système invisible d’ici.</translation>
    </message>
    <message>
        <source>Not looked up yet: this takes time and is only done occasionally.</source>
        <translation>Pas encore cherché : chercher prend du temps, et se fait de temps en temps.</translation>
    </message>
    <message>
        <source>Not available on this system.</source>
        <translation>Ce système ne le dit pas.</translation>
    </message>
    <message>
        <source>Only servers built with IpcCore&apos;s introspection report this; the kernel does not count it.</source>
        <translation>Seuls les serveurs avec l’introspection d’IpcCore le disent ; le noyau ne le compte pas.</translation>
    </message>
    <message>
        <source>The kernel does not report this for the connection.</source>
        <translation>Le noyau ne dit pas cela de la connexion.</translation>
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
        <translation>Commande</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Arguments</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln valeur</numerusform>
            <numerusform>%Ln valeurs</numerusform>
        </translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>coupé</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refaire</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Couper</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Co&amp;pier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Tout sélectionner</translation>
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
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refaire</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Couper</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Co&amp;pier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>RedactionRule</name>
    <message>
        <source>Passwords and tokens by name</source>
        <translation>Mots de passe et jetons par nom</translation>
    </message>
    <message>
        <source>Options with a secret</source>
        <translation>Options avec un secret</translation>
    </message>
    <message>
        <source>Authorization headers</source>
        <translation>En-têtes Authorization</translation>
    </message>
    <message>
        <source>Private keys</source>
        <translation>Clés privées</translation>
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
        <translation>Les réglages dans %1 ne peuvent pas être lus ; les valeurs par défaut sont utilisées.</translation>
    </message>
    <message>
        <source>The settings were damaged; the defaults are used. The old file is now %1.</source>
        <translation>Les réglages étaient endommagés ; les valeurs par défaut sont utilisées. L’ancien fichier est maintenant %1.</translation>
    </message>
    <message>
        <source>The settings in %1 are damaged; the defaults are used.</source>
        <translation>Les réglages dans %1 sont endommagés ; les valeurs par défaut sont utilisées.</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be written; changes will be lost.</source>
        <translation>Impossible d’écrire les paramètres dans %1 ; les modifications seront perdues.</translation>
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
        <translation>%1 : personne ne regardait</translation>
    </message>
</context>
<context>
    <name>TraceAccent</name>
    <message>
        <source>Lost</source>
        <translation>Perdues</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échouées</translation>
    </message>
    <message>
        <source>Client left</source>
        <translation>Client parti</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lentes</translation>
    </message>
    <message>
        <source>Same connection</source>
        <translation>Même connexion</translation>
    </message>
    <message>
        <source>Requests that were not recorded: there were too many at a time</source>
        <translation>Requêtes non enregistrées : il y en avait trop à la fois</translation>
    </message>
    <message>
        <source>The server could not answer</source>
        <translation>Le serveur n’a pas pu répondre</translation>
    </message>
    <message>
        <source>The client left before the reply was complete</source>
        <translation>Le client est parti avant la fin de la réponse</translation>
    </message>
    <message>
        <source>The reply took %1 or longer</source>
        <translation>La réponse a pris %1 ou plus</translation>
    </message>
    <message>
        <source>Sent through the connection of the selected request</source>
        <translation>Envoyée par la connexion de la requête choisie</translation>
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
        <translation>%1 j %2 h</translation>
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
        <translation>%1 o</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 Kio</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 Mio</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 Gio</translation>
    </message>
    <message>
        <source>%1 TiB</source>
        <translation>%1 Tio</translation>
    </message>
    <message>
        <source>%1 PiB</source>
        <translation>%1 Pio</translation>
    </message>
    <message>
        <source>%1 EiB</source>
        <translation>%1 Eio</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
</TS>
