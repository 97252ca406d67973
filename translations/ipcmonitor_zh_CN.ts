<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Charts</name>
    <message>
        <source>%1: %2 now, %3 to %4, highest at %5.</source>
        <extracomment>Chart and line, newest value, lowest, highest, time of the highest</extracomment>
        <translation>%1：当前 %2，%3 至 %4，最高在 %5。</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>每秒请求数</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Latency of all requests</source>
        <translation>所有请求的延迟</translation>
    </message>
    <message>
        <source>Requests in flight</source>
        <translation>处理中的请求</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>每秒字节数</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Clients waiting to be accepted</source>
        <translation>等待接受的客户端</translation>
    </message>
    <message>
        <source>in</source>
        <comment>bytes received</comment>
        <translation>入</translation>
    </message>
    <message>
        <source>out</source>
        <comment>bytes sent</comment>
        <translation>出</translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <extracomment>Endpoint, from, until</extracomment>
        <translation>%1，从 %2 到 %3。</translation>
    </message>
    <message>
        <source>Nothing was recorded in this time.</source>
        <translation>此时间段没有记录。</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close Tab</source>
        <translation>关闭标签页</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Age</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>FD</source>
        <translation>FD</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>In</source>
        <translation>入</translation>
    </message>
    <message>
        <source>Inode</source>
        <translation>inode</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最近变化</translation>
    </message>
    <message>
        <source>Limits hit</source>
        <translation>触及限制</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>出</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>Peer inode</source>
        <translation>对端 inode</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Recv-Q</source>
        <translation>Recv-Q</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Reply Size</source>
        <translation>应答大小</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>请求/秒</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>已运行</translation>
    </message>
    <message>
        <source>Send-Q</source>
        <translation>Send-Q</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Most requests/s</source>
        <translation>最多请求/秒</translation>
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
        <translation>最高 p99</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Most in flight</source>
        <translation>最多处理中</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>入/秒</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>出/秒</translation>
    </message>
    <message>
        <source>Most waiting</source>
        <translation>最多等待</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>瀑布图</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Server PID</source>
        <translation>服务器 PID</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>字节/秒</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--theme is system, light or dark, not %1</source>
        <translation>--theme 只能是 system、light 或 dark，不能是 %1</translation>
    </message>
    <message>
        <source>Shows the endpoints of local servers, who is connected to them and what they answer.</source>
        <translation>显示本地服务器的端点、连接到它们的客户端以及它们的应答。</translation>
    </message>
    <message>
        <source>Watch this socket, or @name for an abstract one; can be repeated.</source>
        <translation>监视此套接字，抽象套接字用 @名称；可多次指定。</translation>
    </message>
    <message>
        <source>Colours: system, light or dark.</source>
        <translation>颜色：system、light 或 dark。</translation>
    </message>
    <message>
        <source>Save a screenshot of the window to this file and exit.</source>
        <translation>将窗口图像写入此文件，然后退出。</translation>
    </message>
    <message>
        <source>Take the picture after this many milliseconds.</source>
        <translation>在指定的毫秒数之后截取图像。</translation>
    </message>
    <message>
        <source>Open a separate window even if one is already open.</source>
        <translation>打开独立的窗口，即使已有一个窗口。</translation>
    </message>
    <message>
        <source>unexpected argument: %1</source>
        <translation>意外的参数：%1</translation>
    </message>
    <message>
        <source>there is no tab %1</source>
        <translation>没有选项卡 %1</translation>
    </message>
    <message>
        <source>--after is a number of milliseconds up to %1, not %2</source>
        <translation>--after 是不超过 %1 的毫秒数，不能是 %2</translation>
    </message>
    <message>
        <source>Keep the settings in this file, and the console&apos;s history beside it.</source>
        <translation>将设置保存在此文件中，控制台的历史记录保存在其旁边。</translation>
    </message>
    <message>
        <source>--endpoint is a path or an @name, not &quot;%1&quot;</source>
        <translation>--endpoint 应为路径或 @名称，而不是“%1”</translation>
    </message>
    <message>
        <source>--%1 needs a file name</source>
        <translation>--%1 需要一个文件名</translation>
    </message>
    <message>
        <source>Show this tab: overview, connections, map, trace, charts, console or events.</source>
        <translation>显示此选项卡：overview、connections、map、trace、charts、console 或 events。</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>not accepted yet</source>
        <translation>尚未接受</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>读取中</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>handling</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>已推迟</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>写入中</translation>
    </message>
    <message>
        <source>client ended</source>
        <translation>客户端已结束</translation>
    </message>
</context>
<context>
    <name>DetailSections</name>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Descriptor</source>
        <translation>描述符</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理方法</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始于</translation>
    </message>
    <message>
        <source>System error</source>
        <translation>系统错误</translation>
    </message>
    <message>
        <source>Determined</source>
        <translation>获知方式</translation>
    </message>
    <message>
        <source>by connecting</source>
        <translation>通过连接</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Waiting to be accepted</source>
        <translation>等待接受</translation>
    </message>
    <message>
        <source>%1, room for %2</source>
        <translation>%1，可容纳 %2</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>监听套接字</translation>
    </message>
    <message>
        <source>Shadowed</source>
        <translation>被遮蔽</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other listener(s) use this path for another file, which clients cannot reach</source>
        <translation>
            <numerusform>另有 %Ln 个监听套接字将此路径用于其他文件，客户端无法到达</numerusform>
        </translation>
    </message>
    <message>
        <source>Reported by the server</source>
        <translation>服务器提供的信息</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>运行始于</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>工作线程</translation>
    </message>
    <message>
        <source>%1 of %2 busy</source>
        <translation>%2 个中有 %1 个忙碌</translation>
    </message>
    <message>
        <source>Requests queued</source>
        <translation>排队的请求</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1，失败 %2</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Peak connections</source>
        <translation>最多连接数</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>In this state for</source>
        <translation>处于此状态</translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Reply waits for the client</source>
        <translation>等待客户端的应答</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Not read by the client yet</source>
        <translation>客户端尚未读取</translation>
    </message>
    <message>
        <source>Server&apos;s end</source>
        <translation>服务器端</translation>
    </message>
    <message>
        <source>Not read by the server yet</source>
        <translation>服务器尚未读取</translation>
    </message>
    <message>
        <source>Reported by the server, as of %1</source>
        <translation>服务器提供的信息（截至 %1）</translation>
    </message>
    <message>
        <source>It does not answer now. These are the figures from its last answer.</source>
        <translation>它现在没有应答。这些是其最后一次应答的数值。</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1、%2、%3、%4</translation>
    </message>
    <message>
        <source>Latency p50, p95, p99, max</source>
        <translation>延迟 p50、p95、p99、最大</translation>
    </message>
    <message>
        <source>Limits reached</source>
        <translation>已达到的限制</translation>
    </message>
    <message>
        <source>Kernel and server disagree about this connection: only one of them lists it.</source>
        <translation>内核与服务器对此连接的信息不一致：只有其中一方列出了它。</translation>
    </message>
</context>
<context>
    <name>EndpointCondition</name>
    <message>
        <source>The server is running, but its socket file was removed: restart the server to create it again.</source>
        <translation>服务器正在运行，但其套接字文件已被删除：请重启服务器以重新创建该文件。</translation>
    </message>
    <message>
        <source>Start the server, or check the path for typing errors.</source>
        <translation>请启动服务器，或检查路径是否有误。</translation>
    </message>
    <message>
        <source>Checking it is postponed, so as not to disturb busy servers: wait, or check it now.</source>
        <translation>为避免打扰繁忙的服务器，已推迟询问：请等待，或立即询问。</translation>
    </message>
    <message>
        <source>Start the server, or check the name for typing errors.</source>
        <translation>请启动服务器，或检查名称是否有误。</translation>
    </message>
    <message>
        <source>The socket file was left behind by a server that has ended. Start the server again; it will take the file over.</source>
        <translation>此套接字文件由已结束的服务器遗留。请重新启动服务器，它会自动接管该文件。</translation>
    </message>
    <message>
        <source>Choose another path for the socket, or move away the file in its place.</source>
        <translation>请为套接字选择其他路径，或移走占用其位置的文件。</translation>
    </message>
    <message>
        <source>Use a shorter path, for example below $XDG_RUNTIME_DIR.</source>
        <translation>请使用更短的路径，例如在 $XDG_RUNTIME_DIR 之下。</translation>
    </message>
    <message>
        <source>This is another kind of socket (datagram, for example). Only stream sockets are supported here.</source>
        <translation>这是其他类型的套接字（例如数据报）。此处只能与流套接字通信。</translation>
    </message>
    <message>
        <source>Check the path: this one can never be a socket.</source>
        <translation>请检查路径：此处永远不可能是套接字。</translation>
    </message>
    <message>
        <source>Ask the owner for access, or run the client as a user who has it. Connecting needs write permission on the socket and search permission on every directory above it.</source>
        <translation>请向所有者申请访问权限，或以有权限的用户运行客户端。连接需要对套接字的写权限，以及对其上每一级目录的搜索权限。</translation>
    </message>
    <message>
        <source>The system or this program is out of descriptors or memory: close what is not needed, or raise the limit.</source>
        <translation>系统或本程序的描述符或内存已耗尽：请关闭不需要的内容，或提高限制。</translation>
    </message>
    <message>
        <source>See the reason given by the system.</source>
        <translation>请查看系统给出的原因。</translation>
    </message>
    <message>
        <source>Nobody listens on this socket</source>
        <translation>没有程序监听此套接字</translation>
    </message>
    <message>
        <source>The link leads nowhere</source>
        <translation>链接没有指向任何文件</translation>
    </message>
    <message>
        <source>No such file; its directory exists</source>
        <translation>没有此文件；其目录存在</translation>
    </message>
    <message>
        <source>No such directory: %1</source>
        <translation>没有此目录：%1</translation>
    </message>
    <message>
        <source>Not a socket</source>
        <translation>不是套接字</translation>
    </message>
    <message>
        <source>Not a stream socket</source>
        <translation>不是流套接字</translation>
    </message>
    <message>
        <source>Access denied</source>
        <translation>访问被拒绝</translation>
    </message>
    <message>
        <source>Out of descriptors or memory</source>
        <translation>描述符或内存已耗尽</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>正在监听</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>缓慢</translation>
    </message>
    <message>
        <source>Not accepting</source>
        <translation>停止接受</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>未监听</translation>
    </message>
    <message>
        <source>Path not found</source>
        <translation>路径不存在</translation>
    </message>
    <message>
        <source>Invalid path</source>
        <translation>无效路径</translation>
    </message>
    <message>
        <source>Other error</source>
        <translation>其他错误</translation>
    </message>
    <message>
        <source>A server listens here and has room for more clients.</source>
        <translation>有服务器在此监听，并可容纳更多客户端。</translation>
    </message>
    <message>
        <source>A server listens, but its queue of waiting clients is full: the next client is refused or has to wait.</source>
        <translation>服务器在监听，但等待客户端的队列已满：下一个客户端将被拒绝或必须等待。</translation>
    </message>
    <message>
        <source>There is a socket file, but nobody listens on it.</source>
        <translation>套接字文件存在，但没有程序监听。</translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation>此路径上什么都没有。</translation>
    </message>
    <message>
        <source>Something that can never be a server&apos;s socket is at this path.</source>
        <translation>此路径上的内容永远不可能是服务器的套接字。</translation>
    </message>
    <message>
        <source>The state of this endpoint cannot be determined.</source>
        <translation>无法确定此端点的状态。</translation>
    </message>
    <message>
        <source>Connections shows which requests are in progress and for how long.</source>
        <translation>请在“连接”中查看哪些请求正在进行以及已持续多久。</translation>
    </message>
    <message>
        <source>Look at the server&apos;s process, and at who waits in Connections. A longer queue (the backlog of listen()) helps against short bursts only.</source>
        <translation>请查看服务器进程，以及“连接”中谁在等待。更长的队列（listen() 的 backlog）只对短时高峰有用。</translation>
    </message>
    <message>
        <source>In another network namespace</source>
        <translation>位于另一个网络命名空间</translation>
    </message>
    <message>
        <source>Path taken</source>
        <translation>路径被占用</translation>
    </message>
    <message>
        <source>A server runs, but its path leads to another socket.</source>
        <translation>服务器在运行，但其路径指向另一个套接字。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>The server&apos;s process is stopped, so its clients wait in vain.</source>
        <translation>服务器进程已暂停，其客户端只能一直等待。</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>A server listens, but does not answer on its control endpoint.</source>
        <translation>服务器在监听，但其控制端点没有应答。</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>队列已满</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>卡住</translation>
    </message>
    <message>
        <source>All workers of the server have been in the same requests for a long time.</source>
        <translation>服务器的所有工作线程长时间停留在相同的请求中。</translation>
    </message>
    <message>
        <source>A server listens, but has not accepted a waiting client for several polls.</source>
        <translation>服务器在监听，但多次轮询以来都没有接受等待中的客户端。</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>The server finishes its requests and accepts no more connections.</source>
        <translation>服务器正在完成其请求，不再接受连接。</translation>
    </message>
    <message>
        <source>process %1 (%2) is held by a debugger</source>
        <translation>进程 %1（%2）被调试器暂停</translation>
    </message>
    <message>
        <source>process %1 (%2) waits for a disk or a file system</source>
        <translation>进程 %1（%2）正在等待磁盘或文件系统</translation>
    </message>
    <message>
        <source>the main thread of process %1 (%2) has ended</source>
        <translation>进程 %1（%2）的主线程已结束</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happens, and why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No answer on the control endpoint</source>
        <translation>控制端点没有应答</translation>
    </message>
    <message>
        <source>No answer on the control endpoint since %1</source>
        <translation>自 %1 起控制端点没有应答</translation>
    </message>
    <message>
        <source>All workers (%1) in requests for %2</source>
        <translation>所有工作线程（%1）已在请求中停留 %2</translation>
    </message>
    <message>
        <source>All workers (%1) in requests for %2, one in &quot;%3&quot;</source>
        <translation>所有工作线程（%1）已在请求中停留 %2，其中一个在“%3”</translation>
    </message>
    <message>
        <source>The path is too long, with %1 bytes</source>
        <translation>路径太长，有 %1 字节</translation>
    </message>
    <message>
        <source>Restart the server that lost its path: clients cannot reach it.</source>
        <translation>请重启失去路径的服务器：客户端无法连接到它。</translation>
    </message>
    <message>
        <source>Continue the process (kill -CONT), or end it.</source>
        <translation>请继续该进程（kill -CONT），或将其结束。</translation>
    </message>
    <message>
        <source>Its threads may all wait for something: look at the process with a debugger, or restart the server.</source>
        <translation>它的所有线程可能都在等待：请用调试器查看进程，或重启服务器。</translation>
    </message>
    <message>
        <source>Wait until it has ended, or start its successor.</source>
        <translation>请等待其结束，或启动后继服务器。</translation>
    </message>
    <message>
        <source>Look at the server&apos;s process: its threads may all wait for something.</source>
        <translation>请查看服务器进程：它的所有线程可能都在等待。</translation>
    </message>
    <message>
        <source>Waiting to be accepted: %1</source>
        <translation>等待接受：%1</translation>
    </message>
    <message>
        <source>The path leads to another socket</source>
        <translation>路径指向另一个套接字</translation>
    </message>
    <message>
        <source>Finishing its requests</source>
        <translation>正在完成其请求</translation>
    </message>
    <message>
        <source>None accepted for three polls, waiting: %1</source>
        <translation>三次轮询未接受任何客户端，等待中：%1</translation>
    </message>
    <message>
        <source>The queue is full, waiting: %1</source>
        <translation>队列已满，等待中：%1</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>在别处</translation>
    </message>
    <message>
        <source>A server listens in another mount namespace: only there does this path lead to it.</source>
        <translation>有服务器在另一个挂载命名空间中监听：只有在那里此路径才通向它。</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>Run its clients in the same namespace, a container for example.</source>
        <translation>请在同一命名空间（例如容器）中运行其客户端。</translation>
    </message>
    <message>
        <source>In another mount namespace</source>
        <translation>位于另一个挂载命名空间</translation>
    </message>
    <message>
        <source>Not allowed to look</source>
        <translation>无权查看</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>Nobody knows yet whether a server listens here: only connecting would tell.</source>
        <translation>尚不知道是否有服务器在此监听：只有连接才能确定。</translation>
    </message>
    <message>
        <source>A server may listen here, but we are not allowed to look or to connect.</source>
        <translation>可能有服务器在此监听，但我们无权查看或连接。</translation>
    </message>
    <message>
        <source>Only root can tell whether the server removed its socket file or runs in another mount namespace.</source>
        <translation>只有 root 能判断服务器是删除了套接字文件，还是在另一个挂载命名空间中运行。</translation>
    </message>
    <message>
        <source>Not allowed to look where its server runs</source>
        <translation>无权查看其服务器运行的位置</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>Queue growing</source>
        <translation>队列增长</translation>
    </message>
    <message>
        <source>A server listens and accepts clients, but too slowly: more and more of them wait, or constantly many.</source>
        <translation>服务器正在监听并接受客户端，但速度太慢：等待的客户端越来越多，或一直很多。</translation>
    </message>
    <message>
        <source>Waiting to be accepted: %1, room for %2</source>
        <translation>等待接受:%1,可容纳 %2</translation>
    </message>
    <message>
        <source>Process %1 (%2) is stopped</source>
        <translation>进程 %1（%2）已暂停</translation>
    </message>
    <message>
        <source>The server is in another network namespace, a container for example: the kernel lists its sockets only there.</source>
        <translation>服务器位于另一个网络命名空间（例如容器）：内核只在那里列出它的套接字。</translation>
    </message>
    <message>
        <source>A server listens and answers, but one of 20 replies takes too long (p95).</source>
        <translation>服务器在监听并作出应答，但每 20 个应答中有一个耗时过长（p95）。</translation>
    </message>
    <message>
        <source>p95 is %1</source>
        <translation>p95：%1</translation>
    </message>
    <message>
        <source>Programs with another XDG_RUNTIME_DIR do not find it by its name, only by its path.</source>
        <translation>使用其他 XDG_RUNTIME_DIR 的程序无法按名称找到它，只能按路径找到。</translation>
    </message>
    <message>
        <source>Its runtime directory is %1, not %2</source>
        <translation>其运行时目录是 %1，而不是 %2</translation>
    </message>
    <message>
        <source>Only its host knows more: connect to it again (menu Endpoint, Remote Hosts), or look there.</source>
        <translation>只有其主机知道更多：请重新连接（菜单“端点”→“远程主机”），或到该主机上查看。</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>clients whose user has no access</source>
        <translation>用户无权访问的客户端</translation>
    </message>
    <message>
        <source>clients of a user with too many connections</source>
        <translation>连接过多的用户的客户端</translation>
    </message>
    <message>
        <source>malformed packets</source>
        <translation>格式错误的数据包</translation>
    </message>
    <message>
        <source>requests too large</source>
        <translation>过大的请求</translation>
    </message>
    <message>
        <source>new clients that sent nothing</source>
        <translation>未发送任何内容的新客户端</translation>
    </message>
    <message>
        <source>requests too slow to arrive</source>
        <translation>到达过慢的请求</translation>
    </message>
    <message>
        <source>connections idle for too long</source>
        <translation>空闲过久的连接</translation>
    </message>
    <message>
        <source>clients that did not read their reply</source>
        <translation>未读取应答的客户端</translation>
    </message>
    <message>
        <source>unfinished requests dropped to make room</source>
        <translation>为腾出空间而丢弃的未完成请求</translation>
    </message>
    <message>
        <source>idle connections ended to make room</source>
        <translation>为腾出空间而结束的空闲连接</translation>
    </message>
    <message>
        <source>stalled clients dropped to make room</source>
        <translation>为腾出空间而断开的停滞客户端</translation>
    </message>
    <message>
        <source>times the connection limit was reached</source>
        <translation>达到连接数上限的次数</translation>
    </message>
    <message>
        <source>times a client could not be accepted</source>
        <translation>无法接受客户端的次数</translation>
    </message>
    <message>
        <source>pauses for the memory of unfinished requests</source>
        <translation>因未完成请求的内存而暂停的次数</translation>
    </message>
    <message>
        <source>handlers that ran for too long</source>
        <translation>运行过久的处理程序</translation>
    </message>
    <message>
        <source>requests there was no memory for</source>
        <translation>内存不足的请求</translation>
    </message>
    <message>
        <source>clients there was no shared memory for</source>
        <translation>共享内存不足的客户端</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Unknown process</source>
        <translation>未知进程</translation>
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
        <translation>用户 %1</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已离开</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>clients</comment>
        <translation>
            <numerusform>%Ln 个等待中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln 个端点</numerusform>
        </translation>
    </message>
    <message>
        <source>without clients</source>
        <translation>没有客户端</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 (PID %2)</source>
        <translation>%1（PID %2）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln 个连接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) waiting</source>
        <translation>
            <numerusform>%Ln 个客户端正在等待</numerusform>
        </translation>
    </message>
    <message>
        <source>connections unknown</source>
        <translation>连接数未知</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 个请求</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>每秒请求数</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>每秒字节数</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要注意</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>无法工作</translation>
    </message>
    <message>
        <source>Left a moment ago.</source>
        <translation>刚刚离开。</translation>
    </message>
    <message>
        <source>Requests and bytes are unknown.</source>
        <translation>请求和字节未知。</translation>
    </message>
    <message>
        <source>Client processes: %1, endpoints: %2, servers: %3.</source>
        <translation>客户端进程：%1，端点：%2，服务器：%3。</translation>
    </message>
</context>
<context>
    <name>Monitor::AddEndpointDialog</name>
    <message>
        <source>Add Endpoint</source>
        <translation>添加端点</translation>
    </message>
    <message>
        <source>&amp;Path of the socket, or @name of an abstract one:</source>
        <translation>套接字路径，或抽象套接字的 @名称(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>It need not exist yet: it is watched until it does.</source>
        <translation>它可以尚不存在：会一直监视到它出现。</translation>
    </message>
    <message>
        <source>Will be watched: %1</source>
        <translation>将监视：%1</translation>
    </message>
    <message>
        <source>The @ must be followed by a name.</source>
        <translation>@ 之后必须有名称。</translation>
    </message>
    <message>
        <source>Choose a Socket</source>
        <translation>选择套接字</translation>
    </message>
</context>
<context>
    <name>Monitor::AddHostDialog</name>
    <message>
        <source>Connect at each &amp;start of this program</source>
        <translation>每次启动本程序时连接(&amp;S)</translation>
    </message>
    <message>
        <source>Add Remote Host</source>
        <translation>添加远程主机</translation>
    </message>
    <message>
        <source>&amp;Host, as ssh knows it:</source>
        <translation>主机，即 ssh 所用的名称(&amp;H)：</translation>
    </message>
    <message>
        <source>user@host.example</source>
        <translation>user@host.example</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Your own ssh connects, with your configuration and keys; nobody is asked for a password. Only the name is stored.</source>
        <translation>由您自己的 ssh 使用您的配置和密钥进行连接；不会询问密码。只保存名称。</translation>
    </message>
</context>
<context>
    <name>Monitor::Alert</name>
    <message>
        <source>%1: this is a test</source>
        <translation>%1：这是测试</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>还有 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln 个警报</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) ended</source>
        <translation>
            <numerusform>%Ln 个警报已结束</numerusform>
        </translation>
    </message>
    <message>
        <source>Test alert</source>
        <translation>测试警报</translation>
    </message>
    <message>
        <source>Alert: %1</source>
        <comment>endpoint</comment>
        <translation>警报：%1</translation>
    </message>
    <message>
        <source>Alert ended: %1</source>
        <comment>endpoint</comment>
        <translation>警报已结束：%1</translation>
    </message>
    <message>
        <source>ended – %1</source>
        <comment>an alert</comment>
        <translation>已结束 – %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>endpoint and alert</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>无警报</translation>
    </message>
    <message>
        <source>needs attention</source>
        <comment>an endpoint</comment>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>in trouble</source>
        <comment>an endpoint</comment>
        <translation>有故障</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>backlog</source>
        <translation>积压</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>连接数</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>错误数</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>重启次数</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <comment>a figure and a number</comment>
        <translation>%1 高于 %2</translation>
    </message>
    <message>
        <source>%1: nothing is known of this endpoint anymore</source>
        <translation>%1：已无此端点的信息</translation>
    </message>
    <message>
        <source>%1: the rule was removed or changed</source>
        <translation>%1：规则已被删除或更改</translation>
    </message>
    <message>
        <source>%1: %2 %3, above %4</source>
        <comment>rule, figure and its values</comment>
        <translation>%1：%2 %3，高于 %4</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>rule, figure and its value</comment>
        <translation>%1：%2 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>rule and state</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>rule, state and why</comment>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>%1 needs attention</source>
        <translation>%1 需要关注</translation>
    </message>
    <message>
        <source>%1 is in trouble</source>
        <translation>%1 有故障</translation>
    </message>
    <message>
        <source>the state of %1 is %2</source>
        <translation>%1 的状态为 %2</translation>
    </message>
    <message>
        <source>p95 of %1 is above %2</source>
        <translation>%1 的 p95 高于 %2</translation>
    </message>
    <message>
        <source>the backlog of %1 is above %2</source>
        <translation>%1 的积压高于 %2</translation>
    </message>
    <message>
        <source>connections of %1 are above %2</source>
        <translation>%1 的连接数高于 %2</translation>
    </message>
    <message>
        <source>errors of %1 are above %2</source>
        <translation>%1 的错误数高于 %2</translation>
    </message>
    <message>
        <source>restarts of %1 are above %2</source>
        <translation>%1 的重启次数高于 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln poll(s) in a row</source>
        <translation>
            <numerusform>连续 %Ln 次轮询</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <comment>what is so, at how many polls</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>Monitor::AlertNotifier</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
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
        <translation>所涉及的端点：* 为任意文本，? 为任意字符</translation>
    </message>
    <message>
        <source>the state is</source>
        <translation>状态为</translation>
    </message>
    <message>
        <source>p95 is above</source>
        <translation>p95 高于</translation>
    </message>
    <message>
        <source>waiting clients and requests are above</source>
        <translation>等待的客户端和请求高于</translation>
    </message>
    <message>
        <source>connections are above</source>
        <translation>连接数高于</translation>
    </message>
    <message>
        <source>failed requests since the last poll are above</source>
        <translation>自上次轮询以来失败的请求高于</translation>
    </message>
    <message>
        <source>restarts since the last poll are above</source>
        <translation>自上次轮询以来的重启高于</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Endpoint:</source>
        <translation>端点(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;When:</source>
        <translation>条件(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>持续(&amp;F)：</translation>
    </message>
    <message>
        <source>Good polls that end it</source>
        <translation>使其结束的正常轮询</translation>
    </message>
    <message>
        <source>The rule in words</source>
        <translation>规则的文字说明</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>in trouble</source>
        <translation>有故障</translation>
    </message>
    <message>
        <source>En&amp;ds after:</source>
        <translation>结束于(&amp;D)：</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Which endpoints? * stands for all of them.</source>
        <translation>哪些端点？* 代表全部。</translation>
    </message>
    <message>
        <source>It would end while it is still raised: choose at most %1.</source>
        <translation>它会在仍触发时结束：请选择不超过 %1。</translation>
    </message>
    <message>
        <source>Raised when %1.</source>
        <translation>触发条件：%1。</translation>
    </message>
    <message>
        <source>En&amp;ds at or below:</source>
        <translation>结束上限(&amp;D)：</translation>
    </message>
    <message numerus="yes">
        <source> poll(s) in a row</source>
        <translation>
            <numerusform> 次连续轮询</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::AlertRulesEditor</name>
    <message>
        <source>The rules are in %1, which ipcctl watch reads, too.</source>
        <translation>规则位于 %1，ipcctl watch 也会读取。</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>警报规则</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>复制一份(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>静音(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>Show what an alert of this rule looks like, and record it as an event</source>
        <translation>显示此规则的警报外观，并记录为事件</translation>
    </message>
    <message>
        <source>For &amp;15 minutes</source>
        <translation>&amp;15 分钟</translation>
    </message>
    <message>
        <source>For 1 &amp;hour</source>
        <translation>1 小时(&amp;H)</translation>
    </message>
    <message>
        <source>For 8 h&amp;ours</source>
        <translation>8 小时(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Always</source>
        <translation>始终(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Not anymore</source>
        <translation>不再静音(&amp;N)</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>删除(&amp;V)</translation>
    </message>
</context>
<context>
    <name>Monitor::AlertRulesModel</name>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Raised when</source>
        <translation>触发条件</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <translation>静音至 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln 个警报</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::AlertStatus</name>
    <message>
        <source>No alerts</source>
        <translation>无警报</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln 个警报</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, muted until %2</source>
        <translation>%1，静音至 %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>还有 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::AlertsPage</name>
    <message>
        <source>&amp;Go on watching in the tray when the window is closed</source>
        <translation>关闭窗口后在托盘中继续监视(&amp;G)</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>此桌面没有托盘。</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>Alert rules:</source>
        <translation>警报规则：</translation>
    </message>
    <message>
        <source>Show the worst alert as an &amp;icon in the tray</source>
        <translation>在托盘中以图标显示最严重的警报(&amp;I)</translation>
    </message>
    <message>
        <source>condition state threshold limit latency errors restarts backlog mute test raise</source>
        <translation>条件 状态 阈值 限制 延迟 错误 重启 积压 静音 测试 触发</translation>
    </message>
    <message>
        <source>notification desktop status area</source>
        <translation>通知 桌面 状态区</translation>
    </message>
    <message>
        <source>quit exit background hide minimize</source>
        <translation>退出 关闭 后台 隐藏 最小化</translation>
    </message>
    <message>
        <source>Your alert rules will be replaced by the one of a first start.</source>
        <translation>您的警报规则将被首次启动时的规则取代。</translation>
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
        <translation>无法将图片写入 %1</translation>
    </message>
    <message>
        <source>cannot open a window without a display; ipcctl works without one</source>
        <translation>没有显示器，无法打开窗口；ipcctl 不需要显示器</translation>
    </message>
    <message>
        <source>The alert rules in %1 cannot be read; the defaults are used: %2.</source>
        <translation>无法读取 %1 中的警报规则，使用默认规则：%2。</translation>
    </message>
    <message>
        <source>The privacy rules cannot be read, so everything is hidden: %1</source>
        <translation>无法读取隐私规则，因此全部隐藏：%1</translation>
    </message>
</context>
<context>
    <name>Monitor::BundleDialog</name>
    <message>
        <source>Support Bundle</source>
        <translation>支持信息包</translation>
    </message>
    <message>
        <source>One file for a bug report. This is all that it will contain; the privacy rules have hidden what they know to be secret. Look through it before you pass it on.</source>
        <translation>用于错误报告的单个文件。其内容全部显示在此；隐私规则已隐藏其识别出的机密。转交前请先查看。</translation>
    </message>
    <message>
        <source>Content of the bundle</source>
        <translation>信息包的内容</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>版本(&amp;V)</translation>
    </message>
    <message>
        <source>Setti&amp;ngs</source>
        <translation>设置(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Endpoints</source>
        <translation>端点(&amp;E)</translation>
    </message>
    <message>
        <source>Stat&amp;istics</source>
        <translation>统计(&amp;I)</translation>
    </message>
    <message>
        <source>Even&amp;ts</source>
        <translation>事件(&amp;T)</translation>
    </message>
    <message>
        <source>T&amp;race</source>
        <translation>跟踪(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Hide home directory</source>
        <translation>隐藏主目录(&amp;H)</translation>
    </message>
    <message>
        <source>Write ~ instead of your home directory, which has your name</source>
        <translation>用 ~ 代替包含您姓名的主目录</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>正在收集…</translation>
    </message>
    <message>
        <source>%1, not written yet</source>
        <translation>%1，尚未写入</translation>
    </message>
    <message>
        <source>Save Support Bundle</source>
        <translation>保存支持信息包</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
</context>
<context>
    <name>Monitor::CallForm</name>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>list in JSON</source>
        <translation>JSON 列表</translation>
    </message>
    <message>
        <source>map in JSON</source>
        <translation>JSON 对象</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>任意值</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 或更大</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>%1 或更小</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>默认：%1</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>%1, length %2</source>
        <translation>%1，长度 %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>单位 %1</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>默认 %1</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Arguments of the command</source>
        <translation>命令的参数</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No parameters.</source>
        <translation>没有参数。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Not accepted: %1</source>
        <translation>不接受：%1</translation>
    </message>
</context>
<context>
    <name>Monitor::ChartModel</name>
    <message>
        <source>Nothing was recorded.</source>
        <translation>没有记录。</translation>
    </message>
</context>
<context>
    <name>Monitor::ChartView</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>Monitor::ChartsPage</name>
    <message>
        <source>Figures over time</source>
        <translation>随时间的数值</translation>
    </message>
    <message>
        <source>Nothing was recorded in this time.</source>
        <translation>此时间段没有记录。</translation>
    </message>
    <message>
        <source>Follow Now</source>
        <translation>跟随最新</translation>
    </message>
    <message>
        <source>Keep the newest records in view</source>
        <translation>始终显示最新记录</translation>
    </message>
    <message>
        <source>Heat Map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>Show how many requests took how long, not just percentiles</source>
        <translation>显示各耗时的请求数，而不仅是百分位数</translation>
    </message>
    <message>
        <source>Show as Table</source>
        <translation>显示为表格</translation>
    </message>
    <message>
        <source>Show the numbers of the charts instead</source>
        <translation>改为显示图表的数值</translation>
    </message>
    <message>
        <source>Export Charts…</source>
        <translation>导出图表…</translation>
    </message>
    <message>
        <source>Save what is shown as a picture or as numbers</source>
        <translation>将显示的内容保存为图片或数值</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>时间跨度</translation>
    </message>
    <message>
        <source>How much time the charts show</source>
        <translation>图表显示多长时间</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Draw another endpoint beside the selected one, with dashed lines</source>
        <translation>用虚线在所选端点旁绘制另一个端点</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Select an endpoint to see its charts.</source>
        <translation>选择一个端点以查看其图表。</translation>
    </message>
    <message>
        <source>Drag to zoom, click on a peak to select it.</source>
        <translation>拖动以缩放，点击峰值以选择。</translation>
    </message>
    <message>
        <source>Selected: %1 to %2</source>
        <translation>已选择：%1 至 %2</translation>
    </message>
    <message>
        <source>Export Charts</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation>可缩放图片 (*.svg)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
</context>
<context>
    <name>Monitor::ClientModel</name>
    <message>
        <source>The processes of these connections are unknown.</source>
        <translation>这些连接所属的进程未知。</translation>
    </message>
    <message>
        <source>No request is known to be in progress.</source>
        <translation>没有已知的进行中请求。</translation>
    </message>
</context>
<context>
    <name>Monitor::CommandEditor</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>How the request is written</source>
        <translation>请求的书写方式</translation>
    </message>
    <message>
        <source>Re&amp;quest as:</source>
        <translation>请求格式(&amp;Q)：</translation>
    </message>
    <message>
        <source>Path of the file whose content is sent</source>
        <translation>要发送其内容的文件的路径</translation>
    </message>
    <message>
        <source>File to send</source>
        <translation>要发送的文件</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>File to Send</source>
        <translation>要发送的文件</translation>
    </message>
    <message>
        <source>A byte needs two digits</source>
        <translation>一个字节需要两位数字</translation>
    </message>
    <message>
        <source>Only the digits 0–9 and a–f are allowed</source>
        <translation>只有数字 0–9 和 a–f 能组成字节</translation>
    </message>
    <message>
        <source>The request is in a file</source>
        <translation>请求在文件中</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>%1 (line %2, column %3)</source>
        <translation>%1（第 %2 行，第 %3 列）</translation>
    </message>
    <message>
        <source>What to send. Ctrl+Enter sends it.</source>
        <translation>要发送的内容。按 Ctrl+Enter 发送。</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
</context>
<context>
    <name>Monitor::CommandPalette</name>
    <message>
        <source>Command Palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Type a part of a command, an endpoint, a favourite or a recent request</source>
        <translation>输入命令、端点、收藏或最近请求的一部分</translation>
    </message>
</context>
<context>
    <name>Monitor::CommandTextEdit</name>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
</context>
<context>
    <name>Monitor::ConnectionModel</name>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>No request is in progress.</source>
        <translation>没有正在进行的请求。</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>尚未测量。</translation>
    </message>
    <message>
        <source>The server has not accepted this client yet.</source>
        <translation>服务器尚未接受此客户端。</translation>
    </message>
    <message>
        <source>The server does not list this connection.</source>
        <translation>服务器没有列出此连接。</translation>
    </message>
    <message>
        <source>The server did not answer: %1</source>
        <translation>已询问服务器，但没有应答：%1</translation>
    </message>
    <message>
        <source>only the server knows it</source>
        <translation>只有服务器知道</translation>
    </message>
    <message>
        <source>only the kernel knows it</source>
        <translation>只有内核知道</translation>
    </message>
    <message>
        <source>Hidden: this is the server view.</source>
        <translation>已略去：此处显示服务器提供的内容。</translation>
    </message>
    <message>
        <source>Hidden: this is the kernel view.</source>
        <translation>已略去：此处显示内核提供的内容。</translation>
    </message>
    <message>
        <source>The client ended before the server accepted it.</source>
        <translation>客户端在服务器接受之前已结束。</translation>
    </message>
    <message>
        <source>Kernel and server persistently disagree about this connection: only one of them lists it.</source>
        <translation>内核与服务器对此连接的信息持续不一致：只有其中一方列出了它。</translation>
    </message>
</context>
<context>
    <name>Monitor::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Select an endpoint to see who is connected to it.</source>
        <translation>选择一个端点以查看谁连接到它。</translation>
    </message>
    <message>
        <source>&amp;Follow This Process</source>
        <translation>跟踪此进程(&amp;F)</translation>
    </message>
    <message>
        <source>Show only the connections of this process</source>
        <translation>只显示此进程的连接</translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>断开(&amp;D)…</translation>
    </message>
    <message>
        <source>Make the server close this connection</source>
        <translation>让服务器切断此连接</translation>
    </message>
    <message>
        <source>Nobody is connected to %1.</source>
        <translation>没有客户端连接到 %1。</translation>
    </message>
    <message>
        <source>The kernel does not list sockets here: queues and processes are unknown. %1</source>
        <translation>内核在此不提供套接字列表：队列和进程未知。%1</translation>
    </message>
    <message>
        <source>The server does not answer: requests and bytes are unknown. %1</source>
        <translation>服务器没有应答：请求和字节数未知。%1</translation>
    </message>
    <message>
        <source>Kernel view only: this server does not report requests and commands. Servers built with IpcCore do, unless introspection is off or they use another runtime directory.</source>
        <translation>仅有内核信息：此服务器不提供请求和命令的信息。使用 IpcCore 构建的服务器会提供，除非已关闭自省或使用另一个运行时目录。</translation>
    </message>
    <message>
        <source>Disconnect a client</source>
        <translation>断开客户端</translation>
    </message>
    <message>
        <source>Close connection %1 of %2?</source>
        <translation>要切断 %2 的连接 %1 吗？</translation>
    </message>
    <message>
        <source>Process: %1
PID: %2
Command in progress: %3</source>
        <translation>进程：%1
PID：%2
正在执行的命令：%3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>断开(&amp;D)</translation>
    </message>
    <message>
        <source>Connection %1 was not closed: %2</source>
        <translation>连接 %1 未被切断：%2</translation>
    </message>
    <message>
        <source>Kernel and server</source>
        <translation>内核与服务器</translation>
    </message>
    <message>
        <source>Kernel view</source>
        <translation>内核视图</translation>
    </message>
    <message>
        <source>Server view</source>
        <translation>服务器视图</translation>
    </message>
    <message>
        <source>Source of the data shown</source>
        <translation>显示谁掌握的信息</translation>
    </message>
    <message>
        <source>Show what the kernel, the server or both know about the connections</source>
        <translation>显示内核、服务器或两者所掌握的连接信息</translation>
    </message>
    <message>
        <source>Looking for connections…</source>
        <translation>正在查找连接…</translation>
    </message>
    <message>
        <source>The server of %1 does not report who is connected.</source>
        <translation>%1 的服务器不提供连接者信息。</translation>
    </message>
    <message>
        <source>Nothing reports who is connected to %1.</source>
        <translation>没有来源说明谁连接到了 %1。</translation>
    </message>
    <message>
        <source>Nobody can connect to %1 now. %2: %3.</source>
        <translation>目前无法连接到 %1。%2：%3。</translation>
    </message>
    <message>
        <source>Connection %1 of %2 no longer exists; nothing was closed.</source>
        <translation>%2 的连接 %1 已不存在；未断开任何连接。</translation>
    </message>
    <message>
        <source>The server does not answer: requests and bytes are unknown.</source>
        <translation>服务器没有应答：请求和字节数未知。</translation>
    </message>
    <message>
        <source>Show C&amp;losed Connections</source>
        <translation>显示已关闭的连接(&amp;L)</translation>
    </message>
    <message>
        <source>Keep connections in the table for a few seconds, greyed, when they are closed</source>
        <translation>连接关闭后，以灰色在表中保留几秒钟</translation>
    </message>
    <message>
        <source>Client processes</source>
        <translation>客户端进程</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln 个连接</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 requests/s · %3 in · %4 out</source>
        <translation>%1 · %2 请求/秒 · 收 %3 · 发 %4</translation>
    </message>
    <message>
        <source>Show one row for each client process, with the sums over its connections; open a row to see them</source>
        <translation>每个客户端进程显示一行，汇总其所有连接；打开该行可查看这些连接</translation>
    </message>
    <message>
        <source>Group &amp;by Process</source>
        <translation>按进程分组(&amp;B)</translation>
    </message>
    <message>
        <source>Connections counted by the server: %1, by the kernel: %2. The State column shows which ones differ.</source>
        <translation>服务器统计的连接数：%1，内核统计的连接数：%2。“状态”列显示哪些连接不一致。</translation>
    </message>
    <message>
        <source>The server is in another network namespace, so the kernel does not list its sockets here.</source>
        <translation>服务器位于另一个网络命名空间，因此内核不会在此列出它的套接字。</translation>
    </message>
    <message>
        <source>Trace This Connection</source>
        <translation>跟踪此连接</translation>
    </message>
    <message>
        <source>Show each request of this connection as it is answered</source>
        <translation>在此连接的每个请求得到应答时显示它</translation>
    </message>
    <message>
        <source>Processes, PIDs and users are those of %1.</source>
        <translation>进程、PID 和用户均属于 %1。</translation>
    </message>
    <message>
        <source>Queues and clients not accepted yet are unknown. %1</source>
        <translation>队列和尚未被接受的客户端未知。%1</translation>
    </message>
</context>
<context>
    <name>Monitor::ConsoleActions</name>
    <message>
        <source>&amp;Send Request</source>
        <translation>发送请求(&amp;S)</translation>
    </message>
    <message>
        <source>Send the request (Ctrl+Enter)</source>
        <translation>发送请求 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel the request (Esc)</source>
        <translation>取消请求 (Esc)</translation>
    </message>
    <message>
        <source>Re&amp;peat</source>
        <translation>重复(&amp;P)</translation>
    </message>
    <message>
        <source>Send the request several times</source>
        <translation>多次发送请求</translation>
    </message>
    <message>
        <source>Copy as C&amp;ommand</source>
        <translation>复制为命令(&amp;O)</translation>
    </message>
    <message>
        <source>Copy a shell command that sends the same bytes</source>
        <translation>复制一行可发送相同字节的 shell 命令</translation>
    </message>
    <message>
        <source>Add to &amp;Favourites…</source>
        <translation>添加到收藏(&amp;F)…</translation>
    </message>
    <message>
        <source>Keep the request under a name</source>
        <translation>以一个名称保存请求</translation>
    </message>
    <message>
        <source>Cop&amp;y Reply</source>
        <translation>复制应答(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy the whole reply, as text or hexadecimal digits</source>
        <translation>以文本或十六进制数字复制整个应答</translation>
    </message>
    <message>
        <source>Sa&amp;ve Reply…</source>
        <translation>保存应答(&amp;V)…</translation>
    </message>
    <message>
        <source>Save the reply to a file</source>
        <translation>将应答写入文件</translation>
    </message>
    <message>
        <source>Next &amp;Difference</source>
        <translation>下一处差异(&amp;D)</translation>
    </message>
    <message>
        <source>Prev&amp;ious Difference</source>
        <translation>上一处差异(&amp;I)</translation>
    </message>
    <message>
        <source>Search &amp;History</source>
        <translation>搜索历史记录(&amp;H)</translation>
    </message>
    <message>
        <source>Find an earlier request (Ctrl+R while writing one)</source>
        <translation>查找以前的请求（输入时按 Ctrl+R）</translation>
    </message>
    <message>
        <source>&amp;New Console Tab</source>
        <translation>新建控制台标签页(&amp;N)</translation>
    </message>
    <message>
        <source>Write another request, and keep this one</source>
        <translation>编写另一个请求，并保留此请求</translation>
    </message>
    <message>
        <source>Close Console Ta&amp;b</source>
        <translation>关闭控制台标签页(&amp;B)</translation>
    </message>
    <message>
        <source>Close this request; it can be reopened</source>
        <translation>关闭此请求；可以重新打开</translation>
    </message>
    <message>
        <source>Reopen Closed T&amp;ab</source>
        <translation>重新打开已关闭的标签页(&amp;A)</translation>
    </message>
    <message>
        <source>Bring back the request closed last</source>
        <translation>恢复最近关闭的请求</translation>
    </message>
    <message>
        <source>Ne&amp;xt Console Tab</source>
        <translation>下一个控制台标签页(&amp;X)</translation>
    </message>
    <message>
        <source>Go to the next request</source>
        <translation>转到下一个请求</translation>
    </message>
    <message>
        <source>Previo&amp;us Console Tab</source>
        <translation>上一个控制台标签页(&amp;U)</translation>
    </message>
    <message>
        <source>Go to the previous request</source>
        <translation>转到上一个请求</translation>
    </message>
    <message>
        <source>Go to the next line that differs from the previous reply (F7)</source>
        <translation>转到与前一个应答不同的下一行 (F7)</translation>
    </message>
    <message>
        <source>Go to the previous line that differs from the previous reply (Shift+F7)</source>
        <translation>转到与前一个应答不同的上一行 (Shift+F7)</translation>
    </message>
    <message>
        <source>Service Commands</source>
        <translation>服务命令</translation>
    </message>
    <message>
        <source>Ask the service for its commands, and fill in forms for them (F6)</source>
        <translation>向服务查询其命令，并用表单填写 (F6)</translation>
    </message>
</context>
<context>
    <name>Monitor::ConsolePage</name>
    <message>
        <source>The history is not saved: %1.</source>
        <translation>不保存历史记录：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the history could not be read and were skipped.</source>
        <translation>
            <numerusform>历史记录中有 %Ln 行无法读取，已略过。</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>New console tab</source>
        <translation>新建控制台标签页</translation>
    </message>
    <message>
        <source>%1 – waiting for the reply</source>
        <translation>%1 – 正在等待应答</translation>
    </message>
</context>
<context>
    <name>Monitor::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Select an endpoint or a connection to see what is known about it.</source>
        <translation>选择一个端点或连接以查看其已知信息。</translation>
    </message>
</context>
<context>
    <name>Monitor::DiffModel</name>
    <message>
        <source>added</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一个</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二个</translation>
    </message>
    <message>
        <source>±</source>
        <translation>±</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>应答</translation>
    </message>
</context>
<context>
    <name>Monitor::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比较的内容</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>还没有可比较的内容。</translation>
    </message>
    <message>
        <source>The replies are the same.</source>
        <translation>两个应答相同。</translation>
    </message>
    <message>
        <source>The replies differ only in how the last line ends.</source>
        <translation>两个应答仅最后一行的结尾不同。</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>删除 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) added</source>
        <translation>
            <numerusform>添加 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%3 First: %1. Second: %2.</source>
        <translation>%3第一个：%1。第二个：%2。</translation>
    </message>
    <message>
        <source>Only the first part of a long reply is kept and compared.</source>
        <translation>长应答只保存并比较开头部分。</translation>
    </message>
    <message>
        <source>Next difference (F7)</source>
        <translation>下一处差异 (F7)</translation>
    </message>
    <message>
        <source>Previous difference (Shift+F7)</source>
        <translation>上一处差异 (Shift+F7)</translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointDock</name>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Filter endpoints</source>
        <translation>筛选端点</translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointGroupsModel</name>
    <message>
        <source>Pinned (%L1)</source>
        <translation>已固定 (%L1)</translation>
    </message>
    <message>
        <source>Mine (%L1)</source>
        <translation>我的 (%L1)</translation>
    </message>
    <message>
        <source>System (%L1)</source>
        <translation>系统 (%L1)</translation>
    </message>
    <message>
        <source>%1
%2. %3</source>
        <translation>%1
%2。%3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: connecting…</source>
        <translation>%1：正在连接…</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>%1: not connected</source>
        <translation>%1：未连接</translation>
    </message>
    <message>
        <source>%1 (%L2, of which %L3 are not forwarded)</source>
        <translation>%1（%L2，其中 %L3 个未转发）</translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointModel</name>
    <message>
        <source>There is neither a server nor a file with an owner.</source>
        <translation>既没有服务器，也没有属于任何人的文件。</translation>
    </message>
    <message>
        <source>There is no file: names that begin with @ have no permissions.</source>
        <translation>没有文件：以 @ 开头的名称没有权限。</translation>
    </message>
    <message>
        <source>There is no file.</source>
        <translation>没有文件。</translation>
    </message>
    <message>
        <source>The server&apos;s sockets cannot be seen from here.</source>
        <translation>从这里看不到服务器的套接字。</translation>
    </message>
    <message>
        <source>Nobody listens on this endpoint.</source>
        <translation>没有程序监听此端点。</translation>
    </message>
    <message>
        <source>The server did not answer: %1</source>
        <translation>已询问服务器，但没有应答：%1</translation>
    </message>
    <message>
        <source>No request was answered lately.</source>
        <translation>最近没有应答过请求。</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>尚未测量。</translation>
    </message>
    <message>
        <source>%1 % good</source>
        <translation>%1 % 正常</translation>
    </message>
    <message>
        <source>Not watched for long enough.</source>
        <translation>观察时间还不够长。</translation>
    </message>
    <message>
        <source>It is on this machine.</source>
        <translation>它在本机上。</translation>
    </message>
    <message>
        <source>Only its own host knows.</source>
        <translation>只有其所在主机知道。</translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointSelector</name>
    <message>
        <source>Path of a socket</source>
        <translation>套接字路径</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Locked: unlock to follow the selection</source>
        <translation>已锁定：解锁以跟随选择</translation>
    </message>
    <message>
        <source>Follows the selection: lock to keep this endpoint</source>
        <translation>跟随选择：锁定以保持此端点</translation>
    </message>
    <message>
        <source>Lock the endpoint</source>
        <translation>锁定端点</translation>
    </message>
    <message>
        <source>En&amp;dpoint:</source>
        <translation>端点(&amp;D)：</translation>
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
        <translation>%1 → %2：%3</translation>
    </message>
    <message>
        <source>Endpoint appeared</source>
        <translation>端点出现</translation>
    </message>
    <message>
        <source>Endpoint vanished</source>
        <translation>端点消失</translation>
    </message>
    <message>
        <source>State changed</source>
        <translation>状态改变</translation>
    </message>
    <message>
        <source>Connection opened</source>
        <translation>连接打开</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>连接关闭</translation>
    </message>
    <message>
        <source>Polling stalled</source>
        <translation>轮询停滞</translation>
    </message>
    <message>
        <source>Polling resumed</source>
        <translation>轮询恢复</translation>
    </message>
    <message>
        <source>Tool error</source>
        <translation>监视器错误</translation>
    </message>
    <message>
        <source>What is shown is old until the poll ends.</source>
        <translation>在轮询结束之前，显示的是旧内容。</translation>
    </message>
    <message>
        <source>Alert raised</source>
        <translation>警报触发</translation>
    </message>
    <message>
        <source>Alert ended</source>
        <translation>警报结束</translation>
    </message>
</context>
<context>
    <name>Monitor::EventsPage</name>
    <message>
        <source>C&amp;lear Events</source>
        <translation>清除事件(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;States</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>Connect&amp;ions</source>
        <translation>连接(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Monitor</source>
        <translation>监视器(&amp;M)</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Nothing has happened yet: endpoints and connections that come and go are listed here.</source>
        <translation>尚未发生任何事情：出现和消失的端点与连接会列在这里。</translation>
    </message>
    <message>
        <source>Show these events</source>
        <translation>显示这些事件</translation>
    </message>
    <message>
        <source>En&amp;dpoints</source>
        <translation>端点(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Alerts</source>
        <translation>警报(&amp;A)</translation>
    </message>
    <message>
        <source>Show in &amp;Trace</source>
        <translation>在跟踪中显示(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Monitor::FilterEdit</name>
    <message>
        <source>Filters</source>
        <translation>筛选器</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选器</translation>
    </message>
    <message>
        <source>Words, or key:value, key&gt;10ms, -not, /expression/</source>
        <translation>词语，或 键:值、键&gt;10ms、-排除、/表达式/</translation>
    </message>
    <message>
        <source>This filter is not valid</source>
        <translation>此筛选器无效</translation>
    </message>
    <message>
        <source>The filter is valid.</source>
        <translation>筛选器有效。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>&amp;Save This Filter…</source>
        <translation>保存此筛选器(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Delete Saved Filter</source>
        <translation>删除已保存的筛选器(&amp;D)</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Save Filter</source>
        <translation>保存筛选器</translation>
    </message>
    <message>
        <source>&amp;Name of the filter:</source>
        <translation>筛选器名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Words that rows contain, or conditions, as in %1.
Keys: %2</source>
        <translation>行中包含的词，或如 %1 的条件。
键：%2</translation>
    </message>
</context>
<context>
    <name>Monitor::FilterParser</name>
    <message>
        <source>There is nothing before this “or”.</source>
        <translation>此“or”之前没有内容。</translation>
    </message>
    <message>
        <source>There is nothing after the last “or”.</source>
        <translation>最后一个“or”之后没有内容。</translation>
    </message>
    <message>
        <source>There is no text between the quotes.</source>
        <translation>引号之间没有文本。</translation>
    </message>
    <message>
        <source>Say what “%1” should be compared with.</source>
        <translation>请说明“%1”要与什么比较。</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>缺少右引号。</translation>
    </message>
    <message>
        <source>An expression cannot be compared with &lt; or &gt;.</source>
        <translation>不能与正则表达式比较大小。</translation>
    </message>
    <message>
        <source>The expression is not valid: %1.</source>
        <translation>正则表达式无效：%1。</translation>
    </message>
    <message>
        <source>“%1” is a duration: write a number with ns, us, ms, s, min or h.</source>
        <translation>“%1”是时长：请输入带 ns、us、ms、s、min 或 h 的数字。</translation>
    </message>
    <message>
        <source>“%1” is a size: write a number, optionally with k, M, G, Ki, Mi or Gi.</source>
        <translation>“%1”是大小：请输入数字，可带 k、M、G、Ki、Mi 或 Gi。</translation>
    </message>
    <message>
        <source>“%1” is a time: write it as 12:04, 2026-11-23T12:04 or -10min.</source>
        <translation>“%1”是时间：请写成 12:04、2026-11-23T12:04 或 -10min。</translation>
    </message>
    <message>
        <source>“%1” is compared with numbers, optionally with k, M or G.</source>
        <translation>“%1”与数字比较，可带 k、M 或 G。</translation>
    </message>
    <message>
        <source>There is no column “%1”; did you mean %2?</source>
        <comment>%2 is a list</comment>
        <translation>没有列“%1”；您是指 %2 吗？</translation>
    </message>
    <message>
        <source>There is no column “%1”; there are %2. To search for the text, put it in quotes.</source>
        <comment>%2 is a list</comment>
        <translation>没有列“%1”；可用的有 %2。要搜索文本，请将其放在引号中。</translation>
    </message>
</context>
<context>
    <name>Monitor::FindBar</name>
    <message>
        <source>Fin&amp;d:</source>
        <translation>查找(&amp;D):</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Go to the next matching row</source>
        <translation>转到下一个匹配的行</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Go to the previous matching row</source>
        <translation>转到上一个匹配的行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Leave the search</source>
        <translation>退出查找</translation>
    </message>
</context>
<context>
    <name>Monitor::FirstLookBar</name>
    <message>
        <source>Looking for sockets…</source>
        <translation>正在查找套接字…</translation>
    </message>
    <message>
        <source>First Look</source>
        <translation>初次使用</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>关闭(&amp;O)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s) found</source>
        <translation>
            <numerusform>找到 %Ln 个端点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>endpoints, how many need attention</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>%Ln 个需要关注</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. New ones appear by themselves.</source>
        <translation>%1。新端点会自动出现。</translation>
    </message>
    <message numerus="yes">
        <source>Pin %Ln of Mine</source>
        <translation>
            <numerusform>固定我的 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them at the top of the lists, even when they are gone</source>
        <translation>即使消失，也保持在列表顶部</translation>
    </message>
</context>
<context>
    <name>Monitor::FreezeBanner</name>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Resume (%1)</source>
        <translation>继续 (%1)</translation>
    </message>
    <message>
        <source>Show current data again</source>
        <translation>重新显示当前状态</translation>
    </message>
    <message>
        <source>Frozen since %1. Tables and details show that moment; watching goes on.</source>
        <translation>自 %1 起已冻结。表格和详细信息显示那一刻的状态；监视仍在继续。</translation>
    </message>
</context>
<context>
    <name>Monitor::FreezeModel</name>
    <message>
        <source>It was not known when the table was frozen.</source>
        <translation>冻结表格时尚不清楚。</translation>
    </message>
</context>
<context>
    <name>Monitor::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>主题(&amp;T)：</translation>
    </message>
    <message>
        <source>appearance colours dark light look style</source>
        <translation>外观 颜色 深色 浅色 样式</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>translation locale</source>
        <translation>翻译 区域</translation>
    </message>
    <message>
        <source>Another language takes effect after a restart.</source>
        <translation>更改语言在重新启动后生效。</translation>
    </message>
</context>
<context>
    <name>Monitor::HexView</name>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation>十六进制字节</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Monitor::HistoryModel</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
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
        <translation>控制台和历史</translation>
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
        <translation>最多条目(&amp;E)：</translation>
    </message>
    <message>
        <source>history limit size count requests</source>
        <translation>历史 上限 大小 数量 请求</translation>
    </message>
    <message>
        <source>&amp;File at most:</source>
        <translation>文件上限(&amp;F)：</translation>
    </message>
    <message>
        <source>history limit size disk space</source>
        <translation>历史 上限 大小 磁盘 空间</translation>
    </message>
    <message>
        <source>&amp;Keep of each message:</source>
        <translation>每条消息保留(&amp;K)：</translation>
    </message>
    <message>
        <source>history limit size payload bytes</source>
        <translation>历史 上限 大小 内容 字节</translation>
    </message>
    <message>
        <source>One endpoint a line, such as /run/vault*</source>
        <translation>每行一个端点，如 /run/vault*</translation>
    </message>
    <message>
        <source>&amp;No history of:</source>
        <translation>不保留历史(&amp;N)：</translation>
    </message>
    <message>
        <source>endpoints off privacy secret remember</source>
        <translation>端点 关闭 隐私 机密 记住</translation>
    </message>
    <message>
        <source>Requests to these endpoints are not remembered, and not kept as drafts. * is any text, ? any character.</source>
        <translation>对这些端点的请求既不会被记住，也不会保留为草稿。* 表示任意文本，? 表示任意字符。</translation>
    </message>
    <message>
        <source>&amp;Wipe History Now…</source>
        <translation>立即清除历史(&amp;W)…</translation>
    </message>
    <message>
        <source>Wipe History Now</source>
        <translation>立即清除历史</translation>
    </message>
    <message>
        <source>delete clear remove erase privacy</source>
        <translation>删除 清空 移除 抹除 隐私</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) remembered</source>
        <translation>
            <numerusform>已记住 %Ln 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>Wipe History</source>
        <translation>清除历史</translation>
    </message>
    <message>
        <source>Remove all requests and replies that the console remembers, also from the disk?</source>
        <translation>是否删除控制台记住的所有请求和回复，包括磁盘上的？</translation>
    </message>
    <message>
        <source>Favourites stay. Copies that the file system or a backup made are not reached.</source>
        <translation>收藏夹保留。文件系统或备份制作的副本不受影响。</translation>
    </message>
    <message>
        <source>&amp;Wipe</source>
        <translation>清除(&amp;W)</translation>
    </message>
</context>
<context>
    <name>Monitor::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Earlier requests</source>
        <translation>以前的请求</translation>
    </message>
    <message>
        <source>Compare &amp;Replies</source>
        <translation>比较应答(&amp;R)</translation>
    </message>
    <message>
        <source>Clear History</source>
        <translation>清除历史记录</translation>
    </message>
    <message>
        <source>Remove all requests and replies from the history? Favourites stay.</source>
        <translation>要清除历史记录中的所有请求和应答吗？收藏会保留。</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清除(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lear History…</source>
        <translation>清除历史记录(&amp;L)…</translation>
    </message>
    <message>
        <source>Requests that were sent are listed here, with their replies.</source>
        <translation>此处列出已发送的请求及其应答。</translation>
    </message>
    <message>
        <source>Named requests are listed here (Ctrl+D).</source>
        <translation>此处列出已命名的请求 (Ctrl+D)。</translation>
    </message>
    <message>
        <source>Open in Ne&amp;w Tab</source>
        <translation>在新标签页中打开(&amp;W)</translation>
    </message>
    <message>
        <source>Compare the replies of the two selected requests</source>
        <translation>比较所选两个请求的应答</translation>
    </message>
    <message>
        <source>Re&amp;move Favourite…</source>
        <translation>移除收藏(&amp;M)…</translation>
    </message>
    <message>
        <source>Remove Favourite</source>
        <translation>移除收藏</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln favourite(s)?</source>
        <translation>
            <numerusform>忘记 %Ln 个收藏？</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Send A&amp;gain</source>
        <translation>再次发送(&amp;G)</translation>
    </message>
    <message>
        <source>Send the same request to the same endpoint</source>
        <translation>向同一端点发送相同的请求</translation>
    </message>
    <message>
        <source>Copy as Co&amp;mmand</source>
        <translation>复制为命令(&amp;M)</translation>
    </message>
    <message>
        <source>Copy a shell command that sends the same bytes</source>
        <translation>复制一行可发送相同字节的 shell 命令</translation>
    </message>
</context>
<context>
    <name>Monitor::HostMenu</name>
    <message>
        <source>Remote &amp;Hosts</source>
        <translation>远程主机(&amp;H)</translation>
    </message>
    <message>
        <source>Connect at Each &amp;Start</source>
        <translation>每次启动时连接(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Remove Host</source>
        <translation>移除主机(&amp;R)</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1（未连接）</translation>
    </message>
    <message>
        <source>%1 (connected)</source>
        <translation>%1（已连接）</translation>
    </message>
    <message>
        <source>%1 (connecting…)</source>
        <translation>%1（正在连接…）</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>Dis&amp;connect</source>
        <translation>断开(&amp;C)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>host and command</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Monitor::JsonModel</name>
    <message>
        <source>Array</source>
        <translation>数组</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln 个成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln element(s)</source>
        <translation>
            <numerusform>%Ln 个元素</numerusform>
        </translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>Monitor::LatencyBarsView</name>
    <message>
        <source>Distribution of latencies</source>
        <translation>延迟分布</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>No replies yet.</source>
        <translation>尚无应答。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>对比</translation>
    </message>
</context>
<context>
    <name>Monitor::LoadCurveView</name>
    <message>
        <source>Course of the load test</source>
        <translation>负载测试过程</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>每秒请求数</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>p99 compared</source>
        <translation>p99（对比）</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>最长</translation>
    </message>
</context>
<context>
    <name>Monitor::LoadOptions</name>
    <message>
        <source>As &amp;fast as possible</source>
        <translation>尽可能快(&amp;F)</translation>
    </message>
    <message>
        <source>Requests under way at a time on each connection</source>
        <translation>每个连接上同时进行的请求数</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> 次/秒</translation>
    </message>
    <message>
        <source>Send each request when the one before it has ended, not at a rate</source>
        <translation>上一个请求结束后就发送下一个，而不是按固定速率</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Co&amp;nnections:</source>
        <translation>连接数(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Under way on each:</source>
        <translation>每个连接上进行中(&amp;U):</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>速率(&amp;R):</translation>
    </message>
    <message>
        <source>&amp;Duration:</source>
        <translation>时长(&amp;D):</translation>
    </message>
    <message>
        <source>&amp;Warm-up before:</source>
        <translation>事先预热(&amp;W):</translation>
    </message>
</context>
<context>
    <name>Monitor::LoadResultsModel</name>
    <message>
        <source>Requests per second</source>
        <translation>每秒请求数</translation>
    </message>
    <message>
        <source>Median (p50)</source>
        <translation>中位数 (p50)</translation>
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
        <translation>p99.9</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Unanswered at the end</source>
        <translation>结束时未应答</translation>
    </message>
    <message>
        <source>Due, but not sent</source>
        <translation>到期但未发送</translation>
    </message>
    <message>
        <source>Sent per second</source>
        <translation>每秒发送</translation>
    </message>
    <message>
        <source>Received per second</source>
        <translation>每秒接收</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln 个连接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) under way on each</source>
        <translation>
            <numerusform>每个连接上 %Ln 个请求进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>每秒 %1</translation>
    </message>
    <message>
        <source>as fast as possible</source>
        <translation>尽可能快</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
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
        <translation>复制为文本(&amp;T)</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>复制为 JSON(&amp;J)</translation>
    </message>
    <message>
        <source>Load Test</source>
        <translation>负载测试</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>State of the test</source>
        <translation>测试状态</translation>
    </message>
    <message>
        <source>Re&amp;quest:</source>
        <translation>请求(&amp;Q):</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>尚未发送任何内容。</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>S&amp;how:</source>
        <translation>显示(&amp;H):</translation>
    </message>
    <message>
        <source>Test to show</source>
        <translation>要显示的测试</translation>
    </message>
    <message>
        <source>&amp;Compare with:</source>
        <translation>对比(&amp;C):</translation>
    </message>
    <message>
        <source>Test to compare with</source>
        <translation>要对比的测试</translation>
    </message>
    <message>
        <source>An empty request</source>
        <translation>空请求</translation>
    </message>
    <message>
        <source>Sends the same request to %1 again and again. This keeps the server busy: others who use it will notice.</source>
        <translation>反复向 %1 发送同一个请求。这会使服务器繁忙，其他使用者会察觉到。</translation>
    </message>
    <message>
        <source>Warming up…</source>
        <translation>正在预热…</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 per second · %4 failed</source>
        <translation>%1 / %2 · 每秒 %3 · 失败 %4</translation>
    </message>
    <message>
        <source>Waiting for the last replies…</source>
        <translation>正在等待最后的应答…</translation>
    </message>
    <message>
        <source>Nobody could be reached: %1.</source>
        <translation>无法连接：%1。</translation>
    </message>
    <message>
        <source>Stopped after %1.</source>
        <translation>%1 后停止。</translation>
    </message>
    <message>
        <source>Done after %1.</source>
        <translation>%1 后完成。</translation>
    </message>
    <message>
        <source>No request succeeded.</source>
        <translation>没有请求成功。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No test yet</source>
        <translation>尚无测试</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>测试 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Asking what the request does…</source>
        <translation>正在询问该请求的作用…</translation>
    </message>
    <message>
        <source>Send %1 again and again? It cannot be undone.</source>
        <translation>反复发送 %1？此操作无法撤销。</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 上的 %1</translation>
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
        <translation>视图</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示%1</translation>
    </message>
    <message>
        <source>%1 – IPC Monitor</source>
        <translation>%1 – IPC Monitor</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>关系图(&amp;M)</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>图表(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>E&amp;ndpoint</source>
        <translation>端点(&amp;N)</translation>
    </message>
    <message>
        <source>Polling &amp;Interval</source>
        <translation>轮询间隔(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>控制台(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>About IPC Monitor</source>
        <translation>关于 IPC Monitor</translation>
    </message>
    <message>
        <source>IPC Monitor %1</source>
        <translation>IPC Monitor %1</translation>
    </message>
    <message>
        <source>Shows the endpoints of local servers, who is connected to them, and what they answer. MIT licence.</source>
        <translation>显示本地服务器的端点、连接到它们的客户端以及它们的应答。MIT 许可证。</translation>
    </message>
    <message>
        <source>Main Toolbar</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>Polling interval</source>
        <translation>轮询间隔</translation>
    </message>
    <message>
        <source>How often all endpoints are polled</source>
        <translation>查看所有端点的频率</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Text with tabs (*.tsv)</source>
        <translation>制表符分隔文本 (*.tsv)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Every %1</source>
        <translation>每 %1</translation>
    </message>
    <message>
        <source>Endpoint: %1</source>
        <translation>端点：%1</translation>
    </message>
    <message>
        <source>Favourite: %1</source>
        <translation>收藏：%1</translation>
    </message>
    <message>
        <source>Recent request: %1</source>
        <translation>最近的请求：%1</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>This endpoint appeared later.</source>
        <translation>此端点是之后出现的。</translation>
    </message>
    <message>
        <source>Takes effect after a restart</source>
        <translation>重新启动后生效</translation>
    </message>
    <message>
        <source>IPC Monitor will use this language after a restart.</source>
        <translation>IPC Monitor 下次启动时将使用此语言。</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Parts of the request are hidden: replace them before you send it.</source>
        <translation>请求的部分内容已隐藏：发送前请替换它们。</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 bytes of the request were traced.</source>
        <translation>只跟踪了请求 %2 字节中的前 %1 字节。</translation>
    </message>
    <message>
        <source>T&amp;race</source>
        <translation>跟踪(&amp;R)</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>All local sockets that programs listen on, found automatically. The shape tells each one&apos;s state: a full circle is good. All tabs show what you select here.</source>
        <translation>程序正在侦听的所有本地套接字，自动找到。形状表示各自的状态：实心圆表示正常。在此选择的端点会显示在所有选项卡中。</translation>
    </message>
    <message>
        <source>One row for each endpoint, what needs attention first, with the reason. Type into the filter to see fewer. Looking disturbs no server.</source>
        <translation>每个端点一行，需要关注的排在最前并附原因。在筛选器中输入可缩小范围。查看不会打扰任何服务器。</translation>
    </message>
    <message>
        <source>Who is connected to the selected endpoint: both processes, what waits and for how long.</source>
        <translation>谁连接到所选端点：两端的进程、等待的内容及时长。</translation>
    </message>
    <message>
        <source>Send a request and read the reply. Services tell which commands they have, and fill in forms.</source>
        <translation>发送请求并读取回复。服务会告知其命令并提供表单。</translation>
    </message>
    <message>
        <source>Events and alerts</source>
        <translation>事件和警报</translation>
    </message>
    <message>
        <source>All that has happened while the monitor ran. Alert rules, in the Tools menu, choose what to be told: in the status line below, and by the desktop.</source>
        <translation>监视器运行期间发生的一切。“工具”菜单中的警报规则决定通知什么：显示在下方状态栏，并由桌面通知。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>关系图</translation>
    </message>
    <message>
        <source>The trace has no request from that time.</source>
        <translation>跟踪中没有该时间的请求。</translation>
    </message>
</context>
<context>
    <name>Monitor::MapPage</name>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>No endpoint was found. Add the path of a socket, or start a server.</source>
        <translation>未找到端点。请添加套接字的路径，或启动服务器。</translation>
    </message>
    <message>
        <source>Show as Table</source>
        <translation>显示为表格</translation>
    </message>
    <message>
        <source>Show the same as rows: to sort, copy and read aloud</source>
        <translation>以行显示相同内容：可排序、复制和朗读</translation>
    </message>
    <message>
        <source>Zoom to Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Make the map smaller until all of it is visible, if it stays legible</source>
        <translation>在保持可读的前提下缩小关系图，直到全部可见</translation>
    </message>
    <message>
        <source>Usual Size</source>
        <translation>正常大小</translation>
    </message>
    <message>
        <source>Show the map in its usual size</source>
        <translation>以正常大小显示关系图</translation>
    </message>
    <message>
        <source>Export Map…</source>
        <translation>导出关系图…</translation>
    </message>
    <message>
        <source>Save the whole map as a picture</source>
        <translation>将整个关系图保存为图片</translation>
    </message>
    <message>
        <source>What the width of bands stands for</source>
        <translation>带的宽度所代表的含义</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>宽度(&amp;W)：</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>&amp;Fold</source>
        <translation>折叠(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Unfold</source>
        <translation>展开(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>应用为筛选器(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Exclude by Filter</source>
        <translation>用筛选器排除(&amp;E)</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>关系图</translation>
    </message>
    <message>
        <source>Export Map</source>
        <translation>导出关系图</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation>可缩放图片 (*.svg)</translation>
    </message>
</context>
<context>
    <name>Monitor::MapView</name>
    <message>
        <source>Map</source>
        <translation>关系图</translation>
    </message>
</context>
<context>
    <name>Monitor::OverviewPage</name>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>No endpoint was found. Add the path of a socket, or start a server.</source>
        <translation>未找到端点。请添加套接字的路径，或启动服务器。</translation>
    </message>
    <message>
        <source>Charts of the selected endpoint</source>
        <translation>所选端点的图表</translation>
    </message>
    <message>
        <source>%1 in the last 10 minutes</source>
        <translation>%1 最近 10 分钟</translation>
    </message>
</context>
<context>
    <name>Monitor::PollStatus</name>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Cost of watching</source>
        <translation>监视的开销</translation>
    </message>
    <message>
        <source>What cannot be seen</source>
        <translation>无法看到的内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln 个端点</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>%Ln 个需要注意</numerusform>
        </translation>
    </message>
    <message>
        <source>poll %1 every %2</source>
        <translation>轮询 %1，每 %2</translation>
    </message>
    <message>
        <source>no list of sockets</source>
        <translation>没有套接字列表</translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) hidden</source>
        <translation>
            <numerusform>%Ln 个进程被隐藏</numerusform>
        </translation>
    </message>
    <message>
        <source>Processes of other users: who holds their sockets cannot be seen without cap_sys_ptrace and cap_dac_read_search.</source>
        <translation>其他用户的进程：没有 cap_sys_ptrace 和 cap_dac_read_search 就看不到谁持有它们的套接字。</translation>
    </message>
    <message>
        <source>A file system does not answer: what is shown is old</source>
        <translation>某个文件系统没有响应：显示的是旧内容</translation>
    </message>
</context>
<context>
    <name>Monitor::PollingPage</name>
    <message>
        <source>Polling</source>
        <translation>轮询</translation>
    </message>
    <message>
        <source>&amp;Interval:</source>
        <translation>间隔(&amp;I)：</translation>
    </message>
    <message>
        <source>poll refresh rate frequency</source>
        <translation>轮询 刷新 频率</translation>
    </message>
    <message>
        <source>While the window is hidden, endpoints are polled at five times the interval, at least every five seconds.</source>
        <translation>窗口隐藏时，端点以五倍间隔轮询，且不快于每五秒一次。</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>&amp;Slow above:</source>
        <translation>慢于(&amp;S)：</translation>
    </message>
    <message>
        <source>latency limit threshold duration p95</source>
        <translation>延迟 上限 阈值 时长 p95</translation>
    </message>
    <message>
        <source>A server counts as slow if one of twenty requests takes longer.</source>
        <translation>若二十个请求中有一个超过该时长，则视服务器为慢。</translation>
    </message>
</context>
<context>
    <name>Monitor::PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>These rules hide parts of requests and replies before they are kept: in the trace, the history of the console, exports and support bundles. They hold for what comes from now on, not for what is already kept.</source>
        <translation>这些规则在保存之前隐藏请求和回复的部分内容：适用于跟踪、控制台历史、导出和支持信息包。它们对今后的内容有效，对已保存的内容无效。</translation>
    </message>
    <message>
        <source>secret password token hide mask payload pattern regular expression</source>
        <translation>机密 密码 令牌 隐藏 屏蔽 内容 模式 正则表达式</translation>
    </message>
    <message>
        <source>Found: values by their names in JSON, CBOR and lines such as name=value, and what patterns match. Not found: secrets without a name or a form of their own, as in &quot;login anna 1234&quot;; anything compressed, encrypted or encoded; and secrets that are cut in two. Favourites and the replies on the screen stay as they are, and sizes are always those of the whole message.</source>
        <translation>可找到：JSON、CBOR 以及 name=value 之类的行中按名称识别的值，以及与模式匹配的内容。找不到：没有名称或固定形式的机密，如 &quot;login anna 1234&quot;；经压缩、加密或编码的内容；被截断的机密。收藏夹和屏幕上的回复保持原样，大小始终是整条消息的大小。</translation>
    </message>
    <message>
        <source>Your redaction rules will be replaced by those of a first start.</source>
        <translation>您的脱敏规则将被首次启动时的规则取代。</translation>
    </message>
    <message>
        <source>Redaction rules:</source>
        <translation>脱敏规则：</translation>
    </message>
</context>
<context>
    <name>Monitor::RecordSearch</name>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>第 %1 行，共 %2 行</translation>
    </message>
    <message>
        <source>No row matches.</source>
        <translation>没有匹配的行。</translation>
    </message>
</context>
<context>
    <name>Monitor::RecordView</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>&amp;Auto-size Columns Once</source>
        <translation>自动调整一次列宽(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>重置列(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Monitor::RedactionEditor</name>
    <message>
        <source>(without a name)</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>&amp;Add Rule</source>
        <translation>添加规则(&amp;A)</translation>
    </message>
    <message>
        <source>Remo&amp;ve Rule</source>
        <translation>移除规则(&amp;V)</translation>
    </message>
    <message>
        <source>Redaction rules</source>
        <translation>脱敏规则</translation>
    </message>
    <message>
        <source>Show its len&amp;gth</source>
        <translation>显示其长度(&amp;G)</translation>
    </message>
    <message>
        <source>The mark is as long as what it hides. Otherwise nobody learns the length.</source>
        <translation>标记与其隐藏的内容一样长。否则无人得知长度。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>* is any text, ? any character</source>
        <translation>* 表示任意文本，? 表示任意字符</translation>
    </message>
    <message>
        <source>Hides</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Values with a name</source>
        <translation>带名称的值</translation>
    </message>
    <message>
        <source>What a pattern matches</source>
        <translation>与模式匹配的内容</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>&amp;Names:</source>
        <translation>名称列表(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Pattern:</source>
        <translation>模式(&amp;P)：</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>名称(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Endpoints:</source>
        <translation>端点(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Hides:</source>
        <translation>隐藏(&amp;H)：</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>变为</translation>
    </message>
    <message>
        <source>Tr&amp;y it:</source>
        <translation>试用(&amp;Y)：</translation>
    </message>
    <message>
        <source>&amp;Becomes:</source>
        <translation>变为(&amp;B)：</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新规则</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称列表</translation>
    </message>
    <message>
        <source>A regular expression. If it has groups, only these are hidden.</source>
        <translation>正则表达式。若有分组，则只隐藏分组。</translation>
    </message>
    <message>
        <source>Separated by commas; * is any text, ? any character</source>
        <translation>以逗号分隔；* 表示任意文本，? 表示任意字符</translation>
    </message>
    <message>
        <source>%1. The rules before this change stay in force.</source>
        <translation>%1。更改前的规则仍然有效。</translation>
    </message>
</context>
<context>
    <name>Monitor::RelationModel</name>
    <message>
        <source>Neither the kernel nor the server tells who is connected.</source>
        <translation>内核和服务器都没有说明谁已连接。</translation>
    </message>
    <message>
        <source>Nobody is connected to this endpoint.</source>
        <translation>没有客户端连接到此端点。</translation>
    </message>
    <message>
        <source>Nobody listens on this endpoint.</source>
        <translation>没有程序监听此端点。</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>尚未测量。</translation>
    </message>
</context>
<context>
    <name>Monitor::RepeatControls</name>
    <message>
        <source>%1 of %2 sent</source>
        <translation>已发送 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>最小 %1</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中位数 %1</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>How often the request is sent</source>
        <translation>请求发送的次数</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>Time from one request to the next</source>
        <translation>两次请求之间的时间</translation>
    </message>
    <message>
        <source>Stop at the first error</source>
        <translation>在第一个错误处停止</translation>
    </message>
    <message>
        <source>Result of repeating</source>
        <translation>重复的结果</translation>
    </message>
    <message>
        <source>Ti&amp;mes:</source>
        <translation>次数(&amp;M)：</translation>
    </message>
    <message>
        <source>Ever&amp;y:</source>
        <translation>每隔(&amp;Y)：</translation>
    </message>
    <message>
        <source>Re&amp;peat</source>
        <translation>重复(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Until an error</source>
        <translation>直到出错(&amp;U)</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>停止(&amp;P)</translation>
    </message>
</context>
<context>
    <name>Monitor::ReplyTextView</name>
    <message>
        <source>Reply as text</source>
        <translation>文本形式的应答</translation>
    </message>
</context>
<context>
    <name>Monitor::ReplyView</name>
    <message>
        <source>&amp;Load All</source>
        <translation>全部加载(&amp;L)</translation>
    </message>
    <message>
        <source>Reply as JSON</source>
        <translation>JSON 形式的应答</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Size of the reply</source>
        <translation>应答的大小</translation>
    </message>
    <message>
        <source>Load the whole reply</source>
        <translation>加载整个应答</translation>
    </message>
    <message>
        <source>Save the reply</source>
        <translation>保存应答</translation>
    </message>
    <message>
        <source>The reply is not JSON</source>
        <translation>应答不是 JSON</translation>
    </message>
    <message>
        <source>Shown: %1 of %2</source>
        <translation>显示：%1 / %2</translation>
    </message>
    <message>
        <source>Kept: %1 of %2</source>
        <translation>保存：%1 / %2</translation>
    </message>
    <message>
        <source>No bytes</source>
        <translation>没有字节</translation>
    </message>
    <message>
        <source>Save Reply</source>
        <translation>保存应答</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>S&amp;ave…</source>
        <translation>保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation>复制应答</translation>
    </message>
    <message>
        <source>Differences from the previous reply</source>
        <translation>与前一个应答的差异</translation>
    </message>
    <message>
        <source>There is no previous reply to compare with</source>
        <translation>没有可比较的前一个应答</translation>
    </message>
    <message>
        <source>Incomplete · %1</source>
        <translation>不完整 · %1</translation>
    </message>
    <message>
        <source>The reply is larger than %1: save it instead.</source>
        <translation>应答大于 %1：请改为保存。</translation>
    </message>
</context>
<context>
    <name>Monitor::RequestPane</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>Copied the reply to the clipboard.</source>
        <translation>已将应答复制到剪贴板。</translation>
    </message>
    <message>
        <source>Nothing was sent, as the request is not valid: %1.</source>
        <translation>请求无效，未发送任何内容：%1。</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Waiting for the reply… %1</source>
        <translation>正在等待应答… %1</translation>
    </message>
    <message>
        <source>Receiving… %1 in %2</source>
        <translation>正在接收… %1，用时 %2</translation>
    </message>
    <message>
        <source>Only the first part of this long request was kept; it cannot be sent again.</source>
        <translation>这个长请求只保存了开头部分，无法再次发送。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2：%3</translation>
    </message>
    <message>
        <source>Copied the command to the clipboard.</source>
        <translation>命令已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Add to Favourites</source>
        <translation>添加到收藏</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>新请求</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>尚未发送任何内容。</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>Send the request</source>
        <translation>发送请求</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The service refused: %1.</source>
        <translation>服务拒绝了请求：%1。</translation>
    </message>
    <message>
        <source>Send Request</source>
        <translation>发送请求</translation>
    </message>
    <message>
        <source>Send %1? It cannot be undone.</source>
        <translation>发送 %1？此操作无法撤消。</translation>
    </message>
    <message>
        <source>The reply is still arriving.</source>
        <translation>仍在接收响应。</translation>
    </message>
    <message>
        <source>There is no endpoint to send to.</source>
        <translation>没有可发送到的端点。</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>未选择文件。</translation>
    </message>
    <message>
        <source>The form is not valid: %1.</source>
        <translation>表单无效：%1。</translation>
    </message>
    <message>
        <source>Subscribed to %1 for %2</source>
        <translation>已订阅 %1，持续 %2</translation>
    </message>
    <message>
        <source>The privacy rules hid parts of this request; fill them in before sending.</source>
        <translation>隐私规则隐藏了此请求的部分内容；发送前请补全。</translation>
    </message>
    <message>
        <source>Waiting for the service of %1 to be back… %2</source>
        <translation>正在等待 %1 的服务恢复… %2</translation>
    </message>
</context>
<context>
    <name>Monitor::RequestTree</name>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>Monitor::ResultBar</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>%1 · from %2</source>
        <translation>%1 · 来自 %2</translation>
    </message>
</context>
<context>
    <name>Monitor::ServerActions</name>
    <message>
        <source>A server already listens at %1.</source>
        <translation>已有服务器在 %1 监听。</translation>
    </message>
    <message>
        <source>The server of %1 will stop after finishing its requests.</source>
        <translation>%1 的服务器在处理完现有请求后结束。</translation>
    </message>
    <message>
        <source>Stop Server</source>
        <translation>停止服务器</translation>
    </message>
    <message>
        <source>S&amp;tart Server…</source>
        <translation>启动服务器(&amp;T)…</translation>
    </message>
    <message>
        <source>Stop Serv&amp;er…</source>
        <translation>停止服务器(&amp;E)…</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>Server started on %1.</source>
        <translation>服务器已在 %1 上启动。</translation>
    </message>
    <message>
        <source>Stop %1 (process %2)? It finishes pending requests, then exits.</source>
        <translation>停止 %1（进程 %2）？它会完成待处理的请求，然后退出。</translation>
    </message>
    <message>
        <source>Load the server with requests, and see how long it takes</source>
        <translation>用请求给服务器加载，看它需要多长时间</translation>
    </message>
    <message>
        <source>Load Test…</source>
        <translation>负载测试…</translation>
    </message>
    <message>
        <source>A server on another host can only be started there</source>
        <translation>其他主机上的服务器只能在该主机上启动</translation>
    </message>
    <message>
        <source>Start a program that serves this endpoint</source>
        <translation>启动为此端点提供服务的程序</translation>
    </message>
    <message>
        <source>Only a server of yours whose control endpoint is forwarded can be stopped from here</source>
        <translation>只有控制端点已转发的、属于您的服务器才能从这里停止</translation>
    </message>
    <message>
        <source>Ask the server to finish its requests and exit</source>
        <translation>请服务器完成其请求后退出</translation>
    </message>
    <message>
        <source>Stop %1 (process %2 on %3)? It finishes pending requests, then exits.</source>
        <translation>停止 %1（%3 上的进程 %2）？它会完成待处理的请求，然后退出。</translation>
    </message>
</context>
<context>
    <name>Monitor::ServiceModel</name>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>%1 (cannot be undone)</source>
        <translation>%1（无法撤消）</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
</context>
<context>
    <name>Monitor::ServicePanel</name>
    <message>
        <source>Commands of the service</source>
        <translation>服务的命令</translation>
    </message>
    <message>
        <source>Ask the service again</source>
        <translation>再次查询服务</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>尚未查询。</translation>
    </message>
    <message>
        <source>There is no endpoint to ask.</source>
        <translation>没有可查询的端点。</translation>
    </message>
    <message>
        <source>Asking what the service offers…</source>
        <translation>正在查询服务提供的内容…</translation>
    </message>
    <message>
        <source>The endpoint does not describe itself. Write requests freely.</source>
        <translation>该端点不提供自我描述。请自由编写请求。</translation>
    </message>
    <message>
        <source>The endpoint did not tell: %1.</source>
        <translation>端点没有回答：%1。</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本 %2</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>Monitor::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>&amp;Restore Defaults of This Page</source>
        <translation>恢复本页默认值(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Restore the defaults of this page?</source>
        <translation>要恢复本页的默认值吗？</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Monitor::ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Send the request in the console</source>
        <translation>发送控制台中的请求</translation>
    </message>
    <message>
        <source>Search the console&apos;s history</source>
        <translation>搜索控制台的历史记录</translation>
    </message>
    <message>
        <source>Cancel a request, or leave a filter</source>
        <translation>取消请求，或离开筛选器</translation>
    </message>
    <message>
        <source>Menu of a row</source>
        <translation>行的菜单</translation>
    </message>
</context>
<context>
    <name>Monitor::SingleInstance</name>
    <message>
        <source>IPC Monitor is already running, but does not answer; this is a second instance.</source>
        <translation>IPC Monitor 已在运行但没有响应；这是另一个实例。</translation>
    </message>
</context>
<context>
    <name>Monitor::StartServerDialog</name>
    <message>
        <source>Start Server</source>
        <translation>启动服务器</translation>
    </message>
    <message>
        <source>A path, or a name to be found in PATH</source>
        <translation>路径，或在 PATH 中查找的名称</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Separated by spaces; quotes hold words together</source>
        <translation>以空格分隔；引号内为一个词</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Program:</source>
        <translation>程序(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Arguments:</source>
        <translation>参数(&amp;A)：</translation>
    </message>
    <message>
        <source>Starts the server of %1 and waits until it listens.</source>
        <translation>启动 %1 的服务器，并等待它开始监听。</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>启动(&amp;S)</translation>
    </message>
    <message>
        <source>Program of the Server</source>
        <translation>服务器的程序</translation>
    </message>
</context>
<context>
    <name>Monitor::StateDelegate</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A state and why: &quot;Not listening: Nobody listens on this socket&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Monitor::TableExport</name>
    <message>
        <source>%1 (bytes)</source>
        <translation>%1（字节）</translation>
    </message>
    <message>
        <source>%1 (ns)</source>
        <translation>%1（ns）</translation>
    </message>
    <message>
        <source>%1 (1/s)</source>
        <translation>%1（1/s）</translation>
    </message>
    <message>
        <source>%1 (UTC)</source>
        <translation>%1（UTC）</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>Monitor::TablePanel</name>
    <message>
        <source>Clear Filter</source>
        <translation>清除筛选器</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选器</translation>
    </message>
    <message>
        <source>Saved and recent filters</source>
        <translation>已保存和最近使用的筛选器</translation>
    </message>
    <message>
        <source>The filter is not applied: %1</source>
        <translation>未应用筛选器：%1</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>应用为筛选器(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Exclude by Filter</source>
        <translation>用筛选器排除(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>复制为 CSV(&amp;V)</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>复制为 JSON(&amp;J)</translation>
    </message>
    <message>
        <source>Fi&amp;lter:</source>
        <translation>筛选器(&amp;L)：</translation>
    </message>
    <message>
        <source>Go to the end and follow new rows</source>
        <translation>转到末尾并跟随新内容</translation>
    </message>
    <message>
        <source>↓ %1 new</source>
        <translation>↓ 新增 %1</translation>
    </message>
    <message>
        <source>Rows: %1 of %2</source>
        <translation>行：%1 / %2</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>行：%1</translation>
    </message>
    <message>
        <source>Frozen, +%1 new</source>
        <translation>已冻结，新增 +%1</translation>
    </message>
    <message>
        <source>0 of %1 match the filter.</source>
        <translation>%1 行中有 0 行符合筛选器。</translation>
    </message>
    <message>
        <source>Filtering %1 rows…</source>
        <translation>正在筛选 %1 行…</translation>
    </message>
    <message>
        <source>Order kept for a moment</source>
        <translation>暂时保持顺序</translation>
    </message>
    <message>
        <source>Rows stay in place while the mouse moves over them, while their menu is open, and for three seconds after that or after moving by keyboard. Then they are sorted again.</source>
        <translation>鼠标在行上移动时、行的菜单打开时，以及此后或用键盘移动后的三秒内，各行保持不动，之后重新排序。</translation>
    </message>
    <message>
        <source>%1, unsorted: more than %2</source>
        <translation>%1，未排序：超过 %2</translation>
    </message>
</context>
<context>
    <name>Monitor::TablesPage</name>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Columns are chosen, moved and sized in the headers of the tables. View &gt; Restore Default Layout brings them back.</source>
        <translation>列的选择、移动和宽度在表头中调整。“视图”菜单可恢复默认布局。</translation>
    </message>
</context>
<context>
    <name>Monitor::TimeoutControl</name>
    <message>
        <source>T&amp;imeout:</source>
        <translation>超时(&amp;I)：</translation>
    </message>
    <message>
        <source>Limit the waiting time</source>
        <translation>超过时间后放弃</translation>
    </message>
    <message>
        <source>Give up after this time; otherwise wait until canceled</source>
        <translation>超过此时间后放弃；不选则一直等到取消</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>超时</translation>
    </message>
</context>
<context>
    <name>Monitor::TopicModel</name>
    <message>
        <source>Nothing was published yet</source>
        <translation>尚未发布任何内容</translation>
    </message>
    <message numerus="yes">
        <source>The service left out %Ln change(s)</source>
        <translation>
            <numerusform>服务省略了 %Ln 个更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) happened while not subscribed</source>
        <translation>
            <numerusform>未订阅期间发生了 %Ln 个更改</numerusform>
        </translation>
    </message>
    <message>
        <source>The service was restarted; changes may have been missed</source>
        <translation>服务已重启，可能遗漏了更改</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>错过</translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation>已重启</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>The service has ended the subscription</source>
        <translation>服务已结束订阅</translation>
    </message>
    <message>
        <source>The service refused: %1</source>
        <translation>服务拒绝：%1</translation>
    </message>
    <message>
        <source>The reply is not that of a topic</source>
        <translation>响应不是主题的响应</translation>
    </message>
    <message>
        <source>Stopped here</source>
        <translation>在此处停止</translation>
    </message>
    <message numerus="yes">
        <source>Gave up, as %Ln attempt(s) in a row have failed: %1</source>
        <translation>
            <numerusform>已放弃，因为连续 %Ln 次尝试都失败了：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The reply has ended</source>
        <translation>响应已结束</translation>
    </message>
    <message>
        <source>%1. Subscribes again when the service is back.</source>
        <translation>%1。服务恢复后将重新订阅。</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>中断</translation>
    </message>
</context>
<context>
    <name>Monitor::TopicView</name>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Events of the topic</source>
        <translation>主题的事件</translation>
    </message>
    <message>
        <source>Nothing has arrived yet.</source>
        <translation>尚未收到任何内容。</translation>
    </message>
    <message>
        <source>Show the newest event whenever one arrives (Ctrl+End)</source>
        <translation>收到事件时始终显示最新的一个 (Ctrl+End)</translation>
    </message>
    <message>
        <source>Forget the events shown</source>
        <translation>清除显示的事件</translation>
    </message>
    <message>
        <source>Value of the event</source>
        <translation>事件的值</translation>
    </message>
    <message>
        <source>No event is selected.</source>
        <translation>未选择事件。</translation>
    </message>
    <message>
        <source>%1 %2 at %3</source>
        <translation>%3 的%1 %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>End the subscription (Esc)</source>
        <translation>结束订阅 (Esc)</translation>
    </message>
    <message>
        <source>Subscribe to the same topic again</source>
        <translation>再次订阅同一主题</translation>
    </message>
    <message>
        <source>of at most %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>of at most %1; %2 older dropped</source>
        <translation>最多 %1；已丢弃 %2 个较旧的</translation>
    </message>
</context>
<context>
    <name>Monitor::Tour</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>跳过(&amp;K)</translation>
    </message>
    <message>
        <source>End the tour; the Help menu starts it again</source>
        <translation>结束导览；可从“帮助”菜单重新开始</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>下一步(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceActions</name>
    <message>
        <source>&amp;Start Trace</source>
        <translation>开始跟踪(&amp;S)</translation>
    </message>
    <message>
        <source>Trace the selected endpoint, or end the trace (Ctrl+E)</source>
        <translation>跟踪所选端点，或结束跟踪 (Ctrl+E)</translation>
    </message>
    <message>
        <source>&amp;Follow Tail</source>
        <translation>跟随末尾(&amp;F)</translation>
    </message>
    <message>
        <source>Keep the newest requests in view; scrolling up or selecting an older one ends it (Ctrl+Shift+F)</source>
        <translation>保持最新请求可见；向上滚动或选择较早的请求会结束跟随 (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>C&amp;lear Trace</source>
        <translation>清除跟踪(&amp;L)</translation>
    </message>
    <message>
        <source>Forget the requests traced so far</source>
        <translation>丢弃目前跟踪到的请求</translation>
    </message>
    <message>
        <source>Ed&amp;it &amp;&amp; Resend</source>
        <translation>编辑并重发(&amp;I)</translation>
    </message>
    <message>
        <source>Write the selected request into the console, to send it again</source>
        <translation>将所选请求写入控制台，以便再次发送</translation>
    </message>
    <message>
        <source>Co&amp;mment…</source>
        <translation>注释(&amp;M)…</translation>
    </message>
    <message>
        <source>Write a note on the selected request; it is saved with the trace</source>
        <translation>为所选请求写一条备注；它会随跟踪一起保存</translation>
    </message>
    <message>
        <source>Follow Co&amp;nnection</source>
        <translation>跟随连接(&amp;N)</translation>
    </message>
    <message>
        <source>Show only the requests of the same connection</source>
        <translation>只显示同一连接的请求</translation>
    </message>
    <message>
        <source>Count Time from &amp;Here</source>
        <translation>从此处开始计时(&amp;H)</translation>
    </message>
    <message>
        <source>Show how long before or after this request the others came</source>
        <translation>显示其他请求比此请求早或晚多久</translation>
    </message>
    <message>
        <source>&amp;Open Trace…</source>
        <translation>打开跟踪(&amp;O)…</translation>
    </message>
    <message>
        <source>Show a saved trace instead of the current one</source>
        <translation>显示已保存的跟踪以代替当前跟踪</translation>
    </message>
    <message>
        <source>Ex&amp;port Trace…</source>
        <translation>导出跟踪(&amp;P)…</translation>
    </message>
    <message>
        <source>Save the whole trace: to open it again, for a spreadsheet or for Wireshark</source>
        <translation>保存整个跟踪：可重新打开，或用于电子表格或 Wireshark</translation>
    </message>
    <message>
        <source>How the column of times is filled</source>
        <translation>时间列显示的内容</translation>
    </message>
    <message>
        <source>Time of &amp;Day</source>
        <translation>时刻(&amp;D)</translation>
    </message>
    <message>
        <source>Since the Sta&amp;rt</source>
        <translation>自开始(&amp;R)</translation>
    </message>
    <message>
        <source>Since the Pre&amp;vious Request</source>
        <translation>自上一个请求(&amp;V)</translation>
    </message>
    <message>
        <source>Since the &amp;Chosen Request</source>
        <translation>自所选请求(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceControls</name>
    <message>
        <source>How times are shown</source>
        <translation>时间的显示方式</translation>
    </message>
    <message>
        <source>Show when requests came, or how long after another one</source>
        <translation>显示请求到达的时刻，或距另一请求的时长</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceDetails</name>
    <message>
        <source>Decoded request</source>
        <translation>解码后的请求</translation>
    </message>
    <message>
        <source>Bytes of the request</source>
        <translation>请求的字节</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceLegend</name>
    <message>
        <source>Colours of the rows</source>
        <translation>行的颜色</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceNotes</name>
    <message>
        <source>%1 does not answer; requests may be missing.</source>
        <translation>%1 没有应答；可能缺少请求。</translation>
    </message>
    <message>
        <source>%1 is not traced: no server of yours that can be traced listens there. Servers built with IpcCore can, unless introspection is off or they use another runtime directory.</source>
        <translation>%1 未被跟踪：那里没有您的可跟踪的服务器在监听。用 IpcCore 构建的服务器可以跟踪，除非关闭了自省或使用另一个运行时目录。</translation>
    </message>
    <message>
        <source>%1 is not traced: the list of servers cannot be read. %2</source>
        <translation>%1 未被跟踪：无法读取服务器列表。%2</translation>
    </message>
    <message>
        <source>%1 is not traced: its server does not admit you. %2</source>
        <translation>%1 未被跟踪：其服务器不允许您访问。%2</translation>
    </message>
    <message>
        <source>%1 is not traced: its server has stopped. The trace goes on when it starts again.</source>
        <translation>%1 未被跟踪：其服务器已停止。重新启动后跟踪会继续。</translation>
    </message>
    <message>
        <source>%1 is not traced: %2</source>
        <translation>%1 未被跟踪：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other endpoint(s) cannot be traced either.</source>
        <translation>
            <numerusform>另有 %Ln 个端点也无法跟踪。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::TracePage</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Clear the trace</source>
        <translation>清除跟踪</translation>
    </message>
    <message>
        <source>Forget all requests, with your marks and comments?</source>
        <translation>要丢弃所有请求以及您的标记和注释吗？</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清除(&amp;C)</translation>
    </message>
    <message>
        <source>Comment on a Request</source>
        <translation>为请求添加注释</translation>
    </message>
    <message>
        <source>Comment on request %1:</source>
        <translation>对请求 %1 的注释：</translation>
    </message>
    <message>
        <source>The request is no longer in the trace.</source>
        <translation>该请求已不在跟踪中。</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Export Trace</source>
        <translation>导出跟踪</translation>
    </message>
    <message>
        <source>Trace, to be opened again (*.jsonl)</source>
        <translation>跟踪，可重新打开 (*.jsonl)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Packets for Wireshark (*.pcapng)</source>
        <translation>供 Wireshark 使用的数据包 (*.pcapng)</translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation>打开跟踪</translation>
    </message>
    <message>
        <source>The current trace is not saved. Forget it?</source>
        <translation>当前跟踪尚未保存。要丢弃它吗？</translation>
    </message>
    <message>
        <source>&amp;Forget It</source>
        <translation>丢弃(&amp;F)</translation>
    </message>
    <message>
        <source>Open Trace</source>
        <translation>打开跟踪</translation>
    </message>
    <message>
        <source>Traces (*.jsonl)</source>
        <translation>跟踪 (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Saved trace: %1</source>
        <translation>已保存的跟踪：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln line(s) could not be read and were skipped)</source>
        <translation>
            <numerusform>%1（%Ln 行无法读取，已跳过）</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop Trace</source>
        <translation>停止跟踪(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Trace %1</source>
        <translation>跟踪 %1(&amp;T)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>No request has been traced yet.</source>
        <translation>尚未跟踪到任何请求。</translation>
    </message>
    <message>
        <source>Select an endpoint to trace its requests, or open a saved trace.</source>
        <translation>选择一个端点以跟踪其请求，或打开已保存的跟踪。</translation>
    </message>
    <message>
        <source>Nothing is traced. A trace shows each request as it is answered.</source>
        <translation>没有跟踪任何内容。跟踪会在每个请求得到应答时显示它。</translation>
    </message>
    <message>
        <source>of at most %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>丢失 %1</translation>
    </message>
    <message>
        <source>%1 older dropped</source>
        <translation>已丢弃较早的 %1 条</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>Waterfall: %1 from left to right</source>
        <translation>瀑布图：从左到右 %1</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceSettingsPage</name>
    <message>
        <source>Trace</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Re&amp;quests at most:</source>
        <translation>最多请求(&amp;Q)：</translation>
    </message>
    <message>
        <source>trace limit size count rows ring</source>
        <translation>跟踪 上限 大小 数量 行 环形</translation>
    </message>
    <message>
        <source>&amp;Memory at most:</source>
        <translation>内存上限(&amp;M)：</translation>
    </message>
    <message>
        <source>trace limit size rows ring</source>
        <translation>跟踪 上限 大小 行 环形</translation>
    </message>
    <message>
        <source>The oldest requests go first, whichever limit is reached. While the table stands still, those that it shows stay, in as much memory again at most.</source>
        <translation>无论达到哪个上限，都先丢弃最旧的请求。表格静止时，其中显示的请求会保留，最多再占用同样多的内存。</translation>
    </message>
    <message>
        <source>C&amp;lear Trace Now</source>
        <translation>立即清除跟踪(&amp;L)</translation>
    </message>
    <message>
        <source>Clear Trace Now</source>
        <translation>立即清除跟踪</translation>
    </message>
    <message>
        <source>delete wipe remove erase forget privacy</source>
        <translation>删除 清空 移除 抹除 隐私</translation>
    </message>
    <message>
        <source>A trace is in memory only, until you export it. Wiping the history of the console does not clear it.</source>
        <translation>跟踪在导出之前只存在于内存中。清除控制台的历史不会清除跟踪。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) kept</source>
        <translation>
            <numerusform>已保留 %Ln 个请求</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::TraceSources</name>
    <message>
        <source>Choose what to trace: endpoints, and the requests of the console</source>
        <translation>选择要跟踪的内容：端点以及控制台的请求</translation>
    </message>
    <message>
        <source>&amp;Requests of the Console</source>
        <translation>控制台的请求(&amp;R)</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>%Ln 个端点</numerusform>
        </translation>
    </message>
    <message>
        <source>What is traced</source>
        <translation>跟踪的对象</translation>
    </message>
    <message>
        <source>No endpoint</source>
        <translation>没有端点</translation>
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
            <numerusform>丢失 %Ln 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>These requests were lost: nothing more is known of them</source>
        <translation>这些请求已丢失：没有更多信息</translation>
    </message>
    <message>
        <source>Sent by this console</source>
        <translation>由此控制台发送</translation>
    </message>
    <message>
        <source>Not known: the client was gone before anybody looked, or runs elsewhere</source>
        <translation>未知：客户端在查看之前已离开，或在别处运行</translation>
    </message>
    <message>
        <source>The request does not begin with a word, or its server does not show it</source>
        <translation>请求不以单词开头，或其服务器不显示它</translation>
    </message>
</context>
<context>
    <name>Monitor::WindowActions</name>
    <message>
        <source>&amp;Add Endpoint…</source>
        <translation>添加端点(&amp;A)…</translation>
    </message>
    <message>
        <source>Watch a socket, whether it exists or not</source>
        <translation>监视一个套接字，无论它是否存在</translation>
    </message>
    <message>
        <source>&amp;Remove Endpoint</source>
        <translation>移除端点(&amp;R)</translation>
    </message>
    <message>
        <source>Stop watching the selected endpoint, unless it is found automatically; its file stays</source>
        <translation>不再监视所选端点（除非它被自动发现）；其文件保留</translation>
    </message>
    <message>
        <source>&amp;Export Table…</source>
        <translation>导出表格(&amp;E)…</translation>
    </message>
    <message>
        <source>Save the rows shown to a file</source>
        <translation>将显示的行写入文件</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window and exit</source>
        <translation>关闭窗口并退出</translation>
    </message>
    <message>
        <source>&amp;Copy Rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected rows as tab-separated text with a header line</source>
        <translation>将所选行复制为带标题行的制表符分隔文本</translation>
    </message>
    <message>
        <source>Copy Rows as CS&amp;V</source>
        <translation>将行复制为 CSV(&amp;V)</translation>
    </message>
    <message>
        <source>Copy the selected rows as comma-separated values</source>
        <translation>将所选行复制为逗号分隔值</translation>
    </message>
    <message>
        <source>Copy Rows as &amp;JSON</source>
        <translation>将行复制为 JSON(&amp;J)</translation>
    </message>
    <message>
        <source>Copy the selected rows as JSON objects</source>
        <translation>将所选行复制为 JSON 对象</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选器(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the filter of this table</source>
        <translation>转到此表格的筛选器</translation>
    </message>
    <message>
        <source>C&amp;lear Filter</source>
        <translation>清除筛选器(&amp;L)</translation>
    </message>
    <message>
        <source>Show all rows of this table</source>
        <translation>显示此表格的所有行</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Free&amp;ze</source>
        <translation>冻结(&amp;Z)</translation>
    </message>
    <message>
        <source>Keep all rows as they are; later changes are not lost</source>
        <translation>保持所有行不变；期间发生的事情不会丢失</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详细信息(&amp;D)</translation>
    </message>
    <message>
        <source>Show what is known about the selection</source>
        <translation>显示所选内容的已知信息</translation>
    </message>
    <message>
        <source>&amp;Endpoints</source>
        <translation>端点(&amp;E)</translation>
    </message>
    <message>
        <source>Show the list of endpoints at the side</source>
        <translation>在侧边显示端点列表</translation>
    </message>
    <message>
        <source>&amp;Compact Rows</source>
        <translation>紧凑行(&amp;C)</translation>
    </message>
    <message>
        <source>Show more rows at a time</source>
        <translation>一次显示更多行</translation>
    </message>
    <message>
        <source>&amp;Restore Default Layout</source>
        <translation>恢复默认布局(&amp;R)</translation>
    </message>
    <message>
        <source>Restore all parts of the window to their default places</source>
        <translation>将窗口的各部分放回最初的位置</translation>
    </message>
    <message>
        <source>Command &amp;Palette…</source>
        <translation>命令面板(&amp;P)…</translation>
    </message>
    <message>
        <source>Find any command by its name</source>
        <translation>按名称查找任何命令</translation>
    </message>
    <message>
        <source>Keyboard &amp;Shortcuts</source>
        <translation>键盘快捷键(&amp;S)</translation>
    </message>
    <message>
        <source>List all keys</source>
        <translation>列出所有按键</translation>
    </message>
    <message>
        <source>&amp;About IPC Monitor</source>
        <translation>关于 IPC Monitor(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Poll Now</source>
        <translation>立即轮询(&amp;P)</translation>
    </message>
    <message>
        <source>Poll all endpoints now</source>
        <translation>立即查看所有端点</translation>
    </message>
    <message>
        <source>&amp;Check by Connecting</source>
        <translation>通过连接检查(&amp;C)</translation>
    </message>
    <message>
        <source>Connect to the selected endpoint once, which its server notices</source>
        <translation>连接到所选端点一次，其服务器会察觉</translation>
    </message>
    <message>
        <source>Copy the path of the selected endpoint</source>
        <translation>复制所选端点的路径</translation>
    </message>
    <message>
        <source>Every %1</source>
        <translation>每 %1</translation>
    </message>
    <message>
        <source>Pi&amp;n</source>
        <translation>固定(&amp;N)</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>查找(&amp;I)…</translation>
    </message>
    <message>
        <source>Find text in the rows of this table</source>
        <translation>按文本查找此表中的行</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next matching row</source>
        <translation>转到下一个匹配的行</translation>
    </message>
    <message>
        <source>Find P&amp;revious</source>
        <translation>查找上一个(&amp;R)</translation>
    </message>
    <message>
        <source>Go to the previous matching row</source>
        <translation>转到上一个匹配的行</translation>
    </message>
    <message>
        <source>&amp;Mark Rows</source>
        <translation>标记行(&amp;M)</translation>
    </message>
    <message>
        <source>Flag or unflag the selected rows, to find them again</source>
        <translation>在所选行上放置或移除旗标，以便再次找到</translation>
    </message>
    <message>
        <source>Next Mar&amp;k</source>
        <translation>下一个标记(&amp;K)</translation>
    </message>
    <message>
        <source>Go to the next marked row</source>
        <translation>转到下一个已标记的行</translation>
    </message>
    <message>
        <source>Previo&amp;us Mark</source>
        <translation>上一个标记(&amp;U)</translation>
    </message>
    <message>
        <source>Go to the previous marked row</source>
        <translation>转到上一个已标记的行</translation>
    </message>
    <message>
        <source>&amp;Go to the End</source>
        <translation>转到末尾(&amp;G)</translation>
    </message>
    <message>
        <source>Go to the last row, and follow a log from there</source>
        <translation>转到最后一行；日志会从那里开始跟随</translation>
    </message>
    <message>
        <source>&amp;Send Request</source>
        <translation>发送请求(&amp;S)</translation>
    </message>
    <message>
        <source>Write a request to the selected endpoint in the console</source>
        <translation>在控制台中编写发往所选端点的请求</translation>
    </message>
    <message>
        <source>C&amp;onnections</source>
        <translation>连接(&amp;O)</translation>
    </message>
    <message>
        <source>Show who is connected to the selected endpoint</source>
        <translation>显示谁连接到所选端点</translation>
    </message>
    <message>
        <source>Keep the selected endpoint at the top of the lists, even when it is gone</source>
        <translation>让所选端点始终位于列表顶部，即使它已消失</translation>
    </message>
    <message>
        <source>Cop&amp;y Path</source>
        <translation>复制路径(&amp;Y)</translation>
    </message>
    <message>
        <source>Trace Re&amp;quests</source>
        <translation>跟踪请求(&amp;Q)</translation>
    </message>
    <message>
        <source>Show each request to the selected endpoint as it is answered</source>
        <translation>在每个发往所选端点的请求得到应答时显示它</translation>
    </message>
    <message>
        <source>Ta&amp;ke the Tour</source>
        <translation>开始导览(&amp;K)</translation>
    </message>
    <message>
        <source>Show the parts of the window, in five steps</source>
        <translation>分五步介绍窗口的各个部分</translation>
    </message>
    <message>
        <source>Alert &amp;Rules…</source>
        <translation>警报规则(&amp;R)…</translation>
    </message>
    <message>
        <source>Choose what raises an alert</source>
        <translation>选择触发警报的条件</translation>
    </message>
    <message>
        <source>&amp;Mute Alerts for 1 Hour</source>
        <translation>将警报静音 1 小时(&amp;M)</translation>
    </message>
    <message>
        <source>Record alerts, but disturb nobody</source>
        <translation>记录警报，但不打扰任何人</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Change how the application looks, polls and remembers</source>
        <translation>更改应用程序的外观、轮询和记忆方式</translation>
    </message>
    <message>
        <source>Support &amp;Bundle…</source>
        <translation>支持信息包(&amp;B)…</translation>
    </message>
    <message>
        <source>Collect what a bug report needs, look at it and save it</source>
        <translation>收集错误报告所需内容，查看并保存</translation>
    </message>
    <message>
        <source>Add Re&amp;mote Host…</source>
        <translation>添加远程主机(&amp;M)…</translation>
    </message>
    <message>
        <source>Watch the endpoints of another machine, by your own ssh</source>
        <translation>通过您自己的 ssh 监视另一台计算机的端点</translation>
    </message>
</context>
<context>
    <name>OutcomeText</name>
    <message>
        <source>Nothing has this name: start the server, or check the path.</source>
        <translation>没有此名称的内容：请启动服务器，或检查路径。</translation>
    </message>
    <message>
        <source>The socket exists, but its server does not run: start it again.</source>
        <translation>套接字存在，但其服务器不存在：请重新启动服务器。</translation>
    </message>
    <message>
        <source>The server does not accept connections: it hangs, is stopped, or has too much to do. Try again later.</source>
        <translation>服务器不接受连接：它已卡住、停止或过于繁忙。请稍后再试。</translation>
    </message>
    <message>
        <source>This can never be an endpoint: choose another path.</source>
        <translation>这永远不可能是端点：请选择其他路径。</translation>
    </message>
    <message>
        <source>The permissions of the socket or of a directory do not allow it.</source>
        <translation>套接字或目录的权限不允许。</translation>
    </message>
    <message>
        <source>Requests go only to servers of this user or of root.</source>
        <translation>请求只发送给此用户或 root 的服务器。</translation>
    </message>
    <message>
        <source>The server took too long: raise the timeout, or check whether it hangs.</source>
        <translation>服务器用时过长：请提高超时时间，或查看它是否卡住。</translation>
    </message>
    <message>
        <source>The server hung up: it failed on this request, or it ended.</source>
        <translation>服务器断开了连接：它在处理此请求时失败，或已结束。</translation>
    </message>
    <message>
        <source>The server does not speak the protocol of IpcCore.</source>
        <translation>服务器不使用 IpcCore 的协议。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation>发送 %1</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>接收 %1</translation>
    </message>
    <message>
        <source>connected %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>first byte %1</source>
        <translation>首字节 %1</translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>总计 %1</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>State: %1.</source>
        <translation>状态：%1。</translation>
    </message>
    <message>
        <source>The server may have processed the request.</source>
        <translation>服务器可能已处理该请求。</translation>
    </message>
</context>
<context>
    <name>OwnerText</name>
    <message>
        <source>Hidden: the process belongs to another user. Only root, or a program with cap_sys_ptrace and cap_dac_read_search, can see it.</source>
        <translation>已隐藏：该进程属于其他用户。只有 root 或具有 cap_sys_ptrace 和 cap_dac_read_search 的程序才能看到。</translation>
    </message>
    <message>
        <source>No process that holds the socket was found: it has just appeared or gone, or is in a part of the system that cannot be seen from here.</source>
        <translation>未找到持有该套接字的进程：它刚刚出现或消失，或位于系统中从这里看不到的部分。</translation>
    </message>
    <message>
        <source>Not looked up yet: this takes time and is only done occasionally.</source>
        <translation>尚未查找：查找需要时间，会不定期进行。</translation>
    </message>
    <message>
        <source>Not available on this system.</source>
        <translation>此系统不提供该信息。</translation>
    </message>
    <message>
        <source>Only servers built with IpcCore&apos;s introspection report this; the kernel does not count it.</source>
        <translation>只有带 IpcCore 自省功能的服务器才提供该信息；内核不统计。</translation>
    </message>
    <message>
        <source>The kernel does not report this for the connection.</source>
        <translation>内核不提供关于此连接的该信息。</translation>
    </message>
</context>
<context>
    <name>PayloadField</name>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln 个值</numerusform>
        </translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>已截断</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>RedactionRule</name>
    <message>
        <source>Passwords and tokens by name</source>
        <translation>按名称识别的密码和令牌</translation>
    </message>
    <message>
        <source>Options with a secret</source>
        <translation>带机密的选项</translation>
    </message>
    <message>
        <source>Authorization headers</source>
        <translation>Authorization 标头</translation>
    </message>
    <message>
        <source>Private keys</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>JSON Web Tokens</source>
        <translation>JSON Web Token</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>The settings in %1 cannot be read; the defaults are used.</source>
        <translation>无法读取 %1 中的设置；使用默认值。</translation>
    </message>
    <message>
        <source>The settings were damaged; the defaults are used. The old file is now %1.</source>
        <translation>设置已损坏；使用默认值。旧文件现在是 %1。</translation>
    </message>
    <message>
        <source>The settings in %1 are damaged; the defaults are used.</source>
        <translation>%1 中的设置已损坏；使用默认值。</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be written; changes will be lost.</source>
        <translation>无法写入 %1 中的设置；更改将会丢失。</translation>
    </message>
</context>
<context>
    <name>StateStrip</name>
    <message>
        <source>%1–%2 %3, %4</source>
        <extracomment>From, until, state, for how long: &quot;12:04–12:09 Not listening, 5 min&quot;</extracomment>
        <translation>%1–%2 %3，%4</translation>
    </message>
    <message>
        <source>%1: not observed</source>
        <comment>a time of day</comment>
        <translation>%1：无人观察</translation>
    </message>
</context>
<context>
    <name>TraceAccent</name>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Client left</source>
        <translation>客户端已离开</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>慢</translation>
    </message>
    <message>
        <source>Same connection</source>
        <translation>同一连接</translation>
    </message>
    <message>
        <source>Requests that were not recorded: there were too many at a time</source>
        <translation>未被记录的请求：同时到达的太多</translation>
    </message>
    <message>
        <source>The server could not answer</source>
        <translation>服务器无法应答</translation>
    </message>
    <message>
        <source>The client left before the reply was complete</source>
        <translation>客户端在应答完成之前离开</translation>
    </message>
    <message>
        <source>The reply took %1 or longer</source>
        <translation>应答用时 %1 或更长</translation>
    </message>
    <message>
        <source>Sent through the connection of the selected request</source>
        <translation>通过所选请求的连接发送</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
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
        <translation>%1 秒</translation>
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
        <translation>%1 分钟</translation>
    </message>
</context>
</TS>
