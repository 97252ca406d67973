// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "processtest.h"

void ProcessTest::addEngines()
{
    QTest::addColumn<QString>("engine");
#if IPCCORE_LINUX
    QTest::newRow("epoll") << QStringLiteral("epoll");
#endif
    QTest::newRow("qt") << QStringLiteral("qt");
}

QString ProcessTest::engine()
{
    QFETCH_GLOBAL(const QString, engine);
    return engine;
}

void ProcessTest::renew()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

std::unique_ptr<Program> ProcessTest::makeDaemon(const QStringList &more) const
{
    const QStringList arguments{QStringLiteral("--endpoint"), path(), QStringLiteral("--engine"),
                                engine()};
    return std::make_unique<Program>(QStringLiteral(IPCDEMOD), arguments + more);
}

bool ProcessTest::bringUp(Program &daemon)
{
    return daemon.start() && daemon.waitForLine("listening on ");
}

std::unique_ptr<Program> ProcessTest::startDaemon(const QStringList &more) const
{
    auto daemon = makeDaemon(more);
    if (bringUp(*daemon))
        return daemon;
    const QByteArray text = "ipcdemod does not come up: " + daemon->errors();
    QTest::qFail(text.constData(), __FILE__, __LINE__);
    return nullptr;
}

pid_t ProcessTest::pidOf(Program &program)
{
    return static_cast<pid_t>(program.process().processId());
}

bool ProcessTest::killAtOnce(Program &program)
{
    program.process().kill();
    return program.process().state() == QProcess::NotRunning
           || program.process().waitForFinished(Patience);
}

QByteArray ProcessTest::ask(QByteArrayView request, const IpcCore::ConnectOptions &options) const
{
    const auto reply = IpcCore::sendCommand(nativePath(), options, request);
    return reply ? *reply : QByteArray(IpcCore::nameOf(reply.error().code));
}

void ProcessTest::leaveStaleSocket() const
{
    RawPeer listener = RawPeer::listenOn(nativePath());
    QVERIFY(listener.isOpen());
    listener.close();
    QCOMPARE(IpcCore::activeState(nativePath()), IpcCore::ActiveState::NotListening);
}

QByteArray ProcessTest::framed(const QByteArray &message)
{
    constexpr qsizetype LargestPayload = 65516;
    QByteArray stream;
    for (qsizetype at = 0; at < message.size(); at += LargestPayload) {
        const QByteArray payload = message.mid(at, LargestPayload);
        stream += QByteArray::number(payload.size() + 4, 16).rightJustified(4, '0') + payload;
    }
    return stream + "0000";
}
