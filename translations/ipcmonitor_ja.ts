<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Charts</name>
    <message>
        <source>%1: %2 now, %3 to %4, highest at %5.</source>
        <extracomment>Chart and line, newest value, lowest, highest, time of the highest</extracomment>
        <translation>%1: 現在 %2、%3 ～ %4、最大は %5。</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>毎秒のリクエスト数</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシー</translation>
    </message>
    <message>
        <source>Latency of all requests</source>
        <translation>全リクエストのレイテンシー</translation>
    </message>
    <message>
        <source>Requests in flight</source>
        <translation>処理中のリクエスト</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>毎秒のバイト数</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Clients waiting to be accepted</source>
        <translation>受け付け待ちのクライアント</translation>
    </message>
    <message>
        <source>in</source>
        <comment>bytes received</comment>
        <translation>受信</translation>
    </message>
    <message>
        <source>out</source>
        <comment>bytes sent</comment>
        <translation>送信</translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <extracomment>Endpoint, from, until</extracomment>
        <translation>%1、%2 から %3 まで。</translation>
    </message>
    <message>
        <source>Nothing was recorded in this time.</source>
        <translation>この時間には何も記録されていません。</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close Tab</source>
        <translation>タブを閉じる</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Age</source>
        <translation>経過時間</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>FD</source>
        <translation>FD</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>In</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>Inode</source>
        <translation>inode</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最終変更</translation>
    </message>
    <message>
        <source>Limits hit</source>
        <translation>制限到達</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>送信</translation>
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
        <translation>相手の inode</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Recv-Q</source>
        <translation>Recv-Q</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Reply Size</source>
        <translation>応答のサイズ</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>リクエスト/秒</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>実行時間</translation>
    </message>
    <message>
        <source>Send-Q</source>
        <translation>Send-Q</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Most requests/s</source>
        <translation>最大リクエスト/秒</translation>
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
        <translation>最大 p99</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>Most in flight</source>
        <translation>最大処理中</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>受信/秒</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>送信/秒</translation>
    </message>
    <message>
        <source>Most waiting</source>
        <translation>最大待機数</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシー</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>取得元</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>ステータス</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>ウォーターフォール</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Server PID</source>
        <translation>サーバーの PID</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>バイト/秒</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>ホスト</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--theme is system, light or dark, not %1</source>
        <translation>--theme は system、light、dark のいずれかです（%1 は使えません）</translation>
    </message>
    <message>
        <source>Shows the endpoints of local servers, who is connected to them and what they answer.</source>
        <translation>ローカルサーバーのエンドポイントと、その接続元、応答を表示します。</translation>
    </message>
    <message>
        <source>Watch this socket, or @name for an abstract one; can be repeated.</source>
        <translation>このソケットを監視します。抽象ソケットは @名前 で指定します。複数回指定できます。</translation>
    </message>
    <message>
        <source>Colours: system, light or dark.</source>
        <translation>配色: system、light、dark。</translation>
    </message>
    <message>
        <source>Save a screenshot of the window to this file and exit.</source>
        <translation>ウィンドウの画像をこのファイルに書き出して終了します。</translation>
    </message>
    <message>
        <source>Take the picture after this many milliseconds.</source>
        <translation>指定したミリ秒が過ぎてから画像を撮ります。</translation>
    </message>
    <message>
        <source>Open a separate window even if one is already open.</source>
        <translation>すでにウィンドウがあっても、別のウィンドウを開きます。</translation>
    </message>
    <message>
        <source>unexpected argument: %1</source>
        <translation>不明な引数: %1</translation>
    </message>
    <message>
        <source>there is no tab %1</source>
        <translation>%1 というタブはありません</translation>
    </message>
    <message>
        <source>--after is a number of milliseconds up to %1, not %2</source>
        <translation>--after は %1 までのミリ秒数です（%2 は使えません）</translation>
    </message>
    <message>
        <source>Keep the settings in this file, and the console&apos;s history beside it.</source>
        <translation>設定をこのファイルに、コンソールの履歴をその隣に保存します。</translation>
    </message>
    <message>
        <source>--endpoint is a path or an @name, not &quot;%1&quot;</source>
        <translation>--endpoint はパスか @名前 です。「%1」は使えません</translation>
    </message>
    <message>
        <source>--%1 needs a file name</source>
        <translation>--%1 にはファイル名が必要です</translation>
    </message>
    <message>
        <source>Show this tab: overview, connections, map, trace, charts, console or events.</source>
        <translation>このタブを表示: overview、connections、map、trace、charts、console、events。</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>not accepted yet</source>
        <translation>未受け入れ</translation>
    </message>
    <message>
        <source>open</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>読み取り中</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>キュー待ち</translation>
    </message>
    <message>
        <source>handling</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>書き込み中</translation>
    </message>
    <message>
        <source>client ended</source>
        <translation>クライアント終了</translation>
    </message>
</context>
<context>
    <name>DetailSections</name>
    <message>
        <source>Process</source>
        <translation>プロセス</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>コマンドライン</translation>
    </message>
    <message>
        <source>Descriptor</source>
        <translation>記述子</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処方法</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>開始時刻</translation>
    </message>
    <message>
        <source>System error</source>
        <translation>システムエラー</translation>
    </message>
    <message>
        <source>Determined</source>
        <translation>確認方法</translation>
    </message>
    <message>
        <source>by connecting</source>
        <translation>接続して確認</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Waiting to be accepted</source>
        <translation>受け入れ待ち</translation>
    </message>
    <message>
        <source>%1, room for %2</source>
        <translation>%1（空き %2）</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>待ち受けソケット</translation>
    </message>
    <message>
        <source>Shadowed</source>
        <translation>隠れている待ち受け</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other listener(s) use this path for another file, which clients cannot reach</source>
        <translation>
            <numerusform>ほかに %Ln 個の待ち受けソケットが、このパスを別のファイルで使っています。クライアントはそこに到達できません</numerusform>
        </translation>
    </message>
    <message>
        <source>Reported by the server</source>
        <translation>サーバーからの情報</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>Running since</source>
        <translation>稼働開始</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>ワーカー</translation>
    </message>
    <message>
        <source>%1 of %2 busy</source>
        <translation>%2 個中 %1 個が使用中</translation>
    </message>
    <message>
        <source>Requests queued</source>
        <translation>キュー内のリクエスト</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1（失敗 %2）</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受信量</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送信量</translation>
    </message>
    <message>
        <source>Peak connections</source>
        <translation>最大接続数</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>切断済み</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>In this state for</source>
        <translation>この状態の継続時間</translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation>接続時間</translation>
    </message>
    <message>
        <source>Reply waits for the client</source>
        <translation>クライアントを待つ応答</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Not read by the client yet</source>
        <translation>クライアントが未読</translation>
    </message>
    <message>
        <source>Server&apos;s end</source>
        <translation>サーバー側</translation>
    </message>
    <message>
        <source>Not read by the server yet</source>
        <translation>サーバーが未読</translation>
    </message>
    <message>
        <source>Reported by the server, as of %1</source>
        <translation>サーバーが伝えたこと (%1 時点)</translation>
    </message>
    <message>
        <source>It does not answer now. These are the figures from its last answer.</source>
        <translation>現在は応答がありません。これは最後の応答の値です。</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1、%2、%3、%4</translation>
    </message>
    <message>
        <source>Latency p50, p95, p99, max</source>
        <translation>遅延 p50、p95、p99、最大</translation>
    </message>
    <message>
        <source>Limits reached</source>
        <translation>達した上限</translation>
    </message>
    <message>
        <source>Kernel and server disagree about this connection: only one of them lists it.</source>
        <translation>この接続についてカーネルとサーバーの情報が食い違っています。一方にしか登録されていません。</translation>
    </message>
</context>
<context>
    <name>EndpointCondition</name>
    <message>
        <source>The server is running, but its socket file was removed: restart the server to create it again.</source>
        <translation>サーバーは動いていますが、ソケットファイルが削除されています。サーバーを再起動して、ファイルを作り直してください。</translation>
    </message>
    <message>
        <source>Start the server, or check the path for typing errors.</source>
        <translation>サーバーを起動するか、パスに誤りがないか確認してください。</translation>
    </message>
    <message>
        <source>Checking it is postponed, so as not to disturb busy servers: wait, or check it now.</source>
        <translation>忙しいサーバーを妨げないよう、問い合わせを延期しています。待つか、今すぐ問い合わせてください。</translation>
    </message>
    <message>
        <source>Start the server, or check the name for typing errors.</source>
        <translation>サーバーを起動するか、名前に誤りがないか確認してください。</translation>
    </message>
    <message>
        <source>The socket file was left behind by a server that has ended. Start the server again; it will take the file over.</source>
        <translation>このソケットファイルは、終了したサーバーが残したものです。サーバーをもう一度起動すると、自動的に引き継がれます。</translation>
    </message>
    <message>
        <source>Choose another path for the socket, or move away the file in its place.</source>
        <translation>ソケットに別のパスを選ぶか、その場所にあるファイルを移動してください。</translation>
    </message>
    <message>
        <source>Use a shorter path, for example below $XDG_RUNTIME_DIR.</source>
        <translation>もっと短いパスを使ってください（たとえば $XDG_RUNTIME_DIR の下）。</translation>
    </message>
    <message>
        <source>This is another kind of socket (datagram, for example). Only stream sockets are supported here.</source>
        <translation>これは別の種類のソケット（データグラムなど）です。ここで通信できるのはストリームソケットだけです。</translation>
    </message>
    <message>
        <source>Check the path: this one can never be a socket.</source>
        <translation>パスを確認してください。ここはソケットになり得ません。</translation>
    </message>
    <message>
        <source>Ask the owner for access, or run the client as a user who has it. Connecting needs write permission on the socket and search permission on every directory above it.</source>
        <translation>所有者にアクセス権を依頼するか、権限のあるユーザーでクライアントを実行してください。接続には、ソケットへの書き込み権限と、上位のすべてのディレクトリの検索権限が必要です。</translation>
    </message>
    <message>
        <source>The system or this program is out of descriptors or memory: close what is not needed, or raise the limit.</source>
        <translation>システムまたはこのプログラムで、記述子かメモリーが不足しています。不要なものを閉じるか、上限を引き上げてください。</translation>
    </message>
    <message>
        <source>See the reason given by the system.</source>
        <translation>システムが示す理由を確認してください。</translation>
    </message>
    <message>
        <source>Nobody listens on this socket</source>
        <translation>このソケットで待ち受けているものはありません</translation>
    </message>
    <message>
        <source>The link leads nowhere</source>
        <translation>リンク先がありません</translation>
    </message>
    <message>
        <source>No such file; its directory exists</source>
        <translation>ファイルがありません（ディレクトリはあります）</translation>
    </message>
    <message>
        <source>No such directory: %1</source>
        <translation>ディレクトリがありません: %1</translation>
    </message>
    <message>
        <source>Not a socket</source>
        <translation>ソケットではありません</translation>
    </message>
    <message>
        <source>Not a stream socket</source>
        <translation>ストリームソケットではありません</translation>
    </message>
    <message>
        <source>Access denied</source>
        <translation>アクセスが拒否されました</translation>
    </message>
    <message>
        <source>Out of descriptors or memory</source>
        <translation>記述子またはメモリー不足</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>待ち受け中</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>低速</translation>
    </message>
    <message>
        <source>Not accepting</source>
        <translation>受け入れ停止</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>待ち受けなし</translation>
    </message>
    <message>
        <source>Path not found</source>
        <translation>パスなし</translation>
    </message>
    <message>
        <source>Invalid path</source>
        <translation>無効なパス</translation>
    </message>
    <message>
        <source>Other error</source>
        <translation>その他のエラー</translation>
    </message>
    <message>
        <source>A server listens here and has room for more clients.</source>
        <translation>サーバーが待ち受けており、まだクライアントを受け入れられます。</translation>
    </message>
    <message>
        <source>A server listens, but its queue of waiting clients is full: the next client is refused or has to wait.</source>
        <translation>サーバーは待ち受けていますが、待機クライアントのキューが満杯です。次のクライアントは拒否されるか、待たされます。</translation>
    </message>
    <message>
        <source>There is a socket file, but nobody listens on it.</source>
        <translation>ソケットファイルはありますが、待ち受けているものはありません。</translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation>このパスには何もありません。</translation>
    </message>
    <message>
        <source>Something that can never be a server&apos;s socket is at this path.</source>
        <translation>このパスには、サーバーのソケットになり得ないものがあります。</translation>
    </message>
    <message>
        <source>The state of this endpoint cannot be determined.</source>
        <translation>このエンドポイントの状態を判定できません。</translation>
    </message>
    <message>
        <source>Connections shows which requests are in progress and for how long.</source>
        <translation>どのリクエストがどれだけ実行中かは「接続」で確認してください。</translation>
    </message>
    <message>
        <source>Look at the server&apos;s process, and at who waits in Connections. A longer queue (the backlog of listen()) helps against short bursts only.</source>
        <translation>サーバーのプロセスと、「接続」で待っているクライアントを確認してください。キューを長くする（listen() のバックログ）のは、短時間の集中にしか効果がありません。</translation>
    </message>
    <message>
        <source>In another network namespace</source>
        <translation>別のネットワーク名前空間にあります</translation>
    </message>
    <message>
        <source>Path taken</source>
        <translation>パス占有</translation>
    </message>
    <message>
        <source>A server runs, but its path leads to another socket.</source>
        <translation>サーバーは動作していますが、そのパスは別のソケットを指しています。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>The server&apos;s process is stopped, so its clients wait in vain.</source>
        <translation>サーバーのプロセスが停止しているため、クライアントは待たされたままです。</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>A server listens, but does not answer on its control endpoint.</source>
        <translation>サーバーは待ち受けていますが、制御エンドポイントで応答しません。</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>満杯</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>滞留</translation>
    </message>
    <message>
        <source>All workers of the server have been in the same requests for a long time.</source>
        <translation>サーバーのすべてのワーカーが、長時間同じリクエストを処理しています。</translation>
    </message>
    <message>
        <source>A server listens, but has not accepted a waiting client for several polls.</source>
        <translation>サーバーは待ち受けていますが、数回のポーリングにわたって待機中のクライアントを受け入れていません。</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>終了処理中</translation>
    </message>
    <message>
        <source>The server finishes its requests and accepts no more connections.</source>
        <translation>サーバーは処理中のリクエストを終えており、新しい接続を受け入れません。</translation>
    </message>
    <message>
        <source>process %1 (%2) is held by a debugger</source>
        <translation>プロセス %1 (%2) はデバッガーに止められています</translation>
    </message>
    <message>
        <source>process %1 (%2) waits for a disk or a file system</source>
        <translation>プロセス %1 (%2) はディスクかファイルシステムを待っています</translation>
    </message>
    <message>
        <source>the main thread of process %1 (%2) has ended</source>
        <translation>プロセス %1 (%2) のメインスレッドは終了しています</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what happens, and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No answer on the control endpoint</source>
        <translation>制御エンドポイントの応答がありません</translation>
    </message>
    <message>
        <source>No answer on the control endpoint since %1</source>
        <translation>%1 以降、制御エンドポイントの応答がありません</translation>
    </message>
    <message>
        <source>All workers (%1) in requests for %2</source>
        <translation>すべてのワーカー (%1) が %2 リクエストを処理中</translation>
    </message>
    <message>
        <source>All workers (%1) in requests for %2, one in &quot;%3&quot;</source>
        <translation>すべてのワーカー (%1) が %2 リクエストを処理中、その一つは「%3」</translation>
    </message>
    <message>
        <source>The path is too long, with %1 bytes</source>
        <translation>パスが長すぎます (%1 バイト)</translation>
    </message>
    <message>
        <source>Restart the server that lost its path: clients cannot reach it.</source>
        <translation>パスを失ったサーバーを再起動してください。クライアントはそこへ到達できません。</translation>
    </message>
    <message>
        <source>Continue the process (kill -CONT), or end it.</source>
        <translation>プロセスを再開する (kill -CONT) か、終了させてください。</translation>
    </message>
    <message>
        <source>Its threads may all wait for something: look at the process with a debugger, or restart the server.</source>
        <translation>すべてのスレッドが何かを待っている可能性があります。デバッガーでプロセスを調べるか、サーバーを再起動してください。</translation>
    </message>
    <message>
        <source>Wait until it has ended, or start its successor.</source>
        <translation>終了を待つか、後継のサーバーを起動してください。</translation>
    </message>
    <message>
        <source>Look at the server&apos;s process: its threads may all wait for something.</source>
        <translation>サーバーのプロセスを調べてください。すべてのスレッドが何かを待っている可能性があります。</translation>
    </message>
    <message>
        <source>Waiting to be accepted: %1</source>
        <translation>受け入れ待ち: %1</translation>
    </message>
    <message>
        <source>The path leads to another socket</source>
        <translation>パスは別のソケットを指しています</translation>
    </message>
    <message>
        <source>Finishing its requests</source>
        <translation>処理中のリクエストを終えています</translation>
    </message>
    <message>
        <source>None accepted for three polls, waiting: %1</source>
        <translation>3 回のポーリングで受け入れなし、待機中: %1</translation>
    </message>
    <message>
        <source>The queue is full, waiting: %1</source>
        <translation>キューが満杯です、待機中: %1</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>別の場所</translation>
    </message>
    <message>
        <source>A server listens in another mount namespace: only there does this path lead to it.</source>
        <translation>サーバーは別のマウント名前空間で待ち受けています。このパスはそこでのみサーバーに通じます。</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>許可なし</translation>
    </message>
    <message>
        <source>Run its clients in the same namespace, a container for example.</source>
        <translation>クライアントを同じ名前空間（コンテナーなど）で実行してください。</translation>
    </message>
    <message>
        <source>In another mount namespace</source>
        <translation>別のマウント名前空間にあります</translation>
    </message>
    <message>
        <source>Not allowed to look</source>
        <translation>確認する権限がありません</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Nobody knows yet whether a server listens here: only connecting would tell.</source>
        <translation>サーバーがここで待ち受けているかはまだわかりません。接続しなければ確かめられません。</translation>
    </message>
    <message>
        <source>A server may listen here, but we are not allowed to look or to connect.</source>
        <translation>サーバーがここで待ち受けているかもしれませんが、参照または接続する権限がありません。</translation>
    </message>
    <message>
        <source>Only root can tell whether the server removed its socket file or runs in another mount namespace.</source>
        <translation>サーバーがソケットファイルを削除したのか、別のマウント名前空間で動いているのかは、root にしかわかりません。</translation>
    </message>
    <message>
        <source>Not allowed to look where its server runs</source>
        <translation>サーバーが動いている場所を参照する権限がありません</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>まだ確認していません</translation>
    </message>
    <message>
        <source>Queue growing</source>
        <translation>キューが増加</translation>
    </message>
    <message>
        <source>A server listens and accepts clients, but too slowly: more and more of them wait, or constantly many.</source>
        <translation>サーバーは待ち受けてクライアントを受け付けていますが、遅すぎます。待っているクライアントが増え続けているか、常に多数います。</translation>
    </message>
    <message>
        <source>Waiting to be accepted: %1, room for %2</source>
        <translation>受け付け待ち: %1、空き枠 %2</translation>
    </message>
    <message>
        <source>Process %1 (%2) is stopped</source>
        <translation>プロセス %1 (%2) は停止しています</translation>
    </message>
    <message>
        <source>The server is in another network namespace, a container for example: the kernel lists its sockets only there.</source>
        <translation>サーバーは別のネットワーク名前空間（コンテナーなど）にあります。カーネルがそのソケットを一覧に出すのはそこだけです。</translation>
    </message>
    <message>
        <source>A server listens and answers, but one of 20 replies takes too long (p95).</source>
        <translation>サーバーは待ち受けて応答していますが、20 回に 1 回の応答に時間がかかりすぎています (p95)。</translation>
    </message>
    <message>
        <source>p95 is %1</source>
        <translation>p95: %1</translation>
    </message>
    <message>
        <source>Programs with another XDG_RUNTIME_DIR do not find it by its name, only by its path.</source>
        <translation>XDG_RUNTIME_DIR が異なるプログラムは、名前では見つけられず、パスでのみ見つけられます。</translation>
    </message>
    <message>
        <source>Its runtime directory is %1, not %2</source>
        <translation>ランタイムディレクトリは %2 ではなく %1 です</translation>
    </message>
    <message>
        <source>Only its host knows more: connect to it again (menu Endpoint, Remote Hosts), or look there.</source>
        <translation>詳細はそのホストだけが知っています。もう一度接続するか（メニュー「エンドポイント」→「リモートホスト」）、ホスト上で確認してください。</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>clients whose user has no access</source>
        <translation>ユーザーにアクセス権のないクライアント</translation>
    </message>
    <message>
        <source>clients of a user with too many connections</source>
        <translation>接続が多すぎるユーザーのクライアント</translation>
    </message>
    <message>
        <source>malformed packets</source>
        <translation>不正なパケット</translation>
    </message>
    <message>
        <source>requests too large</source>
        <translation>大きすぎるリクエスト</translation>
    </message>
    <message>
        <source>new clients that sent nothing</source>
        <translation>何も送信しなかった新しいクライアント</translation>
    </message>
    <message>
        <source>requests too slow to arrive</source>
        <translation>届くのが遅すぎたリクエスト</translation>
    </message>
    <message>
        <source>connections idle for too long</source>
        <translation>アイドル時間が長すぎた接続</translation>
    </message>
    <message>
        <source>clients that did not read their reply</source>
        <translation>応答を読まなかったクライアント</translation>
    </message>
    <message>
        <source>unfinished requests dropped to make room</source>
        <translation>空きを作るために破棄された未完了のリクエスト</translation>
    </message>
    <message>
        <source>idle connections ended to make room</source>
        <translation>空きを作るために終了されたアイドル接続</translation>
    </message>
    <message>
        <source>stalled clients dropped to make room</source>
        <translation>空きを作るために切断された停滞クライアント</translation>
    </message>
    <message>
        <source>times the connection limit was reached</source>
        <translation>接続数の上限に達した回数</translation>
    </message>
    <message>
        <source>times a client could not be accepted</source>
        <translation>クライアントを受け入れられなかった回数</translation>
    </message>
    <message>
        <source>pauses for the memory of unfinished requests</source>
        <translation>未完了リクエストのメモリによる一時停止</translation>
    </message>
    <message>
        <source>handlers that ran for too long</source>
        <translation>実行時間が長すぎたハンドラー</translation>
    </message>
    <message>
        <source>requests there was no memory for</source>
        <translation>メモリが足りなかったリクエスト</translation>
    </message>
    <message>
        <source>clients there was no shared memory for</source>
        <translation>共有メモリが足りなかったクライアント</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Unknown process</source>
        <translation>不明なプロセス</translation>
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
        <translation>ユーザー %1</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>終了</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>clients</comment>
        <translation>
            <numerusform>%Ln 件待機中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>エンドポイント %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>without clients</source>
        <translation>クライアントなし</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 (PID %2)</source>
        <translation>%1 (PID %2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>接続 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) waiting</source>
        <translation>
            <numerusform>%Ln 個のクライアントが待機中</numerusform>
        </translation>
    </message>
    <message>
        <source>connections unknown</source>
        <translation>接続数は不明</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>リクエスト %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>ほか %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>1 秒あたりのリクエスト</translation>
    </message>
    <message>
        <source>Bytes per second</source>
        <translation>1 秒あたりのバイト数</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>要注意</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>動作していない</translation>
    </message>
    <message>
        <source>Left a moment ago.</source>
        <translation>少し前に切断しました。</translation>
    </message>
    <message>
        <source>Requests and bytes are unknown.</source>
        <translation>リクエストとバイト数は不明です。</translation>
    </message>
    <message>
        <source>Client processes: %1, endpoints: %2, servers: %3.</source>
        <translation>クライアントプロセス: %1、エンドポイント: %2、サーバー: %3。</translation>
    </message>
</context>
<context>
    <name>Monitor::AddEndpointDialog</name>
    <message>
        <source>Add Endpoint</source>
        <translation>エンドポイントの追加</translation>
    </message>
    <message>
        <source>&amp;Path of the socket, or @name of an abstract one:</source>
        <translation>ソケットのパス、または抽象ソケットの @名前(&amp;P):</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>参照(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>It need not exist yet: it is watched until it does.</source>
        <translation>まだ存在しなくてもかまいません。現れるまで監視します。</translation>
    </message>
    <message>
        <source>Will be watched: %1</source>
        <translation>監視対象: %1</translation>
    </message>
    <message>
        <source>The @ must be followed by a name.</source>
        <translation>@ の後に名前が必要です。</translation>
    </message>
    <message>
        <source>Choose a Socket</source>
        <translation>ソケットを選択</translation>
    </message>
</context>
<context>
    <name>Monitor::AddHostDialog</name>
    <message>
        <source>Connect at each &amp;start of this program</source>
        <translation>このプログラムの起動時に毎回接続(&amp;S)</translation>
    </message>
    <message>
        <source>Add Remote Host</source>
        <translation>リモートホストを追加</translation>
    </message>
    <message>
        <source>&amp;Host, as ssh knows it:</source>
        <translation>ホスト（ssh での名前）(&amp;H):</translation>
    </message>
    <message>
        <source>user@host.example</source>
        <translation>user@host.example</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>Your own ssh connects, with your configuration and keys; nobody is asked for a password. Only the name is stored.</source>
        <translation>お使いの ssh が、その設定と鍵を使って接続します。パスワードは尋ねません。保存されるのは名前だけです。</translation>
    </message>
</context>
<context>
    <name>Monitor::Alert</name>
    <message>
        <source>%1: this is a test</source>
        <translation>%1: これはテストです</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>他 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>警報 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) ended</source>
        <translation>
            <numerusform>警報 %Ln 件が終了</numerusform>
        </translation>
    </message>
    <message>
        <source>Test alert</source>
        <translation>テスト警報</translation>
    </message>
    <message>
        <source>Alert: %1</source>
        <comment>endpoint</comment>
        <translation>警報: %1</translation>
    </message>
    <message>
        <source>Alert ended: %1</source>
        <comment>endpoint</comment>
        <translation>警報終了: %1</translation>
    </message>
    <message>
        <source>ended – %1</source>
        <comment>an alert</comment>
        <translation>終了 – %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>endpoint and alert</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>警報なし</translation>
    </message>
    <message>
        <source>needs attention</source>
        <comment>an endpoint</comment>
        <translation>要注意</translation>
    </message>
    <message>
        <source>in trouble</source>
        <comment>an endpoint</comment>
        <translation>障害あり</translation>
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
        <translation>待ち行列</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>接続数</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>エラー数</translation>
    </message>
    <message>
        <source>restarts</source>
        <translation>再起動回数</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <comment>a figure and a number</comment>
        <translation>%1 が %2 を超過</translation>
    </message>
    <message>
        <source>%1: nothing is known of this endpoint anymore</source>
        <translation>%1: このエンドポイントについて何も分からなくなりました</translation>
    </message>
    <message>
        <source>%1: the rule was removed or changed</source>
        <translation>%1: ルールが削除または変更されました</translation>
    </message>
    <message>
        <source>%1: %2 %3, above %4</source>
        <comment>rule, figure and its values</comment>
        <translation>%1: %2 %3、%4 を超過</translation>
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
        <translation>%1 が要注意</translation>
    </message>
    <message>
        <source>%1 is in trouble</source>
        <translation>%1 に障害あり</translation>
    </message>
    <message>
        <source>the state of %1 is %2</source>
        <translation>%1 の状態が %2</translation>
    </message>
    <message>
        <source>p95 of %1 is above %2</source>
        <translation>%1 の p95 が %2 を超過</translation>
    </message>
    <message>
        <source>the backlog of %1 is above %2</source>
        <translation>%1 の待ち行列が %2 を超過</translation>
    </message>
    <message>
        <source>connections of %1 are above %2</source>
        <translation>%1 の接続数が %2 を超過</translation>
    </message>
    <message>
        <source>errors of %1 are above %2</source>
        <translation>%1 のエラー数が %2 を超過</translation>
    </message>
    <message>
        <source>restarts of %1 are above %2</source>
        <translation>%1 の再起動回数が %2 を超過</translation>
    </message>
    <message numerus="yes">
        <source>%Ln poll(s) in a row</source>
        <translation>
            <numerusform>ポーリング %Ln 回連続</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <comment>what is so, at how many polls</comment>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>Monitor::AlertNotifier</name>
    <message>
        <source>&amp;Open</source>
        <translation>開く(&amp;O)</translation>
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
        <translation>対象のエンドポイント: * は任意の文字列、? は任意の 1 文字</translation>
    </message>
    <message>
        <source>the state is</source>
        <translation>状態が次のとき</translation>
    </message>
    <message>
        <source>p95 is above</source>
        <translation>p95 が次を超える</translation>
    </message>
    <message>
        <source>waiting clients and requests are above</source>
        <translation>待機中のクライアントとリクエストが次を超える</translation>
    </message>
    <message>
        <source>connections are above</source>
        <translation>接続数が次を超える</translation>
    </message>
    <message>
        <source>failed requests since the last poll are above</source>
        <translation>前回のポーリング以降に失敗したリクエストが次を超える</translation>
    </message>
    <message>
        <source>restarts since the last poll are above</source>
        <translation>前回のポーリング以降の再起動が次を超える</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Endpoint:</source>
        <translation>エンドポイント(&amp;E):</translation>
    </message>
    <message>
        <source>&amp;When:</source>
        <translation>条件(&amp;W):</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>期間(&amp;F):</translation>
    </message>
    <message>
        <source>Good polls that end it</source>
        <translation>終了に必要な正常なポーリング</translation>
    </message>
    <message>
        <source>The rule in words</source>
        <translation>ルールの説明</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>要注意</translation>
    </message>
    <message>
        <source>in trouble</source>
        <translation>障害あり</translation>
    </message>
    <message>
        <source>En&amp;ds after:</source>
        <translation>終了までの回数(&amp;D):</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Which endpoints? * stands for all of them.</source>
        <translation>どのエンドポイントですか? * はすべてを表します。</translation>
    </message>
    <message>
        <source>It would end while it is still raised: choose at most %1.</source>
        <translation>まだ発生中に終了してしまいます: %1 以下にしてください。</translation>
    </message>
    <message>
        <source>Raised when %1.</source>
        <translation>次のときに発生: %1。</translation>
    </message>
    <message>
        <source>En&amp;ds at or below:</source>
        <translation>終了する上限(&amp;D):</translation>
    </message>
    <message numerus="yes">
        <source> poll(s) in a row</source>
        <translation>
            <numerusform> 回連続のポーリング</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::AlertRulesEditor</name>
    <message>
        <source>The rules are in %1, which ipcctl watch reads, too.</source>
        <translation>ルールは %1 にあり、ipcctl watch も読み込みます。</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>警報ルール</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>複製(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>消音(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>テスト(&amp;T)</translation>
    </message>
    <message>
        <source>Show what an alert of this rule looks like, and record it as an event</source>
        <translation>このルールの警報を表示し、イベントとして記録します</translation>
    </message>
    <message>
        <source>For &amp;15 minutes</source>
        <translation>&amp;15 分間</translation>
    </message>
    <message>
        <source>For 1 &amp;hour</source>
        <translation>1 時間(&amp;H)</translation>
    </message>
    <message>
        <source>For 8 h&amp;ours</source>
        <translation>8 時間(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Always</source>
        <translation>常に(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Not anymore</source>
        <translation>解除(&amp;N)</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>削除(&amp;V)</translation>
    </message>
</context>
<context>
    <name>Monitor::AlertRulesModel</name>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Raised when</source>
        <translation>発生条件</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>消音中</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <translation>%1 まで消音</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>警報 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::AlertStatus</name>
    <message>
        <source>No alerts</source>
        <translation>警報なし</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>警報 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, muted until %2</source>
        <translation>%1、%2 まで消音</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>他 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::AlertsPage</name>
    <message>
        <source>&amp;Go on watching in the tray when the window is closed</source>
        <translation>ウィンドウを閉じてもトレイで監視を続ける(&amp;G)</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>このデスクトップにはトレイがありません。</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>警報</translation>
    </message>
    <message>
        <source>Alert rules:</source>
        <translation>警報ルール:</translation>
    </message>
    <message>
        <source>Show the worst alert as an &amp;icon in the tray</source>
        <translation>最も重い警報をトレイのアイコンで示す(&amp;I)</translation>
    </message>
    <message>
        <source>condition state threshold limit latency errors restarts backlog mute test raise</source>
        <translation>条件 状態 しきい値 制限 遅延 エラー 再起動 待ち行列 消音 テスト 発生</translation>
    </message>
    <message>
        <source>notification desktop status area</source>
        <translation>通知 デスクトップ ステータス領域</translation>
    </message>
    <message>
        <source>quit exit background hide minimize</source>
        <translation>終了 閉じる バックグラウンド 隠す 最小化</translation>
    </message>
    <message>
        <source>Your alert rules will be replaced by the one of a first start.</source>
        <translation>現在の警報ルールは、初回起動時のルールに置き換えられます。</translation>
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
        <translation>%1 に画像を書き込めません</translation>
    </message>
    <message>
        <source>cannot open a window without a display; ipcctl works without one</source>
        <translation>ディスプレイがないためウィンドウを開けません。ipcctl ならディスプレイなしで使えます</translation>
    </message>
    <message>
        <source>The alert rules in %1 cannot be read; the defaults are used: %2.</source>
        <translation>%1 の警報ルールを読み込めないため、既定値を使います: %2。</translation>
    </message>
    <message>
        <source>The privacy rules cannot be read, so everything is hidden: %1</source>
        <translation>プライバシールールを読み取れないため、すべて隠されます: %1</translation>
    </message>
</context>
<context>
    <name>Monitor::BundleDialog</name>
    <message>
        <source>Support Bundle</source>
        <translation>サポート情報</translation>
    </message>
    <message>
        <source>One file for a bug report. This is all that it will contain; the privacy rules have hidden what they know to be secret. Look through it before you pass it on.</source>
        <translation>バグ報告用の1つのファイルです。内容はここに表示されているものがすべてです。プライバシールールが秘密と判断したものは隠されています。渡す前に内容を確認してください。</translation>
    </message>
    <message>
        <source>Content of the bundle</source>
        <translation>サポート情報の内容</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>コピー(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>バージョン(&amp;V)</translation>
    </message>
    <message>
        <source>Setti&amp;ngs</source>
        <translation>設定(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Endpoints</source>
        <translation>エンドポイント(&amp;E)</translation>
    </message>
    <message>
        <source>Stat&amp;istics</source>
        <translation>統計(&amp;I)</translation>
    </message>
    <message>
        <source>Even&amp;ts</source>
        <translation>イベント(&amp;T)</translation>
    </message>
    <message>
        <source>T&amp;race</source>
        <translation>トレース(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Hide home directory</source>
        <translation>ホームディレクトリを隠す(&amp;H)</translation>
    </message>
    <message>
        <source>Write ~ instead of your home directory, which has your name</source>
        <translation>名前を含むホームディレクトリの代わりに ~ と書きます</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>収集中…</translation>
    </message>
    <message>
        <source>%1, not written yet</source>
        <translation>%1、未保存</translation>
    </message>
    <message>
        <source>Save Support Bundle</source>
        <translation>サポート情報を保存</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>%1 に書き込みました</translation>
    </message>
</context>
<context>
    <name>Monitor::CallForm</name>
    <message>
        <source>text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>バイト列</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>はい/いいえ</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>選択肢</translation>
    </message>
    <message>
        <source>list in JSON</source>
        <translation>JSON のリスト</translation>
    </message>
    <message>
        <source>map in JSON</source>
        <translation>JSON のオブジェクト</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>任意の値</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1~%2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>%1 以下</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>既定値: %1</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>%1, length %2</source>
        <translation>%1、長さ %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>単位 %1</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>既定値 %1</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>省略可</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Arguments of the command</source>
        <translation>コマンドの引数</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No parameters.</source>
        <translation>パラメーターはありません。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Not accepted: %1</source>
        <translation>受け付けられません: %1</translation>
    </message>
</context>
<context>
    <name>Monitor::ChartModel</name>
    <message>
        <source>Nothing was recorded.</source>
        <translation>何も記録されていません。</translation>
    </message>
</context>
<context>
    <name>Monitor::ChartView</name>
    <message>
        <source>Charts</source>
        <translation>グラフ</translation>
    </message>
</context>
<context>
    <name>Monitor::ChartsPage</name>
    <message>
        <source>Figures over time</source>
        <translation>時系列の数値</translation>
    </message>
    <message>
        <source>Nothing was recorded in this time.</source>
        <translation>この時間には何も記録されていません。</translation>
    </message>
    <message>
        <source>Follow Now</source>
        <translation>最新を表示</translation>
    </message>
    <message>
        <source>Keep the newest records in view</source>
        <translation>最新の値を表示し続ける</translation>
    </message>
    <message>
        <source>Heat Map</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>Show how many requests took how long, not just percentiles</source>
        <translation>パーセンタイルだけでなく、所要時間ごとのリクエスト数を表示する</translation>
    </message>
    <message>
        <source>Show as Table</source>
        <translation>表で表示</translation>
    </message>
    <message>
        <source>Show the numbers of the charts instead</source>
        <translation>グラフの代わりに数値を表示する</translation>
    </message>
    <message>
        <source>Export Charts…</source>
        <translation>グラフをエクスポート…</translation>
    </message>
    <message>
        <source>Save what is shown as a picture or as numbers</source>
        <translation>表示内容を画像または数値として保存する</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>How much time the charts show</source>
        <translation>グラフに表示する期間</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>Draw another endpoint beside the selected one, with dashed lines</source>
        <translation>選択したエンドポイントの横に別のエンドポイントを破線で描く</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>比較対象…</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>%1 に書き込みました</translation>
    </message>
    <message>
        <source>Select an endpoint to see its charts.</source>
        <translation>エンドポイントを選択するとグラフが表示されます。</translation>
    </message>
    <message>
        <source>Drag to zoom, click on a peak to select it.</source>
        <translation>ドラッグで拡大、ピークをクリックして選択します。</translation>
    </message>
    <message>
        <source>Selected: %1 to %2</source>
        <translation>選択: %1 ～ %2</translation>
    </message>
    <message>
        <source>Export Charts</source>
        <translation>グラフをエクスポート</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation>スケーラブル画像 (*.svg)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>カンマ区切り (*.csv)</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 時間</translation>
    </message>
</context>
<context>
    <name>Monitor::ClientModel</name>
    <message>
        <source>The processes of these connections are unknown.</source>
        <translation>これらの接続のプロセスは不明です。</translation>
    </message>
    <message>
        <source>No request is known to be in progress.</source>
        <translation>処理中のリクエストは確認されていません。</translation>
    </message>
</context>
<context>
    <name>Monitor::CommandEditor</name>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>16 進</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>How the request is written</source>
        <translation>リクエストの書き方</translation>
    </message>
    <message>
        <source>Re&amp;quest as:</source>
        <translation>リクエストの形式(&amp;Q):</translation>
    </message>
    <message>
        <source>Path of the file whose content is sent</source>
        <translation>内容を送信するファイルのパス</translation>
    </message>
    <message>
        <source>File to send</source>
        <translation>送信するファイル</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>参照(&amp;B)…</translation>
    </message>
    <message>
        <source>File to Send</source>
        <translation>送信するファイル</translation>
    </message>
    <message>
        <source>A byte needs two digits</source>
        <translation>1 バイトには 2 桁が必要です</translation>
    </message>
    <message>
        <source>Only the digits 0–9 and a–f are allowed</source>
        <translation>バイトに使えるのは 0–9 と a–f だけです</translation>
    </message>
    <message>
        <source>The request is in a file</source>
        <translation>リクエストはファイルにあります</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>ファイルを選択</translation>
    </message>
    <message>
        <source>%1 (line %2, column %3)</source>
        <translation>%1（%2 行 %3 列）</translation>
    </message>
    <message>
        <source>What to send. Ctrl+Enter sends it.</source>
        <translation>送信する内容。Ctrl+Enter で送信します。</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>フォーム</translation>
    </message>
</context>
<context>
    <name>Monitor::CommandPalette</name>
    <message>
        <source>Command Palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Type a part of a command, an endpoint, a favourite or a recent request</source>
        <translation>コマンド、エンドポイント、お気に入り、最近のリクエストの一部を入力</translation>
    </message>
</context>
<context>
    <name>Monitor::CommandTextEdit</name>
    <message>
        <source>Request</source>
        <translation>リクエスト</translation>
    </message>
</context>
<context>
    <name>Monitor::ConnectionModel</name>
    <message>
        <source>closed</source>
        <translation>切断済み</translation>
    </message>
    <message>
        <source>No request is in progress.</source>
        <translation>実行中のリクエストはありません。</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>まだ測定していません。</translation>
    </message>
    <message>
        <source>The server has not accepted this client yet.</source>
        <translation>サーバーはまだこのクライアントを受け入れていません。</translation>
    </message>
    <message>
        <source>The server does not list this connection.</source>
        <translation>サーバーの一覧にこの接続はありません。</translation>
    </message>
    <message>
        <source>The server did not answer: %1</source>
        <translation>サーバーに問い合わせましたが、応答がありません: %1</translation>
    </message>
    <message>
        <source>only the server knows it</source>
        <translation>サーバーのみが把握</translation>
    </message>
    <message>
        <source>only the kernel knows it</source>
        <translation>カーネルのみが把握</translation>
    </message>
    <message>
        <source>Hidden: this is the server view.</source>
        <translation>省略: サーバーが伝える内容のみを表示しています。</translation>
    </message>
    <message>
        <source>Hidden: this is the kernel view.</source>
        <translation>省略: カーネルが伝える内容のみを表示しています。</translation>
    </message>
    <message>
        <source>The client ended before the server accepted it.</source>
        <translation>サーバーが受け入れる前にクライアントが終了しました。</translation>
    </message>
    <message>
        <source>Kernel and server persistently disagree about this connection: only one of them lists it.</source>
        <translation>この接続についてカーネルとサーバーの情報が食い違い続けています。一方にしか登録されていません。</translation>
    </message>
</context>
<context>
    <name>Monitor::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Select an endpoint to see who is connected to it.</source>
        <translation>エンドポイントを選択すると、その接続元を表示します。</translation>
    </message>
    <message>
        <source>&amp;Follow This Process</source>
        <translation>このプロセスを追跡(&amp;F)</translation>
    </message>
    <message>
        <source>Show only the connections of this process</source>
        <translation>このプロセスの接続だけを表示します</translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>切断(&amp;D)…</translation>
    </message>
    <message>
        <source>Make the server close this connection</source>
        <translation>この接続をサーバーに切断させます</translation>
    </message>
    <message>
        <source>Nobody is connected to %1.</source>
        <translation>%1 に接続しているものはありません。</translation>
    </message>
    <message>
        <source>The kernel does not list sockets here: queues and processes are unknown. %1</source>
        <translation>ここではカーネルからソケットの一覧を取得できないため、キューとプロセスは不明です。%1</translation>
    </message>
    <message>
        <source>The server does not answer: requests and bytes are unknown. %1</source>
        <translation>サーバーが応答しないため、リクエストとバイト数は不明です。%1</translation>
    </message>
    <message>
        <source>Kernel view only: this server does not report requests and commands. Servers built with IpcCore do, unless introspection is off or they use another runtime directory.</source>
        <translation>カーネルの情報のみ: このサーバーはリクエストとコマンドの情報を提供しません。IpcCore で作られたサーバーは、イントロスペクションが無効か、別のランタイムディレクトリを使っている場合を除いて提供します。</translation>
    </message>
    <message>
        <source>Disconnect a client</source>
        <translation>クライアントの切断</translation>
    </message>
    <message>
        <source>Close connection %1 of %2?</source>
        <translation>%2 の接続 %1 を切断しますか？</translation>
    </message>
    <message>
        <source>Process: %1
PID: %2
Command in progress: %3</source>
        <translation>プロセス: %1
PID: %2
実行中のコマンド: %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>切断(&amp;D)</translation>
    </message>
    <message>
        <source>Connection %1 was not closed: %2</source>
        <translation>接続 %1 は切断されませんでした: %2</translation>
    </message>
    <message>
        <source>Kernel and server</source>
        <translation>カーネルとサーバー</translation>
    </message>
    <message>
        <source>Kernel view</source>
        <translation>カーネルの視点</translation>
    </message>
    <message>
        <source>Server view</source>
        <translation>サーバーの視点</translation>
    </message>
    <message>
        <source>Source of the data shown</source>
        <translation>表示する情報の出どころ</translation>
    </message>
    <message>
        <source>Show what the kernel, the server or both know about the connections</source>
        <translation>接続についてカーネル、サーバー、または両方が把握する内容を表示</translation>
    </message>
    <message>
        <source>Looking for connections…</source>
        <translation>接続を調べています…</translation>
    </message>
    <message>
        <source>The server of %1 does not report who is connected.</source>
        <translation>%1 のサーバーは接続相手を伝えません。</translation>
    </message>
    <message>
        <source>Nothing reports who is connected to %1.</source>
        <translation>%1 の接続相手を知る手段がありません。</translation>
    </message>
    <message>
        <source>Nobody can connect to %1 now. %2: %3.</source>
        <translation>現在 %1 には接続できません。%2: %3。</translation>
    </message>
    <message>
        <source>Connection %1 of %2 no longer exists; nothing was closed.</source>
        <translation>%2 の接続 %1 はもうありません。何も切断していません。</translation>
    </message>
    <message>
        <source>The server does not answer: requests and bytes are unknown.</source>
        <translation>サーバーが応答しないため、リクエストとバイト数は不明です。</translation>
    </message>
    <message>
        <source>Show C&amp;losed Connections</source>
        <translation>閉じた接続を表示(&amp;L)</translation>
    </message>
    <message>
        <source>Keep connections in the table for a few seconds, greyed, when they are closed</source>
        <translation>閉じた接続を数秒間、灰色で表に残します</translation>
    </message>
    <message>
        <source>Client processes</source>
        <translation>クライアントのプロセス</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>接続 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 requests/s · %3 in · %4 out</source>
        <translation>%1 · %2 リクエスト/秒 · 受信 %3 · 送信 %4</translation>
    </message>
    <message>
        <source>Show one row for each client process, with the sums over its connections; open a row to see them</source>
        <translation>クライアントのプロセスごとに 1 行で、その接続の合計を表示します。行を開くと接続が表示されます</translation>
    </message>
    <message>
        <source>Group &amp;by Process</source>
        <translation>プロセスごとにまとめる(&amp;B)</translation>
    </message>
    <message>
        <source>Connections counted by the server: %1, by the kernel: %2. The State column shows which ones differ.</source>
        <translation>サーバーが数えた接続: %1、カーネルが数えた接続: %2。どれが異なるかは「状態」列でわかります。</translation>
    </message>
    <message>
        <source>The server is in another network namespace, so the kernel does not list its sockets here.</source>
        <translation>サーバーは別のネットワーク名前空間にあるため、カーネルはここではそのソケットを一覧に出しません。</translation>
    </message>
    <message>
        <source>Trace This Connection</source>
        <translation>この接続をトレース</translation>
    </message>
    <message>
        <source>Show each request of this connection as it is answered</source>
        <translation>この接続の各リクエストを、応答されるたびに表示します</translation>
    </message>
    <message>
        <source>Processes, PIDs and users are those of %1.</source>
        <translation>プロセス、PID、ユーザーは %1 のものです。</translation>
    </message>
    <message>
        <source>Queues and clients not accepted yet are unknown. %1</source>
        <translation>キューと、まだ受け付けられていないクライアントは不明です。%1</translation>
    </message>
</context>
<context>
    <name>Monitor::ConsoleActions</name>
    <message>
        <source>&amp;Send Request</source>
        <translation>リクエストを送信(&amp;S)</translation>
    </message>
    <message>
        <source>Send the request (Ctrl+Enter)</source>
        <translation>リクエストを送信します (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取り消し(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel the request (Esc)</source>
        <translation>リクエストを取り消します (Esc)</translation>
    </message>
    <message>
        <source>Re&amp;peat</source>
        <translation>繰り返し(&amp;P)</translation>
    </message>
    <message>
        <source>Send the request several times</source>
        <translation>リクエストを何度も送信します</translation>
    </message>
    <message>
        <source>Copy as C&amp;ommand</source>
        <translation>コマンドとしてコピー(&amp;O)</translation>
    </message>
    <message>
        <source>Copy a shell command that sends the same bytes</source>
        <translation>同じバイト列を送るシェルの行をコピーします</translation>
    </message>
    <message>
        <source>Add to &amp;Favourites…</source>
        <translation>お気に入りに追加(&amp;F)…</translation>
    </message>
    <message>
        <source>Keep the request under a name</source>
        <translation>リクエストに名前を付けて残します</translation>
    </message>
    <message>
        <source>Cop&amp;y Reply</source>
        <translation>応答をコピー(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy the whole reply, as text or hexadecimal digits</source>
        <translation>応答全体をテキストまたは 16 進数でコピーします</translation>
    </message>
    <message>
        <source>Sa&amp;ve Reply…</source>
        <translation>応答を保存(&amp;V)…</translation>
    </message>
    <message>
        <source>Save the reply to a file</source>
        <translation>応答をファイルに書き込みます</translation>
    </message>
    <message>
        <source>Next &amp;Difference</source>
        <translation>次の相違点(&amp;D)</translation>
    </message>
    <message>
        <source>Prev&amp;ious Difference</source>
        <translation>前の相違点(&amp;I)</translation>
    </message>
    <message>
        <source>Search &amp;History</source>
        <translation>履歴を検索(&amp;H)</translation>
    </message>
    <message>
        <source>Find an earlier request (Ctrl+R while writing one)</source>
        <translation>以前のリクエストを探します（入力中は Ctrl+R）</translation>
    </message>
    <message>
        <source>&amp;New Console Tab</source>
        <translation>新しいコンソールタブ(&amp;N)</translation>
    </message>
    <message>
        <source>Write another request, and keep this one</source>
        <translation>このリクエストを残したまま別のものを書きます</translation>
    </message>
    <message>
        <source>Close Console Ta&amp;b</source>
        <translation>コンソールタブを閉じる(&amp;B)</translation>
    </message>
    <message>
        <source>Close this request; it can be reopened</source>
        <translation>このリクエストを閉じます。あとで開き直せます</translation>
    </message>
    <message>
        <source>Reopen Closed T&amp;ab</source>
        <translation>閉じたタブを開き直す(&amp;A)</translation>
    </message>
    <message>
        <source>Bring back the request closed last</source>
        <translation>最後に閉じたリクエストを元に戻します</translation>
    </message>
    <message>
        <source>Ne&amp;xt Console Tab</source>
        <translation>次のコンソールタブ(&amp;X)</translation>
    </message>
    <message>
        <source>Go to the next request</source>
        <translation>次のリクエストへ移動します</translation>
    </message>
    <message>
        <source>Previo&amp;us Console Tab</source>
        <translation>前のコンソールタブ(&amp;U)</translation>
    </message>
    <message>
        <source>Go to the previous request</source>
        <translation>前のリクエストへ移動します</translation>
    </message>
    <message>
        <source>Go to the next line that differs from the previous reply (F7)</source>
        <translation>前の応答と異なる次の行へ移動します (F7)</translation>
    </message>
    <message>
        <source>Go to the previous line that differs from the previous reply (Shift+F7)</source>
        <translation>前の応答と異なる前の行へ移動します (Shift+F7)</translation>
    </message>
    <message>
        <source>Service Commands</source>
        <translation>サービスのコマンド</translation>
    </message>
    <message>
        <source>Ask the service for its commands, and fill in forms for them (F6)</source>
        <translation>サービスにコマンドを問い合わせ、フォームに入力します (F6)</translation>
    </message>
</context>
<context>
    <name>Monitor::ConsolePage</name>
    <message>
        <source>The history is not saved: %1.</source>
        <translation>履歴は保存されません: %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the history could not be read and were skipped.</source>
        <translation>
            <numerusform>履歴の %Ln 行を読み込めなかったため、省きました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>New console tab</source>
        <translation>新しいコンソールタブ</translation>
    </message>
    <message>
        <source>%1 – waiting for the reply</source>
        <translation>%1 – 応答を待っています</translation>
    </message>
</context>
<context>
    <name>Monitor::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Select an endpoint or a connection to see what is known about it.</source>
        <translation>エンドポイントまたは接続を選択すると、その情報を表示します。</translation>
    </message>
</context>
<context>
    <name>Monitor::DiffModel</name>
    <message>
        <source>added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>First</source>
        <translation>1 つ目</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>2 つ目</translation>
    </message>
    <message>
        <source>±</source>
        <translation>±</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>応答</translation>
    </message>
</context>
<context>
    <name>Monitor::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比較の対象</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>比較しています…</translation>
    </message>
    <message>
        <source>There is nothing to compare yet.</source>
        <translation>比較するものはまだありません。</translation>
    </message>
    <message>
        <source>The replies are the same.</source>
        <translation>応答は同じです。</translation>
    </message>
    <message>
        <source>The replies differ only in how the last line ends.</source>
        <translation>応答の違いは最後の行の終わり方だけです。</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1、%2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) removed</source>
        <translation>
            <numerusform>%Ln 行削除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) added</source>
        <translation>
            <numerusform>%Ln 行追加</numerusform>
        </translation>
    </message>
    <message>
        <source>%3 First: %1. Second: %2.</source>
        <translation>%3 1 つ目: %1。2 つ目: %2。</translation>
    </message>
    <message>
        <source>Only the first part of a long reply is kept and compared.</source>
        <translation>長い応答は最初の部分だけを保存し、比較します。</translation>
    </message>
    <message>
        <source>Next difference (F7)</source>
        <translation>次の相違点 (F7)</translation>
    </message>
    <message>
        <source>Previous difference (Shift+F7)</source>
        <translation>前の相違点 (Shift+F7)</translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointDock</name>
    <message>
        <source>Endpoints</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Filter endpoints</source>
        <translation>エンドポイントを絞り込む</translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointGroupsModel</name>
    <message>
        <source>Pinned (%L1)</source>
        <translation>ピン留め (%L1)</translation>
    </message>
    <message>
        <source>Mine (%L1)</source>
        <translation>自分 (%L1)</translation>
    </message>
    <message>
        <source>System (%L1)</source>
        <translation>システム (%L1)</translation>
    </message>
    <message>
        <source>%1
%2. %3</source>
        <translation>%1
%2。%3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1: connecting…</source>
        <translation>%1: 接続中…</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>%1: not connected</source>
        <translation>%1: 未接続</translation>
    </message>
    <message>
        <source>%1 (%L2, of which %L3 are not forwarded)</source>
        <translation>%1 (%L2 件、うち %L3 件は未転送)</translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointModel</name>
    <message>
        <source>There is neither a server nor a file with an owner.</source>
        <translation>サーバーも、所有者のあるファイルもありません。</translation>
    </message>
    <message>
        <source>There is no file: names that begin with @ have no permissions.</source>
        <translation>ファイルはありません。@ で始まる名前には権限がありません。</translation>
    </message>
    <message>
        <source>There is no file.</source>
        <translation>ファイルがありません。</translation>
    </message>
    <message>
        <source>The server&apos;s sockets cannot be seen from here.</source>
        <translation>サーバーのソケットはここからは見えません。</translation>
    </message>
    <message>
        <source>Nobody listens on this endpoint.</source>
        <translation>このエンドポイントで待ち受けているものはありません。</translation>
    </message>
    <message>
        <source>The server did not answer: %1</source>
        <translation>サーバーに問い合わせましたが、応答がありません: %1</translation>
    </message>
    <message>
        <source>No request was answered lately.</source>
        <translation>最近応答したリクエストはありません。</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>まだ測定していません。</translation>
    </message>
    <message>
        <source>%1 % good</source>
        <translation>%1 % 良好</translation>
    </message>
    <message>
        <source>Not watched for long enough.</source>
        <translation>観測時間がまだ足りません。</translation>
    </message>
    <message>
        <source>It is on this machine.</source>
        <translation>このマシン上にあります。</translation>
    </message>
    <message>
        <source>Only its own host knows.</source>
        <translation>そのホストだけが知っています。</translation>
    </message>
</context>
<context>
    <name>Monitor::EndpointSelector</name>
    <message>
        <source>Path of a socket</source>
        <translation>ソケットのパス</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Locked: unlock to follow the selection</source>
        <translation>ロック中: 解除すると選択に追従します</translation>
    </message>
    <message>
        <source>Follows the selection: lock to keep this endpoint</source>
        <translation>選択に追従中: ロックするとこのエンドポイントを保ちます</translation>
    </message>
    <message>
        <source>Lock the endpoint</source>
        <translation>エンドポイントをロック</translation>
    </message>
    <message>
        <source>En&amp;dpoint:</source>
        <translation>エンドポイント(&amp;D):</translation>
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
        <translation>エンドポイント出現</translation>
    </message>
    <message>
        <source>Endpoint vanished</source>
        <translation>エンドポイント消失</translation>
    </message>
    <message>
        <source>State changed</source>
        <translation>状態変化</translation>
    </message>
    <message>
        <source>Connection opened</source>
        <translation>接続開始</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>接続終了</translation>
    </message>
    <message>
        <source>Polling stalled</source>
        <translation>ポーリング停滞</translation>
    </message>
    <message>
        <source>Polling resumed</source>
        <translation>ポーリング再開</translation>
    </message>
    <message>
        <source>Tool error</source>
        <translation>モニターのエラー</translation>
    </message>
    <message>
        <source>What is shown is old until the poll ends.</source>
        <translation>ポーリングが終わるまで、表示は古い内容です。</translation>
    </message>
    <message>
        <source>Alert raised</source>
        <translation>警報発生</translation>
    </message>
    <message>
        <source>Alert ended</source>
        <translation>警報終了</translation>
    </message>
</context>
<context>
    <name>Monitor::EventsPage</name>
    <message>
        <source>C&amp;lear Events</source>
        <translation>イベントを消去(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;States</source>
        <translation>状態(&amp;S)</translation>
    </message>
    <message>
        <source>Connect&amp;ions</source>
        <translation>接続(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Monitor</source>
        <translation>モニター(&amp;M)</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Nothing has happened yet: endpoints and connections that come and go are listed here.</source>
        <translation>まだ何も起きていません。エンドポイントや接続の増減がここに表示されます。</translation>
    </message>
    <message>
        <source>Show these events</source>
        <translation>これらのイベントを表示</translation>
    </message>
    <message>
        <source>En&amp;dpoints</source>
        <translation>エンドポイント(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Alerts</source>
        <translation>警報(&amp;A)</translation>
    </message>
    <message>
        <source>Show in &amp;Trace</source>
        <translation>トレースに表示(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Monitor::FilterEdit</name>
    <message>
        <source>Filters</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Words, or key:value, key&gt;10ms, -not, /expression/</source>
        <translation>単語、またはキー:値、キー&gt;10ms、-否定、/正規表現/</translation>
    </message>
    <message>
        <source>This filter is not valid</source>
        <translation>このフィルターは正しくありません</translation>
    </message>
    <message>
        <source>The filter is valid.</source>
        <translation>フィルターは正しい形式です。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>&amp;Save This Filter…</source>
        <translation>このフィルターを保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Delete Saved Filter</source>
        <translation>保存したフィルターを削除(&amp;D)</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使ったもの</translation>
    </message>
    <message>
        <source>Save Filter</source>
        <translation>フィルターを保存</translation>
    </message>
    <message>
        <source>&amp;Name of the filter:</source>
        <translation>フィルターの名前(&amp;N):</translation>
    </message>
    <message>
        <source>Words that rows contain, or conditions, as in %1.
Keys: %2</source>
        <translation>行に含まれる語、または %1 のような条件。
キー: %2</translation>
    </message>
</context>
<context>
    <name>Monitor::FilterParser</name>
    <message>
        <source>There is nothing before this “or”.</source>
        <translation>この “or” の前に何もありません。</translation>
    </message>
    <message>
        <source>There is nothing after the last “or”.</source>
        <translation>最後の “or” の後に何もありません。</translation>
    </message>
    <message>
        <source>There is no text between the quotes.</source>
        <translation>引用符の間に文字列がありません。</translation>
    </message>
    <message>
        <source>Say what “%1” should be compared with.</source>
        <translation>“%1” と比較する値を指定してください。</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>閉じる引用符がありません。</translation>
    </message>
    <message>
        <source>An expression cannot be compared with &lt; or &gt;.</source>
        <translation>正規表現と大小を比べることはできません。</translation>
    </message>
    <message>
        <source>The expression is not valid: %1.</source>
        <translation>正規表現が正しくありません: %1。</translation>
    </message>
    <message>
        <source>“%1” is a duration: write a number with ns, us, ms, s, min or h.</source>
        <translation>“%1” は時間の長さです。数値に ns、us、ms、s、min、h を付けてください。</translation>
    </message>
    <message>
        <source>“%1” is a size: write a number, optionally with k, M, G, Ki, Mi or Gi.</source>
        <translation>“%1” はサイズです。数値で指定してください。k、M、G、Ki、Mi、Gi も使えます。</translation>
    </message>
    <message>
        <source>“%1” is a time: write it as 12:04, 2026-11-23T12:04 or -10min.</source>
        <translation>“%1” は時刻です。12:04、2026-11-23T12:04、-10min のように指定してください。</translation>
    </message>
    <message>
        <source>“%1” is compared with numbers, optionally with k, M or G.</source>
        <translation>“%1” は数値と比較します。k、M、G も使えます。</translation>
    </message>
    <message>
        <source>There is no column “%1”; did you mean %2?</source>
        <comment>%2 is a list</comment>
        <translation>“%1” という列はありません。%2 のことですか？</translation>
    </message>
    <message>
        <source>There is no column “%1”; there are %2. To search for the text, put it in quotes.</source>
        <comment>%2 is a list</comment>
        <translation>“%1” という列はありません。使える列: %2。文字列を検索するには引用符で囲んでください。</translation>
    </message>
</context>
<context>
    <name>Monitor::FindBar</name>
    <message>
        <source>Fin&amp;d:</source>
        <translation>検索(&amp;D):</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Go to the next matching row</source>
        <translation>一致する次の行へ移動</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Go to the previous matching row</source>
        <translation>一致する前の行へ移動</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Leave the search</source>
        <translation>検索を終了</translation>
    </message>
</context>
<context>
    <name>Monitor::FirstLookBar</name>
    <message>
        <source>Looking for sockets…</source>
        <translation>ソケットを探しています…</translation>
    </message>
    <message>
        <source>First Look</source>
        <translation>はじめに</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>見つかったもの</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>閉じる(&amp;O)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s) found</source>
        <translation>
            <numerusform>エンドポイントが %Ln 個見つかりました</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>endpoints, how many need attention</comment>
        <translation>%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>要注意 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. New ones appear by themselves.</source>
        <translation>%1。新しいものは自動的に現れます。</translation>
    </message>
    <message numerus="yes">
        <source>Pin %Ln of Mine</source>
        <translation>
            <numerusform>自分の %Ln 個をピン留め</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them at the top of the lists, even when they are gone</source>
        <translation>なくなっても一覧の先頭に残します</translation>
    </message>
</context>
<context>
    <name>Monitor::FreezeBanner</name>
    <message>
        <source>Frozen</source>
        <translation>固定中</translation>
    </message>
    <message>
        <source>Resume (%1)</source>
        <translation>再開 (%1)</translation>
    </message>
    <message>
        <source>Show current data again</source>
        <translation>再び現在の状態を表示します</translation>
    </message>
    <message>
        <source>Frozen since %1. Tables and details show that moment; watching goes on.</source>
        <translation>%1 から固定しています。表と詳細はその時点のものです。監視は続いています。</translation>
    </message>
</context>
<context>
    <name>Monitor::FreezeModel</name>
    <message>
        <source>It was not known when the table was frozen.</source>
        <translation>表を固定した時点では不明でした。</translation>
    </message>
</context>
<context>
    <name>Monitor::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>テーマ(&amp;T):</translation>
    </message>
    <message>
        <source>appearance colours dark light look style</source>
        <translation>外観 色 暗い 明るい 見た目 スタイル</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>言語(&amp;L):</translation>
    </message>
    <message>
        <source>translation locale</source>
        <translation>翻訳 ロケール</translation>
    </message>
    <message>
        <source>Another language takes effect after a restart.</source>
        <translation>言語の変更は再起動後に有効になります。</translation>
    </message>
</context>
<context>
    <name>Monitor::HexView</name>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation>16 進のバイト列</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>すべて選択(&amp;A)</translation>
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
        <translation>コンソールと履歴</translation>
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
        <translation>最大件数(&amp;E):</translation>
    </message>
    <message>
        <source>history limit size count requests</source>
        <translation>履歴 上限 サイズ 件数 リクエスト</translation>
    </message>
    <message>
        <source>&amp;File at most:</source>
        <translation>最大ファイルサイズ(&amp;F):</translation>
    </message>
    <message>
        <source>history limit size disk space</source>
        <translation>履歴 上限 サイズ ディスク 容量</translation>
    </message>
    <message>
        <source>&amp;Keep of each message:</source>
        <translation>各メッセージの保存量(&amp;K):</translation>
    </message>
    <message>
        <source>history limit size payload bytes</source>
        <translation>履歴 上限 サイズ 内容 バイト</translation>
    </message>
    <message>
        <source>One endpoint a line, such as /run/vault*</source>
        <translation>1行に1つ、例: /run/vault*</translation>
    </message>
    <message>
        <source>&amp;No history of:</source>
        <translation>履歴を残さない(&amp;N):</translation>
    </message>
    <message>
        <source>endpoints off privacy secret remember</source>
        <translation>エンドポイント オフ プライバシー 秘密 記憶</translation>
    </message>
    <message>
        <source>Requests to these endpoints are not remembered, and not kept as drafts. * is any text, ? any character.</source>
        <translation>これらのエンドポイントへのリクエストは記憶されず、下書きとしても残りません。* は任意の文字列、? は任意の1文字です。</translation>
    </message>
    <message>
        <source>&amp;Wipe History Now…</source>
        <translation>今すぐ履歴を消去(&amp;W)…</translation>
    </message>
    <message>
        <source>Wipe History Now</source>
        <translation>今すぐ履歴を消去</translation>
    </message>
    <message>
        <source>delete clear remove erase privacy</source>
        <translation>削除 クリア 消去 プライバシー</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) remembered</source>
        <translation>
            <numerusform>%Ln 件のリクエストを記憶</numerusform>
        </translation>
    </message>
    <message>
        <source>Wipe History</source>
        <translation>履歴を消去</translation>
    </message>
    <message>
        <source>Remove all requests and replies that the console remembers, also from the disk?</source>
        <translation>コンソールが記憶しているリクエストと応答を、ディスクからもすべて削除しますか?</translation>
    </message>
    <message>
        <source>Favourites stay. Copies that the file system or a backup made are not reached.</source>
        <translation>お気に入りは残ります。ファイルシステムやバックアップによるコピーには及びません。</translation>
    </message>
    <message>
        <source>&amp;Wipe</source>
        <translation>消去(&amp;W)</translation>
    </message>
</context>
<context>
    <name>Monitor::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>お気に入り</translation>
    </message>
    <message>
        <source>Earlier requests</source>
        <translation>以前のリクエスト</translation>
    </message>
    <message>
        <source>Compare &amp;Replies</source>
        <translation>応答を比較(&amp;R)</translation>
    </message>
    <message>
        <source>Clear History</source>
        <translation>履歴を消去</translation>
    </message>
    <message>
        <source>Remove all requests and replies from the history? Favourites stay.</source>
        <translation>履歴のリクエストと応答をすべて消去しますか？お気に入りは残ります。</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>消去(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lear History…</source>
        <translation>履歴を消去(&amp;L)…</translation>
    </message>
    <message>
        <source>Requests that were sent are listed here, with their replies.</source>
        <translation>送信したリクエストと応答がここに並びます。</translation>
    </message>
    <message>
        <source>Named requests are listed here (Ctrl+D).</source>
        <translation>名前を付けたリクエストがここに並びます (Ctrl+D)。</translation>
    </message>
    <message>
        <source>Open in Ne&amp;w Tab</source>
        <translation>新しいタブで開く(&amp;W)</translation>
    </message>
    <message>
        <source>Compare the replies of the two selected requests</source>
        <translation>選択した 2 つのリクエストの応答を比較します</translation>
    </message>
    <message>
        <source>Re&amp;move Favourite…</source>
        <translation>お気に入りから削除(&amp;M)…</translation>
    </message>
    <message>
        <source>Remove Favourite</source>
        <translation>お気に入りから削除</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln favourite(s)?</source>
        <translation>
            <numerusform>%Ln 件のお気に入りを削除しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>Send A&amp;gain</source>
        <translation>もう一度送信(&amp;G)</translation>
    </message>
    <message>
        <source>Send the same request to the same endpoint</source>
        <translation>同じリクエストを同じエンドポイントに送信します</translation>
    </message>
    <message>
        <source>Copy as Co&amp;mmand</source>
        <translation>コマンドとしてコピー(&amp;M)</translation>
    </message>
    <message>
        <source>Copy a shell command that sends the same bytes</source>
        <translation>同じバイト列を送るシェルの行をコピーします</translation>
    </message>
</context>
<context>
    <name>Monitor::HostMenu</name>
    <message>
        <source>Remote &amp;Hosts</source>
        <translation>リモートホスト(&amp;H)</translation>
    </message>
    <message>
        <source>Connect at Each &amp;Start</source>
        <translation>起動時に毎回接続(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Remove Host</source>
        <translation>ホストを削除(&amp;R)</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1（未接続）</translation>
    </message>
    <message>
        <source>%1 (connected)</source>
        <translation>%1（接続済み）</translation>
    </message>
    <message>
        <source>%1 (connecting…)</source>
        <translation>%1（接続中…）</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>接続(&amp;C)</translation>
    </message>
    <message>
        <source>Dis&amp;connect</source>
        <translation>切断(&amp;C)</translation>
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
        <translation>配列</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>オブジェクト</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln 個のメンバー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln element(s)</source>
        <translation>
            <numerusform>%Ln 個の要素</numerusform>
        </translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>Monitor::LatencyBarsView</name>
    <message>
        <source>Distribution of latencies</source>
        <translation>レイテンシーの分布</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>No replies yet.</source>
        <translation>応答はまだありません。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>比較対象</translation>
    </message>
</context>
<context>
    <name>Monitor::LoadCurveView</name>
    <message>
        <source>Course of the load test</source>
        <translation>負荷テストの経過</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>毎秒のリクエスト数</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシー</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>p99 compared</source>
        <translation>p99（比較対象）</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>最長</translation>
    </message>
</context>
<context>
    <name>Monitor::LoadOptions</name>
    <message>
        <source>As &amp;fast as possible</source>
        <translation>できるだけ速く(&amp;F)</translation>
    </message>
    <message>
        <source>Requests under way at a time on each connection</source>
        <translation>接続ごとに同時に処理中のリクエスト数</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> 件/秒</translation>
    </message>
    <message>
        <source>Send each request when the one before it has ended, not at a rate</source>
        <translation>一定の間隔ではなく、前のリクエストが終わるたびに送信します</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Co&amp;nnections:</source>
        <translation>接続数(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Under way on each:</source>
        <translation>接続ごとの処理中(&amp;U):</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>レート(&amp;R):</translation>
    </message>
    <message>
        <source>&amp;Duration:</source>
        <translation>時間(&amp;D):</translation>
    </message>
    <message>
        <source>&amp;Warm-up before:</source>
        <translation>事前の暖機(&amp;W):</translation>
    </message>
</context>
<context>
    <name>Monitor::LoadResultsModel</name>
    <message>
        <source>Requests per second</source>
        <translation>毎秒のリクエスト数</translation>
    </message>
    <message>
        <source>Median (p50)</source>
        <translation>中央値 (p50)</translation>
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
        <translation>最長</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Unanswered at the end</source>
        <translation>終了時に未応答</translation>
    </message>
    <message>
        <source>Due, but not sent</source>
        <translation>送信予定のまま未送信</translation>
    </message>
    <message>
        <source>Sent per second</source>
        <translation>毎秒の送信量</translation>
    </message>
    <message>
        <source>Received per second</source>
        <translation>毎秒の受信量</translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln 接続</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) under way on each</source>
        <translation>
            <numerusform>それぞれで %Ln 件を処理中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>毎秒 %1</translation>
    </message>
    <message>
        <source>as fast as possible</source>
        <translation>できるだけ速く</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
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
        <translation>テキストとしてコピー(&amp;T)</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>JSON としてコピー(&amp;J)</translation>
    </message>
    <message>
        <source>Load Test</source>
        <translation>負荷テスト</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>State of the test</source>
        <translation>テストの状態</translation>
    </message>
    <message>
        <source>Re&amp;quest:</source>
        <translation>リクエスト(&amp;Q):</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>まだ何も送信していません。</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>S&amp;how:</source>
        <translation>表示(&amp;H):</translation>
    </message>
    <message>
        <source>Test to show</source>
        <translation>表示するテスト</translation>
    </message>
    <message>
        <source>&amp;Compare with:</source>
        <translation>比較対象(&amp;C):</translation>
    </message>
    <message>
        <source>Test to compare with</source>
        <translation>比較するテスト</translation>
    </message>
    <message>
        <source>An empty request</source>
        <translation>空のリクエスト</translation>
    </message>
    <message>
        <source>Sends the same request to %1 again and again. This keeps the server busy: others who use it will notice.</source>
        <translation>同じリクエストを %1 に繰り返し送信します。サーバーに負荷がかかり、ほかの利用者にも影響します。</translation>
    </message>
    <message>
        <source>Warming up…</source>
        <translation>暖機中…</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 per second · %4 failed</source>
        <translation>%2 のうち %1 · 毎秒 %3 · 失敗 %4</translation>
    </message>
    <message>
        <source>Waiting for the last replies…</source>
        <translation>最後の応答を待っています…</translation>
    </message>
    <message>
        <source>Nobody could be reached: %1.</source>
        <translation>接続できませんでした: %1。</translation>
    </message>
    <message>
        <source>Stopped after %1.</source>
        <translation>%1 で停止しました。</translation>
    </message>
    <message>
        <source>Done after %1.</source>
        <translation>%1 で完了しました。</translation>
    </message>
    <message>
        <source>No request succeeded.</source>
        <translation>成功したリクエストはありません。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>開始(&amp;S)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>No test yet</source>
        <translation>テストはまだありません</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>テスト %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Asking what the request does…</source>
        <translation>リクエストの内容を問い合わせています…</translation>
    </message>
    <message>
        <source>Send %1 again and again? It cannot be undone.</source>
        <translation>%1 を繰り返し送信しますか? 元に戻せません。</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 の %1</translation>
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
        <translation>ビュー</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>コンソール</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1を表示</translation>
    </message>
    <message>
        <source>%1 – IPC Monitor</source>
        <translation>%1 – IPC Monitor</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>マップ(&amp;M)</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>グラフ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>言語(&amp;G)</translation>
    </message>
    <message>
        <source>E&amp;ndpoint</source>
        <translation>エンドポイント(&amp;N)</translation>
    </message>
    <message>
        <source>Polling &amp;Interval</source>
        <translation>ポーリング間隔(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>コンソール(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>ツール(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>About IPC Monitor</source>
        <translation>IPC Monitor について</translation>
    </message>
    <message>
        <source>IPC Monitor %1</source>
        <translation>IPC Monitor %1</translation>
    </message>
    <message>
        <source>Shows the endpoints of local servers, who is connected to them, and what they answer. MIT licence.</source>
        <translation>ローカルサーバーのエンドポイントと、その接続元、応答を表示します。MIT ライセンス。</translation>
    </message>
    <message>
        <source>Main Toolbar</source>
        <translation>メインツールバー</translation>
    </message>
    <message>
        <source>Polling interval</source>
        <translation>ポーリング間隔</translation>
    </message>
    <message>
        <source>How often all endpoints are polled</source>
        <translation>すべてのエンドポイントを調べる間隔</translation>
    </message>
    <message>
        <source>Export Table</source>
        <translation>表のエクスポート</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>カンマ区切り (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Text with tabs (*.tsv)</source>
        <translation>タブ区切りテキスト (*.tsv)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>%1 に書き出しました</translation>
    </message>
    <message>
        <source>Every %1</source>
        <translation>%1ごと</translation>
    </message>
    <message>
        <source>Endpoint: %1</source>
        <translation>エンドポイント: %1</translation>
    </message>
    <message>
        <source>Favourite: %1</source>
        <translation>お気に入り: %1</translation>
    </message>
    <message>
        <source>Recent request: %1</source>
        <translation>最近のリクエスト: %1</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>固定中</translation>
    </message>
    <message>
        <source>This endpoint appeared later.</source>
        <translation>このエンドポイントは後から現れました。</translation>
    </message>
    <message>
        <source>Takes effect after a restart</source>
        <translation>再起動後に有効になります</translation>
    </message>
    <message>
        <source>IPC Monitor will use this language after a restart.</source>
        <translation>IPC Monitor を次に起動したときから、この言語を使います。</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>Parts of the request are hidden: replace them before you send it.</source>
        <translation>リクエストの一部は隠されています。送信する前に置き換えてください。</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 bytes of the request were traced.</source>
        <translation>リクエスト %2 バイトのうち、先頭の %1 バイトだけがトレースされました。</translation>
    </message>
    <message>
        <source>T&amp;race</source>
        <translation>トレース(&amp;R)</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>All local sockets that programs listen on, found automatically. The shape tells each one&apos;s state: a full circle is good. All tabs show what you select here.</source>
        <translation>プログラムが待ち受けているすべてのローカルソケットです。自動的に見つかります。状態は形で分かり、塗りつぶした円は正常です。ここで選んだものを、すべてのタブが表示します。</translation>
    </message>
    <message>
        <source>One row for each endpoint, what needs attention first, with the reason. Type into the filter to see fewer. Looking disturbs no server.</source>
        <translation>エンドポイントごとに 1 行で、注意が必要なものが理由とともに先頭に並びます。フィルターに入力すると絞り込めます。見るだけではサーバーに影響しません。</translation>
    </message>
    <message>
        <source>Who is connected to the selected endpoint: both processes, what waits and for how long.</source>
        <translation>選択したエンドポイントに誰が接続しているか: 両側のプロセス、待機中のものとその時間。</translation>
    </message>
    <message>
        <source>Send a request and read the reply. Services tell which commands they have, and fill in forms.</source>
        <translation>リクエストを送信して応答を読みます。サービスはコマンドを知らせ、フォームを用意します。</translation>
    </message>
    <message>
        <source>Events and alerts</source>
        <translation>イベントと警報</translation>
    </message>
    <message>
        <source>All that has happened while the monitor ran. Alert rules, in the Tools menu, choose what to be told: in the status line below, and by the desktop.</source>
        <translation>モニターの実行中に起きたことのすべてです。［ツール］メニューの警報ルールで、何を知らせるかを選びます。下のステータス行とデスクトップに表示されます。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>マップ</translation>
    </message>
    <message>
        <source>The trace has no request from that time.</source>
        <translation>その時刻のリクエストはトレースにありません。</translation>
    </message>
</context>
<context>
    <name>Monitor::MapPage</name>
    <message>
        <source>Relations</source>
        <translation>関係</translation>
    </message>
    <message>
        <source>No endpoint was found. Add the path of a socket, or start a server.</source>
        <translation>エンドポイントが見つかりません。ソケットのパスを追加するか、サーバーを起動してください。</translation>
    </message>
    <message>
        <source>Show as Table</source>
        <translation>表で表示</translation>
    </message>
    <message>
        <source>Show the same as rows: to sort, copy and read aloud</source>
        <translation>同じ内容を行で表示します。並べ替え、コピー、読み上げができます</translation>
    </message>
    <message>
        <source>Zoom to Fit</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Make the map smaller until all of it is visible, if it stays legible</source>
        <translation>読める範囲で、全体が見えるまでマップを縮小します</translation>
    </message>
    <message>
        <source>Usual Size</source>
        <translation>標準の大きさ</translation>
    </message>
    <message>
        <source>Show the map in its usual size</source>
        <translation>マップを標準の大きさで表示します</translation>
    </message>
    <message>
        <source>Export Map…</source>
        <translation>マップをエクスポート…</translation>
    </message>
    <message>
        <source>Save the whole map as a picture</source>
        <translation>マップ全体を画像として保存します</translation>
    </message>
    <message>
        <source>What the width of bands stands for</source>
        <translation>帯の幅が表すもの</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>幅(&amp;W):</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>%1 に書き込みました</translation>
    </message>
    <message>
        <source>&amp;Fold</source>
        <translation>折りたたむ(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Unfold</source>
        <translation>展開する(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>フィルターとして適用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Exclude by Filter</source>
        <translation>フィルターで除外(&amp;E)</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>マップ</translation>
    </message>
    <message>
        <source>Export Map</source>
        <translation>マップをエクスポート</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation>スケーラブル画像 (*.svg)</translation>
    </message>
</context>
<context>
    <name>Monitor::MapView</name>
    <message>
        <source>Map</source>
        <translation>マップ</translation>
    </message>
</context>
<context>
    <name>Monitor::OverviewPage</name>
    <message>
        <source>Endpoints</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>No endpoint was found. Add the path of a socket, or start a server.</source>
        <translation>エンドポイントが見つかりません。ソケットのパスを追加するか、サーバーを起動してください。</translation>
    </message>
    <message>
        <source>Charts of the selected endpoint</source>
        <translation>選択したエンドポイントのグラフ</translation>
    </message>
    <message>
        <source>%1 in the last 10 minutes</source>
        <translation>直近 10 分の %1</translation>
    </message>
</context>
<context>
    <name>Monitor::PollStatus</name>
    <message>
        <source>Endpoints</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Cost of watching</source>
        <translation>監視の負荷</translation>
    </message>
    <message>
        <source>What cannot be seen</source>
        <translation>見えないもの</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>エンドポイント %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) attention</source>
        <translation>
            <numerusform>要注意 %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>poll %1 every %2</source>
        <translation>ポーリング %1 / 間隔 %2</translation>
    </message>
    <message>
        <source>no list of sockets</source>
        <translation>ソケット一覧なし</translation>
    </message>
    <message numerus="yes">
        <source>%Ln process(es) hidden</source>
        <translation>
            <numerusform>隠れたプロセス %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Processes of other users: who holds their sockets cannot be seen without cap_sys_ptrace and cap_dac_read_search.</source>
        <translation>ほかのユーザーのプロセス: cap_sys_ptrace と cap_dac_read_search がなければ、ソケットの保持者は見えません。</translation>
    </message>
    <message>
        <source>A file system does not answer: what is shown is old</source>
        <translation>応答しないファイルシステムがあります。表示は古い内容です</translation>
    </message>
</context>
<context>
    <name>Monitor::PollingPage</name>
    <message>
        <source>Polling</source>
        <translation>ポーリング</translation>
    </message>
    <message>
        <source>&amp;Interval:</source>
        <translation>間隔(&amp;I):</translation>
    </message>
    <message>
        <source>poll refresh rate frequency</source>
        <translation>ポーリング 更新 頻度</translation>
    </message>
    <message>
        <source>While the window is hidden, endpoints are polled at five times the interval, at least every five seconds.</source>
        <translation>ウィンドウが隠れている間は、間隔の5倍、最短でも5秒ごとにポーリングします。</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>&amp;Slow above:</source>
        <translation>遅いとみなす値(&amp;S):</translation>
    </message>
    <message>
        <source>latency limit threshold duration p95</source>
        <translation>レイテンシー 上限 しきい値 時間 p95</translation>
    </message>
    <message>
        <source>A server counts as slow if one of twenty requests takes longer.</source>
        <translation>20件に1件のリクエストがこれより長くかかると、サーバーは遅いとみなされます。</translation>
    </message>
</context>
<context>
    <name>Monitor::PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>These rules hide parts of requests and replies before they are kept: in the trace, the history of the console, exports and support bundles. They hold for what comes from now on, not for what is already kept.</source>
        <translation>これらのルールは、トレース、コンソールの履歴、エクスポート、サポート情報に保存される前に、リクエストと応答の一部を隠します。これから届くものに適用され、すでに保存されているものには適用されません。</translation>
    </message>
    <message>
        <source>secret password token hide mask payload pattern regular expression</source>
        <translation>秘密 パスワード トークン 隠す マスク 内容 パターン 正規表現</translation>
    </message>
    <message>
        <source>Found: values by their names in JSON, CBOR and lines such as name=value, and what patterns match. Not found: secrets without a name or a form of their own, as in &quot;login anna 1234&quot;; anything compressed, encrypted or encoded; and secrets that are cut in two. Favourites and the replies on the screen stay as they are, and sizes are always those of the whole message.</source>
        <translation>見つかるもの: JSON、CBOR、name=value のような行にある名前付きの値と、パターンに一致するもの。見つからないもの: &quot;login anna 1234&quot; のように名前も固有の形もない秘密、圧縮・暗号化・エンコードされたもの、途中で切れた秘密。お気に入りと画面上の応答はそのままで、サイズは常にメッセージ全体のものです。</translation>
    </message>
    <message>
        <source>Your redaction rules will be replaced by those of a first start.</source>
        <translation>現在の秘匿ルールは、初回起動時のルールに置き換えられます。</translation>
    </message>
    <message>
        <source>Redaction rules:</source>
        <translation>秘匿ルール:</translation>
    </message>
</context>
<context>
    <name>Monitor::RecordSearch</name>
    <message>
        <source>Searching…</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>%2 行中 %1 行目</translation>
    </message>
    <message>
        <source>No row matches.</source>
        <translation>一致する行はありません。</translation>
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
        <translation>列幅を一度だけ自動調整(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>列を元に戻す(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Monitor::RedactionEditor</name>
    <message>
        <source>(without a name)</source>
        <translation>(名前なし)</translation>
    </message>
    <message>
        <source>&amp;Add Rule</source>
        <translation>ルールを追加(&amp;A)</translation>
    </message>
    <message>
        <source>Remo&amp;ve Rule</source>
        <translation>ルールを削除(&amp;V)</translation>
    </message>
    <message>
        <source>Redaction rules</source>
        <translation>秘匿ルール</translation>
    </message>
    <message>
        <source>Show its len&amp;gth</source>
        <translation>長さを示す(&amp;G)</translation>
    </message>
    <message>
        <source>The mark is as long as what it hides. Otherwise nobody learns the length.</source>
        <translation>印は隠したものと同じ長さになります。それ以外では長さは分かりません。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>* is any text, ? any character</source>
        <translation>* は任意の文字列、? は任意の1文字</translation>
    </message>
    <message>
        <source>Hides</source>
        <translation>隠すもの</translation>
    </message>
    <message>
        <source>Values with a name</source>
        <translation>名前付きの値</translation>
    </message>
    <message>
        <source>What a pattern matches</source>
        <translation>パターンに一致するもの</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>&amp;Names:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Pattern:</source>
        <translation>パターン(&amp;P):</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>ルールの名前(&amp;M):</translation>
    </message>
    <message>
        <source>&amp;Endpoints:</source>
        <translation>エンドポイント(&amp;E):</translation>
    </message>
    <message>
        <source>&amp;Hides:</source>
        <translation>隠すもの(&amp;H):</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>試す</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Tr&amp;y it:</source>
        <translation>試す(&amp;Y):</translation>
    </message>
    <message>
        <source>&amp;Becomes:</source>
        <translation>結果(&amp;B):</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新しいルール</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>パターン</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前の一覧</translation>
    </message>
    <message>
        <source>A regular expression. If it has groups, only these are hidden.</source>
        <translation>正規表現です。グループがあれば、グループだけが隠されます。</translation>
    </message>
    <message>
        <source>Separated by commas; * is any text, ? any character</source>
        <translation>カンマ区切り。* は任意の文字列、? は任意の1文字</translation>
    </message>
    <message>
        <source>%1. The rules before this change stay in force.</source>
        <translation>%1。この変更前のルールが引き続き有効です。</translation>
    </message>
</context>
<context>
    <name>Monitor::RelationModel</name>
    <message>
        <source>Neither the kernel nor the server tells who is connected.</source>
        <translation>カーネルもサーバーも、何が接続しているかを伝えません。</translation>
    </message>
    <message>
        <source>Nobody is connected to this endpoint.</source>
        <translation>このエンドポイントに接続しているものはありません。</translation>
    </message>
    <message>
        <source>Nobody listens on this endpoint.</source>
        <translation>このエンドポイントで待ち受けているものはありません。</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>まだ測定していません。</translation>
    </message>
</context>
<context>
    <name>Monitor::RepeatControls</name>
    <message>
        <source>%1 of %2 sent</source>
        <translation>%2 件中 %1 件送信</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>失敗 %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>最小 %1</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中央値 %1</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>How often the request is sent</source>
        <translation>リクエストを送信する回数</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>すぐに</translation>
    </message>
    <message>
        <source>Time from one request to the next</source>
        <translation>リクエストの間隔</translation>
    </message>
    <message>
        <source>Stop at the first error</source>
        <translation>最初のエラーで止めます</translation>
    </message>
    <message>
        <source>Result of repeating</source>
        <translation>繰り返しの結果</translation>
    </message>
    <message>
        <source>Ti&amp;mes:</source>
        <translation>回数(&amp;M):</translation>
    </message>
    <message>
        <source>Ever&amp;y:</source>
        <translation>間隔(&amp;Y):</translation>
    </message>
    <message>
        <source>Re&amp;peat</source>
        <translation>繰り返す(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Until an error</source>
        <translation>エラーまで(&amp;U)</translation>
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
        <translation>テキストでの応答</translation>
    </message>
</context>
<context>
    <name>Monitor::ReplyView</name>
    <message>
        <source>&amp;Load All</source>
        <translation>すべて読み込む(&amp;L)</translation>
    </message>
    <message>
        <source>Reply as JSON</source>
        <translation>JSON での応答</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Size of the reply</source>
        <translation>応答のサイズ</translation>
    </message>
    <message>
        <source>Load the whole reply</source>
        <translation>応答をすべて読み込みます</translation>
    </message>
    <message>
        <source>Save the reply</source>
        <translation>応答を保存します</translation>
    </message>
    <message>
        <source>The reply is not JSON</source>
        <translation>応答は JSON ではありません</translation>
    </message>
    <message>
        <source>Shown: %1 of %2</source>
        <translation>表示: %1 / %2</translation>
    </message>
    <message>
        <source>Kept: %1 of %2</source>
        <translation>保存: %1 / %2</translation>
    </message>
    <message>
        <source>No bytes</source>
        <translation>バイトなし</translation>
    </message>
    <message>
        <source>Save Reply</source>
        <translation>応答の保存</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>16 進</translation>
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
        <translation>コピー</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>Copy the reply</source>
        <translation>応答をコピー</translation>
    </message>
    <message>
        <source>Differences from the previous reply</source>
        <translation>前の応答との違い</translation>
    </message>
    <message>
        <source>There is no previous reply to compare with</source>
        <translation>比較する前の応答がありません</translation>
    </message>
    <message>
        <source>Incomplete · %1</source>
        <translation>未完了 · %1</translation>
    </message>
    <message>
        <source>The reply is larger than %1: save it instead.</source>
        <translation>応答が %1 を超えています。代わりに保存してください。</translation>
    </message>
</context>
<context>
    <name>Monitor::RequestPane</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>%1 に保存しました。</translation>
    </message>
    <message>
        <source>Copied the reply to the clipboard.</source>
        <translation>応答をクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Nothing was sent, as the request is not valid: %1.</source>
        <translation>リクエストが正しくないため、何も送信されませんでした: %1。</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>ファイルを読み込み中…</translation>
    </message>
    <message>
        <source>Waiting for the reply… %1</source>
        <translation>応答を待っています… %1</translation>
    </message>
    <message>
        <source>Receiving… %1 in %2</source>
        <translation>受信中… %2 で %1</translation>
    </message>
    <message>
        <source>Only the first part of this long request was kept; it cannot be sent again.</source>
        <translation>この長いリクエストは最初の部分だけが保存されているため、再送信できません。</translation>
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
        <translation>コマンドをクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>Add to Favourites</source>
        <translation>お気に入りに追加</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>新しいリクエスト</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>まだ何も送信していません。</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>送信(&amp;S)</translation>
    </message>
    <message>
        <source>Send the request</source>
        <translation>リクエストを送信します</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The service refused: %1.</source>
        <translation>サービスが拒否しました: %1。</translation>
    </message>
    <message>
        <source>Send Request</source>
        <translation>リクエストの送信</translation>
    </message>
    <message>
        <source>Send %1? It cannot be undone.</source>
        <translation>%1 を送信しますか? 元に戻せません。</translation>
    </message>
    <message>
        <source>The reply is still arriving.</source>
        <translation>応答をまだ受信しています。</translation>
    </message>
    <message>
        <source>There is no endpoint to send to.</source>
        <translation>送信先のエンドポイントがありません。</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>ファイルが選択されていません。</translation>
    </message>
    <message>
        <source>The form is not valid: %1.</source>
        <translation>フォームが正しくありません: %1。</translation>
    </message>
    <message>
        <source>Subscribed to %1 for %2</source>
        <translation>%1 を購読中 (%2)</translation>
    </message>
    <message>
        <source>The privacy rules hid parts of this request; fill them in before sending.</source>
        <translation>プライバシールールがこのリクエストの一部を隠しました。送信前に補ってください。</translation>
    </message>
    <message>
        <source>Waiting for the service of %1 to be back… %2</source>
        <translation>%1 のサービスの復帰を待っています… %2</translation>
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
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>Monitor::ResultBar</name>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>%1 · from %2</source>
        <translation>%1 · %2 から</translation>
    </message>
</context>
<context>
    <name>Monitor::ServerActions</name>
    <message>
        <source>A server already listens at %1.</source>
        <translation>%1 ではすでにサーバーが待ち受けています。</translation>
    </message>
    <message>
        <source>The server of %1 will stop after finishing its requests.</source>
        <translation>%1 のサーバーは、受けたリクエストの後に終了します。</translation>
    </message>
    <message>
        <source>Stop Server</source>
        <translation>サーバーの停止</translation>
    </message>
    <message>
        <source>S&amp;tart Server…</source>
        <translation>サーバーを起動(&amp;T)…</translation>
    </message>
    <message>
        <source>Stop Serv&amp;er…</source>
        <translation>サーバーを停止(&amp;E)…</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>Server started on %1.</source>
        <translation>%1 でサーバーを起動しました。</translation>
    </message>
    <message>
        <source>Stop %1 (process %2)? It finishes pending requests, then exits.</source>
        <translation>%1 (プロセス %2) を停止しますか? 処理中のリクエストを終えてから終了します。</translation>
    </message>
    <message>
        <source>Load the server with requests, and see how long it takes</source>
        <translation>サーバーにリクエストを送り続け、応答時間を調べます</translation>
    </message>
    <message>
        <source>Load Test…</source>
        <translation>負荷テスト…</translation>
    </message>
    <message>
        <source>A server on another host can only be started there</source>
        <translation>別のホストのサーバーは、そのホストでのみ起動できます</translation>
    </message>
    <message>
        <source>Start a program that serves this endpoint</source>
        <translation>このエンドポイントを提供するプログラムを起動します</translation>
    </message>
    <message>
        <source>Only a server of yours whose control endpoint is forwarded can be stopped from here</source>
        <translation>ここから停止できるのは、制御エンドポイントが転送されている自分のサーバーだけです</translation>
    </message>
    <message>
        <source>Ask the server to finish its requests and exit</source>
        <translation>処理中のリクエストを終えて終了するようサーバーに依頼します</translation>
    </message>
    <message>
        <source>Stop %1 (process %2 on %3)? It finishes pending requests, then exits.</source>
        <translation>%1 (%3 のプロセス %2) を停止しますか? 処理中のリクエストを終えてから終了します。</translation>
    </message>
</context>
<context>
    <name>Monitor::ServiceModel</name>
    <message>
        <source>Topics</source>
        <translation>トピック</translation>
    </message>
    <message>
        <source>%1 (cannot be undone)</source>
        <translation>%1 (元に戻せません)</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
</context>
<context>
    <name>Monitor::ServicePanel</name>
    <message>
        <source>Commands of the service</source>
        <translation>サービスのコマンド</translation>
    </message>
    <message>
        <source>Ask the service again</source>
        <translation>サービスに再度問い合わせる</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>まだ問い合わせていません。</translation>
    </message>
    <message>
        <source>There is no endpoint to ask.</source>
        <translation>問い合わせ先のエンドポイントがありません。</translation>
    </message>
    <message>
        <source>Asking what the service offers…</source>
        <translation>サービスの提供内容を問い合わせています…</translation>
    </message>
    <message>
        <source>The endpoint does not describe itself. Write requests freely.</source>
        <translation>エンドポイントは自身を説明しません。リクエストを自由に入力してください。</translation>
    </message>
    <message>
        <source>The endpoint did not tell: %1.</source>
        <translation>エンドポイントが答えませんでした: %1。</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1、バージョン %2</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
</context>
<context>
    <name>Monitor::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>&amp;Restore Defaults of This Page</source>
        <translation>このページを既定値に戻す(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>既定値に戻す</translation>
    </message>
    <message>
        <source>Restore the defaults of this page?</source>
        <translation>このページを既定値に戻しますか?</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>戻す(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Monitor::ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Send the request in the console</source>
        <translation>コンソールのリクエストを送信</translation>
    </message>
    <message>
        <source>Search the console&apos;s history</source>
        <translation>コンソールの履歴を検索</translation>
    </message>
    <message>
        <source>Cancel a request, or leave a filter</source>
        <translation>リクエストを取り消す、またはフィルターから出る</translation>
    </message>
    <message>
        <source>Menu of a row</source>
        <translation>行のメニュー</translation>
    </message>
</context>
<context>
    <name>Monitor::SingleInstance</name>
    <message>
        <source>IPC Monitor is already running, but does not answer; this is a second instance.</source>
        <translation>IPC Monitor はすでに実行中ですが応答しません。これは別のウィンドウです。</translation>
    </message>
</context>
<context>
    <name>Monitor::StartServerDialog</name>
    <message>
        <source>Start Server</source>
        <translation>サーバーの起動</translation>
    </message>
    <message>
        <source>A path, or a name to be found in PATH</source>
        <translation>パス、または PATH から探す名前</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Separated by spaces; quotes hold words together</source>
        <translation>空白で区切ります。引用符で囲むと 1 語になります</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>引数</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>参照(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Program:</source>
        <translation>プログラム(&amp;P):</translation>
    </message>
    <message>
        <source>&amp;Arguments:</source>
        <translation>引数(&amp;A):</translation>
    </message>
    <message>
        <source>Starts the server of %1 and waits until it listens.</source>
        <translation>%1 のサーバーを起動し、待ち受けるまで待ちます。</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>起動(&amp;S)</translation>
    </message>
    <message>
        <source>Program of the Server</source>
        <translation>サーバーのプログラム</translation>
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
        <translation>%1（バイト）</translation>
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
        <translation>%1 を書き込めませんでした: %2</translation>
    </message>
</context>
<context>
    <name>Monitor::TablePanel</name>
    <message>
        <source>Clear Filter</source>
        <translation>フィルターをクリア</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Saved and recent filters</source>
        <translation>保存済みと最近のフィルター</translation>
    </message>
    <message>
        <source>The filter is not applied: %1</source>
        <translation>フィルターは適用されていません: %1</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>固定中</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>フィルターとして適用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Exclude by Filter</source>
        <translation>フィルターで除外(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as CS&amp;V</source>
        <translation>CSV としてコピー(&amp;V)</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>JSON としてコピー(&amp;J)</translation>
    </message>
    <message>
        <source>Fi&amp;lter:</source>
        <translation>フィルター(&amp;L):</translation>
    </message>
    <message>
        <source>Go to the end and follow new rows</source>
        <translation>末尾に移動し、新しい行を追いかけます</translation>
    </message>
    <message>
        <source>↓ %1 new</source>
        <translation>↓ 新規 %1</translation>
    </message>
    <message>
        <source>Rows: %1 of %2</source>
        <translation>行: %2 中 %1</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>行: %1</translation>
    </message>
    <message>
        <source>Frozen, +%1 new</source>
        <translation>固定中、新規 +%1</translation>
    </message>
    <message>
        <source>0 of %1 match the filter.</source>
        <translation>フィルターに一致する行は %1 中 0 です。</translation>
    </message>
    <message>
        <source>Filtering %1 rows…</source>
        <translation>%1 行を絞り込み中…</translation>
    </message>
    <message>
        <source>Order kept for a moment</source>
        <translation>並び順をしばらく保ちます</translation>
    </message>
    <message>
        <source>Rows stay in place while the mouse moves over them, while their menu is open, and for three seconds after that or after moving by keyboard. Then they are sorted again.</source>
        <translation>行の上でマウスを動かしている間やメニューを開いている間と、その後またはキーボードで移動した後の 3 秒間、行は動きません。その後、並べ直されます。</translation>
    </message>
    <message>
        <source>%1, unsorted: more than %2</source>
        <translation>%1、並べ替えなし: %2 行超</translation>
    </message>
</context>
<context>
    <name>Monitor::TablesPage</name>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Columns are chosen, moved and sized in the headers of the tables. View &gt; Restore Default Layout brings them back.</source>
        <translation>列の選択、移動、幅の変更は表の見出しで行います。「表示」メニューで既定の配置に戻せます。</translation>
    </message>
</context>
<context>
    <name>Monitor::TimeoutControl</name>
    <message>
        <source>T&amp;imeout:</source>
        <translation>制限時間(&amp;I):</translation>
    </message>
    <message>
        <source>Limit the waiting time</source>
        <translation>一定時間であきらめる</translation>
    </message>
    <message>
        <source>Give up after this time; otherwise wait until canceled</source>
        <translation>この時間であきらめます。オフなら取り消すまで待ちます</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>制限時間</translation>
    </message>
</context>
<context>
    <name>Monitor::TopicModel</name>
    <message>
        <source>Nothing was published yet</source>
        <translation>まだ何も公開されていません</translation>
    </message>
    <message numerus="yes">
        <source>The service left out %Ln change(s)</source>
        <translation>
            <numerusform>サービスが %Ln 件の変更を省略しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) happened while not subscribed</source>
        <translation>
            <numerusform>購読していない間に %Ln 件の変更がありました</numerusform>
        </translation>
    </message>
    <message>
        <source>The service was restarted; changes may have been missed</source>
        <translation>サービスが再起動されました。変更を見逃した可能性があります</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>現在値</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>見逃し</translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation>再起動</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>The service has ended the subscription</source>
        <translation>サービスが購読を終了しました</translation>
    </message>
    <message>
        <source>The service refused: %1</source>
        <translation>サービスが拒否しました: %1</translation>
    </message>
    <message>
        <source>The reply is not that of a topic</source>
        <translation>応答はトピックのものではありません</translation>
    </message>
    <message>
        <source>Stopped here</source>
        <translation>ここで停止しました</translation>
    </message>
    <message numerus="yes">
        <source>Gave up, as %Ln attempt(s) in a row have failed: %1</source>
        <translation>
            <numerusform>%Ln 回続けて失敗したため、あきらめました: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The reply has ended</source>
        <translation>応答が終わりました</translation>
    </message>
    <message>
        <source>%1. Subscribes again when the service is back.</source>
        <translation>%1。サービスが復帰したら再び購読します。</translation>
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
        <translation>追従</translation>
    </message>
    <message>
        <source>Events of the topic</source>
        <translation>トピックのイベント</translation>
    </message>
    <message>
        <source>Nothing has arrived yet.</source>
        <translation>まだ何も届いていません。</translation>
    </message>
    <message>
        <source>Show the newest event whenever one arrives (Ctrl+End)</source>
        <translation>届くたびに最新のイベントを表示します (Ctrl+End)</translation>
    </message>
    <message>
        <source>Forget the events shown</source>
        <translation>表示中のイベントを消去します</translation>
    </message>
    <message>
        <source>Value of the event</source>
        <translation>イベントの値</translation>
    </message>
    <message>
        <source>No event is selected.</source>
        <translation>イベントが選択されていません。</translation>
    </message>
    <message>
        <source>%1 %2 at %3</source>
        <translation>%3 の%1 %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 の%1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>購読</translation>
    </message>
    <message>
        <source>End the subscription (Esc)</source>
        <translation>購読を終了します (Esc)</translation>
    </message>
    <message>
        <source>Subscribe to the same topic again</source>
        <translation>同じトピックを再び購読します</translation>
    </message>
    <message>
        <source>of at most %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>of at most %1; %2 older dropped</source>
        <translation>最大 %1。古い %2 行は破棄されました</translation>
    </message>
</context>
<context>
    <name>Monitor::Tour</name>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>スキップ(&amp;K)</translation>
    </message>
    <message>
        <source>End the tour; the Help menu starts it again</source>
        <translation>ツアーを終了します。［ヘルプ］メニューから再開できます</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2 中 %1</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>次へ(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完了(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceActions</name>
    <message>
        <source>&amp;Start Trace</source>
        <translation>トレースを開始(&amp;S)</translation>
    </message>
    <message>
        <source>Trace the selected endpoint, or end the trace (Ctrl+E)</source>
        <translation>選択したエンドポイントをトレースするか、トレースを終了します (Ctrl+E)</translation>
    </message>
    <message>
        <source>&amp;Follow Tail</source>
        <translation>末尾を追う(&amp;F)</translation>
    </message>
    <message>
        <source>Keep the newest requests in view; scrolling up or selecting an older one ends it (Ctrl+Shift+F)</source>
        <translation>最新のリクエストを常に表示します。上にスクロールするか古いものを選択すると終わります (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>C&amp;lear Trace</source>
        <translation>トレースを消去(&amp;L)</translation>
    </message>
    <message>
        <source>Forget the requests traced so far</source>
        <translation>これまでにトレースしたリクエストを破棄します</translation>
    </message>
    <message>
        <source>Ed&amp;it &amp;&amp; Resend</source>
        <translation>編集して再送信(&amp;I)</translation>
    </message>
    <message>
        <source>Write the selected request into the console, to send it again</source>
        <translation>選択したリクエストをコンソールに書き込み、もう一度送信できるようにします</translation>
    </message>
    <message>
        <source>Co&amp;mment…</source>
        <translation>コメント(&amp;M)…</translation>
    </message>
    <message>
        <source>Write a note on the selected request; it is saved with the trace</source>
        <translation>選択したリクエストにメモを書きます。トレースと一緒に保存されます</translation>
    </message>
    <message>
        <source>Follow Co&amp;nnection</source>
        <translation>接続を追う(&amp;N)</translation>
    </message>
    <message>
        <source>Show only the requests of the same connection</source>
        <translation>同じ接続のリクエストだけを表示します</translation>
    </message>
    <message>
        <source>Count Time from &amp;Here</source>
        <translation>ここから時間を計る(&amp;H)</translation>
    </message>
    <message>
        <source>Show how long before or after this request the others came</source>
        <translation>他のリクエストがこのリクエストのどれだけ前後に来たかを表示します</translation>
    </message>
    <message>
        <source>&amp;Open Trace…</source>
        <translation>トレースを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Show a saved trace instead of the current one</source>
        <translation>現在のトレースの代わりに、保存されたトレースを表示します</translation>
    </message>
    <message>
        <source>Ex&amp;port Trace…</source>
        <translation>トレースをエクスポート(&amp;P)…</translation>
    </message>
    <message>
        <source>Save the whole trace: to open it again, for a spreadsheet or for Wireshark</source>
        <translation>トレース全体を保存します。再び開く、表計算に使う、Wireshark で見るのどれにも使えます</translation>
    </message>
    <message>
        <source>How the column of times is filled</source>
        <translation>時刻の列に何を表示するか</translation>
    </message>
    <message>
        <source>Time of &amp;Day</source>
        <translation>時刻(&amp;D)</translation>
    </message>
    <message>
        <source>Since the Sta&amp;rt</source>
        <translation>開始から(&amp;R)</translation>
    </message>
    <message>
        <source>Since the Pre&amp;vious Request</source>
        <translation>前のリクエストから(&amp;V)</translation>
    </message>
    <message>
        <source>Since the &amp;Chosen Request</source>
        <translation>選んだリクエストから(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceControls</name>
    <message>
        <source>How times are shown</source>
        <translation>時刻の表示方法</translation>
    </message>
    <message>
        <source>Show when requests came, or how long after another one</source>
        <translation>リクエストが来た時刻、または別のリクエストからの経過時間を表示します</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceDetails</name>
    <message>
        <source>Decoded request</source>
        <translation>解読したリクエスト</translation>
    </message>
    <message>
        <source>Bytes of the request</source>
        <translation>リクエストのバイト列</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceLegend</name>
    <message>
        <source>Colours of the rows</source>
        <translation>行の色</translation>
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
        <translation>%1 が応答しません。リクエストが欠けている可能性があります。</translation>
    </message>
    <message>
        <source>%1 is not traced: no server of yours that can be traced listens there. Servers built with IpcCore can, unless introspection is off or they use another runtime directory.</source>
        <translation>%1 はトレースされていません。そこで待ち受けている、トレース可能なあなたのサーバーがありません。IpcCore で作られたサーバーは、イントロスペクションが無効か別のランタイムディレクトリを使う場合を除き、トレースできます。</translation>
    </message>
    <message>
        <source>%1 is not traced: the list of servers cannot be read. %2</source>
        <translation>%1 はトレースされていません。サーバーの一覧を読めません。%2</translation>
    </message>
    <message>
        <source>%1 is not traced: its server does not admit you. %2</source>
        <translation>%1 はトレースされていません。サーバーがあなたを許可していません。%2</translation>
    </message>
    <message>
        <source>%1 is not traced: its server has stopped. The trace goes on when it starts again.</source>
        <translation>%1 はトレースされていません。サーバーが停止しました。再び起動するとトレースを続けます。</translation>
    </message>
    <message>
        <source>%1 is not traced: %2</source>
        <translation>%1 はトレースされていません: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other endpoint(s) cannot be traced either.</source>
        <translation>
            <numerusform>他の %Ln 個のエンドポイントもトレースできません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::TracePage</name>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Clear the trace</source>
        <translation>トレースを消去</translation>
    </message>
    <message>
        <source>Forget all requests, with your marks and comments?</source>
        <translation>マークとコメントを含め、すべてのリクエストを破棄しますか？</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>消去(&amp;C)</translation>
    </message>
    <message>
        <source>Comment on a Request</source>
        <translation>リクエストへのコメント</translation>
    </message>
    <message>
        <source>Comment on request %1:</source>
        <translation>リクエスト %1 へのコメント:</translation>
    </message>
    <message>
        <source>The request is no longer in the trace.</source>
        <translation>そのリクエストはもうトレースにありません。</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>%1 に書き込みました</translation>
    </message>
    <message>
        <source>Export Trace</source>
        <translation>トレースをエクスポート</translation>
    </message>
    <message>
        <source>Trace, to be opened again (*.jsonl)</source>
        <translation>トレース、再び開けます (*.jsonl)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>カンマ区切り (*.csv)</translation>
    </message>
    <message>
        <source>Packets for Wireshark (*.pcapng)</source>
        <translation>Wireshark 用パケット (*.pcapng)</translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation>トレースを開く</translation>
    </message>
    <message>
        <source>The current trace is not saved. Forget it?</source>
        <translation>現在のトレースは保存されていません。破棄しますか？</translation>
    </message>
    <message>
        <source>&amp;Forget It</source>
        <translation>破棄(&amp;F)</translation>
    </message>
    <message>
        <source>Open Trace</source>
        <translation>トレースを開く</translation>
    </message>
    <message>
        <source>Traces (*.jsonl)</source>
        <translation>トレース (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Saved trace: %1</source>
        <translation>保存されたトレース: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln line(s) could not be read and were skipped)</source>
        <translation>
            <numerusform>%1 (読めない %Ln 行を飛ばしました)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop Trace</source>
        <translation>トレースを停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Trace %1</source>
        <translation>%1 をトレース(&amp;T)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>No request has been traced yet.</source>
        <translation>まだトレースされたリクエストはありません。</translation>
    </message>
    <message>
        <source>Select an endpoint to trace its requests, or open a saved trace.</source>
        <translation>エンドポイントを選択してリクエストをトレースするか、保存されたトレースを開いてください。</translation>
    </message>
    <message>
        <source>Nothing is traced. A trace shows each request as it is answered.</source>
        <translation>何もトレースしていません。トレースは各リクエストを応答されるたびに表示します。</translation>
    </message>
    <message>
        <source>of at most %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中 %1</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>損失 %1</translation>
    </message>
    <message>
        <source>%1 older dropped</source>
        <translation>古い %1 件を破棄</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 から</translation>
    </message>
    <message>
        <source>Waterfall: %1 from left to right</source>
        <translation>ウォーターフォール: 左から右まで %1</translation>
    </message>
</context>
<context>
    <name>Monitor::TraceSettingsPage</name>
    <message>
        <source>Trace</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Re&amp;quests at most:</source>
        <translation>最大リクエスト数(&amp;Q):</translation>
    </message>
    <message>
        <source>trace limit size count rows ring</source>
        <translation>トレース 上限 サイズ 件数 行 リング</translation>
    </message>
    <message>
        <source>&amp;Memory at most:</source>
        <translation>最大メモリ(&amp;M):</translation>
    </message>
    <message>
        <source>trace limit size rows ring</source>
        <translation>トレース 上限 サイズ 行 リング</translation>
    </message>
    <message>
        <source>The oldest requests go first, whichever limit is reached. While the table stands still, those that it shows stay, in as much memory again at most.</source>
        <translation>どちらの上限に達しても、古いリクエストから消えます。表が静止している間は、表示中のものが、最大で同じ量のメモリを追加で使って残ります。</translation>
    </message>
    <message>
        <source>C&amp;lear Trace Now</source>
        <translation>今すぐトレースを消去(&amp;L)</translation>
    </message>
    <message>
        <source>Clear Trace Now</source>
        <translation>今すぐトレースを消去</translation>
    </message>
    <message>
        <source>delete wipe remove erase forget privacy</source>
        <translation>削除 クリア 消去 プライバシー</translation>
    </message>
    <message>
        <source>A trace is in memory only, until you export it. Wiping the history of the console does not clear it.</source>
        <translation>トレースはエクスポートするまでメモリ上にのみあります。コンソールの履歴を消去しても消えません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) kept</source>
        <translation>
            <numerusform>%Ln 件のリクエストを保持</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitor::TraceSources</name>
    <message>
        <source>Choose what to trace: endpoints, and the requests of the console</source>
        <translation>何をトレースするかを選びます。エンドポイントと、コンソールのリクエスト</translation>
    </message>
    <message>
        <source>&amp;Requests of the Console</source>
        <translation>コンソールのリクエスト(&amp;R)</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>エンドポイント</translation>
    </message>
    <message numerus="yes">
        <source>%Ln endpoint(s)</source>
        <translation>
            <numerusform>エンドポイント %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>What is traced</source>
        <translation>トレースの対象</translation>
    </message>
    <message>
        <source>No endpoint</source>
        <translation>エンドポイントなし</translation>
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
            <numerusform>%Ln 件のリクエストを取りこぼしました</numerusform>
        </translation>
    </message>
    <message>
        <source>These requests were lost: nothing more is known of them</source>
        <translation>これらのリクエストは失われました。これ以上のことはわかりません</translation>
    </message>
    <message>
        <source>Sent by this console</source>
        <translation>このコンソールから送信</translation>
    </message>
    <message>
        <source>Not known: the client was gone before anybody looked, or runs elsewhere</source>
        <translation>不明: 確認する前にクライアントが終了したか、別の場所で動いています</translation>
    </message>
    <message>
        <source>The request does not begin with a word, or its server does not show it</source>
        <translation>リクエストの先頭が単語でないか、サーバーが表示していません</translation>
    </message>
</context>
<context>
    <name>Monitor::WindowActions</name>
    <message>
        <source>&amp;Add Endpoint…</source>
        <translation>エンドポイントを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Watch a socket, whether it exists or not</source>
        <translation>ソケットを監視します（存在しなくてもかまいません）</translation>
    </message>
    <message>
        <source>&amp;Remove Endpoint</source>
        <translation>エンドポイントを削除(&amp;R)</translation>
    </message>
    <message>
        <source>Stop watching the selected endpoint, unless it is found automatically; its file stays</source>
        <translation>選択したエンドポイントの監視をやめます（自動で見つかる場合を除く）。ファイルは残ります</translation>
    </message>
    <message>
        <source>&amp;Export Table…</source>
        <translation>表をエクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Save the rows shown to a file</source>
        <translation>表示中の行をファイルに書き出します</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window and exit</source>
        <translation>ウィンドウを閉じて終了します</translation>
    </message>
    <message>
        <source>&amp;Copy Rows</source>
        <translation>行をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected rows as tab-separated text with a header line</source>
        <translation>選択した行を、見出し付きのタブ区切りテキストとしてコピーします</translation>
    </message>
    <message>
        <source>Copy Rows as CS&amp;V</source>
        <translation>行を CSV としてコピー(&amp;V)</translation>
    </message>
    <message>
        <source>Copy the selected rows as comma-separated values</source>
        <translation>選択した行をカンマ区切りでコピーします</translation>
    </message>
    <message>
        <source>Copy Rows as &amp;JSON</source>
        <translation>行を JSON としてコピー(&amp;J)</translation>
    </message>
    <message>
        <source>Copy the selected rows as JSON objects</source>
        <translation>選択した行を JSON オブジェクトとしてコピーします</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>フィルター(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the filter of this table</source>
        <translation>この表のフィルターに移動します</translation>
    </message>
    <message>
        <source>C&amp;lear Filter</source>
        <translation>フィルターをクリア(&amp;L)</translation>
    </message>
    <message>
        <source>Show all rows of this table</source>
        <translation>この表のすべての行を表示します</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>システム(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>Free&amp;ze</source>
        <translation>表示を固定(&amp;Z)</translation>
    </message>
    <message>
        <source>Keep all rows as they are; later changes are not lost</source>
        <translation>すべての行をそのままにします。その間の出来事は失われません</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>詳細(&amp;D)</translation>
    </message>
    <message>
        <source>Show what is known about the selection</source>
        <translation>選択対象の情報を表示します</translation>
    </message>
    <message>
        <source>&amp;Endpoints</source>
        <translation>エンドポイント(&amp;E)</translation>
    </message>
    <message>
        <source>Show the list of endpoints at the side</source>
        <translation>エンドポイントの一覧を横に表示します</translation>
    </message>
    <message>
        <source>&amp;Compact Rows</source>
        <translation>行を詰めて表示(&amp;C)</translation>
    </message>
    <message>
        <source>Show more rows at a time</source>
        <translation>一度により多くの行を表示します</translation>
    </message>
    <message>
        <source>&amp;Restore Default Layout</source>
        <translation>既定のレイアウトに戻す(&amp;R)</translation>
    </message>
    <message>
        <source>Restore all parts of the window to their default places</source>
        <translation>ウィンドウの各部を最初の位置に戻します</translation>
    </message>
    <message>
        <source>Command &amp;Palette…</source>
        <translation>コマンドパレット(&amp;P)…</translation>
    </message>
    <message>
        <source>Find any command by its name</source>
        <translation>名前でコマンドを探します</translation>
    </message>
    <message>
        <source>Keyboard &amp;Shortcuts</source>
        <translation>キーボードショートカット(&amp;S)</translation>
    </message>
    <message>
        <source>List all keys</source>
        <translation>すべてのキーを一覧表示します</translation>
    </message>
    <message>
        <source>&amp;About IPC Monitor</source>
        <translation>IPC Monitor について(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>バージョンとライセンス</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>システムに従う(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Poll Now</source>
        <translation>今すぐポーリング(&amp;P)</translation>
    </message>
    <message>
        <source>Poll all endpoints now</source>
        <translation>すべてのエンドポイントを今すぐ調べます</translation>
    </message>
    <message>
        <source>&amp;Check by Connecting</source>
        <translation>接続して確認(&amp;C)</translation>
    </message>
    <message>
        <source>Connect to the selected endpoint once, which its server notices</source>
        <translation>選択したエンドポイントに一度接続します（サーバーに検知されます）</translation>
    </message>
    <message>
        <source>Copy the path of the selected endpoint</source>
        <translation>選択したエンドポイントのパスをコピーします</translation>
    </message>
    <message>
        <source>Every %1</source>
        <translation>%1ごと</translation>
    </message>
    <message>
        <source>Pi&amp;n</source>
        <translation>ピン留め(&amp;N)</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>検索(&amp;I)…</translation>
    </message>
    <message>
        <source>Find text in the rows of this table</source>
        <translation>この表の行を文字列で探す</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>次を検索(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next matching row</source>
        <translation>一致する次の行へ移動</translation>
    </message>
    <message>
        <source>Find P&amp;revious</source>
        <translation>前を検索(&amp;R)</translation>
    </message>
    <message>
        <source>Go to the previous matching row</source>
        <translation>一致する前の行へ移動</translation>
    </message>
    <message>
        <source>&amp;Mark Rows</source>
        <translation>行に印を付ける(&amp;M)</translation>
    </message>
    <message>
        <source>Flag or unflag the selected rows, to find them again</source>
        <translation>選択した行に旗を付け外しして、あとで見つけやすくする</translation>
    </message>
    <message>
        <source>Next Mar&amp;k</source>
        <translation>次の印(&amp;K)</translation>
    </message>
    <message>
        <source>Go to the next marked row</source>
        <translation>印の付いた次の行へ移動</translation>
    </message>
    <message>
        <source>Previo&amp;us Mark</source>
        <translation>前の印(&amp;U)</translation>
    </message>
    <message>
        <source>Go to the previous marked row</source>
        <translation>印の付いた前の行へ移動</translation>
    </message>
    <message>
        <source>&amp;Go to the End</source>
        <translation>末尾へ移動(&amp;G)</translation>
    </message>
    <message>
        <source>Go to the last row, and follow a log from there</source>
        <translation>最後の行へ移動。記録はそこから追従されます</translation>
    </message>
    <message>
        <source>&amp;Send Request</source>
        <translation>リクエストを送信(&amp;S)</translation>
    </message>
    <message>
        <source>Write a request to the selected endpoint in the console</source>
        <translation>選択したエンドポイントへのリクエストをコンソールに書く</translation>
    </message>
    <message>
        <source>C&amp;onnections</source>
        <translation>接続(&amp;O)</translation>
    </message>
    <message>
        <source>Show who is connected to the selected endpoint</source>
        <translation>選択したエンドポイントに接続しているものを表示</translation>
    </message>
    <message>
        <source>Keep the selected endpoint at the top of the lists, even when it is gone</source>
        <translation>選択したエンドポイントを、なくなっても一覧の先頭に表示し続ける</translation>
    </message>
    <message>
        <source>Cop&amp;y Path</source>
        <translation>パスをコピー(&amp;Y)</translation>
    </message>
    <message>
        <source>Trace Re&amp;quests</source>
        <translation>リクエストをトレース(&amp;Q)</translation>
    </message>
    <message>
        <source>Show each request to the selected endpoint as it is answered</source>
        <translation>選択したエンドポイントへの各リクエストを、応答されるたびに表示します</translation>
    </message>
    <message>
        <source>Ta&amp;ke the Tour</source>
        <translation>ツアーを始める(&amp;K)</translation>
    </message>
    <message>
        <source>Show the parts of the window, in five steps</source>
        <translation>ウィンドウの各部分を 5 段階で紹介します</translation>
    </message>
    <message>
        <source>Alert &amp;Rules…</source>
        <translation>警報ルール(&amp;R)…</translation>
    </message>
    <message>
        <source>Choose what raises an alert</source>
        <translation>何で警報を発生させるかを選びます</translation>
    </message>
    <message>
        <source>&amp;Mute Alerts for 1 Hour</source>
        <translation>警報を 1 時間消音(&amp;M)</translation>
    </message>
    <message>
        <source>Record alerts, but disturb nobody</source>
        <translation>警報を記録しますが、誰にも知らせません</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>Change how the application looks, polls and remembers</source>
        <translation>外観、ポーリング、記憶の方法を変更します</translation>
    </message>
    <message>
        <source>Support &amp;Bundle…</source>
        <translation>サポート情報(&amp;B)…</translation>
    </message>
    <message>
        <source>Collect what a bug report needs, look at it and save it</source>
        <translation>バグ報告に必要なものを集め、確認して保存します</translation>
    </message>
    <message>
        <source>Add Re&amp;mote Host…</source>
        <translation>リモートホストを追加(&amp;M)…</translation>
    </message>
    <message>
        <source>Watch the endpoints of another machine, by your own ssh</source>
        <translation>お使いの ssh で、別のマシンのエンドポイントを監視します</translation>
    </message>
</context>
<context>
    <name>OutcomeText</name>
    <message>
        <source>Nothing has this name: start the server, or check the path.</source>
        <translation>この名前のものはありません。サーバーを起動するか、パスを確認してください。</translation>
    </message>
    <message>
        <source>The socket exists, but its server does not run: start it again.</source>
        <translation>ソケットはありますが、サーバーがありません。もう一度起動してください。</translation>
    </message>
    <message>
        <source>The server does not accept connections: it hangs, is stopped, or has too much to do. Try again later.</source>
        <translation>サーバーが接続を受け入れません。固まっているか、停止中か、過負荷です。後でやり直してください。</translation>
    </message>
    <message>
        <source>This can never be an endpoint: choose another path.</source>
        <translation>ここはエンドポイントになり得ません。別のパスを選んでください。</translation>
    </message>
    <message>
        <source>The permissions of the socket or of a directory do not allow it.</source>
        <translation>ソケットまたはディレクトリの権限により禁止されています。</translation>
    </message>
    <message>
        <source>Requests go only to servers of this user or of root.</source>
        <translation>リクエストを送れるのは、このユーザーか root のサーバーだけです。</translation>
    </message>
    <message>
        <source>The server took too long: raise the timeout, or check whether it hangs.</source>
        <translation>サーバーの応答に時間がかかりすぎました。制限時間を延ばすか、固まっていないか確認してください。</translation>
    </message>
    <message>
        <source>The server hung up: it failed on this request, or it ended.</source>
        <translation>サーバーが接続を切りました。このリクエストで失敗したか、終了しました。</translation>
    </message>
    <message>
        <source>The server does not speak the protocol of IpcCore.</source>
        <translation>サーバーは IpcCore のプロトコルに対応していません。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation>送信 %1</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>受信 %1</translation>
    </message>
    <message>
        <source>connected %1</source>
        <translation>接続 %1</translation>
    </message>
    <message>
        <source>first byte %1</source>
        <translation>最初のバイト %1</translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>合計 %1</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>State: %1.</source>
        <translation>状態: %1。</translation>
    </message>
    <message>
        <source>The server may have processed the request.</source>
        <translation>サーバーがリクエストを処理した可能性があります。</translation>
    </message>
</context>
<context>
    <name>OwnerText</name>
    <message>
        <source>Hidden: the process belongs to another user. Only root, or a program with cap_sys_ptrace and cap_dac_read_search, can see it.</source>
        <translation>非表示: プロセスは別のユーザーのものです。root、または cap_sys_ptrace と cap_dac_read_search を持つプログラムだけが見られます。</translation>
    </message>
    <message>
        <source>No process that holds the socket was found: it has just appeared or gone, or is in a part of the system that cannot be seen from here.</source>
        <translation>ソケットを保持するプロセスが見つかりません。現れた直後か消えた直後、またはここから見えない場所にあります。</translation>
    </message>
    <message>
        <source>Not looked up yet: this takes time and is only done occasionally.</source>
        <translation>まだ探していません。時間がかかるため、ときどき行います。</translation>
    </message>
    <message>
        <source>Not available on this system.</source>
        <translation>このシステムでは分かりません。</translation>
    </message>
    <message>
        <source>Only servers built with IpcCore&apos;s introspection report this; the kernel does not count it.</source>
        <translation>IpcCore のイントロスペクションを持つサーバーだけが提供する情報です。カーネルは計数していません。</translation>
    </message>
    <message>
        <source>The kernel does not report this for the connection.</source>
        <translation>カーネルはこの接続についてこの情報を提供しません。</translation>
    </message>
</context>
<context>
    <name>PayloadField</name>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>引数</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln 個の値</numerusform>
        </translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>途中で切れています</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>すべて選択</translation>
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
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>すべて選択</translation>
    </message>
</context>
<context>
    <name>RedactionRule</name>
    <message>
        <source>Passwords and tokens by name</source>
        <translation>名前によるパスワードとトークン</translation>
    </message>
    <message>
        <source>Options with a secret</source>
        <translation>秘密情報を含むオプション</translation>
    </message>
    <message>
        <source>Authorization headers</source>
        <translation>Authorization ヘッダー</translation>
    </message>
    <message>
        <source>Private keys</source>
        <translation>秘密鍵</translation>
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
        <translation>%1 の設定を読み込めないため、既定値を使います。</translation>
    </message>
    <message>
        <source>The settings were damaged; the defaults are used. The old file is now %1.</source>
        <translation>設定が壊れていたため、既定値を使います。古いファイルは %1 になりました。</translation>
    </message>
    <message>
        <source>The settings in %1 are damaged; the defaults are used.</source>
        <translation>%1 の設定が壊れているため、既定値を使います。</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be written; changes will be lost.</source>
        <translation>%1 に設定を書き込めません。変更は失われます。</translation>
    </message>
</context>
<context>
    <name>StateStrip</name>
    <message>
        <source>%1–%2 %3, %4</source>
        <extracomment>From, until, state, for how long: &quot;12:04–12:09 Not listening, 5 min&quot;</extracomment>
        <translation>%1–%2 %3、%4</translation>
    </message>
    <message>
        <source>%1: not observed</source>
        <comment>a time of day</comment>
        <translation>%1: 観測なし</translation>
    </message>
</context>
<context>
    <name>TraceAccent</name>
    <message>
        <source>Lost</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Client left</source>
        <translation>クライアント離脱</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>遅い</translation>
    </message>
    <message>
        <source>Same connection</source>
        <translation>同じ接続</translation>
    </message>
    <message>
        <source>Requests that were not recorded: there were too many at a time</source>
        <translation>記録されなかったリクエスト。一度に多すぎました</translation>
    </message>
    <message>
        <source>The server could not answer</source>
        <translation>サーバーが応答できませんでした</translation>
    </message>
    <message>
        <source>The client left before the reply was complete</source>
        <translation>応答が完了する前にクライアントが離れました</translation>
    </message>
    <message>
        <source>The reply took %1 or longer</source>
        <translation>応答に %1 以上かかりました</translation>
    </message>
    <message>
        <source>Sent through the connection of the selected request</source>
        <translation>選択したリクエストの接続で送信されました</translation>
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
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 日 %2 時間</translation>
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
        <translation>%1 分</translation>
    </message>
</context>
</TS>
