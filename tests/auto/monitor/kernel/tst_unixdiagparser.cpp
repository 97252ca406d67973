// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/kernel/unixdiagparser.h"

#include <QtTest/qtest.h>

#include <cerrno>
#include <climits>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <linux/unix_diag.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace Monitor;
using IpcCore::ErrorCode;
using Progress = UnixDiagParser::Progress;

// The kernel's bytes, complete and truncated in every way.
class tst_UnixDiagParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allAttributes();
    void names_data();
    void names();
    void typesAndStates_data();
    void typesAndStates();
    void severalDatagrams();
    void everyCut();
    void shortAttributes_data();
    void shortAttributes();
    void unknownAttributes();
    void otherMessages();
    void kernelErrors_data();
    void kernelErrors();
    void interrupted();
    void randomBytes();
};

namespace {

constexpr quint32 Sequence = 7;

template <typename T>
QByteArray bytesOf(const T &value)
{
    return {reinterpret_cast<const char *>(&value), sizeof(T)};
}

QByteArray padded(QByteArray bytes)
{
    return bytes.append((4 - bytes.size() % 4) % 4, '\0');
}

QByteArray attribute(quint16 type, const QByteArray &value)
{
    const nlattr header{.nla_len = static_cast<quint16>(sizeof(nlattr) + value.size()),
                        .nla_type = type};
    return padded(bytesOf(header) + value);
}

QByteArray message(quint16 type, const QByteArray &payload, quint16 flags = NLM_F_MULTI,
                   quint32 sequence = Sequence)
{
    const nlmsghdr header{.nlmsg_len = static_cast<quint32>(sizeof(nlmsghdr) + payload.size()),
                          .nlmsg_type = type,
                          .nlmsg_flags = flags,
                          .nlmsg_seq = sequence,
                          .nlmsg_pid = 1};
    return padded(bytesOf(header) + payload);
}

QByteArray socketHead(quint8 type = SOCK_STREAM, quint8 state = TCP_ESTABLISHED,
                      quint32 inode = 100)
{
    return bytesOf(unix_diag_msg{.udiag_family = AF_UNIX,
                                 .udiag_type = type,
                                 .udiag_state = state,
                                 .pad = 0,
                                 .udiag_ino = inode,
                                 .udiag_cookie = {5, 6}});
}

QByteArray socketMessage(const QByteArray &payload, quint16 flags = NLM_F_MULTI)
{
    return message(SOCK_DIAG_BY_FAMILY, payload, flags);
}

QByteArray done(int number = 0)
{
    return message(NLMSG_DONE, bytesOf(number));
}

QByteArray fullSocket()
{
    return socketMessage(socketHead(SOCK_STREAM, TCP_LISTEN)
                         + attribute(UNIX_DIAG_NAME, QByteArray("/run/x\0", 7))
                         + attribute(UNIX_DIAG_VFS, bytesOf(unix_diag_vfs{11, 254U << 20}))
                         + attribute(UNIX_DIAG_PEER, bytesOf(quint32(101)))
                         + attribute(UNIX_DIAG_ICONS, bytesOf(quint32(7)) + bytesOf(quint32(8)))
                         + attribute(UNIX_DIAG_RQLEN, bytesOf(unix_diag_rqlen{2, 16}))
                         + attribute(UNIX_DIAG_SHUTDOWN, bytesOf(quint8(3)))
                         + attribute(UNIX_DIAG_UID, bytesOf(quint32(1000))));
}

void addNumberedSocket(QByteArray &datagram, quint32 inode)
{
    datagram += socketMessage(socketHead(SOCK_STREAM, TCP_ESTABLISHED, inode));
}

// A contiguous QByteArray, not a QStringBuilder.
IpcCore::Result<Progress> parse(UnixDiagParser &parser, const QByteArray &datagram)
{
    return parser.parse(datagram);
}

} // namespace

void tst_UnixDiagParser::allAttributes()
{
    UnixDiagParser parser(Sequence);
    const auto progress = parse(parser, fullSocket() + done());
    QVERIFY(progress && *progress == Progress::Done);
    const SocketTable table = parser.takeTable();
    QVERIFY(!table.isIncomplete());
    QCOMPARE(table.sockets().size(), 1U);
    const UnixSocket &socket = table.sockets().front();
    QCOMPARE(socket.cookie, (quint64(6) << 32) + 5);
    QCOMPARE(socket.inode, 100U);
    QCOMPARE(socket.peerInode, 101U);
    QVERIFY((socket.file == FileKey{.inode = 11, .device = 266338304}));
    QCOMPARE(socket.receiveQueue, 2U);
    QCOMPARE(socket.sendQueue, 16U);
    QCOMPARE(socket.shutdown, quint8(3));
    QVERIFY(socket.uid == 1000U);
    QVERIFY(socket.type == UnixSocket::Type::Stream);
    QVERIFY(socket.state == UnixSocket::State::Listening);
    QCOMPARE(table.displayName(socket), QByteArray("/run/x"));
    const auto pending = table.pending(socket);
    QCOMPARE(std::vector<quint32>(pending.begin(), pending.end()), (std::vector<quint32>{7, 8}));
}

void tst_UnixDiagParser::names_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("kept");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("path") << QByteArray("/x\0", 3) << QByteArray("/x", 2) << QByteArray("/x", 2);
    QTest::newRow("path without end")
        << QByteArray("/x", 2) << QByteArray("/x", 2) << QByteArray("/x", 2);
    QTest::newRow("abstract") << QByteArray("\0x", 2) << QByteArray("\0x", 2)
                              << QByteArray("@x", 2);
    QTest::newRow("abstract, NUL at the end")
        << QByteArray("\0x\0", 3) << QByteArray("\0x\0", 3) << QByteArray("@x@", 3);
    QTest::newRow("abstract, empty")
        << QByteArray("\0", 1) << QByteArray("\0", 1) << QByteArray("@", 1);
    QTest::newRow("none") << QByteArray() << QByteArray() << QByteArray();
    QTest::newRow("no text") << QByteArray("/\xff\n\0", 4) << QByteArray("/\xff\n", 3)
                             << QByteArray("/\xff\n", 3);
}

void tst_UnixDiagParser::names()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, kept);
    QFETCH(const QByteArray, shown);
    UnixDiagParser parser(Sequence);
    QVERIFY(parse(parser, socketMessage(socketHead() + attribute(UNIX_DIAG_NAME, name)) + done()));
    const SocketTable table = parser.takeTable();
    QCOMPARE(table.name(table.sockets().front()).toByteArray(), kept);
    QCOMPARE(table.displayName(table.sockets().front()), shown);
}

void tst_UnixDiagParser::typesAndStates_data()
{
    QTest::addColumn<int>("kernelType");
    QTest::addColumn<int>("kernelState");
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("state");
    const auto row = [](const char *name, int kernelType, int kernelState, UnixSocket::Type type,
                        UnixSocket::State state) {
        QTest::newRow(name) << kernelType << kernelState << int(type) << int(state);
    };
    using Type = UnixSocket::Type;
    using State = UnixSocket::State;
    row("connected stream", SOCK_STREAM, TCP_ESTABLISHED, Type::Stream, State::Connected);
    row("bound datagram", SOCK_DGRAM, TCP_CLOSE, Type::Datagram, State::Unconnected);
    row("listening packets", SOCK_SEQPACKET, TCP_LISTEN, Type::SequencedPacket, State::Listening);
    row("unknown", 77, 78, Type::Other, State::Other);
}

void tst_UnixDiagParser::typesAndStates()
{
    QFETCH(const int, kernelType);
    QFETCH(const int, kernelState);
    UnixDiagParser parser(Sequence);
    const QByteArray head = socketHead(quint8(kernelType), quint8(kernelState));
    QVERIFY(parse(parser, socketMessage(head) + done()));
    const SocketTable table = parser.takeTable();
    QTEST(int(table.sockets().front().type), "type");
    QTEST(int(table.sockets().front().state), "state");
}

void tst_UnixDiagParser::severalDatagrams()
{
    UnixDiagParser parser(Sequence);
    for (quint32 i = 0; i < 10; ++i) {
        QByteArray datagram;
        addNumberedSocket(datagram, 2 * i);
        addNumberedSocket(datagram, 2 * i + 1);
        const auto progress = parse(parser, datagram);
        QVERIFY(progress && *progress == Progress::More);
    }
    const auto progress = parse(parser, done());
    QVERIFY(progress && *progress == Progress::Done);
    const SocketTable table = parser.takeTable();
    QCOMPARE(table.sockets().size(), 20U);
    for (quint32 i = 0; i < 20; ++i)
        QCOMPARE(table.sockets()[i].inode, i);
}

// A truncated datagram never passes for a complete one, and is never read past its end.
void tst_UnixDiagParser::everyCut()
{
    const QByteArray whole = fullSocket() + fullSocket() + done();
    for (qsizetype size = 0; size < whole.size(); ++size) {
        // A copy of exactly this size, so that a sanitizer catches every overrun.
        const std::vector<char> cut(whole.begin(), whole.begin() + size);
        UnixDiagParser parser(Sequence);
        const auto progress = parser.parse(QByteArrayView(cut.data(), size));
        const bool betweenMessages = size == fullSocket().size() || size == 2 * fullSocket().size();
        QCOMPARE(progress.hasValue(), betweenMessages);
        if (progress)
            QVERIFY(*progress == Progress::More);
        else
            QCOMPARE(progress.error().code, ErrorCode::ProtocolError);
    }
}

void tst_UnixDiagParser::shortAttributes_data()
{
    QTest::addColumn<QByteArray>("attributes");
    const auto row = [](const char *name, quint16 type, int size) {
        QTest::newRow(name) << attribute(type, QByteArray(size, 'x'));
    };
    row("file", UNIX_DIAG_VFS, 7);
    row("peer", UNIX_DIAG_PEER, 3);
    row("waiting clients", UNIX_DIAG_ICONS, 6);
    row("queues", UNIX_DIAG_RQLEN, 4);
    row("shutdown", UNIX_DIAG_SHUTDOWN, 0);
    row("user", UNIX_DIAG_UID, 2);
    QTest::newRow("no header") << QByteArray("\4\0", 2);
    QTest::newRow("length 0") << QByteArray("\0\0\0\0", 4);
    QTest::newRow("length 3") << QByteArray("\3\0\0\0", 4);
    QTest::newRow("beyond the message") << QByteArray("\x10\0\0\0abcd", 8);
    QTest::newRow("after a good one")
        << attribute(UNIX_DIAG_PEER, bytesOf(quint32(1))) + QByteArray("\x9\0\0\0abcd", 8);
}

void tst_UnixDiagParser::shortAttributes()
{
    QFETCH(const QByteArray, attributes);
    UnixDiagParser parser(Sequence);
    const auto progress = parse(parser, socketMessage(socketHead() + attributes) + done());
    QVERIFY(!progress);
    QCOMPARE(progress.error().code, ErrorCode::ProtocolError);
}

// Later kernels may report more.
void tst_UnixDiagParser::unknownAttributes()
{
    UnixDiagParser parser(Sequence);
    const QByteArray payload = socketHead() + attribute(999, "whatever")
                               + attribute(0, QByteArray())
                               + attribute(UNIX_DIAG_PEER, bytesOf(quint32(9)) + "and more")
                               + attribute(NLA_F_NESTED | 500, QByteArray("x"));
    const auto progress = parse(parser, socketMessage(payload) + done());
    QVERIFY(progress && *progress == Progress::Done);
    QCOMPARE(parser.takeTable().sockets().front().peerInode, 9U);
}

// Answers to earlier requests, other families, and unknown messages are skipped.
void tst_UnixDiagParser::otherMessages()
{
    UnixDiagParser parser(Sequence);
    QByteArray foreign = socketHead();
    foreign[0] = char(AF_INET);
    const QByteArray datagram = message(NLMSG_DONE, bytesOf(0), 0, Sequence - 1)
                                + message(SOCK_DIAG_BY_FAMILY, "rubbish!", 0, Sequence - 1)
                                + message(NLMSG_NOOP, {}) + message(4711, "rubbish!")
                                + message(NLMSG_ERROR, bytesOf(nlmsgerr{})) + socketMessage(foreign)
                                + fullSocket() + done() + "rubbish!";
    const auto progress = parse(parser, datagram);
    QVERIFY(progress && *progress == Progress::Done);
    QCOMPARE(parser.takeTable().sockets().size(), 1U);
}

void tst_UnixDiagParser::kernelErrors_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("systemError");
    const auto failure = [](int number) {
        return message(NLMSG_ERROR, bytesOf(nlmsgerr{.error = -number, .msg = {}}));
    };
    QTest::newRow("error") << failure(EINVAL) << int(ErrorCode::SystemError) << EINVAL;
    QTest::newRow("denied") << failure(EPERM) << int(ErrorCode::AccessDenied) << EPERM;
    QTest::newRow("memory") << failure(ENOMEM) << int(ErrorCode::SystemResources) << ENOMEM;
    QTest::newRow("end with an error")
        << done(-ENOENT) << int(ErrorCode::SystemError) << int(ENOENT);
    QTest::newRow("overrun") << message(NLMSG_OVERRUN, {}) << int(ErrorCode::SystemResources)
                             << int(ENOBUFS);
    QTest::newRow("error without a number")
        << message(NLMSG_ERROR, bytesOf(INT_MIN)) << int(ErrorCode::ProtocolError) << 0;
    QTest::newRow("end without a number") << done(INT_MIN) << int(ErrorCode::ProtocolError) << 0;
    QTest::newRow("error cut short")
        << message(NLMSG_ERROR, "ab") << int(ErrorCode::ProtocolError) << 0;
    QTest::newRow("socket cut short")
        << socketMessage("abcd") << int(ErrorCode::ProtocolError) << 0;
    QTest::newRow("message shorter than its header")
        << QByteArray("\x8\0\0\0", 4) + QByteArray(12, '\0') << int(ErrorCode::ProtocolError) << 0;
}

void tst_UnixDiagParser::kernelErrors()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const int, code);
    QFETCH(const int, systemError);
    UnixDiagParser parser(Sequence);
    const auto progress = parse(parser, fullSocket() + answer);
    QVERIFY(!progress);
    QCOMPARE(int(progress.error().code), code);
    QCOMPARE(progress.error().systemError, systemError);
    QVERIFY(!progress.error().message.isEmpty());
}

void tst_UnixDiagParser::interrupted()
{
    UnixDiagParser parser(Sequence);
    const auto progress =
        parse(parser, socketMessage(socketHead(), NLM_F_MULTI | NLM_F_DUMP_INTR) + done());
    QVERIFY(progress && *progress == Progress::Done);
    const SocketTable table = parser.takeTable();
    QVERIFY(table.isIncomplete());
    QCOMPARE(table.sockets().size(), 1U);
}

void tst_UnixDiagParser::randomBytes()
{
    quint32 random = 12345;
    const QByteArray whole = fullSocket() + fullSocket() + done();
    for (int round = 0; round < 20'000; ++round) {
        std::vector<char> broken(whole.begin(), whole.end());
        for (int change = 0; change < 3; ++change) {
            random = random * 1664525 + 1013904223;
            broken[(random >> 8) % broken.size()] = static_cast<char>(random >> 24);
        }
        UnixDiagParser parser(Sequence);
        const auto progress =
            parser.parse(QByteArrayView(broken.data(), static_cast<qsizetype>(broken.size())));
        QVERIFY(progress || !progress.error().message.isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_UnixDiagParser)
#include "tst_unixdiagparser.moc"
