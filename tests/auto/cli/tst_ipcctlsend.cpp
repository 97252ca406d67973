// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"
#include "support/rawpeer.h"
#include "support/terminal.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

// The test plays the server, byte by byte.
class tst_IpcctlSend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void requestBytes_data();
    void requestBytes();
    void requestNeedNotBeText();
    void unreadableFile();
    void tooLargeToSend_data();
    void tooLargeToSend();
    void inputThatIsNotThereYet();
    void outputThatIsFull();
    void newlineOnATerminalOnly_data();
    void newlineOnATerminalOnly();
    void replyStreams();
    void replyBytesStayAsTheyAre();
    void hex();
    void brokenReply_data();
    void brokenReply();
    void noServer_data();
    void noServer();
    void timeout();
    void waitsUntilFound();
    void waitsWhileBusy();
    void repeats_data();
    void repeats();
    void interval();
    void tellsPeopleHowLongItTook();
    void interrupted();
    void closedOutput_data();
    void closedOutput();

private:
    QStringList arguments(const QStringList &more) const
    {
        return QStringList{QStringLiteral("send"), m_path} + more;
    }

    // Answers as many requests "x" on one connection, then closes it.
    bool serve(const QByteArrayList &replies);

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
    RawPeer m_listener;
};

void tst_IpcctlSend::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    m_path = m_directory->filePath(QStringLiteral("s.sock"));
    m_listener = RawPeer::listenOn(QFile::encodeName(m_path));
    QVERIFY(m_listener.isOpen());
}

bool tst_IpcctlSend::serve(const QByteArrayList &replies)
{
    RawPeer client = m_listener.accept();
    return std::all_of(replies.begin(), replies.end(), [&client](const QByteArray &reply) {
        return client.receiveMessage() == "0005x0000" && client.send(reply);
    });
}

void tst_IpcctlSend::requestBytes_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("request");
    const auto add = [](const char *name, const QString &more, const QByteArray &request,
                        const QByteArray &input = {}) {
        QTest::newRow(name) << more.split(u' ', Qt::SkipEmptyParts) << input << request;
    };
    const QByteArray binary("\0\xff\n-", 4);
    add("one word", QStringLiteral("ping"), "0008ping0000");
    add("words", QStringLiteral("echo a b"), "000cecho a b0000");
    add("nothing", {}, "0000");
    add("after the dashes", QStringLiteral("-- echo -x --hex"), "0011echo -x --hex0000");
    add("dash", QStringLiteral("-"), "0008" + binary + "0000", binary);
    add("file dash", QStringLiteral("--file -"), "0008" + binary + "0000", binary);
    add("empty input", QStringLiteral("-"), "0000");
    add("dash among words", QStringLiteral("echo -"), "000aecho -0000");
    add("null device", QStringLiteral("--file /dev/null"), "0000");
}

void tst_IpcctlSend::requestBytes()
{
    QFETCH(QStringList, more);
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, request);
    Program ipcctl(QStringLiteral(IPCCTL), arguments(more));
    QVERIFY(ipcctl.start());
    ipcctl.process().write(input);
    ipcctl.process().closeWriteChannel();
    QVERIFY(ipcctl.process().waitForBytesWritten() || input.isEmpty());

    RawPeer client = m_listener.accept();
    QCOMPARE(client.receiveMessage(), request);
    QVERIFY(client.send("0008pong0000"));
    QCOMPARE(ipcctl.finish(), 0);
    QCOMPARE(ipcctl.output(), QByteArray("pong"));
    QCOMPARE(ipcctl.errors(), QByteArray());
}

void tst_IpcctlSend::requestNeedNotBeText()
{
    // QProcess passes arguments as text only; the shell makes the bytes.
    Program shell(QStringLiteral("/bin/sh"),
                  {QStringLiteral("-c"),
                   QStringLiteral("exec \"$0\" send \"$1\" echo \"$(printf '\\377\\303')\""),
                   QStringLiteral(IPCCTL), m_path});
    QVERIFY(shell.start());
    RawPeer client = m_listener.accept();
    QCOMPARE(client.receiveMessage(), QByteArray("000becho \xff\xc3"
                                                 "0000"));
    QVERIFY(client.send("0000"));
    QCOMPARE(shell.finish(), 0);
    QCOMPARE(shell.output(), QByteArray());
}

void tst_IpcctlSend::unreadableFile()
{
    for (const QString &name :
         {m_directory->filePath(QStringLiteral("none")), m_directory->path()}) {
        Program ipcctl(QStringLiteral(IPCCTL), arguments({QStringLiteral("--file"), name}));
        QVERIFY(ipcctl.start());
        QCOMPARE(ipcctl.finish(), 5);
        QVERIFY(ipcctl.errors().contains(QFile::encodeName(name)));
    }
}

void tst_IpcctlSend::tooLargeToSend_data()
{
    QTest::addColumn<QString>("limit"); // of memory, in KiB
    QTest::newRow("endless") << QStringLiteral("unlimited");
    QTest::newRow("out of memory") << QStringLiteral("400000");
}

void tst_IpcctlSend::tooLargeToSend()
{
    QFETCH(QString, limit);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    if (limit != u"unlimited")
        QSKIP("Sanitizers need address space without a limit");
#endif
    Program shell(
        QStringLiteral("/bin/sh"),
        {QStringLiteral("-c"),
         QStringLiteral("ulimit -v %1; exec \"$0\" send \"$1\" --file /dev/zero").arg(limit),
         QStringLiteral(IPCCTL), m_path});
    QVERIFY(shell.start());
    QCOMPARE(shell.finish(), 5);
    QVERIFY2(shell.errors().startsWith("ipcctl: cannot read /dev/zero: "),
             shell.errors().constData());
}

// Standard streams are shared with other programs, any of which may make them non-blocking.
void tst_IpcctlSend::inputThatIsNotThereYet()
{
    std::array<int, 2> ends = {};
    QCOMPARE(::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK), 0);
    RawPeer reader(ends[0]);
    RawPeer writer(ends[1]);
    Program ipcctl(QStringLiteral(IPCCTL), arguments({QStringLiteral("-")}));
    ipcctl.process().setChildProcessModifier(
        [input = reader.descriptor()] { ::dup2(input, STDIN_FILENO); });
    QCOMPARE(::write(writer.descriptor(), "pi", 2), ssize_t(2));
    QVERIFY(ipcctl.start());
    // Once it has read this much, it finds nothing more.
    const auto unread = [&writer] {
        int bytes = -1;
        ::ioctl(writer.descriptor(), FIONREAD, &bytes);
        return bytes;
    };
    QTRY_COMPARE_WITH_TIMEOUT(unread(), 0, Program::PatienceMs);
    QCOMPARE(::write(writer.descriptor(), "ng", 2), ssize_t(2));
    writer.close();
    RawPeer client = m_listener.accept();
    QCOMPARE(client.receiveMessage(), QByteArray("0008ping0000"));
    QVERIFY(client.send("0000"));
    QCOMPARE(ipcctl.finish(), 0);
}

void tst_IpcctlSend::outputThatIsFull()
{
    std::array<int, 2> ends = {};
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()), 0);
    RawPeer reader(ends[0]);
    RawPeer writer(ends[1]);
    const QByteArray filler(4096, '-');
    qsizetype before = 0;
    for (ssize_t got = 0; (got = ::write(ends[1], filler.constData(), 4096)) > 0; before += got) {
    }
    Program ipcctl(QStringLiteral(IPCCTL), arguments({QStringLiteral("x")}));
    ipcctl.process().setChildProcessModifier(
        [output = writer.descriptor()] { ::dup2(output, STDOUT_FILENO); });
    QVERIFY(ipcctl.start());
    writer.close();
    RawPeer client = m_listener.accept();
    client.receiveMessage();
    QVERIFY(client.send("0008pong0000"));
    // Once it has read this much, it finds no room for it.
    const auto unread = [&client] {
        int bytes = -1;
        ::ioctl(client.descriptor(), TIOCOUTQ, &bytes);
        return bytes;
    };
    QTRY_COMPARE_WITH_TIMEOUT(unread(), 0, Program::PatienceMs);
    QCOMPARE(reader.receiveAll().sliced(before), QByteArray("pong"));
    QCOMPARE(ipcctl.finish(), 0);
}

void tst_IpcctlSend::newlineOnATerminalOnly_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("without") << QStringList() << QByteArray("0008pong0000")
                             << QByteArray("pong\r\n");
    QTest::newRow("with its own") << QStringList() << QByteArray("0009pong\n0000")
                                  << QByteArray("pong\r\n");
    QTest::newRow("empty") << QStringList() << QByteArray("0000") << QByteArray();
    QTest::newRow("control characters")
        << QStringList() << QByteArray("0010\x1b[2J\xc2\x9b\\a\r\t\nb0000")
        << QByteArray(R"(\x1b[2J\xc2\x9b\a\x0d)") + QByteArray("\t\r\nb\r\n");
    QTest::newRow("character in two pieces") << QStringList()
                                             << QByteArray("0006\xe6\x97"
                                                           "0005\xa5"
                                                           "0000")
                                             << QByteArray("日\r\n");
    QTest::newRow("half a character") << QStringList()
                                      << QByteArray("0006\xe6\x97"
                                                    "0000")
                                      << QByteArray("\\xe6\\x97\r\n");
    QTest::newRow("hex") << QStringList(QStringLiteral("--hex")) << QByteArray("0005x0000")
                         << QByteArray("00000000  78 ") + QByteArray(47, ' ') + "|x|\r\n";
}

// The shell's prompt begins a line of its own; other programs get the reply and nothing else.
void tst_IpcctlSend::newlineOnATerminalOnly()
{
    QFETCH(QStringList, more);
    QFETCH(QByteArray, reply);
    QFETCH(QByteArray, shown);
    Terminal terminal;
    if (!terminal.isOpen())
        QSKIP("The system has no pseudo terminals");
    Program ipcctl(QStringLiteral(IPCCTL), arguments(QStringList(QStringLiteral("x")) + more));
    terminal.attach(ipcctl.process());
    QVERIFY(ipcctl.start());
    QVERIFY(serve({reply}));
    QCOMPARE(ipcctl.finish(), 0);
    QTRY_COMPARE(terminal.output(), shown);
}

void tst_IpcctlSend::replyStreams()
{
    Program ipcctl(QStringLiteral(IPCCTL), arguments({QStringLiteral("slow")}));
    QVERIFY(ipcctl.start());
    RawPeer client = m_listener.accept();
    client.receiveMessage();
    QVERIFY(client.send("0007one"));
    QVERIFY(ipcctl.waitForOutput("one"));
    QVERIFY(client.send("0007two"));
    QVERIFY(ipcctl.waitForOutput("onetwo"));
    QVERIFY(client.send("0000"));
    QCOMPARE(ipcctl.finish(), 0);
    QCOMPARE(ipcctl.output(), QByteArray("onetwo"));
}

void tst_IpcctlSend::replyBytesStayAsTheyAre()
{
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all += static_cast<char>(byte);
    Program ipcctl(QStringLiteral(IPCCTL), arguments({QStringLiteral("x")}));
    QVERIFY(ipcctl.start());
    QVERIFY(serve({"0104" + all + "0000"}));
    QCOMPARE(ipcctl.finish(), 0);
    QCOMPARE(ipcctl.output(), all);
}

void tst_IpcctlSend::hex()
{
    Program ipcctl(QStringLiteral(IPCCTL), arguments({QStringLiteral("x"), QStringLiteral("--hex"),
                                                      QStringLiteral("--repeat=2")}));
    QVERIFY(ipcctl.start());
    // Shows each line when it is full, however the packets are cut.
    QVERIFY(serve({"0009Hello000f, world.\xff\xfe\n0000",
                   "00140123456789abcdef" + QByteArray("0007\0 ~", 7) + "0000"}));
    QCOMPARE(ipcctl.finish(), 0);
    QCOMPARE(ipcctl.output(),
             QByteArray(
                 "00000000  48 65 6c 6c 6f 2c 20 77  6f 72 6c 64 2e ff fe 0a  |Hello, world....|\n"
                 "00000000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  |0123456789abcdef|\n"
                 "00000010  00 20 7e                                          |. ~|\n"));
}

void tst_IpcctlSend::brokenReply_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("cut off") << QByteArray("0008part") << QByteArray("part")
                             << QByteArray("ReplyTruncated");
    QTest::newRow("none") << QByteArray() << QByteArray() << QByteArray("ConnectionClosed");
    QTest::newRow("malformed") << QByteArray("00zz") << QByteArray() << QByteArray("ProtocolError");
}

void tst_IpcctlSend::brokenReply()
{
    QFETCH(QByteArray, reply);
    QFETCH(QByteArray, output);
    QFETCH(QByteArray, error);
    Program ipcctl(QStringLiteral(IPCCTL), arguments({QStringLiteral("x")}));
    QVERIFY(ipcctl.start());
    QVERIFY(serve({reply}));
    QCOMPARE(ipcctl.finish(), 5);
    QCOMPARE(ipcctl.output(), output);
    QVERIFY2(ipcctl.errors().startsWith(QByteArray("ipcctl: " + error + ": ")),
             ipcctl.errors().constData());
}

void tst_IpcctlSend::noServer_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("deserted") << QStringLiteral("s.sock") << QByteArray("NotListening");
    QTest::newRow("missing") << QStringLiteral("none") << QByteArray("PathNotFound");
    QTest::newRow("directory") << QString() << QByteArray("InvalidPath");
}

void tst_IpcctlSend::noServer()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, error);
    m_listener.close();
    Program ipcctl(QStringLiteral(IPCCTL),
                   {QStringLiteral("send"), m_directory->filePath(name), QStringLiteral("x")});
    QVERIFY(ipcctl.start());
    QCOMPARE(ipcctl.finish(), 5);
    QCOMPARE(ipcctl.output(), QByteArray());
    QVERIFY2(ipcctl.errors().startsWith(QByteArray("ipcctl: " + error + ": ")),
             ipcctl.errors().constData());
}

void tst_IpcctlSend::timeout()
{
    Program ipcctl(QStringLiteral(IPCCTL),
                   arguments({QStringLiteral("x"), QStringLiteral("--timeout=200")}));
    QVERIFY(ipcctl.start());
    RawPeer client = m_listener.accept();
    client.receiveMessage();
    QCOMPARE(ipcctl.finish(), 5);
    QVERIFY2(ipcctl.errors().startsWith("ipcctl: Timeout: "), ipcctl.errors().constData());
    QVERIFY(ipcctl.errors().contains("may have processed"));
}

void tst_IpcctlSend::waitsUntilFound()
{
    m_listener.close();
    QVERIFY(QFile::remove(m_path));
    Program ipcctl(QStringLiteral(IPCCTL),
                   arguments({QStringLiteral("x"), QStringLiteral("--wait-if-not-found"),
                              QStringLiteral("--timeout=15000")}));
    QVERIFY(ipcctl.start());
    m_listener = RawPeer::listenOn(QFile::encodeName(m_path));
    QVERIFY(serve({"0000"}));
    QCOMPARE(ipcctl.finish(), 0);
}

void tst_IpcctlSend::waitsWhileBusy()
{
    m_listener.close();
    QVERIFY(QFile::remove(m_path));
    // Bound but not listening: connections are refused, as by a server that is still starting.
    m_listener = RawPeer(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(m_path).constData(), sizeof(address.sun_path));
    QCOMPARE(::bind(m_listener.descriptor(), reinterpret_cast<const sockaddr *>(&address),
                    sizeof(address)),
             0);

    Program ipcctl(QStringLiteral(IPCCTL),
                   arguments({QStringLiteral("x"), QStringLiteral("--wait-if-busy"),
                              QStringLiteral("--timeout=15000")}));
    QVERIFY(ipcctl.start());
    QCOMPARE(::listen(m_listener.descriptor(), 4), 0);
    QVERIFY(serve({"0000"}));
    QCOMPARE(ipcctl.finish(), 0);
}

void tst_IpcctlSend::repeats_data()
{
    QTest::addColumn<QList<QByteArrayList>>("replies"); // of each connection
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("output");
    using Replies = QList<QByteArrayList>;
    const QByteArray one = "000510000";
    const QByteArray two = "000520000";
    const QByteArray three = "000530000";
    QTest::newRow("one connection") << Replies{{one, two, three}} << 0 << QByteArray("123");
    QTest::newRow("server that closes") << Replies{{one}, {two}, {three}} << 0 << QByteArray("123");
    QTest::newRow("stops at a failure") << Replies{{one, "00052"}} << 5 << QByteArray("12");
}

void tst_IpcctlSend::repeats()
{
    QFETCH(QList<QByteArrayList>, replies);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, output);
    Program ipcctl(QStringLiteral(IPCCTL),
                   arguments({QStringLiteral("x"), QStringLiteral("--repeat=3")}));
    QVERIFY(ipcctl.start());
    for (const QByteArrayList &ofConnection : std::as_const(replies))
        QVERIFY(serve(ofConnection));
    QCOMPARE(ipcctl.finish(), exitCode);
    QCOMPARE(ipcctl.output(), output);
    QCOMPARE(ipcctl.errors().isEmpty(), exitCode == 0);
}

void tst_IpcctlSend::interval()
{
    QElapsedTimer timer;
    timer.start();
    Program ipcctl(QStringLiteral(IPCCTL),
                   arguments({QStringLiteral("x"), QStringLiteral("--repeat=3"),
                              QStringLiteral("--interval=50ms")}));
    QVERIFY(ipcctl.start());
    QVERIFY(serve({"0000", "0000", "0000"}));
    QVERIFY(timer.elapsed() >= 95);
    QCOMPARE(ipcctl.finish(), 0);
}

void tst_IpcctlSend::tellsPeopleHowLongItTook()
{
    Terminal terminal;
    if (!terminal.isOpen())
        QSKIP("The system has no pseudo terminals");
    Program ipcctl(QStringLiteral(IPCCTL),
                   arguments({QStringLiteral("x"), QStringLiteral("--repeat=3")}));
    terminal.attach(ipcctl.process());
    QVERIFY(ipcctl.start());
    QVERIFY(serve({"0000", "0000", {}}));
    QCOMPARE(ipcctl.finish(), 5);
    QTRY_VERIFY_WITH_TIMEOUT(terminal.output().contains("ConnectionClosed"), Program::PatienceMs);
    QVERIFY2(terminal.output().startsWith("ipcctl: 3 of 3 sent · 1 failed · min "),
             terminal.output().constData());
}

void tst_IpcctlSend::interrupted()
{
    Terminal terminal;
    if (!terminal.isOpen())
        QSKIP("The system has no pseudo terminals");
    Program ipcctl(QStringLiteral(IPCCTL),
                   arguments({QStringLiteral("x"), QStringLiteral("--repeat=3")}));
    terminal.attach(ipcctl.process());
    QVERIFY(ipcctl.start());
    RawPeer client = m_listener.accept();
    client.receiveMessage();
    QVERIFY(client.send("0000"));
    client.receiveMessage();
    QVERIFY(ipcctl.sendSignal(SIGINT));
    QCOMPARE(ipcctl.finish(), -1);
    // Shells must see that it was interrupted.
    QCOMPARE(ipcctl.process().exitStatus(), QProcess::CrashExit);
    QCOMPARE(ipcctl.process().exitCode(), SIGINT);
    QTRY_VERIFY_WITH_TIMEOUT(terminal.output().startsWith("ipcctl: 1 of 3 sent · min "),
                             Program::PatienceMs);
}

void tst_IpcctlSend::closedOutput_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("reader left") << QStringLiteral(
        "exec 3>&1; { \"$0\" send \"$1\" x; echo $? >&3; } | true");
    QTest::newRow("closed") << QStringLiteral("exec 3>&1; \"$0\" send \"$1\" x >&-; echo $? >&3");
}

// The reader is gone: no message, and no reply mistaken for a complete one.
void tst_IpcctlSend::closedOutput()
{
    QFETCH(QString, script);
    Program shell(QStringLiteral("/bin/sh"),
                  {QStringLiteral("-c"), script, QStringLiteral(IPCCTL), m_path});
    QVERIFY(shell.start());
    RawPeer client = m_listener.accept();
    client.receiveMessage();
    // More than pipes and sockets buffer, so that the write must fail; then the send fails too.
    const QByteArray packet = "fff0" + QByteArray(65516, 'x');
    for (int i = 0; i < 200 && client.send(packet); ++i) {
    }
    QVERIFY(client.waitForClosed());
    QCOMPARE(shell.finish(), 0);
    QCOMPARE(shell.output(), QByteArray("5\n"));
    QCOMPARE(shell.errors(), QByteArray());
}

QTEST_GUILESS_MAIN(tst_IpcctlSend)
#include "tst_ipcctlsend.moc"
