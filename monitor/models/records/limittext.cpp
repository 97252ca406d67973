// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/limittext.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace Monitor {

namespace {

// The meanings in IpcCore::LimitCounters again, for lupdate.
constexpr std::array<const char *, IpcCore::LimitCounters.size()> Meanings = {
    QT_TRANSLATE_NOOP("Limits", "clients whose user has no access"),
    QT_TRANSLATE_NOOP("Limits", "clients of a user with too many connections"),
    QT_TRANSLATE_NOOP("Limits", "malformed packets"),
    QT_TRANSLATE_NOOP("Limits", "requests too large"),
    QT_TRANSLATE_NOOP("Limits", "new clients that sent nothing"),
    QT_TRANSLATE_NOOP("Limits", "requests too slow to arrive"),
    QT_TRANSLATE_NOOP("Limits", "connections idle for too long"),
    QT_TRANSLATE_NOOP("Limits", "clients that did not read their reply"),
    QT_TRANSLATE_NOOP("Limits", "unfinished requests dropped to make room"),
    QT_TRANSLATE_NOOP("Limits", "idle connections ended to make room"),
    QT_TRANSLATE_NOOP("Limits", "stalled clients dropped to make room"),
    QT_TRANSLATE_NOOP("Limits", "times the connection limit was reached"),
    QT_TRANSLATE_NOOP("Limits", "times a client could not be accepted"),
    QT_TRANSLATE_NOOP("Limits", "pauses for the memory of unfinished requests"),
    QT_TRANSLATE_NOOP("Limits", "handlers that ran for too long"),
    QT_TRANSLATE_NOOP("Limits", "requests there was no memory for"),
    QT_TRANSLATE_NOOP("Limits", "clients there was no shared memory for"),
};
static_assert(std::equal(Meanings.begin(), Meanings.end(), IpcCore::LimitCounters.begin(),
                         [](std::string_view meaning, const IpcCore::LimitCounter &limit) {
                             return meaning == limit.meaning;
                         }));

} // namespace

QString limitLabel(const IpcCore::LimitCounter &limit)
{
    QString label = QCoreApplication::translate("Limits", limit.meaning);
    label[0] = label[0].toUpper();
    return label;
}

} // namespace Monitor
