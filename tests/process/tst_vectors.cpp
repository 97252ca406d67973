// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "processtest.h"

#include <optional>

// The daemon understands the streams recorded from git's own helper and answers in the same way.
class tst_Vectors : public QObject, private ProcessTest
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase_data() { addEngines(); }

    void init() { renew(); }

    void requestByRequest();
    void byteByByte();
    void allOnOneConnection();
    void clientThatEndsItsSide();
    void quitEndsTheServer();
};

namespace {

constexpr const char *Names[] = {"ping", "big", "sendbytes", "unhandled"};

QByteArray stream(const char *name, const char *kind)
{
    QFile file(QStringLiteral(IPCCORE_TEST_VECTORS "/%1.%2.bin")
                   .arg(QLatin1String(name), QLatin1String(kind)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The message in a stream that contains exactly one; none otherwise.
std::optional<QByteArray> messageOf(QByteArrayView stream)
{
    QByteArray message;
    while (stream.size() >= 4) {
        const int length = stream.first(4).toByteArray().toInt(nullptr, 16);
        if (length == 0)
            return stream.size() == 4 ? std::optional(message) : std::nullopt;
        if (length < 4 || length > stream.size())
            break;
        message += stream.sliced(4, length - 4);
        stream = stream.sliced(length);
    }
    return std::nullopt;
}

QByteArray requestOf(const char *name)
{
    return stream(name, "request");
}

// The reply expected: the recorded message, in packets of maximal size.
QByteArray replyOf(const char *name)
{
    const auto message = messageOf(stream(name, "reply"));
    return message ? ProcessTest::framed(*message) : QByteArray("no such recording");
}

} // namespace

// Like git's client: one connection per request, closed by the client.
void tst_Vectors::requestByRequest()
{
    const auto daemon = startDaemon();
    QVERIFY(daemon);
    for (int round = 0; round < 20; ++round) {
        for (const char *name : Names) {
            RawPeer client = RawPeer::connectTo(nativePath());
            QVERIFY(client.send(requestOf(name)));
            QVERIFY2(client.receiveMessage() == replyOf(name), name);
        }
    }
}

void tst_Vectors::byteByByte()
{
    const auto daemon = startDaemon();
    QVERIFY(daemon);
    for (const char *name : Names) {
        RawPeer client = RawPeer::connectTo(nativePath());
        const QByteArray request = requestOf(name);
        // The long recording is one packet of the same letter: only its ends matter.
        const qsizetype border = std::min<qsizetype>(64, request.size() / 2);
        for (qsizetype i = 0; i < border; ++i)
            QVERIFY(client.send(request.mid(i, 1)));
        QVERIFY(client.send(request.mid(border, request.size() - 2 * border)));
        for (qsizetype i = request.size() - border; i < request.size(); ++i)
            QVERIFY(client.send(request.mid(i, 1)));
        QVERIFY2(client.receiveMessage() == replyOf(name), name);
    }
}

// Pipelined: the replies arrive in the order of the requests.
void tst_Vectors::allOnOneConnection()
{
    const auto daemon = startDaemon();
    QVERIFY(daemon);
    RawPeer client = RawPeer::connectTo(nativePath());
    QByteArray requests;
    for (const char *name : Names)
        requests += requestOf(name);
    QVERIFY(client.send(requests));
    for (const char *name : Names)
        QVERIFY2(client.receiveMessage() == replyOf(name), name);
}

// QtEngine cannot, as the class documentation says.
void tst_Vectors::clientThatEndsItsSide()
{
    if (engine() != QStringLiteral("epoll"))
        QSKIP("QLocalSocket takes the end of input for the end of the connection");
    const auto daemon = startDaemon();
    QVERIFY(daemon);
    for (const char *name : Names) {
        RawPeer client = RawPeer::connectTo(nativePath());
        QVERIFY(client.send(requestOf(name)));
        client.shutdownWriting();
        QVERIFY2(client.receiveMessage() == replyOf(name), name);
        QCOMPARE(client.receiveAll(), QByteArray());
    }
}

void tst_Vectors::quitEndsTheServer()
{
    const auto daemon = startDaemon();
    QVERIFY(daemon);
    RawPeer client = RawPeer::connectTo(nativePath());
    QVERIFY(client.send(requestOf("quit")));
    QCOMPARE(client.receiveMessage(), stream("quit", "reply"));
    QCOMPARE(client.receiveAll(), QByteArray());
    QCOMPARE(daemon->finish(), 0);
    QVERIFY(!QFileInfo::exists(path()));
}

QTEST_GUILESS_MAIN(tst_Vectors)
#include "tst_vectors.moc"
