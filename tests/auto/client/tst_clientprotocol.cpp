// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "client/clientprotocol.h"

#include <QtTest/qtest.h>

#include <list>

using namespace IpcCore;

namespace {

using Status = Channel::Status;

/// Plays one script with a step per line: "event > expected result".
class Player
{
public:
    QByteArray play(const QByteArray &event)
    {
        const QByteArray verb = event.split(' ').first();
        const QByteArray argument = event.mid(verb.size() + 1);
        const int number = argument.toInt();
        if (verb == "connect")
            m_protocol.connected();
        else if (verb == "hang-up")
            m_protocol.disconnected();
        else if (verb == "idle-input")
            m_protocol.idleInput(m_now);
        else if (verb == "pass") // milliseconds
            m_now += std::chrono::milliseconds(number);
        else if (verb == "send")
            begin(argument, -1);
        else if (verb == "send-each") // one after the other, before any output is taken
            for (const QByteArray &message : argument.split(' '))
                begin(message, -1);
        else if (verb == "may-send") // bytes
            return m_protocol.mayBegin(number) ? "yes" : "no";
        else if (verb == "proceed")
            return actionOf(m_protocol.proceed(m_now));
        else if (verb == "others")
            return others();
        else if (verb == "send-limited") // the largest reply
            begin("x", number);
        else if (verb == "write") // bytes accepted by the kernel
            return actionOf(m_protocol.written({.status = Status::Ok, .bytes = number}));
        else if (verb == "write-all")
            return actionOf(m_protocol.written({.status = Status::Ok, .bytes = outputSize()}));
        else if (verb == "write-later")
            return actionOf(m_protocol.written({.status = Status::WouldBlock}));
        else if (verb == "write-closed")
            return actionOf(m_protocol.written({.status = Status::Closed, .systemError = EPIPE}));
        else if (verb == "write-failed")
            return actionOf(m_protocol.written({.status = Status::Failed, .systemError = ENOBUFS}));
        else if (verb == "read")
            return read({.status = Status::Ok, .bytes = argument.size()}, m_input = argument);
        else if (verb == "read-later")
            return read({.status = Status::WouldBlock});
        else if (verb == "end")
            return read({.status = Status::Closed});
        else if (verb == "reset")
            return read({.status = Status::Closed, .systemError = ECONNRESET});
        else if (verb == "read-failed")
            return read({.status = Status::Failed, .systemError = EIO});
        else if (verb == "stop-reading")
            m_wantsMore = false;
        else if (verb == "give-up")
            return errorOf(m_protocol.giveUp(ErrorCode::Timeout, QStringLiteral("Too late")));
        else
            return "no such event";
        return stateOf();
    }

private:
    void begin(const QByteArray &message, qint64 maxReplySize)
    {
        m_messages.push_back(message);
        m_protocol.begin(m_messages.back(), m_collect, maxReplySize);
    }

    QByteArray read(const Channel::IoResult &result, const QByteArray &bytes = {})
    {
        return actionOf(m_protocol.received(result, bytes, m_now));
    }

    qsizetype outputSize()
    {
        qsizetype size = 0;
        for (const QByteArrayView part : m_protocol.output())
            size += part.size();
        return size;
    }

    // What becomes of the requests other than the oldest.
    QByteArray others()
    {
        QByteArrayList errors;
        for (std::size_t i = 1; i < m_protocol.requests(); ++i)
            errors += errorOf(m_protocol.abandoned(i));
        return errors.join("; ");
    }

    QByteArray actionOf(ClientProtocol::Action action)
    {
        switch (action) {
        case ClientProtocol::Action::Continue:
            return stateOf();
        case ClientProtocol::Action::Deliver:
            return "deliver \"" + std::exchange(m_reply, {}) + "\", "
                   + (m_protocol.hasInput() ? "proceed" : stateOf());
        case ClientProtocol::Action::Fail:
            return errorOf(m_protocol.error());
        case ClientProtocol::Action::SendAgain:
            return "send again, " + stateOf();
        }
        return {};
    }

    QByteArray errorOf(const Error &error)
    {
        const char *const phase = error.phase == Phase::Send ? "Send" : "Receive";
        const char *const delivery =
            error.delivery == Delivery::NotSent ? "not sent" : "maybe processed";
        return QByteArray(nameOf(error.code)) + " in phase " + phase + ", " + delivery + ", "
               + stateOf();
    }

    QByteArray stateOf()
    {
        switch (m_protocol.state()) {
        case ClientProtocol::State::Closed:
            return "closed";
        case ClientProtocol::State::Idle:
            return "idle";
        case ClientProtocol::State::Busy:
            break;
        }
        QByteArray output;
        for (const QByteArrayView part : m_protocol.output())
            output.append(part);
        return output.isEmpty() ? QByteArray("wait") : QByteArray("write " + output);
    }

    ClientProtocol m_protocol;
    ClientProtocol::Time m_now;
    std::list<QByteArray> m_messages;
    QByteArray m_input;
    QByteArray m_reply;
    bool m_wantsMore = true;
    const ChunkHandler m_collect = [this](QByteArrayView chunk) {
        m_reply.append(chunk);
        return m_wantsMore;
    };
};

const QByteArrayList FirstExchange = {
    "connect > idle",
    "send a > write 0005a0000",
    "write-all > wait",
    "read 0005A0000 > deliver \"A\", idle",
};

// One connection that the server closes right after its reply.
const QByteArrayList QuickClose = FirstExchange + QByteArrayList{"idle-input > closed"};

} // namespace

/// Scripts of a driver's reports, with the expected reaction of the protocol to each step.
class tst_ClientProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scripts_data();
    void scripts();
    void framesLargeRequest();
};

void tst_ClientProtocol::scripts_data()
{
    QTest::addColumn<QByteArrayList>("script");

    // The bytes sent and received.
    QTest::newRow("one request") << FirstExchange;
    QTest::newRow("empty request and reply")
        << QByteArrayList{"connect > idle", "send > write 0000", "write-all > wait",
                          "read 0000 > deliver \"\", idle"};
    QTest::newRow("two requests") << FirstExchange + FirstExchange.mid(1);
    QTest::newRow("bit by bit") << QByteArrayList{"connect > idle",
                                                  "send hi > write 0006hi0000",
                                                  "write 1 > write 006hi0000",
                                                  "write-later > write 006hi0000",
                                                  "write 5 > write 0000",
                                                  "read-later > write 0000",
                                                  "write 4 > wait",
                                                  "read 000 > wait",
                                                  "read 6h > wait",
                                                  "read i00 > wait",
                                                  "read 00 > deliver \"hi\", idle"};

    // How a request ends.
    QTest::newRow("not the protocol")
        << QByteArrayList{"connect > idle", "send a > write 0005a0000", "write-all > wait",
                          "read HTTP > ProtocolError in phase Receive, maybe processed, closed"};
    QTest::newRow("too large") << QByteArrayList{
        "connect > idle", "send-limited 2 > write 0005x0000", "write-all > wait",
        "read 0006hi > wait",
        "read 0005! > MessageTooLarge in phase Receive, maybe processed, closed"};
    QTest::newRow("reader wants no more") << QByteArrayList{
        "connect > idle", "send a > write 0005a0000", "write-all > wait", "stop-reading > wait",
        "read 0006hi > Canceled in phase Receive, maybe processed, closed"};
    QTest::newRow("given up before it was sent")
        << QByteArrayList{"connect > idle", "send a > write 0005a0000", "write 8 > write 0",
                          "give-up > Timeout in phase Send, not sent, closed"};
    QTest::newRow("given up after it was sent")
        << QByteArrayList{"connect > idle", "send a > write 0005a0000", "write-all > wait",
                          "give-up > Timeout in phase Receive, maybe processed, closed"};
    QTest::newRow("writing fails")
        << QByteArrayList{"connect > idle", "send a > write 0005a0000",
                          "write-failed > SystemError in phase Send, not sent, closed"};
    QTest::newRow("reading fails")
        << QByteArrayList{"connect > idle", "send a > write 0005a0000", "write-all > wait",
                          "read-failed > SystemError in phase Receive, maybe processed, closed"};

    // What a close proves about the request.
    QTest::newRow("end before the reply")
        << QByteArrayList{"connect > idle", "send a > write 0005a0000", "write-all > wait",
                          "end > ConnectionClosed in phase Receive, maybe processed, closed"};
    QTest::newRow("reset before the reply")
        << QByteArrayList{"connect > idle", "send a > write 0005a0000", "write-all > wait",
                          "reset > ConnectionClosed in phase Receive, not sent, closed"};
    QTest::newRow("end before all was sent")
        << QByteArrayList{"connect > idle", "send a > write 0005a0000", "write 8 > write 0",
                          "end > ConnectionClosed in phase Send, not sent, closed"};
    QTest::newRow("end in the reply") << QByteArrayList{
        "connect > idle", "send a > write 0005a0000", "write-all > wait", "read 0 > wait",
        "end > ReplyTruncated in phase Receive, maybe processed, closed"};
    QTest::newRow("reset in the reply") << QByteArrayList{
        "connect > idle", "send a > write 0005a0000", "write 2 > write 05a0000",
        "read 0 > write 05a0000", "reset > ReplyTruncated in phase Send, maybe processed, closed"};
    QTest::newRow("refused while it was sent")
        << QByteArrayList{"connect > idle", "send a > write 0005a0000", "write 2 > write 05a0000",
                          "write-closed > wait", "read 0006no0000 > deliver \"no\", closed"};
    QTest::newRow("closed while it was sent")
        << QByteArrayList{"connect > idle", "send a > write 0005a0000", "write-closed > wait",
                          "reset > ConnectionClosed in phase Send, not sent, closed"};

    // Whether the connection can be reused.
    QTest::newRow("answered before all was sent")
        << QByteArrayList{"connect > idle", "send a > write 0005a0000", "write 8 > write 0",
                          "read 0005A0000 > deliver \"A\", closed"};
    QTest::newRow("bytes after the reply")
        << QByteArrayList{"connect > idle", "send a > write 0005a0000", "write-all > wait",
                          "read 0005A00000 > deliver \"A\", closed"};
    QTest::newRow("bytes between two requests")
        << QByteArrayList{"connect > idle", "idle-input > closed"};
    QTest::newRow("hung up") << FirstExchange + QByteArrayList{"hang-up > closed"};

    // Whether a request is sent again.
    const QByteArrayList second = FirstExchange + QByteArrayList{"send b > write 0005b0000"};
    QTest::newRow("second request unread")
        << second + QByteArrayList{"write-all > wait", "reset > send again, closed",
                                   "connect > idle",   "send b > write 0005b0000",
                                   "write-all > wait", "read 0000 > deliver \"\", idle"};
    QTest::newRow("second request not sent")
        << second + QByteArrayList{"write-closed > wait", "end > send again, closed"};
    QTest::newRow("second request read")
        << second
               + QByteArrayList{"write-all > wait",
                                "end > ConnectionClosed in phase Receive, maybe processed, closed"};
    QTest::newRow("never twice")
        << second + QByteArrayList{"write-all > wait",
                                   "reset > send again, closed",
                                   "connect > idle",
                                   "send b > write 0005b0000",
                                   "write-all > wait",
                                   "reset > ConnectionClosed in phase Receive, not sent, closed"};

    // Several requests in progress.
    QTest::newRow("one at a time at first")
        << QByteArrayList{"connect > idle",
                          "may-send 1 > yes",
                          "send a > write 0005a0000",
                          "may-send 1 > no",
                          "write-all > wait",
                          "may-send 1 > no",
                          "read 0005A0000 > deliver \"A\", idle",
                          "send b > write 0005b0000",
                          "write-all > wait",
                          "may-send 1 > no"};
    const QByteArrayList kept = FirstExchange + FirstExchange.mid(1);
    QTest::newRow("many after two replies")
        << kept
               + QByteArrayList{"send a > write 0005a0000",
                                "may-send 4096 > yes",
                                "may-send 4097 > no",
                                "send b > write 0005a0000",
                                "send c > write 0005a0000",
                                "write 9 > write 0005b00000005c0000",
                                "read 0005A0000 > deliver \"A\", write 0005b00000005c0000",
                                "write-all > wait",
                                "may-send 70000 > yes",
                                "read 0005B00000005C0000 > deliver \"B\", proceed",
                                "proceed > deliver \"C\", idle"};
    QTest::newRow("a reply in two reads")
        << kept
               + QByteArrayList{"send a > write 0005a0000",
                                "send b > write 0005a0000",
                                "write-all > write 0005b0000",
                                "write-all > wait",
                                "read 0005A00000005 > deliver \"A\", proceed",
                                "proceed > wait",
                                "read B0000 > deliver \"B\", idle"};
    QTest::newRow("a reply nobody asked for")
        << kept
               + QByteArrayList{"send a > write 0005a0000",
                                "send b > write 0005a0000",
                                "write-all > write 0005b0000",
                                "write-all > wait",
                                "read 0005A00000005B00000000 > deliver \"A\", proceed",
                                "proceed > deliver \"B\", closed"};
    const QByteArrayList three =
        kept
        + QByteArrayList{"send a > write 0005a0000", "send b > write 0005a0000",
                         "send c > write 0005a0000", "write-all > write 0005b00000005c0000"};
    const QByteArray lost = "ConnectionClosed in phase Receive, maybe processed, closed";
    const QByteArray unread = "ConnectionClosed in phase Receive, not sent, closed";
    const QByteArray unsent = "ConnectionClosed in phase Send, not sent, closed";
    QTest::newRow("many, end before the first reply")
        << three
               + QByteArrayList{"write-all > wait", "end > " + lost,
                                "others > " + lost + "; " + lost};
    QTest::newRow("many, the last unread")
        << three
               + QByteArrayList{"write-all > wait", "reset > " + lost,
                                "others > " + lost + "; " + unread};
    QTest::newRow("many, not all sent")
        << three
               + QByteArrayList{"write 12 > write 5c0000", "reset > " + lost,
                                "others > " + lost + "; " + unsent};
    QTest::newRow("many, the oldest unread")
        << kept
               + QByteArrayList{"send a > write 0005a0000", "send b > write 0005a0000",
                                "write-all > write 0005b0000", "reset > send again, closed"};
    QTest::newRow("many, answered before all was sent")
        << kept
               + QByteArrayList{"send a > write 0005a0000", "send b > write 0005a0000",
                                "write 8 > write 0", "read 0005A0000 > deliver \"A\", closed"};
    const QByteArray tooLarge =
        "read 0007abc > MessageTooLarge in phase Receive, maybe processed, closed";
    QTest::newRow("many in one write")
        << FirstExchange + FirstExchange.mid(1)
               + QByteArrayList{"send-each a b c > write 0005a00000005b00000005c0000",
                                "send-each d e > write 0005a00000005b00000005c0000",
                                "write-all > write 0005d00000005e0000", "write-all > wait"};
    QTest::newRow("many, too large") << kept
                                            + QByteArrayList{"send-limited 2 > write 0005x0000",
                                                             "send b > write 0005x0000",
                                                             "write-all > write 0005b0000",
                                                             "write-all > wait",
                                                             tooLarge,
                                                             "others > " + lost};

    // Which servers close after each reply.
    const QByteArrayList closesHere = {FirstExchange[0], FirstExchange[1], FirstExchange[2],
                                       "read 0005A0000 > deliver \"A\", closed"};
    QTest::newRow("closes once") << QuickClose + FirstExchange;
    QTest::newRow("closes twice") << QuickClose + QuickClose + closesHere;
    QTest::newRow("closes twice, the request unread")
        << QuickClose + second + QByteArrayList{"write-all > wait", "reset > send again, closed"}
               + closesHere;
    QTest::newRow("closes late") << FirstExchange
                                        + QByteArrayList{"pass 1000 > idle", "idle-input > closed"}
                                        + QuickClose + FirstExchange;
    QTest::newRow("closes after two replies") << QuickClose + FirstExchange + FirstExchange.mid(1)
                                                     + QByteArrayList{"idle-input > closed"}
                                                     + QuickClose + FirstExchange;
    QByteArrayList longAfter = QuickClose + QuickClose;
    for (int i = 0; i < 15; ++i)
        longAfter += closesHere;
    QTest::newRow("still closes when it is checked") << longAfter + QuickClose + closesHere;
    QTest::newRow("keeps open when it is checked")
        << longAfter + FirstExchange + FirstExchange.mid(1) + QuickClose.last(1) + FirstExchange;
}

void tst_ClientProtocol::scripts()
{
    QFETCH(const QByteArrayList, script);
    Player player;
    for (qsizetype i = 0; i < script.size(); ++i) {
        const QByteArray event = script[i].first(script[i].indexOf(" > "));
        QCOMPARE(event + " > " + player.play(event), script[i]);
    }
}

// More than one batch of packets, taken in pieces that end anywhere.
void tst_ClientProtocol::framesLargeRequest()
{
    const QByteArray message(3 * 1024 * 1024 + 7, 'x');
    const ChunkHandler none = [](QByteArrayView) { return true; };
    ClientProtocol protocol;
    protocol.connected();
    protocol.begin(message, none, -1);
    QByteArray sent;
    while (protocol.hasOutput()) {
        QByteArray output;
        for (const QByteArrayView part : protocol.output())
            output.append(part);
        const qsizetype size = std::min<qsizetype>(output.size(), 77'777);
        sent += output.first(size);
        QCOMPARE(protocol.written({.status = Status::Ok, .bytes = size}),
                 ClientProtocol::Action::Continue);
    }
    QVERIFY(sent == PktLineEncoder::encode(message));
}

QTEST_GUILESS_MAIN(tst_ClientProtocol)
#include "tst_clientprotocol.moc"
