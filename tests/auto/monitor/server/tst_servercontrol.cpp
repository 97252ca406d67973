// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/servercontrol.h"

#include <ipccore/testing/temporaryendpoint.h>

#include <QtTest/qtest.h>

#include <csignal>

using namespace Monitor;
using IpcCore::ErrorCode;
using IpcCore::Result;
using IpcCore::ServerInfo;
using IpcCore::Testing::TemporaryEndpoint;

class tst_ServerControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startFindStop();
    void cannotStart();
    void nothingToStop();
    void abstractName();
};

namespace {

constexpr int PatienceMs = 20'000;

// The signals of a control.
struct ControlRecord
{
    explicit ControlRecord(ServerControl &control)
    {
        using Endpoint = EndpointAddress;
        QObject::connect(&control, &ServerControl::startDone, &control,
                         [this](const Endpoint &, const Result<bool> &r) { started.append(r); });
        QObject::connect(&control, &ServerControl::stopDone, &control,
                         [this](const Endpoint &, const Result<void> &r) { stopped.append(r); });
        QObject::connect(&control, &ServerControl::found, &control,
                         [this](const Endpoint &, const std::optional<ServerInfo> &server) {
                             found.append(server);
                         });
    }

    QList<Result<bool>> started;
    QList<Result<void>> stopped;
    QList<std::optional<ServerInfo>> found;
};

} // namespace

void tst_ServerControl::startFindStop()
{
    const TemporaryEndpoint place;
    const auto endpoint = EndpointAddress::ofPath(place.path().native());
    ServerControl control;
    ControlRecord record(control);
    control.find(endpoint);
    QTRY_COMPARE_WITH_TIMEOUT(record.found.size(), 1, PatienceMs);
    QVERIFY(!record.found.constLast());

    const QStringList arguments{QStringLiteral("--endpoint"), place.path().toString()};
    control.start(endpoint, QStringLiteral(DEMO), arguments);
    QVERIFY(control.isBusy());
    QTRY_COMPARE_WITH_TIMEOUT(record.started.size(), 1, PatienceMs);
    QVERIFY(!control.isBusy());
    QVERIFY(record.started.constLast());
    QCOMPARE(*record.started.constLast(), true);
    // A second one is not needed.
    control.start(endpoint, QStringLiteral(DEMO), arguments);
    QTRY_COMPARE_WITH_TIMEOUT(record.started.size(), 2, PatienceMs);
    QCOMPARE(*record.started.constLast(), false);

    // It listens before it registers.
    const auto isFound = [&] {
        control.find(endpoint);
        return record.found.constLast().has_value();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isFound(), PatienceMs);
    const auto server = record.found.constLast();
    QCOMPARE(server->program, QStringLiteral("ipcdemod"));
    QCOMPARE(::kill(static_cast<pid_t>(server->pid), 0), 0);

    control.stop(endpoint);
    QTRY_COMPARE_WITH_TIMEOUT(record.stopped.size(), 1, PatienceMs);
    QVERIFY(record.stopped.constLast());
    QTRY_VERIFY_WITH_TIMEOUT(::kill(static_cast<pid_t>(server->pid), 0) != 0, PatienceMs);
}

void tst_ServerControl::cannotStart()
{
    const TemporaryEndpoint place;
    ServerControl control;
    ControlRecord record(control);
    control.start(EndpointAddress::ofPath(place.path().native()),
                  QStringLiteral("/no/such/program"), {});
    QTRY_COMPARE_WITH_TIMEOUT(record.started.size(), 1, PatienceMs);
    QCOMPARE(record.started.constLast().error().code, ErrorCode::LaunchFailed);
}

void tst_ServerControl::nothingToStop()
{
    const TemporaryEndpoint place;
    ServerControl control;
    ControlRecord record(control);
    control.stop(EndpointAddress::ofPath(place.path().native()));
    QTRY_COMPARE_WITH_TIMEOUT(record.stopped.size(), 1, PatienceMs);
    QVERIFY(!record.stopped.constLast());
}

void tst_ServerControl::abstractName()
{
    ServerControl control;
    ControlRecord record(control);
    const auto endpoint = EndpointAddress::ofAbstractName("x");
    control.start(endpoint, QStringLiteral(DEMO), {});
    control.stop(endpoint);
    QTRY_COMPARE_WITH_TIMEOUT(record.stopped.size(), 1, PatienceMs);
    QCOMPARE(record.started.constLast().error().code, ErrorCode::NotSupported);
    QCOMPARE(record.stopped.constLast().error().code, ErrorCode::NotSupported);
}

QTEST_GUILESS_MAIN(tst_ServerControl)
#include "tst_servercontrol.moc"
