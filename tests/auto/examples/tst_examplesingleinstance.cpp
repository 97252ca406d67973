// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"

#include <ipccore/testing/fakeserver.h>

#include <QtCore/qdir.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <memory>
#include <vector>

using namespace IpcCore;
using namespace IpcCore::Testing;
using namespace Qt::StringLiterals;

/// Several starts of the example, which has a window, at a time; the first may be in any condition.
class tst_ExampleSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void handsOver();
    void simultaneousStarts();
    void firstEndsMeanwhile();
    void firstWasKilled();
    void firstHangs();
    void firstDiesWhenAsked();

private:
    using Instance = std::unique_ptr<Program>;

    /// Started, in the runtime directory of this test.
    Instance start(const QStringList &arguments) const;
    /// Starts one for each of "0", "1", ...
    std::vector<Instance> startMany(int count) const;

    QByteArray shown(const QString &file) const { return "show: " + inDirectory(file); }

    QByteArray inDirectory(const QString &file) const
    {
        return QFile::encodeName(m_directory->filePath(file));
    }

    /// Somebody else's server where the first instance would be.
    EndpointPath endpoint() const;

    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_ExampleSingleInstance::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

tst_ExampleSingleInstance::Instance
tst_ExampleSingleInstance::start(const QStringList &arguments) const
{
    auto instance = std::make_unique<Program>(QStringLiteral(SINGLEINSTANCE), arguments);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_directory->path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    instance->process().setProcessEnvironment(environment);
    instance->process().setWorkingDirectory(m_directory->path());
    return instance->start() ? std::move(instance) : nullptr;
}

std::vector<tst_ExampleSingleInstance::Instance>
tst_ExampleSingleInstance::startMany(int count) const
{
    std::vector<Instance> instances;
    for (int i = 0; i < count; ++i)
        instances.push_back(start({QString::number(i)}));
    return instances;
}

EndpointPath tst_ExampleSingleInstance::endpoint() const
{
    const QString path = m_directory->filePath(u"singleinstance"_s);
    const auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    return QDir().mkdir(path, ownerOnly) ? EndpointPath(path + u"/instance.sock"_s)
                                         : EndpointPath();
}

void tst_ExampleSingleInstance::handsOver()
{
    const Instance first = start({u"one"_s});
    QVERIFY(first && first->waitForLine(shown(u"one"_s)));
    const Instance second = start({u"two words"_s, u"/three"_s});
    QVERIFY(second);
    QCOMPARE(second->finish(), 0);
    QVERIFY(first->waitForLine(shown(u"two words"_s) + " /three"));
    const Instance last = start({u"--quit"_s, u"four"_s});
    QVERIFY(last);
    QCOMPARE(last->finish(), 0);
    QVERIFY(first->waitForLine("quit: " + inDirectory(u"four"_s)));
    QCOMPARE(first->finish(), 0);
    QCOMPARE(second->output() + last->output(), QByteArray());
}

void tst_ExampleSingleInstance::simultaneousStarts()
{
    const std::vector<Instance> instances = startMany(6);
    const auto running = [&instances] {
        return std::ranges::count_if(instances, [](const Instance &instance) {
            return instance && instance->process().state() == QProcess::Running;
        });
    };
    QTRY_COMPARE_WITH_TIMEOUT(running(), 1, Program::PatienceMs);
    const auto first = std::ranges::find_if(instances, [](const Instance &instance) {
        return instance->process().state() == QProcess::Running;
    });
    for (std::size_t i = 0; i < instances.size(); ++i)
        QVERIFY((*first)->waitForLine(shown(QString::number(i))));
    QCOMPARE((*first)->output().count('\n'), qsizetype(instances.size()));
    const Instance last = start({u"--quit"_s});
    QVERIFY(last);
    for (const Instance &instance : instances)
        QCOMPARE(instance->finish(), 0);
    QCOMPARE(last->finish(), 0);
}

// Nobody's arguments are lost, nor shown twice, whoever shows them.
void tst_ExampleSingleInstance::firstEndsMeanwhile()
{
    const Instance first = start({u"first"_s});
    QVERIFY(first && first->waitForLine("show: "));
    const Instance ending = start({u"--quit"_s, u"ending"_s});
    QVERIFY(ending);
    const std::vector<Instance> instances = startMany(4);
    QCOMPARE(first->finish(), 0);
    const auto output = [&] {
        QByteArray all = first->output() + ending->output();
        for (const Instance &instance : instances)
            all += instance->output();
        return all;
    };
    QTRY_VERIFY_WITH_TIMEOUT(output().count('\n') >= 6, Program::PatienceMs);
    const Instance last = start({u"--quit"_s});
    QVERIFY(last);
    for (const Instance &instance : instances)
        QCOMPARE(instance->finish(), 0);
    QCOMPARE(ending->finish(), 0);
    QCOMPARE(last->finish(), 0);
    for (std::size_t i = 0; i < instances.size(); ++i)
        QCOMPARE(output().count(QByteArray(shown(QString::number(i)) + '\n')), 1);
}

void tst_ExampleSingleInstance::firstWasKilled()
{
    const Instance first = start({u"one"_s});
    QVERIFY(first && first->waitForLine(shown(u"one"_s)));
    QVERIFY(first->sendSignal(SIGKILL));
    QCOMPARE(first->finish(), -1);
    const Instance second = start({u"two"_s});
    QVERIFY(second && second->waitForLine(shown(u"two"_s)));
}

void tst_ExampleSingleInstance::firstHangs()
{
    const Instance first = start({u"one"_s});
    QVERIFY(first && first->waitForLine(shown(u"one"_s)));
    QVERIFY(halt(static_cast<pid_t>(first->process().processId())));
    const Instance second = start({u"--patience"_s, u"300"_s, u"two"_s});
    QVERIFY(second);
    QCOMPARE(second->finish(), 1);
    QVERIFY2(second->errors().startsWith("singleinstance: "), second->errors().constData());
    QCOMPARE(second->output(), QByteArray());
    // It is still the first when it wakes up.
    QVERIFY(first->sendSignal(SIGCONT));
    const Instance third = start({u"three"_s});
    QVERIFY(third);
    QCOMPARE(third->finish(), 0);
    QVERIFY(first->waitForLine(shown(u"three"_s)));
}

void tst_ExampleSingleInstance::firstDiesWhenAsked()
{
    FakeServer first(endpoint());
    first.setDefaultAnswer(Answer::reply("never sent").onRelease());
    QVERIFY(first.start());
    const Instance second = start({u"two"_s});
    QVERIFY(second && first.waitForRequests(1));
    QCOMPARE(first.requests(),
             QList<QByteArray>{"show" + QByteArray(1, '\0') + inDirectory(u"two"_s)});
    first.stop();
    QVERIFY(second->waitForLine(shown(u"two"_s)));
    QVERIFY(second->sendSignal(SIGTERM));
}

QTEST_GUILESS_MAIN(tst_ExampleSingleInstance)
#include "tst_examplesingleinstance.moc"
