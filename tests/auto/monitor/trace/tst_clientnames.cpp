// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/trace/clientnames.h"

#include "core/kernel/processsource.h"

#include <QtCore/qcoreapplication.h>
#include <QtTest/qtest.h>

using namespace Monitor;

namespace {

// Knows the processes with even numbers, and counts the questions.
class EvenProcesses final : public ProcessSource
{
public:
    explicit EvenProcesses(int &questions)
        : m_questions(questions)
    {}

    IpcCore::Result<ProcessScan> scan(const QSet<quint32> &) override { return ProcessScan(); }

    std::optional<ProcessInfo> identify(qint64 pid) override
    {
        ++m_questions;
        if (pid % 2 != 0)
            return std::nullopt;
        ProcessInfo info;
        info.pid = pid;
        info.name = "even" + QByteArray::number(pid);
        return info;
    }

    QByteArray commandLine(qint64) override { return {}; }

    std::optional<QByteArray> runtimeDirectory(qint64) override { return std::nullopt; }

    bool holds(const Holding &) override { return true; }

private:
    int &m_questions;
};

} // namespace

class tst_ClientNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOnce();
    void manyClients();
    void ofThisSystem();
};

void tst_ClientNames::asksOnce()
{
    int questions = 0;
    ClientNames names(std::make_unique<EvenProcesses>(questions));
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(names.nameOf(8), "even8");
        QCOMPARE(names.nameOf(9), QByteArray());
    }
    QVERIFY(questions >= 2 && questions <= 4);
    for (const qint64 pid : {0, -1})
        QCOMPARE(names.nameOf(pid), QByteArray());
    QVERIFY(questions <= 4);
}

void tst_ClientNames::manyClients()
{
    int questions = 0;
    ClientNames names(std::make_unique<EvenProcesses>(questions));
    for (qint64 pid = 2; pid < 40'000; pid += 2)
        QCOMPARE(names.nameOf(pid), "even" + QByteArray::number(pid));
}

void tst_ClientNames::ofThisSystem()
{
    ClientNames names;
    const QByteArray name = names.nameOf(QCoreApplication::applicationPid());
#if IPCCORE_LINUX
    QCOMPARE(name, QByteArray("tst_clientnames"));
#else
    Q_UNUSED(name)
#endif
}

QTEST_GUILESS_MAIN(tst_ClientNames)
#include "tst_clientnames.moc"
