// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/kernel/processsource.h"

namespace Monitor {

namespace {

class NoProcessSource : public ProcessSource
{
public:
    IpcCore::Result<ProcessScan> scan(const QSet<quint32> &) override
    {
        return IpcCore::Error(IpcCore::ErrorCode::NotSupported,
                              QStringLiteral("The descriptors of processes are not available on "
                                             "this system"));
    }

    std::optional<ProcessInfo> identify(qint64) override { return {}; }

    QByteArray commandLine(qint64) override { return {}; }

    std::optional<QByteArray> runtimeDirectory(qint64) override { return {}; }

    bool holds(const Holding &) override { return false; }
};

} // namespace

bool hasOpen(qint64, const QByteArray &)
{
    return true;
}

bool leadsTo(qint64, const QByteArray &, quint32)
{
    return false;
}

std::unique_ptr<ProcessSource> ProcessSource::ofSystem()
{
    return std::make_unique<NoProcessSource>();
}

} // namespace Monitor
