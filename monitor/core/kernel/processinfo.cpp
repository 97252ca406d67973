// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/kernel/processinfo.h"

#include <QtCore/qstring.h>

#include <algorithm>
#include <iterator>

namespace Monitor {

namespace {

constexpr int FirstFieldAfterName = 3;
constexpr int StartTimeField = 22; // counted from 1, as in proc(5)

constexpr struct
{
    OwnerKnowledge knowledge;
    const char *name;
} KnowledgeNames[] = {
    {OwnerKnowledge::Known, "Known"},
    {OwnerKnowledge::NotPermitted, "NotPermitted"},
    {OwnerKnowledge::NobodyFound, "NobodyFound"},
    {OwnerKnowledge::NotLookedYet, "NotLookedYet"},
    {OwnerKnowledge::NotSupported, "NotSupported"},
};

} // namespace

std::optional<ProcessInfo> parseProcessStat(QByteArrayView text)
{
    // The name may contain spaces and parentheses; later fields do not.
    const qsizetype open = text.indexOf('(');
    const qsizetype close = text.lastIndexOf(')');
    if (open < 2 || close < open)
        return {};
    ProcessInfo info;
    bool ok = false;
    info.pid = text.first(open - 1).toByteArray().toLongLong(&ok);
    if (!ok || info.pid <= 0)
        return {};
    info.name = text.sliced(open + 1, close - open - 1).toByteArray();

    QByteArrayView rest = text.sliced(close + 1);
    for (int field = FirstFieldAfterName; field <= StartTimeField; ++field) {
        if (!rest.startsWith(' '))
            return {};
        rest = rest.sliced(1);
        const qsizetype end = rest.indexOf(' ');
        if (field == FirstFieldAfterName)
            info.state = rest.isEmpty() ? '\0' : rest.front();
        if (field == StartTimeField)
            info.startTime =
                rest.first(end < 0 ? rest.size() : end).toByteArray().trimmed().toULongLong(&ok);
        else if (end < 0)
            return {};
        else
            rest = rest.sliced(end);
    }
    if (!ok)
        return {};
    return info;
}

const char *nameOf(OwnerKnowledge knowledge)
{
    const auto *const found =
        std::find_if(std::begin(KnowledgeNames), std::end(KnowledgeNames),
                     [knowledge](const auto &each) { return each.knowledge == knowledge; });
    Q_ASSERT(found != std::end(KnowledgeNames));
    return found->name;
}

OwnerKnowledge ownerKnowledgeNamed(QStringView name)
{
    const auto *const found =
        std::find_if(std::begin(KnowledgeNames), std::end(KnowledgeNames),
                     [name](const auto &each) { return name == QLatin1String(each.name); });
    return found == std::end(KnowledgeNames) ? OwnerKnowledge::NobodyFound : found->knowledge;
}

bool SocketOwner::operator==(const SocketOwner &other) const
{
    if (knowledge != other.knowledge || descriptor != other.descriptor)
        return false;
    return process == other.process || (process && other.process && *process == *other.process);
}

} // namespace Monitor
