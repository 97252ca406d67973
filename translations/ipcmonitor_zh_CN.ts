<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>--theme is system, light or dark, not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the endpoints of local servers, who is connected to them and what they answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch this socket, or @name of an abstract one; may be given several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this tab: overview, connections, console or events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: system, light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the settings in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a picture of the window into this file, and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the picture after this many milliseconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a window of its own, even if there is one already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexpected argument: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no tab %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--after is a number of milliseconds up to %1, not %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionModel</name>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recv-Q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send-Q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peer inode</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>not accepted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailSections</name>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Descriptor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for being accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, room for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shadowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n other listener(s) use this path for another file, which clients cannot reach</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What the server tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency p50, p95, p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this state for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply waits for the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read by the client yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server&apos;s end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read by the server yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndpointCondition</name>
    <message>
        <source>The server runs, but somebody removed its socket file: restart the server so that it makes the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the server, or check the path for typing errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking it is put off, so as not to disturb servers that are busy: wait, or ask it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the server, or check the name for typing errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server listens on an older file of the same name, which clients cannot reach: restart that server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The socket file was left behind by a server that has ended. Start the server again; it takes the file over by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another path for the socket, or move the file away that is in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a shorter path, for example below $XDG_RUNTIME_DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a socket of another kind (datagram, for example). Only stream sockets can be talked to here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path: this one can never be a socket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the owner for access, or run the client as a user who has it. Connecting needs write permission on the socket and search permission on every directory above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system or this program is out of descriptors or memory: close what is not needed, or raise the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the reason that the system gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet: the state is a guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody listens on this socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link leads nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such file; its directory is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such directory: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The path is too long, with %n byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not a stream socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of descriptors or memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NotListening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PathNotFound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InvalidPath</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OtherError</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server listens here and has room for more clients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server listens and answers, but its slowest replies take longer than the limit that is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server listens, but the same client has been waiting for being accepted for several polls: the server is stopped, stuck or overloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server listens, but its queue of waiting clients is full: the next client is refused or has to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a socket file, and nobody listens on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that can never be a server&apos;s socket is at this path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not tell how this endpoint is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is in another network namespace, a container for example: its connections can only be seen from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See in Connections which requests are under way and for how long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the server&apos;s process: is it stopped (SIGSTOP, a debugger), or do all of its threads wait for something?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the server&apos;s process, and at who waits in Connections. A longer queue (the backlog of listen()) helps against short bursts only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In another network namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) waiting for being accepted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Replies take longer than the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) waiting, none accepted for three polls</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The queue is full with %n waiting client(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndpointModel</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::AddEndpointDialog</name>
    <message>
        <source>Add Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Path of the socket, or @name of an abstract one:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It need not exist yet: it is watched until it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be watched: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has to follow the @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a Socket</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::Application</name>
    <message>
        <source>IPC Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPC Monitor will use this language when it is started again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::CommandPalette</name>
    <message>
        <source>Command Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a part of a command&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::ConnectionModel</name>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an endpoint to see who is connected to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow This Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the connections of this process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the server cut this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is connected to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel does not list sockets here: queues and processes are unknown. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not answer: requests and bytes are unknown. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel view only: this server does not tell about requests and commands. Servers built with IpcCore do, unless introspection is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server counts %1 connections, the kernel %2. If that stays so, one of them forgets to close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is in another network namespace; its connections cannot be seen from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut connection %1 of %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process: %1
PID: %2
Command under way: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection %1 was not cut: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an endpoint or a connection to see what is known about it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointDock</name>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter endpoints</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointGroupsModel</name>
    <message>
        <source>Pinned (%L1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine (%L1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System (%L1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::Event</name>
    <message>
        <source>%1 → %2</source>
        <comment>states before and after</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <comment>states before and after, and why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint appeared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint vanished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polling stalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polling resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown is old until the poll ends.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::EventModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::EventsPage</name>
    <message>
        <source>C&amp;lear Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect&amp;ions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet: endpoints and connections that come and go are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::FilterEdit</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, or key:value, key&gt;10ms, -not, /expression/</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This filter is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter is valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save This Filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete Saved Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the filter:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::FilterParser</name>
    <message>
        <source>There is nothing before this “or”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing after the last “or”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text between the quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what “%1” should be compared with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is more or less than an expression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression is not valid: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a duration: write a number with ns, us, ms, s, min or h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a size: write a number, if you like with k, M, G, Ki, Mi or Gi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a time: write it as 12:04, 2026-11-23T12:04 or -10min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is compared with numbers, if you like with k, M or G.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “%1”; did you mean %2?</source>
        <comment>%2 is a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “%1”; there are %2. To search for the text, put it in quotes.</source>
        <comment>%2 is a list</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::MainWindow</name>
    <message>
        <source>IPC Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – IPC Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;ndpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polling &amp;Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About IPC Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPC Monitor %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the endpoints of local servers, who is connected to them, and what they answer. MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polling interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often all endpoints are looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text with tabs (*.tsv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::OverviewPage</name>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No endpoint was found. Add the path of a socket, or start a server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::PollStatus</name>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What cannot be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) attention</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>poll %1 every %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no list of sockets</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) hidden</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Processes of other users: who holds their sockets cannot be seen without cap_sys_ptrace and cap_dac_read_search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file system does not answer: what is shown is old</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::RecordView</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Auto-size Columns Once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the request in the console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the console&apos;s history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel a request, or leave a filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of a row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::StateDelegate</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A state and why: &quot;NotListening: Nobody listens on this socket&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::TableExport</name>
    <message>
        <source>%1 (bytes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (ns)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (1/s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::TablePanel</name>
    <message>
        <source>Clear Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved and recent filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The filter is not applied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Frozen, +%Ln new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>0 of %Ln row(s) match the filter.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Exclude by Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Monitor::WindowActions</name>
    <message>
        <source>&amp;Add Endpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a socket, whether it exists or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch the selected endpoint no more, unless it is found by itself; its file stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export Table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the rows that are shown into a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows as text with tabs, with a line of titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Rows as CS&amp;V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows as comma-separated values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Rows as &amp;JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows as JSON objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the filter of this table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all rows of this table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep all rows as they are; what happens meanwhile is not lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is known about the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the list of endpoints at the side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compact Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more rows at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore Default Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all parts of the window where they were at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command &amp;Palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find any command by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About IPC Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Poll Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at all endpoints at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the selected endpoint at the top of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check by Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to the selected endpoint once, which its server notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Pa&amp;th</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the path of the selected endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnerText</name>
    <message>
        <source>Hidden: the process belongs to another user. Only root, or a program with cap_sys_ptrace and cap_dac_read_search, can see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process was found that holds the socket: it has just come or gone, or is in a part of the system that cannot be seen from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked for yet: looking costs time, and is done now and then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system does not tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only servers built with IpcCore&apos;s introspection tell this; the kernel does not count it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kernel does not tell this about the connection.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>The settings in %1 cannot be read; the defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were damaged; the defaults are used. The old file is now %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings in %1 are damaged; the defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 TiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 PiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 EiB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
