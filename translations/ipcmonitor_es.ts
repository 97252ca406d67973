<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Charts</name>
    <message>
        <source>%1: %2 now, %3 to %4, highest at %5.</source>
        <extracomment>Chart and line, newest value, lowest, highest, time of the highest</extracomment>
        <translation>%1: ahora %2, de %3 a %4, máximo a las %5.</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Peticiones por segundo</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>Latency of all requests</source>
        <translation>Latencia de todas las peticiones</translation>
    </message>
    <message>
        <source>Requests in flight</source>
        <translation>Peticiones en curso</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Bytes por segundo</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Clients waiting to be accepted</source>
        <translation>Clientes en espera</translation>
    </message>
    <message>
        <source>in</source>
        <comment>bytes received</comment>
        <translation>entrada</translation>
    </message>
    <message>
        <source>out</source>
        <comment>bytes sent</comment>
        <translation>salida</translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <extracomment>Endpoint, from, until</extracomment>
        <translation>%1 de %2 a %3.</translation>
    </message>
    <message>
        <source>Nothing was recorded in this time.</source>
        <translation>No se registró nada en este tiempo.</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close Tab</source>
        <translation>Cerrar pestaña</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Punto de conexión</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>FD</source>
        <translation>FD</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Inode</source>
        <translation>Inodo</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Último cambio</translation>
    </message>
    <message>
        <source>Limits hit</source>
        <translation>Límites alcanzados</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>Peer inode</source>
        <translation>Inodo del otro extremo</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Recv-Q</source>
        <translation>Recv-Q</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Reply Size</source>
        <translation>Tamaño de respuesta</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Petición</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Peticiones</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>Peticiones/s</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>En curso desde</translation>
    </message>
    <message>
        <source>Send-Q</source>
        <translation>Send-Q</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Most requests/s</source>
        <translation>Máx. peticiones/s</translation>
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
        <translation>p99 máximo</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Most in flight</source>
        <translation>Máx. en curso</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>Entrada/s</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>Salida/s</translation>
    </message>
    <message>
        <source>Most waiting</source>
        <translation>Máx. en espera</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>Cascada</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Server PID</source>
        <translation>PID del servidor</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>Bytes/s</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Equipo</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--theme is system, light or dark, not %1</source>
        <translation>--theme es system, light o dark, no %1</translation>
    </message>
    <message>
        <source>Shows the endpoints of local servers, who is connected to them and what they answer.</source>
        <translation>Muestra los puntos de conexión de los servidores locales, quién está conectado a ellos y qué responden.</translation>
    </message>
    <message>
        <source>Watch this socket, or @name for an abstract one; can be repeated.</source>
        <translation>Vigilar este socket, o @nombre si es abstracto; puede indicarse varias veces.</translation>
    </message>
    <message>
        <source>Colours: system, light or dark.</source>
        <translation>Colores: system, light o dark.</translation>
    </message>
    <message>
        <source>Save a screenshot of the window to this file and exit.</source>
        <translation>Escribir una imagen de la ventana en este archivo y terminar.</translation>
    </message>
    <message>
        <source>Take the picture after this many milliseconds.</source>
        <translation>Tomar la imagen después de estos milisegundos.</translation>
    </message>
    <message>
        <source>Open a separate window even if one is already open.</source>
        <translation>Abrir una ventana propia, aunque ya haya una.</translation>
    </message>
    <message>
        <source>unexpected argument: %1</source>
        <translation>argumento inesperado: %1</translation>
    </message>
    <message>
        <source>there is no tab %1</source>
        <translation>no hay ninguna pestaña %1</translation>
    </message>
    <message>
        <source>--after is a number of milliseconds up to %1, not %2</source>
        <translation>--after es un número de milisegundos hasta %1, no %2</translation>
    </message>
    <message>
        <source>Keep the settings in this file, and the console&apos;s history beside it.</source>
        <translation>Guardar los ajustes en este archivo, y el historial de la consola junto a él.</translation>
    </message>
    <message>
        <source>--endpoint is a path or an @name, not &quot;%1&quot;</source>
        <translation>--endpoint es una ruta o un @nombre, no «%1»</translation>
    </message>
    <message>
        <source>--%1 needs a file name</source>
        <translation>--%1 necesita el nombre de un archivo</translation>
    </message>
    <message>
        <source>Show this tab: overview, connections, map, trace, charts, console or events.</source>
        <translation>Mostrar esta pestaña: overview, connections, map, trace, charts, console o events.</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>not accepted yet</source>
        <translation>aún no aceptada</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>inactiva</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>leyendo</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>handling</source>
        <translation>procesando</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>aplazada</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>escribiendo</translation>
    </message>
    <message>
        <source>client ended</source>
        <translation>cliente terminado</translation>
    </message>
</context>
<context>
    <name>DetailSections</name>
    <message>
        <source>Process</source>
        <translation>Proceso</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Línea de comandos</translation>
    </message>
    <message>
        <source>Descriptor</source>
        <translation>Descriptor</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>System error</source>
        <translation>Error del sistema</translation>
    </message>
    <message>
        <source>Determined</source>
        <translation>Averiguado</translation>
    </message>
    <message>
        <source>by connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Waiting to be accepted</source>
        <translation>Esperando ser aceptados</translation>
    </message>
    <message>
        <source>%1, room for %2</source>
        <translation>%1, sitio para %2</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>Sockets a la escucha</translation>
    </message>
    <message>
        <source>Shadowed</source>
        <translation>Ocultados</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other listener(s) use this path for another file, which clients cannot reach</source>
        <translation>
            <numerusform>%Ln otro socket a la escucha usa esta ruta para otro archivo, al que los clientes no pueden llegar</numerusform>
            <numerusform>%Ln otros sockets a la escucha usan esta ruta para otro archivo, al que los clientes no pueden llegar</numerusform>
        </translation>
    </message>
    <message>
        <source>Reported by the server</source>
        <translation>Lo que dice el servidor</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>En marcha desde</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Hilos de trabajo</translation>
    </message>
    <message>
        <source>%1 of %2 busy</source>
        <translation>%1 de %2 ocupados</translation>
    </message>
    <message>
        <source>Requests queued</source>
        <translation>Peticiones en cola</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Peticiones</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 con error</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Peak connections</source>
        <translation>Máximo de conexiones</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrada</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>In this state for</source>
        <translation>En este estado desde hace</translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation>Conectado desde hace</translation>
    </message>
    <message>
        <source>Reply waits for the client</source>
        <translation>La respuesta espera al cliente</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Not read by the client yet</source>
        <translation>Aún no leído por el cliente</translation>
    </message>
    <message>
        <source>Server&apos;s end</source>
        <translation>Extremo del servidor</translation>
    </message>
    <message>
        <source>Not read by the server yet</source>
        <translation>Aún no leído por el servidor</translation>
    </message>
    <message>
        <source>Reported by the server, as of %1</source>
        <translation>Lo que dijo el servidor a las %1</translation>
    </message>
    <message>
        <source>It does not answer now. These are the figures from its last answer.</source>
        <translation>Ahora no responde. Estas son las cifras de su última respuesta.</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>Latency p50, p95, p99, max</source>
        <translation>Latencia p50, p95, p99, máx.</translation>
    </message>
    <message>
        <source>Limits reached</source>
        <translation>Límites alcanzados</translation>
    </message>
    <message>
        <source>Kernel and server disagree about this connection: only one of them lists it.</source>
        <translation>El núcleo y el servidor no coinciden sobre esta conexión: solo uno de los dos la menciona.</translation>
    </message>
</context>
<context>
    <name>EndpointCondition</name>
    <message>
        <source>The server is running, but its socket file was removed: restart the server to create it again.</source>
        <translation>El servidor está en marcha, pero alguien borró su archivo de socket: reinicie el servidor para que vuelva a crear el archivo.</translation>
    </message>
    <message>
        <source>Start the server, or check the path for typing errors.</source>
        <translation>Inicie el servidor, o compruebe si la ruta tiene errores de escritura.</translation>
    </message>
    <message>
        <source>Checking it is postponed, so as not to disturb busy servers: wait, or check it now.</source>
        <translation>La consulta se aplaza para no molestar a servidores ocupados: espere, o consúltelo ahora.</translation>
    </message>
    <message>
        <source>Start the server, or check the name for typing errors.</source>
        <translation>Inicie el servidor, o compruebe si el nombre tiene errores de escritura.</translation>
    </message>
    <message>
        <source>The socket file was left behind by a server that has ended. Start the server again; it will take the file over.</source>
        <translation>El archivo de socket lo dejó un servidor que ha terminado. Inicie de nuevo el servidor; él mismo se hace cargo del archivo.</translation>
    </message>
    <message>
        <source>Choose another path for the socket, or move away the file in its place.</source>
        <translation>Elija otra ruta para el socket, o mueva el archivo que está en su lugar.</translation>
    </message>
    <message>
        <source>Use a shorter path, for example below $XDG_RUNTIME_DIR.</source>
        <translation>Use una ruta más corta, por ejemplo bajo $XDG_RUNTIME_DIR.</translation>
    </message>
    <message>
        <source>This is another kind of socket (datagram, for example). Only stream sockets are supported here.</source>
        <translation>Este es un socket de otro tipo (datagramas, por ejemplo). Aquí solo se puede hablar con sockets de flujo.</translation>
    </message>
    <message>
        <source>Check the path: this one can never be a socket.</source>
        <translation>Compruebe la ruta: esta nunca puede ser un socket.</translation>
    </message>
    <message>
        <source>Ask the owner for access, or run the client as a user who has it. Connecting needs write permission on the socket and search permission on every directory above it.</source>
        <translation>Pida acceso al propietario, o ejecute el cliente como un usuario que lo tenga. Para conectar hacen falta permiso de escritura en el socket y permiso de búsqueda en todos los directorios por encima.</translation>
    </message>
    <message>
        <source>The system or this program is out of descriptors or memory: close what is not needed, or raise the limit.</source>
        <translation>Al sistema o a este programa se le han agotado los descriptores o la memoria: cierre lo que no necesite, o suba el límite.</translation>
    </message>
    <message>
        <source>See the reason given by the system.</source>
        <translation>Vea el motivo que da el sistema.</translation>
    </message>
    <message>
        <source>Nobody listens on this socket</source>
        <translation>Nadie escucha en este socket</translation>
    </message>
    <message>
        <source>The link leads nowhere</source>
        <translation>El enlace no lleva a ninguna parte</translation>
    </message>
    <message>
        <source>No such file; its directory exists</source>
        <translation>No existe ese archivo; su directorio sí</translation>
    </message>
    <message>
        <source>No such directory: %1</source>
        <translation>No existe el directorio: %1</translation>
    </message>
    <message>
        <source>Not a socket</source>
        <translation>No es un socket</translation>
    </message>
    <message>
        <source>Not a stream socket</source>
        <translation>No es un socket de flujo</translation>
    </message>
    <message>
        <source>Access denied</source>
        <translation>Acceso denegado</translation>
    </message>
    <message>
        <source>Out of descriptors or memory</source>
        <translation>Sin descriptores o memoria</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Escucha</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lento</translation>
    </message>
    <message>
        <source>Not accepting</source>
        <translation>No acepta</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>No escucha</translation>
    </message>
    <message>
        <source>Path not found</source>
        <translation>Ruta inexistente</translation>
    </message>
    <message>
        <source>Invalid path</source>
        <translation>Ruta no válida</translation>
    </message>
    <message>
        <source>Other error</source>
        <translation>Otro error</translation>
    </message>
    <message>
        <source>A server listens here and has room for more clients.</source>
        <translation>Aquí escucha un servidor y tiene sitio para más clientes.</translation>
    </message>
    <message>
        <source>A server listens, but its queue of waiting clients is full: the next client is refused or has to wait.</source>
        <translation>Un servidor escucha, pero su cola de clientes en espera está llena: el próximo cliente será rechazado o tendrá que esperar.</translation>
    </message>
    <message>
        <source>There is a socket file, but nobody listens on it.</source>
        <translation>Hay un archivo de socket, y nadie escucha en él.</translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation>No hay nada en esta ruta.</translation>
    </message>
    <message>
        <source>Something that can never be a server&apos;s socket is at this path.</source>
        <translation>En esta ruta hay algo que nunca puede ser el socket de un servidor.</translation>
    </message>
    <message>
        <source>The state of this endpoint cannot be determined.</source>
        <translation>No se puede determinar el estado de este punto de conexión.</translation>
    </message>
    <message>
        <source>Connections shows which requests are in progress and for how long.</source>
        <translation>Vea en Conexiones qué peticiones están en curso y desde hace cuánto.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s process, and at who waits in Connections. A longer queue (the backlog of listen()) helps against short bursts only.</source>
        <translation>Mire el proceso del servidor, y quién espera en Conexiones. Una cola más larga (el backlog de listen()) solo ayuda contra picos breves.</translation>
    </message>
    <message>
        <source>In another network namespace</source>
        <translation>En otro espacio de nombres de red</translation>
    </message>
    <message>
        <source>Path taken</source>
        <translation>Ruta ocupada</translation>
    </message>
    <message>
        <source>A server runs, but its path leads to another socket.</source>
        <translation>Hay un servidor en marcha, pero su ruta lleva a otro socket.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>The server&apos;s process is stopped, so its clients wait in vain.</source>
        <translation>El proceso del servidor está detenido, así que sus clientes esperan en vano.</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Mudo</translation>
    </message>
    <message>
        <source>A server listens, but does not answer on its control endpoint.</source>
        <translation>Un servidor escucha, pero no responde en su punto de conexión de control.</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Saturado</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Atascado</translation>
    </message>
    <message>
        <source>All workers of the server have been in the same requests for a long time.</source>
        <translation>Todos los hilos de trabajo del servidor llevan mucho tiempo en las mismas peticiones.</translation>
    </message>
    <message>
        <source>A server listens, but has not accepted a waiting client for several polls.</source>
        <translation>Un servidor escucha, pero no ha aceptado a un cliente en espera durante varias consultas.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Finalizando</translation>
    </message>
    <message>
        <source>The server finishes its requests and accepts no more connections.</source>
        <translation>El servidor termina sus peticiones y ya no acepta conexiones.</translation>
    </message>
    <message>
        <source>process %1 (%2) is held by a debugger</source>
        <translation>un depurador retiene el proceso %1 (%2)</translation>
    </message>
    <message>
        <source>process %1 (%2) waits for a disk or a file system</source>
        <translation>el proceso %1 (%2) espera a un disco o un sistema de archivos</translation>
    </message>
    <message>
        <source>the main thread of process %1 (%2) has ended</source>
        <translation>el hilo principal del proceso %1 (%2) ha terminado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happens, and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No answer on the control endpoint</source>
        <translation>Sin respuesta en el punto de conexión de control</translation>
    </message>
    <message>
        <source>No answer on the control endpoint since %1</source>
        <translation>Sin respuesta en el punto de conexión de control desde las %1</translation>
    </message>
    <message>
        <source>All workers (%1) in requests for %2</source>
        <translation>Todos los hilos de trabajo (%1) en peticiones desde hace %2</translation>
    </message>
    <message>
        <source>All workers (%1) in requests for %2, one in &quot;%3&quot;</source>
        <translation>Todos los hilos de trabajo (%1) en peticiones desde hace %2, uno en «%3»</translation>
    </message>
    <message>
        <source>The path is too long, with %1 bytes</source>
        <translation>La ruta es demasiado larga, con %1 bytes</translation>
    </message>
    <message>
        <source>Restart the server that lost its path: clients cannot reach it.</source>
        <translation>Reinicie el servidor que perdió su ruta: los clientes no pueden llegar a él.</translation>
    </message>
    <message>
        <source>Continue the process (kill -CONT), or end it.</source>
        <translation>Reanude el proceso (kill -CONT) o termínelo.</translation>
    </message>
    <message>
        <source>Its threads may all wait for something: look at the process with a debugger, or restart the server.</source>
        <translation>Puede que todos sus hilos esperen algo: examine el proceso con un depurador o reinicie el servidor.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or start its successor.</source>
        <translation>Espere a que termine o inicie su sucesor.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s process: its threads may all wait for something.</source>
        <translation>Examine el proceso del servidor: puede que todos sus hilos esperen algo.</translation>
    </message>
    <message>
        <source>Waiting to be accepted: %1</source>
        <translation>En espera de ser aceptados: %1</translation>
    </message>
    <message>
        <source>The path leads to another socket</source>
        <translation>La ruta lleva a otro socket</translation>
    </message>
    <message>
        <source>Finishing its requests</source>
        <translation>Terminando sus peticiones</translation>
    </message>
    <message>
        <source>None accepted for three polls, waiting: %1</source>
        <translation>Ninguno aceptado en tres consultas, en espera: %1</translation>
    </message>
    <message>
        <source>The queue is full, waiting: %1</source>
        <translation>La cola está llena, en espera: %1</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>En otro lugar</translation>
    </message>
    <message>
        <source>A server listens in another mount namespace: only there does this path lead to it.</source>
        <translation>Un servidor escucha en otro espacio de nombres de montaje: solo allí esta ruta lleva a él.</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>No permitido</translation>
    </message>
    <message>
        <source>Run its clients in the same namespace, a container for example.</source>
        <translation>Ejecute sus clientes en el mismo espacio de nombres, por ejemplo en un contenedor.</translation>
    </message>
    <message>
        <source>In another mount namespace</source>
        <translation>En otro espacio de nombres de montaje</translation>
    </message>
    <message>
        <source>Not allowed to look</source>
        <translation>Sin permiso para mirar</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Sin comprobar</translation>
    </message>
    <message>
        <source>Nobody knows yet whether a server listens here: only connecting would tell.</source>
        <translation>Aún no se sabe si un servidor escucha aquí: solo conectarse lo mostraría.</translation>
    </message>
    <message>
        <source>A server may listen here, but we are not allowed to look or to connect.</source>
        <translation>Puede que un servidor escuche aquí, pero no se nos permite mirar ni conectarnos.</translation>
    </message>
    <message>
        <source>Only root can tell whether the server removed its socket file or runs in another mount namespace.</source>
        <translation>Solo root puede saber si el servidor eliminó su archivo de socket o se ejecuta en otro espacio de nombres de montaje.</translation>
    </message>
    <message>
        <source>Not allowed to look where its server runs</source>
        <translation>No se permite mirar dónde se ejecuta su servidor</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Aún sin comprobar</translation>
    </message>
    <message>
        <source>Queue growing</source>
        <translation>Cola en aumento</translation>
    </message>
    <message>
        <source>A server listens and accepts clients, but too slowly: more and more of them wait, or constantly many.</source>
        <translation>Un servidor escucha y acepta clientes, pero demasiado despacio: cada vez esperan más, o siempre muchos.</translation>
    </message>
    <message>
        <source>Waiting to be accepted: %1, room for %2</source>
        <translation>En espera de ser aceptados: %1, sitio para %2</translation>
    </message>
    <message>
        <source>Process %1 (%2) is stopped</source>
        <translation>El proceso %1 (%2) está detenido</translation>
    </message>
    <message>
        <source>The server is in another network namespace, a container for example: the kernel lists its sockets only there.</source>
        <translation>El servidor está en otro espacio de nombres de red, por ejemplo en un contenedor: el núcleo solo muestra sus sockets allí.</translation>
    </message>
    <message>
        <source>A server listens and answers, but one of 20 replies takes too long (p95).</source>
        <translation>Un servidor escucha y responde, pero una de cada 20 respuestas tarda demasiado (p95).</translation>
    </message>
    <message>
        <source>p95 is %1</source>
        <translation>p95: %1</translation>
    </message>
    <message>
        <source>Programs with another XDG_RUNTIME_DIR do not find it by its name, only by its path.</source>
        <translation>Los programas con otro XDG_RUNTIME_DIR no lo encuentran por su nombre, solo por su ruta.</translation>
    </message>
    <message>
        <source>Its runtime directory is %1, not %2</source>
        <translation>Su directorio de ejecución es %1, no %2</translation>
    </message>
    <message>
        <source>Only its host knows more: connect to it again (menu Endpoint, Remote Hosts), or look there.</source>
        <translation>Solo su equipo sabe más: vuelva a conectarse a él (menú Punto de conexión, Equipos remotos) o mire allí.</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>clients whose user has no access</source>
        <translation>clientes cuyo usuario no tiene acceso</translation>
    </message>
    <message>
        <source>clients of a user with too many connections</source>
        <translation>clientes de un usuario con demasiadas conexiones</translation>
    </message>
    <message>
        <source>malformed packets</source>
        <translation>paquetes mal formados</translation>
    </message>
    <message>
        <source>requests too large</source>
        <translation>peticiones demasiado grandes</translation>
    </message>
    <message>
        <source>new clients that sent nothing</source>
        <translation>clientes nuevos que no enviaron nada</translation>
    </message>
    <message>
        <source>requests too slow to arrive</source>
        <translation>peticiones que llegaron demasiado despacio</translation>
    </message>
    <message>
        <source>connections idle for too long</source>
        <translation>conexiones inactivas demasiado tiempo</translation>
    </message>
    <message>
        <source>clients that did not read their reply</source>
        <translation>clientes que no leyeron su respuesta</translation>
    </message>
    <message>
        <source>unfinished requests dropped to make room</source>
        <translation>peticiones incompletas descartadas para hacer sitio</translation>
    </message>
    <message>
        <source>idle connections ended to make room</source>
        <translation>conexiones inactivas cerradas para hacer sitio</translation>
    </message>
    <message>
        <source>stalled clients dropped to make room</source>
        <translation>clientes bloqueados descartados para hacer sitio</translation>
    </message>
    <message>
        <source>times the connection limit was reached</source>
        <translation>veces que se alcanzó el límite de conexiones</translation>
    </message>
    <message>
        <source>times a client could not be accepted</source>
        <translation>veces que no se pudo aceptar un cliente</translation>
    </message>
    <message>
        <source>pauses for the memory of unfinished requests</source>
        <translation>pausas por la memoria de peticiones incompletas</translation>
    </message>
    <message>
        <source>handlers that ran for too long</source>
        <translation>manejadores que tardaron demasiado</translation>
    </message>
    <message>
        <source>requests there was no memory for</source>
        <translation>peticiones para las que no había memoria</translation>
    </message>
    <message>
        <source>clients there was no shared memory for</source>
        <translation>clientes para los que no había memoria compartida</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Unknown process</source>
        <translation>Proceso desconocido</translation>
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
        <translation>Usuario %1</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>se fue</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>clients</comment>
        <translation>
            <numerusform>%Ln en espera</numerusform>
            <numerusform>%Ln en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln punto de conexión</numerusform>
            <numerusform>%Ln puntos de conexión</numerusform>
        </translation>
    </message>
    <message>
        <source>without clients</source>
        <translation>sin clientes</translation>
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
            <numerusform>%Ln conexión</numerusform>
            <numerusform>%Ln conexiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) waiting</source>
        <translation>
            <numerusform>%Ln cliente en espera</numerusform>
            <numerusform>%Ln clientes en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>connections unknown</source>
        <translation>conexiones desconocidas</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 peticiones</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Peticiones por segundo</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>Bytes por segundo</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Puntos de conexión</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>No funciona</translation>
    </message>
    <message>
        <source>Left a moment ago.</source>
        <translation>Se fue hace un momento.</translation>
    </message>
    <message>
        <source>Requests and bytes are unknown.</source>
        <translation>Las peticiones y los bytes son desconocidos.</translation>
    </message>
    <message>
        <source>Client processes: %1, endpoints: %2, servers: %3.</source>
        <translation>Procesos cliente: %1, puntos de conexión: %2, servidores: %3.</translation>
    </message>
</context>
<context>
    <name>Monitor::AddEndpointDialog</name>
    <message>
        <source>Add Endpoint</source>
        <translation>Añadir punto de conexión</translation>
    </message>
    <message>
        <source>&amp;Path of the socket, or @name of an abstract one:</source>
        <translation>&amp;Ruta del socket, o @nombre de uno abstracto:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Examinar…</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>It need not exist yet: it is watched until it does.</source>
        <translation>No hace falta que exista ya: se vigila hasta que exista.</translation>
    </message>
    <message>
        <source>Will be watched: %1</source>
        <translation>Se vigilará: %1</translation>
    </message>
    <message>
        <source>The @ must be followed by a name.</source>
        <translation>Después de la @ tiene que ir un nombre.</translation>
    </message>
    <message>
        <source>Choose a Socket</source>
        <translation>Elegir un socket</translation>
    </message>
</context>
<context>
    <name>Monitor::AddHostDialog</name>
    <message>
        <source>Connect at each &amp;start of this program</source>
        <translation>Conectar en cada &amp;inicio de este programa</translation>
    </message>
    <message>
        <source>Add Remote Host</source>
        <translation>Añadir equipo remoto</translation>
    </message>
    <message>
        <source>&amp;Host, as ssh knows it:</source>
        <translation>&amp;Equipo, como lo conoce ssh:</translation>
    </message>
    <message>
        <source>user@host.example</source>
        <translation>usuario@equipo.example</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>Your own ssh connects, with your configuration and keys; nobody is asked for a password. Only the name is stored.</source>
        <translation>Conecta su propio ssh, con su configuración y sus claves; no se pide ninguna contraseña. Solo se guarda el nombre.</translation>
    </message>
</context>
<context>
    <name>Monitor::Alert</name>
    <message>
        <source>%1: this is a test</source>
        <translation>%1: esto es una prueba</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alerta</numerusform>
            <numerusform>%Ln alertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) ended</source>
        <translation>
            <numerusform>%Ln alerta terminada</numerusform>
            <numerusform>%Ln alertas terminadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Test alert</source>
        <translation>Alerta de prueba</translation>
    </message>
    <message>
        <source>Alert: %1</source>
        <comment>endpoint</comment>
        <translation>Alerta: %1</translation>
    </message>
    <message>
        <source>Alert ended: %1</source>
        <comment>endpoint</comment>
        <translation>Alerta terminada: %1</translation>
    </message>
    <message>
        <source>ended – %1</source>
        <comment>an alert</comment>
        <translation>terminada – %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>endpoint and alert</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Sin alertas</translation>
    </message>
    <message>
        <source>needs attention</source>
        <comment>an endpoint</comment>
        <translation>requiere atención</translation>
    </message>
    <message>
        <source>in trouble</source>
        <comment>an endpoint</comment>
        <translation>con problemas</translation>
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
        <translation>cola de espera</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>conexiones</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>errores</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>reinicios</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <comment>a figure and a number</comment>
        <translation>%1 por encima de %2</translation>
    </message>
    <message>
        <source>%1: nothing is known of this endpoint anymore</source>
        <translation>%1: ya no se sabe nada de este punto de conexión</translation>
    </message>
    <message>
        <source>%1: the rule was removed or changed</source>
        <translation>%1: la regla se eliminó o se cambió</translation>
    </message>
    <message>
        <source>%1: %2 %3, above %4</source>
        <comment>rule, figure and its values</comment>
        <translation>%1: %2 %3, por encima de %4</translation>
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
        <translation>%1 requiere atención</translation>
    </message>
    <message>
        <source>%1 is in trouble</source>
        <translation>%1 tiene problemas</translation>
    </message>
    <message>
        <source>the state of %1 is %2</source>
        <translation>el estado de %1 es %2</translation>
    </message>
    <message>
        <source>p95 of %1 is above %2</source>
        <translation>el p95 de %1 supera %2</translation>
    </message>
    <message>
        <source>the backlog of %1 is above %2</source>
        <translation>la cola de espera de %1 supera %2</translation>
    </message>
    <message>
        <source>connections of %1 are above %2</source>
        <translation>las conexiones de %1 superan %2</translation>
    </message>
    <message>
        <source>errors of %1 are above %2</source>
        <translation>los errores de %1 superan %2</translation>
    </message>
    <message>
        <source>restarts of %1 are above %2</source>
        <translation>los reinicios de %1 superan %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln poll(s) in a row</source>
        <translation>
            <numerusform>%Ln consulta</numerusform>
            <numerusform>%Ln consultas seguidas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <comment>what is so, at how many polls</comment>
        <translation>%1, en %2</translation>
    </message>
</context>
<context>
    <name>Monitor::AlertNotifier</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
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
        <translation>De los puntos de conexión de que trata: * es cualquier texto, ? cualquier carácter</translation>
    </message>
    <message>
        <source>the state is</source>
        <translation>el estado es</translation>
    </message>
    <message>
        <source>p95 is above</source>
        <translation>p95 supera</translation>
    </message>
    <message>
        <source>waiting clients and requests are above</source>
        <translation>clientes y peticiones en espera superan</translation>
    </message>
    <message>
        <source>connections are above</source>
        <translation>las conexiones superan</translation>
    </message>
    <message>
        <source>failed requests since the last poll are above</source>
        <translation>peticiones fallidas desde la última consulta superan</translation>
    </message>
    <message>
        <source>restarts since the last poll are above</source>
        <translation>reinicios desde la última consulta superan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>&amp;Endpoint:</source>
        <translation>Punto de con&amp;exión:</translation>
    </message>
    <message>
        <source>&amp;When:</source>
        <translation>C&amp;uando:</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>Duran&amp;te:</translation>
    </message>
    <message>
        <source>Good polls that end it</source>
        <translation>Consultas buenas que la terminan</translation>
    </message>
    <message>
        <source>The rule in words</source>
        <translation>La regla en palabras</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>requiere atención</translation>
    </message>
    <message>
        <source>in trouble</source>
        <translation>con problemas</translation>
    </message>
    <message>
        <source>En&amp;ds after:</source>
        <translation>Termina &amp;después de:</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Which endpoints? * stands for all of them.</source>
        <translation>¿Qué puntos de conexión? * significa todos.</translation>
    </message>
    <message>
        <source>It would end while it is still raised: choose at most %1.</source>
        <translation>Terminaría mientras sigue activa: elija como máximo %1.</translation>
    </message>
    <message>
        <source>Raised when %1.</source>
        <translation>Se activa cuando %1.</translation>
    </message>
    <message>
        <source>En&amp;ds at or below:</source>
        <translation>Termina con un má&amp;ximo de:</translation>
    </message>
    <message numerus="yes">
        <source> poll(s) in a row</source>
        <translation>
            <numerusform> consulta</numerusform>
            <numerusform> consultas seguidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::AlertRulesEditor</name>
    <message>
        <source>The rules are in %1, which ipcctl watch reads, too.</source>
        <translation>Las reglas están en %1, que también lee ipcctl watch.</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Reglas de alerta</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>Dupl&amp;icar</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Silenciar</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>Pr&amp;obar</translation>
    </message>
    <message>
        <source>Show what an alert of this rule looks like, and record it as an event</source>
        <translation>Mostrar cómo es una alerta de esta regla y registrarla como evento</translation>
    </message>
    <message>
        <source>For &amp;15 minutes</source>
        <translation>Durante &amp;15 minutos</translation>
    </message>
    <message>
        <source>For 1 &amp;hour</source>
        <translation>Durante 1 &amp;hora</translation>
    </message>
    <message>
        <source>For 8 h&amp;ours</source>
        <translation>Durante 8 h&amp;oras</translation>
    </message>
    <message>
        <source>&amp;Always</source>
        <translation>&amp;Siempre</translation>
    </message>
    <message>
        <source>&amp;Not anymore</source>
        <translation>&amp;Ya no</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>E&amp;liminar</translation>
    </message>
</context>
<context>
    <name>Monitor::AlertRulesModel</name>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Raised when</source>
        <translation>Se activa cuando</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Silenciada</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <translation>Silenciada hasta %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alerta</numerusform>
            <numerusform>%Ln alertas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::AlertStatus</name>
    <message>
        <source>No alerts</source>
        <translation>Sin alertas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alerta</numerusform>
            <numerusform>%Ln alertas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, muted until %2</source>
        <translation>%1, silenciadas hasta las %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::AlertsPage</name>
    <message>
        <source>&amp;Go on watching in the tray when the window is closed</source>
        <translation>Se&amp;guir observando en la bandeja al cerrar la ventana</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>Este escritorio no tiene bandeja.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Alert rules:</source>
        <translation>Reglas de alerta:</translation>
    </message>
    <message>
        <source>Show the worst alert as an &amp;icon in the tray</source>
        <translation>Mostrar la peor alerta como i&amp;cono en la bandeja</translation>
    </message>
    <message>
        <source>condition state threshold limit latency errors restarts backlog mute test raise</source>
        <translation>condición estado umbral límite latencia errores reinicios cola silenciar prueba activar</translation>
    </message>
    <message>
        <source>notification desktop status area</source>
        <translation>notificación escritorio área de estado</translation>
    </message>
    <message>
        <source>quit exit background hide minimize</source>
        <translation>salir cerrar segundo plano ocultar minimizar</translation>
    </message>
    <message>
        <source>Your alert rules will be replaced by the one of a first start.</source>
        <translation>Sus reglas de alerta se sustituirán por la del primer inicio.</translation>
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
        <translation>no se puede escribir una imagen en %1</translation>
    </message>
    <message>
        <source>cannot open a window without a display; ipcctl works without one</source>
        <translation>no se puede abrir una ventana sin pantalla; ipcctl no la necesita</translation>
    </message>
    <message>
        <source>The alert rules in %1 cannot be read; the defaults are used: %2.</source>
        <translation>No se pueden leer las reglas de alerta de %1; se usan las predeterminadas: %2.</translation>
    </message>
    <message>
        <source>The privacy rules cannot be read, so everything is hidden: %1</source>
        <translation>No se pueden leer las reglas de privacidad, por lo que se oculta todo: %1</translation>
    </message>
</context>
<context>
    <name>Monitor::BundleDialog</name>
    <message>
        <source>Support Bundle</source>
        <translation>Paquete de soporte</translation>
    </message>
    <message>
        <source>One file for a bug report. This is all that it will contain; the privacy rules have hidden what they know to be secret. Look through it before you pass it on.</source>
        <translation>Un archivo para un informe de error. Esto es todo lo que contendrá; las reglas de privacidad han ocultado lo que reconocen como secreto. Revíselo antes de enviarlo.</translation>
    </message>
    <message>
        <source>Content of the bundle</source>
        <translation>Contenido del paquete</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>&amp;Versiones</translation>
    </message>
    <message>
        <source>Setti&amp;ngs</source>
        <translation>Aj&amp;ustes</translation>
    </message>
    <message>
        <source>&amp;Endpoints</source>
        <translation>Puntos de con&amp;exión</translation>
    </message>
    <message>
        <source>Stat&amp;istics</source>
        <translation>Estadíst&amp;icas</translation>
    </message>
    <message>
        <source>Even&amp;ts</source>
        <translation>Even&amp;tos</translation>
    </message>
    <message>
        <source>T&amp;race</source>
        <translation>T&amp;raza</translation>
    </message>
    <message>
        <source>&amp;Hide home directory</source>
        <translation>&amp;Ocultar el directorio personal</translation>
    </message>
    <message>
        <source>Write ~ instead of your home directory, which has your name</source>
        <translation>Escribir ~ en lugar de su directorio personal, que contiene su nombre</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Recopilando…</translation>
    </message>
    <message>
        <source>%1, not written yet</source>
        <translation>%1, aún sin escribir</translation>
    </message>
    <message>
        <source>Save Support Bundle</source>
        <translation>Guardar paquete de soporte</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Escrito en %1</translation>
    </message>
</context>
<context>
    <name>Monitor::CallForm</name>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>entero</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>sí o no</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>opción</translation>
    </message>
    <message>
        <source>list in JSON</source>
        <translation>lista en JSON</translation>
    </message>
    <message>
        <source>map in JSON</source>
        <translation>objeto en JSON</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>cualquier valor</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 o más</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>%1 o menos</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>Predeterminado: %1</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>%1, length %2</source>
        <translation>%1, longitud %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>predeterminado %1</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcional</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatorio</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Arguments of the command</source>
        <translation>Argumentos del comando</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No parameters.</source>
        <translation>Sin parámetros.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Not accepted: %1</source>
        <translation>No se acepta: %1</translation>
    </message>
</context>
<context>
    <name>Monitor::ChartModel</name>
    <message>
        <source>Nothing was recorded.</source>
        <translation>No se registró nada.</translation>
    </message>
</context>
<context>
    <name>Monitor::ChartView</name>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
</context>
<context>
    <name>Monitor::ChartsPage</name>
    <message>
        <source>Figures over time</source>
        <translation>Cifras en el tiempo</translation>
    </message>
    <message>
        <source>Nothing was recorded in this time.</source>
        <translation>No se registró nada en este tiempo.</translation>
    </message>
    <message>
        <source>Follow Now</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Keep the newest records in view</source>
        <translation>Mantener a la vista los datos más recientes</translation>
    </message>
    <message>
        <source>Heat Map</source>
        <translation>Mapa de calor</translation>
    </message>
    <message>
        <source>Show how many requests took how long, not just percentiles</source>
        <translation>Mostrar cuántas peticiones tardaron cuánto, no solo percentiles</translation>
    </message>
    <message>
        <source>Show as Table</source>
        <translation>Como tabla</translation>
    </message>
    <message>
        <source>Show the numbers of the charts instead</source>
        <translation>Mostrar en su lugar los números de los gráficos</translation>
    </message>
    <message>
        <source>Export Charts…</source>
        <translation>Exportar gráficos…</translation>
    </message>
    <message>
        <source>Save what is shown as a picture or as numbers</source>
        <translation>Guardar lo mostrado como imagen o como números</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>Intervalo de tiempo</translation>
    </message>
    <message>
        <source>How much time the charts show</source>
        <translation>Cuánto tiempo muestran los gráficos</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar con</translation>
    </message>
    <message>
        <source>Draw another endpoint beside the selected one, with dashed lines</source>
        <translation>Dibujar otro punto de conexión junto al seleccionado, con líneas discontinuas</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Comparar con…</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Escrito en %1</translation>
    </message>
    <message>
        <source>Select an endpoint to see its charts.</source>
        <translation>Seleccione un punto de conexión para ver sus gráficos.</translation>
    </message>
    <message>
        <source>Drag to zoom, click on a peak to select it.</source>
        <translation>Arrastre para ampliar, haga clic en un pico para seleccionarlo.</translation>
    </message>
    <message>
        <source>Selected: %1 to %2</source>
        <translation>Seleccionado: %1 a %2</translation>
    </message>
    <message>
        <source>Export Charts</source>
        <translation>Exportar gráficos</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation>Imagen escalable (*.svg)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
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
        <translation>Se desconocen los procesos de estas conexiones.</translation>
    </message>
    <message>
        <source>No request is known to be in progress.</source>
        <translation>No consta ninguna petición en curso.</translation>
    </message>
</context>
<context>
    <name>Monitor::CommandEditor</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
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
        <translation>Archivo</translation>
    </message>
    <message>
        <source>How the request is written</source>
        <translation>Cómo está escrita la petición</translation>
    </message>
    <message>
        <source>Re&amp;quest as:</source>
        <translation>Petición co&amp;mo:</translation>
    </message>
    <message>
        <source>Path of the file whose content is sent</source>
        <translation>Ruta del archivo cuyo contenido se envía</translation>
    </message>
    <message>
        <source>File to send</source>
        <translation>Archivo que enviar</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Examinar…</translation>
    </message>
    <message>
        <source>File to Send</source>
        <translation>Archivo que enviar</translation>
    </message>
    <message>
        <source>A byte needs two digits</source>
        <translation>Un byte necesita dos dígitos</translation>
    </message>
    <message>
        <source>Only the digits 0–9 and a–f are allowed</source>
        <translation>Solo los dígitos 0–9 y a–f forman bytes</translation>
    </message>
    <message>
        <source>The request is in a file</source>
        <translation>La petición está en un archivo</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elija un archivo</translation>
    </message>
    <message>
        <source>%1 (line %2, column %3)</source>
        <translation>%1 (línea %2, columna %3)</translation>
    </message>
    <message>
        <source>What to send. Ctrl+Enter sends it.</source>
        <translation>Qué enviar. Ctrl+Intro lo envía.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulario</translation>
    </message>
</context>
<context>
    <name>Monitor::CommandPalette</name>
    <message>
        <source>Command Palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Type a part of a command, an endpoint, a favourite or a recent request</source>
        <translation>Parte de un comando, un punto de conexión, un favorito o una petición reciente</translation>
    </message>
</context>
<context>
    <name>Monitor::CommandTextEdit</name>
    <message>
        <source>Request</source>
        <translation>Petición</translation>
    </message>
</context>
<context>
    <name>Monitor::ConnectionModel</name>
    <message>
        <source>closed</source>
        <translation>cerrada</translation>
    </message>
    <message>
        <source>No request is in progress.</source>
        <translation>No hay ninguna petición en curso.</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Aún no medido.</translation>
    </message>
    <message>
        <source>The server has not accepted this client yet.</source>
        <translation>El servidor aún no ha aceptado a este cliente.</translation>
    </message>
    <message>
        <source>The server does not list this connection.</source>
        <translation>El servidor no menciona esta conexión.</translation>
    </message>
    <message>
        <source>The server did not answer: %1</source>
        <translation>El servidor no respondió: %1</translation>
    </message>
    <message>
        <source>only the server knows it</source>
        <translation>solo la conoce el servidor</translation>
    </message>
    <message>
        <source>only the kernel knows it</source>
        <translation>solo la conoce el núcleo</translation>
    </message>
    <message>
        <source>Hidden: this is the server view.</source>
        <translation>Omitido: se muestra lo que dice el servidor.</translation>
    </message>
    <message>
        <source>Hidden: this is the kernel view.</source>
        <translation>Omitido: se muestra lo que dice el núcleo.</translation>
    </message>
    <message>
        <source>The client ended before the server accepted it.</source>
        <translation>El cliente terminó antes de que el servidor lo aceptara.</translation>
    </message>
    <message>
        <source>Kernel and server persistently disagree about this connection: only one of them lists it.</source>
        <translation>El núcleo y el servidor no coinciden sobre esta conexión desde hace rato: solo uno de los dos la menciona.</translation>
    </message>
</context>
<context>
    <name>Monitor::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Select an endpoint to see who is connected to it.</source>
        <translation>Seleccione un punto de conexión para ver quién está conectado a él.</translation>
    </message>
    <message>
        <source>&amp;Follow This Process</source>
        <translation>&amp;Seguir este proceso</translation>
    </message>
    <message>
        <source>Show only the connections of this process</source>
        <translation>Mostrar solo las conexiones de este proceso</translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>&amp;Desconectar…</translation>
    </message>
    <message>
        <source>Make the server close this connection</source>
        <translation>Hacer que el servidor corte esta conexión</translation>
    </message>
    <message>
        <source>Nobody is connected to %1.</source>
        <translation>Nadie está conectado a %1.</translation>
    </message>
    <message>
        <source>The kernel does not list sockets here: queues and processes are unknown. %1</source>
        <translation>El núcleo no da aquí la lista de sockets: no se conocen las colas ni los procesos. %1</translation>
    </message>
    <message>
        <source>The server does not answer: requests and bytes are unknown. %1</source>
        <translation>El servidor no responde: no se conocen las peticiones ni los bytes. %1</translation>
    </message>
    <message>
        <source>Kernel view only: this server does not report requests and commands. Servers built with IpcCore do, unless introspection is off or they use another runtime directory.</source>
        <translation>Solo la vista del núcleo: este servidor no informa de peticiones ni comandos. Los servidores hechos con IpcCore sí lo hacen, salvo que la introspección esté desactivada o usen otro directorio de ejecución.</translation>
    </message>
    <message>
        <source>Disconnect a client</source>
        <translation>Desconectar un cliente</translation>
    </message>
    <message>
        <source>Close connection %1 of %2?</source>
        <translation>¿Cortar la conexión %1 de %2?</translation>
    </message>
    <message>
        <source>Process: %1
PID: %2
Command in progress: %3</source>
        <translation>Proceso: %1
PID: %2
Comando en curso: %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Desconectar</translation>
    </message>
    <message>
        <source>Connection %1 was not closed: %2</source>
        <translation>La conexión %1 no se cortó: %2</translation>
    </message>
    <message>
        <source>Kernel and server</source>
        <translation>Núcleo y servidor</translation>
    </message>
    <message>
        <source>Kernel view</source>
        <translation>Vista del núcleo</translation>
    </message>
    <message>
        <source>Server view</source>
        <translation>Vista del servidor</translation>
    </message>
    <message>
        <source>Source of the data shown</source>
        <translation>De quién es lo que se muestra</translation>
    </message>
    <message>
        <source>Show what the kernel, the server or both know about the connections</source>
        <translation>Mostrar lo que saben de las conexiones el núcleo, el servidor o ambos</translation>
    </message>
    <message>
        <source>Looking for connections…</source>
        <translation>Buscando conexiones…</translation>
    </message>
    <message>
        <source>The server of %1 does not report who is connected.</source>
        <translation>El servidor de %1 no dice quién está conectado.</translation>
    </message>
    <message>
        <source>Nothing reports who is connected to %1.</source>
        <translation>Nadie dice quién está conectado a %1.</translation>
    </message>
    <message>
        <source>Nobody can connect to %1 now. %2: %3.</source>
        <translation>Nadie puede conectarse ahora a %1. %2: %3.</translation>
    </message>
    <message>
        <source>Connection %1 of %2 no longer exists; nothing was closed.</source>
        <translation>La conexión %1 de %2 ya no existe; no se ha cortado nada.</translation>
    </message>
    <message>
        <source>The server does not answer: requests and bytes are unknown.</source>
        <translation>El servidor no responde: no se conocen las peticiones ni los bytes.</translation>
    </message>
    <message>
        <source>Show C&amp;losed Connections</source>
        <translation>&amp;Mostrar conexiones cerradas</translation>
    </message>
    <message>
        <source>Keep connections in the table for a few seconds, greyed, when they are closed</source>
        <translation>Mantener unos segundos en la tabla, atenuadas, las conexiones cerradas</translation>
    </message>
    <message>
        <source>Client processes</source>
        <translation>Procesos cliente</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln conexión</numerusform>
            <numerusform>%Ln conexiones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 requests/s · %3 in · %4 out</source>
        <translation>%1 · %2 peticiones/s · %3 recibidos · %4 enviados</translation>
    </message>
    <message>
        <source>Show one row for each client process, with the sums over its connections; open a row to see them</source>
        <translation>Mostrar una fila por proceso cliente con las sumas de sus conexiones; abra una fila para verlas</translation>
    </message>
    <message>
        <source>Group &amp;by Process</source>
        <translation>Agrupar por pr&amp;oceso</translation>
    </message>
    <message>
        <source>Connections counted by the server: %1, by the kernel: %2. The State column shows which ones differ.</source>
        <translation>Conexiones contadas por el servidor: %1, por el núcleo: %2. La columna «Estado» muestra en cuáles difieren.</translation>
    </message>
    <message>
        <source>The server is in another network namespace, so the kernel does not list its sockets here.</source>
        <translation>El servidor está en otro espacio de nombres de red, así que el núcleo no muestra aquí sus sockets.</translation>
    </message>
    <message>
        <source>Trace This Connection</source>
        <translation>Trazar esta conexión</translation>
    </message>
    <message>
        <source>Show each request of this connection as it is answered</source>
        <translation>Muestra cada petición de esta conexión en cuanto se responde</translation>
    </message>
    <message>
        <source>Processes, PIDs and users are those of %1.</source>
        <translation>Los procesos, PID y usuarios son los de %1.</translation>
    </message>
    <message>
        <source>Queues and clients not accepted yet are unknown. %1</source>
        <translation>Se desconocen las colas y los clientes aún no aceptados. %1</translation>
    </message>
</context>
<context>
    <name>Monitor::ConsoleActions</name>
    <message>
        <source>&amp;Send Request</source>
        <translation>&amp;Enviar petición</translation>
    </message>
    <message>
        <source>Send the request (Ctrl+Enter)</source>
        <translation>Enviar la petición (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Cance&amp;lar</translation>
    </message>
    <message>
        <source>Cancel the request (Esc)</source>
        <translation>Cancelar la petición (Esc)</translation>
    </message>
    <message>
        <source>Re&amp;peat</source>
        <translation>&amp;Repetir</translation>
    </message>
    <message>
        <source>Send the request several times</source>
        <translation>Enviar la petición varias veces</translation>
    </message>
    <message>
        <source>Copy as C&amp;ommand</source>
        <translation>Copiar como &amp;comando</translation>
    </message>
    <message>
        <source>Copy a shell command that sends the same bytes</source>
        <translation>Copiar una línea para la shell que envía los mismos bytes</translation>
    </message>
    <message>
        <source>Add to &amp;Favourites…</source>
        <translation>Añadir a &amp;favoritos…</translation>
    </message>
    <message>
        <source>Keep the request under a name</source>
        <translation>Guardar la petición con un nombre</translation>
    </message>
    <message>
        <source>Cop&amp;y Reply</source>
        <translation>Copiar resp&amp;uesta</translation>
    </message>
    <message>
        <source>Copy the whole reply, as text or hexadecimal digits</source>
        <translation>Copiar toda la respuesta, como texto o en dígitos hexadecimales</translation>
    </message>
    <message>
        <source>Sa&amp;ve Reply…</source>
        <translation>&amp;Guardar respuesta…</translation>
    </message>
    <message>
        <source>Save the reply to a file</source>
        <translation>Escribir la respuesta en un archivo</translation>
    </message>
    <message>
        <source>Next &amp;Difference</source>
        <translation>&amp;Siguiente diferencia</translation>
    </message>
    <message>
        <source>Prev&amp;ious Difference</source>
        <translation>Diferencia anteri&amp;or</translation>
    </message>
    <message>
        <source>Search &amp;History</source>
        <translation>Buscar en el &amp;historial</translation>
    </message>
    <message>
        <source>Find an earlier request (Ctrl+R while writing one)</source>
        <translation>Encontrar una petición anterior (Ctrl+R al escribir)</translation>
    </message>
    <message>
        <source>&amp;New Console Tab</source>
        <translation>Nue&amp;va pestaña de consola</translation>
    </message>
    <message>
        <source>Write another request, and keep this one</source>
        <translation>Escribir otra petición y conservar esta</translation>
    </message>
    <message>
        <source>Close Console Ta&amp;b</source>
        <translation>Cerrar pestaña &amp;de consola</translation>
    </message>
    <message>
        <source>Close this request; it can be reopened</source>
        <translation>Cerrar esta petición; se puede volver a abrir</translation>
    </message>
    <message>
        <source>Reopen Closed T&amp;ab</source>
        <translation>Abrir otra ve&amp;z la pestaña cerrada</translation>
    </message>
    <message>
        <source>Bring back the request closed last</source>
        <translation>Recuperar la petición cerrada en último lugar</translation>
    </message>
    <message>
        <source>Ne&amp;xt Console Tab</source>
        <translation>Siguie&amp;nte pestaña de consola</translation>
    </message>
    <message>
        <source>Go to the next request</source>
        <translation>Ir a la siguiente petición</translation>
    </message>
    <message>
        <source>Previo&amp;us Console Tab</source>
        <translation>Pestaña de consola a la iz&amp;quierda</translation>
    </message>
    <message>
        <source>Go to the previous request</source>
        <translation>Ir a la petición anterior</translation>
    </message>
    <message>
        <source>Go to the next line that differs from the previous reply (F7)</source>
        <translation>Ir a la siguiente línea que difiere de la respuesta anterior (F7)</translation>
    </message>
    <message>
        <source>Go to the previous line that differs from the previous reply (Shift+F7)</source>
        <translation>Ir a la línea anterior que difiere de la respuesta anterior (Mayús+F7)</translation>
    </message>
    <message>
        <source>Service Commands</source>
        <translation>Comandos del servicio</translation>
    </message>
    <message>
        <source>Ask the service for its commands, and fill in forms for them (F6)</source>
        <translation>Preguntar al servicio por sus comandos y rellenar formularios para ellos (F6)</translation>
    </message>
</context>
<context>
    <name>Monitor::ConsolePage</name>
    <message>
        <source>The history is not saved: %1.</source>
        <translation>El historial no se guarda: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the history could not be read and were skipped.</source>
        <translation>
            <numerusform>No se pudo leer %Ln línea del historial y se omitió.</numerusform>
            <numerusform>No se pudieron leer %Ln líneas del historial y se omitieron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Peticiones</translation>
    </message>
    <message>
        <source>New console tab</source>
        <translation>Nueva pestaña de consola</translation>
    </message>
    <message>
        <source>%1 – waiting for the reply</source>
        <translation>%1 – esperando la respuesta</translation>
    </message>
</context>
<context>
    <name>Monitor::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Select an endpoint or a connection to see what is known about it.</source>
        <translation>Seleccione un punto de conexión o una conexión para ver lo que se sabe de ello.</translation>
    </message>
</context>
<context>
    <name>Monitor::DiffModel</name>
    <message>
        <source>added</source>
        <translation>añadida</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>eliminada</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primera</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Segunda</translation>
    </message>
    <message>
        <source>±</source>
        <translation>±</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
</context>
<context>
    <name>Monitor::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Qué se compara</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>Todavía no hay nada que comparar.</translation>
    </message>
    <message>
        <source>The replies are the same.</source>
        <translation>Las respuestas son iguales.</translation>
    </message>
    <message>
        <source>The replies differ only in how the last line ends.</source>
        <translation>Las respuestas solo difieren en el final de la última línea.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>%Ln línea eliminada</numerusform>
            <numerusform>%Ln líneas eliminadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) added</source>
        <translation>
            <numerusform>%Ln línea añadida</numerusform>
            <numerusform>%Ln líneas añadidas</numerusform>
        </translation>
    </message>
    <message>
        <source>%3 First: %1. Second: %2.</source>
        <translation>%3 Primera: %1. Segunda: %2.</translation>
    </message>
    <message>
        <source>Only the first part of a long reply is kept and compared.</source>
        <translation>De una respuesta larga solo se guarda y compara la primera parte.</translation>
    </message>
    <message>
        <source>Next difference (F7)</source>
        <translation>Siguiente diferencia (F7)</translation>
    </message>
    <message>
        <source>Previous difference (Shift+F7)</source>
        <translation>Diferencia anterior (Mayús+F7)</translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointDock</name>
    <message>
        <source>Endpoints</source>
        <translation>Puntos de conexión</translation>
    </message>
    <message>
        <source>Filter endpoints</source>
        <translation>Filtrar puntos de conexión</translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointGroupsModel</name>
    <message>
        <source>Pinned (%L1)</source>
        <translation>Fijados (%L1)</translation>
    </message>
    <message>
        <source>Mine (%L1)</source>
        <translation>Míos (%L1)</translation>
    </message>
    <message>
        <source>System (%L1)</source>
        <translation>Sistema (%L1)</translation>
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
        <translation>%1: conectando…</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>%1: not connected</source>
        <translation>%1: sin conexión</translation>
    </message>
    <message>
        <source>%1 (%L2, of which %L3 are not forwarded)</source>
        <translation>%1 (%L2, de los cuales %L3 sin reenviar)</translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointModel</name>
    <message>
        <source>There is neither a server nor a file with an owner.</source>
        <translation>No hay ni servidor ni archivo que pertenezca a alguien.</translation>
    </message>
    <message>
        <source>There is no file: names that begin with @ have no permissions.</source>
        <translation>No hay archivo: los nombres que empiezan por @ no tienen permisos.</translation>
    </message>
    <message>
        <source>There is no file.</source>
        <translation>No hay archivo.</translation>
    </message>
    <message>
        <source>The server&apos;s sockets cannot be seen from here.</source>
        <translation>Los sockets del servidor no se ven desde aquí.</translation>
    </message>
    <message>
        <source>Nobody listens on this endpoint.</source>
        <translation>Nadie escucha en este punto de conexión.</translation>
    </message>
    <message>
        <source>The server did not answer: %1</source>
        <translation>El servidor no respondió: %1</translation>
    </message>
    <message>
        <source>No request was answered lately.</source>
        <translation>Últimamente no se ha respondido ninguna petición.</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Aún no medido.</translation>
    </message>
    <message>
        <source>%1 % good</source>
        <translation>%1 % bien</translation>
    </message>
    <message>
        <source>Not watched for long enough.</source>
        <translation>Aún no se ha observado bastante tiempo.</translation>
    </message>
    <message>
        <source>It is on this machine.</source>
        <translation>Está en este equipo.</translation>
    </message>
    <message>
        <source>Only its own host knows.</source>
        <translation>Solo lo sabe su propio equipo.</translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointSelector</name>
    <message>
        <source>Path of a socket</source>
        <translation>Ruta de un socket</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Punto de conexión</translation>
    </message>
    <message>
        <source>Locked: unlock to follow the selection</source>
        <translation>Bloqueado: desbloquee para seguir la selección</translation>
    </message>
    <message>
        <source>Follows the selection: lock to keep this endpoint</source>
        <translation>Sigue la selección: bloquee para conservar este punto de conexión</translation>
    </message>
    <message>
        <source>Lock the endpoint</source>
        <translation>Bloquear el punto de conexión</translation>
    </message>
    <message>
        <source>En&amp;dpoint:</source>
        <translation>Punto de cone&amp;xión:</translation>
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
        <translation>Punto nuevo</translation>
    </message>
    <message>
        <source>Endpoint vanished</source>
        <translation>Punto desaparecido</translation>
    </message>
    <message>
        <source>State changed</source>
        <translation>Estado cambiado</translation>
    </message>
    <message>
        <source>Connection opened</source>
        <translation>Conexión abierta</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>Conexión cerrada</translation>
    </message>
    <message>
        <source>Polling stalled</source>
        <translation>Consulta atascada</translation>
    </message>
    <message>
        <source>Polling resumed</source>
        <translation>Consulta reanudada</translation>
    </message>
    <message>
        <source>Tool error</source>
        <translation>Error del monitor</translation>
    </message>
    <message>
        <source>What is shown is old until the poll ends.</source>
        <translation>Lo que se muestra es antiguo hasta que termine la consulta.</translation>
    </message>
    <message>
        <source>Alert raised</source>
        <translation>Alerta activada</translation>
    </message>
    <message>
        <source>Alert ended</source>
        <translation>Alerta terminada</translation>
    </message>
</context>
<context>
    <name>Monitor::EventsPage</name>
    <message>
        <source>C&amp;lear Events</source>
        <translation>&amp;Borrar eventos</translation>
    </message>
    <message>
        <source>&amp;States</source>
        <translation>E&amp;stados</translation>
    </message>
    <message>
        <source>Connect&amp;ions</source>
        <translation>Co&amp;nexiones</translation>
    </message>
    <message>
        <source>&amp;Monitor</source>
        <translation>&amp;Monitor</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Nothing has happened yet: endpoints and connections that come and go are listed here.</source>
        <translation>Aún no ha pasado nada: aquí aparecen los puntos de conexión y las conexiones que vienen y van.</translation>
    </message>
    <message>
        <source>Show these events</source>
        <translation>Mostrar estos eventos</translation>
    </message>
    <message>
        <source>En&amp;dpoints</source>
        <translation>Puntos &amp;de conexión</translation>
    </message>
    <message>
        <source>&amp;Alerts</source>
        <translation>A&amp;lertas</translation>
    </message>
    <message>
        <source>Show in &amp;Trace</source>
        <translation>Mostrar en la &amp;traza</translation>
    </message>
</context>
<context>
    <name>Monitor::FilterEdit</name>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Words, or key:value, key&gt;10ms, -not, /expression/</source>
        <translation>Palabras, o clave:valor, clave&gt;10ms, -no, /expresión/</translation>
    </message>
    <message>
        <source>This filter is not valid</source>
        <translation>Este filtro no es válido</translation>
    </message>
    <message>
        <source>The filter is valid.</source>
        <translation>El filtro es válido.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardados</translation>
    </message>
    <message>
        <source>&amp;Save This Filter…</source>
        <translation>&amp;Guardar este filtro…</translation>
    </message>
    <message>
        <source>&amp;Delete Saved Filter</source>
        <translation>&amp;Borrar filtro guardado</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Save Filter</source>
        <translation>Guardar filtro</translation>
    </message>
    <message>
        <source>&amp;Name of the filter:</source>
        <translation>&amp;Nombre del filtro:</translation>
    </message>
    <message>
        <source>Words that rows contain, or conditions, as in %1.
Keys: %2</source>
        <translation>Palabras que contienen las filas, o condiciones, como en %1.
Claves: %2</translation>
    </message>
</context>
<context>
    <name>Monitor::FilterParser</name>
    <message>
        <source>There is nothing before this “or”.</source>
        <translation>No hay nada antes de este «or».</translation>
    </message>
    <message>
        <source>There is nothing after the last “or”.</source>
        <translation>No hay nada después del último «or».</translation>
    </message>
    <message>
        <source>There is no text between the quotes.</source>
        <translation>No hay texto entre las comillas.</translation>
    </message>
    <message>
        <source>Say what “%1” should be compared with.</source>
        <translation>Diga con qué debe compararse «%1».</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Falta la comilla de cierre.</translation>
    </message>
    <message>
        <source>An expression cannot be compared with &lt; or &gt;.</source>
        <translation>Una expresión no se puede comparar con &lt; ni &gt;.</translation>
    </message>
    <message>
        <source>The expression is not valid: %1.</source>
        <translation>La expresión no es válida: %1.</translation>
    </message>
    <message>
        <source>“%1” is a duration: write a number with ns, us, ms, s, min or h.</source>
        <translation>«%1» es una duración: escriba un número con ns, us, ms, s, min o h.</translation>
    </message>
    <message>
        <source>“%1” is a size: write a number, optionally with k, M, G, Ki, Mi or Gi.</source>
        <translation>«%1» es un tamaño: escriba un número, si quiere con k, M, G, Ki, Mi o Gi.</translation>
    </message>
    <message>
        <source>“%1” is a time: write it as 12:04, 2026-11-23T12:04 or -10min.</source>
        <translation>«%1» es una hora: escríbala como 12:04, 2026-11-23T12:04 o -10min.</translation>
    </message>
    <message>
        <source>“%1” is compared with numbers, optionally with k, M or G.</source>
        <translation>«%1» se compara con números, si quiere con k, M o G.</translation>
    </message>
    <message>
        <source>There is no column “%1”; did you mean %2?</source>
        <comment>%2 is a list</comment>
        <translation>No hay ninguna columna «%1»; ¿quiso decir %2?</translation>
    </message>
    <message>
        <source>There is no column “%1”; there are %2. To search for the text, put it in quotes.</source>
        <comment>%2 is a list</comment>
        <translation>No hay ninguna columna «%1»; hay %2. Para buscar el texto, póngalo entre comillas.</translation>
    </message>
</context>
<context>
    <name>Monitor::FindBar</name>
    <message>
        <source>Fin&amp;d:</source>
        <translation>&amp;Buscar:</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Go to the next matching row</source>
        <translation>Ir a la siguiente fila que coincide</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Go to the previous matching row</source>
        <translation>Ir a la fila anterior que coincide</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Leave the search</source>
        <translation>Salir de la búsqueda</translation>
    </message>
</context>
<context>
    <name>Monitor::FirstLookBar</name>
    <message>
        <source>Looking for sockets…</source>
        <translation>Buscando sockets…</translation>
    </message>
    <message>
        <source>First Look</source>
        <translation>Primer vistazo</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo que se encontró</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>Ce&amp;rrar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s) found</source>
        <translation>
            <numerusform>%Ln punto de conexión encontrado</numerusform>
            <numerusform>%Ln puntos de conexión encontrados</numerusform>
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
            <numerusform>%Ln requiere atención</numerusform>
            <numerusform>%Ln requieren atención</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. New ones appear by themselves.</source>
        <translation>%1. Los nuevos aparecen solos.</translation>
    </message>
    <message numerus="yes">
        <source>Pin %Ln of Mine</source>
        <translation>
            <numerusform>Anclar %Ln de los míos</numerusform>
            <numerusform>Anclar %Ln de los míos</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them at the top of the lists, even when they are gone</source>
        <translation>Mantenerlos arriba en las listas, incluso cuando ya no estén</translation>
    </message>
</context>
<context>
    <name>Monitor::FreezeBanner</name>
    <message>
        <source>Frozen</source>
        <translation>Congelado</translation>
    </message>
    <message>
        <source>Resume (%1)</source>
        <translation>Continuar (%1)</translation>
    </message>
    <message>
        <source>Show current data again</source>
        <translation>Volver a mostrar los datos actuales</translation>
    </message>
    <message>
        <source>Frozen since %1. Tables and details show that moment; watching goes on.</source>
        <translation>Congelado desde las %1. Las tablas y los detalles muestran ese momento; la observación continúa.</translation>
    </message>
</context>
<context>
    <name>Monitor::FreezeModel</name>
    <message>
        <source>It was not known when the table was frozen.</source>
        <translation>No se conocía cuando se congeló la tabla.</translation>
    </message>
</context>
<context>
    <name>Monitor::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Tema:</translation>
    </message>
    <message>
        <source>appearance colours dark light look style</source>
        <translation>apariencia colores oscuro claro aspecto estilo</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Idioma:</translation>
    </message>
    <message>
        <source>translation locale</source>
        <translation>traducción</translation>
    </message>
    <message>
        <source>Another language takes effect after a restart.</source>
        <translation>Otro idioma se aplica después de reiniciar.</translation>
    </message>
</context>
<context>
    <name>Monitor::HexView</name>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation>Bytes en hexadecimal</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Seleccionar &amp;todo</translation>
    </message>
</context>
<context>
    <name>Monitor::HistoryModel</name>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
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
        <translation>Consola e historial</translation>
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
        <translation>&amp;Entradas como máximo:</translation>
    </message>
    <message>
        <source>history limit size count requests</source>
        <translation>historial límite tamaño número peticiones</translation>
    </message>
    <message>
        <source>&amp;File at most:</source>
        <translation>&amp;Archivo como máximo:</translation>
    </message>
    <message>
        <source>history limit size disk space</source>
        <translation>historial límite tamaño disco espacio</translation>
    </message>
    <message>
        <source>&amp;Keep of each message:</source>
        <translation>&amp;Conservar de cada mensaje:</translation>
    </message>
    <message>
        <source>history limit size payload bytes</source>
        <translation>historial límite tamaño contenido bytes</translation>
    </message>
    <message>
        <source>One endpoint a line, such as /run/vault*</source>
        <translation>Un punto de conexión por línea, como /run/vault*</translation>
    </message>
    <message>
        <source>&amp;No history of:</source>
        <translation>&amp;Sin historial de:</translation>
    </message>
    <message>
        <source>endpoints off privacy secret remember</source>
        <translation>puntos de conexión desactivar privacidad secreto recordar</translation>
    </message>
    <message>
        <source>Requests to these endpoints are not remembered, and not kept as drafts. * is any text, ? any character.</source>
        <translation>Las peticiones a estos puntos de conexión no se recuerdan ni se guardan como borradores. * es cualquier texto, ? cualquier carácter.</translation>
    </message>
    <message>
        <source>&amp;Wipe History Now…</source>
        <translation>Borrar el &amp;historial ahora…</translation>
    </message>
    <message>
        <source>Wipe History Now</source>
        <translation>Borrar el historial ahora</translation>
    </message>
    <message>
        <source>delete clear remove erase privacy</source>
        <translation>eliminar vaciar quitar borrar privacidad</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) remembered</source>
        <translation>
            <numerusform>%Ln petición recordada</numerusform>
            <numerusform>%Ln peticiones recordadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Wipe History</source>
        <translation>Borrar historial</translation>
    </message>
    <message>
        <source>Remove all requests and replies that the console remembers, also from the disk?</source>
        <translation>¿Eliminar todas las peticiones y respuestas que recuerda la consola, también del disco?</translation>
    </message>
    <message>
        <source>Favourites stay. Copies that the file system or a backup made are not reached.</source>
        <translation>Los favoritos permanecen. No se alcanzan las copias que hizo el sistema de archivos o una copia de seguridad.</translation>
    </message>
    <message>
        <source>&amp;Wipe</source>
        <translation>&amp;Borrar</translation>
    </message>
</context>
<context>
    <name>Monitor::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoritos</translation>
    </message>
    <message>
        <source>Earlier requests</source>
        <translation>Peticiones anteriores</translation>
    </message>
    <message>
        <source>Compare &amp;Replies</source>
        <translation>Co&amp;mparar respuestas</translation>
    </message>
    <message>
        <source>Clear History</source>
        <translation>Borrar historial</translation>
    </message>
    <message>
        <source>Remove all requests and replies from the history? Favourites stay.</source>
        <translation>¿Olvidar todas las peticiones y respuestas del historial? Los favoritos se quedan.</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Borrar</translation>
    </message>
    <message>
        <source>C&amp;lear History…</source>
        <translation>&amp;Borrar historial…</translation>
    </message>
    <message>
        <source>Requests that were sent are listed here, with their replies.</source>
        <translation>Aquí aparecen las peticiones enviadas, con sus respuestas.</translation>
    </message>
    <message>
        <source>Named requests are listed here (Ctrl+D).</source>
        <translation>Aquí aparecen las peticiones que tienen nombre (Ctrl+D).</translation>
    </message>
    <message>
        <source>Open in Ne&amp;w Tab</source>
        <translation>Abrir en pes&amp;taña nueva</translation>
    </message>
    <message>
        <source>Compare the replies of the two selected requests</source>
        <translation>Comparar las respuestas de las dos peticiones seleccionadas</translation>
    </message>
    <message>
        <source>Re&amp;move Favourite…</source>
        <translation>Quitar f&amp;avorito…</translation>
    </message>
    <message>
        <source>Remove Favourite</source>
        <translation>Quitar favorito</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln favourite(s)?</source>
        <translation>
            <numerusform>¿Olvidar %Ln favorito?</numerusform>
            <numerusform>¿Olvidar %Ln favoritos?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Send A&amp;gain</source>
        <translation>E&amp;nviar de nuevo</translation>
    </message>
    <message>
        <source>Send the same request to the same endpoint</source>
        <translation>Enviar la misma petición al mismo punto de conexión</translation>
    </message>
    <message>
        <source>Copy as Co&amp;mmand</source>
        <translation>Copiar como c&amp;omando</translation>
    </message>
    <message>
        <source>Copy a shell command that sends the same bytes</source>
        <translation>Copiar una línea para la shell que envía los mismos bytes</translation>
    </message>
</context>
<context>
    <name>Monitor::HostMenu</name>
    <message>
        <source>Remote &amp;Hosts</source>
        <translation>Eq&amp;uipos remotos</translation>
    </message>
    <message>
        <source>Connect at Each &amp;Start</source>
        <translation>Conectar en cada &amp;inicio</translation>
    </message>
    <message>
        <source>&amp;Remove Host</source>
        <translation>&amp;Quitar equipo</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (sin conexión)</translation>
    </message>
    <message>
        <source>%1 (connected)</source>
        <translation>%1 (conectado)</translation>
    </message>
    <message>
        <source>%1 (connecting…)</source>
        <translation>%1 (conectando…)</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Conectar</translation>
    </message>
    <message>
        <source>Dis&amp;connect</source>
        <translation>&amp;Desconectar</translation>
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
        <translation>Matriz</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objeto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln miembro</numerusform>
            <numerusform>%Ln miembros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln element(s)</source>
        <translation>
            <numerusform>%Ln elemento</numerusform>
            <numerusform>%Ln elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>Monitor::LatencyBarsView</name>
    <message>
        <source>Distribution of latencies</source>
        <translation>Distribución de latencias</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Distribución</translation>
    </message>
    <message>
        <source>No replies yet.</source>
        <translation>Aún no hay respuestas.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>comparada</translation>
    </message>
</context>
<context>
    <name>Monitor::LoadCurveView</name>
    <message>
        <source>Course of the load test</source>
        <translation>Curso de la prueba de carga</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Peticiones por segundo</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>comparada</translation>
    </message>
    <message>
        <source>p99 compared</source>
        <translation>p99 comparado</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>máxima</translation>
    </message>
</context>
<context>
    <name>Monitor::LoadOptions</name>
    <message>
        <source>As &amp;fast as possible</source>
        <translation>Lo más rápido &amp;posible</translation>
    </message>
    <message>
        <source>Requests under way at a time on each connection</source>
        <translation>Peticiones en curso a la vez en cada conexión</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> por segundo</translation>
    </message>
    <message>
        <source>Send each request when the one before it has ended, not at a rate</source>
        <translation>Enviar cada petición cuando termine la anterior, no a un ritmo</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Co&amp;nnections:</source>
        <translation>Co&amp;nexiones:</translation>
    </message>
    <message>
        <source>&amp;Under way on each:</source>
        <translation>En c&amp;urso en cada una:</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>&amp;Ritmo:</translation>
    </message>
    <message>
        <source>&amp;Duration:</source>
        <translation>&amp;Duración:</translation>
    </message>
    <message>
        <source>&amp;Warm-up before:</source>
        <translation>Calentamiento pre&amp;vio:</translation>
    </message>
</context>
<context>
    <name>Monitor::LoadResultsModel</name>
    <message>
        <source>Requests per second</source>
        <translation>Peticiones por segundo</translation>
    </message>
    <message>
        <source>Median (p50)</source>
        <translation>Mediana (p50)</translation>
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
        <translation>Máxima</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Con éxito</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidas</translation>
    </message>
    <message>
        <source>Unanswered at the end</source>
        <translation>Sin respuesta al final</translation>
    </message>
    <message>
        <source>Due, but not sent</source>
        <translation>Debidas, pero no enviadas</translation>
    </message>
    <message>
        <source>Sent per second</source>
        <translation>Enviado por segundo</translation>
    </message>
    <message>
        <source>Received per second</source>
        <translation>Recibido por segundo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln conexión</numerusform>
            <numerusform>%Ln conexiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) under way on each</source>
        <translation>
            <numerusform>%Ln petición en curso en cada una</numerusform>
            <numerusform>%Ln peticiones en curso en cada una</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 por segundo</translation>
    </message>
    <message>
        <source>as fast as possible</source>
        <translation>lo más rápido posible</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
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
        <translation>Copiar como &amp;texto</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Copiar como &amp;JSON</translation>
    </message>
    <message>
        <source>Load Test</source>
        <translation>Prueba de carga</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Petición</translation>
    </message>
    <message>
        <source>State of the test</source>
        <translation>Estado de la prueba</translation>
    </message>
    <message>
        <source>Re&amp;quest:</source>
        <translation>P&amp;etición:</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Aún no se ha enviado nada.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>S&amp;how:</source>
        <translation>&amp;Mostrar:</translation>
    </message>
    <message>
        <source>Test to show</source>
        <translation>Prueba que se muestra</translation>
    </message>
    <message>
        <source>&amp;Compare with:</source>
        <translation>&amp;Comparar con:</translation>
    </message>
    <message>
        <source>Test to compare with</source>
        <translation>Prueba con la que se compara</translation>
    </message>
    <message>
        <source>An empty request</source>
        <translation>Una petición vacía</translation>
    </message>
    <message>
        <source>Sends the same request to %1 again and again. This keeps the server busy: others who use it will notice.</source>
        <translation>Envía la misma petición a %1 una y otra vez. Esto ocupa al servidor: quienes lo usan lo notarán.</translation>
    </message>
    <message>
        <source>Warming up…</source>
        <translation>Calentando…</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 per second · %4 failed</source>
        <translation>%1 de %2 · %3 por segundo · %4 con error</translation>
    </message>
    <message>
        <source>Waiting for the last replies…</source>
        <translation>Esperando las últimas respuestas…</translation>
    </message>
    <message>
        <source>Nobody could be reached: %1.</source>
        <translation>No se pudo contactar con nadie: %1.</translation>
    </message>
    <message>
        <source>Stopped after %1.</source>
        <translation>Detenida tras %1.</translation>
    </message>
    <message>
        <source>Done after %1.</source>
        <translation>Terminada tras %1.</translation>
    </message>
    <message>
        <source>No request succeeded.</source>
        <translation>Ninguna petición tuvo éxito.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Interrumpir</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>No test yet</source>
        <translation>Aún no hay pruebas</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>Prueba %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Asking what the request does…</source>
        <translation>Preguntando qué hace la petición…</translation>
    </message>
    <message>
        <source>Send %1 again and again? It cannot be undone.</source>
        <translation>¿Enviar %1 una y otra vez? No se puede deshacer.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 en %2</translation>
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
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Consola</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
    </message>
    <message>
        <source>%1 – IPC Monitor</source>
        <translation>%1 – IPC Monitor</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>M&amp;apa</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>Gráfico&amp;s</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>E&amp;ndpoint</source>
        <translation>&amp;Punto de conexión</translation>
    </message>
    <message>
        <source>Polling &amp;Interval</source>
        <translation>Inter&amp;valo de consulta</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>&amp;Consola</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>About IPC Monitor</source>
        <translation>Acerca de IPC Monitor</translation>
    </message>
    <message>
        <source>IPC Monitor %1</source>
        <translation>IPC Monitor %1</translation>
    </message>
    <message>
        <source>Shows the endpoints of local servers, who is connected to them, and what they answer. MIT licence.</source>
        <translation>Muestra los puntos de conexión de los servidores locales, quién está conectado a ellos y qué responden. Licencia MIT.</translation>
    </message>
    <message>
        <source>Main Toolbar</source>
        <translation>Barra de herramientas principal</translation>
    </message>
    <message>
        <source>Polling interval</source>
        <translation>Intervalo de consulta</translation>
    </message>
    <message>
        <source>How often all endpoints are polled</source>
        <translation>Con qué frecuencia se consultan todos los puntos de conexión</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>Exportar tabla</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Text with tabs (*.tsv)</source>
        <translation>Texto con tabuladores (*.tsv)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Escrito en %1</translation>
    </message>
    <message>
        <source>Every %1</source>
        <translation>Cada %1</translation>
    </message>
    <message>
        <source>Endpoint: %1</source>
        <translation>Punto de conexión: %1</translation>
    </message>
    <message>
        <source>Favourite: %1</source>
        <translation>Favorito: %1</translation>
    </message>
    <message>
        <source>Recent request: %1</source>
        <translation>Petición reciente: %1</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Congelado</translation>
    </message>
    <message>
        <source>This endpoint appeared later.</source>
        <translation>Este punto de conexión apareció más tarde.</translation>
    </message>
    <message>
        <source>Takes effect after a restart</source>
        <translation>Se aplica después de reiniciar</translation>
    </message>
    <message>
        <source>IPC Monitor will use this language after a restart.</source>
        <translation>IPC Monitor usará este idioma cuando se inicie de nuevo.</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Traza</translation>
    </message>
    <message>
        <source>Parts of the request are hidden: replace them before you send it.</source>
        <translation>Partes de la petición están ocultas: sustitúyalas antes de enviarla.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 bytes of the request were traced.</source>
        <translation>Solo se trazaron los primeros %1 de %2 bytes de la petición.</translation>
    </message>
    <message>
        <source>T&amp;race</source>
        <translation>&amp;Traza</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Puntos de conexión</translation>
    </message>
    <message>
        <source>All local sockets that programs listen on, found automatically. The shape tells each one&apos;s state: a full circle is good. All tabs show what you select here.</source>
        <translation>Todos los sockets locales en los que escuchan programas, encontrados solos. Una forma indica el estado de cada uno: un círculo lleno está bien. Lo que seleccione aquí lo muestran todas las pestañas.</translation>
    </message>
    <message>
        <source>One row for each endpoint, what needs attention first, with the reason. Type into the filter to see fewer. Looking disturbs no server.</source>
        <translation>Una fila por punto de conexión; primero lo que requiere atención, con el motivo. Escriba en el filtro para ver menos. Mirar no molesta a ningún servidor.</translation>
    </message>
    <message>
        <source>Who is connected to the selected endpoint: both processes, what waits and for how long.</source>
        <translation>Quién está conectado al punto de conexión seleccionado: ambos procesos, qué espera y desde cuándo.</translation>
    </message>
    <message>
        <source>Send a request and read the reply. Services tell which commands they have, and fill in forms.</source>
        <translation>Envíe una petición y lea la respuesta. Los servicios dicen qué comandos tienen y ofrecen formularios.</translation>
    </message>
    <message>
        <source>Events and alerts</source>
        <translation>Eventos y alertas</translation>
    </message>
    <message>
        <source>All that has happened while the monitor ran. Alert rules, in the Tools menu, choose what to be told: in the status line below, and by the desktop.</source>
        <translation>Todo lo que ha ocurrido mientras el monitor estaba en marcha. Las reglas de alerta, en el menú Herramientas, eligen qué se avisa: abajo en la línea de estado y por el escritorio.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>The trace has no request from that time.</source>
        <translation>La traza no tiene ninguna solicitud de ese momento.</translation>
    </message>
</context>
<context>
    <name>Monitor::MapPage</name>
    <message>
        <source>Relations</source>
        <translation>Relaciones</translation>
    </message>
    <message>
        <source>No endpoint was found. Add the path of a socket, or start a server.</source>
        <translation>No se encontró ningún punto de conexión. Añada la ruta de un socket, o inicie un servidor.</translation>
    </message>
    <message>
        <source>Show as Table</source>
        <translation>Como tabla</translation>
    </message>
    <message>
        <source>Show the same as rows: to sort, copy and read aloud</source>
        <translation>Mostrar lo mismo en filas: para ordenar, copiar y leer en voz alta</translation>
    </message>
    <message>
        <source>Zoom to Fit</source>
        <translation>Ajustar a la vista</translation>
    </message>
    <message>
        <source>Make the map smaller until all of it is visible, if it stays legible</source>
        <translation>Reducir el mapa hasta que se vea entero, si sigue siendo legible</translation>
    </message>
    <message>
        <source>Usual Size</source>
        <translation>Tamaño habitual</translation>
    </message>
    <message>
        <source>Show the map in its usual size</source>
        <translation>Mostrar el mapa en su tamaño habitual</translation>
    </message>
    <message>
        <source>Export Map…</source>
        <translation>Exportar mapa…</translation>
    </message>
    <message>
        <source>Save the whole map as a picture</source>
        <translation>Guardar el mapa completo como imagen</translation>
    </message>
    <message>
        <source>What the width of bands stands for</source>
        <translation>Qué representa el ancho de las bandas</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>A&amp;ncho:</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Escrito en %1</translation>
    </message>
    <message>
        <source>&amp;Fold</source>
        <translation>&amp;Plegar</translation>
    </message>
    <message>
        <source>&amp;Unfold</source>
        <translation>&amp;Desplegar</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>&amp;Aplicar como filtro</translation>
    </message>
    <message>
        <source>&amp;Exclude by Filter</source>
        <translation>&amp;Excluir con el filtro</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Export Map</source>
        <translation>Exportar mapa</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation>Imagen escalable (*.svg)</translation>
    </message>
</context>
<context>
    <name>Monitor::MapView</name>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
</context>
<context>
    <name>Monitor::OverviewPage</name>
    <message>
        <source>Endpoints</source>
        <translation>Puntos de conexión</translation>
    </message>
    <message>
        <source>No endpoint was found. Add the path of a socket, or start a server.</source>
        <translation>No se encontró ningún punto de conexión. Añada la ruta de un socket, o inicie un servidor.</translation>
    </message>
    <message>
        <source>Charts of the selected endpoint</source>
        <translation>Gráficos del punto de conexión seleccionado</translation>
    </message>
    <message>
        <source>%1 in the last 10 minutes</source>
        <translation>%1 en los últimos 10 minutos</translation>
    </message>
</context>
<context>
    <name>Monitor::PollStatus</name>
    <message>
        <source>Endpoints</source>
        <translation>Puntos de conexión</translation>
    </message>
    <message>
        <source>Cost of watching</source>
        <translation>Coste de la vigilancia</translation>
    </message>
    <message>
        <source>What cannot be seen</source>
        <translation>Lo que no se puede ver</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln punto de conexión</numerusform>
            <numerusform>%Ln puntos de conexión</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>%Ln necesita atención</numerusform>
            <numerusform>%Ln necesitan atención</numerusform>
        </translation>
    </message>
    <message>
        <source>poll %1 every %2</source>
        <translation>consulta %1 cada %2</translation>
    </message>
    <message>
        <source>no list of sockets</source>
        <translation>sin lista de sockets</translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) hidden</source>
        <translation>
            <numerusform>%Ln proceso oculto</numerusform>
            <numerusform>%Ln procesos ocultos</numerusform>
        </translation>
    </message>
    <message>
        <source>Processes of other users: who holds their sockets cannot be seen without cap_sys_ptrace and cap_dac_read_search.</source>
        <translation>Procesos de otros usuarios: sin cap_sys_ptrace y cap_dac_read_search no se puede ver quién tiene sus sockets.</translation>
    </message>
    <message>
        <source>A file system does not answer: what is shown is old</source>
        <translation>Un sistema de archivos no responde: lo que se muestra es antiguo</translation>
    </message>
</context>
<context>
    <name>Monitor::PollingPage</name>
    <message>
        <source>Polling</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>&amp;Interval:</source>
        <translation>&amp;Intervalo:</translation>
    </message>
    <message>
        <source>poll refresh rate frequency</source>
        <translation>consultar sondear actualizar ritmo frecuencia</translation>
    </message>
    <message>
        <source>While the window is hidden, endpoints are polled at five times the interval, at least every five seconds.</source>
        <translation>Con la ventana oculta, los puntos de conexión se consultan cada cinco intervalos, como mucho cada cinco segundos.</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>&amp;Slow above:</source>
        <translation>&amp;Lento a partir de:</translation>
    </message>
    <message>
        <source>latency limit threshold duration p95</source>
        <translation>latencia límite umbral duración p95</translation>
    </message>
    <message>
        <source>A server counts as slow if one of twenty requests takes longer.</source>
        <translation>Un servidor se considera lento si una de cada veinte peticiones tarda más.</translation>
    </message>
</context>
<context>
    <name>Monitor::PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>These rules hide parts of requests and replies before they are kept: in the trace, the history of the console, exports and support bundles. They hold for what comes from now on, not for what is already kept.</source>
        <translation>Estas reglas ocultan partes de peticiones y respuestas antes de guardarlas: en la traza, el historial de la consola, las exportaciones y los paquetes de soporte. Valen para lo que llegue a partir de ahora, no para lo ya guardado.</translation>
    </message>
    <message>
        <source>secret password token hide mask payload pattern regular expression</source>
        <translation>secreto contraseña token ocultar enmascarar contenido patrón expresión regular</translation>
    </message>
    <message>
        <source>Found: values by their names in JSON, CBOR and lines such as name=value, and what patterns match. Not found: secrets without a name or a form of their own, as in &quot;login anna 1234&quot;; anything compressed, encrypted or encoded; and secrets that are cut in two. Favourites and the replies on the screen stay as they are, and sizes are always those of the whole message.</source>
        <translation>Se encuentran los valores por su nombre en JSON, CBOR y líneas como nombre=valor, y lo que coincide con los patrones. No se encuentran los secretos sin nombre ni forma propia, como en &quot;login anna 1234&quot;; lo comprimido, cifrado o codificado; ni los secretos cortados en dos. Los favoritos y las respuestas en pantalla quedan como están, y los tamaños son siempre los del mensaje entero.</translation>
    </message>
    <message>
        <source>Your redaction rules will be replaced by those of a first start.</source>
        <translation>Sus reglas de ocultación se sustituirán por las del primer inicio.</translation>
    </message>
    <message>
        <source>Redaction rules:</source>
        <translation>Reglas de ocultación:</translation>
    </message>
</context>
<context>
    <name>Monitor::RecordSearch</name>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>Fila %1 de %2</translation>
    </message>
    <message>
        <source>No row matches.</source>
        <translation>Ninguna fila coincide.</translation>
    </message>
</context>
<context>
    <name>Monitor::RecordView</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>&amp;Auto-size Columns Once</source>
        <translation>&amp;Ajustar columnas una vez</translation>
    </message>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>&amp;Restablecer columnas</translation>
    </message>
</context>
<context>
    <name>Monitor::RedactionEditor</name>
    <message>
        <source>(without a name)</source>
        <translation>(sin nombre)</translation>
    </message>
    <message>
        <source>&amp;Add Rule</source>
        <translation>&amp;Añadir regla</translation>
    </message>
    <message>
        <source>Remo&amp;ve Rule</source>
        <translation>&amp;Quitar regla</translation>
    </message>
    <message>
        <source>Redaction rules</source>
        <translation>Reglas de ocultación</translation>
    </message>
    <message>
        <source>Show its len&amp;gth</source>
        <translation>&amp;Mostrar su longitud</translation>
    </message>
    <message>
        <source>The mark is as long as what it hides. Otherwise nobody learns the length.</source>
        <translation>La marca es tan larga como lo que oculta. De lo contrario, nadie conoce la longitud.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>* is any text, ? any character</source>
        <translation>* es cualquier texto, ? cualquier carácter</translation>
    </message>
    <message>
        <source>Hides</source>
        <translation>Oculta</translation>
    </message>
    <message>
        <source>Values with a name</source>
        <translation>Valores con un nombre</translation>
    </message>
    <message>
        <source>What a pattern matches</source>
        <translation>Lo que coincide con un patrón</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>&amp;Names:</source>
        <translation>N&amp;ombres:</translation>
    </message>
    <message>
        <source>&amp;Pattern:</source>
        <translation>&amp;Patrón:</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>&amp;Hides:</source>
        <translation>O&amp;culta:</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Se convierte en</translation>
    </message>
    <message>
        <source>Tr&amp;y it:</source>
        <translation>P&amp;robar:</translation>
    </message>
    <message>
        <source>&amp;Becomes:</source>
        <translation>Se con&amp;vierte en:</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Regla nueva</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>A regular expression. If it has groups, only these are hidden.</source>
        <translation>Una expresión regular. Si tiene grupos, solo se ocultan estos.</translation>
    </message>
    <message>
        <source>Separated by commas; * is any text, ? any character</source>
        <translation>Separados por comas; * es cualquier texto, ? cualquier carácter</translation>
    </message>
    <message>
        <source>%1. The rules before this change stay in force.</source>
        <translation>%1. Siguen en vigor las reglas anteriores a este cambio.</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Puntos de conexión</translation>
    </message>
    <message>
        <source>&amp;Endpoints:</source>
        <translation>Puntos de con&amp;exión:</translation>
    </message>
</context>
<context>
    <name>Monitor::RelationModel</name>
    <message>
        <source>Neither the kernel nor the server tells who is connected.</source>
        <translation>Ni el núcleo ni el servidor dicen quién está conectado.</translation>
    </message>
    <message>
        <source>Nobody is connected to this endpoint.</source>
        <translation>Nadie está conectado a este punto de conexión.</translation>
    </message>
    <message>
        <source>Nobody listens on this endpoint.</source>
        <translation>Nadie escucha en este punto de conexión.</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Aún no medido.</translation>
    </message>
</context>
<context>
    <name>Monitor::RepeatControls</name>
    <message>
        <source>%1 of %2 sent</source>
        <translation>%1 de %2 enviadas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fallida</numerusform>
            <numerusform>%Ln fallidas</numerusform>
        </translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>mín. %1</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>mediana %1</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>máx. %1</translation>
    </message>
    <message>
        <source>How often the request is sent</source>
        <translation>Cuántas veces se envía la petición</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>enseguida</translation>
    </message>
    <message>
        <source>Time from one request to the next</source>
        <translation>Tiempo de una petición a la siguiente</translation>
    </message>
    <message>
        <source>Stop at the first error</source>
        <translation>Parar en el primer error</translation>
    </message>
    <message>
        <source>Result of repeating</source>
        <translation>Resultado de la repetición</translation>
    </message>
    <message>
        <source>Ti&amp;mes:</source>
        <translation>Vece&amp;s:</translation>
    </message>
    <message>
        <source>Ever&amp;y:</source>
        <translation>Ca&amp;da:</translation>
    </message>
    <message>
        <source>Re&amp;peat</source>
        <translation>Repet&amp;ir</translation>
    </message>
    <message>
        <source>&amp;Until an error</source>
        <translation>Hasta un err&amp;or</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Finali&amp;zar</translation>
    </message>
</context>
<context>
    <name>Monitor::ReplyTextView</name>
    <message>
        <source>Reply as text</source>
        <translation>Respuesta como texto</translation>
    </message>
</context>
<context>
    <name>Monitor::ReplyView</name>
    <message>
        <source>&amp;Load All</source>
        <translation>Cargar &amp;todo</translation>
    </message>
    <message>
        <source>Reply as JSON</source>
        <translation>Respuesta como JSON</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Size of the reply</source>
        <translation>Tamaño de la respuesta</translation>
    </message>
    <message>
        <source>Load the whole reply</source>
        <translation>Cargar toda la respuesta</translation>
    </message>
    <message>
        <source>Save the reply</source>
        <translation>Guardar la respuesta</translation>
    </message>
    <message>
        <source>The reply is not JSON</source>
        <translation>La respuesta no es JSON</translation>
    </message>
    <message>
        <source>Shown: %1 of %2</source>
        <translation>Mostrado: %1 de %2</translation>
    </message>
    <message>
        <source>Kept: %1 of %2</source>
        <translation>Guardado: %1 de %2</translation>
    </message>
    <message>
        <source>No bytes</source>
        <translation>Ningún byte</translation>
    </message>
    <message>
        <source>Save Reply</source>
        <translation>Guardar respuesta</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
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
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation>Copiar la respuesta</translation>
    </message>
    <message>
        <source>Differences from the previous reply</source>
        <translation>Qué difiere de la respuesta anterior</translation>
    </message>
    <message>
        <source>There is no previous reply to compare with</source>
        <translation>No hay respuesta anterior con la que comparar</translation>
    </message>
    <message>
        <source>Incomplete · %1</source>
        <translation>Incompleta · %1</translation>
    </message>
    <message>
        <source>The reply is larger than %1: save it instead.</source>
        <translation>La respuesta supera %1: guárdela en su lugar.</translation>
    </message>
</context>
<context>
    <name>Monitor::RequestPane</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 a las %2</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Guardado en %1.</translation>
    </message>
    <message>
        <source>Copied the reply to the clipboard.</source>
        <translation>La respuesta está en el portapapeles.</translation>
    </message>
    <message>
        <source>Nothing was sent, as the request is not valid: %1.</source>
        <translation>No se envió nada, porque la petición no es válida: %1.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>Waiting for the reply… %1</source>
        <translation>Esperando la respuesta… %1</translation>
    </message>
    <message>
        <source>Receiving… %1 in %2</source>
        <translation>Recibiendo… %1 en %2</translation>
    </message>
    <message>
        <source>Only the first part of this long request was kept; it cannot be sent again.</source>
        <translation>Solo se guardó la primera parte de esta petición larga; no se puede enviar de nuevo.</translation>
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
        <translation>El comando se copió en el portapapeles.</translation>
    </message>
    <message>
        <source>Add to Favourites</source>
        <translation>Añadir a favoritos</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Petición nueva</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Aún no se ha enviado nada.</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>E&amp;nviar</translation>
    </message>
    <message>
        <source>Send the request</source>
        <translation>Enviar la petición</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The service refused: %1.</source>
        <translation>El servicio lo rechazó: %1.</translation>
    </message>
    <message>
        <source>Send Request</source>
        <translation>Enviar petición</translation>
    </message>
    <message>
        <source>Send %1? It cannot be undone.</source>
        <translation>¿Enviar %1? No se puede deshacer.</translation>
    </message>
    <message>
        <source>The reply is still arriving.</source>
        <translation>La respuesta aún está llegando.</translation>
    </message>
    <message>
        <source>There is no endpoint to send to.</source>
        <translation>No hay ningún punto de conexión al que enviar.</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>No se ha elegido ningún archivo.</translation>
    </message>
    <message>
        <source>The form is not valid: %1.</source>
        <translation>El formulario no es válido: %1.</translation>
    </message>
    <message>
        <source>Subscribed to %1 for %2</source>
        <translation>Suscrito a %1 desde hace %2</translation>
    </message>
    <message>
        <source>The privacy rules hid parts of this request; fill them in before sending.</source>
        <translation>Las reglas de privacidad ocultaron partes de esta petición; complételas antes de enviarla.</translation>
    </message>
    <message>
        <source>Waiting for the service of %1 to be back… %2</source>
        <translation>Esperando a que vuelva el servicio de %1… %2</translation>
    </message>
</context>
<context>
    <name>Monitor::RequestTree</name>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Petición</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>Monitor::ResultBar</name>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
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
        <translation>En %1 ya escucha un servidor.</translation>
    </message>
    <message>
        <source>The server of %1 will stop after finishing its requests.</source>
        <translation>El servidor de %1 termina después de las peticiones que tiene.</translation>
    </message>
    <message>
        <source>Stop Server</source>
        <translation>Parar servidor</translation>
    </message>
    <message>
        <source>S&amp;tart Server…</source>
        <translation>&amp;Iniciar servidor…</translation>
    </message>
    <message>
        <source>Stop Serv&amp;er…</source>
        <translation>&amp;Parar servidor…</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>Server started on %1.</source>
        <translation>Servidor iniciado en %1.</translation>
    </message>
    <message>
        <source>Stop %1 (process %2)? It finishes pending requests, then exits.</source>
        <translation>¿Parar %1 (proceso %2)? Termina las peticiones pendientes y luego sale.</translation>
    </message>
    <message>
        <source>Load the server with requests, and see how long it takes</source>
        <translation>Cargar el servidor con peticiones y ver cuánto tarda</translation>
    </message>
    <message>
        <source>Load Test…</source>
        <translation>Prueba de carga…</translation>
    </message>
    <message>
        <source>A server on another host can only be started there</source>
        <translation>Un servidor en otro equipo solo se puede iniciar allí</translation>
    </message>
    <message>
        <source>Start a program that serves this endpoint</source>
        <translation>Iniciar un programa que atienda este punto de conexión</translation>
    </message>
    <message>
        <source>Only a server of yours whose control endpoint is forwarded can be stopped from here</source>
        <translation>Desde aquí solo se puede parar un servidor suyo cuyo punto de conexión de control esté reenviado</translation>
    </message>
    <message>
        <source>Ask the server to finish its requests and exit</source>
        <translation>Pedir al servidor que termine sus peticiones y salga</translation>
    </message>
    <message>
        <source>Stop %1 (process %2 on %3)? It finishes pending requests, then exits.</source>
        <translation>¿Parar %1 (proceso %2 en %3)? Termina las peticiones pendientes y luego sale.</translation>
    </message>
</context>
<context>
    <name>Monitor::ServiceModel</name>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
    <message>
        <source>%1 (cannot be undone)</source>
        <translation>%1 (no se puede deshacer)</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
</context>
<context>
    <name>Monitor::ServicePanel</name>
    <message>
        <source>Commands of the service</source>
        <translation>Comandos del servicio</translation>
    </message>
    <message>
        <source>Ask the service again</source>
        <translation>Preguntar de nuevo al servicio</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Aún no se ha preguntado.</translation>
    </message>
    <message>
        <source>There is no endpoint to ask.</source>
        <translation>No hay ningún punto de conexión al que preguntar.</translation>
    </message>
    <message>
        <source>Asking what the service offers…</source>
        <translation>Preguntando qué ofrece el servicio…</translation>
    </message>
    <message>
        <source>The endpoint does not describe itself. Write requests freely.</source>
        <translation>El punto de conexión no se describe. Escriba las peticiones libremente.</translation>
    </message>
    <message>
        <source>The endpoint did not tell: %1.</source>
        <translation>El punto de conexión no respondió: %1.</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, versión %2</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
</context>
<context>
    <name>Monitor::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Buscar un ajuste</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>&amp;Restore Defaults of This Page</source>
        <translation>Resta&amp;blecer esta página</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Restore the defaults of this page?</source>
        <translation>¿Restablecer los valores predeterminados de esta página?</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restablecer</translation>
    </message>
</context>
<context>
    <name>Monitor::ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Send the request in the console</source>
        <translation>Enviar la petición de la consola</translation>
    </message>
    <message>
        <source>Search the console&apos;s history</source>
        <translation>Buscar en el historial de la consola</translation>
    </message>
    <message>
        <source>Cancel a request, or leave a filter</source>
        <translation>Cancelar una petición, o salir de un filtro</translation>
    </message>
    <message>
        <source>Menu of a row</source>
        <translation>Menú de una fila</translation>
    </message>
</context>
<context>
    <name>Monitor::SingleInstance</name>
    <message>
        <source>IPC Monitor is already running, but does not answer; this is a second instance.</source>
        <translation>IPC Monitor ya se está ejecutando, pero no responde; esta es una segunda instancia.</translation>
    </message>
</context>
<context>
    <name>Monitor::StartServerDialog</name>
    <message>
        <source>Start Server</source>
        <translation>Iniciar servidor</translation>
    </message>
    <message>
        <source>A path, or a name to be found in PATH</source>
        <translation>Una ruta, o un nombre de PATH</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Separated by spaces; quotes hold words together</source>
        <translation>Separados por espacios; las comillas unen palabras</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumentos</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Examinar…</translation>
    </message>
    <message>
        <source>&amp;Program:</source>
        <translation>&amp;Programa:</translation>
    </message>
    <message>
        <source>&amp;Arguments:</source>
        <translation>&amp;Argumentos:</translation>
    </message>
    <message>
        <source>Starts the server of %1 and waits until it listens.</source>
        <translation>Inicia el servidor de %1 y espera a que escuche.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>Program of the Server</source>
        <translation>Programa del servidor</translation>
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
        <translation>%1 (bytes)</translation>
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
        <translation>No se pudo escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>Monitor::TablePanel</name>
    <message>
        <source>Clear Filter</source>
        <translation>Borrar filtro</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Saved and recent filters</source>
        <translation>Filtros guardados y recientes</translation>
    </message>
    <message>
        <source>The filter is not applied: %1</source>
        <translation>El filtro no se aplica: %1</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Congelado</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>&amp;Aplicar como filtro</translation>
    </message>
    <message>
        <source>&amp;Exclude by Filter</source>
        <translation>&amp;Excluir con el filtro</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>Copiar como CS&amp;V</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Copiar como &amp;JSON</translation>
    </message>
    <message>
        <source>Fi&amp;lter:</source>
        <translation>&amp;Filtro:</translation>
    </message>
    <message>
        <source>Go to the end and follow new rows</source>
        <translation>Ir al final y seguir lo que llegue</translation>
    </message>
    <message>
        <source>↓ %1 new</source>
        <translation>↓ %1 más</translation>
    </message>
    <message>
        <source>Rows: %1 of %2</source>
        <translation>Filas: %1 de %2</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>Filas: %1</translation>
    </message>
    <message>
        <source>Frozen, +%1 new</source>
        <translation>Congelado, +%1</translation>
    </message>
    <message>
        <source>0 of %1 match the filter.</source>
        <translation>0 de %1 coinciden con el filtro.</translation>
    </message>
    <message>
        <source>Filtering %1 rows…</source>
        <translation>Filtrando %1 filas…</translation>
    </message>
    <message>
        <source>Order kept for a moment</source>
        <translation>Orden conservado un momento</translation>
    </message>
    <message>
        <source>Rows stay in place while the mouse moves over them, while their menu is open, and for three seconds after that or after moving by keyboard. Then they are sorted again.</source>
        <translation>Las filas no se mueven mientras el ratón se mueve sobre ellas o su menú está abierto, ni en los tres segundos siguientes o tras moverse con el teclado. Después se ordenan de nuevo.</translation>
    </message>
    <message>
        <source>%1, unsorted: more than %2</source>
        <translation>%1, sin ordenar: más de %2</translation>
    </message>
</context>
<context>
    <name>Monitor::TablesPage</name>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Columns are chosen, moved and sized in the headers of the tables. View &gt; Restore Default Layout brings them back.</source>
        <translation>Las columnas se eligen, mueven y ajustan en las cabeceras de las tablas. El menú Ver restablece la disposición predeterminada.</translation>
    </message>
</context>
<context>
    <name>Monitor::TimeoutControl</name>
    <message>
        <source>T&amp;imeout:</source>
        <translation>Tiempo &amp;límite:</translation>
    </message>
    <message>
        <source>Limit the waiting time</source>
        <translation>Desistir pasado un tiempo</translation>
    </message>
    <message>
        <source>Give up after this time; otherwise wait until canceled</source>
        <translation>Desistir pasado este tiempo; si no, esperar hasta que se cancele</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Tiempo límite</translation>
    </message>
</context>
<context>
    <name>Monitor::TopicModel</name>
    <message>
        <source>Nothing was published yet</source>
        <translation>Aún no se ha publicado nada</translation>
    </message>
    <message numerus="yes">
        <source>The service left out %Ln change(s)</source>
        <translation>
            <numerusform>El servicio omitió %Ln cambio</numerusform>
            <numerusform>El servicio omitió %Ln cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) happened while not subscribed</source>
        <translation>
            <numerusform>%Ln cambio ocurrió sin suscripción</numerusform>
            <numerusform>%Ln cambios ocurrieron sin suscripción</numerusform>
        </translation>
    </message>
    <message>
        <source>The service was restarted; changes may have been missed</source>
        <translation>El servicio se reinició; pueden faltar cambios</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdidos</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Omitidos</translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation>Reinicio</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>The service has ended the subscription</source>
        <translation>El servicio ha terminado la suscripción</translation>
    </message>
    <message>
        <source>The service refused: %1</source>
        <translation>El servicio rechazó la petición: %1</translation>
    </message>
    <message>
        <source>The reply is not that of a topic</source>
        <translation>La respuesta no es la de un tema</translation>
    </message>
    <message>
        <source>Stopped here</source>
        <translation>Detenida aquí</translation>
    </message>
    <message numerus="yes">
        <source>Gave up, as %Ln attempt(s) in a row have failed: %1</source>
        <translation>
            <numerusform>Se abandonó porque falló %Ln intento: %1</numerusform>
            <numerusform>Se abandonó porque fallaron %Ln intentos seguidos: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The reply has ended</source>
        <translation>La respuesta ha terminado</translation>
    </message>
    <message>
        <source>%1. Subscribes again when the service is back.</source>
        <translation>%1. Se suscribirá de nuevo cuando vuelva el servicio.</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Corte</translation>
    </message>
</context>
<context>
    <name>Monitor::TopicView</name>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Events of the topic</source>
        <translation>Eventos del tema</translation>
    </message>
    <message>
        <source>Nothing has arrived yet.</source>
        <translation>Aún no ha llegado nada.</translation>
    </message>
    <message>
        <source>Show the newest event whenever one arrives (Ctrl+End)</source>
        <translation>Mostrar siempre el evento más reciente en cuanto llega (Ctrl+Fin)</translation>
    </message>
    <message>
        <source>Forget the events shown</source>
        <translation>Olvidar los eventos mostrados</translation>
    </message>
    <message>
        <source>Value of the event</source>
        <translation>Valor del evento</translation>
    </message>
    <message>
        <source>No event is selected.</source>
        <translation>No hay ningún evento seleccionado.</translation>
    </message>
    <message>
        <source>%1 %2 at %3</source>
        <translation>%1 %2 a las %3</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 a las %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>Suscribirse</translation>
    </message>
    <message>
        <source>End the subscription (Esc)</source>
        <translation>Terminar la suscripción (Esc)</translation>
    </message>
    <message>
        <source>Subscribe to the same topic again</source>
        <translation>Suscribirse de nuevo al mismo tema</translation>
    </message>
    <message>
        <source>of at most %1</source>
        <translation>de %1 como máximo</translation>
    </message>
    <message>
        <source>of at most %1; %2 older dropped</source>
        <translation>de %1 como máximo; antiguas descartadas: %2</translation>
    </message>
</context>
<context>
    <name>Monitor::Tour</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>&amp;Omitir</translation>
    </message>
    <message>
        <source>End the tour; the Help menu starts it again</source>
        <translation>Terminar la visita; el menú Ayuda la inicia de nuevo</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>Si&amp;guiente</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Listo</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceActions</name>
    <message>
        <source>&amp;Start Trace</source>
        <translation>&amp;Iniciar la traza</translation>
    </message>
    <message>
        <source>Trace the selected endpoint, or end the trace (Ctrl+E)</source>
        <translation>Trazar el punto de conexión elegido o terminar la traza (Ctrl+E)</translation>
    </message>
    <message>
        <source>&amp;Follow Tail</source>
        <translation>&amp;Seguir el final</translation>
    </message>
    <message>
        <source>Keep the newest requests in view; scrolling up or selecting an older one ends it (Ctrl+Shift+F)</source>
        <translation>Mantener a la vista las peticiones más recientes; termina al desplazarse hacia arriba o elegir una anterior (Ctrl+Mayús+F)</translation>
    </message>
    <message>
        <source>C&amp;lear Trace</source>
        <translation>&amp;Borrar la traza</translation>
    </message>
    <message>
        <source>Forget the requests traced so far</source>
        <translation>Olvidar las peticiones trazadas hasta ahora</translation>
    </message>
    <message>
        <source>Ed&amp;it &amp;&amp; Resend</source>
        <translation>&amp;Editar y reenviar</translation>
    </message>
    <message>
        <source>Write the selected request into the console, to send it again</source>
        <translation>Escribir la petición elegida en la consola para enviarla de nuevo</translation>
    </message>
    <message>
        <source>Co&amp;mment…</source>
        <translation>Co&amp;mentario…</translation>
    </message>
    <message>
        <source>Write a note on the selected request; it is saved with the trace</source>
        <translation>Escribir una nota sobre la petición elegida; se guarda con la traza</translation>
    </message>
    <message>
        <source>Follow Co&amp;nnection</source>
        <translation>Seguir la co&amp;nexión</translation>
    </message>
    <message>
        <source>Show only the requests of the same connection</source>
        <translation>Mostrar solo las peticiones de la misma conexión</translation>
    </message>
    <message>
        <source>Count Time from &amp;Here</source>
        <translation>Contar el tiempo desde a&amp;quí</translation>
    </message>
    <message>
        <source>Show how long before or after this request the others came</source>
        <translation>Mostrar cuánto antes o después de esta petición llegaron las demás</translation>
    </message>
    <message>
        <source>&amp;Open Trace…</source>
        <translation>&amp;Abrir traza…</translation>
    </message>
    <message>
        <source>Show a saved trace instead of the current one</source>
        <translation>Mostrar una traza guardada en lugar de la actual</translation>
    </message>
    <message>
        <source>Ex&amp;port Trace…</source>
        <translation>Ex&amp;portar traza…</translation>
    </message>
    <message>
        <source>Save the whole trace: to open it again, for a spreadsheet or for Wireshark</source>
        <translation>Guardar toda la traza: para volver a abrirla, para una hoja de cálculo o para Wireshark</translation>
    </message>
    <message>
        <source>How the column of times is filled</source>
        <translation>Qué muestra la columna de tiempos</translation>
    </message>
    <message>
        <source>Time of &amp;Day</source>
        <translation>&amp;Hora</translation>
    </message>
    <message>
        <source>Since the Sta&amp;rt</source>
        <translation>Desde el ini&amp;cio</translation>
    </message>
    <message>
        <source>Since the Pre&amp;vious Request</source>
        <translation>Desde la petición anterio&amp;r</translation>
    </message>
    <message>
        <source>Since the &amp;Chosen Request</source>
        <translation>Desde la petición ele&amp;gida</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceControls</name>
    <message>
        <source>How times are shown</source>
        <translation>Cómo se muestran los tiempos</translation>
    </message>
    <message>
        <source>Show when requests came, or how long after another one</source>
        <translation>Muestra cuándo llegaron las peticiones o cuánto después de otra</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceDetails</name>
    <message>
        <source>Decoded request</source>
        <translation>Petición descodificada</translation>
    </message>
    <message>
        <source>Bytes of the request</source>
        <translation>Bytes de la petición</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceLegend</name>
    <message>
        <source>Colours of the rows</source>
        <translation>Colores de las filas</translation>
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
        <translation>%1 no responde; pueden faltar peticiones.</translation>
    </message>
    <message>
        <source>%1 is not traced: no server of yours that can be traced listens there. Servers built with IpcCore can, unless introspection is off or they use another runtime directory.</source>
        <translation>%1 no se traza: allí no escucha ningún servidor suyo que lo permita. Los servidores hechos con IpcCore lo permiten, salvo que la introspección esté desactivada o usen otro directorio de ejecución.</translation>
    </message>
    <message>
        <source>%1 is not traced: the list of servers cannot be read. %2</source>
        <translation>%1 no se traza: la lista de servidores no se puede leer. %2</translation>
    </message>
    <message>
        <source>%1 is not traced: its server does not admit you. %2</source>
        <translation>%1 no se traza: su servidor no le admite. %2</translation>
    </message>
    <message>
        <source>%1 is not traced: its server has stopped. The trace goes on when it starts again.</source>
        <translation>%1 no se traza: su servidor se ha detenido. La traza continúa cuando arranque de nuevo.</translation>
    </message>
    <message>
        <source>%1 is not traced: %2</source>
        <translation>%1 no se traza: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other endpoint(s) cannot be traced either.</source>
        <translation>
            <numerusform>%Ln punto de conexión más tampoco se puede trazar.</numerusform>
            <numerusform>%Ln puntos de conexión más tampoco se pueden trazar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::TracePage</name>
    <message>
        <source>Requests</source>
        <translation>Peticiones</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Clear the trace</source>
        <translation>Borrar la traza</translation>
    </message>
    <message>
        <source>Forget all requests, with your marks and comments?</source>
        <translation>¿Olvidar todas las peticiones, con sus marcas y comentarios?</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Borrar</translation>
    </message>
    <message>
        <source>Comment on a Request</source>
        <translation>Comentar una petición</translation>
    </message>
    <message>
        <source>Comment on request %1:</source>
        <translation>Comentario sobre la petición %1:</translation>
    </message>
    <message>
        <source>The request is no longer in the trace.</source>
        <translation>La petición ya no está en la traza.</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Escrito en %1</translation>
    </message>
    <message>
        <source>Export Trace</source>
        <translation>Exportar traza</translation>
    </message>
    <message>
        <source>Trace, to be opened again (*.jsonl)</source>
        <translation>Traza, para volver a abrirla (*.jsonl)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valores separados por comas (*.csv)</translation>
    </message>
    <message>
        <source>Packets for Wireshark (*.pcapng)</source>
        <translation>Paquetes para Wireshark (*.pcapng)</translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation>Abrir una traza</translation>
    </message>
    <message>
        <source>The current trace is not saved. Forget it?</source>
        <translation>La traza actual no está guardada. ¿Olvidarla?</translation>
    </message>
    <message>
        <source>&amp;Forget It</source>
        <translation>&amp;Olvidarla</translation>
    </message>
    <message>
        <source>Open Trace</source>
        <translation>Abrir traza</translation>
    </message>
    <message>
        <source>Traces (*.jsonl)</source>
        <translation>Trazas (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Saved trace: %1</source>
        <translation>Traza guardada: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln line(s) could not be read and were skipped)</source>
        <translation>
            <numerusform>%1 (%Ln línea no se pudo leer y se omitió)</numerusform>
            <numerusform>%1 (%Ln líneas no se pudieron leer y se omitieron)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop Trace</source>
        <translation>&amp;Detener la traza</translation>
    </message>
    <message>
        <source>&amp;Trace %1</source>
        <translation>&amp;Trazar %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>No request has been traced yet.</source>
        <translation>Todavía no se ha trazado ninguna petición.</translation>
    </message>
    <message>
        <source>Select an endpoint to trace its requests, or open a saved trace.</source>
        <translation>Elija un punto de conexión para trazar sus peticiones o abra una traza guardada.</translation>
    </message>
    <message>
        <source>Nothing is traced. A trace shows each request as it is answered.</source>
        <translation>No se traza nada. Una traza muestra cada petición en cuanto se responde.</translation>
    </message>
    <message>
        <source>of at most %1</source>
        <translation>de %1 como máximo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>perdidas: %1</translation>
    </message>
    <message>
        <source>%1 older dropped</source>
        <translation>antiguas descartadas: %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>Waterfall: %1 from left to right</source>
        <translation>Cascada: %1 de izquierda a derecha</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceSettingsPage</name>
    <message>
        <source>Trace</source>
        <translation>Traza</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Re&amp;quests at most:</source>
        <translation>&amp;Solicitudes como máximo:</translation>
    </message>
    <message>
        <source>trace limit size count rows ring</source>
        <translation>traza límite tamaño número filas anillo</translation>
    </message>
    <message>
        <source>&amp;Memory at most:</source>
        <translation>&amp;Memoria como máximo:</translation>
    </message>
    <message>
        <source>trace limit size rows ring</source>
        <translation>traza límite tamaño filas anillo</translation>
    </message>
    <message>
        <source>The oldest requests go first, whichever limit is reached. While the table stands still, those that it shows stay, in as much memory again at most.</source>
        <translation>Las solicitudes más antiguas desaparecen primero, sea cual sea el límite alcanzado. Mientras la tabla está quieta, las que muestra permanecen, en otro tanto de memoria como máximo.</translation>
    </message>
    <message>
        <source>C&amp;lear Trace Now</source>
        <translation>Borrar la &amp;traza ahora</translation>
    </message>
    <message>
        <source>Clear Trace Now</source>
        <translation>Borrar la traza ahora</translation>
    </message>
    <message>
        <source>delete wipe remove erase forget privacy</source>
        <translation>eliminar vaciar quitar borrar olvidar privacidad</translation>
    </message>
    <message>
        <source>A trace is in memory only, until you export it. Wiping the history of the console does not clear it.</source>
        <translation>Una traza está solo en memoria, hasta que la exporte. Borrar el historial de la consola no la borra.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) kept</source>
        <translation>
            <numerusform>%Ln solicitud conservada</numerusform>
            <numerusform>%Ln solicitudes conservadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::TraceSources</name>
    <message>
        <source>Choose what to trace: endpoints, and the requests of the console</source>
        <translation>Elegir qué se traza: puntos de conexión y las peticiones de la consola</translation>
    </message>
    <message>
        <source>&amp;Requests of the Console</source>
        <translation>&amp;Peticiones de la consola</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Puntos de conexión</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln punto de conexión</numerusform>
            <numerusform>%Ln puntos de conexión</numerusform>
        </translation>
    </message>
    <message>
        <source>What is traced</source>
        <translation>Qué se traza</translation>
    </message>
    <message>
        <source>No endpoint</source>
        <translation>Ningún punto de conexión</translation>
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
            <numerusform>%Ln petición perdida</numerusform>
            <numerusform>%Ln peticiones perdidas</numerusform>
        </translation>
    </message>
    <message>
        <source>These requests were lost: nothing more is known of them</source>
        <translation>Estas peticiones se perdieron: no se sabe nada más de ellas</translation>
    </message>
    <message>
        <source>Sent by this console</source>
        <translation>Enviada por esta consola</translation>
    </message>
    <message>
        <source>Not known: the client was gone before anybody looked, or runs elsewhere</source>
        <translation>Se desconoce: el cliente ya no estaba cuando se miró, o se ejecuta en otro lugar</translation>
    </message>
    <message>
        <source>The request does not begin with a word, or its server does not show it</source>
        <translation>La petición no empieza con una palabra, o su servidor no la muestra</translation>
    </message>
</context>
<context>
    <name>Monitor::WindowActions</name>
    <message>
        <source>&amp;Add Endpoint…</source>
        <translation>&amp;Añadir punto de conexión…</translation>
    </message>
    <message>
        <source>Watch a socket, whether it exists or not</source>
        <translation>Vigilar un socket, exista o no</translation>
    </message>
    <message>
        <source>&amp;Remove Endpoint</source>
        <translation>&amp;Quitar punto de conexión</translation>
    </message>
    <message>
        <source>Stop watching the selected endpoint, unless it is found automatically; its file stays</source>
        <translation>No vigilar más el punto de conexión seleccionado, salvo que se encuentre por sí mismo; su archivo se queda</translation>
    </message>
    <message>
        <source>&amp;Export Table…</source>
        <translation>&amp;Exportar tabla…</translation>
    </message>
    <message>
        <source>Save the rows shown to a file</source>
        <translation>Escribir en un archivo las filas que se muestran</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Close the window and exit</source>
        <translation>Cerrar la ventana y terminar</translation>
    </message>
    <message>
        <source>&amp;Copy Rows</source>
        <translation>&amp;Copiar filas</translation>
    </message>
    <message>
        <source>Copy the selected rows as tab-separated text with a header line</source>
        <translation>Copiar las filas seleccionadas como texto con tabuladores, con una línea de títulos</translation>
    </message>
    <message>
        <source>Copy Rows as CS&amp;V</source>
        <translation>Copiar filas como CS&amp;V</translation>
    </message>
    <message>
        <source>Copy the selected rows as comma-separated values</source>
        <translation>Copiar las filas seleccionadas como valores separados por comas</translation>
    </message>
    <message>
        <source>Copy Rows as &amp;JSON</source>
        <translation>Copiar filas como &amp;JSON</translation>
    </message>
    <message>
        <source>Copy the selected rows as JSON objects</source>
        <translation>Copiar las filas seleccionadas como objetos JSON</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtro</translation>
    </message>
    <message>
        <source>Go to the filter of this table</source>
        <translation>Ir al filtro de esta tabla</translation>
    </message>
    <message>
        <source>C&amp;lear Filter</source>
        <translation>Borrar filtr&amp;o</translation>
    </message>
    <message>
        <source>Show all rows of this table</source>
        <translation>Mostrar todas las filas de esta tabla</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>Free&amp;ze</source>
        <translation>Con&amp;gelar</translation>
    </message>
    <message>
        <source>Keep all rows as they are; later changes are not lost</source>
        <translation>Dejar todas las filas como están; lo que pase entretanto no se pierde</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detalles</translation>
    </message>
    <message>
        <source>Show what is known about the selection</source>
        <translation>Mostrar lo que se sabe de la selección</translation>
    </message>
    <message>
        <source>&amp;Endpoints</source>
        <translation>&amp;Puntos de conexión</translation>
    </message>
    <message>
        <source>Show the list of endpoints at the side</source>
        <translation>Mostrar al lado la lista de puntos de conexión</translation>
    </message>
    <message>
        <source>&amp;Compact Rows</source>
        <translation>Filas &amp;compactas</translation>
    </message>
    <message>
        <source>Show more rows at a time</source>
        <translation>Mostrar más filas a la vez</translation>
    </message>
    <message>
        <source>&amp;Restore Default Layout</source>
        <translation>&amp;Restablecer disposición predeterminada</translation>
    </message>
    <message>
        <source>Restore all parts of the window to their default places</source>
        <translation>Poner todas las partes de la ventana donde estaban al principio</translation>
    </message>
    <message>
        <source>Command &amp;Palette…</source>
        <translation>&amp;Paleta de comandos…</translation>
    </message>
    <message>
        <source>Find any command by its name</source>
        <translation>Encontrar cualquier comando por su nombre</translation>
    </message>
    <message>
        <source>Keyboard &amp;Shortcuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>List all keys</source>
        <translation>Listar todas las teclas</translation>
    </message>
    <message>
        <source>&amp;About IPC Monitor</source>
        <translation>&amp;Acerca de IPC Monitor</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Versión y licencia</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Poll Now</source>
        <translation>&amp;Consultar ahora</translation>
    </message>
    <message>
        <source>Poll all endpoints now</source>
        <translation>Mirar enseguida todos los puntos de conexión</translation>
    </message>
    <message>
        <source>&amp;Check by Connecting</source>
        <translation>Comprobar c&amp;onectando</translation>
    </message>
    <message>
        <source>Connect to the selected endpoint once, which its server notices</source>
        <translation>Conectar una vez con el punto de conexión seleccionado, cosa que su servidor nota</translation>
    </message>
    <message>
        <source>Copy the path of the selected endpoint</source>
        <translation>Copiar la ruta del punto de conexión seleccionado</translation>
    </message>
    <message>
        <source>Every %1</source>
        <translation>Cada %1</translation>
    </message>
    <message>
        <source>Pi&amp;n</source>
        <translation>&amp;Fijar</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>Find text in the rows of this table</source>
        <translation>Ir a filas de esta tabla por su texto</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Buscar si&amp;guiente</translation>
    </message>
    <message>
        <source>Go to the next matching row</source>
        <translation>Ir a la siguiente fila que coincide</translation>
    </message>
    <message>
        <source>Find P&amp;revious</source>
        <translation>Buscar an&amp;terior</translation>
    </message>
    <message>
        <source>Go to the previous matching row</source>
        <translation>Ir a la fila anterior que coincide</translation>
    </message>
    <message>
        <source>&amp;Mark Rows</source>
        <translation>&amp;Marcar filas</translation>
    </message>
    <message>
        <source>Flag or unflag the selected rows, to find them again</source>
        <translation>Poner o quitar una bandera en las filas seleccionadas para volver a encontrarlas</translation>
    </message>
    <message>
        <source>Next Mar&amp;k</source>
        <translation>Marca &amp;siguiente</translation>
    </message>
    <message>
        <source>Go to the next marked row</source>
        <translation>Ir a la siguiente fila marcada</translation>
    </message>
    <message>
        <source>Previo&amp;us Mark</source>
        <translation>Marca ante&amp;rior</translation>
    </message>
    <message>
        <source>Go to the previous marked row</source>
        <translation>Ir a la fila marcada anterior</translation>
    </message>
    <message>
        <source>&amp;Go to the End</source>
        <translation>Ir a&amp;l final</translation>
    </message>
    <message>
        <source>Go to the last row, and follow a log from there</source>
        <translation>Ir a la última fila; desde allí se sigue el registro</translation>
    </message>
    <message>
        <source>&amp;Send Request</source>
        <translation>&amp;Enviar petición</translation>
    </message>
    <message>
        <source>Write a request to the selected endpoint in the console</source>
        <translation>Escribir en la consola una petición al punto de conexión seleccionado</translation>
    </message>
    <message>
        <source>C&amp;onnections</source>
        <translation>Co&amp;nexiones</translation>
    </message>
    <message>
        <source>Show who is connected to the selected endpoint</source>
        <translation>Mostrar quién está conectado al punto de conexión seleccionado</translation>
    </message>
    <message>
        <source>Keep the selected endpoint at the top of the lists, even when it is gone</source>
        <translation>Mantener el punto de conexión seleccionado al principio de las listas, aunque ya no exista</translation>
    </message>
    <message>
        <source>Cop&amp;y Path</source>
        <translation>Copiar &amp;ruta</translation>
    </message>
    <message>
        <source>Trace Re&amp;quests</source>
        <translation>&amp;Trazar peticiones</translation>
    </message>
    <message>
        <source>Show each request to the selected endpoint as it is answered</source>
        <translation>Muestra cada petición al punto de conexión elegido en cuanto se responde</translation>
    </message>
    <message>
        <source>Ta&amp;ke the Tour</source>
        <translation>Comen&amp;zar la visita</translation>
    </message>
    <message>
        <source>Show the parts of the window, in five steps</source>
        <translation>Mostrar las partes de la ventana, en cinco pasos</translation>
    </message>
    <message>
        <source>Alert &amp;Rules…</source>
        <translation>&amp;Reglas de alerta…</translation>
    </message>
    <message>
        <source>Choose what raises an alert</source>
        <translation>Elegir qué activa una alerta</translation>
    </message>
    <message>
        <source>&amp;Mute Alerts for 1 Hour</source>
        <translation>&amp;Silenciar las alertas 1 hora</translation>
    </message>
    <message>
        <source>Record alerts, but disturb nobody</source>
        <translation>Registrar las alertas sin molestar a nadie</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Ajustes…</translation>
    </message>
    <message>
        <source>Change how the application looks, polls and remembers</source>
        <translation>Cambiar el aspecto de la aplicación, cada cuánto consulta y lo que recuerda</translation>
    </message>
    <message>
        <source>Support &amp;Bundle…</source>
        <translation>Paquete de &amp;soporte…</translation>
    </message>
    <message>
        <source>Collect what a bug report needs, look at it and save it</source>
        <translation>Recopilar lo que necesita un informe de error, verlo y guardarlo</translation>
    </message>
    <message>
        <source>Add Re&amp;mote Host…</source>
        <translation>Añadir equipo re&amp;moto…</translation>
    </message>
    <message>
        <source>Watch the endpoints of another machine, by your own ssh</source>
        <translation>Observar los puntos de conexión de otro equipo mediante su propio ssh</translation>
    </message>
</context>
<context>
    <name>OutcomeText</name>
    <message>
        <source>Nothing has this name: start the server, or check the path.</source>
        <translation>Nada tiene este nombre: inicie el servidor, o compruebe la ruta.</translation>
    </message>
    <message>
        <source>The socket exists, but its server does not run: start it again.</source>
        <translation>El socket está y su servidor no: inícielo de nuevo.</translation>
    </message>
    <message>
        <source>The server does not accept connections: it hangs, is stopped, or has too much to do. Try again later.</source>
        <translation>El servidor no acepta conexiones: está atascado, detenido o tiene demasiado que hacer. Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>This can never be an endpoint: choose another path.</source>
        <translation>Esto nunca puede ser un punto de conexión: elija otra ruta.</translation>
    </message>
    <message>
        <source>The permissions of the socket or of a directory do not allow it.</source>
        <translation>Los permisos del socket o de un directorio lo prohíben.</translation>
    </message>
    <message>
        <source>Requests go only to servers of this user or of root.</source>
        <translation>Las peticiones solo van a servidores de este usuario o de root.</translation>
    </message>
    <message>
        <source>The server took too long: raise the timeout, or check whether it hangs.</source>
        <translation>El servidor tardó demasiado: suba el tiempo límite, o mire si está atascado.</translation>
    </message>
    <message>
        <source>The server hung up: it failed on this request, or it ended.</source>
        <translation>El servidor colgó: falló con esta petición, o terminó.</translation>
    </message>
    <message>
        <source>The server does not speak the protocol of IpcCore.</source>
        <translation>El servidor no habla el protocolo de IpcCore.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation>%1 enviados</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>%1 recibidos</translation>
    </message>
    <message>
        <source>connected %1</source>
        <translation>conectado %1</translation>
    </message>
    <message>
        <source>first byte %1</source>
        <translation>primer byte %1</translation>
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
        <translation>Estado: %1.</translation>
    </message>
    <message>
        <source>The server may have processed the request.</source>
        <translation>Es posible que el servidor haya procesado la petición.</translation>
    </message>
</context>
<context>
    <name>OwnerText</name>
    <message>
        <source>Hidden: the process belongs to another user. Only root, or a program with cap_sys_ptrace and cap_dac_read_search, can see it.</source>
        <translation>Oculto: el proceso es de otro usuario. Solo root, o un programa con cap_sys_ptrace y cap_dac_read_search, puede verlo.</translation>
    </message>
    <message>
        <source>No process that holds the socket was found: it has just appeared or gone, or is in a part of the system that cannot be seen from here.</source>
        <translation>No se encontró ningún proceso que tenga el socket: acaba de llegar o de irse, o está en una parte del sistema que no se ve desde aquí.</translation>
    </message>
    <message>
        <source>Not looked up yet: this takes time and is only done occasionally.</source>
        <translation>Aún no se ha buscado: buscar lleva tiempo, y se hace de vez en cuando.</translation>
    </message>
    <message>
        <source>Not available on this system.</source>
        <translation>Este sistema no lo dice.</translation>
    </message>
    <message>
        <source>Only servers built with IpcCore&apos;s introspection report this; the kernel does not count it.</source>
        <translation>Solo los servidores con la introspección de IpcCore lo dicen; el núcleo no lo cuenta.</translation>
    </message>
    <message>
        <source>The kernel does not report this for the connection.</source>
        <translation>El núcleo no dice esto de la conexión.</translation>
    </message>
</context>
<context>
    <name>PayloadField</name>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumentos</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln valor</numerusform>
            <numerusform>%Ln valores</numerusform>
        </translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>cortado</translation>
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
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Seleccionar todo</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Seleccionar todo</translation>
    </message>
</context>
<context>
    <name>RedactionRule</name>
    <message>
        <source>Passwords and tokens by name</source>
        <translation>Contraseñas y tokens por nombre</translation>
    </message>
    <message>
        <source>Options with a secret</source>
        <translation>Opciones con un secreto</translation>
    </message>
    <message>
        <source>Authorization headers</source>
        <translation>Cabeceras Authorization</translation>
    </message>
    <message>
        <source>Private keys</source>
        <translation>Claves privadas</translation>
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
        <translation>Los ajustes de %1 no se pueden leer; se usan los predeterminados.</translation>
    </message>
    <message>
        <source>The settings were damaged; the defaults are used. The old file is now %1.</source>
        <translation>Los ajustes estaban dañados; se usan los predeterminados. El archivo antiguo es ahora %1.</translation>
    </message>
    <message>
        <source>The settings in %1 are damaged; the defaults are used.</source>
        <translation>Los ajustes de %1 están dañados; se usan los predeterminados.</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be written; changes will be lost.</source>
        <translation>No se puede escribir la configuración en %1; los cambios se perderán.</translation>
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
        <translation>%1: nadie miraba</translation>
    </message>
</context>
<context>
    <name>TraceAccent</name>
    <message>
        <source>Lost</source>
        <translation>Perdidas</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidas</translation>
    </message>
    <message>
        <source>Client left</source>
        <translation>Cliente ausente</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lentas</translation>
    </message>
    <message>
        <source>Same connection</source>
        <translation>Misma conexión</translation>
    </message>
    <message>
        <source>Requests that were not recorded: there were too many at a time</source>
        <translation>Peticiones que no se registraron: hubo demasiadas a la vez</translation>
    </message>
    <message>
        <source>The server could not answer</source>
        <translation>El servidor no pudo responder</translation>
    </message>
    <message>
        <source>The client left before the reply was complete</source>
        <translation>El cliente se fue antes de que la respuesta estuviera completa</translation>
    </message>
    <message>
        <source>The reply took %1 or longer</source>
        <translation>La respuesta tardó %1 o más</translation>
    </message>
    <message>
        <source>Sent through the connection of the selected request</source>
        <translation>Enviada por la conexión de la petición elegida</translation>
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
