// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "eventloop/socketdispatcher.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qeventloop.h>
#include <QtCore/qpointer.h>
#include <QtCore/qsocketnotifier.h>
#include <QtCore/qthread.h>
#include <QtCore/qtimer.h>
#include <QtTest/qtest.h>

#include <functional>
#include <memory>
#include <unistd.h>

using namespace IpcCore;

namespace {

constexpr auto Wait = QEventLoop::WaitForMoreEvents;

// Runs `function` in a thread with a dispatcher of the class under test.
class DispatcherThread : public QThread
{
public:
    static void run(const std::function<void(SocketDispatcher &)> &function)
    {
        DispatcherThread thread(function);
        auto dispatcher = std::make_unique<SocketDispatcher>();
        QVERIFY(dispatcher->isValid());
        thread.m_dispatcher = dispatcher.get();
        thread.setEventDispatcher(dispatcher.release());
        thread.start();
        QVERIFY(thread.wait());
    }

private:
    explicit DispatcherThread(const std::function<void(SocketDispatcher &)> &function)
        : m_function(function)
    {}

    void run() override { m_function(*m_dispatcher); }

    const std::function<void(SocketDispatcher &)> &m_function;
    SocketDispatcher *m_dispatcher = nullptr;
};

void put(const Pipe &pipe)
{
    QCOMPARE(::write(pipe.writing.get(), "x", 1), 1);
}

void take(const Pipe &pipe)
{
    char byte = 0;
    QCOMPARE(::read(pipe.reading.get(), &byte, 1), 1);
}

} // namespace

// There is no QCoreApplication, unless a test makes one.
class tst_SocketDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfSockets();
    void onlyOfEnabledOnes();
    void spareOnesUnregisteredMeanwhile();
    void bothDirections();
    void timers();
    void timersEndThemselves();
    void wakesFromOtherThreads();
    void wakesBeforeItSleeps();
    void nestedLoopsLeaveWakeUps();
    void interrupts();
    void postedEventsOfAnApplication();
};

void tst_SocketDispatcher::tellsOfSockets()
{
    DispatcherThread::run([](SocketDispatcher &dispatcher) {
        const Pipe pipe = makePipe();
        QSocketNotifier notifier(pipe.reading.get(), QSocketNotifier::Read);
        int told = 0;
        QObject::connect(&notifier, &QSocketNotifier::activated, &notifier, [&] {
            ++told;
            take(pipe);
        });
        QVERIFY(!dispatcher.processEvents({}));
        put(pipe);
        QVERIFY(dispatcher.processEvents(Wait));
        QCOMPARE(told, 1);
        put(pipe);
        put(pipe);
        QVERIFY(!dispatcher.processEvents(QEventLoop::ExcludeSocketNotifiers));
        QVERIFY(dispatcher.processEvents(Wait));
        QVERIFY(dispatcher.processEvents(Wait));
        QCOMPARE(told, 3);
    });
}

void tst_SocketDispatcher::onlyOfEnabledOnes()
{
    DispatcherThread::run([](SocketDispatcher &dispatcher) {
        const Pipe one = makePipe();
        const Pipe two = makePipe();
        const Pipe three = makePipe();
        std::array<int, 3> told{};
        std::array<std::unique_ptr<QSocketNotifier>, 3> notifiers;
        const std::array<const Pipe *, 3> pipes{&one, &two, &three};
        for (std::size_t i = 0; i < pipes.size(); ++i) {
            notifiers[i] =
                std::make_unique<QSocketNotifier>(pipes[i]->reading.get(), QSocketNotifier::Read);
            QObject::connect(notifiers[i].get(), &QSocketNotifier::activated, notifiers[i].get(),
                             [&told, i] { ++told[i]; });
            put(*pipes[i]);
        }
        notifiers[0]->setEnabled(false);
        dispatcher.processEvents(Wait);
        QCOMPARE(told, (std::array<int, 3>{0, 1, 1}));
        notifiers[2].reset();
        notifiers[0]->setEnabled(true);
        dispatcher.processEvents(Wait);
        QCOMPARE(told, (std::array<int, 3>{1, 2, 1}));
    });
}

// Each deletes the other, so exactly one is told.
void tst_SocketDispatcher::spareOnesUnregisteredMeanwhile()
{
    DispatcherThread::run([](SocketDispatcher &dispatcher) {
        const Pipe one = makePipe();
        const Pipe two = makePipe();
        auto first = std::make_unique<QSocketNotifier>(one.reading.get(), QSocketNotifier::Read);
        auto second = std::make_unique<QSocketNotifier>(two.reading.get(), QSocketNotifier::Read);
        int told = 0;
        QObject::connect(first.get(), &QSocketNotifier::activated, first.get(), [&] {
            ++told;
            second.reset();
        });
        QObject::connect(second.get(), &QSocketNotifier::activated, second.get(), [&] {
            ++told;
            first.reset();
        });
        put(one);
        put(two);
        QVERIFY(dispatcher.processEvents(Wait));
        QCOMPARE(told, 1);
    });
}

void tst_SocketDispatcher::bothDirections()
{
    DispatcherThread::run([](SocketDispatcher &dispatcher) {
        const Pipe pipe = makePipe();
        QSocketNotifier writing(pipe.writing.get(), QSocketNotifier::Write);
        QSocketNotifier exception(pipe.writing.get(), QSocketNotifier::Exception);
        int room = 0;
        int exceptions = 0;
        QObject::connect(&writing, &QSocketNotifier::activated, &writing, [&] { ++room; });
        QObject::connect(&exception, &QSocketNotifier::activated, &exception,
                         [&] { ++exceptions; });
        QVERIFY(dispatcher.processEvents(Wait));
        QCOMPARE(room, 1);
        QCOMPARE(exceptions, 0);
        writing.setEnabled(false);
        QVERIFY(!dispatcher.processEvents({}));
        QCOMPARE(room, 1);
    });
}

void tst_SocketDispatcher::timers()
{
    DispatcherThread::run([](SocketDispatcher &dispatcher) {
        QTimer timer;
        int timeouts = 0;
        QObject::connect(&timer, &QTimer::timeout, &timer, [&] { ++timeouts; });
        timer.start(1);
        QCOMPARE(dispatcher.registeredTimers(&timer).size(), 1);
        QVERIFY(dispatcher.remainingTime(timer.timerId()) <= 1);
        while (timeouts < 3)
            QVERIFY(dispatcher.processEvents(Wait));
        timer.stop();
        QVERIFY(dispatcher.registeredTimers(&timer).isEmpty());
        QVERIFY(!dispatcher.processEvents({}));
        QCOMPARE(timeouts, 3);
        QCOMPARE(dispatcher.remainingTime(12345), -1);

        timer.start(std::chrono::hours(1));
        QVERIFY(dispatcher.remainingTime(timer.timerId()) > 1'000'000);
        QVERIFY(dispatcher.unregisterTimers(&timer));
        QVERIFY(!dispatcher.unregisterTimers(&timer));
    });
}

void tst_SocketDispatcher::timersEndThemselves()
{
    DispatcherThread::run([](SocketDispatcher &dispatcher) {
        auto one = std::make_unique<QTimer>();
        auto two = std::make_unique<QTimer>();
        int timeouts = 0;
        QObject::connect(one.get(), &QTimer::timeout, one.get(), [&] {
            ++timeouts;
            two.reset();
        });
        QObject::connect(two.get(), &QTimer::timeout, two.get(), [&] {
            ++timeouts;
            one.reset();
        });
        one->start(0);
        two->start(0);
        QVERIFY(dispatcher.processEvents(Wait));
        QCOMPARE(timeouts, 1);
    });
}

void tst_SocketDispatcher::wakesFromOtherThreads()
{
    DispatcherThread::run([](SocketDispatcher &dispatcher) {
        constexpr int Rounds = 1000;
        std::atomic<int> asked = 0;
        std::atomic<int> heard = 0;
        QObject::connect(&dispatcher, &QAbstractEventDispatcher::awake, &dispatcher,
                         [&] { heard = asked.load(); });
        const std::unique_ptr<QThread> other(QThread::create([&] {
            for (int i = 1; i <= Rounds; ++i) {
                asked = i;
                dispatcher.wakeUp();
                while (heard != i)
                    QThread::yieldCurrentThread();
            }
            dispatcher.wakeUp();
        }));
        other->start();
        // Never returns if one call is lost.
        while (heard != Rounds)
            dispatcher.processEvents(Wait);
        QVERIFY(other->wait());
    });
}

void tst_SocketDispatcher::wakesBeforeItSleeps()
{
    DispatcherThread::run([](SocketDispatcher &dispatcher) {
        dispatcher.wakeUp();
        dispatcher.wakeUp();
        dispatcher.processEvents(Wait);
        // From what the event loop calls itself.
        bool once = false;
        QObject::connect(&dispatcher, &QAbstractEventDispatcher::awake, &dispatcher, [&] {
            if (!std::exchange(once, true))
                dispatcher.wakeUp();
        });
        dispatcher.processEvents(Wait);
        QVERIFY(once);
    });
}

// The caller of the outer loop may have been meant.
void tst_SocketDispatcher::nestedLoopsLeaveWakeUps()
{
    DispatcherThread::run([](SocketDispatcher &dispatcher) {
        bool isNested = false;
        QObject::connect(&dispatcher, &QAbstractEventDispatcher::awake, &dispatcher, [&] {
            if (std::exchange(isNested, true))
                return;
            dispatcher.wakeUp();
            dispatcher.processEvents(Wait);
        });
        dispatcher.processEvents(Wait);
        QVERIFY(isNested);
    });
}

void tst_SocketDispatcher::interrupts()
{
    DispatcherThread::run([](SocketDispatcher &dispatcher) {
        const Pipe pipe = makePipe();
        QSocketNotifier notifier(pipe.reading.get(), QSocketNotifier::Read);
        int told = 0;
        QObject::connect(&notifier, &QSocketNotifier::activated, &notifier, [&] { ++told; });
        put(pipe);
        bool once = false;
        QObject::connect(&dispatcher, &QAbstractEventDispatcher::awake, &dispatcher, [&] {
            if (!std::exchange(once, true))
                dispatcher.interrupt();
        });
        QVERIFY(!dispatcher.processEvents(Wait));
        QCOMPARE(told, 0);
        QVERIFY(dispatcher.processEvents(Wait));
        QCOMPARE(told, 1);
    });
}

// A handler that runs in the thread may use all of Qt.
void tst_SocketDispatcher::postedEventsOfAnApplication()
{
    int argc = 1;
    std::array<char, 5> name{"test"};
    std::array<char *, 2> argv{name.data(), nullptr};
    const QCoreApplication application(argc, argv.data());
    DispatcherThread::run([](SocketDispatcher &dispatcher) {
        QObject context;
        bool called = false;
        const QPointer<QObject> mortal = new QObject;
        QMetaObject::invokeMethod(
            &context,
            [&] {
                called = true;
                mortal->deleteLater();
            },
            Qt::QueuedConnection);
        dispatcher.processEvents(Wait);
        QVERIFY(called);
        dispatcher.processEvents({});
        QVERIFY(mortal.isNull());

        QEventLoop loop;
        QTimer::singleShot(0, &loop, &QEventLoop::quit);
        QCOMPARE(loop.exec(), 0);
    });
}

QTEST_APPLESS_MAIN(tst_SocketDispatcher)
#include "tst_socketdispatcher.moc"
