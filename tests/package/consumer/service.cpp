// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "service.h"

#include <ipccore/service/blockingserviceclient.h>
#include <ipccore/testing/callmatchers.h>
#include <ipccore/testing/fakeservice.h>
#include <ipccore/testing/keptdescription.h>

// A test of a service's client without Qt Test: IpcCore::ServiceTesting does not need it.
int callService()
{
    using namespace IpcCore;
    const QString dim = QStringLiteral("dim");
    Testing::FakeService service;
    service.add(dim, {Parameter::integer(QStringLiteral("percent")).range(0, 100)});
    service.answer(dim, Testing::CallAnswer::value(QStringLiteral("ok")));
    if (!service.start())
        return 21;
    const QCborMap arguments = {{QStringLiteral("percent"), 30}};
    const auto result = BlockingServiceClient(service.path()).call(dim, arguments);
    if (!Testing::hasValue(result, QStringLiteral("ok"))
        || !Testing::received(service, dim, arguments))
        return 22;
    // Its message tells what to do.
    return Testing::isCompatible(QString(), service.description()) ? 23 : 0;
}
