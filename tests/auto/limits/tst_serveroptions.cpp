// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "limits/optionsresolver.h"
#include "limits/serveroptionrows.h"

#include "optionborders.h"

using namespace IpcCore;
using namespace std::chrono_literals;

class tst_ServerOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreInRange();
    void zeroMeansChoose();

    void borders_data() { OptionBorders::addRows(ServerOptionRows); }

    void borders();
    void engineThatIsNone();
    void whatIsGivenStays();
    void engines();
    void unlimited();
};

void tst_ServerOptions::defaultsAreInRange()
{
    const Result<ServerOptions> options = resolveOptions({});
    QVERIFY(options);
    QCOMPARE(options->firstByteTimeout, 10s);
    QCOMPARE(options->requestReadTimeout, 30s);
    QCOMPARE(options->socketMode, 0600u);
}

void tst_ServerOptions::zeroMeansChoose()
{
    const Result<ServerOptions> options = resolveOptions({});
    QVERIFY(options);
    QVERIFY(options->threadCount >= 4 && options->threadCount <= 8);
    QVERIFY(options->maxConnections >= 1 && options->maxConnections <= 1024);
    QVERIFY(options->engine != EngineKind::Auto);
}

void tst_ServerOptions::borders()
{
    // These two limit other options, so they must be large.
    ServerOptions options;
    options.requestBudget = options.totalReplyBuffer = std::numeric_limits<qint64>::max() / 4;
    OptionBorders::verify(options, resolveOptions);
}

void tst_ServerOptions::engineThatIsNone()
{
    for (const int number : {-1, 3, 77}) {
        ServerOptions options;
        options.engine = static_cast<EngineKind>(number);
        const Result<ServerOptions> refused = resolveOptions(options);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(refused.error().message,
                 QStringLiteral("ServerOptions::engine is %1, not one of its values").arg(number));
    }
}

void tst_ServerOptions::whatIsGivenStays()
{
    ServerOptions given;
    given.threadCount = 3;
    given.maxConnections = 5;
    given.engine = EngineKind::Qt;
    given.allowUids = {7};
    const Result<ServerOptions> options = resolveOptions(given);
    QVERIFY(options);
    QCOMPARE(options->threadCount, 3);
    QCOMPARE(options->maxConnections, 5);
    QCOMPARE(options->engine, EngineKind::Qt);
    QCOMPARE(options->allowUids, QList<quint32>{7});
}

void tst_ServerOptions::engines()
{
    ServerOptions given;
    given.engine = EngineKind::Epoll;
    const Result<ServerOptions> options = resolveOptions(given);
#if IPCCORE_LINUX
    QVERIFY(options);
    QCOMPARE(options->engine, EngineKind::Epoll);
#else
    QVERIFY(!options);
    QCOMPARE(options.error().code, ErrorCode::NotSupported);
#endif
}

void tst_ServerOptions::unlimited()
{
    const Result<ServerOptions> options = resolveOptions(ServerOptions::unlimited());
    QVERIFY(options);
    QCOMPARE(options->maxRequestSize, std::numeric_limits<qint32>::max());
    QVERIFY(options->requestBudget > (1LL << 60));
    QCOMPARE(options->drainTimeout, Forever);
    using Time = std::chrono::milliseconds ServerOptions::*;
    for (const Time time : {&ServerOptions::firstByteTimeout, &ServerOptions::requestReadTimeout,
                            &ServerOptions::idleTimeout, &ServerOptions::writeStallTimeout,
                            &ServerOptions::handlerWarning})
        QCOMPARE((*options).*time, 0ms);
    const ServerOptions defaults;
    QCOMPARE(options->socketMode, defaults.socketMode);
    QCOMPARE(options->allowSharedDirectory, defaults.allowSharedDirectory);
    QCOMPARE(options->ownershipCheck, defaults.ownershipCheck);
}

QTEST_APPLESS_MAIN(tst_ServerOptions)
#include "tst_serveroptions.moc"
