// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "sessionharness.h"

#include "limits/optionsresolver.h"

#include <QtTest/qtest.h>

#include <algorithm>
#include <stdexcept>
#include <thread>

using namespace IpcCore;

Channel::IoResult FakeChannel::read(std::span<char> buffer)
{
    const auto size = std::min(m_peer->toServer.size(), static_cast<qsizetype>(buffer.size()));
    if (size > 0 && !m_peer->shut) {
        std::copy_n(m_peer->toServer.constData(), size, buffer.data());
        m_peer->toServer.remove(0, size);
        return {.status = Status::Ok, .bytes = size};
    }
    const bool over = m_peer->sentEnd || m_peer->gone || m_peer->readingShut || m_peer->shut;
    return {.status = over ? Status::Closed : Status::WouldBlock};
}

Channel::IoResult FakeChannel::write(std::span<const QByteArrayView> parts)
{
    if (m_peer->gone || m_peer->shut)
        return {.status = Status::Closed, .systemError = EPIPE};
    qsizetype written = 0;
    for (const QByteArrayView part : parts) {
        const qsizetype size = std::min({part.size(), m_peer->room, m_peer->writeShare - written});
        m_peer->fromServer.append(part.first(size));
        m_peer->room -= size;
        written += size;
    }
    if (written == 0)
        return {.status = Status::WouldBlock};
    ++m_peer->writes;
    return {.status = Status::Ok, .bytes = written};
}

ServerOptions SessionHarness::defaults()
{
    ServerOptions options;
    options.replyBuffer = 64 * 1024;
    return options;
}

void SessionHarness::addWaysOfWriting()
{
    QTest::addColumn<bool>("direct");
    QTest::newRow("direct") << true;
    QTest::newRow("outbox") << false;
}

SessionHarness::SessionHarness(bool direct, const ServerOptions &options)
    : m_context(std::make_shared<ServerContext>(
        *resolveOptions(options),
        [this](const Request &request, Reply &reply) { return handle(request, reply); }, observer))
{
    engine.direct = direct;
    m_context->host = &engine;
    m_context->onTimedSession = [] {};
    m_context->onRoomForOthers = [] {};
    m_context->onQuit = [this] { ++quits; };
    session = connect(peer);
}

std::shared_ptr<Session> SessionHarness::connect(const std::shared_ptr<FakePeer> &other)
{
    return std::make_shared<Session>(++m_lastId, std::make_unique<FakeChannel>(other),
                                     PeerCredentials{.pid = 1, .uid = 2, .gid = 3}, m_context);
}

SessionHarness::Need SessionHarness::pump()
{
    engine.kicks = 0;
    for (;;) {
        // Always fresh memory, and never kept: a dangling reference is detected.
        std::vector<char> buffer(static_cast<std::size_t>(bufferSize));
        const Need need = session->advance(buffer);
        if (need == Need::Close)
            session->close();
        // An engine returns as long as there is something to read.
        const bool reads = need == Need::Readable || need == Need::Either;
        if (need == Need::Turn || (reads && peer->hasInput()))
            continue;
        if (need != Need::RunHandler)
            return need;
        if (engine.direct) {
            Session::runHandler(session);
            continue;
        }
        // An engine with an outbox runs it on another thread and reuses the buffer meanwhile.
        session->keepRequest();
        std::fill(buffer.begin(), buffer.end(), '#');
        do
            Session::runHandler(session);
        while (session->takeFollowing());
    }
}

void SessionHarness::pumpIfKicked()
{
    while (engine.kicks > 0)
        pump();
}

SessionHarness::Need SessionHarness::send(const QByteArray &bytes)
{
    peer->toServer += bytes;
    return pump();
}

bool SessionHarness::isBalanced() const
{
    return m_context->timedSessions.load() == 0 && m_context->incompleteSessions.load() == 0
           && m_context->requestMemory.budget.used() == 0 && m_context->replyBudget.used() == 0
           && engine.blocked == 0;
}

HandlerResult SessionHarness::handle(const Request &request, Reply &reply)
{
    const QByteArray message = request.message().toByteArray();
    handled.push_back(message);
    if (duringHandler)
        duringHandler();
    const QByteArrayList words = message.split(' ');
    const int number = words.size() > 1 ? words.last().toInt() : 0;
    if (words.first() == "defer") {
        deferred = reply.defer();
        return HandlerResult::Done;
    }
    if (words.first() == "quit")
        return HandlerResult::Quit;
    if (words.first() == "fail")
        return writePieces(reply, number);
    if (words.first() == "throw") {
        writePieces(reply, number);
        throw std::runtime_error("on purpose");
    }
    lastWrite = reply.write(words.first() == "big" ? QByteArray(number, 'b') : message);
    return *lastWrite ? HandlerResult::Done : HandlerResult::Failed;
}

HandlerResult SessionHarness::writePieces(Reply &reply, int count)
{
    for (int i = 0; i < count; ++i) {
        static_cast<void>(reply.write("piece"));
        static_cast<void>(reply.flush());
    }
    return HandlerResult::Failed;
}
