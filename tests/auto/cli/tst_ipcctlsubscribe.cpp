// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "playedservice.h"
#include "support/program.h"

#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>

using namespace IpcCore;

class tst_IpcctlSubscribe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void events();
    void endsOnSignals_data();
    void endsOnSignals();
    void goesOnAfterARestart();
    void refused_data();
    void refused();

private:
    static CallFrame change(qint64 sequence, const QCborValue &value)
    {
        return {.type = CallFrame::Type::Change, .value = value, .sequence = sequence};
    }

    std::unique_ptr<Program> subscribe(const QStringList &arguments) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;
    std::unique_ptr<PlayedService> m_service;
};

namespace {

const QByteArray Snapshot = "{\"event\":\"snapshot\",\"value\":\"red\"}\n";

} // namespace

void tst_IpcctlSubscribe::init()
{
    m_service.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    m_path = m_directory->filePath(QStringLiteral("s"));
    m_service = std::make_unique<PlayedService>(m_path);
    QVERIFY(m_service->start());
}

std::unique_ptr<Program> tst_IpcctlSubscribe::subscribe(const QStringList &arguments) const
{
    auto program = std::make_unique<Program>(
        QStringLiteral(IPCCTL), QStringList{QStringLiteral("subscribe"), m_path} + arguments);
    return program->start() ? std::move(program) : nullptr;
}

void tst_IpcctlSubscribe::events()
{
    const auto program =
        subscribe({QStringLiteral("settings"), QStringLiteral("--count"), QStringLiteral("4")});
    QVERIFY(program);
    QVERIFY(program->waitForOutput(Snapshot));
    m_service->publish(change(4, QCborMap{{QStringLiteral("size"), 3}}));
    m_service->publish({});
    m_service->publish({.type = CallFrame::Type::Lost, .value = {}, .lost = 2});
    m_service->publish(change(7, 1));
    QCOMPARE(program->finish(), 0);
    QCOMPARE(program->output(), Snapshot
                                    + "{\"event\":\"change\",\"value\":{\"size\":3}}\n"
                                      "{\"event\":\"lost\",\"count\":2}\n"
                                      "{\"event\":\"change\",\"value\":1}\n");
    QCOMPARE(program->errors(), QByteArray());
}

void tst_IpcctlSubscribe::endsOnSignals_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void tst_IpcctlSubscribe::endsOnSignals()
{
    QFETCH(int, signal);
    const auto program = subscribe({QStringLiteral("settings")});
    QVERIFY(program);
    QVERIFY(program->waitForOutput(Snapshot));
    QVERIFY(program->sendSignal(signal));
    QCOMPARE(program->finish(), 0);
    QCOMPARE(program->output(), Snapshot);
}

void tst_IpcctlSubscribe::goesOnAfterARestart()
{
    const auto program =
        subscribe({QStringLiteral("settings"), QStringLiteral("--count"), QStringLiteral("4")});
    QVERIFY(program);
    QVERIFY(program->waitForOutput(Snapshot));
    m_service.reset();
    m_service = std::make_unique<PlayedService>(m_path);
    m_service->epoch = 2;
    QVERIFY(m_service->start());
    const QByteArray restarted = Snapshot + "{\"event\":\"restarted\"}\n" + Snapshot;
    QVERIFY(program->waitForOutput(restarted));
    m_service->publish(change(4, 5));
    QCOMPARE(program->finish(), 0);
    QCOMPARE(program->output(), restarted + "{\"event\":\"change\",\"value\":5}\n");
    QCOMPARE(program->errors(), QByteArray("ipcctl: the service is gone; waiting for it\n"));
}

void tst_IpcctlSubscribe::refused_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *arguments, int exitCode, const char *error) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << exitCode << QByteArray(error);
    };
    row("setings", 5, "ipcctl: unknown topic: setings; did you mean settings?\n");
    row("settings --count 0", 64, "ipcctl: --count takes a number of events, at least 1\n");
}

void tst_IpcctlSubscribe::refused()
{
    QFETCH(QString, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, error);
    const auto program = subscribe(arguments.split(u' '));
    QVERIFY(program);
    QCOMPARE(program->finish(), exitCode);
    QVERIFY2(program->errors().startsWith(error), program->errors().constData());
}

QTEST_GUILESS_MAIN(tst_IpcctlSubscribe)
#include "tst_ipcctlsubscribe.moc"
